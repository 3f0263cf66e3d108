// SPDX-License-Identifier: EUPL-1.2
#include "operations/document_identifier.h"

#include "base/der.h"

namespace parafa
{

namespace
{

Result<MessageImprint> imprintOf(std::string of, std::string name, DigestAlgorithm algorithm, const ByteSource& bytes,
                                 const Progress& progress)
{
    const auto digests = digestsOf({algorithm}, bytes, progress);
    if (!digests)
        return std::unexpected(digests.error());
    MessageImprint imprint{std::move(of), std::move(name), algorithm, digests->at(algorithm), {}};
    imprint.der = messageImprint(algorithm, imprint.value);
    return imprint;
}

/// Annex 12 names the parts of PDF/A without their level.
std::string annexName(const DocumentFormat& format)
{
    return format.ruleName.starts_with("PDF/A-") ? format.ruleName : format.id.starts_with("PDF") ? "PDF" : format.id;
}

} // namespace

Bytes messageImprint(DigestAlgorithm algorithm, ByteView digest)
{
    const Bytes identifier = derSequence({derOidValue(digestOid(algorithm)), derNull()});
    return derSequence({identifier, derOctetString(digest)});
}

Result<DocumentIdentifier> identifyDocument(const OpenedDocument& document, const Services& services, const Progress& progress)
{
    constexpr DigestAlgorithm algorithm = DigestAlgorithm::Sha256;
    auto formats = checkFormats(document, services, {.depth = FormatDepth::Check}, progress);
    if (!formats)
        return std::unexpected(formats.error());
    const auto report = validateDocument(document, services, {}, progress);
    if (!report)
        return std::unexpected(report.error());
    DocumentIdentifier identifier;
    for (const CheckedFormat& checked : *formats)
        identifier.documentFormats.emplace_back(checked.name, annexName(checked.format));
    const bool asic = document.container && document.container->type() != ContainerType::PlainZip;
    if (document.container)
        identifier.containerFormat = containerTypeName(document.container->type());
    if (report->signatures.empty() || (report->signatures.size() == 1 && !asic)) {
        auto imprint = imprintOf("document", std::string(baseName(document.path)), algorithm, *document.bytes, progress);
        if (!imprint)
            return std::unexpected(imprint.error());
        identifier.imprints.push_back(std::move(*imprint));
        return identifier;
    }
    for (const SignatureReport& signature : report->signatures) {
        if (signature.facts.signatureValue.empty())
            continue;
        auto imprint =
            imprintOf("signature", signature.facts.id, algorithm, *memorySource(signature.facts.signatureValue), progress);
        if (!imprint)
            return std::unexpected(imprint.error());
        identifier.imprints.push_back(std::move(*imprint));
    }
    return identifier;
}

} // namespace parafa
