// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "codelists/codelist.h"

#include <map>
#include <mutex>

namespace parafa
{

/// Code lists from folders on this computer, one file a list as `addCodelists` writes them; earlier folders first. A list is read
/// when it is asked for. Safe to use from several threads.
class CodelistFolders : public CodelistSource
{
public:
    explicit CodelistFolders(std::vector<std::string> folders) : m_folders(std::move(folders)) {}

    std::shared_ptr<const Codelist> codelist(const std::string& codeOrUri) const override;
    /// All lists there, ordered by code; files that cannot be read are named by `damaged`.
    std::vector<std::shared_ptr<const Codelist>> list() const;
    std::vector<std::pair<std::string, Error>> damaged() const;

private:
    std::shared_ptr<const Codelist> load(const std::string& path) const;

    std::vector<std::string> m_folders;
    mutable std::mutex m_lock;
    mutable std::map<std::string, std::shared_ptr<const Codelist>> m_known; ///< by path; null: damaged
    mutable std::vector<std::pair<std::string, Error>> m_damaged;
};

/// Imports a file of code lists into `folder`; an older copy of a list is replaced. Gives the codes.
/// Errors: those of reading the file and of readCodelists, CannotWrite; Unreadable with CodelistMalformed where a code cannot
/// name a file.
Result<std::vector<std::string>> addCodelists(const std::string& path, const std::string& folder);

/// The person's own folder of code lists (XDG_DATA_HOME).
std::string userCodelistsFolder();
/// The person's own folder, /etc/parafa/codelists, those that came with the program.
std::vector<std::string> defaultCodelistFolders();

} // namespace parafa
