// SPDX-License-Identifier: EUPL-1.2
#include "formats/pdfa_colour.h"

#include <algorithm>

namespace parafa
{

namespace
{

using enum FindingCode;

QPDFObjectHandle item(QPDFObjectHandle array, int index)
{
    return array.isArray() && index < array.getArrayNItems() ? array.getArrayItem(index) : QPDFObjectHandle::newNull();
}

std::string nameOf(QPDFObjectHandle object)
{
    return object.isName() ? object.getName().substr(1) : std::string();
}

std::string deviceOf(const std::string& name)
{
    if (name == "G" || name == "DeviceGray")
        return "DeviceGray";
    if (name == "RGB" || name == "DeviceRGB")
        return "DeviceRGB";
    return name == "CMYK" || name == "DeviceCMYK" ? "DeviceCMYK" : "";
}

/// A function as text to compare: its dictionary without the stream's length and filters, and its decoded data.
std::string tintTransform(QPDFObjectHandle function)
{
    if (!function.isStream())
        return function.unparseResolved();
    QPDFObjectHandle dictionary = function.getDict().shallowCopy();
    for (const char* key : {"/Length", "/Filter", "/DecodeParms"})
        dictionary.removeKey(key);
    const auto data = decodedStream(function, 1 << 20);
    return dictionary.unparse() + (data ? std::string(asText(*data)) : std::string());
}

/// N says how many components the profile has. ISO 19005-1, 6.2.3.2 demands it; part 2 leaves it to readers.
bool agreesInComponents(QPDFObjectHandle stream, const IccProfile& profile)
{
    QPDFObjectHandle components = entry(stream, "/N");
    return components.isInteger() && components.getIntValue() == profile.components();
}

} // namespace

QPDFObjectHandle PdfaColours::resolve(QPDFObjectHandle space, QPDFObjectHandle resources)
{
    const std::string name = nameOf(space);
    if (name.empty() || !deviceOf(name).empty())
        return space;
    QPDFObjectHandle named = entry(entry(resources, "/ColorSpace"), "/" + name);
    return named.isNull() ? space : named;
}

QPDFObjectHandle PdfaColours::defaultFor(const std::string& device, QPDFObjectHandle resources)
{
    return entry(entry(resources, "/ColorSpace"), "/Default" + device.substr(6));
}

void PdfaColours::use(QPDFObjectHandle space, QPDFObjectHandle resources, Overprint overprint)
{
    constexpr std::size_t kept = 64;
    if (!space.isNull())
        space = resolve(space, resources);
    if (!space.isArray())
        return useAt(space, resources, overprint, 0);
    for (Seen& seen : m_recent)
        if (seen.overprint == overprint && seen.space.isSameObjectAs(space) && seen.resources.isSameObjectAs(resources))
            return;
    if (m_recent.size() >= kept)
        m_recent.erase(m_recent.begin());
    m_recent.push_back({space, resources, overprint});
    useAt(space, resources, overprint, 0);
}

void PdfaColours::useAt(QPDFObjectHandle space, QPDFObjectHandle resources, Overprint overprint, int depth)
{
    if (depth > 10)
        return;
    if (space.isNull())
        return device("DeviceGray", resources, depth);
    space = resolve(space, resources);
    const std::string kind = nameOf(space.isArray() ? item(space, 0) : space);
    if (const std::string plain = deviceOf(kind); !plain.empty())
        device(plain, resources, depth);
    else if (kind == "ICCBased")
        icc(item(space, 1), overprint);
    else if (kind == "Indexed" || kind == "I")
        useAt(item(space, 1), resources, overprint, depth + 1);
    else if (kind == "Separation")
        separation(space, resources, depth);
    else if (kind == "DeviceN")
        deviceN(space, resources, depth);
}

/// 6.2.3.3 (part 2: 6.2.4.3): a device space needs a default for it or an output intent of its kind.
void PdfaColours::device(const std::string& name, QPDFObjectHandle resources, int depth)
{
    QPDFObjectHandle replacement = defaultFor(name, resources);
    if (!replacement.isNull()) {
        const std::string kind = nameOf(replacement.isArray() ? item(replacement, 0) : replacement);
        if (deviceOf(kind).empty())
            return useAt(replacement, resources, {}, depth + 1);
    }
    const auto& output = m_context.outputColour;
    if (!output || (name == "DeviceRGB" && *output != "RGB ") || (name == "DeviceCMYK" && *output != "CMYK"))
        m_context.breach(PdfaDeviceColour, name);
}

void PdfaColours::icc(QPDFObjectHandle stream, Overprint overprint)
{
    if (!stream.isStream())
        return m_context.breach(PdfaIccProfile, "missing");
    auto known = m_profiles.find(stream.getObjGen());
    if (known == m_profiles.end()) {
        const auto bytes = m_context.decoded(stream);
        known = m_profiles.emplace(stream.getObjGen(), bytes ? IccProfile::read(*bytes) : std::nullopt).first;
    }
    const auto& profile = known->second;
    static const std::set<std::string> classes = {"prtr", "mntr", "scnr", "spac"};
    if (!profile || !classes.contains(profile->deviceClass) || profile->version >= (m_context.part() == 1 ? 3.0 : 5.0) ||
        profile->components() == 0 || (m_context.part() == 1 && !agreesInComponents(stream, *profile)))
        m_context.breach(PdfaIccProfile,
                         objectPrefix(stream) + (profile ? profile->deviceClass + " " + profile->colourSpace : "no profile"));
    if (profile && profile->colourSpace == "CMYK" && overprint.on && overprint.mode == 1)
        m_context.breach(PdfaOverprint);
}

/// Part 2, 6.2.4.4: one name, one alternate and one tint transform in the whole file.
void PdfaColours::separation(QPDFObjectHandle space, QPDFObjectHandle resources, int depth)
{
    const std::string name = nameOf(item(space, 1));
    if (m_context.part() > 1 && name != "All" && name != "None") {
        // Indirect or not makes no difference: what a reference points at is compared.
        const std::string written = item(space, 2).unparseResolved() + " " + tintTransform(item(space, 3));
        if (const auto [known, added] = m_separations.emplace(name, written); !added && known->second != written)
            m_context.breach(PdfaSpotColour, "two colours named " + name);
    }
    useAt(item(space, 2), resources, {}, depth + 1);
}

void PdfaColours::deviceN(QPDFObjectHandle space, QPDFObjectHandle resources, int depth)
{
    QPDFObjectHandle names = item(space, 1), attributes = item(space, 4);
    const int count = names.isArray() ? names.getArrayNItems() : 0;
    if (count > (m_context.part() == 1 ? 8 : 32))
        m_context.breach(PdfaLimitExceeded, "DeviceN with " + std::to_string(count) + " colourants");
    // Process colours are described by the process space of the attributes, or are those of CMYK.
    std::set<std::string> process = {"Cyan", "Magenta", "Yellow", "Black", "None"};
    QPDFObjectHandle components = entry(entry(attributes, "/Process"), "/Components");
    for (int i = 0; components.isArray() && i < std::min(components.getArrayNItems(), 100); ++i)
        process.insert(nameOf(components.getArrayItem(i)));
    QPDFObjectHandle described = entry(attributes, "/Colorants");
    for (int i = 0; i < std::min(count, 100); ++i) {
        const std::string name = nameOf(names.getArrayItem(i));
        if (m_context.part() > 1 && !process.contains(name) && entry(described, "/" + name).isNull())
            m_context.breach(PdfaSpotColour, name + " is not described");
    }
    if (described.isDictionary() && depth < 5)
        for (const std::string& key : described.getKeys())
            useAt(described.getKey(key), resources, {}, depth + 1);
    if (QPDFObjectHandle ofProcess = entry(entry(attributes, "/Process"), "/ColorSpace"); !ofProcess.isNull())
        useAt(ofProcess, resources, {}, depth + 1);
    useAt(item(space, 2), resources, {}, depth + 1);
}

/// 6.2.2 (part 2: 6.2.3).
void checkOutputIntents(PdfaContext& context)
{
    QPDFObjectHandle intents = entry(context.file.pdf->getRoot(), "/OutputIntents");
    std::optional<QPDFObjGen> shared;
    for (int i = 0; intents.isArray() && i < std::min(intents.getArrayNItems(), 100); ++i) {
        QPDFObjectHandle intent = intents.getArrayItem(i);
        QPDFObjectHandle stream = entry(intent, "/DestOutputProfile");
        const std::string kind = nameIn(intent, "/S");
        if (context.part() > 1 && kind == "GTS_PDFX" && has(intent, "/DestOutputProfileRef"))
            context.breach(PdfaOutputIntent, "DestOutputProfileRef");
        if (stream.isNull())
            continue; // no PDF/A output intent: device colours then lack one
        if (shared && *shared != stream.getObjGen())
            context.breach(PdfaOutputIntent, "different profiles");
        shared = stream.getObjGen();
        if (kind != "GTS_PDFA1")
            continue;
        const auto bytes = stream.isStream() ? context.decoded(stream) : std::nullopt;
        const auto profile = bytes ? IccProfile::read(*bytes) : std::nullopt;
        const bool sound = profile && (profile->deviceClass == "prtr" || profile->deviceClass == "mntr") &&
                           profile->version < (context.part() == 1 ? 3.0 : 5.0) && profile->colourSpace != "Lab " &&
                           profile->components() > 0 && (context.part() > 1 || agreesInComponents(stream, *profile));
        if (!sound)
            context.breach(PdfaOutputIntent, "profile");
        if (profile)
            context.outputColour = profile->colourSpace;
    }
}

} // namespace parafa
