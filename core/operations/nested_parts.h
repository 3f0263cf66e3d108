// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "operations/open_document.h"

namespace parafa
{

/// A document inside a document: "outer.asice/form.xdcf". Names with slashes of their own are taken as they are.
struct NestedPart {
    std::string path;
    OpenedPart part; ///< its name is the name inside the innermost file
};

/// Every document of a file in its order, those of containers and messages inside it behind the document that holds them;
/// signature files and manifests left out. Nothing deeper than the container limits allow, nor more than 10,000 documents.
std::vector<NestedPart> nestedParts(const OpenedDocument& document, const Services& services);

/// The document of this path, the shortest beginning that is a document's name first. Signature files can be named too.
/// Errors: NotFound (subject: the path), Unreadable.
Result<OpenedPart> findPart(const OpenedDocument& document, std::string_view path, const Services& services);

} // namespace parafa
