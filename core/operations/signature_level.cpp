// SPDX-License-Identifier: EUPL-1.2
#include "operations/signature_level.h"

#include <array>
#include <utility>

namespace parafa
{

std::string_view signatureLevelName(SignatureLevel level)
{
    switch (level) {
    case SignatureLevel::B:
        return "B";
    case SignatureLevel::T:
        return "T";
    case SignatureLevel::LT:
        return "LT";
    case SignatureLevel::LTA:
        break;
    }
    return "LTA";
}

std::optional<SignatureLevel> signatureLevelFromText(std::string_view text)
{
    for (const SignatureLevel level : {SignatureLevel::B, SignatureLevel::T, SignatureLevel::LT, SignatureLevel::LTA})
        if (text == signatureLevelName(level))
            return level;
    return std::nullopt;
}

std::optional<SignatureLevel> reachedLevel(std::string_view reported)
{
    using enum SignatureLevel;
    // The last word of the name; the older ones are those of TS 101 903 and TS 101 733.
    static constexpr std::array<std::pair<std::string_view, SignatureLevel>, 12> words = {{{"B", B},
                                                                                           {"BES", B},
                                                                                           {"EPES", B},
                                                                                           {"T", T},
                                                                                           {"C", T},
                                                                                           {"X", T},
                                                                                           {"LT", LT},
                                                                                           {"XL", LT},
                                                                                           {"LTA", LTA},
                                                                                           {"LTV", LTA},
                                                                                           {"A", LTA},
                                                                                           {"ERS", LTA}}};
    const std::string_view word = reported.substr(reported.rfind('_') + 1);
    for (const auto& [name, level] : words)
        if (word == name)
            return level;
    return std::nullopt;
}

bool reaches(std::string_view reported, SignatureLevel wanted)
{
    const auto reached = reachedLevel(reported);
    return reached && *reached >= wanted;
}

} // namespace parafa
