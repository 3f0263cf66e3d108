// SPDX-License-Identifier: EUPL-1.2
#include "preview/preview_content.h"

#include "appearance/shown_text.h"
#include "preview/page_content.h"

#include <QStringDecoder>
#include <QXmlStreamReader>
#include <QXmlStreamWriter>

#include <algorithm>

namespace parafa
{

namespace
{

Bytes beginning(const ByteSource& source, std::size_t count)
{
    Bytes bytes(std::min<std::uint64_t>(count, source.size()));
    const auto got = source.readAt(0, bytes);
    bytes.resize(got ? *got : 0);
    return bytes;
}

bool startsWith(ByteView bytes, std::string_view text)
{
    return asText(bytes).starts_with(text);
}

PreviewContent nothing(NoPreview reason)
{
    PreviewContent content;
    content.reason = reason;
    return content;
}

/// UTF-16 with its mark, UTF-8, else Windows-1250 (old Slovak and Czech files). Nothing for binary data.
std::optional<QString> decode(const Bytes& bytes, bool cut, std::vector<PreviewNote>& notes)
{
    const QByteArrayView view(bytes.data(), qsizetype(bytes.size()));
    if (startsWith(bytes, "\xFF\xFE") || startsWith(bytes, "\xFE\xFF")) {
        QStringDecoder utf16(QStringDecoder::Utf16);
        return QString(utf16(view));
    }
    if (std::ranges::find(bytes, 0) != bytes.end())
        return std::nullopt;
    // A cut may fall into the middle of a character: up to three bytes at the end do not count.
    for (std::size_t drop = 0; drop <= (cut ? 3u : 0u) && drop <= bytes.size(); ++drop) {
        const ByteView part = ByteView(bytes).first(bytes.size() - drop);
        if (isUtf8(asText(part))) {
            QStringDecoder utf8(QStringDecoder::Utf8);
            return QString(utf8(QByteArrayView(part.data(), qsizetype(part.size()))));
        }
    }
    const auto controls =
        std::ranges::count_if(bytes, [](std::uint8_t b) { return b < 32 && b != '\n' && b != '\r' && b != '\t' && b != '\f'; });
    if (controls > 0)
        return std::nullopt;
    QStringDecoder windows("windows-1250");
    if (!windows.isValid())
        return std::nullopt;
    notes.push_back(PreviewNote::OtherEncoding);
    return QString(windows(view));
}

/// The same XML with line breaks and indents; nothing when it is not well-formed or has a document type.
std::optional<QString> indented(const Bytes& xml)
{
    QXmlStreamReader reader(QByteArray::fromRawData(reinterpret_cast<const char*>(xml.data()), qsizetype(xml.size())));
    reader.setEntityExpansionLimit(0);
    QString text;
    QXmlStreamWriter writer(&text);
    writer.setAutoFormatting(true);
    writer.setAutoFormattingIndent(2);
    while (!reader.atEnd()) {
        reader.readNext();
        if (reader.hasError() || reader.isDTD())
            return std::nullopt;
        if (!reader.isWhitespace())
            writer.writeCurrentToken(reader);
    }
    return reader.hasError() ? std::nullopt : std::optional(text);
}

PreviewContent pdfContent(ByteSourcePtr source)
{
    PreviewContent content;
    PdfDocument::Failure failure = PdfDocument::Failure::None;
    content.pdf = PdfDocument::load(std::move(source), failure);
    if (!content.pdf)
        return nothing(failure == PdfDocument::Failure::NeedsPassword ? NoPreview::NeedsPassword : NoPreview::Damaged);
    content.kind = PreviewContent::Kind::Pdf;
    return content;
}

std::optional<PreviewContent> imageContent(const OpenedPart& part, const PreviewLimits& limits)
{
    ImagePages::Failure failure = ImagePages::Failure::None;
    PreviewContent content;
    content.pages = ImagePages::load(part.content, failure, limits.image);
    if (!content.pages)
        return failure == ImagePages::Failure::NotAnImage ? std::nullopt : std::optional(nothing(NoPreview::TooLarge));
    ImagePages::Page first = content.pages->page(0);
    if (first.image.isNull()) {
        PreviewContent refused =
            nothing(first.failure == ImagePages::Failure::TooManyPixels ? NoPreview::TooManyPixels : NoPreview::Damaged);
        refused.imageSize = first.size;
        return refused;
    }
    if (first.scaledDown)
        content.notes.push_back(PreviewNote::ScaledDown);
    if (content.pages->isAnimation())
        content.notes.push_back(PreviewNote::StillFrames);
    if (content.pages->isCut())
        content.notes.push_back(PreviewNote::OnlyBeginning);
    content.image = std::move(first.image);
    content.kind = PreviewContent::Kind::Image;
    return content;
}

bool isTable(const OpenedPart& part)
{
    const QString name = QString::fromStdString(part.name);
    return part.mediaType.starts_with("text/csv") || name.endsWith(QLatin1String(".csv"), Qt::CaseInsensitive);
}

void makeTable(PreviewContent& content, const QString& text, const PreviewLimits& limits)
{
    auto table = std::make_shared<CsvTable>(CsvTable::parse(text, limits.table));
    if (table->cut && content.notes.empty())
        content.notes.push_back(PreviewNote::OnlyBeginning);
    if (table->separator != QLatin1Char(','))
        content.notes.push_back(PreviewNote::OtherSeparator);
    content.table = std::move(table);
    content.kind = PreviewContent::Kind::Table;
}

std::optional<PreviewContent> formContent(const OpenedPart& part, const DocumentService& service, const Progress& progress,
                                          const std::optional<PresentationChoice>& choice)
{
    Result<DocumentPresentation> presented =
        choice ? service.presentAs(part, *choice, progress) : service.present(part, progress);
    if (!presented) {
        if (presented.error().code == ErrorCode::Cancelled)
            return nothing(NoPreview::Cancelled);
        return std::nullopt;
    }
    PreviewContent content;
    content.presentation = std::move(*presented);
    if (!content.presentation->rendered && !content.presentation->dataTree.empty()) {
        content.kind = PreviewContent::Kind::Text;
        content.text = shownText(QString::fromStdString(content.presentation->dataTree));
        content.fixedPitch = true;
        content.notes.push_back(PreviewNote::DataTree);
        return content;
    }
    if (!content.presentation->rendered)
        return content; // the caller shows the XML, with what was found
    const RenderedPresentation& rendered = *content.presentation->rendered;
    const QString text =
        QString::fromUtf8(reinterpret_cast<const char*>(rendered.content.data()), qsizetype(rendered.content.size()));
    if (rendered.media == PresentationMedia::Text) {
        content.kind = PreviewContent::Kind::Text;
        content.text = shownText(text);
        content.fixedPitch = true;
        return content;
    }
    if (Result<Bytes> pdf = service.layoutHtml(rendered.content, progress)) {
        PreviewContent laidOut = pdfContent(memorySource(std::move(*pdf)));
        if (laidOut.kind == PreviewContent::Kind::Pdf) {
            laidOut.presentation = std::move(content.presentation);
            return laidOut;
        }
    }
    content.kind = PreviewContent::Kind::Html;
    content.text = text;
    content.notes.push_back(PreviewNote::SimplifiedView);
    return content;
}

} // namespace

PreviewContent loadPreview(const OpenedPart& part, const DocumentService& service, const Progress& progress,
                           const PreviewLimits& limits, const std::optional<PresentationChoice>& choice)
{
    if (!part.content || part.content->size() == 0)
        return nothing(NoPreview::Empty);
    const Bytes head = beginning(*part.content, 4096);
    if (head.empty())
        return nothing(NoPreview::Damaged);

    if (asText(ByteView(head).first(std::min<std::size_t>(head.size(), 1024))).find("%PDF-") != std::string_view::npos)
        return pdfContent(part.content);
    if (startsWith(head, "PK\x03\x04")) {
        const bool signedContainer = part.mediaType.find("vnd.etsi.asic") != std::string::npos ||
                                     asText(head).find("application/vnd.etsi.asic") != std::string_view::npos;
        return nothing(signedContainer ? NoPreview::SignedContainer : NoPreview::UnknownKind);
    }
    if (auto image = imageContent(part, limits))
        return std::move(*image);

    const auto visible = std::ranges::find_if(
        head, [](std::uint8_t b) { return b > 32 && b != 0xEF && b != 0xBB && b != 0xBF && b != 0xFE && b != 0xFF; });
    const bool xml = visible != head.end() && *visible == '<';
    std::optional<PreviewContent> form;
    if (xml) {
        if (auto page = pageContent(part, service, progress, limits))
            return std::move(*page);
        form = formContent(part, service, progress, choice);
        if (form && (form->kind != PreviewContent::Kind::Nothing || form->reason != NoPreview::None))
            return std::move(*form);
    }

    const bool cut = qint64(part.content->size()) > limits.textBytes;
    const Bytes bytes = beginning(*part.content, std::size_t(limits.textBytes));
    PreviewContent content;
    std::optional<QString> text = decode(bytes, cut, content.notes);
    if (!text)
        return nothing(NoPreview::UnknownKind);
    content.kind = PreviewContent::Kind::Text;
    content.fixedPitch = true;
    if (cut)
        content.notes.push_back(PreviewNote::OnlyBeginning);
    if (xml) {
        if (!cut) {
            if (auto readable = indented(bytes))
                text = std::move(*readable);
        }
        content.notes.push_back(PreviewNote::RawXml);
    }
    if (form)
        content.presentation = std::move(form->presentation);
    content.text = shownText(*text);
    if (!xml && isTable(part))
        makeTable(content, *text, limits);
    return content;
}

} // namespace parafa
