// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "operations/form_packages.h"

namespace parafa
{

struct ImportedForms {
    std::vector<std::string> folders;                  ///< written, one a package
    std::vector<std::pair<std::string, Error>> failed; ///< which package, and why
};

/// Imports a package, a folder of packages (folders and ZIP files, one level) or a ZIP file that holds packages. A bundle is
/// imported as far as it can be: one damaged package does not keep the others out.
/// Errors: those of importFormPackage for a single one; Unreadable with FormPackageMalformed where nothing in it is a package.
Result<ImportedForms> importForms(const std::string& path, const std::string& folder, const FormPackageLimits& limits = {});

/// Writes packages (folders or ZIP files) into one bundle that importForms takes: a ZIP file with a ZIP file for each, named
/// after form and version. The same bytes for the same packages.
/// Errors: those of reading them; InvalidArgument (none, or the same form twice), LimitExceeded (more than a package may hold),
/// CannotWrite.
Result<void> exportForms(const std::vector<std::string>& packages, const std::string& target,
                         const FormPackageLimits& limits = {});

} // namespace parafa
