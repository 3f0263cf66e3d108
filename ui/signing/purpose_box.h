// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "jobs/document_service.h"

#include <QGroupBox>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QToolButton;
class QWidget;

namespace parafa
{

class WindowSettings;

/// For what purpose something is signed. A purpose presets what experts call profile, level and form; the details can be opened
/// and changed.
class PurposeBox : public QGroupBox
{
    Q_OBJECT
public:
    enum class Purpose { Submission, Decision, Certified, Other };

    explicit PurposeBox(WindowSettings& settings, QWidget* parent = nullptr);

    /// False where a time-stamp is wanted and nobody said from which service.
    bool isReady() const;
    void fill(SigningJob& job) const;
    Purpose purpose() const;
    void setPurpose(Purpose purpose);
    /// One PDF alone may be signed inside itself instead of in a container; that is asked for anew each time.
    void offerPdf(bool offered);
    bool insidePdf() const;
    /// Services that were set up; where nothing was typed yet, the first counts.
    void proposeServices(const std::vector<std::string>& addresses);
    void retranslate();

signals:
    void changed();
    void formChanged(); ///< container or PDF

private:
    void applyPreset();
    void update();
    bool wantsTimeStamp() const;

    WindowSettings& m_settings;
    QComboBox* m_purpose;
    QCheckBox* m_pdf;
    QLabel* m_summary;
    QToolButton* m_more;
    QWidget* m_details;
    QLabel* m_formLabel;
    QComboBox* m_form;
    QLabel* m_levelLabel;
    QComboBox* m_level;
    QLabel* m_profileLabel;
    QComboBox* m_profile;
    QLabel* m_serviceLabel;
    QComboBox* m_services;
    QLineEdit* m_service; ///< the text of it
};

} // namespace parafa
