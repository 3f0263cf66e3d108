// SPDX-License-Identifier: EUPL-1.2
#include "pades/signature_check.h"

#include "cades/evidence_records.h"
#include "cades/level.h"
#include "cades/signer_facts.h"
#include "pades/signed_ranges.h"
#include "signature/evidence_record.h"
#include "signature/time_stamp_token.h"

#include <algorithm>

namespace parafa::pades
{

namespace
{

using enum FindingCode;

bool allZero(ByteView bytes)
{
    return std::ranges::all_of(bytes, [](std::uint8_t byte) { return byte == 0; });
}

std::optional<FindingCode> byteRangeFault(ByteRangeState state)
{
    switch (state) {
    case ByteRangeState::Sound:
        return std::nullopt;
    case ByteRangeState::Missing:
        return PdfByteRangeMissing;
    case ByteRangeState::Malformed:
        return PdfByteRangeMalformed;
    case ByteRangeState::HoleNotContents:
        return PdfByteRangeHole;
    case ByteRangeState::EndsInside:
        return PdfByteRangeEnd;
    }
    return PdfByteRangeMalformed;
}

/// Faults of the dictionary itself: any of them leaves open what is signed.
std::vector<Finding> dictionaryFaults(const PdfSignature& dictionary)
{
    std::vector<Finding> faults;
    if (const auto fault = byteRangeFault(dictionary.byteRangeState))
        faults.push_back(makeFinding(*fault));
    if (dictionary.duplicateKeys)
        faults.push_back(makeFinding(PdfDuplicateKeys));
    if (dictionary.contents.empty())
        faults.push_back(makeFinding(PdfContentsMissing));
    if (!dictionary.inCurrent)
        faults.push_back(makeFinding(PdfSignatureRemoved, {{"where", dictionary.fieldName}}));
    else if (!dictionary.inForm)
        faults.push_back(makeFinding(PdfSignatureNotInForm));
    return faults;
}

class SignatureCheck
{
public:
    SignatureCheck(const PdfFile& pdf, const PdfSignature& dictionary, const ParseOptions& options, SignatureTraits& traits,
                   const Progress& progress)
        : m_dictionary(dictionary), m_options(options), m_traits(traits), m_progress(progress), m_ranges(pdf, dictionary)
    {
    }

    ParsedSignature run()
    {
        const std::string& subFilter = m_dictionary.subFilter;
        m_signature.form = subFilter == "ETSI.CAdES.detached" ? SignatureForm::PAdES : SignatureForm::PdfPkcs7;
        m_signature.level = "PDF_NOT_ETSI";
        const bool known = subFilter == "ETSI.CAdES.detached" || subFilter == "adbe.pkcs7.detached" ||
                           subFilter == "adbe.pkcs7.sha1" || subFilter == "adbe.x509.rsa_sha1";
        if (!m_dictionary.contents.empty()) {
            if (subFilter == "adbe.x509.rsa_sha1")
                checkPlainRsa();
            else if (known)
                checkCms();
        }
        if (!known) {
            m_signature.integrity = Integrity::Broken;
            m_signature.findings.push_back(makeFinding(PdfSubFilterUnknown, {{"name", subFilter}}));
        } else if (subFilter == "adbe.x509.rsa_sha1" || subFilter == "adbe.pkcs7.sha1") {
            m_signature.findings.push_back(makeFinding(PdfSubFilterOld, {{"name", subFilter}}));
        }
        for (Finding& fault : dictionaryFaults(m_dictionary)) {
            m_signature.integrity = Integrity::Broken;
            m_signature.findings.push_back(std::move(fault));
        }
        addDictionaryFacts();
        return std::move(m_signature);
    }

private:
    void broken(FindingCode code, FindingArguments arguments = {})
    {
        m_signature.integrity = Integrity::Broken;
        m_signature.findings.push_back(makeFinding(code, std::move(arguments)));
    }

    void addDictionaryFacts()
    {
        if (!m_signature.claimedSigningTime)
            m_signature.claimedSigningTime = m_dictionary.claimedTime;
        // EN 319 142-1, 6.3: the time stands in M, the attribute must not be there.
        std::erase_if(m_signature.findings, [](const Finding& finding) { return finding.code == SigningTimeMissing; });
        if (m_dictionary.claimedTimeMalformed)
            m_signature.findings.push_back(makeFinding(SigningTimeMalformed));
        else if (!m_signature.claimedSigningTime)
            m_signature.findings.push_back(makeFinding(SigningTimeMissing));
        if (m_signature.city.empty())
            m_signature.city = m_dictionary.location;
        if (m_signature.references.empty()) {
            SignedReference reference;
            reference.state = ReferenceState::NotChecked;
            m_signature.references.push_back(std::move(reference));
        }
        // What the byte range covers is the file itself, as it was then.
        for (SignedReference& reference : m_signature.references)
            if (reference.kind == ReferenceKind::Document && reference.name.empty())
                reference.name = m_options.documentName;
    }

    void checkCms()
    {
        const auto data = CmsSignedData::parse(m_dictionary.contents, m_options.limits.cms, m_options.certificates);
        if (!data) {
            broken(data.error().reason.value_or(CmsMalformed));
            return;
        }
        if (data->signers().empty()) {
            broken(CmsNoSigners);
            return;
        }
        const CmsSignerInfo& info = data->signers().front();
        announce(info);
        const bool digestInside = m_dictionary.subFilter == "adbe.pkcs7.sha1";
        cades::SignerContext context;
        context.adesForm = context.plainForm = m_signature.form;
        context.rules = {std::string(cms_oid::data), m_signature.form == SignatureForm::PAdES, true};
        context.limits.cms = m_options.limits.cms;
        context.contentDigest = [&](DigestAlgorithm algorithm) -> Result<Bytes> {
            if (!digestInside)
                return m_ranges.digest(algorithm, m_progress);
            if (!data->content())
                return fail(ErrorCode::Unreadable, PdfContentsMissing);
            auto all = digestsOf({algorithm}, *data->content(), m_progress);
            if (!all)
                return std::unexpected(all.error());
            return all->at(algorithm);
        };
        const SignatureForm form = m_signature.form;
        m_signature = cades::parseSigner(*data, info, context, m_progress);
        m_signature.form = form;
        checkFurtherSigners(*data, context);
        m_signature.evidenceRecords = cades::checkEvidenceRecords(*data, info, context, context.file, m_progress);
        for (const ParsedEvidenceRecord& record : m_signature.evidenceRecords)
            noteBrokenRecord(record, m_signature);
        if (digestInside)
            checkDigestInside(*data);
        checkCmsShape(*data, digestInside);
        fillTraits(*data, info, digestInside);
    }

    /// EN 319 142-1, 4.1 wants one; where there are more, none may be wrong.
    void checkFurtherSigners(const CmsSignedData& data, const cades::SignerContext& context)
    {
        for (std::size_t i = 1; i < data.signers().size(); ++i) {
            const ParsedSignature further = cades::parseSigner(data, data.signers()[i], context, m_progress);
            if (further.integrity == Integrity::Intact)
                continue;
            m_signature.integrity = combine({m_signature.integrity, further.integrity});
            m_signature.findings.insert(m_signature.findings.end(), further.findings.begin(), further.findings.end());
        }
    }

    void announce(const CmsSignerInfo& info)
    {
        if (const auto digest = digestFromOid(info.digestAlgorithm.oid))
            m_ranges.announce(*digest);
    }

    /// ISO 32000-1, 12.8.3.3.1: the content of the CMS is the SHA-1 digest of the byte range.
    void checkDigestInside(const CmsSignedData& data)
    {
        const auto content = data.content() ? readAll(*data.content(), 4096) : Result<Bytes>(Bytes());
        const auto actual = m_ranges.digest(DigestAlgorithm::Sha1, m_progress);
        if (content && actual && *content == *actual)
            return;
        m_signature.references.front().state = ReferenceState::Mismatch;
        broken(ReferenceDigestMismatch);
    }

    void checkCmsShape(const CmsSignedData& data, bool digestInside)
    {
        const ByteView all = m_dictionary.contents;
        if (const ByteView after = all.last(static_cast<std::size_t>(data.trailingBytes())); !allZero(after))
            m_signature.findings.push_back(makeFinding(CmsTrailingBytes, {{"bytes", std::to_string(after.size())}}));
        if (data.signers().size() > 1)
            m_signature.findings.push_back(makeFinding(PdfSeveralSigners, {{"count", std::to_string(data.signers().size())}}));
        if (data.content() && !digestInside)
            m_signature.findings.push_back(makeFinding(PdfCmsHoldsContent));
    }

    void fillTraits(const CmsSignedData& data, const CmsSignerInfo& info, bool digestInside)
    {
        m_traits.besAttributes = cades::hasBesAttributes(info);
        m_traits.signingTimeAttribute = !info.signedAttribute(cms_oid::signingTime).empty();
        m_traits.singleSigner = data.signers().size() == 1;
        m_traits.detached = !data.content() || digestInside;
        m_traits.contentIsData = data.contentType() == cms_oid::data;
        m_traits.signerIncluded =
            m_signature.signer && std::ranges::find(data.certificates(), *m_signature.signer) != data.certificates().end();
    }

    /// ISO 32000-1, 12.8.3.2: a bare RSA value (PKCS #1) with its certificates in /Cert.
    void checkPlainRsa()
    {
        m_signature.algorithm = SignatureAlgorithm{SignatureScheme::RsaPkcs1, DigestAlgorithm::Sha1, DigestAlgorithm::Sha1, 20};
        m_signature.digestAlgorithm = DigestAlgorithm::Sha1;
        m_traits = {false, false, true, true, true, true};
        SignedReference reference;
        reference.digestAlgorithm = DigestAlgorithm::Sha1;
        for (const Bytes& encoded : m_dictionary.certificates)
            if (auto certificate = readCertificate(encoded, m_options.certificates))
                m_signature.certificates.push_back(*certificate);
        DerReader reader(m_dictionary.contents);
        const auto octets = reader.take(DerTag::OctetString);
        const auto value = octets ? derOctets(*octets) : std::nullopt;
        const auto digest = m_ranges.digest(DigestAlgorithm::Sha1, m_progress);
        if (!value || m_signature.certificates.empty()) {
            broken(value ? SigningCertificateMissing : CmsMalformed);
        } else if (digest) {
            m_signature.signatureValue = *value;
            m_signature.signer = m_signature.certificates.front();
            const auto check =
                verifySignatureDigest(*m_signature.signer, *m_signature.algorithm, *digest, *value, EcdsaEncoding::Der);
            reference.state = check == ValueCheck::Correct ? ReferenceState::Match : ReferenceState::NotChecked;
            if (check == ValueCheck::Correct)
                m_signature.integrity = Integrity::Intact;
            else
                broken(SignatureValueWrong);
        }
        m_signature.references.push_back(std::move(reference));
        m_signature.findings.push_back(makeFinding(NotAdes));
    }

    const PdfSignature& m_dictionary;
    const ParseOptions& m_options;
    SignatureTraits& m_traits;
    const Progress& m_progress;
    SignedRanges m_ranges;
    ParsedSignature m_signature;
};

} // namespace

ParsedSignature checkSignature(const PdfFile& pdf, const PdfSignature& dictionary, const ParseOptions& options,
                               SignatureTraits& traits, const Progress& progress)
{
    return SignatureCheck(pdf, dictionary, options, traits, progress).run();
}

ParsedTimestamp checkTimestamp(const PdfFile& pdf, const PdfSignature& dictionary, const ParseOptions& options,
                               const PdfEvidence& evidence, const Progress& progress)
{
    std::vector<Certificate> others;
    for (const Bytes& encoded : evidence.certificates)
        if (auto certificate = readCertificate(encoded, options.certificates))
            others.push_back(*certificate);
    const SignedRanges ranges(pdf, dictionary);
    ParsedTimestamp timestamp = readTimestamp(
        dictionary.contents, TimestampKind::Document,
        [&](DigestAlgorithm algorithm) { return ranges.digest(algorithm, progress); }, others, options.certificates);
    for (Finding& fault : dictionaryFaults(dictionary)) {
        timestamp.integrity = Integrity::Broken;
        timestamp.findings.push_back(std::move(fault));
    }
    timestamp.covers = {options.documentName};
    return timestamp;
}

} // namespace parafa::pades
