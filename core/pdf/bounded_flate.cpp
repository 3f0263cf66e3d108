// SPDX-License-Identifier: EUPL-1.2
#include "pdf/bounded_flate.h"

#include "pdf/lzw_decoder.h"

#include <qpdf/Pl_Buffer.hh>
#include <qpdf/Pl_Flate.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFStreamFilter.hh>

#include <cstdint>
#include <cstdlib>
#include <memory>
#include <mutex>
#include <stdexcept>
#include <vector>

namespace parafa
{

namespace
{

constexpr std::uint64_t maxInflated = std::uint64_t{64} << 20;

class Counter final : public Pipeline
{
public:
    explicit Counter(Pipeline* target) : Pipeline("inflation limit", target) {}
    void write(unsigned char const* data, std::size_t length) override
    {
        m_count += length;
        if (m_count > maxInflated)
            throw std::runtime_error("stream inflates beyond the limit");
        getNext()->write(data, length);
    }
    void finish() override { getNext()->finish(); }

private:
    std::uint64_t m_count = 0;
};

/// Undoes the PNG predictors (ISO 32000-1, 7.4.4.4; PNG, 9).
class PngPredictor final : public Pipeline
{
public:
    PngPredictor(Pipeline* target, std::size_t rowBytes, std::size_t pixelBytes)
        : Pipeline("predictor", target), m_pixel(pixelBytes), m_previous(rowBytes, 0)
    {
    }

    void write(unsigned char const* data, std::size_t length) override
    {
        for (std::size_t i = 0; i < length; ++i) {
            m_row.push_back(data[i]);
            if (m_row.size() == m_previous.size() + 1)
                flushRow();
        }
    }
    void finish() override
    {
        if (m_row.size() > 1) {
            m_row.resize(m_previous.size() + 1, 0);
            flushRow();
        }
        getNext()->finish();
    }

private:
    static int paeth(int left, int up, int corner)
    {
        const int estimate = left + up - corner;
        const int toLeft = std::abs(estimate - left), toUp = std::abs(estimate - up), toCorner = std::abs(estimate - corner);
        return toLeft <= toUp && toLeft <= toCorner ? left : toUp <= toCorner ? up : corner;
    }

    void flushRow()
    {
        const int kind = m_row[0];
        std::vector<unsigned char> row(m_row.begin() + 1, m_row.end());
        for (std::size_t i = 0; i < row.size(); ++i) {
            const int left = i >= m_pixel ? row[i - m_pixel] : 0;
            const int up = m_previous[i];
            const int corner = i >= m_pixel ? m_previous[i - m_pixel] : 0;
            const int guess = kind == 1   ? left
                              : kind == 2 ? up
                              : kind == 3 ? (left + up) / 2
                              : kind == 4 ? paeth(left, up, corner)
                                          : 0;
            row[i] = static_cast<unsigned char>(row[i] + guess);
        }
        getNext()->write(row.data(), row.size());
        m_previous = std::move(row);
        m_row.clear();
    }

    std::size_t m_pixel;
    std::vector<unsigned char> m_previous, m_row;
};

/// FlateDecode or LZWDecode, as qpdf asks for them.
class BoundedFilter final : public QPDFStreamFilter
{
public:
    explicit BoundedFilter(bool lzw) : m_lzw(lzw) {}

    bool setDecodeParms(QPDFObjectHandle parameters) override
    {
        m_predictor = number(parameters, "/Predictor", 1);
        const long long columns = number(parameters, "/Columns", 1), colors = number(parameters, "/Colors", 1);
        const long long bits = number(parameters, "/BitsPerComponent", 8);
        m_earlyChange = number(parameters, "/EarlyChange", 1) != 0;
        if (m_predictor == 1)
            return true;
        // The TIFF predictor is for images, which are never decoded here.
        if (m_predictor < 10 || m_predictor > 15 || columns < 1 || columns > 1'000'000 || colors < 1 || colors > 32 || bits < 1 ||
            bits > 16)
            return false;
        m_rowBytes = static_cast<std::size_t>((columns * colors * bits + 7) / 8);
        m_pixelBytes = static_cast<std::size_t>((colors * bits + 7) / 8);
        return true;
    }

    Pipeline* getDecodePipeline(Pipeline* next) override
    {
        if (m_predictor != 1) {
            m_undo = std::make_unique<PngPredictor>(next, m_rowBytes, m_pixelBytes);
            next = m_undo.get();
        }
        m_counter = std::make_unique<Counter>(next);
        if (m_lzw)
            m_inflate = std::make_unique<LzwDecoder>(m_counter.get(), m_earlyChange);
        else
            m_inflate = std::make_unique<Pl_Flate>("inflate", m_counter.get(), Pl_Flate::a_inflate);
        return m_inflate.get();
    }

private:
    static long long number(QPDFObjectHandle parameters, const char* key, long long otherwise)
    {
        if (!parameters.isDictionary())
            return otherwise;
        QPDFObjectHandle value = parameters.getKey(key);
        return value.isInteger() ? value.getIntValue() : otherwise;
    }

    bool m_lzw, m_earlyChange = true;
    long long m_predictor = 1;
    std::size_t m_rowBytes = 1, m_pixelBytes = 1;
    std::unique_ptr<PngPredictor> m_undo;
    std::unique_ptr<Counter> m_counter;
    std::unique_ptr<Pipeline> m_inflate;
};

} // namespace

void boundInflation()
{
    static std::once_flag once;
    std::call_once(once, [] {
        QPDF::registerStreamFilter("/FlateDecode", [] { return std::make_shared<BoundedFilter>(false); });
        QPDF::registerStreamFilter("/LZWDecode", [] { return std::make_shared<BoundedFilter>(true); });
    });
}

std::optional<Bytes> inflatedRows(ByteView data, std::size_t rows, std::size_t rowBytes, std::size_t pixelBytes)
{
    if (rows == 0 || rowBytes == 0 || rows > maxInflated / (rowBytes + 1))
        return std::nullopt;
    try {
        Pl_Buffer buffer("rows");
        PngPredictor predictor(&buffer, rowBytes, pixelBytes);
        Counter counter(&predictor);
        Pl_Flate inflate("inflate", &counter, Pl_Flate::a_inflate);
        inflate.write(data.data(), data.size());
        inflate.finish();
        const auto content = buffer.getBufferSharedPointer();
        if (content->getSize() != rows * rowBytes)
            return std::nullopt;
        return Bytes(content->getBuffer(), content->getBuffer() + content->getSize());
    } catch (const std::exception&) {
        return std::nullopt;
    }
}

} // namespace parafa
