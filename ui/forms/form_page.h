// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "jobs/form_service.h"
#include "jobs/job_runner.h"

#include <QTimer>
#include <QWidget>

#include <functional>
#include <memory>

class QComboBox;
class QLabel;
class QPushButton;
class QSplitter;
class QStackedWidget;
class QTemporaryDir;
class QTreeWidget;
class QTreeWidgetItem;

namespace parafa
{

class DocumentService;
class FormChooser;
class PreviewPane;
class SectionView;

/// Filling in a form: choosing it, its parts as a tree, the fields of one part, and beside them what will be signed, which
/// follows the typing. From here to a draft, a form file, or signing.
class FormPage : public QWidget
{
    Q_OBJECT
public:
    FormPage(const DocumentService& documents, JobRunner& runner, QWidget* parent = nullptr);
    ~FormPage() override;

    /// Outlives the page; without it there are no forms.
    void setService(FormService* service) { m_service = service; }
    /// Shows the forms to choose from.
    void start();
    /// Begins this form, named by identifier or "form/version".
    void fillIn(const QString& name);
    /// Goes on with a draft or form data.
    void openDraft(const QString& path);
    void addPackage(const QString& path);
    bool saveDraft(const QString& path);
    /// Checks everything and writes a container of the data; says what is wrong where something is.
    void makeFile(const QString& path);
    /// The same into a file of its own, which is handed to signing.
    void sign();

    bool isFilling() const;
    /// Something was filled in and not saved.
    bool hasInput() const { return m_changed; }
    FormInstance* form() const { return m_form.get(); }
    PreviewPane& preview() { return *m_preview; }
    SectionView* section() const { return m_section; }
    QTreeWidget& outline() const { return *m_outline; }
    FormChooser& chooser() const { return *m_chooser; }
    QComboBox* presentationChoice() const { return m_presentation; }
    QString status() const;
    void showSection(FormNode& section);
    void showNextProblem();

signals:
    void formFileMade(const QString& path);
    /// A container of form data to sign; the signed file is proposed in `folder`.
    void signRequested(const QString& path, const QString& folder);

protected:
    void changeEvent(QEvent* event) override;

private:
    void buildFilling();
    void begin(FormPackage package, std::unique_ptr<FormInstance> form);
    void complain(const QString& headline, const Error& error);
    void rebuildOutline();
    void addToOutline(QTreeWidgetItem* above, FormNode& section);
    void changed();
    void updateStatus();
    void updatePreview();
    /// Checks all; `done` gets the container where nothing is wrong.
    void checkThen(std::function<void(const Bytes&)> done);
    void goTo(const FormProblem& problem);
    bool write(const QString& path, const Bytes& bytes);
    void say(const QString& sentence);
    void chooseDraft();
    void choosePackage();
    void chooseDraftTarget();
    void chooseFileTarget();
    QString proposedName() const;
    std::vector<PresentationChoice> signingPresentations() const;
    void fillPresentations();
    PresentationChoice presentation() const;
    void retranslate();

    const DocumentService& m_documents;
    JobRunner& m_runner;
    FormService* m_service = nullptr;
    FormPackage m_package;
    std::unique_ptr<FormInstance> m_form;
    QString m_path;                              ///< of the draft or form file, where there is one
    QString m_language;                          ///< of labels
    std::unique_ptr<QTemporaryDir> m_signFolder; ///< of the file handed to signing; goes with the page
    bool m_changed = false;
    bool m_strict = false; ///< a check was asked for: missing values are named at every field
    JobHandle m_previewJob;
    JobHandle m_checkJob;
    QTimer m_statusTimer;
    QTimer m_previewTimer;

    QStackedWidget* m_pages;
    FormChooser* m_chooser;
    QWidget* m_filling;
    QLabel* m_title;
    QLabel* m_status;
    QPushButton* m_next;
    QComboBox* m_presentation; ///< which of the form's signing presentations will be signed
    QLabel* m_remark;
    QSplitter* m_splitter;
    QTreeWidget* m_outline;
    QWidget* m_middle;
    SectionView* m_section = nullptr;
    PreviewPane* m_preview;
    QPushButton* m_open;
    QPushButton* m_save;
    QPushButton* m_make;
    QPushButton* m_sign;
};

} // namespace parafa
