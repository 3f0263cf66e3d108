// SPDX-License-Identifier: EUPL-1.2
#include "window/outside_copies.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QMimeData>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QUrl>

#include <array>
#include <mutex>
#include <optional>

namespace parafa
{

namespace
{

/// Kinds that programs show. Pages with scripts and files for a shell are not among them.
constexpr std::array shownKinds = {"pdf",  "txt", "rtf",  "odt", "ods",  "odp", "docx", "xlsx",  "pptx",  "csv", "png", "jpg",
                                   "jpeg", "tif", "tiff", "gif", "webp", "xml", "xdcf", "asice", "asics", "sce", "scs"};

} // namespace

/// The folder of the copies, made when the first one is wanted.
struct OutsideCopies::Folder {
    std::mutex lock;
    std::unique_ptr<QTemporaryDir> base;
    int count = 0;

    /// A fresh folder below, so that equal names do not meet; empty: it could not be made.
    QString next()
    {
        const std::scoped_lock guard(lock);
        if (!base) {
            const QString cache = QStandardPaths::writableLocation(QStandardPaths::CacheLocation);
            QDir().mkpath(cache);
            base = std::make_unique<QTemporaryDir>(cache + QStringLiteral("/documents-XXXXXX"));
        }
        const QString name = base->filePath(QString::number(++count));
        return base->isValid() && QDir().mkpath(name) ? name : QString();
    }
};

namespace
{

/// Extracts when the target of the drag asks for the files.
class DraggedDocuments : public QMimeData
{
public:
    using Extract = std::function<Result<std::vector<std::string>>()>;
    explicit DraggedDocuments(Extract extract) : m_extract(std::move(extract)) {}

    bool hasFormat(const QString& type) const override { return type == uriList(); }
    QStringList formats() const override { return {uriList()}; }

protected:
    QVariant retrieveData(const QString& type, QMetaType) const override
    {
        if (type != uriList())
            return {};
        if (!m_urls) {
            m_urls.emplace();
            if (const auto paths = m_extract())
                for (const std::string& path : *paths)
                    *m_urls += QUrl::fromLocalFile(QFile::decodeName(QByteArray::fromStdString(path)));
        }
        return *m_urls;
    }

private:
    static QString uriList() { return QStringLiteral("text/uri-list"); }
    Extract m_extract;
    mutable std::optional<QVariantList> m_urls;
};

} // namespace

OutsideCopies::OutsideCopies(const DocumentService& service) : m_service(service), m_folder(std::make_shared<Folder>()) {}

OutsideCopies::~OutsideCopies() = default;

QMimeData* OutsideCopies::dragged(OpenedDocumentPtr document, std::vector<std::string> names) const
{
    return new DraggedDocuments(
        [&service = m_service, folder = m_folder, document = std::move(document), names = std::move(names)] {
            const QString target = folder->next();
            return target.isEmpty() ? Result<std::vector<std::string>>(fail(ErrorCode::CannotWrite, "no folder for copies"))
                                    : service.extract(*document, QFile::encodeName(target).toStdString(), names, {});
        });
}

Result<QString> OutsideCopies::copy(const OpenedDocument& document, const std::string& name, const Progress& progress) const
{
    const QString target = m_folder->next();
    if (target.isEmpty())
        return fail(ErrorCode::CannotWrite, "no folder for copies");
    const auto paths = m_service.extract(document, QFile::encodeName(target).toStdString(), {name}, progress);
    if (!paths)
        return std::unexpected(paths.error());
    if (paths->empty())
        return fail(ErrorCode::NotFound, "no such document");
    const QString path = QFile::decodeName(QByteArray::fromStdString(paths->front()));
    // A copy that is changed changes nothing that was signed: better not to let it look so.
    QFile::setPermissions(path, QFileDevice::ReadOwner);
    return path;
}

bool OutsideCopies::mayBeOpened(const QString& name)
{
    const QString kind = QFileInfo(name).suffix().toLower();
    return std::ranges::any_of(shownKinds, [&](const char* known) { return kind == QLatin1String(known); });
}

} // namespace parafa
