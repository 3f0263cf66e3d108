// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "cli/session.h"
#include "xmldata/form_package.h"

namespace parafa::cli
{

/// A form of the folders, named by identifier or form/version, else a package by its path.
/// Errors: NotFound with FormNotKnown.
Result<FormPackage> namedForm(const FormFolders& folders, const std::string& name);

} // namespace parafa::cli
