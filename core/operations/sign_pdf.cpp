// SPDX-License-Identifier: EUPL-1.2
#include "operations/sign_pdf.h"

#include "base/file_writer.h"
#include "operations/key_value.h"
#include "operations/own_output.h"
#include "pades/create.h"
#include "pades/pades.h"
#include "pdf/appended_source.h"

#include <algorithm>

namespace parafa
{

namespace
{

/// What the document security store holds.
Result<Evidence> storedEvidence(const PdfFile& pdf)
{
    auto stored = pdf.evidence();
    if (!stored)
        return std::unexpected(stored.error());
    Evidence evidence{{}, std::move(stored->ocspResponses), std::move(stored->revocationLists)};
    for (const Bytes& der : stored->certificates)
        if (auto certificate = Certificate::fromDer(der))
            evidence.certificates.push_back(std::move(*certificate));
    return evidence;
}

/// A PDF and what has been put behind it so far.
class PdfExtension
{
public:
    PdfExtension(ByteSourcePtr original, LevelRaiser& raiser, const Progress& progress)
        : m_original(std::move(original)), m_raiser(raiser), m_progress(progress)
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
        return [this](DigestAlgorithm algorithm, ByteView digest) { return m_raiser.token(algorithm, digest); };
    }

    Result<void> addTimestamp()
    {
        const auto pdf = open();
        return pdf ? append(pades::addDocumentTimestamp(*pdf, m_raiser.digest(), tokens(), m_progress))
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
        if (!onlyValue.empty())
            std::erase_if(parsed->signatures, [&](const ParsedSignature& one) { return one.signatureValue != onlyValue; });
        const auto held = storedEvidence(*pdf);
        const auto evidence = held ? m_raiser.collectBeyond(*held, parsed->signatures, parsed->timestamps) : held;
        if (!evidence)
            return std::unexpected(evidence.error());
        PdfNewEvidence store;
        for (const Certificate& certificate : evidence->certificates)
            store.certificates.emplace_back(certificate.der().begin(), certificate.der().end());
        store.revocationLists = evidence->revocationLists;
        store.ocspResponses = evidence->ocspResponses;
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
    LevelRaiser& m_raiser;
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

/// What was intact before must be so now.
Result<void> checkEarlier(const Report& report, const std::vector<ParsedSignature>& before)
{
    for (const ParsedSignature& earlier : before) {
        const auto now = std::ranges::find_if(
            report.signatures, [&](const SignatureReport& one) { return one.facts.signatureValue == earlier.signatureValue; });
        if (now == report.signatures.end())
            return fail(ErrorCode::Internal, "an earlier signature would be lost");
        if (earlier.integrity != Integrity::Intact || now->facts.integrity == Integrity::Intact)
            continue;
        std::string why;
        for (const Finding& finding : now->facts.findings)
            why += " " + std::string(codeName(finding.code));
        return fail(ErrorCode::Internal, "an earlier signature would be broken:" + why);
    }
    return {};
}

Result<std::vector<ParsedSignature>> signaturesOf(const PdfFile& pdf, const Progress& progress)
{
    auto parsed = pades::parse(pdf, {}, progress);
    if (!parsed)
        return std::unexpected(parsed.error());
    return std::move(parsed->signatures);
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

Result<SignOutcome> signPdf(const DocumentToSign& document, SigningRun& run)
{
    const SignOptions& options = run.options;
    const auto algorithm = algorithmForKey(run.key->certificate(), options.digest, options.pss);
    if (!algorithm)
        return std::unexpected(algorithm.error());
    LevelRaiser raiser(run.level, algorithm->digest, run.services, run.notes(), run.progress);
    PdfExtension extension(document.content, raiser, run.progress);
    const auto pdf = extension.open();
    const auto before = pdf ? signaturesOf(*pdf, run.progress) : std::unexpected(pdf.error());
    if (!before)
        return std::unexpected(before.error());
    auto request = makeRequest(*run.key, *algorithm, options.pdf, run.services.now);
    Bytes value;
    const bool stamped = run.level >= SignatureLevel::T;
    auto done = extension.append(
        makeSignature(*pdf, *run.key, request, stamped ? extension.tokens() : pades::TokenSource(), value, run.progress));
    if (done && run.level >= SignatureLevel::LT)
        done = extension.addEvidence(value);
    if (done && run.level >= SignatureLevel::LTA)
        done = extension.addTimestamp();
    if (!done)
        return std::unexpected(done.error());

    auto writer = extension.write(run.target);
    if (!writer)
        return std::unexpected(writer.error());
    auto report = readBack(*writer, run.target, {}, run.services, run.progress);
    if (!report)
        return std::unexpected(report.error());
    if (auto kept = checkEarlier(*report, *before); !kept)
        return std::unexpected(kept.error());
    const auto made =
        std::ranges::find_if(report->signatures, [&](const SignatureReport& one) { return one.facts.signatureValue == value; });
    if (made == report->signatures.end())
        return fail(ErrorCode::Internal, "own output does not verify");
    if (auto good = checkMade(*made, run.level); !good)
        return std::unexpected(good.error());
    return commitChecked(*writer, std::move(*report), run);
}

Result<FileWriter> extendPdf(const OpenedDocument& document, LevelRaiser& raiser, const std::string& target,
                             const Progress& progress)
{
    PdfExtension extension(document.bytes, raiser, progress);
    const auto pdf = extension.open();
    const auto before = pdf ? signaturesOf(*pdf, progress) : std::unexpected(pdf.error());
    if (!before)
        return std::unexpected(before.error());
    if (before->empty())
        return fail(ErrorCode::Unsupported, FindingCode::LevelNothingToExtend, document.path);
    // The proof of when a signature was there comes before the data about its certificates (EN 319 142-1, 6.3).
    const bool stamped = std::ranges::none_of(*before, [](const ParsedSignature& one) { return one.timestamps.empty(); });
    Result<void> done;
    if (!stamped || raiser.level() == SignatureLevel::T)
        done = extension.addTimestamp();
    if (done && raiser.level() >= SignatureLevel::LT)
        done = extension.addEvidence({});
    if (done && raiser.level() >= SignatureLevel::LTA)
        done = extension.addTimestamp();
    return done ? extension.write(target) : std::unexpected(done.error());
}

} // namespace parafa
