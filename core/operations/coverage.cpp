// SPDX-License-Identifier: EUPL-1.2
#include "operations/coverage.h"

#include <algorithm>
#include <map>
#include <set>
#include <unordered_map>
#include <unordered_set>

namespace parafa
{

namespace
{

/// Gives every signature of a report an id of its own: the first keeps what it says, others get the next free number.
class UniqueIds
{
public:
    void apply(std::vector<SignatureReport>& signatures)
    {
        for (SignatureReport& signature : signatures) {
            const std::string wanted = signature.facts.id.empty() ? "S-" + std::to_string(m_used.size() + 1) : signature.facts.id;
            signature.facts.id = take(wanted);
            apply(signature.counterSignatures);
        }
    }

private:
    std::string take(const std::string& wanted)
    {
        if (m_used.insert(wanted).second)
            return wanted;
        // Ids are never given back: what was taken when this one was wanted last is still taken.
        int& number = m_next.try_emplace(wanted, 2).first->second;
        for (;; ++number)
            if (const auto [place, isNew] = m_used.insert(wanted + "-" + std::to_string(number)); isNew)
                return *place;
    }

    std::unordered_set<std::string> m_used;
    std::unordered_map<std::string, int> m_next; ///< by the id that was wanted
};

/// Names of documents that a signature covers whole.
std::set<std::string> coveredNames(const ParsedSignature& signature)
{
    std::set<std::string> names;
    for (const SignedReference& reference : signature.references) {
        const bool document = reference.kind == ReferenceKind::Document || reference.kind == ReferenceKind::ManifestEntry;
        if (document && reference.state == ReferenceState::Match && reference.wholeDocument && !reference.name.empty())
            names.insert(reference.name);
    }
    return names;
}

/// EN 319 102-1, 5.2.7: the same signature twice proves nothing more than once.
void findDuplicates(Report& report)
{
    std::map<Bytes, std::string> first;
    for (SignatureReport& signature : report.signatures) {
        if (signature.facts.signatureValue.empty())
            continue;
        const auto [place, isNew] = first.emplace(signature.facts.signatureValue, signature.facts.id);
        if (!isNew)
            signature.facts.findings.push_back(makeFinding(FindingCode::SignatureDuplicated, {{"name", place->second}}));
    }
}

} // namespace

void judgeCoverage(Report& report)
{
    UniqueIds().apply(report.signatures);
    findDuplicates(report);

    std::map<std::string, DocumentReport*, std::less<>> byName;
    for (DocumentReport& document : report.documents)
        byName.emplace(document.name, &document);

    std::set<std::set<std::string>> coverages;
    for (const SignatureReport& signature : report.signatures) {
        std::set<std::string> documents;
        for (const std::string& name : coveredNames(signature.facts))
            if (const auto place = byName.find(name); place != byName.end()) {
                place->second->coveredBy.push_back(signature.facts.id);
                documents.insert(name);
            }
        coverages.insert(std::move(documents));
    }
    for (std::size_t i = 0; i < report.timestamps.size(); ++i) {
        const ParsedTimestamp& timestamp = report.timestamps[i].facts;
        if (timestamp.integrity != Integrity::Intact)
            continue;
        const std::string id = timestamp.file.empty() ? "T-" + std::to_string(i + 1) : timestamp.file;
        for (const std::string& name : timestamp.covers)
            if (const auto place = byName.find(name); place != byName.end())
                place->second->coveredBy.push_back(id);
    }
    // A record proves that a document existed; it stands for a signature only where there is none.
    if (report.signatures.empty())
        for (std::size_t i = 0; i < report.evidenceRecords.size(); ++i) {
            const ParsedEvidenceRecord& record = report.evidenceRecords[i].facts;
            if (record.integrity != Integrity::Intact)
                continue;
            const std::string id = record.file.empty() ? "E-" + std::to_string(i + 1) : record.file;
            for (const std::string& name : record.covers)
                if (const auto place = byName.find(name); place != byName.end())
                    place->second->coveredBy.push_back(id);
        }
    for (DocumentReport& document : report.documents)
        if (const auto whole = byName.find(document.partOf); !document.partOf.empty() && whole != byName.end())
            document.coveredBy = whole->second->coveredBy;
    if (coverages.size() > 1)
        report.findings.push_back(makeFinding(FindingCode::SignersCoverDifferentDocuments));
    // Only signed files can have documents that were left out.
    if (report.signatures.empty() && report.timestamps.empty() && report.evidenceRecords.empty())
        return;
    for (DocumentReport& document : report.documents)
        if (document.coveredBy.empty() && !report.partlyUnchecked)
            document.findings.push_back(makeFinding(FindingCode::DocumentNotSigned, {{"name", document.name}}));
}

} // namespace parafa
