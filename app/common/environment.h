// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "common/form_folders.h"
#include "common/isolated_process.h"
#include "formats/format_rules.h"
#include "operations/services.h"

namespace parafa
{

/// What a program gives to operations: the helper process and the forms on this computer. Outlives every call.
class Environment
{
public:
    /// `formFolders` come before the person's own and those that came with the program.
    explicit Environment(std::vector<std::string> formFolders = {});
    Environment(const Environment&) = delete;
    Environment& operator=(const Environment&) = delete;

    /// Services at this moment of the clock, without trust anchors. Point into this object.
    Services services();
    const FormFolders& forms() const { return m_forms; }

    /// Makes `services` use the table of format rules in this file; an empty path: the administrator's,
    /// parafa/format-rules.tsv below the system's configuration folder, where there is one. Errors: InputMissing for a path
    /// given, CannotRead, LimitExceeded, InvalidArgument for a table that is wrong.
    Result<void> useFormatRules(const std::string& path);

private:
    IsolatedProcess m_isolated;
    FormFolders m_forms;
    std::optional<FormatRules> m_formatRules;
};

} // namespace parafa
