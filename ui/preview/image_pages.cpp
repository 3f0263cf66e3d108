// SPDX-License-Identifier: EUPL-1.2
#include "preview/image_pages.h"

#include "preview/byte_source_device.h"

#include <QImageReader>

#include <algorithm>

namespace parafa
{

namespace
{

bool isKnown(const QByteArray& format)
{
    static const QList<QByteArray> formats{"png", "jpeg", "gif", "bmp", "tiff", "webp"};
    return formats.contains(format);
}

/// TIFF may be asked for a page; a GIF must be read up to the frame.
bool goTo(QImageReader& reader, int index)
{
    if (index == 0)
        return true;
    if (reader.jumpToImage(index))
        return true;
    for (int i = 0; i < index; ++i)
        if (reader.read().isNull())
            return false;
    return true;
}

} // namespace

std::shared_ptr<const ImagePages> ImagePages::load(ByteSourcePtr source, Failure& failure, const ImageLimits& limits)
{
    ByteSourceDevice device(source);
    const QByteArray format = QImageReader::imageFormat(&device);
    failure = Failure::NotAnImage;
    if (!isKnown(format))
        return nullptr;
    failure = Failure::TooLarge;
    if (qint64(source->size()) > limits.bytes)
        return nullptr;
    std::shared_ptr<ImagePages> pages(new ImagePages(std::move(source), format, limits));
    if (format == "tiff" || format == "gif") {
        device.seek(0);
        QImageReader reader(&device, format);
        const int count = reader.imageCount();
        pages->m_cut = count > limits.pages;
        pages->m_count = std::clamp(count, 1, limits.pages);
    }
    failure = Failure::None;
    return pages;
}

ImagePages::Page ImagePages::page(int index) const
{
    Page page;
    ByteSourceDevice device(m_source);
    QImageReader reader(&device, m_format);
    reader.setAutoTransform(true);
    if (index < 0 || index >= m_count || !goTo(reader, index)) {
        page.failure = Failure::Damaged;
        return page;
    }
    // The size stands in the file's head: what is too large is refused before anything is decoded.
    page.size = reader.size();
    if (page.size.isValid() && qint64(page.size.width()) * page.size.height() > m_limits.pixels) {
        page.failure = Failure::TooManyPixels;
        return page;
    }
    if (page.size.isValid() && std::max(page.size.width(), page.size.height()) > m_limits.side) {
        reader.setScaledSize(page.size.scaled(m_limits.side, m_limits.side, Qt::KeepAspectRatio));
        page.scaledDown = true;
    }
    page.image = reader.read();
    if (page.image.isNull())
        page.failure = Failure::Damaged;
    return page;
}

} // namespace parafa
