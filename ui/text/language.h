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

} // namespace parafa
