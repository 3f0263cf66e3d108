// SPDX-License-Identifier: EUPL-1.2
#include "fuzz_target.h"
#include "pades/pades.h"
#include "pdf/pdf_file.h"
#include "pdf/tagged_text.h"

namespace parafa::fuzz
{

/// The structure of a PDF, its revisions, attached files and signatures, and its text by its tags.
void runOne(ByteView input)
{
    auto file = PdfFile::open(memorySource({input.begin(), input.end()}));
    if (!file)
        return;
    (void)file->findings();
    (void)file->evidence();
    (void)file->attachments();
    (void)file->emptySignatureFields();
    (void)pades::parse(*file, {"file.pdf", "file.pdf", {}}, {});
    if (const auto text = TaggedText::read(std::move(*file)); text && *text)
        (void)(*text)->page(0);
}

} // namespace parafa::fuzz
