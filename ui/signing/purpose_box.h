// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "jobs/document_service.h"

#include <QGroupBox>

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
    void retranslate();

signals:
    void changed();

private:
    void applyPreset();
    void update();
    bool wantsTimeStamp() const;

    WindowSettings& m_settings;
    QComboBox* m_purpose;
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
    QLineEdit* m_service;
};

} // namespace parafa
