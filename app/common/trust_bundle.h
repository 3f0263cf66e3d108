// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "common/environment.h"

namespace parafa
{

/// What a bundle held or took over, for lists of it.
struct BundleSummary {
    UtcTime created; ///< when it was exported
    std::size_t lists = 0, evidence = 0, forms = 0;
    std::vector<std::string> older;   ///< lists that this computer has newer
    std::vector<ListState> states;    ///< of the bundle's lists, verified anew
    std::vector<std::string> leftOut; ///< forms and lists that could not be taken, with the reason
};

/// Writes everything a validation needs without network into one ZIP file: the trusted lists of the cache, what services
/// answered, the person's forms, and `bundle.tsv`, which names each part with its date and SHA-256. No settings, no anchors, no
/// keys. Errors: CannotWrite; NotFound where there is nothing to export.
Result<BundleSummary> exportBundle(const std::string& target, Environment& environment, UtcTime now);

/// Takes a bundle over: every digest is checked before anything is written, lists are verified as if they had just been
/// fetched, what is older than what is here is left. Names in the archive never become names on the disk.
/// Errors: InputMissing, CannotRead; Unreadable with BundleMalformed, BundleDigestMismatch or a Zip… reason.
Result<BundleSummary> importBundle(const std::string& path, Environment& environment, UtcTime now);

} // namespace parafa
