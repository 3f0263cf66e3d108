// SPDX-License-Identifier: EUPL-1.2
#include "operations/sign_pdf.h"

#include "base/file_writer.h"
#include "operations/key_value.h"
#include "operations/pdf_evidence.h"
#include "pades/create.h"
#include "pades/pades.h"
#include "pdf/appended_source.h"

#include <algorithm>

namespace parafa
{

namespace
{

/// 0 B, 1 T, 2 LT, 3 LTA; nothing for any other text.
std::optional<int> levelNumber(const std::string& level)
{
    const std::string names[] = {"B", "T", "LT", "LTA"};
    const auto* place = std::ranges::find(names, level);
    return place != std::end(names) ? std::optional<int>(static_cast<int>(place - std::begin(names))) : std::nullopt;
}

/// A PDF and what has been put behind it so far.
class PdfExtension
{
public:
    PdfExtension(ByteSourcePtr original, const Services& services, const Progress& progress)
        : m_original(std::move(original)), m_services(services), m_progress(progress)
    {
    }

    Result<PdfFile> open() const
    {
        return PdfFile::open(m_added.empty() ? m_original : appendedSource(m_original, m_added), {}, m_progress);
    }

    /// Takes over what a step made; hands on why it made nothing.
    Result<void> append(const Result<Bytes>& added)
    {
        if (!added)
            return std::unexpected(added.error());
        m_added.insert(m_added.end(), added->begin(), added->end());
        return {};
    }

    pades::TokenSource tokens() const
    {
        return [this](DigestAlgorithm algorithm, ByteView digest) -> Result<Bytes> {
            if (!m_services.http || m_services.timeStampServices.empty())
                return fail(ErrorCode::InvalidArgument, "no time-stamp service is set");
            auto outcome = requestTimeStamp(algorithm, digest, m_services.timeStampServices, *m_services.http, {}, m_progress);
            if (!outcome)
                return std::unexpected(outcome.error());
            return std::move(outcome->token);
        };
    }

    Result<void> addTimestamp(DigestAlgorithm digest)
    {
        const auto pdf = open();
        return pdf ? append(pades::addDocumentTimestamp(*pdf, digest, tokens(), m_progress))
                   : Result<void>(std::unexpected(pdf.error()));
    }

    /// Validation data of these signatures and their time-stamps. `onlyValue`: of the signature with this value; empty: of all.
    Result<void> addEvidence(const Bytes& onlyValue)
    {
        const auto pdf = open();
        if (!pdf)
            return std::unexpected(pdf.error());
        auto parsed = pades::parse(*pdf, {}, m_progress);
        const auto dictionaries = pdf->signatures();
        if (!parsed || !dictionaries)
            return std::unexpected(parsed ? dictionaries.error() : parsed.error());
        std::vector<Certificate> subjects;
        Evidence carried;
        const auto carry = [&](const std::vector<Certificate>& certificates) {
            carried.certificates.insert(carried.certificates.end(), certificates.begin(), certificates.end());
        };
        for (const ParsedSignature& signature : parsed->signatures) {
            if (!onlyValue.empty() && signature.signatureValue != onlyValue)
                continue;
            if (signature.signer)
                subjects.push_back(*signature.signer);
            carry(signature.certificates);
            carried.revocationLists.insert(carried.revocationLists.end(), signature.revocationLists.begin(),
                                           signature.revocationLists.end());
            carried.ocspResponses.insert(carried.ocspResponses.end(), signature.ocspResponses.begin(),
                                         signature.ocspResponses.end());
            parsed->timestamps.insert(parsed->timestamps.end(), signature.timestamps.begin(), signature.timestamps.end());
        }
        for (const ParsedTimestamp& timestamp : parsed->timestamps) {
            if (timestamp.signer)
                subjects.push_back(*timestamp.signer);
            carry(timestamp.certificates);
        }
        auto evidence = collectPdfEvidence(subjects, carried, m_services, m_progress);
        if (!evidence)
            return std::unexpected(evidence.error());
        PdfNewEvidence store;
        for (const Certificate& certificate : evidence->certificates)
            store.certificates.emplace_back(certificate.der().begin(), certificate.der().end());
        store.revocationLists = std::move(evidence->revocationLists);
        store.ocspResponses = std::move(evidence->ocspResponses);
        for (const PdfSignature& dictionary : *dictionaries)
            if (onlyValue.empty() || &dictionary == &dictionaries->back())
                store.signatureContents.push_back(dictionary.contents);
        return append(addEvidenceStore(*pdf, store));
    }

    Result<FileWriter> write(const std::string& target) const
    {
        auto writer = FileWriter::create(target);
        if (!writer)
            return writer;
        auto written = writer->write(*m_original, m_progress);
        if (written)
            written = writer->write(m_added);
        if (!written)
            return std::unexpected(written.error());
        return writer;
    }

private:
    ByteSourcePtr m_original;
    Bytes m_added;
    const Services& m_services;
    const Progress& m_progress;
};

/// Signs, and once more with more room where the value with its time-stamp turned out larger than expected.
Result<Bytes> makeSignature(const PdfFile& pdf, SigningKey& key, pades::SignatureRequest& request,
                            const pades::TokenSource& tokens, Bytes& value, const Progress& progress)
{
    constexpr std::size_t largeRoom = 131'072;
    for (const std::size_t room : {std::size_t{0}, largeRoom}) {
        request.dictionary.room = room;
        auto prepared = pades::prepare(pdf, request, progress);
        if (!prepared)
            return std::unexpected(prepared.error());
        auto proven = provenValue(prepared->cms, request.signer, key);
        if (!proven)
            return proven;
        value = *proven;
        auto added = pades::complete(std::move(*prepared), value, tokens);
        if (added || added.error().code != ErrorCode::LimitExceeded || room != 0)
            return added;
    }
    return fail(ErrorCode::Internal, "no room for the signature");
}

/// Opens what was written, before anything at the target changes: what was intact before must be so now.
Result<Report> checkOwnOutput(const FileWriter& writer, const std::string& target, const std::vector<ParsedSignature>& before,
                              const Services& services, const Progress& progress)
{
    auto written = writer.written();
    if (!written)
        return std::unexpected(written.error());
    const OpenedDocumentPtr document = openBytes(target, std::move(*written), services);
    if (document->unreadable)
        return fail(ErrorCode::Internal, "own output cannot be read: " + document->unreadable->detail);
    auto report = validateDocument(*document, services, {}, progress);
    if (!report)
        return report;
    for (const ParsedSignature& earlier : before) {
        const auto now = std::ranges::find_if(
            report->signatures, [&](const SignatureReport& one) { return one.facts.signatureValue == earlier.signatureValue; });
        if (now == report->signatures.end())
            return fail(ErrorCode::Internal, "an earlier signature would be lost");
        if (earlier.integrity != Integrity::Intact || now->facts.integrity == Integrity::Intact)
            continue;
        std::string why;
        for (const Finding& finding : now->facts.findings)
            why += " " + std::string(codeName(finding.code));
        return fail(ErrorCode::Internal, "an earlier signature would be broken:" + why);
    }
    return report;
}

Result<std::vector<ParsedSignature>> signaturesOf(const PdfFile& pdf, const Progress& progress)
{
    auto parsed = pades::parse(pdf, {}, progress);
    if (!parsed)
        return std::unexpected(parsed.error());
    return std::move(parsed->signatures);
}

Result<SignOutcome> commit(FileWriter& writer, const std::string& target, Report report, const Progress& progress)
{
    if (progress.stopRequested())
        return fail(ErrorCode::Cancelled, "stopped by the user");
    if (auto committed = writer.commit(); !committed)
        return std::unexpected(committed.error());
    return SignOutcome{target, std::move(report)};
}

pades::SignatureRequest makeRequest(SigningKey& key, const SignatureAlgorithm& algorithm, const PdfOptions& options, UtcTime now)
{
    pades::SignatureRequest request{key.certificate(), key.chain(), algorithm, {}};
    request.dictionary.fieldName = options.fieldName;
    request.dictionary.time = now;
    request.dictionary.signerName = key.certificate().displayName();
    request.dictionary.reason = options.reason;
    request.dictionary.location = options.location;
    request.dictionary.contactInfo = options.contactInfo;
    request.dictionary.certify = options.certify;
    request.dictionary.place = options.place;
    request.dictionary.appearance = options.appearance;
    return request;
}

} // namespace

Result<SignOutcome> signPdf(const DocumentToSign& document, SigningKey& key, const SignOptions& options,
                            const std::string& target, const Services& services, const Progress& progress)
{
    const auto level = levelNumber(options.level);
    const auto algorithm = algorithmForKey(key.certificate(), options.digest, options.pss);
    if (!level || !algorithm)
        return level ? std::unexpected(algorithm.error()) : fail(ErrorCode::InvalidArgument, "no such level: " + options.level);
    PdfExtension extension(document.content, services, progress);
    const auto pdf = extension.open();
    const auto before = pdf ? signaturesOf(*pdf, progress) : std::unexpected(pdf.error());
    if (!before)
        return std::unexpected(before.error());
    auto request = makeRequest(key, *algorithm, options.pdf, services.now);
    Bytes value;
    auto done = extension.append(
        makeSignature(*pdf, key, request, *level >= 1 ? extension.tokens() : pades::TokenSource(), value, progress));
    if (done && *level >= 2)
        done = extension.addEvidence(value);
    if (done && *level >= 3)
        done = extension.addTimestamp(algorithm->digest);
    if (!done)
        return std::unexpected(done.error());

    auto writer = extension.write(target);
    if (!writer)
        return std::unexpected(writer.error());
    auto report = checkOwnOutput(*writer, target, *before, services, progress);
    if (!report)
        return std::unexpected(report.error());
    const auto made =
        std::ranges::find_if(report->signatures, [&](const SignatureReport& one) { return one.facts.signatureValue == value; });
    if (made == report->signatures.end() || made->facts.integrity != Integrity::Intact)
        return fail(ErrorCode::Internal, "own output does not verify");
    if (made->facts.level != "PAdES_BASELINE_" + options.level)
        return *level >= 2 ? fail(ErrorCode::Unsupported, FindingCode::PdfEvidenceIncomplete, document.name)
                           : fail(ErrorCode::Internal, "own output has level " + made->facts.level);
    return commit(*writer, target, std::move(*report), progress);
}

Result<SignOutcome> augmentPdf(const OpenedDocument& document, const std::string& level, DigestAlgorithm digest,
                               const std::string& target, const Services& services, const Progress& progress)
{
    const auto wanted = levelNumber(level);
    if (!wanted || *wanted == 0)
        return fail(ErrorCode::InvalidArgument, "a signature is raised to T, LT or LTA");
    if (document.unreadable)
        return std::unexpected(*document.unreadable);
    PdfExtension extension(document.bytes, services, progress);
    const auto pdf = extension.open();
    const auto before = pdf ? signaturesOf(*pdf, progress) : std::unexpected(pdf.error());
    if (!before)
        return std::unexpected(before.error());
    if (before->empty())
        return fail(ErrorCode::Unsupported, "nothing in this file is signed");
    // The proof of when a signature was there comes before the data about its certificates (EN 319 142-1, 6.3).
    const bool stamped = std::ranges::none_of(*before, [](const ParsedSignature& one) { return one.timestamps.empty(); });
    Result<void> done;
    if (!stamped || *wanted == 1)
        done = extension.addTimestamp(digest);
    if (done && *wanted >= 2)
        done = extension.addEvidence({});
    if (done && *wanted >= 3)
        done = extension.addTimestamp(digest);
    if (!done)
        return std::unexpected(done.error());
    auto writer = extension.write(target);
    if (!writer)
        return std::unexpected(writer.error());
    auto report = checkOwnOutput(*writer, target, *before, services, progress);
    if (!report)
        return std::unexpected(report.error());
    return commit(*writer, target, std::move(*report), progress);
}

} // namespace parafa
