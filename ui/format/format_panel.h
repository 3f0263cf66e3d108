// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "jobs/format_service.h"
#include "jobs/job_runner.h"

#include <QWidget>

#include <memory>
#include <optional>
#include <vector>

class QComboBox;
class QLabel;
class QProgressBar;
class QPushButton;
class QToolButton;
class QTreeWidget;

namespace parafa
{

class PdfaBox;
struct FormatSection;

/// What a document really is, whether the decree lets it be received, created and converted, PDF/A, accessibility, and the
/// identifiers of a signed document; for one document or for all of a file.
class FormatPanel : public QWidget
{
    Q_OBJECT
public:
    explicit FormatPanel(JobRunner& runner, QWidget* parent = nullptr);

    /// Outlives the panel.
    void setService(const FormatService& service);
    /// A document of an opened file; null: all of them. Looked at when the panel is shown.
    void show(OpenedDocumentPtr document, const OpenedPart* part);
    QTreeWidget* tree() const { return m_tree; }
    bool isChecking() const { return m_checking || m_identifying || m_asking; }
    /// All of it, for the clipboard.
    QString text() const;

signals:
    void closed();
    void signPdfaRequested(std::shared_ptr<const PdfaOffer> offer);
    void savePdfaRequested(std::shared_ptr<const PdfaOffer> offer);

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void begin();
    void offerPdfa();
    void identify();
    void askVeraPdf();
    void fill();
    void add(const FormatSection& section);
    void addDocument(const CheckedFormat& checked, bool alone);
    void updateControls();
    void copyImprint(bool hex);
    void retranslate();

    JobRunner& m_runner;
    const FormatService* m_service = nullptr;
    OpenedDocumentPtr m_document;
    const OpenedPart* m_part = nullptr;
    JobHandle m_checkJob, m_identifyJob, m_askJob;
    bool m_checking = false, m_identifying = false, m_asking = false, m_begun = false;
    std::optional<Error> m_error, m_opinionError;
    std::vector<CheckedFormat> m_checked;
    std::optional<DocumentIdentifier> m_identifier;
    OpenedDocumentPtr m_identified; ///< of which m_identifier is
    std::optional<SecondOpinion> m_opinion;

    QLabel* m_title;
    QToolButton* m_all;
    QToolButton* m_copy;
    QToolButton* m_close;
    QLabel* m_state;
    QProgressBar* m_progress;
    QTreeWidget* m_tree;
    QLabel* m_imprintLabel;
    QComboBox* m_imprint;
    QPushButton* m_copyHex;
    QPushButton* m_copyBase64;
    QPushButton* m_veraPdf;
    PdfaBox* m_pdfa;
};

} // namespace parafa
