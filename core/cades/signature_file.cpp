// SPDX-License-Identifier: EUPL-1.2
#include "cades/cades.h"
#include "cades/evidence_records.h"
#include "cades/input.h"
#include "cades/names.h"
#include "cades/signed_attributes.h"
#include "cades/signer_facts.h"
#include "signature/evidence_record.h"

#include <algorithm>
#include <set>

namespace parafa::cades
{

namespace
{

constexpr std::string_view contentObject = "content";

std::string baseName(const std::string& path)
{
    return path.substr(path.find_last_of('/') + 1);
}

std::string withoutExtension(const std::string& name)
{
    const auto dot = name.find_last_of('.');
    return dot == std::string::npos || dot == 0 ? name : name.substr(0, dot);
}

/// A small attached or detached content that could be the signed attributes of another signature.
bool looksLikeSignedAttributes(const ByteSource& content)
{
    constexpr std::uint64_t maxAttributeBytes = 1 << 20;
    if (content.size() > maxAttributeBytes)
        return false;
    const auto bytes = readAll(content, maxAttributeBytes);
    return bytes && cades::looksLikeSignedAttributes(ByteView(*bytes));
}

} // namespace

struct SignatureFile::State {
    ParseOptions options;
    CmsSignedData data;
    ByteSourcePtr content;
    std::string contentName;
    std::string signedObject;
    std::vector<Finding> findings;
    /// The attached content, hashed once for all signers.
    mutable SignedObjects attached;

    std::set<DigestAlgorithm> digestAlgorithms() const;
    ParsedSignature parse(const CmsSignerInfo& info, std::size_t number, const SignedObjects& objects,
                          const Progress& progress) const;
    void compareWithContainer(ParsedSignature& signature, const SignedObjects& objects, const Progress& progress) const;
};

SignatureFile::SignatureFile(std::unique_ptr<State> state) : m_state(std::move(state)) {}
SignatureFile::SignatureFile(SignatureFile&&) noexcept = default;
SignatureFile& SignatureFile::operator=(SignatureFile&&) noexcept = default;
SignatureFile::~SignatureFile() = default;

Result<SignatureFile> SignatureFile::open(ByteSourcePtr bytes, const ParseOptions& options)
{
    auto input = openCmsInput(std::move(bytes), options.limits);
    if (!input)
        return std::unexpected(input.error());
    auto data = CmsSignedData::parse(input->cms, options.limits.cms, options.certificates);
    if (!data)
        return std::unexpected(data.error());
    std::unique_ptr<State> state(new State{options, std::move(*data), {}, {}, {}, std::move(input->findings), {}});
    state->content = state->data.content() ? state->data.content() : input->detachedContent;
    state->contentName = withoutExtension(baseName(options.file));
    state->signedObject = options.signedObject.empty() ? state->contentName : options.signedObject;
    if (state->content)
        state->attached.add(std::string(contentObject), state->content);
    if (state->data.trailingBytes() > 0)
        state->findings.push_back(
            makeFinding(FindingCode::CmsTrailingBytes, {{"bytes", std::to_string(state->data.trailingBytes())}}));
    if (state->data.signers().empty())
        state->findings.push_back(makeFinding(FindingCode::CmsNoSigners));
    return SignatureFile(std::move(state));
}

bool SignatureFile::isAttached() const
{
    return m_state->content != nullptr;
}
ByteSourcePtr SignatureFile::content() const
{
    return m_state->content;
}
std::string SignatureFile::contentName() const
{
    return m_state->contentName;
}
const std::string& SignatureFile::signedObject() const
{
    return m_state->signedObject;
}
std::size_t SignatureFile::signerCount() const
{
    return m_state->data.signers().size();
}

std::set<DigestAlgorithm> SignatureFile::State::digestAlgorithms() const
{
    std::set<DigestAlgorithm> algorithms;
    for (const CmsSignerInfo& info : data.signers()) {
        const auto digest = digestFromOid(info.digestAlgorithm.oid);
        if (digest)
            algorithms.insert(*digest);
        if (info.signedAttributesEncoded.empty())
            if (const auto found = signatureAlgorithmFromCms(info.signatureAlgorithm, digest).algorithm)
                algorithms.insert(found->digest);
    }
    return algorithms;
}

void SignatureFile::announce(SignedObjects& objects) const
{
    for (const DigestAlgorithm algorithm : m_state->digestAlgorithms()) {
        m_state->attached.announce(std::string(contentObject), algorithm);
        if (!m_state->content || m_state->options.host == Host::Asic)
            objects.announce(m_state->signedObject, algorithm);
    }
}

ParsedSignature SignatureFile::State::parse(const CmsSignerInfo& info, std::size_t number, const SignedObjects& objects,
                                            const Progress& progress) const
{
    SignerContext context;
    context.file = options.file;
    context.id = (options.file.empty() ? "S" : baseName(options.file)) + "-" + std::to_string(number);
    context.containerArchived = options.containerArchived;
    context.limits = options.limits;
    context.rules = {data.contentType(), options.host == Host::Asic};
    context.content = content ? content : objects.content(signedObject);
    context.contentDigest = [&](DigestAlgorithm algorithm) {
        return content ? attached.digest(std::string(contentObject), algorithm, progress)
                       : objects.digest(signedObject, algorithm, progress);
    };
    ParsedSignature signature = parseSigner(data, info, context, progress);
    SignedReference& reference = signature.references.front();
    reference.name = reference.uri = content ? contentName : signedObject;
    signature.evidenceRecords = checkEvidenceRecords(data, info, context, reference.name, progress);
    for (const ParsedEvidenceRecord& record : signature.evidenceRecords)
        noteBrokenRecord(record, signature);
    if (!info.unsignedAttribute(oid::longTermValidation).empty())
        signature.findings.push_back(makeFinding(FindingCode::LongTermValidationNotChecked));
    if (info.signedAttributesEncoded.empty() && context.content && looksLikeSignedAttributes(*context.content)) {
        signature.integrity = Integrity::Broken;
        signature.findings.push_back(makeFinding(FindingCode::CmsSignedAttributesAsContent));
    }
    if (content && options.host == Host::Asic)
        compareWithContainer(signature, objects, progress);
    return signature;
}

/// EN 319 162-1, 4.3.3.2 and 4.4.3.2: a signature in a container is detached. A copy of the very object inside is harmless;
/// anything else would show one document and have signed another.
void SignatureFile::State::compareWithContainer(ParsedSignature& signature, const SignedObjects& objects,
                                                const Progress& progress) const
{
    SignedReference& reference = signature.references.front();
    reference.name = reference.uri = signedObject;
    const auto algorithm = reference.digestAlgorithm;
    const auto inside = algorithm ? attached.digest(std::string(contentObject), *algorithm, progress)
                                  : Result<Bytes>(fail(ErrorCode::Unsupported, "digest"));
    const auto outside = algorithm ? objects.digest(signedObject, *algorithm, progress) : inside;
    if (inside && outside && *inside == *outside) {
        signature.findings.push_back(makeFinding(FindingCode::CmsAttachedInContainer, Severity::Warning));
        return;
    }
    signature.integrity = Integrity::Broken;
    reference.state = outside ? ReferenceState::Mismatch : ReferenceState::NotFound;
    signature.findings.push_back(makeFinding(FindingCode::CmsAttachedInContainer));
}

Result<ParsedFile> SignatureFile::parse(const SignedObjects& objects, const Progress& progress) const
{
    ParsedFile file;
    file.findings = m_state->findings;
    std::set<Bytes> seen;
    std::size_t number = 0;
    for (const CmsSignerInfo& info : m_state->data.signers()) {
        if (progress.stopRequested())
            return fail(ErrorCode::Cancelled, "stopped by the user");
        ParsedSignature signature = m_state->parse(info, ++number, objects, progress);
        if (!seen.insert(Bytes(info.encoded.begin(), info.encoded.end())).second)
            signature.findings.push_back(makeFinding(FindingCode::SignatureDuplicated));
        file.signatures.push_back(std::move(signature));
    }
    return file;
}

} // namespace parafa::cades
