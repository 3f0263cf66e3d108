// SPDX-License-Identifier: EUPL-1.2
#include "base/xml_escape.h"

namespace parafa
{

namespace
{

std::string escaped(std::string_view text, bool inAttribute)
{
    std::string result;
    result.reserve(text.size());
    for (const char c : text) {
        switch (c) {
        case '&':
            result += "&amp;";
            break;
        case '<':
            result += "&lt;";
            break;
        case '>':
            result += "&gt;";
            break;
        case '"':
            result += inAttribute ? "&quot;" : "\"";
            break;
        case '\r':
            result += "&#13;";
            break;
        case '\n':
            result += inAttribute ? "&#10;" : "\n";
            break;
        case '\t':
            result += inAttribute ? "&#9;" : "\t";
            break;
        default:
            if (static_cast<unsigned char>(c) >= 0x20)
                result += c;
        }
    }
    return result;
}

} // namespace

std::string escapedText(std::string_view text)
{
    return escaped(text, false);
}

std::string escapedAttribute(std::string_view text)
{
    return escaped(text, true);
}

} // namespace parafa
