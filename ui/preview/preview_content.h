// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "jobs/document_service.h"
#include "preview/csv_table.h"
#include "preview/image_pages.h"
#include "preview/pdf_document.h"

#include <QImage>
#include <QString>

#include <memory>
#include <optional>

namespace parafa
{

/// What must be said beside a preview, in the order it is shown.
enum class PreviewNote {
    SimplifiedView, ///< HTML without its layout
    OnlyBeginning,  ///< cut at a limit
    OtherEncoding,  ///< not UTF-8: read as Windows-1250
    RawXml,         ///< form data or XML shown as it stands, not a presentation
    DataTree,       ///< form data as a tree: its presentation is not at hand
    ScaledDown,     ///< an image larger than is shown
    InertPage,      ///< HTML or SVG: nothing ran and nothing was fetched
    StillFrames,    ///< of an animation
    OtherSeparator, ///< a table that is not separated by commas
};

/// Why there is nothing to show.
enum class NoPreview { None, UnknownKind, Damaged, NeedsPassword, TooLarge, Empty, SignedContainer, Cancelled, TooManyPixels };

/// One document made ready for the preview.
struct PreviewContent {
    enum class Kind { Nothing, Text, Pdf, Image, Html, Table };
    Kind kind = Kind::Nothing;
    NoPreview reason = NoPreview::None;
    QString text; ///< Text, the HTML of Html, or what a Table was read from
    std::shared_ptr<PdfDocument> pdf;
    QImage image; ///< the first page of `pages`
    std::shared_ptr<const ImagePages> pages;
    QSize imageSize; ///< of an image that was refused
    std::shared_ptr<const CsvTable> table;
    std::vector<PreviewNote> notes;
    /// Set for forms: where the presentation came from, and what was found.
    std::optional<DocumentPresentation> presentation;
    bool fixedPitch = false;
};

struct PreviewLimits {
    qint64 textBytes = qint64{2} << 20;
    qint64 pageBytes = qint64{32} << 20; ///< of HTML and SVG
    ImageLimits image;
    CsvLimits table;
};

/// Makes a document ready; blocks, call it on a worker. Looks at the bytes first and at names last.
/// `choice`: which of several presentations of a form.
PreviewContent loadPreview(const OpenedPart& part, const DocumentService& service, const Progress& progress,
                           const PreviewLimits& limits = {}, const std::optional<PresentationChoice>& choice = {});

} // namespace parafa
