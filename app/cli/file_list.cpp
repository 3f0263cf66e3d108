// SPDX-License-Identifier: EUPL-1.2
#include "cli/file_list.h"

#include <cstdlib>

namespace parafa::cli
{

Result<std::unique_ptr<FileList>> FileList::open(std::vector<std::string> named, const std::string& list, char separator)
{
    std::unique_ptr<FileList> files(new FileList);
    files->m_named = std::move(named);
    files->m_separator = separator;
    if (list == "-")
        files->m_list = stdin;
    else if (!list.empty())
        files->m_list = std::fopen(list.c_str(), "re");
    if (!list.empty() && !files->m_list)
        return std::unexpected(Error{ErrorCode::InputMissing, std::nullopt, list, "the list of files cannot be opened"});
    return files;
}

FileList::~FileList()
{
    if (m_list && m_list != stdin)
        std::fclose(m_list);
}

std::optional<std::string> FileList::next()
{
    const std::scoped_lock lock(m_mutex);
    if (m_position < m_named.size())
        return m_named[m_position++];
    while (m_list) {
        char* line = nullptr;
        std::size_t capacity = 0;
        const ssize_t length = ::getdelim(&line, &capacity, m_separator, m_list);
        std::string path(line && length > 0 ? line : "", length > 0 ? static_cast<std::size_t>(length) : 0);
        std::free(line);
        if (length < 0)
            return std::nullopt;
        if (!path.empty() && path.back() == m_separator)
            path.pop_back();
        if (!path.empty())
            return path;
    }
    return std::nullopt;
}

} // namespace parafa::cli
