// SPDX-License-Identifier: EUPL-1.2
#include "xades/signature_check.h"

#include "signature/evidence_record.h"
#include "xades/evidence_records.h"
#include "xades/legacy_zep.h"
#include "xades/level.h"
#include "xades/names.h"
#include "xades/properties.h"
#include "xades/property_schema.h"
#include "xades/signature_timestamps.h"
#include "xades/signing_certificate.h"

#include <algorithm>
#include <charconv>
#include <set>

namespace parafa::xades
{

namespace
{

constexpr std::string_view pssNs = "http://www.w3.org/2007/05/xmldsig-more#";

bool onlyCanonicalized(const ReferenceShape& reference)
{
    return std::ranges::all_of(
        reference.transforms, [](const TransformShape& transform) { return canonicalizationFromUri(transform.uri).has_value(); });
}

/// Gathers the facts of one signature step by step.
class SignatureChecker
{
public:
    SignatureChecker(const FileContext& file, const SignatureShape& shape, const CheckOptions& options)
        : m_file(file), m_shape(shape), m_options(options)
    {
    }
    ParsedSignature run();

private:
    void add(FindingCode code, FindingArguments arguments = {})
    {
        m_facts.findings.push_back(makeFinding(code, std::move(arguments)));
    }
    void broken() { m_parts.push_back(Integrity::Broken); }
    void unknown() { m_parts.push_back(Integrity::Unknown); }

    void checkReferences();
    void addReference(CheckedReference checked);
    void checkManifests();
    void findSignedProperties();
    void checkValue();
    bool canonicalizeSignedInfo();
    ValueCheck tryKey(const Certificate& certificate) const;
    void checkCoverage();
    void checkCounterTarget();
    void judgeAlgorithms();
    void checkCounterSignatures();

    const FileContext& m_file;
    const SignatureShape& m_shape;
    const CheckOptions& m_options;
    ParsedSignature m_facts;
    std::vector<Integrity> m_parts;
    std::vector<const _xmlNode*> m_elements; ///< what reference i resolved to, null for none
    const _xmlNode* m_signedProperties = nullptr;
    bool m_keyInfoSigned = false;
    std::optional<Bytes> m_signedInfo;
    Bytes m_value;
};

void SignatureChecker::addReference(CheckedReference checked)
{
    const SignedReference& facts = checked.facts;
    const bool entry = facts.kind == ReferenceKind::ManifestEntry;
    const bool wrong = facts.state != ReferenceState::Match && facts.state != ReferenceState::NotChecked;
    if (wrong) {
        broken();
        if (entry)
            add(FindingCode::ManifestReferenceBroken, {{"name", facts.name.empty() ? facts.uri : facts.name}});
    }
    // XMLDSIG, 2.3: core validation stops at the manifest; an entry that is not at hand leaves the signature as it is.
    if (facts.state == ReferenceState::NotChecked && !entry)
        unknown();
    std::ranges::move(checked.findings, std::back_inserter(m_facts.findings));
    m_elements.push_back(checked.element);
    m_facts.references.push_back(std::move(checked.facts));
}

void SignatureChecker::checkReferences()
{
    for (const ReferenceShape& reference : m_shape.references) {
        CheckedReference checked = checkReference(m_file, m_shape, reference);
        const SignedReference& facts = checked.facts;
        if (isSignedPropertiesType(reference.type) && facts.kind != ReferenceKind::SignedProperties) {
            add(FindingCode::SignedPropertiesReferenceType, {{"uri", facts.uri}});
            broken();
        }
        if (facts.kind == ReferenceKind::KeyInfo && facts.state == ReferenceState::Match && onlyCanonicalized(reference))
            m_keyInfoSigned = true;
        addReference(std::move(checked));
    }
}

void SignatureChecker::checkManifests()
{
    const std::size_t count = m_facts.references.size();
    for (std::size_t i = 0; i < count; ++i) {
        const bool usable =
            m_facts.references[i].kind == ReferenceKind::Manifest && m_facts.references[i].state == ReferenceState::Match;
        if (!usable)
            continue;
        for (CheckedReference& entry : checkManifest(m_file, m_shape, m_elements[i]))
            addReference(std::move(entry));
    }
}

// EN 319 132-1, 4.4: the properties are what the reference resolved to, and nothing else is read.
void SignatureChecker::findSignedProperties()
{
    if (!m_shape.signedProperties)
        return;
    bool referenced = false;
    for (std::size_t i = 0; i < m_shape.references.size(); ++i) {
        const SignedReference& facts = m_facts.references[i];
        if (facts.kind != ReferenceKind::SignedProperties)
            continue;
        if (!onlyCanonicalized(m_shape.references[i])) {
            add(FindingCode::TransformForbidden, {{"detail", "SignedProperties"}});
            broken();
            continue;
        }
        referenced = true;
        if (!isSignedPropertiesType(m_shape.references[i].type))
            add(FindingCode::SignedPropertiesReferenceType, {{"uri", facts.uri}});
        if (facts.state == ReferenceState::Match)
            m_signedProperties = m_elements[i];
    }
    if (!referenced) {
        add(FindingCode::SignedPropertiesNotSigned);
        broken();
    }
}

bool SignatureChecker::canonicalizeSignedInfo()
{
    const std::string uri = attribute(m_shape.canonicalizationMethod, "Algorithm").value_or("");
    const auto method = canonicalizationFromUri(uri);
    if (!method) {
        add(FindingCode::CanonicalizationUnknown, {{"algorithm", uri}});
        unknown();
        return false;
    }
    auto octets = canonicalize(m_file.document, m_shape.signedInfo, *method, inclusivePrefixes(m_shape.canonicalizationMethod));
    if (!octets) {
        add(FindingCode::CanonicalizationFailed);
        broken();
        return false;
    }
    m_signedInfo = std::move(*octets);
    return true;
}

ValueCheck SignatureChecker::tryKey(const Certificate& certificate) const
{
    if (!m_signedInfo || !m_facts.algorithm)
        return ValueCheck::Unsupported;
    return verifySignatureValue(certificate, *m_facts.algorithm, *m_signedInfo, m_value, EcdsaEncoding::RawRs);
}

void SignatureChecker::checkValue()
{
    m_facts.algorithmUri = attribute(m_shape.signatureMethod, "Algorithm").value_or("");
    m_facts.algorithm = readSignatureMethod(m_shape.signatureMethod);
    if (!m_facts.algorithm) {
        const bool keyed = m_facts.algorithmUri.find("#hmac-") != std::string::npos;
        add(keyed ? FindingCode::SignatureAlgorithmForbidden : FindingCode::SignatureAlgorithmUnknown,
            {{"algorithm", m_facts.algorithmUri}});
        // A keyed hash proves nothing about a signer; an unknown algorithm could not be checked.
        keyed ? broken() : unknown();
    }
    const auto value = fromBase64(textOf(m_shape.signatureValue));
    m_value = value.value_or(Bytes{});
    canonicalizeSignedInfo();

    const CarriedCertificates carried = readCertificates(m_shape, &m_file.objects.certificates());
    m_facts.certificates = carried.all();
    Binding binding = bindSigningCertificate(m_shape, m_signedProperties, m_keyInfoSigned, carried,
                                             [this](const Certificate& c) { return tryKey(c) == ValueCheck::Correct; });
    std::ranges::move(binding.findings, std::back_inserter(m_facts.findings));
    if (binding.broken)
        broken();
    if (binding.unknown)
        unknown();
    m_facts.signer = binding.signer;
    m_facts.signerBound = binding.bound;
    if (!m_facts.signer || !m_facts.algorithm || !m_signedInfo) {
        if (!binding.broken)
            unknown();
        return;
    }
    const bool pair = m_facts.algorithm->scheme == SignatureScheme::Ecdsa || m_facts.algorithm->scheme == SignatureScheme::Dsa;
    m_facts.signatureValue = pair ? ecdsaRawToDer(m_value).value_or(m_value) : m_value;
    switch (tryKey(*m_facts.signer)) {
    case ValueCheck::Correct:
        m_parts.push_back(Integrity::Intact);
        break;
    case ValueCheck::Wrong:
        add(FindingCode::SignatureValueWrong);
        broken();
        break;
    case ValueCheck::KeyMismatch:
        add(FindingCode::SignatureAlgorithmKeyMismatch);
        broken();
        break;
    case ValueCheck::Unsupported:
        add(FindingCode::SignatureAlgorithmUnknown, {{"algorithm", m_facts.algorithmUri}});
        unknown();
        break;
    }
}

// A signature over nothing but itself says nothing about any document.
void SignatureChecker::checkCoverage()
{
    if (m_options.counterSignedValue)
        return;
    const bool container = m_file.options.host == Host::AsicSignatureFile;
    const bool covers = std::ranges::any_of(m_facts.references, [&](const SignedReference& reference) {
        const bool document = reference.kind == ReferenceKind::Document || reference.kind == ReferenceKind::ManifestEntry;
        const bool other = reference.kind == ReferenceKind::Manifest || reference.kind == ReferenceKind::CounterSigned ||
                           reference.kind == ReferenceKind::Other;
        return document || (other && !container);
    });
    if (!covers) {
        add(FindingCode::NothingSigned);
        broken();
    }
}

// EN 319 132-1, 5.2.7
void SignatureChecker::checkCounterTarget()
{
    if (!m_options.counterSignedValue)
        return;
    for (std::size_t i = 0; i < m_shape.references.size(); ++i)
        if (m_elements[i] == m_options.counterSignedValue && m_facts.references[i].state == ReferenceState::Match &&
            onlyCanonicalized(m_shape.references[i]))
            return;
    add(FindingCode::CounterSignatureBroken, {{"signature", m_facts.id}});
    broken();
}

void SignatureChecker::judgeAlgorithms()
{
    std::set<DigestAlgorithm> used;
    for (const SignedReference& reference : m_facts.references) {
        if (!reference.digestAlgorithm)
            continue;
        used.insert(*reference.digestAlgorithm);
        if (!m_facts.digestAlgorithm || reference.kind == ReferenceKind::Document)
            m_facts.digestAlgorithm = reference.digestAlgorithm;
    }
    if (m_facts.algorithm)
        used.insert(m_facts.algorithm->digest);
    for (const DigestAlgorithm weak : {DigestAlgorithm::Md5, DigestAlgorithm::Sha1, DigestAlgorithm::Ripemd160})
        if (used.contains(weak))
            add(FindingCode::DigestAlgorithmWeak, {{"algorithm", std::string(digestName(weak))}});
    if (!m_facts.signer)
        return;
    const KeyType type = m_facts.signer->keyType();
    const bool factoring = type == KeyType::Rsa || type == KeyType::RsaPss || type == KeyType::Dsa;
    const int bits = m_facts.signer->keyBits();
    if ((factoring && bits < 1900) || (type == KeyType::Ec && bits < 224))
        add(FindingCode::KeyTooShort, {{"bits", std::to_string(bits)}});
}

void SignatureChecker::checkCounterSignatures()
{
    for (const _xmlNode* property : childElements(m_shape.unsignedSignatureProperties)) {
        if (!isXades(property, "CounterSignature"))
            continue;
        for (const _xmlNode* element : children(property, dsNs, "Signature")) {
            const SignatureShape shape = readSignatureShape(element, m_file.options.limits);
            const CheckOptions options{.fallbackId = m_facts.id + "-C" + std::to_string(m_facts.counterSignatures.size() + 1),
                                       .counterSignedValue = m_shape.signatureValue};
            m_facts.counterSignatures.push_back(checkSignature(m_file, shape, options));
            if (m_facts.counterSignatures.back().integrity == Integrity::Broken)
                add(FindingCode::CounterSignatureBroken, {{"signature", m_facts.counterSignatures.back().id}});
        }
    }
}

ParsedSignature SignatureChecker::run()
{
    m_facts.id = m_shape.id.empty() ? m_options.fallbackId : m_shape.id;
    m_facts.file = m_file.options.file;
    m_facts.findings = m_shape.findings;
    if (!m_shape.sound)
        broken();
    checkReferences();
    findSignedProperties();
    checkManifests();
    checkValue();
    if (m_signedProperties) {
        // EN 319 102-1, 5.2.2: what does not conform to the format is a format failure, though its value may verify.
        if (auto violation = schemaViolation(m_signedProperties)) {
            add(FindingCode::SignatureStructure, {{"detail", std::move(*violation)}});
            broken();
        }
        readSignedProperties(m_signedProperties, m_facts);
        readDataObjectFormats(m_signedProperties, m_shape.references, m_facts.references);
    } else if (!m_shape.signedProperties) {
        m_facts.form = SignatureForm::XmlDsig;
        add(FindingCode::NotAdes);
    }
    // XAdES_ZEP: a DataEnvelope of the signers used before July 2016 around the signature.
    if (namespaceUri(m_file.document.root()).starts_with(zepNsStart))
        m_facts.form = SignatureForm::XadesZep;
    if (m_facts.form == SignatureForm::XadesZep) {
        add(FindingCode::LegacyZep);
        for (Finding& finding : checkZepStructure(m_shape))
            m_facts.findings.push_back(std::move(finding));
    }
    checkCoverage();
    checkCounterTarget();
    judgeAlgorithms();
    readRevocationValues(m_shape, m_facts);
    m_facts.integrity = combine(m_parts);
    m_facts.level = levelOf(m_shape, m_signedProperties, m_facts);
    m_facts.timestamps = checkTimestamps(m_file, m_shape, m_signedProperties, m_facts);
    m_facts.evidenceRecords = checkEvidenceRecords(m_file, m_shape, m_signedProperties, m_facts);
    for (const ParsedEvidenceRecord& record : m_facts.evidenceRecords)
        noteBrokenRecord(record, m_facts);
    checkCounterSignatures();
    return std::move(m_facts);
}

} // namespace

ParsedSignature checkSignature(const FileContext& file, const SignatureShape& shape, const CheckOptions& options)
{
    return SignatureChecker(file, shape, options).run();
}

std::optional<SignatureAlgorithm> readSignatureMethod(const _xmlNode* method)
{
    const std::string uri = attribute(method, "Algorithm").value_or("");
    if (uri != "http://www.w3.org/2007/05/xmldsig-more#rsa-pss")
        return signatureAlgorithmFromUri(uri);
    const _xmlNode* parameters = firstChild(method, pssNs, "RSAPSSParams");
    SignatureAlgorithm algorithm{.scheme = SignatureScheme::RsaPss};
    if (const _xmlNode* digest = firstChild(parameters, dsNs, "DigestMethod")) {
        const auto named = digestFromUri(attribute(digest, "Algorithm").value_or(""));
        if (!named)
            return std::nullopt;
        algorithm.digest = *named;
    }
    algorithm.mgfDigest = algorithm.digest;
    if (const _xmlNode* mgf = firstChild(firstChild(parameters, pssNs, "MaskGenerationFunction"), dsNs, "DigestMethod")) {
        const auto named = digestFromUri(attribute(mgf, "Algorithm").value_or(""));
        if (!named)
            return std::nullopt;
        algorithm.mgfDigest = *named;
    }
    const auto plain = digestOf(algorithm.digest, {});
    algorithm.saltLength = plain ? static_cast<int>(plain->size()) : 32;
    if (const _xmlNode* salt = firstChild(parameters, pssNs, "SaltLength")) {
        const std::string text = trimmedTextOf(salt);
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), algorithm.saltLength);
        if (error != std::errc{} || end != text.data() + text.size() || algorithm.saltLength < 0 || algorithm.saltLength > 512)
            return std::nullopt;
    }
    return algorithm;
}

} // namespace parafa::xades
