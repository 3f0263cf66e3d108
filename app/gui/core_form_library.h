// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "common/form_folders.h"
#include "jobs/form_library.h"

namespace parafa
{

/// The packages in the folders of this computer. Safe from any thread.
class CoreFormLibrary final : public FormLibrary
{
public:
    /// `folders` outlives this object and is told of changes.
    explicit CoreFormLibrary(FormFolders& folders) : m_folders(folders) {}

    std::vector<LibraryForm> list(const Progress& progress) const override;
    std::vector<std::pair<std::string, Error>> damaged() const override;
    Result<LibraryFormDetails> details(const std::string& path) const override;
    Result<FormsTaken> take(const std::string& path, const Progress& progress) override;
    Result<void> exportTo(const std::vector<std::string>& paths, const std::string& target, const Progress& progress) override;
    Result<void> remove(const std::string& path) override;

private:
    FormFolders& m_folders;
};

} // namespace parafa
