// SPDX-License-Identifier: EUPL-1.2
#include "operations/nested_parts.h"

namespace parafa
{

namespace
{

constexpr std::size_t maxParts = 10'000;

/// The file that a document itself is; null where it holds no documents of its own.
OpenedDocumentPtr openInner(const OpenedPart& part, const Services& services)
{
    const FileKind kind = detectFileKind(*part.content);
    if (kind == FileKind::Pdf || kind == FileKind::Other || kind == FileKind::Empty)
        return nullptr;
    OpenedDocumentPtr inner = openBytes(part.name, part.content, services);
    const bool holds = inner->container || inner->message || kind == FileKind::Cms;
    return holds && !inner->unreadable ? inner : nullptr;
}

void collect(const OpenedDocument& document, const Services& services, const std::string& prefix, std::size_t depth,
             std::vector<NestedPart>& found)
{
    for (const OpenedPart& part : document.documents) {
        if (part.signatureRelated || found.size() >= maxParts)
            continue;
        found.push_back({prefix + part.name, part});
        if (depth >= services.containerLimits.maxNesting)
            continue;
        if (!document.container && !document.message && document.kind != FileKind::Cms)
            continue; // the file itself: what it holds was opened already
        if (const OpenedDocumentPtr inner = openInner(part, services))
            collect(*inner, services, prefix + part.name + "/", depth + 1, found);
    }
}

Result<OpenedPart> find(const OpenedDocument& document, std::string_view path, const Services& services, std::size_t depth)
{
    for (const OpenedPart& part : document.documents)
        if (part.name == path)
            return part;
    if (depth < services.containerLimits.maxNesting)
        for (const OpenedPart& part : document.documents) {
            if (part.signatureRelated || !path.starts_with(part.name + "/"))
                continue;
            const OpenedDocumentPtr inner = openInner(part, services);
            if (!inner)
                continue;
            if (auto found = find(*inner, path.substr(part.name.size() + 1), services, depth + 1))
                return found;
        }
    return std::unexpected(Error{ErrorCode::NotFound, std::nullopt, std::string(path), "no document of this name"});
}

} // namespace

std::vector<NestedPart> nestedParts(const OpenedDocument& document, const Services& services)
{
    std::vector<NestedPart> found;
    collect(document, services, {}, 0, found);
    return found;
}

Result<OpenedPart> findPart(const OpenedDocument& document, std::string_view path, const Services& services)
{
    auto found = find(document, path, services, 0);
    if (!found)
        found.error().subject = path;
    return found;
}

} // namespace parafa
