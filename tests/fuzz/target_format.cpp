// SPDX-License-Identifier: EUPL-1.2
#include "formats/document_format.h"
#include "formats/pdfa.h"
#include "fuzz_target.h"

namespace parafa::fuzz
{

void runOne(ByteView input)
{
    const ByteSourcePtr content = memorySource(Bytes(input.begin(), input.end()));
    (void)recogniseFormat(content, "a.pdf", "application/pdf");
    const auto pdf = PdfFile::open(content);
    if (!pdf)
        return;
    // Every rule, whatever the file claims.
    for (const PdfaFlavour flavour : {PdfaFlavour{1, 'A'}, PdfaFlavour{2, 'A'}})
        (void)checkPdfa(*pdf, flavour);
}

} // namespace parafa::fuzz
