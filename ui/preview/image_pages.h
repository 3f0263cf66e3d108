// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/byte_source.h"

#include <QByteArray>
#include <QImage>

#include <memory>
#include <optional>

namespace parafa
{

struct ImageLimits {
    qint64 bytes = qint64{256} << 20;
    qint64 pixels = qint64{60} * 1000 * 1000; ///< of one page; four bytes each once it is decoded
    int side = 6000;                          ///< pixels; larger pages are scaled down while reading
    int pages = 2000;
};

/// A raster image as pages: those of a TIFF, the frames of a GIF (which stand still), one for anything else. The kind is told by
/// content; only kinds that cannot refer to anything outside themselves. Everything blocks; each call reads for itself.
class ImagePages
{
public:
    enum class Failure { None, NotAnImage, Damaged, TooLarge, TooManyPixels };

    /// Null with the reason in `failure`; nothing is decoded yet but sizes.
    static std::shared_ptr<const ImagePages> load(ByteSourcePtr source, Failure& failure, const ImageLimits& limits = {});

    int count() const { return m_count; }
    /// More pages than the limit: only the first are counted.
    bool isCut() const { return m_cut; }
    /// Frames that other programs would move.
    bool isAnimation() const { return m_format == "gif" && m_count > 1; }
    struct Page {
        QImage image; ///< null: `failure` says why
        Failure failure = Failure::None;
        QSize size; ///< its own, where it says so
        bool scaledDown = false;
    };
    Page page(int index) const;

private:
    ImagePages(ByteSourcePtr source, QByteArray format, const ImageLimits& limits)
        : m_source(std::move(source)), m_format(std::move(format)), m_limits(limits)
    {
    }
    ByteSourcePtr m_source;
    QByteArray m_format;
    ImageLimits m_limits;
    int m_count = 1;
    bool m_cut = false;
};

} // namespace parafa
