// SPDX-License-Identifier: EUPL-1.2
#include "support/tar_builder.h"

#include "support/zip_builder.h"

#include <array>
#include <cstdio>
#include <cstring>

namespace parafa::test
{

void TarBuilder::add(const std::string& name, const Bytes& content, char type, const std::string& linkTarget)
{
    std::array<char, 512> header{};
    std::snprintf(header.data(), 100, "%s", name.c_str());
    std::snprintf(header.data() + 100, 8, "%07o", 0644);
    std::snprintf(header.data() + 108, 8, "%07o", 0);
    std::snprintf(header.data() + 116, 8, "%07o", 0);
    std::snprintf(header.data() + 124, 12, "%011zo", content.size());
    std::snprintf(header.data() + 136, 12, "%011o", 0);
    header[156] = type;
    std::snprintf(header.data() + 157, 100, "%s", linkTarget.c_str());
    std::memcpy(header.data() + 257, "ustar\00000", 8);
    std::memset(header.data() + 148, ' ', 8);
    unsigned sum = 0;
    for (const char c : header)
        sum += static_cast<unsigned char>(c);
    std::snprintf(header.data() + 148, 8, "%06o", sum);
    m_bytes.insert(m_bytes.end(), header.begin(), header.end());
    m_bytes.insert(m_bytes.end(), content.begin(), content.end());
    m_bytes.resize((m_bytes.size() + 511) / 512 * 512);
}

Bytes TarBuilder::build() const
{
    Bytes whole = m_bytes;
    whole.resize(whole.size() + 1024);
    return whole;
}

Bytes gzipped(const Bytes& content)
{
    const std::string plain(content.begin(), content.end());
    const std::string file = std::string("\x1f\x8b\x08\x00\x00\x00\x00\x00\x00\x03", 10) + deflated(plain) +
                             le32(crc32Of(plain)) + le32(plain.size() & 0xffffffff);
    return {file.begin(), file.end()};
}

} // namespace parafa::test
