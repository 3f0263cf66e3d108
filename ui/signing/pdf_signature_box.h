// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "jobs/document_service.h"
#include "jobs/job_runner.h"
#include "signing/signature_placer.h"

#include <QGroupBox>
#include <QPointer>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QTimer;
class QToolButton;
class QVBoxLayout;

namespace parafa
{

class PlaceBox;
class PreviewPane;
class VisibleBox;

/// What only a signature inside a PDF has: whether and where it is seen on a page and how it looks there, reason and place, and
/// for experts what may still change in the document. The frame on the page in the preview belongs to it.
class PdfSignatureBox : public QGroupBox
{
    Q_OBJECT
public:
    PdfSignatureBox(const DocumentService& service, JobRunner& runner, PreviewPane& preview, QWidget* parent = nullptr);
    ~PdfSignatureBox() override;

    /// The PDF that will be signed in itself; null: none, and the box hides.
    void setDocument(OpenedDocumentPtr document);
    /// As the certificate calls the signer; empty while that is not known.
    void setSigner(const std::string& name);
    bool isReady() const;
    void fill(SigningJob& job) const;
    void retranslate();
    /// Null while no visible signature is wanted.
    SignaturePlacer* placer() const { return m_placer; }

signals:
    void changed();

private:
    void buildDetails(QVBoxLayout* layout);
    void pageShown();
    void update();
    void placeChanged();
    void preview();
    PdfOptions options() const;
    bool isVisibleWanted() const;

    const DocumentService& m_service;
    JobRunner& m_runner;
    PreviewPane& m_preview;
    OpenedDocumentPtr m_document;
    bool m_isSigned = false;
    std::string m_signer;
    JobHandle m_factsJob, m_previewJob;
    QTimer* m_wait; ///< until somebody stops dragging or typing
    QPointer<SignaturePlacer> m_placer;

    QCheckBox* m_visible;
    QLabel* m_help;
    PlaceBox* m_place;
    VisibleBox* m_looks;
    QLabel* m_problem; ///< why there is no picture of it
    QLabel* m_reasonLabel;
    QLineEdit* m_reason;
    QLabel* m_locationLabel;
    QLineEdit* m_location;
    QToolButton* m_more;
    QWidget* m_details;
    QLabel* m_certifyLabel;
    QComboBox* m_certify;
    QLabel* m_certifyNote;
};

} // namespace parafa
