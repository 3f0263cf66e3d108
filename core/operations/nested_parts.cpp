// SPDX-License-Identifier: EUPL-1.2
#include "operations/nested_parts.h"

namespace parafa
{

namespace
{

constexpr std::size_t maxParts = 10'000;

void collect(const OpenedDocument& document, const Services& services, const std::string& prefix, std::size_t depth,
             std::vector<NestedPart>& found)
{
    for (const OpenedPart& part : document.documents) {
        if (part.signatureRelated || found.size() >= maxParts)
            continue;
        found.push_back({prefix + part.name, part});
        if (depth >= services.containerLimits.maxNesting)
            continue;
        if (part.content == document.bytes && document.kind != FileKind::Pdf)
            continue; // the file itself: what it holds was opened already
        if (const OpenedDocumentPtr inner = openInside(part, services))
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
            const OpenedDocumentPtr inner = openInside(part, services);
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
