// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string_view>

namespace parafa
{

/// The file extension, with its dot, for a document that has a media type and no name of its own; parameters and letter case of
/// the type do not count. Empty where the type is not one of those that containers and messages carry.
std::string_view extensionForMediaType(std::string_view mediaType);

} // namespace parafa
