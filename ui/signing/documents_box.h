// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "jobs/document_service.h"
#include "jobs/job_runner.h"
#include "signing/document_names.h"

#include <QGroupBox>
#include <QIcon>
#include <QStringList>

#include <memory>
#include <vector>

class QListWidget;
class QListWidgetItem;
class QPushButton;
class QTimer;

namespace parafa
{

class FormatAdviceBox;
class FormatService;
struct PdfaOffer;

/// What will be signed: files that become documents of a new container, or the documents of a container that gets one more
/// signature. Marks what was not looked at yet and says what recipients may object to.
class DocumentsBox : public QGroupBox
{
    Q_OBJECT
public:
    DocumentsBox(const DocumentService& service, JobRunner& runner, QWidget* parent = nullptr);

    void clear();
    /// Each becomes one document; nothing happens while a container is set.
    void addFiles(const QStringList& files);
    /// From now on a signature over the documents of this container is wanted; nothing is added or removed.
    void setContainer(OpenedDocumentPtr container, const QString& path);
    const OpenedDocumentPtr& container() const { return m_container; }
    const QString& containerPath() const { return m_containerPath; }

    /// Files, without those that cannot be signed.
    int count() const;
    int fileCount() const { return int(m_items.size()); }
    /// Every file is open and can be signed, and the advice was taken.
    bool isReady() const;
    std::vector<DocumentToSign> documents() const;
    /// The only file, where it is a PDF; else null.
    OpenedDocumentPtr singlePdf() const;
    /// Empty where there is none.
    QString firstPath() const;
    void setSigning(bool signing);
    /// Outlives the box; without it a way out of a refused format is only said.
    void setFormatService(const FormatService& service);
    /// A document that was made here and lies in no file yet; `beside`: the file it was made of.
    void addMade(const PdfaOffer& offer, const QString& beside);
    /// What is signed because somebody insists.
    std::vector<Finding> forced() const;
    /// Paths in their order, without what was made here; of a container none.
    QStringList files() const;
    /// Undoes the last removal.
    void putBack();
    void retranslate();

signals:
    void changed();
    /// Each of the files is to become a signed file of its own.
    void eachRequested(const QStringList& files);
    void savePdfaRequested(std::shared_ptr<const PdfaOffer> offer);
    /// The document the list stands on; both null for none or one that is not open yet.
    void shown(const OpenedDocumentPtr& document, const OpenedPart* part);

private:
    struct Item {
        QString path;
        QString name;             ///< in the container
        OpenedDocumentPtr opened; ///< null while it is being opened
        QString problem;          ///< why it cannot be signed
        bool seen = false;        ///< was in the preview
        bool made = false;        ///< lies in no file yet; the path is where it could
    };
    void replaceByPdfa(const PdfaOffer& offer);
    void openItem(std::size_t index);
    void takeWaiting();
    void updateList();
    void describe(QListWidgetItem& entry, const Item& item) const;
    void settle();
    void itemSelected();
    void removeSelected();
    void chooseFiles();
    DocumentNames names() const;
    const OpenedPart* partOf(const Item& item) const;

    const DocumentService& m_service;
    JobRunner& m_runner;
    std::vector<Item> m_items;
    std::vector<std::pair<std::size_t, Item>> m_removed; ///< with their places, the last one last
    std::vector<JobHandle> m_opening;
    QStringList m_waiting; ///< added, but not in the list yet
    QTimer* m_settle;      ///< runs while files were opened that nobody was told of
    OpenedDocumentPtr m_container;
    QString m_containerPath;

    const QIcon m_icon;
    QListWidget* m_list;
    QPushButton* m_add;
    QPushButton* m_remove;
    QPushButton* m_putBack;
    QPushButton* m_each;
    FormatAdviceBox* m_advice;
};

} // namespace parafa
