// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/bytes.h"

#include <QString>

namespace parafa
{

/// What was typed, as a secret of ours. (Qt's own copies cannot be wiped: empty the line at once, they are only short-lived.)
inline Secret typedSecret(const QString& text)
{
    QByteArray utf8 = text.toUtf8();
    Secret secret(std::string_view(utf8.constData(), std::size_t(utf8.size())));
    wipe({reinterpret_cast<std::uint8_t*>(utf8.data()), std::size_t(utf8.size())});
    return secret;
}

} // namespace parafa
