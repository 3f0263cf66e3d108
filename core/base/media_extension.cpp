// SPDX-License-Identifier: EUPL-1.2
#include "base/media_extension.h"

#include "base/ascii.h"

#include <array>
#include <utility>

namespace parafa
{

std::string_view extensionForMediaType(std::string_view mediaType)
{
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 10> known{{
        {"application/pdf", ".pdf"},
        {"application/vnd.etsi.asic-e+zip", ".asice"},
        {"application/vnd.gov.sk.xmldatacontainer+xml", ".xdcf"},
        {"application/x-eform-xml", ".xml"},
        {"application/xml", ".xml"},
        {"image/png", ".png"},
        {"message/rfc822", ".eml"},
        {"text/html", ".html"},
        {"text/plain", ".txt"},
        {"text/xml", ".xml"},
    }};
    std::string_view bare = mediaType.substr(0, mediaType.find(';'));
    bare = bare.substr(0, bare.find_last_not_of(" \t") + 1);
    const std::string wanted = asciiLower(bare);
    for (const auto& [type, extension] : known)
        if (type == wanted)
            return extension;
    return {};
}

} // namespace parafa
