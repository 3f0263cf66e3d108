// SPDX-License-Identifier: EUPL-1.2
#include "window/report_saver.h"

#include "report/etsi_report.h"
#include "text/report_page.h"
#include "text/sentences.h"

#include <QCoreApplication>
#include <QSaveFile>

namespace parafa
{

namespace
{

std::string pageOf(const Report& report, Language language)
{
    const QString version = QCoreApplication::applicationVersion();
    ReportPage page({language, false, ("Parafa " + version).trimmed().toStdString()});
    page.add(report);
    return page.html();
}

Result<Bytes> contentOf(const Report& report, const QString& path, const DocumentService& service, Language language,
                        const Progress& progress)
{
    if (path.endsWith(QLatin1String(".xml"), Qt::CaseInsensitive)) {
        JsonOptions options;
        options.sentence = [language](const Finding& finding) { return sentence(finding, language); };
        const std::string xml = toEtsiXml(report, options);
        return Bytes(xml.begin(), xml.end());
    }
    const std::string html = pageOf(report, language);
    if (path.endsWith(QLatin1String(".pdf"), Qt::CaseInsensitive))
        return service.layoutHtml(asBytes(html), progress);
    return Bytes(html.begin(), html.end());
}

} // namespace

Result<void> saveReport(const Report& report, const QString& path, const DocumentService& service, Language language,
                        const Progress& progress)
{
    const auto content = contentOf(report, path, service, language, progress);
    if (!content)
        return std::unexpected(content.error());
    QSaveFile file(path);
    const auto size = static_cast<qint64>(content->size());
    const bool written = file.open(QIODevice::WriteOnly) &&
                         file.write(reinterpret_cast<const char*>(content->data()), size) == size && file.commit();
    if (!written)
        return std::unexpected(Error{ErrorCode::CannotWrite, std::nullopt, path.toStdString(), file.errorString().toStdString()});
    return {};
}

} // namespace parafa
