// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "common/child_process.h"

namespace parafa
{

/// Lays HTML out as a paged A4 PDF with embedded fonts and page numbers, in the helper `parafa-render`: no scripts, no network,
/// links inert. One process a call; safe to use from several threads.
class HtmlRenderer
{
public:
    static constexpr ChildLimits defaultLimits{std::chrono::milliseconds(35'000), std::size_t{256} << 20};

    /// `helper`: path of parafa-render; empty: looked for (findHelper).
    explicit HtmlRenderer(std::string helper = {}, ChildLimits limits = defaultLimits);

    /// False where the helper is not installed: then a simplified view is all there is, and that must be said.
    bool available() const { return !m_helper.empty(); }

    /// Errors: NotFound (helper absent), Unsupported (it will not run here, e.g. as root), LimitExceeded with PresentationLimit,
    /// Unreadable with PresentationFailed, Cancelled.
    Result<Bytes> toPdf(ByteView html, const Progress& progress = {}) const;

private:
    std::string m_helper;
    ChildLimits m_limits;
};

} // namespace parafa
