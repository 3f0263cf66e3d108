// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "operations/services.h"
#include "xmldata/form_package.h"

namespace parafa
{

struct FormPackageLimits {
    std::size_t maxFiles = 1'000;
    std::uint64_t maxFileBytes = std::uint64_t{64} << 20;
    std::uint64_t maxTotalBytes = std::uint64_t{256} << 20;
};

/// The files of an e-form package: an unpacked folder, or a ZIP file read by the container reader's rules.
/// Errors: InputMissing, CannotRead, Unreadable, LimitExceeded.
Result<std::vector<FormPackageFile>> readFormFiles(const std::string& path, const FormPackageLimits& limits = {});
Result<FormPackage> openFormPackage(const std::string& path, const FormPackageLimits& limits = {});

/// What a FormSource answers: one form for each of the package's stylesheets, preferred first.
std::vector<KnownForm> knownForms(const FormPackage& package, bool published);

/// Unpacks a package into a folder of its own below `folder`, named after form and version; an older copy is replaced whole.
/// Gives the folder written. Errors: those of openFormPackage, CannotWrite, Unreadable with FormPackageMalformed where the
/// identifier is no form's.
Result<std::string> importFormPackage(const std::string& path, const std::string& folder, const FormPackageLimits& limits = {});

} // namespace parafa
