// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "preview/preview_content.h"

namespace parafa
{

/// HTML or SVG that somebody sent, laid out by the helper in which no script runs and nothing is fetched; without the helper HTML
/// comes back simplified and SVG not at all. Nothing for any other document.
std::optional<PreviewContent> pageContent(const OpenedPart& part, const DocumentService& service, const Progress& progress,
                                          const PreviewLimits& limits);

} // namespace parafa
