// SPDX-License-Identifier: EUPL-1.2
#include "cli/named_form.h"

namespace parafa::cli
{

Result<FormPackage> namedForm(const FormFolders& folders, const std::string& name)
{
    if (auto known = folders.package(name))
        return std::move(*known);
    if (auto opened = openFormPackage(name))
        return std::move(*opened);
    return fail(ErrorCode::NotFound, FindingCode::FormNotKnown, name);
}

} // namespace parafa::cli
