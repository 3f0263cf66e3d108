// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace parafa::xades
{

/// What the URI attribute of a ds:Reference names (XMLDSIG, 4.4.3.1 to 4.4.3.3). Nothing here touches a file or a network.
struct ReferenceUri {
    enum class Kind {
        Absent,        ///< no URI attribute: the application is expected to know
        WholeDocument, ///< "" or #xpointer(/)
        Element,       ///< #id or #xpointer(id('id'))
        External,      ///< anything else: a document of the container, a detached file, or forbidden
        Unsupported,   ///< another XPointer
    };
    Kind kind = Kind::Absent;
    std::string id;        ///< of Element
    bool comments = false; ///< XPointer forms keep comments, the short forms drop them
    std::string raw;
};

ReferenceUri readReferenceUri(const std::optional<std::string>& uri);

/// The entry names an external URI may mean inside a container, best first: decoded, then as written.
std::vector<std::string> entryNames(std::string_view uri);
/// True for what may never be resolved: a scheme, an absolute path, "..", a query or fragment, a backslash.
bool isForbiddenReference(std::string_view uri);
/// The decoded last segment, for matching detached files.
std::string decodedBaseName(std::string_view uri);

} // namespace parafa::xades
