// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/bytes.h"

#include <string>

namespace parafa::test
{

/// A TAR archive (POSIX ustar), header by header, whatever its names and types say.
class TarBuilder
{
public:
    /// `type`: '0' file, '1' hard link, '2' symbolic link, '3' device, '5' folder.
    void add(const std::string& name, const Bytes& content, char type = '0', const std::string& linkTarget = {});
    Bytes build() const;

private:
    Bytes m_bytes;
};

/// GZIP (RFC 1952).
Bytes gzipped(const Bytes& content);

} // namespace parafa::test
