// SPDX-License-Identifier: EUPL-1.2
#include "cades/level.h"
#include "pades/later_changes.h"
#include "pades/pades.h"
#include "pades/signature_check.h"
#include "signature/timestamp_places.h"

#include <algorithm>

namespace parafa::pades
{

namespace
{

using enum FindingCode;

class Parser
{
public:
    Parser(const PdfFile& pdf, const ParseOptions& options, const Progress& progress)
        : m_pdf(pdf), m_options(options), m_progress(progress)
    {
    }

    Result<ParsedFile> run()
    {
        auto findings = m_pdf.findings();
        auto dictionaries = m_pdf.signatures();
        auto evidence = m_pdf.evidence();
        auto empty = m_pdf.emptySignatureFields();
        for (const auto* error : {findings ? nullptr : &findings.error(), dictionaries ? nullptr : &dictionaries.error(),
                                  evidence ? nullptr : &evidence.error(), empty ? nullptr : &empty.error()})
            if (error)
                return std::unexpected(*error);
        m_file.findings = std::move(*findings);
        m_evidence = std::move(*evidence);
        for (const std::string& name : *empty)
            m_file.findings.push_back(makeFinding(PdfSignatureFieldEmpty, {{"where", name}}));
        for (const PdfSignature& dictionary : *dictionaries)
            if (dictionary.isTimestamp())
                if (auto done = readTimestamp(dictionary); !done)
                    return std::unexpected(done.error());
        for (const PdfSignature& dictionary : *dictionaries)
            if (!dictionary.isTimestamp())
                if (auto done = readSignature(dictionary); !done)
                    return std::unexpected(done.error());
        if (m_file.signatures.empty())
            for (const Stamp& stamp : m_stamps)
                m_file.timestamps.push_back(stamp.facts);
        return std::move(m_file);
    }

private:
    struct Stamp {
        ParsedTimestamp facts;
        std::uint64_t end = 0; ///< of the revision it covers
        bool typed = false;    ///< says that it is a document time-stamp
        bool coversEvidence = false;
    };

    /// What was changed after the revision that `dictionary` covers. `hasEvidence`: that revision has a DSS.
    Result<ChangeVerdict> laterChanges(const PdfSignature& dictionary, bool& hasEvidence)
    {
        hasEvidence = m_evidence.present;
        if (dictionary.byteRangeState != ByteRangeState::Sound || dictionary.revisionEnd >= m_pdf.bytes()->size())
            return ChangeVerdict{};
        const auto unreadable = [](const Error& error) -> Result<ChangeVerdict> {
            if (error.code == ErrorCode::Cancelled || error.code == ErrorCode::CannotRead)
                return std::unexpected(error);
            return ChangeVerdict{false, {makeFinding(PdfRevisionUnreadable, {{"detail", error.detail}})}};
        };
        const auto revision = PdfFile::open(sliceSource(m_pdf.bytes(), 0, dictionary.revisionEnd), m_pdf.limits(), m_progress);
        if (!revision)
            return unreadable(revision.error());
        hasEvidence = revision->hasEvidenceStore();
        const auto changes = changesBetween(*revision, m_pdf);
        if (!changes)
            return unreadable(changes.error());
        return judgeChanges(*changes, dictionary);
    }

    Result<void> readTimestamp(const PdfSignature& dictionary)
    {
        Stamp stamp{checkTimestamp(m_pdf, dictionary, m_options, m_evidence, m_progress), dictionary.revisionEnd,
                    dictionary.type == "DocTimeStamp", false};
        auto changes = laterChanges(dictionary, stamp.coversEvidence);
        if (!changes)
            return std::unexpected(changes.error());
        if (!changes->permitted)
            stamp.facts.integrity = Integrity::Broken;
        stamp.facts.findings.insert(stamp.facts.findings.end(), changes->findings.begin(), changes->findings.end());
        m_stamps.push_back(std::move(stamp));
        return {};
    }

    Result<void> readSignature(const PdfSignature& dictionary)
    {
        SignatureTraits traits;
        ParsedSignature signature = checkSignature(m_pdf, dictionary, m_options, traits, m_progress);
        if (m_progress.stopRequested())
            return fail(ErrorCode::Cancelled, "stopped by the user");
        signature.id = "S-" + std::to_string(m_file.signatures.size() + 1);
        signature.file = m_options.file;
        FileTraits file;
        bool unused = false;
        auto changes = laterChanges(dictionary, unused);
        if (!changes)
            return std::unexpected(changes.error());
        if (!changes->permitted)
            signature.integrity = Integrity::Broken;
        signature.findings.insert(signature.findings.end(), changes->findings.begin(), changes->findings.end());
        // The time-stamp of level T comes before the evidence, that of level LTA over it (EN 319 142-1, 6.3): one cannot be both.
        bool proven = std::ranges::find(signature.timestamps, TimestampKind::Signature, &ParsedTimestamp::kind) !=
                      signature.timestamps.end();
        for (const Stamp& stamp : m_stamps) {
            if (stamp.end <= dictionary.revisionEnd)
                continue;
            signature.timestamps.push_back(stamp.facts);
            // It covers every revision before its own, with the signatures and time-stamps in them.
            signature.timestamps.back().place = signature.timestamps.back().coversBelow = placesOutside + stamp.end;
            if (!stamp.typed) // EN 319 142-1, 5.4.3: /Type /DocTimeStamp
                continue;
            file.documentTimestamp = true;
            file.evidenceStamped |= stamp.coversEvidence && proven;
            proven = true;
        }
        addEvidence(signature);
        file.evidenceStore = m_evidence.present;
        file.evidence = m_evidence.present && hasEvidence(signature, dictionary.revisionEnd);
        signature.level = levelOf(signature, dictionary, traits, file);
        m_file.signatures.push_back(std::move(signature));
        return {};
    }

    /// EN 319 142-1, 6.3: revocation data for whoever signed and whoever stamped, the authority of a time-stamp over that data
    /// left out. Which issuer will be trusted nobody knows here, so theirs are not asked for.
    bool hasEvidence(const ParsedSignature& signature, std::uint64_t revisionEnd) const
    {
        const auto answered = [&](const std::optional<Certificate>& certificate) {
            return !certificate || certificate->isSelfIssued() || cades::hasRevocationDataOf(*certificate, signature);
        };
        const bool any = !signature.revocationLists.empty() || !signature.ocspResponses.empty();
        const auto inside = [](const ParsedTimestamp& stamp) { return stamp.kind == TimestampKind::Signature; };
        return any && signature.signer && answered(signature.signer) &&
               std::ranges::all_of(signature.timestamps,
                                   [&](const ParsedTimestamp& stamp) { return !inside(stamp) || answered(stamp.signer); }) &&
               std::ranges::all_of(m_stamps, [&](const Stamp& stamp) {
                   return stamp.end <= revisionEnd || stamp.coversEvidence || answered(stamp.facts.signer);
               });
    }

    void addEvidence(ParsedSignature& signature) const
    {
        for (const Bytes& encoded : m_evidence.certificates)
            if (auto certificate = readCertificate(encoded, m_options.certificates))
                if (std::ranges::find(signature.certificates, *certificate) == signature.certificates.end())
                    signature.certificates.push_back(*certificate);
        const auto append = [](std::vector<Bytes>& target, const std::vector<Bytes>& more) {
            for (const Bytes& one : more)
                if (std::ranges::find(target, one) == target.end())
                    target.push_back(one);
        };
        append(signature.revocationLists, m_evidence.revocationLists);
        append(signature.ocspResponses, m_evidence.ocspResponses);
    }

    const PdfFile& m_pdf;
    const ParseOptions& m_options;
    const Progress& m_progress;
    PdfEvidence m_evidence;
    std::vector<Stamp> m_stamps;
    ParsedFile m_file;
};

} // namespace

Result<ParsedFile> parse(const PdfFile& pdf, const ParseOptions& options, const Progress& progress)
{
    return Parser(pdf, options, progress).run();
}

} // namespace parafa::pades
