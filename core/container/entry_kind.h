// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "container/container.h"

namespace parafa
{

/// What a file is by its name (EN 319 162-1, 4.3.3.1 and 4.4.3.1); case counts.
EntryKind entryKindOf(std::string_view name);
/// True for a name that would be a signature file if letter case were different, e.g. "META-INF/SIGNATURES.XML".
bool isSignatureNameInWrongCase(std::string_view name);
/// Files that hold or describe signatures: read whole, so kept below ContainerLimits::maxMetadataBytes.
bool isSignatureRelated(EntryKind kind);

} // namespace parafa
