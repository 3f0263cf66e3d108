// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/byte_source.h"

#include <QIODevice>

namespace parafa
{

/// A ByteSource as a Qt device, read at random, never loaded whole. Open when made; one thread at a time.
class ByteSourceDevice : public QIODevice
{
public:
    explicit ByteSourceDevice(ByteSourcePtr source) : m_source(std::move(source))
    {
        open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    }
    bool isSequential() const override { return false; }
    qint64 size() const override { return qint64(m_source->size()); }

protected:
    qint64 readData(char* data, qint64 maxSize) override
    {
        const auto got = m_source->readAt(std::uint64_t(pos()), {reinterpret_cast<std::uint8_t*>(data), std::size_t(maxSize)});
        return got ? qint64(*got) : -1;
    }
    qint64 writeData(const char*, qint64) override { return -1; }

private:
    ByteSourcePtr m_source;
};

} // namespace parafa
