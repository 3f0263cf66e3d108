// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string_view>

namespace parafa
{

/// The levels of EN 319 132-1, EN 319 122-1 and EN 319 142-1, clause 6: each holds what those before it hold.
enum class SignatureLevel { B, T, LT, LTA };

/// "B", "T", "LT", "LTA".
std::string_view signatureLevelName(SignatureLevel level);
std::optional<SignatureLevel> signatureLevelFromText(std::string_view text);

/// What the level of a report ("XAdES_BASELINE_LT", "CAdES_A") comes up to; nothing for a signature that is no AdES.
std::optional<SignatureLevel> reachedLevel(std::string_view reported);
bool reaches(std::string_view reported, SignatureLevel wanted);

} // namespace parafa
