// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/bytes.h"
#include "base/error.h"
#include "base/utc_time.h"

#include <string>
#include <vector>

namespace parafa
{

/// One part of an offline bundle.
struct BundlePart {
    enum class Kind { ListOfLists, Pivot, List, Ocsp, Crl, Issuers, Form };
    Kind kind = Kind::List;
    std::string name;      ///< of the archive's entry
    Bytes sha256;          ///< of its content
    UtcTime date;          ///< when it was fetched
    std::string territory; ///< of a list
    std::string key;       ///< a list's address, the key of evidence
};

/// The table `bundle.tsv`: a line "parafa-bundle 1 TIME", then a line a part, fields separated by tabs.
struct BundleManifest {
    UtcTime created;
    std::vector<BundlePart> parts;

    std::string text() const;
    /// Errors: Unreadable with BundleMalformed (detail: the line).
    static Result<BundleManifest> fromText(std::string_view text);
};

} // namespace parafa
