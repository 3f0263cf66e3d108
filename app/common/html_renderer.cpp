// SPDX-License-Identifier: EUPL-1.2
#include "common/html_renderer.h"

#include <cstdlib>

namespace parafa
{

namespace
{

/// What a browser engine and its fonts need of the environment, and nothing more.
std::vector<std::string> renderEnvironment()
{
    std::vector<std::string> environment{"LC_ALL=C.UTF-8", "QT_QPA_PLATFORM=offscreen"};
    for (const char* name : {"HOME", "PATH", "TMPDIR", "XDG_RUNTIME_DIR", "XDG_DATA_DIRS", "XDG_CACHE_HOME", "FONTCONFIG_FILE",
                             "FONTCONFIG_PATH", "QT_PLUGIN_PATH", "QTWEBENGINEPROCESS_PATH", "PARAFA_RENDER_UNSANDBOXED"})
        if (const char* value = std::getenv(name))
            environment.push_back(std::string(name) + "=" + value);
    return environment;
}

} // namespace

HtmlRenderer::HtmlRenderer(std::string helper, ChildLimits limits)
    : m_helper(helper.empty() ? findHelper("parafa-render") : std::move(helper)), m_limits(limits)
{
}

Result<Bytes> HtmlRenderer::toPdf(ByteView html, const Progress& progress) const
{
    if (m_helper.empty())
        return fail(ErrorCode::NotFound, FindingCode::HelperNotAvailable, "parafa-render", "helper not installed");
    auto child = runChild(m_helper, {}, renderEnvironment(), html, m_limits, progress);
    if (!child)
        return std::unexpected(child.error());
    const bool exited = child->end == ChildResult::End::Exited;
    if (exited && child->status == 0 && asText(child->output).starts_with("%PDF-"))
        return std::move(child->output);
    const std::string said(asText(child->errors).substr(0, 500));
    if (exited && child->status == 77)
        return fail(ErrorCode::Unsupported, FindingCode::HelperNotAvailable, "parafa-render", said);
    if (child->end == ChildResult::End::TimedOut || child->end == ChildResult::End::OutputTooLong ||
        (exited && child->status == 75))
        return fail(ErrorCode::LimitExceeded, FindingCode::PresentationLimit, "parafa-render", said);
    return fail(ErrorCode::Unreadable, FindingCode::PresentationFailed, "parafa-render", said);
}

} // namespace parafa
