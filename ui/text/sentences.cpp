// SPDX-License-Identifier: EUPL-1.2
#include "text/sentences.h"

#include "base/finding_names.h"
#include "text/phrases.h"

#include <algorithm>
#include <array>
#include <cstdlib>

namespace parafa
{

namespace
{

using text::Phrase;

struct Row {
    std::string_view code;
    Phrase advice;
    std::string_view sk, cs, en;
};

constexpr auto unsortedRows = std::to_array<Row>({
#define PARAFA_SENTENCE(code, advice, sk, cs, en) Row{code, Phrase::advice, sk, cs, en},
#include "text/findings_container.def"
#include "text/findings_filling.def"
#include "text/findings_formats.def"
#include "text/findings_forms.def"
#include "text/findings_keys.def"
#include "text/findings_pdf.def"
#include "text/findings_signature.def"
#include "text/findings_trust.def"
#undef PARAFA_SENTENCE
});

constexpr auto rows = [] {
    auto sorted = unsortedRows;
    std::ranges::sort(sorted, {}, &Row::code);
    return sorted;
}();

const Row* rowOf(FindingCode code)
{
    const std::string_view name = codeName(code);
    const auto found = std::ranges::lower_bound(rows, name, {}, &Row::code);
    return found != rows.end() && found->code == name ? &*found : nullptr;
}

struct ErrorWords {
    Phrase what, toDo;
};

ErrorWords errorWords(ErrorCode code)
{
    switch (code) {
    case ErrorCode::InputMissing:
        return {Phrase::ErrorInputMissing, Phrase::DoCheckPath};
    case ErrorCode::CannotRead:
        return {Phrase::ErrorCannotRead, Phrase::DoCheckPermission};
    case ErrorCode::CannotWrite:
        return {Phrase::ErrorCannotWrite, Phrase::DoCheckTarget};
    case ErrorCode::Unreadable:
        return {Phrase::ErrorUnreadable, Phrase::AskOriginal};
    case ErrorCode::LimitExceeded:
        return {Phrase::ErrorLimitExceeded, Phrase::AskSmaller};
    case ErrorCode::Unsupported:
        return {Phrase::ErrorUnsupported, Phrase::ChooseOther};
    case ErrorCode::NotFound:
        return {Phrase::ErrorNotFound, Phrase::DoListParts};
    case ErrorCode::WrongPassword:
        return {Phrase::ErrorWrongPassword, Phrase::DoTryPassword};
    case ErrorCode::KeyRefused:
        return {Phrase::ErrorKeyRefused, Phrase::DoChooseKey};
    case ErrorCode::NetworkUnreachable:
        return {Phrase::ErrorNetworkUnreachable, Phrase::DoCheckNetwork};
    case ErrorCode::InvalidArgument:
        return {Phrase::ErrorInvalidArgument, Phrase::DoCheckRequest};
    case ErrorCode::Cancelled:
        return {Phrase::ErrorCancelled, Phrase::Nothing};
    case ErrorCode::Internal:
        break;
    }
    return {Phrase::ErrorInternal, Phrase::DoReport};
}

std::string joined(const std::string& first, const std::string& second)
{
    return second.empty() ? first : first + ' ' + second;
}

} // namespace

bool hasSentence(FindingCode code)
{
    return rowOf(code) != nullptr;
}

std::string_view sentenceTemplate(FindingCode code, Language language)
{
    const Row* row = rowOf(code);
    if (!row)
        return {};
    return inLanguage(language, row->sk, row->cs, row->en);
}

namespace
{

/// The arguments that hold times, as ISO 8601. A file may be named like a day, so no other is taken for one.
constexpr std::string_view timeArguments[] = {"time", "until", "declared", "from", "proven", "date"};

FindingArguments withTimesInWords(FindingArguments arguments, Language language)
{
    for (auto& [key, value] : arguments) {
        if (std::ranges::find(timeArguments, key) == std::end(timeArguments))
            continue;
        const bool dayOnly = value.size() == std::string_view("2026-11-22").size();
        if (const auto time = UtcTime::fromIso8601(dayOnly ? value + "T00:00:00Z" : value))
            value = timeText(*time, language, dayOnly);
    }
    return arguments;
}

FindingArguments reasonArguments(const Finding& finding)
{
    FindingArguments arguments{{"name", std::string(finding.argument("field"))}};
    if (const auto wanted = finding.argument("wanted"); !wanted.empty())
        arguments.emplace_back("wanted", wanted);
    return arguments;
}

} // namespace

std::string sentence(const Finding& finding, Language language)
{
    if (hasSentence(finding.code)) {
        std::string told = text::fill(sentenceTemplate(finding.code, language), withTimesInWords(finding.arguments, language));
        // the reason has a sentence of its own, about the field it names
        if (const auto reason = codeNamed(finding.argument("because")); reason && hasSentence(*reason))
            told = joined(told, text::fill(sentenceTemplate(*reason, language), reasonArguments(finding)));
        return told;
    }
    FindingArguments arguments = finding.arguments;
    arguments.emplace_back("code", codeName(finding.code));
    return text::phrase(Phrase::UnknownCode, language, arguments);
}

std::string advice(FindingCode code, Language language)
{
    const Row* row = rowOf(code);
    return row ? text::phrase(row->advice, language) : std::string();
}

std::string sentence(const Error& error, Language language)
{
    if (error.reason)
        return joined(sentence(error.asFinding(), language), advice(*error.reason, language));
    const ErrorWords words = errorWords(error.code);
    return joined(text::phrase(words.what, language, {{"name", error.subject}}), text::phrase(words.toDo, language));
}

std::string words(Severity severity, Language language)
{
    switch (severity) {
    case Severity::Info:
        return text::phrase(Phrase::SeverityInfo, language);
    case Severity::Warning:
        return text::phrase(Phrase::SeverityWarning, language);
    case Severity::Error:
        break;
    }
    return text::phrase(Phrase::SeverityError, language);
}

std::string timeText(UtcTime time, Language language, bool dateOnly)
{
    static constexpr std::array<std::string_view, 12> months = {
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"};
    const std::string iso = time.toIso8601(); // 2026-11-22T10:03:05Z
    const auto number = [&](std::size_t from, std::size_t count) { return std::atoi(iso.substr(from, count).c_str()); };
    const std::size_t month = std::size_t(std::clamp(number(5, 2), 1, 12));
    const std::string date =
        std::to_string(number(8, 2)) +
        (language == Language::En ? ' ' + std::string(months[month - 1]) + ' ' : ". " + std::to_string(month) + ". ") +
        std::to_string(number(0, 4));
    return dateOnly ? date : date + ' ' + iso.substr(11, 8) + " UTC";
}

std::string disclaimer(Language language)
{
    return text::phrase(Phrase::Disclaimer, language);
}

std::string_view languageCode(Language language)
{
    return inLanguage(language, "sk", "cs", "en");
}

std::optional<Language> languageFromCode(std::string_view code)
{
    const std::string_view primary = code.substr(0, code.find_first_of("_-.@"));
    for (const Language language : {Language::Sk, Language::Cs, Language::En})
        if (primary == languageCode(language))
            return language;
    return std::nullopt;
}

} // namespace parafa
