// SPDX-License-Identifier: EUPL-1.2
#include "xades/names.h"
#include "xades/signature_check.h"
#include "xades/tree_walk.h"
#include "xades/xades.h"

#include <libxml/tree.h>

#include <algorithm>

namespace parafa::xades
{

struct SignatureFile::State {
    State(XmlDocument parsed, ParseOptions given) : document(std::move(parsed)), options(std::move(given)) {}

    XmlDocument document;
    ParseOptions options;
    IdIndex ids;
    std::vector<SignatureShape> signatures;
    std::vector<std::size_t> positions; ///< of `signatures` among all ds:Signature elements
    std::vector<Finding> findings;
};

namespace
{

/// EN 319 162-1, 4.4.3.2: the root of a signature file; OpenDocument's root is what older BDOC and ODF files have.
bool isSignatureFileRoot(const _xmlNode* root)
{
    return isElement(root, asicNs, "XAdESSignatures") || isElement(root, asicOldNs, "XAdESSignatures") ||
           isElement(root, openDocumentSignaturesNs, "document-signatures") || isElement(root, dsNs, "Signature");
}

/// The ds:Signature whose CounterSignature property holds this one, else null.
bool isCounterSignature(const _xmlNode* signature)
{
    return isXades(signature->parent, "CounterSignature");
}

bool isTopSignature(const _xmlNode* signature, const _xmlNode* root, Host host)
{
    if (host == Host::Document)
        return !isCounterSignature(signature);
    return signature == root || signature->parent == root;
}

std::size_t countReferences(const std::vector<ReferenceShape>& references, const std::vector<const _xmlNode*>& objects)
{
    std::size_t count = references.size();
    for (const _xmlNode* object : objects)
        for (const _xmlNode* manifest : children(object, dsNs, "Manifest"))
            count += children(manifest, dsNs, "Reference").size();
    return count;
}

bool isBlank(ByteView xml)
{
    return std::ranges::all_of(xml, [](std::uint8_t c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; });
}

} // namespace

SignatureFile::SignatureFile(std::unique_ptr<State> state) : m_state(std::move(state)) {}
SignatureFile::SignatureFile(SignatureFile&&) noexcept = default;
SignatureFile& SignatureFile::operator=(SignatureFile&&) noexcept = default;
SignatureFile::~SignatureFile() = default;

Result<SignatureFile> SignatureFile::open(ByteView xml, const ParseOptions& options)
{
    const bool container = options.host == Host::AsicSignatureFile;
    if (isBlank(xml))
        return fail(ErrorCode::Unreadable, FindingCode::SignatureFileEmpty, options.file);
    auto document = XmlDocument::parse(xml, {}, container ? XmlEncodings::Utf8AndUtf16 : XmlEncodings::Common);
    if (!document) {
        Error error = document.error();
        error.subject = options.file;
        return std::unexpected(std::move(error));
    }
    return open(std::move(*document), options);
}

Result<SignatureFile> SignatureFile::open(XmlDocument document, const ParseOptions& options)
{
    const bool container = options.host == Host::AsicSignatureFile;
    if (container && !isSignatureFileRoot(document.root()))
        return fail(ErrorCode::Unreadable, FindingCode::SignatureFileForeignRoot, options.file,
                    std::string(localName(document.root())));

    auto state = std::make_unique<State>(std::move(document), options);
    std::vector<const _xmlNode*> elements;
    const _xmlNode* root = state->document.root();
    std::size_t position = 0;
    // One walk for everything: trees of megabytes cost as much to walk as to judge.
    forEachElement(root, [&](const _xmlNode* element) {
        state->ids.add(element);
        if (isElement(element, dsNs, "Signature")) {
            ++position;
            if (isTopSignature(element, root, options.host)) {
                elements.push_back(element);
                state->positions.push_back(position - 1);
            } else if (!isCounterSignature(element)) {
                state->findings.push_back(
                    makeFinding(FindingCode::SignatureIgnored, {{"id", attribute(element, "Id").value_or("")}}));
            }
        }
        return elements.size() <= options.limits.maxSignatures;
    });
    if (elements.size() > options.limits.maxSignatures)
        return fail(ErrorCode::LimitExceeded, FindingCode::TooManyReferences, options.file, "signatures");
    std::size_t count = 0;
    for (const _xmlNode* element : elements) {
        state->signatures.push_back(readSignatureShape(element, options.limits));
        count += countReferences(state->signatures.back().references, state->signatures.back().objects);
        if (count > options.limits.maxReferences)
            return fail(ErrorCode::LimitExceeded, FindingCode::TooManyReferences, options.file, "references");
    }
    if (container && state->signatures.empty())
        return fail(ErrorCode::Unreadable, FindingCode::SignatureFileEmpty, options.file);
    return SignatureFile(std::move(state));
}

std::vector<SignatureSelector> SignatureFile::selectors() const
{
    std::vector<SignatureSelector> selectors;
    for (const std::size_t position : m_state->positions)
        selectors.push_back({{}, position});
    return selectors;
}

void SignatureFile::announce(SignedObjects& objects) const
{
    for (const SignatureShape& signature : m_state->signatures) {
        announceReferences(signature.references, m_state->options, objects);
        for (const _xmlNode* object : signature.objects)
            for (const _xmlNode* manifest : children(object, dsNs, "Manifest"))
                announceReferences(readReferences(manifest, m_state->options.limits), m_state->options, objects);
    }
}

Result<ParsedFile> SignatureFile::parse(const SignedObjects& objects, const Progress& progress) const
{
    ParsedFile parsed;
    parsed.findings = m_state->findings;
    WorkBudget budget;
    const FileContext file{m_state->document, m_state->ids, m_state->options, objects, progress, budget};
    for (std::size_t i = 0; i < m_state->signatures.size(); ++i) {
        if (progress.stopRequested())
            return fail(ErrorCode::Cancelled, "stopped");
        parsed.signatures.push_back(checkSignature(file, m_state->signatures[i], {.fallbackId = "S-" + std::to_string(i + 1)}));
    }
    if (progress.stopRequested())
        return fail(ErrorCode::Cancelled, "stopped");
    return parsed;
}

} // namespace parafa::xades
