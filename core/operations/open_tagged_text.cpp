// SPDX-License-Identifier: EUPL-1.2
#include "operations/open_tagged_text.h"

namespace parafa
{

std::optional<TaggedText> openTaggedText(const ByteSourcePtr& content, const Progress& progress)
{
    auto file = PdfFile::open(content, {}, progress);
    if (!file)
        return std::nullopt;
    auto tags = TaggedText::read(std::move(*file));
    return tags ? std::move(*tags) : std::nullopt;
}

} // namespace parafa
