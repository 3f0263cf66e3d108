// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "pdf/appearance.h"

#include <optional>
#include <string>

namespace parafa
{

/// What only a signature inside a PDF has.
struct PdfOptions {
    /// An empty signature field of the form, or the name of a new one; empty: a new one with a free name.
    std::string fieldName;
    std::string reason, location, contactInfo; ///< UTF-8; empty: left out
    std::optional<int> certify;                ///< 1 no changes, 2 filling in and signing, 3 annotations too
    std::optional<PdfPlace> place;             ///< where a new field is seen; an existing one keeps its place
    std::optional<PdfAppearance> appearance;   ///< what is seen there
};

} // namespace parafa
