// SPDX-License-Identifier: EUPL-1.2
#include "base/digest.h"
#include "pdf/limited_buffer.h"
#include "pdf/new_field.h"
#include "pdf/pdf_date.h"

#include <algorithm>

namespace parafa
{

namespace
{

/// One of the three lists of a DSS: what is there already, by content, and what comes to it.
class EvidenceList
{
public:
    EvidenceList(PdfUpdate& update, QPDFObjectHandle present, std::uint64_t limit) : m_update(update)
    {
        if (!present.isArray())
            return;
        for (int i = 0; i < present.getArrayNItems(); ++i) {
            QPDFObjectHandle stream = present.getArrayItem(i);
            if (!stream.isStream())
                continue;
            if (const auto bytes = decodedStream(stream, limit))
                m_known.emplace(*bytes, written(stream));
        }
    }

    /// References to the streams of these values.
    std::vector<std::string> refer(const std::vector<Bytes>& values)
    {
        std::vector<std::string> references;
        for (const Bytes& value : values) {
            auto place = m_known.find(value);
            if (place == m_known.end()) {
                place = m_known.emplace(value, referenceTo(m_update.addStream("/Filter /FlateDecode", deflated(value)))).first;
                m_added.push_back(place->second);
            }
            if (std::ranges::find(references, place->second) == references.end())
                references.push_back(place->second);
        }
        return references;
    }
    const std::vector<std::string>& added() const { return m_added; }

private:
    PdfUpdate& m_update;
    std::map<Bytes, std::string> m_known;
    std::vector<std::string> m_added;
};

std::string listOf(const std::vector<std::string>& references)
{
    return arrayWith(QPDFObjectHandle::newNull(), references);
}

/// EN 319 142-1, 5.4.2.3: SHA-1 over the octets of /Contents, in capitals.
std::string vriKey(const Bytes& contents)
{
    std::string name = toHex(digestOf(DigestAlgorithm::Sha1, contents).value_or(Bytes()));
    std::ranges::transform(name, name.begin(), [](char c) { return c >= 'a' ? static_cast<char>(c - 'a' + 'A') : c; });
    return "/" + name;
}

struct Lists {
    const char *store, *vri;
    const std::vector<Bytes>* values;
};

void write(const PdfFile& file, PdfUpdate& update, const PdfNewEvidence& evidence)
{
    QPDFObjectHandle catalog = file.state().pdf->getRoot();
    QPDFObjectHandle store = entry(catalog, "/DSS");
    std::map<std::string, std::string> storeEntries, vriEntry;
    const Lists lists[] = {{"/Certs", "/Cert", &evidence.certificates},
                           {"/CRLs", "/CRL", &evidence.revocationLists},
                           {"/OCSPs", "/OCSP", &evidence.ocspResponses}};
    for (const Lists& list : lists) {
        EvidenceList known(update, entry(store, list.store), file.limits().maxEvidenceBytes);
        const std::vector<std::string> references = known.refer(*list.values);
        if (!references.empty())
            vriEntry[list.vri] = listOf(references);
        if (!known.added().empty())
            extendArray(update, store, list.store, known.added(), storeEntries);
    }
    if (evidence.time)
        vriEntry["/TU"] = "(" + pdfDateText(*evidence.time) + ")";
    std::map<std::string, std::string> vri;
    for (const Bytes& contents : evidence.signatureContents)
        vri[vriKey(contents)] = referenceTo(update.add(dictionaryWith(QPDFObjectHandle::newNull(), vriEntry)));
    if (!vri.empty()) {
        QPDFObjectHandle present = entry(store, "/VRI");
        if (present.isDictionary() && present.isIndirect())
            update.set(present.getObjGen(), dictionaryWith(present, vri));
        else
            storeEntries["/VRI"] = dictionaryWith(present, vri);
    }
    storeEntries["/Type"] = "/DSS";
    std::map<std::string, std::string> catalogEntries;
    if (store.isDictionary() && store.isIndirect())
        update.set(store.getObjGen(), dictionaryWith(store, storeEntries));
    else
        catalogEntries["/DSS"] = referenceTo(update.add(dictionaryWith(store, storeEntries)));
    addExtension(catalog, catalogEntries);
    if (!catalogEntries.empty())
        update.set(catalog.getObjGen(), dictionaryWith(catalog, catalogEntries));
}

} // namespace

Result<Bytes> addEvidenceStore(const PdfFile& file, const PdfNewEvidence& evidence)
{
    auto update = PdfUpdate::begin(file);
    if (!update)
        return std::unexpected(update.error());
    auto done = guarded<bool>(file.state(), [&] {
        write(file, *update, evidence);
        return true;
    });
    if (!done)
        return std::unexpected(done.error());
    auto finished = update->finish();
    if (!finished)
        return std::unexpected(finished.error());
    return std::move(finished->bytes);
}

} // namespace parafa
