// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/byte_source.h"

#include <qpdf/InputSource.hh>

#include <cstdint>
#include <optional>
#include <string>

namespace parafa
{

/// What qpdf reads from: blocks of a ByteSource, never the whole file. How much may be read in all is limited, since damaged
/// cross-references make a reader go over the same bytes again and again.
class ByteInput final : public InputSource
{
public:
    ByteInput(ByteSourcePtr source, std::uint64_t maxBytesRead, Progress progress);

    qpdf_offset_t findAndSkipNextEOL() override;
    std::string const& getName() const override { return m_name; }
    qpdf_offset_t tell() override { return m_offset; }
    void seek(qpdf_offset_t offset, int whence) override;
    void rewind() override { seek(0, 0); }
    std::size_t read(char* target, std::size_t length) override;
    void unreadCh(char ch) override;

    /// Why reading was given up; qpdf may have swallowed the exception. Kept once set.
    const std::optional<Error>& failure() const { return m_failure; }

private:
    [[noreturn]] void giveUp(Error error);
    /// Fills the block that holds `offset`; bytes at hand from there on.
    ByteView blockAt(std::uint64_t offset);

    ByteSourcePtr m_source;
    std::uint64_t m_size;
    std::uint64_t m_budget;
    Progress m_progress;
    std::string m_name = "PDF";
    qpdf_offset_t m_offset = 0;
    Bytes m_block;
    std::uint64_t m_blockStart = 0;
    std::optional<Error> m_failure;
};

} // namespace parafa
