// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "jobs/document_service.h"

#include <QString>

#include <memory>

class QMimeData;
class QTemporaryDir;

namespace parafa
{

/// Copies of documents for other programs: dragged to the file manager, or opened with what the desktop has for them. They lie
/// in the user's cache, which programs in a sandbox of their own can read where /tmp is another one, and go when the window goes.
class OutsideCopies
{
public:
    explicit OutsideCopies(const DocumentService& service);
    ~OutsideCopies();
    OutsideCopies(const OutsideCopies&) = delete;
    OutsideCopies& operator=(const OutsideCopies&) = delete;

    /// Data of a drag; files are written only when somebody asks for them. The caller owns it.
    QMimeData* dragged(OpenedDocumentPtr document, std::vector<std::string> names) const;
    /// Writes one document, read-only, into a folder of its own. Blocks: called on a worker. Errors: those of extract;
    /// CannotWrite.
    Result<QString> copy(const OpenedDocument& document, const std::string& name, const Progress& progress) const;
    /// True where the kind of a file is one that shows something; what could run or change things is only saved, never opened
    /// from here.
    static bool mayBeOpened(const QString& name);

private:
    struct Folder;
    const DocumentService& m_service;
    std::shared_ptr<Folder> m_folder; ///< shared with drags, which may outlive this object
};

} // namespace parafa
