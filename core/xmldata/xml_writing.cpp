// SPDX-License-Identifier: EUPL-1.2
#include "xmldata/xml_writing.h"

namespace parafa
{

std::string escapedXml(std::string_view text, bool inAttribute)
{
    std::string result;
    for (char c : text) {
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
            result += c;
        }
    }
    return result;
}

} // namespace parafa
