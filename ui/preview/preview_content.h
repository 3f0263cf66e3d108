// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "jobs/document_service.h"
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
};

/// Why there is nothing to show.
enum class NoPreview { None, UnknownKind, Damaged, NeedsPassword, TooLarge, Empty, SignedContainer, Cancelled };

/// One document made ready for the preview.
struct PreviewContent {
    enum class Kind { Nothing, Text, Pdf, Image, Html };
    Kind kind = Kind::Nothing;
    NoPreview reason = NoPreview::None;
    QString text; ///< Text, or the HTML of Html
    std::shared_ptr<PdfDocument> pdf;
    QImage image;
    std::vector<PreviewNote> notes;
    /// Set for forms: where the presentation came from, and what was found.
    std::optional<DocumentPresentation> presentation;
    bool fixedPitch = false;
};

struct PreviewLimits {
    qint64 textBytes = qint64{2} << 20;
    qint64 imageBytes = qint64{64} << 20;
    int imageSide = 6000; ///< pixels; larger images are scaled down while reading
};

/// Makes a document ready; blocks, call it on a worker. Looks at the bytes first and at names last.
/// `choice`: which of several presentations of a form.
PreviewContent loadPreview(const OpenedPart& part, const DocumentService& service, const Progress& progress,
                           const PreviewLimits& limits = {}, const std::optional<PresentationChoice>& choice = {});

} // namespace parafa
