// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string_view>

namespace parafa
{

/// The languages every sentence exists in.
enum class Language { Sk, Cs, En };

/// "sk", "cs", "en".
std::string_view languageCode(Language language);
/// From "sk", "sk_SK.UTF-8", "cs-CZ", "en"; nothing for any other ("C" included).
std::optional<Language> languageFromCode(std::string_view code);

/// One of three texts or tables, by language.
template <class Text>
constexpr const Text& inLanguage(Language language, const Text& slovak, const Text& czech, const Text& english)
{
    switch (language) {
    case Language::Sk:
        return slovak;
    case Language::Cs:
        return czech;
    case Language::En:
        break;
    }
    return english;
}

} // namespace parafa
