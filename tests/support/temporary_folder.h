// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/bytes.h"

#include <QTemporaryDir>

#include <string>

namespace parafa::test
{

/// A folder for one test, removed with everything in it.
class TemporaryFolder
{
public:
    /// Absolute path of a file in it, whether it exists or not; of the folder itself without a name.
    std::string path(const std::string& name = {}) const;
    /// Writes a file (folders above it are made) and gives its path.
    std::string write(const std::string& name, ByteView content) const;
    std::string write(const std::string& name, std::string_view content) const { return write(name, asBytes(content)); }
    Bytes read(const std::string& name) const;
    bool exists(const std::string& name) const;
    /// Relative paths of all files below, sorted.
    std::vector<std::string> files() const;

private:
    QTemporaryDir m_folder;
};

} // namespace parafa::test
