// SPDX-License-Identifier: EUPL-1.2
#include "fuzz_target.h"
#include "pades/pades.h"
#include "pdf/pdf_file.h"

namespace parafa::fuzz
{

/// The structure of a PDF, its revisions, attached files and signatures.
void runOne(ByteView input)
{
    const auto file = PdfFile::open(memorySource({input.begin(), input.end()}));
    if (!file)
        return;
    (void)file->findings();
    (void)file->evidence();
    (void)file->attachments();
    (void)file->emptySignatureFields();
    (void)pades::parse(*file, {"file.pdf", "file.pdf", {}}, {});
}

} // namespace parafa::fuzz
