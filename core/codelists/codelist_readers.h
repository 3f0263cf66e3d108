// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "codelists/codelist.h"

// Private to the module: the two kinds of files.
namespace parafa
{

Result<std::vector<Codelist>> readCodelistTable(std::string_view text, const CodelistLimits& limits);
Result<std::vector<Codelist>> readCodelistXml(ByteView xml, const CodelistLimits& limits);

/// Adds a name unless it is empty or there already.
void addName(std::vector<LocalizedText>& names, std::string language, std::string text);

} // namespace parafa
