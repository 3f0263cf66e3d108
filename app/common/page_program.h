// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "common/outside_program.h"
#include "operations/page_comparison.h"

namespace parafa
{

/// Paints pages with Poppler's `pdftoppm`, for programs that do not link Poppler themselves.
class PageProgram : public PagePainter
{
public:
    /// `program`: pdftoppm; see `find`.
    explicit PageProgram(std::string program) : m_program(std::move(program)) {}
    /// Empty: not on this computer.
    static std::string find() { return findProgram({}, {"pdftoppm"}); }

    Result<std::vector<PagePicture>> paint(const ByteSourcePtr& pdf, std::size_t first, std::size_t count,
                                           const Progress& progress) override;

private:
    std::string m_program;
};

/// Pictures in the PPM format (P6, 8 bits), one behind the other. Errors: Unreadable.
Result<std::vector<PagePicture>> readPpm(ByteView bytes);

} // namespace parafa
