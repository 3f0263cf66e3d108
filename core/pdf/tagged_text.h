// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "pdf/pdf_file.h"

#include <map>
#include <memory>
#include <vector>

namespace parafa
{

/// A piece of text on a page as shown, in points from its upper left corner.
struct TaggedPiece {
    double x = 0, y = 0, width = 0, height = 0; ///< the width is estimated, the beginning is not
    std::size_t rank = 0;                       ///< when it is read; what no tag holds comes after all that tags hold
};

/// In which order the tags of a PDF read its text (ISO 32000-1, 14.7 and 14.8.2.3). Not for several threads at a time.
class TaggedText
{
public:
    /// Nothing where the file has no tags that hold text. Errors: as PdfFile, LimitExceeded for a structure tree beyond the
    /// limits.
    static Result<std::optional<TaggedText>> read(PdfFile file);

    /// `page` is counted from 0. Empty where the tags hold nothing of the page, or it cannot be read.
    std::vector<TaggedPiece> page(std::size_t page) const;

private:
    struct State;
    explicit TaggedText(std::shared_ptr<State> state) : m_state(std::move(state)) {}
    std::shared_ptr<State> m_state;
};

} // namespace parafa
