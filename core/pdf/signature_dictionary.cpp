// SPDX-License-Identifier: EUPL-1.2
#include "pdf/signature_dictionary.h"

#include "pdf/pdf_date.h"
#include "pdf/raw_dictionary.h"

#include <algorithm>

namespace parafa
{

namespace
{

constexpr int maxListed = 10'000;

Bytes bytesOf(QPDFObjectHandle text)
{
    const std::string value = text.getStringValue();
    return Bytes(value.begin(), value.end());
}

PdfFieldLock fieldLock(QPDFObjectHandle dictionary)
{
    PdfFieldLock lock;
    const std::string action = nameIn(dictionary, "/Action");
    lock.action = action == "Include"   ? PdfFieldAction::Include
                  : action == "Exclude" ? PdfFieldAction::Exclude
                                        : PdfFieldAction::All;
    QPDFObjectHandle fields = entry(dictionary, "/Fields");
    if (fields.isArray())
        for (int i = 0; i < std::min(fields.getArrayNItems(), maxListed); ++i)
            if (QPDFObjectHandle field = fields.getArrayItem(i); field.isString())
                lock.fields.push_back(field.getUTF8Value());
    return lock;
}

std::optional<int> permission(QPDFObjectHandle dictionary)
{
    QPDFObjectHandle p = entry(dictionary, "/P");
    if (!p.isInteger())
        return std::nullopt;
    const long long value = p.getIntValue();
    // An unknown value gets the strictest meaning.
    return value >= 1 && value <= 3 ? static_cast<int>(value) : 1;
}

/// ISO 32000-1, 12.8.2: transform methods of the signature's references.
void readReferences(QPDFObjectHandle dictionary, PdfSignature& signature)
{
    QPDFObjectHandle references = entry(dictionary, "/Reference");
    if (!references.isArray())
        return;
    for (int i = 0; i < std::min(references.getArrayNItems(), maxListed); ++i) {
        QPDFObjectHandle reference = references.getArrayItem(i);
        const std::string method = nameIn(reference, "/TransformMethod");
        QPDFObjectHandle parameters = entry(reference, "/TransformParams");
        if (method == "DocMDP") {
            signature.isCertification = true;
            signature.docMdp = permission(parameters).value_or(2);
        } else if (method == "FieldMDP") {
            signature.fieldLocks.push_back(fieldLock(parameters));
        }
    }
}

void readCertificates(QPDFObjectHandle dictionary, PdfSignature& signature)
{
    QPDFObjectHandle certificates = entry(dictionary, "/Cert");
    if (certificates.isString())
        signature.certificates.push_back(bytesOf(certificates));
    else if (certificates.isArray())
        for (int i = 0; i < std::min(certificates.getArrayNItems(), 100); ++i)
            if (QPDFObjectHandle one = certificates.getArrayItem(i); one.isString())
                signature.certificates.push_back(bytesOf(one));
}

/// Octets of a hexadecimal string (ISO 32000-1, 7.3.4.3); nothing on a foreign character.
std::optional<Bytes> hexString(const ByteSource& source, std::uint64_t begin, std::uint64_t end)
{
    Bytes text(end - begin);
    if (source.readAt(begin, text).value_or(0) != text.size())
        return std::nullopt;
    std::string digits;
    digits.reserve(text.size());
    for (const std::uint8_t c : text) {
        if (c == 0 || c == '\t' || c == '\n' || c == '\f' || c == '\r' || c == ' ')
            continue;
        digits += static_cast<char>(c);
    }
    if (digits.size() % 2 == 1)
        digits += '0';
    return fromHex(digits);
}

/// White space up to the mark, or a mark that ends within the range followed by white space only.
bool endsRevision(const PdfFileState& state, std::uint64_t end)
{
    constexpr std::uint64_t maxPadding = 4096;
    if (end == state.bytes->size())
        return true;
    const auto next = std::ranges::upper_bound(state.revisionEnds, end);
    const auto onlySpace = [&](std::uint64_t from, std::uint64_t to) {
        if (to - from > maxPadding)
            return false;
        Bytes between(to - from);
        if (state.bytes->readAt(from, between).value_or(0) != between.size())
            return false;
        return std::ranges::all_of(between, [](std::uint8_t c) { return c <= ' '; });
    };
    return next != state.revisionEnds.begin() && onlySpace(*(next - 1), end);
}

void judgeByteRange(const PdfFileState& state, const RawEntry* contents, PdfSignature& signature)
{
    const auto& range = signature.byteRange;
    const auto size = static_cast<std::int64_t>(state.bytes->size());
    if (range.size() != 4 || range[0] != 0 || range[1] <= 0 || range[2] <= range[1] || range[3] < 0 || range[2] > size ||
        range[3] > size - range[2]) {
        signature.byteRangeState = ByteRangeState::Malformed;
        return;
    }
    signature.revisionEnd = static_cast<std::uint64_t>(range[2] + range[3]);
    if (!contents || contents->valueBegin != static_cast<std::uint64_t>(range[1]) ||
        contents->valueEnd != static_cast<std::uint64_t>(range[2]))
        signature.byteRangeState = ByteRangeState::HoleNotContents;
    else if (!endsRevision(state, signature.revisionEnd))
        signature.byteRangeState = ByteRangeState::EndsInside;
    else
        signature.byteRangeState = ByteRangeState::Sound;
}

/// What only the raw bytes tell: repeated keys, where /Contents stands, and its octets.
Result<void> readRaw(const PdfFileState& state, PdfSignature& signature, std::uint64_t& end)
{
    const auto raw = readRawDictionary(*state.bytes, signature.offset, state.limits.maxContentsBytes * 2 + (1 << 20));
    if (!raw && raw.error().code == ErrorCode::CannotRead)
        return std::unexpected(raw.error());
    if (!raw) {
        signature.byteRangeState = signature.byteRange.empty() ? ByteRangeState::Missing : ByteRangeState::HoleNotContents;
        return {};
    }
    end = raw->end;
    const RawEntry* contents = nullptr;
    for (const std::string_view key : {"/ByteRange", "/Contents", "/SubFilter", "/Filter", "/Type"}) {
        const auto found = raw->all(key);
        signature.duplicateKeys |= found.size() > 1 || std::ranges::any_of(found, &RawEntry::keyEscaped);
        if (key == "/Contents" && found.size() == 1)
            contents = found[0];
    }
    std::uint8_t first[2] = {};
    if (contents && contents->valueEnd - contents->valueBegin >= 2 &&
        state.bytes->readAt(contents->valueBegin, first).value_or(0) == 2 && first[0] == '<' && first[1] != '<') {
        if (contents->valueEnd - contents->valueBegin > state.limits.maxContentsBytes * 2)
            return fail(ErrorCode::LimitExceeded, FindingCode::PdfLimit, {}, "Contents");
        signature.contents = hexString(*state.bytes, contents->valueBegin + 1, contents->valueEnd - 1).value_or(Bytes());
    } else {
        contents = nullptr;
    }
    if (raw->all("/ByteRange").empty())
        signature.byteRangeState = ByteRangeState::Missing;
    else
        judgeByteRange(state, contents, signature);
    return {};
}

} // namespace

bool looksLikeSignature(QPDFObjectHandle dictionary)
{
    if (!dictionary.isDictionary())
        return false;
    const std::string type = nameIn(dictionary, "/Type");
    return type == "Sig" || type == "DocTimeStamp" || dictionary.hasKey("/ByteRange") ||
           (dictionary.hasKey("/SubFilter") && dictionary.hasKey("/Contents"));
}

Result<PdfSignature> readSignatureDictionary(const PdfFileState& state, QPDFObjectHandle dictionary, QPDFObjGen holder,
                                             std::uint64_t& end)
{
    PdfSignature signature;
    end = 0;
    signature.object = holder.getObj();
    signature.generation = holder.getGen();
    signature.type = nameIn(dictionary, "/Type");
    signature.filter = nameIn(dictionary, "/Filter");
    signature.subFilter = nameIn(dictionary, "/SubFilter");
    signature.signerName = textIn(dictionary, "/Name");
    signature.reason = textIn(dictionary, "/Reason");
    signature.location = textIn(dictionary, "/Location");
    signature.contactInfo = textIn(dictionary, "/ContactInfo");
    if (QPDFObjectHandle time = entry(dictionary, "/M"); time.isString()) {
        signature.claimedTime = pdfDate(time.getUTF8Value());
        signature.claimedTimeMalformed = !signature.claimedTime;
    }
    QPDFObjectHandle range = entry(dictionary, "/ByteRange");
    if (range.isArray()) {
        for (int i = 0; i < std::min(range.getArrayNItems(), maxListed); ++i) {
            QPDFObjectHandle number = range.getArrayItem(i);
            signature.byteRange.push_back(number.isInteger() ? number.getIntValue() : -1);
        }
    }
    readReferences(dictionary, signature);
    readCertificates(dictionary, signature);

    const auto place = state.places.find(holder);
    const bool inFile = place != state.places.end() && place->second.getType() == 1;
    if (!inFile || dictionary.getParsedOffset() < 0) {
        // In an object stream there is no hole that could be left out of the digest.
        signature.byteRangeState = range.isArray() ? ByteRangeState::HoleNotContents : ByteRangeState::Missing;
        return signature;
    }
    signature.offset = static_cast<std::uint64_t>(dictionary.getParsedOffset());
    if (auto raw = readRaw(state, signature, end); !raw)
        return std::unexpected(raw.error());
    return signature;
}

void readFieldLock(QPDFObjectHandle field, PdfSignature& signature)
{
    QPDFObjectHandle lock = entry(field, "/Lock");
    if (!lock.isDictionary())
        return;
    signature.fieldLocks.push_back(fieldLock(lock));
    signature.lockPermission = permission(lock);
}

} // namespace parafa
