// SPDX-License-Identifier: EUPL-1.2
#include "render/page_numbers.h"

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFWriter.hh>

#include <QFont>
#include <QPainterPath>

#include <exception>

namespace parafa::render
{

namespace
{

constexpr double pointsPerMillimetre = 72.0 / 25.4;

/// The outlines of a text, centred on `centre`, its base line at `bottom`, as PDF path operators.
std::string outlines(const QString& text, double centre, double bottom)
{
    QFont font(QStringLiteral("DejaVu Sans"));
    font.setStyleHint(QFont::SansSerif);
    font.setPixelSize(9); // one unit of the path is one point of the page
    QPainterPath path;
    path.addText(0, 0, font, text);
    const double shift = centre - path.boundingRect().center().x();
    QByteArray out("q 0.35 g\n");
    const auto point = [&](const QPainterPath::Element& e) {
        out += QByteArray::number(e.x + shift, 'f', 2) + ' ' + QByteArray::number(bottom - e.y, 'f', 2) + ' ';
    };
    for (int index = 0; index < path.elementCount(); ++index) {
        const QPainterPath::Element element = path.elementAt(index);
        if (element.type == QPainterPath::CurveToElement && index + 2 < path.elementCount()) {
            point(element);
            point(path.elementAt(index + 1));
            point(path.elementAt(index + 2));
            out += "c\n";
            index += 2;
            continue;
        }
        point(element);
        out += element.type == QPainterPath::MoveToElement ? "m\n" : "l\n";
    }
    out += "f* Q\n";
    return out.toStdString();
}

} // namespace

QByteArray finishPdf(const QByteArray& pdf)
try {
    QPDF document;
    document.setSuppressWarnings(true);
    document.processMemoryFile("page.pdf", pdf.constData(), static_cast<std::size_t>(pdf.size()));
    std::vector<QPDFPageObjectHelper> pages = QPDFPageDocumentHelper(document).getAllPages();
    for (std::size_t index = 0; index < pages.size(); ++index) {
        QPDFPageObjectHelper& page = pages[index];
        page.getObjectHandle().removeKey("/Annots");
        const QPDFObjectHandle::Rectangle box = page.getMediaBox().getArrayAsRectangle();
        const QString text = QStringLiteral("%1 / %2").arg(index + 1).arg(pages.size());
        // what the page draws may leave its transformation behind
        page.addPageContents(document.newStream("q\n"), true);
        page.addPageContents(
            document.newStream("\nQ\n" + outlines(text, (box.llx + box.urx) / 2, box.lly + 9 * pointsPerMillimetre)), false);
    }
    document.getTrailer().removeKey("/Info");
    QPDFObjectHandle root = document.getRoot();
    for (const char* key : {"/OpenAction", "/AA", "/Names", "/AcroForm", "/Outlines"})
        root.removeKey(key);
    QPDFWriter writer(document);
    writer.setOutputMemory();
    writer.setDeterministicID(true);
    writer.setStreamDataMode(qpdf_s_compress);
    writer.write();
    const std::shared_ptr<Buffer> buffer = writer.getBufferSharedPointer();
    return QByteArray(reinterpret_cast<const char*>(buffer->getBuffer()), static_cast<qsizetype>(buffer->getSize()));
} catch (const std::exception&) {
    return {}; // qpdf reports damage by exceptions; the adapter ends here
}

} // namespace parafa::render
