// SPDX-License-Identifier: EUPL-1.2
#include "text/phrases.h"

#include "text/clean_name.h"

#include <array>

namespace parafa::text
{

namespace
{

struct Row {
    std::string_view sk, cs, en;
};

constexpr auto table = std::to_array<Row>({
#define PARAFA_PHRASE(identifier, sk, cs, en) Row{sk, cs, en},
#include "text/phrases.def"
#include "text/phrases_report.def"
#undef PARAFA_PHRASE
});

const std::string* valueOf(const FindingArguments& arguments, std::string_view name)
{
    for (const auto& [key, value] : arguments)
        if (key == name && !value.empty())
            return &value;
    return nullptr;
}

/// The part of a pattern without brackets; `complete` turns false when an argument in it is absent.
std::string fillPart(std::string_view part, const FindingArguments& arguments, bool& complete)
{
    std::string text;
    while (!part.empty()) {
        const std::size_t open = part.find('{');
        text += part.substr(0, open);
        if (open == std::string_view::npos)
            break;
        const std::size_t close = part.find('}', open);
        if (close == std::string_view::npos)
            break;
        if (const std::string* value = valueOf(arguments, part.substr(open + 1, close - open - 1)))
            text += cleanName(*value);
        else
            complete = false;
        part.remove_prefix(close + 1);
    }
    return text;
}

} // namespace

std::string_view phraseTemplate(Phrase phrase, Language language)
{
    const Row& row = table[static_cast<std::size_t>(phrase)];
    return inLanguage(language, row.sk, row.cs, row.en);
}

const std::vector<Phrase>& allPhrases()
{
    static const std::vector<Phrase> all = {
#define PARAFA_PHRASE(identifier, sk, cs, en) Phrase::identifier,
#include "text/phrases.def"
#include "text/phrases_report.def"
#undef PARAFA_PHRASE
    };
    return all;
}

std::string fill(std::string_view pattern, const FindingArguments& arguments)
{
    std::string text;
    bool complete = true;
    while (!pattern.empty()) {
        const std::size_t open = pattern.find('[');
        text += fillPart(pattern.substr(0, open), arguments, complete);
        if (open == std::string_view::npos)
            break;
        const std::size_t close = pattern.find(']', open);
        if (close == std::string_view::npos)
            break;
        bool present = true;
        const std::string part = fillPart(pattern.substr(open + 1, close - open - 1), arguments, present);
        if (present)
            text += part;
        pattern.remove_prefix(close + 1);
    }
    return text;
}

std::string phrase(Phrase phrase, Language language, const FindingArguments& arguments)
{
    return fill(phraseTemplate(phrase, language), arguments);
}

} // namespace parafa::text
