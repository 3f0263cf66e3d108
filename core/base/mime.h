// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/bytes.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace parafa
{

/// One entity of an internet message (RFC 5322, RFC 2045): header fields and what stands behind the empty line. The body views
/// the text that was read.
struct MimeEntity {
    std::map<std::string, std::string> fields; ///< names in lower case, folded lines joined; of several the first
    std::string_view body;

    /// Empty where there is none.
    std::string field(const std::string& name) const;
    /// "text/plain", in lower case, without parameters; empty where no Content-Type says it.
    std::string mediaType() const;
};

MimeEntity readMimeEntity(std::string_view text);

/// The value of a parameter, "boundary" of `multipart/signed; boundary="x"`; empty where there is none. As it is written.
std::string mimeParameter(const std::string& field, std::string_view name);

/// The parts of a multipart body between its delimiter lines (RFC 2046, 5.1.1); the line break before a delimiter belongs to it.
std::vector<std::string_view> mimeParts(std::string_view body, const std::string& boundary, std::size_t maxParts);

/// The body without its Content-Transfer-Encoding: base64, quoted-printable, or as it is. Nothing where it is damaged.
std::optional<Bytes> mimeContent(const MimeEntity& entity);

/// The file name that an entity has (Content-Disposition, else Content-Type), encoded words (RFC 2047) and extended parameters
/// (RFC 2231) decoded to UTF-8; empty where it has none. Not a safe name.
std::string mimeFileName(const MimeEntity& entity);

} // namespace parafa
