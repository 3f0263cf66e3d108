// SPDX-License-Identifier: EUPL-1.2
#include "xades/references.h"

#include "base/canonical_digest.h"
#include "base/percent_encoding.h"
#include "xades/names.h"
#include "xades/tree_walk.h"

#include <libxml/tree.h>

#include <algorithm>

namespace parafa::xades
{

namespace
{

bool isAsic(const ParseOptions& options)
{
    return options.host == Host::AsicSignatureFile;
}

/// The object a reference names by name, empty when none.
std::string namedObject(const std::string& uri, const ParseOptions& options, const SignedObjects& objects)
{
    for (const std::string& name : entryNames(uri))
        if (objects.contains(name))
            return name;
    if (!isAsic(options))
        if (const std::string base = decodedBaseName(uri); objects.contains(base))
            return base;
    return {};
}

/// A reference that may mean any detached file: without URI, or with a name that none of them bears.
bool isOpen(const ReferenceUri& uri, const FileContext& file)
{
    if (isAsic(file.options))
        return false;
    return uri.kind == ReferenceUri::Kind::Absent ||
           (uri.kind == ReferenceUri::Kind::External && namedObject(uri.raw, file.options, file.objects).empty());
}

void takeObject(Target& target, const FileContext& file, const std::string& name)
{
    target.name = name;
    target.state = ReferenceState::Match;
    if (ByteSourcePtr content = file.objects.content(name))
        target.data = std::move(content);
    else
        target.digestOnly = true;
}

void followExternal(Target& target, const FileContext& file)
{
    const std::string& uri = target.uri.raw;
    if (const std::string name = namedObject(uri, file.options, file.objects); !name.empty()) {
        takeObject(target, file, name);
        return;
    }
    target.name = isAsic(file.options) ? percentDecoded(uri) : decodedBaseName(uri);
    if (isAsic(file.options) && isForbiddenReference(uri)) {
        target.state = ReferenceState::Forbidden;
        target.findings.push_back(makeFinding(FindingCode::ReferenceForbidden, {{"uri", uri}}));
        return;
    }
    // Outside a container a document may simply not be at hand.
    const bool nothingGiven = !isAsic(file.options) && file.objects.names().empty();
    target.state = nothingGiven ? ReferenceState::NotChecked : ReferenceState::NotFound;
}

void followElement(Target& target, const FileContext& file)
{
    const IdIndex::Entry entry = file.ids.find(target.uri.id);
    if (entry.ambiguous) {
        // Two readers may take different elements: nothing may be concluded from either.
        target.state = ReferenceState::NotFound;
        target.findings.push_back(makeFinding(FindingCode::XmlDuplicateId, {{"id", target.uri.id}}));
        return;
    }
    if (!entry.element) {
        target.state = ReferenceState::NotFound;
        return;
    }
    target.element = entry.element;
    target.state = ReferenceState::Match;
    target.data = NodeSet{.document = &file.document, .apex = entry.element, .comments = target.uri.comments};
}

/// The digest of what a reference names. Errors carry the reason; NotFound and Unsupported mean "not checked".
struct Digested {
    std::optional<Bytes> digest;
    bool refused = false;
    bool wholeContent = true;
    std::vector<Finding> findings;
};

/// The digest of a whole document less the signature in exclusive canonical form, which is how trusted lists are signed. Nothing
/// where the transforms are others, or where this way does not lead: then the transforms are run one by one.
std::optional<Bytes> digestOfWholeDocument(const FileContext& file, const SignatureShape& signature,
                                           const ReferenceShape& reference, const Target& target)
{
    const auto* nodes = std::get_if<NodeSet>(&*target.data);
    const std::vector<TransformShape>& transforms = reference.transforms;
    const bool usual = nodes && !nodes->apex && !nodes->kept && nodes->excluded.empty() && transforms.size() == 2 &&
                       transforms[0].uri == envelopedTransform && file.budget.bytes > 0 &&
                       canonicalizationFromUri(transforms[1].uri) == Canonicalization::Exclusive &&
                       inclusivePrefixes(transforms[1].element).empty();
    if (!usual || file.progress.stopRequested())
        return std::nullopt;
    const WholeCanonicalForm form(*nodes->document, {signature.element}, NamespaceRule::Exclusive);
    auto digests = digestsOf({*reference.digestAlgorithm}, form, file.progress);
    if (!digests)
        return std::nullopt;
    file.budget.takeBytes(form.size());
    return std::move(digests->at(*reference.digestAlgorithm));
}

Digested digestTarget(const FileContext& file, const SignatureShape& signature, const ReferenceShape& reference,
                      const Target& target)
{
    Digested result;
    const DigestAlgorithm algorithm = *reference.digestAlgorithm;
    const bool outside = target.digestOnly || (target.data && std::holds_alternative<ByteSourcePtr>(*target.data));
    const bool plain = reference.transforms.empty() && outside;
    if (plain || target.digestOnly) {
        if (!plain) {
            result.refused = true; // transforms need the content, and only its digest is known
            return result;
        }
        auto digest = file.objects.digest(target.name, algorithm, file.progress);
        if (digest)
            result.digest = std::move(*digest);
        else
            result.refused = digest.error().code == ErrorCode::NotFound || digest.error().code == ErrorCode::Unsupported;
        if (!digest && digest.error().reason)
            result.findings.push_back(makeFinding(*digest.error().reason, {{"name", target.name}}));
        return result;
    }
    if ((result.digest = digestOfWholeDocument(file, signature, reference, target)))
        return result;
    TransformOutcome outcome = runTransforms(*target.data, reference.transforms, signature.element, file.progress, file.budget);
    result.findings = std::move(outcome.findings);
    result.refused = outcome.refused;
    result.wholeContent = outcome.wholeContent;
    if (!outcome.octets)
        return result;
    if (const auto* source = std::get_if<ByteSourcePtr>(&*outcome.octets)) {
        auto digests = digestsOf({algorithm}, **source, file.progress);
        if (digests)
            result.digest = std::move(digests->at(algorithm));
        else
            result.refused = digests.error().code == ErrorCode::Unsupported;
        return result;
    }
    auto digest = digestOf(algorithm, std::get<Bytes>(*outcome.octets));
    if (digest)
        result.digest = std::move(*digest);
    else
        result.refused = true;
    return result;
}

ReferenceKind kindOf(const FileContext& file, const SignatureShape& signature, const Target& target)
{
    if (!target.element)
        return target.wholeFile && isAsic(file.options) ? ReferenceKind::Other : ReferenceKind::Document;
    const _xmlNode* element = target.element;
    if (element == signature.signedProperties)
        return ReferenceKind::SignedProperties;
    if (element == signature.keyInfo)
        return ReferenceKind::KeyInfo;
    if (isElement(element, dsNs, "SignatureValue") && element != signature.signatureValue)
        return ReferenceKind::CounterSigned;
    const bool own =
        std::ranges::any_of(signature.objects, [&](const _xmlNode* object) { return isSameOrBelow(element, object); });
    if (own && isElement(element, dsNs, "Manifest"))
        return ReferenceKind::Manifest;
    if (own && (isElement(element, dsNs, "SignatureProperties") || isElement(element, dsNs, "SignatureProperty")))
        return ReferenceKind::SignatureProperties;
    // Parts of the signature itself and, in a container, anything inside a signature file is no document.
    const bool ofSignature = isXadesNamespace(namespaceUri(element)) || (isSameOrBelow(element, signature.element) && !own);
    return ofSignature || isAsic(file.options) ? ReferenceKind::Other : ReferenceKind::Document;
}

/// Same-document coverage of a signature outside containers (its own document is the file).
void describeOwnDocument(const FileContext& file, const SignatureShape& signature, CheckedReference& checked)
{
    checked.facts.name = file.options.file;
    if (!checked.element || checked.element == file.document.root())
        return;
    const bool own =
        std::ranges::any_of(signature.objects, [&](const _xmlNode* object) { return isSameOrBelow(checked.element, object); });
    if (own)
        return;
    checked.facts.wholeDocument = false;
    checked.findings.push_back(
        makeFinding(FindingCode::PartOfDocumentSigned, {{"element", std::string(localName(checked.element))}}));
}

CheckedReference check(const FileContext& file, const SignatureShape& signature, const ReferenceShape& reference,
                       const Target& target)
{
    CheckedReference checked;
    SignedReference& facts = checked.facts;
    checked.element = target.element;
    checked.findings = target.findings;
    facts.uri = reference.uri.value_or("");
    facts.name = target.name;
    facts.digestAlgorithm = reference.digestAlgorithm;
    for (const TransformShape& transform : reference.transforms)
        facts.transforms.push_back(transform.uri);
    facts.kind = kindOf(file, signature, target);
    facts.state = target.state;
    const FindingArguments what{{"name", target.name.empty() ? facts.uri : target.name}};
    if (target.state == ReferenceState::NotFound)
        checked.findings.push_back(makeFinding(FindingCode::ReferenceNotResolved, what));
    if (target.state == ReferenceState::NotChecked)
        checked.findings.push_back(makeFinding(FindingCode::ReferenceNotChecked, what));
    if (target.state != ReferenceState::Match)
        return checked;
    if (!reference.digestAlgorithm) {
        facts.state = ReferenceState::NotChecked;
        checked.findings.push_back(makeFinding(FindingCode::DigestAlgorithmUnknown, {{"algorithm", reference.digestUri}}));
        return checked;
    }
    Digested digested = digestTarget(file, signature, reference, target);
    facts.wholeDocument = digested.wholeContent;
    std::ranges::move(digested.findings, std::back_inserter(checked.findings));
    if (!digested.digest) {
        facts.state = digested.refused ? ReferenceState::NotChecked : ReferenceState::Mismatch;
    } else {
        const bool equal = reference.digestValue && *digested.digest == *reference.digestValue;
        facts.state = equal ? ReferenceState::Match : ReferenceState::Mismatch;
    }
    if (facts.state == ReferenceState::Mismatch)
        checked.findings.push_back(makeFinding(FindingCode::ReferenceDigestMismatch, what));
    else if (facts.state == ReferenceState::NotChecked)
        checked.findings.push_back(makeFinding(FindingCode::ReferenceNotChecked, what));
    const bool ownDocument = facts.kind == ReferenceKind::Document && target.name.empty() && !isAsic(file.options);
    if (ownDocument)
        describeOwnDocument(file, signature, checked);
    return checked;
}

/// Tries the detached files nobody named: equal digests prove which one is meant; else the only one is taken.
CheckedReference checkOpen(const FileContext& file, const SignatureShape& signature, const ReferenceShape& reference,
                           Target target)
{
    const std::vector<std::string> names = file.objects.names();
    for (const std::string& name : names) {
        Target candidate = target;
        takeObject(candidate, file, name);
        CheckedReference checked = check(file, signature, reference, candidate);
        if (checked.facts.state == ReferenceState::Match || names.size() == 1)
            return checked;
    }
    target.state = names.empty() ? ReferenceState::NotChecked : ReferenceState::NotFound;
    return check(file, signature, reference, target);
}

} // namespace

Target followReference(const FileContext& file, const ReferenceShape& reference)
{
    Target target{.uri = readReferenceUri(reference.uri)};
    switch (target.uri.kind) {
    case ReferenceUri::Kind::Absent:
        break;
    case ReferenceUri::Kind::Unsupported:
        target.state = ReferenceState::NotChecked;
        break;
    case ReferenceUri::Kind::WholeDocument:
        target.state = ReferenceState::Match;
        target.wholeFile = true;
        target.data = NodeSet{.document = &file.document, .comments = target.uri.comments};
        break;
    case ReferenceUri::Kind::Element:
        followElement(target, file);
        break;
    case ReferenceUri::Kind::External:
        followExternal(target, file);
        break;
    }
    return target;
}

CheckedReference checkReference(const FileContext& file, const SignatureShape& signature, const ReferenceShape& reference)
{
    Target target = followReference(file, reference);
    if (isOpen(target.uri, file))
        return checkOpen(file, signature, reference, std::move(target));
    return check(file, signature, reference, target);
}

std::vector<CheckedReference> checkManifest(const FileContext& file, const SignatureShape& signature, const _xmlNode* manifest)
{
    std::vector<CheckedReference> entries;
    for (const ReferenceShape& reference : readReferences(manifest, file.options.limits)) {
        CheckedReference checked = checkReference(file, signature, reference);
        if (!reference.sound)
            checked.facts.state = ReferenceState::Mismatch;
        checked.facts.kind = ReferenceKind::ManifestEntry;
        entries.push_back(std::move(checked));
    }
    return entries;
}

Result<std::variant<Bytes, ByteSourcePtr>> referencedData(const FileContext& file, const SignatureShape& signature,
                                                          const ReferenceShape& reference, Canonicalization last)
{
    Target target = followReference(file, reference);
    if (isOpen(target.uri, file)) {
        const CheckedReference checked = checkOpen(file, signature, reference, target);
        if (checked.facts.state == ReferenceState::Match || checked.facts.state == ReferenceState::Mismatch)
            takeObject(target, file, checked.facts.name);
    }
    if (target.state != ReferenceState::Match || !target.data)
        return fail(ErrorCode::NotFound, "the referenced data are not at hand");
    TransformOutcome outcome =
        runTransforms(std::move(*target.data), reference.transforms, signature.element, file.progress, file.budget, last);
    if (!outcome.octets)
        return fail(ErrorCode::Unreadable, "a transform was not run");
    return std::move(*outcome.octets);
}

void announceReferences(const std::vector<ReferenceShape>& references, const ParseOptions& options, SignedObjects& objects)
{
    for (const ReferenceShape& reference : references) {
        if (!reference.digestAlgorithm || !reference.transforms.empty())
            continue;
        const ReferenceUri uri = readReferenceUri(reference.uri);
        if (uri.kind == ReferenceUri::Kind::External) {
            if (const std::string name = namedObject(uri.raw, options, objects); !name.empty()) {
                objects.announce(name, *reference.digestAlgorithm);
                continue;
            }
        }
        const bool anyDetached = uri.kind == ReferenceUri::Kind::External || uri.kind == ReferenceUri::Kind::Absent;
        if (anyDetached && !isAsic(options))
            for (const std::string& name : objects.names())
                objects.announce(name, *reference.digestAlgorithm);
    }
}

} // namespace parafa::xades
