// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "pdf/pdf_file.h"

namespace parafa
{

enum class PdfChangeKind {
    ValidationData,    ///< DSS, extensions, version
    Metadata,          ///< information dictionary, XMP, piece information
    DocumentTimestamp, ///< a new document time-stamp, or its field
    SignatureField,    ///< a new, empty signature field
    Signature,         ///< a field was signed
    FormFill,          ///< a value of a field that was there, and its appearance
    FormStructure,     ///< fields added or removed, resources of the form, what a field is
    AnnotationAdded,
    AnnotationChanged, ///< or removed
    SignatureRemoved,  ///< a signature that was there lost its field or its value
    Structure,         ///< tags (the logical structure): read aloud and by machines, not seen
    Pages,             ///< added, removed, put in another order
    Content,           ///< what a page shows: content, resources, fonts, boxes
    Layers,
    Catalog, ///< anything else of the document as a whole
};

/// One difference between two revisions.
struct PdfChange {
    PdfChangeKind kind;
    std::string where;    ///< "/Contents", a field name, a key of the catalog
    std::size_t page = 0; ///< counted from 1; 0: the document as a whole

    bool operator==(const PdfChange&) const = default;
};

/// What a reader sees differently, or could do differently, in `after` than in `before`, a beginning of the same file. Object
/// graphs are compared from the catalog down; objects that nothing refers to do not count. Each kind and place once. Errors:
/// LimitExceeded with PdfLimit, CannotRead, Cancelled, Unreadable.
Result<std::vector<PdfChange>> changesBetween(const PdfFile& before, const PdfFile& after);

} // namespace parafa
