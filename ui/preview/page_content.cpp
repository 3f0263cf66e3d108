// SPDX-License-Identifier: EUPL-1.2
#include "preview/page_content.h"

#include "appearance/shown_text.h"
#include "operations/check_formats.h"

#include <QStringDecoder>

namespace parafa
{

namespace
{

PreviewContent nothing(NoPreview reason)
{
    PreviewContent content;
    content.reason = reason;
    return content;
}

/// By its marks: a byte order mark, the encoding that its head names, else UTF-8 or what old Slovak and Czech pages are in.
QString decodedHtml(const Bytes& bytes)
{
    const QByteArrayView view(bytes.data(), qsizetype(bytes.size()));
    const bool marked = view.first(std::min<qsizetype>(view.size(), 2048)).toByteArray().toLower().contains("charset=");
    if (!marked && isUtf8(asText(bytes))) {
        QStringDecoder utf8(QStringDecoder::Utf8);
        return utf8(view);
    }
    if (!marked) {
        QStringDecoder windows("windows-1250");
        if (windows.isValid())
            return windows(view);
    }
    QStringDecoder decoder = QStringDecoder::decoderForHtml(view);
    return decoder(view);
}

/// Inside an image element the engine gives SVG no scripts and no other resources, beside what the helper refuses anyway.
QByteArray framed(const Bytes& svg)
{
    const QByteArrayView view(svg.data(), qsizetype(svg.size()));
    return QByteArrayLiteral("<!DOCTYPE html><html><head><meta charset=\"utf-8\"><title>SVG</title><style>"
                             "html,body{margin:0}img{display:block;max-width:100%;max-height:260mm}</style></head><body>"
                             "<img alt=\"\" src=\"data:image/svg+xml;base64,") +
           view.toByteArray().toBase64() + QByteArrayLiteral("\"></body></html>");
}

std::optional<PreviewContent> laidOut(const QByteArray& html, const DocumentService& service, const Progress& progress)
{
    Result<Bytes> pdf =
        service.layoutHtml({reinterpret_cast<const std::uint8_t*>(html.constData()), std::size_t(html.size())}, progress);
    if (!pdf)
        return progress.stopRequested() ? std::optional(nothing(NoPreview::Cancelled)) : std::nullopt;
    PreviewContent content;
    PdfDocument::Failure failure = PdfDocument::Failure::None;
    content.pdf = PdfDocument::load(memorySource(std::move(*pdf)), failure);
    if (!content.pdf)
        return std::nullopt;
    content.kind = PreviewContent::Kind::Pdf;
    content.notes.push_back(PreviewNote::InertPage);
    return content;
}

} // namespace

std::optional<PreviewContent> pageContent(const OpenedPart& part, const DocumentService& service, const Progress& progress,
                                          const PreviewLimits& limits)
{
    const auto format = recogniseFormat(part.content, part.name, part.mediaType, {.depth = FormatDepth::Recognise}, progress);
    const bool html = format && format->id == "HTML", svg = format && format->id == "SVG";
    if (!html && !svg)
        return std::nullopt;
    if (qint64(part.content->size()) > limits.pageBytes)
        return nothing(NoPreview::TooLarge);
    const auto bytes = readAll(*part.content, std::uint64_t(limits.pageBytes));
    if (!bytes)
        return nothing(NoPreview::Damaged);
    if (svg)
        return laidOut(framed(*bytes), service, progress);
    const QString text = decodedHtml(*bytes);
    if (auto content = laidOut(text.toUtf8(), service, progress))
        return content;
    PreviewContent content;
    content.kind = PreviewContent::Kind::Html;
    content.text = text;
    content.notes = {PreviewNote::SimplifiedView, PreviewNote::InertPage};
    return content;
}

} // namespace parafa
