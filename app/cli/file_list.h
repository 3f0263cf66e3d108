// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/error.h"

#include <cstdio>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

namespace parafa::cli
{

/// The files of one run: those named, then those of a list, read one by one so that millions need no memory.
/// Safe to take from several threads.
class FileList
{
public:
    /// `list`: a path, "-" for standard input, empty for none. Errors: InputMissing.
    static Result<std::unique_ptr<FileList>> open(std::vector<std::string> named, const std::string& list, char separator);
    ~FileList();
    FileList(const FileList&) = delete;
    FileList& operator=(const FileList&) = delete;

    std::optional<std::string> next();

private:
    FileList() = default;

    std::mutex m_mutex;
    std::vector<std::string> m_named;
    std::size_t m_position = 0;
    std::FILE* m_list = nullptr;
    char m_separator = '\n';
};

} // namespace parafa::cli
