// SPDX-License-Identifier: EUPL-1.2
#include "operations/pdf_signing.h"

#include "pdf/appended_source.h"
#include "pdf/empty_field.h"
#include "pdf/new_signature.h"

#include <algorithm>

namespace parafa
{

Result<PdfSigningFacts> pdfSigningFacts(const ByteSourcePtr& pdf, const Progress& progress)
{
    const auto file = PdfFile::open(pdf, {}, progress);
    if (!file)
        return std::unexpected(file.error());
    const auto fields = emptyFieldsWithPlaces(*file);
    const auto signatures = file->signatures();
    if (!fields || !signatures)
        return std::unexpected(fields ? signatures.error() : fields.error());
    PdfSigningFacts facts;
    for (const PdfEmptyField& field : *fields)
        facts.emptyFields.push_back({field.name, field.place});
    facts.isSigned = std::ranges::any_of(*signatures, [](const PdfSignature& one) { return one.inForm; });
    return facts;
}

Result<ByteSourcePtr> previewPdfSignature(const ByteSourcePtr& pdf, const PdfOptions& options, const Progress& progress)
{
    const auto file = PdfFile::open(pdf, {}, progress);
    if (!file)
        return std::unexpected(file.error());
    PdfNewSignature signature;
    signature.fieldName = options.fieldName;
    signature.place = options.place;
    signature.appearance = options.appearance;
    signature.room = 16; // never filled
    auto unfilled = addUnsigned(*file, signature);
    if (!unfilled)
        return std::unexpected(unfilled.error());
    return appendedSource(pdf, std::move(unfilled->added));
}

} // namespace parafa
