// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "pdf/pdf_update.h"

namespace parafa
{

/// Gives a new widget its place in the tags of the document: a Form element with an object reference, and an entry of the parent
/// tree (ISO 32000-1, 14.7.4.3 and 14.7.4.4). The key for the widget's /StructParent; nothing where the document has no tags or
/// they are laid out in a way that is not understood.
std::optional<long long> tagWidget(const PdfFileState& state, PdfUpdate& update, QPDFObjectHandle page, int widget,
                                   const std::string& title);

} // namespace parafa
