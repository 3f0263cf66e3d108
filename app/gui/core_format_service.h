// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "gui/desktop_environment.h"
#include "jobs/format_service.h"

namespace parafa
{

/// Formats with the rules, the settings and the programs of this computer. Safe from any thread.
class CoreFormatService : public FormatService
{
public:
    /// Both outlive this object.
    CoreFormatService(const DesktopEnvironment& environment, IsolatedRunner& isolated)
        : m_environment(environment), m_isolated(isolated)
    {
    }

    Result<std::vector<CheckedFormat>> check(const OpenedDocument& document, const OpenedPart* only,
                                             const Progress& progress) const override;
    Result<DocumentIdentifier> identify(const OpenedDocument& document, const Progress& progress) const override;
    OutsidePrograms programs() const override;
    Result<PdfaOffer> makePdfa(const std::string& name, const ByteSourcePtr& content, const Progress& progress) const override;
    Result<SecondOpinion> askVeraPdf(const ByteSourcePtr& pdf, const Progress& progress) const override;

private:
    Result<HeldServices> services() const;
    const DesktopEnvironment& m_environment;
    IsolatedRunner& m_isolated;
};

/// Paints pages with Poppler inside this process, as the preview does.
class PreviewPainter : public PagePainter
{
public:
    Result<std::vector<PagePicture>> paint(const ByteSourcePtr& pdf, std::size_t first, std::size_t count,
                                           const Progress& progress) override;
};

} // namespace parafa
