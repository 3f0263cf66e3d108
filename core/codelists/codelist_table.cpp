// SPDX-License-Identifier: EUPL-1.2
#include "base/calendar_day.h"
#include "base/text_folding.h"
#include "codelists/codelist_readers.h"

#include <algorithm>
#include <array>

namespace parafa
{

namespace
{

std::unexpected<Error> malformed(std::string detail)
{
    return fail(ErrorCode::Unreadable, FindingCode::CodelistMalformed, {}, std::move(detail));
}

/// One record of RFC 4180: fields in quotes may hold separators, line ends and doubled quotes.
class TableReader
{
public:
    TableReader(std::string_view text, char separator, const CodelistLimits& limits)
        : m_text(text), m_separator(separator), m_limits(limits)
    {
    }

    bool atEnd() const { return m_at >= m_text.size(); }

    Result<std::vector<std::string>> record()
    {
        std::vector<std::string> fields;
        for (;;) {
            auto value = field();
            if (!value)
                return std::unexpected(value.error());
            fields.push_back(std::move(*value));
            if (fields.size() > m_limits.maxColumns)
                return fail(ErrorCode::LimitExceeded, FindingCode::CodelistMalformed, {}, "columns");
            if (m_at < m_text.size() && m_text[m_at] == m_separator) {
                ++m_at;
                continue;
            }
            if (m_at < m_text.size() && m_text[m_at] == '\r')
                ++m_at;
            if (m_at < m_text.size() && m_text[m_at] == '\n')
                ++m_at;
            return fields;
        }
    }

private:
    Result<std::string> field()
    {
        std::string value;
        if (m_at < m_text.size() && m_text[m_at] == '"') {
            for (++m_at;; ++m_at) {
                if (m_at >= m_text.size())
                    return malformed("a quote that is not closed");
                if (m_text[m_at] == '"' && (++m_at >= m_text.size() || m_text[m_at] != '"'))
                    break;
                value += m_text[m_at];
            }
        }
        while (m_at < m_text.size() && m_text[m_at] != m_separator && m_text[m_at] != '\r' && m_text[m_at] != '\n')
            value += m_text[m_at++];
        if (value.size() > m_limits.maxTextBytes)
            return fail(ErrorCode::LimitExceeded, FindingCode::CodelistMalformed, {}, "text");
        return value;
    }

    std::string_view m_text;
    char m_separator;
    const CodelistLimits& m_limits;
    std::size_t m_at = 0;
};

/// Letters and digits without marks and case: headings are written in many ways.
std::string plain(std::string_view text)
{
    std::string result = foldedText(text);
    std::erase_if(result, [](char c) { return (c < 'a' || c > 'z') && (c < '0' || c > '9'); });
    return result;
}

/// Where the values stand; the registry's export names its columns, their order is not relied on.
struct Columns {
    std::optional<std::size_t> listCode, listUri, listName, listNameEnglish, listFrom, listUntil;
    std::optional<std::size_t> itemCode, itemUri, itemName, itemNameEnglish, itemFrom, itemUntil;

    explicit Columns(const std::vector<std::string>& heading)
    {
        for (std::size_t index = 0; index < heading.size(); ++index)
            if (auto* place = placeOf(plain(heading[index])); place && !*place)
                *place = index;
    }

private:
    std::optional<std::size_t>* placeOf(const std::string& name)
    {
        struct Named {
            std::string_view name;
            std::optional<std::size_t> Columns::* place;
        };
        static constexpr auto known = std::to_array<Named>({
            {"kodciselnika", &Columns::listCode},
            {"uriciselnika", &Columns::listUri},
            {"referencovatelnyidentifikatorciselnika", &Columns::listUri},
            {"nazovciselnika", &Columns::listName},
            {"angnazovciselnika", &Columns::listNameEnglish},
            {"anglickynazovciselnika", &Columns::listNameEnglish},
            {"zaciatokucinnosti", &Columns::listFrom},
            {"zaciatokucinnosticiselnika", &Columns::listFrom},
            {"koniecucinnosti", &Columns::listUntil},
            {"koniecucinnosticiselnika", &Columns::listUntil},
            {"kodpolozky", &Columns::itemCode},
            {"uripolozky", &Columns::itemUri},
            {"referencovatelnyidentifikatorpolozky", &Columns::itemUri},
            {"nazovpolozky", &Columns::itemName},
            {"angnazovpolozky", &Columns::itemNameEnglish},
            {"anglickynazovpolozky", &Columns::itemNameEnglish},
            {"zaciatokucinnostipolozky", &Columns::itemFrom},
            {"koniecucinnostipolozky", &Columns::itemUntil},
        });
        const auto found = std::ranges::find(known, name, &Named::name);
        return found == known.end() ? nullptr : &(this->*(found->place));
    }
};

std::string at(const std::vector<std::string>& fields, const std::optional<std::size_t>& column)
{
    if (!column || *column >= fields.size())
        return {};
    const std::string& value = fields[*column];
    const std::size_t first = value.find_first_not_of(" \t");
    return first == std::string::npos ? std::string() : value.substr(first, value.find_last_not_of(" \t") - first + 1);
}

Result<Validity> validityOf(const std::string& from, const std::string& until)
{
    Validity validity{dayFromText(from, DayEdge::Begin), dayFromText(until, DayEdge::End)};
    // a date that cannot be read must not become "valid for ever"
    if ((!from.empty() && !validity.from) || (!until.empty() && !validity.until))
        return malformed("not a date: " + (validity.from || from.empty() ? until : from));
    return validity;
}

char separatorOf(std::string_view heading)
{
    char best = ',';
    for (char candidate : {',', ';', '\t'})
        if (std::ranges::count(heading, candidate) > std::ranges::count(heading, best))
            best = candidate;
    return best;
}

} // namespace

void addName(std::vector<LocalizedText>& names, std::string language, std::string text)
{
    LocalizedText name{std::move(language), std::move(text)};
    if (!name.text.empty() && std::ranges::find(names, name) == names.end())
        names.push_back(std::move(name));
}

Result<std::vector<Codelist>> readCodelistTable(std::string_view text, const CodelistLimits& limits)
{
    if (text.starts_with("\xEF\xBB\xBF"))
        text.remove_prefix(3);
    if (!isUtf8(text))
        return malformed("not UTF-8");
    TableReader reader(text, separatorOf(text.substr(0, text.find('\n'))), limits);
    const auto heading = reader.record();
    if (!heading)
        return std::unexpected(heading.error());
    const Columns columns(*heading);
    if (!columns.listCode || !columns.itemCode || !columns.itemName)
        return malformed("the columns of code list, code and name are not there");

    std::vector<Codelist> lists;
    std::size_t items = 0;
    while (!reader.atEnd()) {
        const auto fields = reader.record();
        if (!fields)
            return std::unexpected(fields.error());
        const std::string code = at(*fields, columns.listCode);
        CodelistItem item{at(*fields, columns.itemCode), at(*fields, columns.itemUri), {}, {}};
        if (code.empty() || item.code.empty())
            continue; // an empty line, or a list without items
        if (++items > limits.maxItems)
            return fail(ErrorCode::LimitExceeded, FindingCode::CodelistMalformed, {}, "items");
        auto list = std::ranges::find(lists, code, &Codelist::code);
        if (list == lists.end()) {
            lists.push_back({code, at(*fields, columns.listUri), {}, {}, {}});
            list = lists.end() - 1;
            addName(list->names, "sk", at(*fields, columns.listName));
            addName(list->names, "en", at(*fields, columns.listNameEnglish));
            auto validity = validityOf(at(*fields, columns.listFrom), at(*fields, columns.listUntil));
            if (!validity)
                return std::unexpected(validity.error());
            list->validity = *validity;
        }
        addName(item.names, "sk", at(*fields, columns.itemName));
        addName(item.names, "en", at(*fields, columns.itemNameEnglish));
        auto validity = validityOf(at(*fields, columns.itemFrom), at(*fields, columns.itemUntil));
        if (!validity)
            return std::unexpected(validity.error());
        item.validity = *validity;
        list->items.push_back(std::move(item));
    }
    return lists;
}

} // namespace parafa
