// SPDX-License-Identifier: EUPL-1.2
#include "xmldata/form_labels.h"

#include <algorithm>
#include <array>

namespace parafa
{

namespace
{

constexpr std::size_t longestLabel = 90; // bytes; a longer annotation explains rather than names
constexpr std::size_t longestDesignerLabel = 400;

bool isUpper(char c)
{
    return c >= 'A' && c <= 'Z';
}
bool isLower(char c)
{
    return c >= 'a' && c <= 'z';
}
bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}
char lower(char c)
{
    return isUpper(c) ? static_cast<char>(c - 'A' + 'a') : c;
}
char upper(char c)
{
    return isLower(c) ? static_cast<char>(c - 'a' + 'A') : c;
}

/// What designers of forms put before names of controls; the name begins behind it.
std::size_t designerPrefix(std::string_view name)
{
    constexpr auto prefixes = std::to_array<std::string_view>(
        {"tb", "txt", "cb", "chb", "chk", "cmb", "dtp", "rb", "lb", "lbl", "ddl", "num", "sekcia", "sec", "pnl", "grp", "opk"});
    for (const std::string_view prefix : prefixes)
        if (name.starts_with(prefix) && name.size() > prefix.size() && isUpper(name[prefix.size()]))
            return prefix.size();
    return 0;
}

/// "D.1.3.7 ": the number of a data element in the standard.
std::size_t standardNumber(std::string_view text)
{
    if (text.size() < 4 || !isUpper(text[0]) || text[1] != '.' || !isDigit(text[2]))
        return 0;
    std::size_t at = 1;
    while (at < text.size() && (text[at] == '.' || isDigit(text[at])))
        ++at;
    return at < text.size() && text[at] == ' ' ? at + 1 : 0;
}

std::string withoutEnd(std::string_view text)
{
    while (text.ends_with(' ') || text.ends_with(':') || (text.ends_with('.') && !text.ends_with("..")))
        text.remove_suffix(1);
    return std::string(text);
}

FormLabel labelFrom(std::string_view name, std::string_view own, std::string_view ofType)
{
    FormLabel result;
    const std::size_t number = standardNumber(own);
    const bool designed = designerPrefix(name) > 0;
    const bool isName = number == 0 && !own.empty() && own.size() <= (designed ? longestDesignerLabel : longestLabel);
    result.label = isName ? withoutEnd(own) : readableName(name);
    result.help = isName ? std::string() : std::string(own.substr(number));
    if (result.help.empty())
        result.help = ofType.substr(standardNumber(ofType));
    if (result.help == result.label)
        result.help.clear();
    return result;
}

} // namespace

std::string readableName(std::string_view name)
{
    name.remove_prefix(designerPrefix(name));
    std::string result;
    for (std::size_t i = 0; i < name.size(); ++i) {
        const char c = name[i];
        if (c == '_' || c == '-' || c == '.') {
            if (!result.empty() && result.back() != ' ')
                result += ' ';
            continue;
        }
        const bool afterSmall = i > 0 && (isLower(name[i - 1]) || isDigit(name[i - 1]) || (name[i - 1] & 0x80) != 0);
        const bool beforeSmall = i + 1 < name.size() && isLower(name[i + 1]);
        const bool acronym = isUpper(c) && ((i > 0 && isUpper(name[i - 1])) || (i + 1 < name.size() && isUpper(name[i + 1])));
        const bool wordStarts = isUpper(c) && i > 0 && (afterSmall || (isUpper(name[i - 1]) && beforeSmall));
        if (wordStarts && !result.empty() && result.back() != ' ')
            result += ' ';
        const bool alone = i > 0 && isLower(name[i - 1]) && i + 2 < name.size() && isUpper(name[i + 1]) && isLower(name[i + 2]);
        const bool keeps = acronym && !(wordStarts && beforeSmall) && !alone;
        result += keeps ? c : lower(c);
    }
    if (!result.empty())
        result[0] = upper(result[0]);
    return result;
}

FormLabel labelOf(const FormElement& element, const FormContent& content, std::string_view language)
{
    // what a simple type says of itself is its limits over again
    return labelFrom(element.name.local, textIn(element.help, language),
                     content.text ? std::string_view() : textIn(content.help, language));
}

FormLabel labelOf(const FormAttribute& attribute, std::string_view language)
{
    return labelFrom(attribute.name.local, textIn(attribute.help, language), {});
}

std::string labelOf(const FormParticle& particle, std::string_view language)
{
    if (particle.kind == FormParticle::Kind::Element)
        return labelOf(*particle.element, *particle.element->content, language).label;
    for (const FormParticle* child : particle.children)
        if (std::string label = labelOf(*child, language); !label.empty())
            return label;
    return {};
}

} // namespace parafa
