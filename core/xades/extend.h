// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "xades/references.h"
#include "xades/xades.h"

#include <memory>
#include <string>

namespace parafa::xades
{

/// A file that is being extended: its text and the signature meant.
struct ExtendedFile {
    std::string text;
    std::unique_ptr<XmlDocument> document;
    std::unique_ptr<IdIndex> ids;
    SignatureShape signature;

    /// Errors: Unreadable, NotFound.
    static Result<ExtendedFile> open(ByteView file, const SignatureSelector& selector, const ParseOptions& options);

    /// The text with one more unsigned signature property at the end (EN 319 132-1, 4.3.5). `property` has the
    /// namespace declarations it needs. Errors: Unsupported.
    Result<std::string> withUnsignedProperty(const std::string& property) const;
};

} // namespace parafa::xades
