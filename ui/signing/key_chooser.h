// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "jobs/document_service.h"
#include "jobs/job_runner.h"

#include <QGroupBox>

class QCheckBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;
class QTimer;

namespace parafa
{

class WindowSettings;

/// With which key: the certificates on the connected cards, those meant for signing first, and a key file. Cards may come and
/// go while it is shown. The PIN of a card is not asked here but when it is needed.
class KeyChooser : public QGroupBox
{
    Q_OBJECT
public:
    KeyChooser(const DocumentService& service, JobRunner& runner, WindowSettings& settings, QWidget* parent = nullptr);
    ~KeyChooser() override;

    /// Something is chosen and complete.
    bool isReady() const;
    /// Puts the choice into the job; the passphrase line keeps its text.
    void fill(SigningJob& job) const;
    bool usesToken() const;
    /// As the certificate names the signer; empty while the key file was not looked into.
    std::string signerName() const;
    bool hasInput() const;
    void clearPassphrase();
    /// Where to type again after a refused passphrase.
    void focusPassphrase();
    void retranslate();
    /// Asks the cards anew.
    void refresh();

signals:
    void changed();

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void buildFileKey();
    void showOffers(KeyOffers keys);
    void fillList();
    const KeyOffer* chosenOffer() const;
    void selectionChanged();
    void chooseFile();
    void checkFile();
    void showInfo(const QString& text);
    bool isOffered(const KeyOffer& offer) const;
    /// Asks what is known of the chosen certificate, before anybody is asked for a PIN.
    void checkSigner();
    void showSigner();
    QStringList signerWords(const SignerCheck& check) const;

    const DocumentService& m_service;
    JobRunner& m_runner;
    WindowSettings& m_settings;
    JobRunner m_tokenRunner; ///< one thread: modules of cards are asked one question at a time
    JobHandle m_tokenJob, m_fileJob;
    KeyOffers m_keys;
    bool m_asking = false;
    std::string m_fileSigner;
    JobHandle m_checkJob;
    std::string m_checkedUri; ///< whose check runs or is there
    std::optional<Result<SignerCheck>> m_signer;
    QTimer* m_timer;

    QListWidget* m_list;
    QCheckBox* m_all;
    QCheckBox* m_anyway;
    QLabel* m_cardProblem;
    QWidget* m_file;
    QLabel* m_fileLabel;
    QLineEdit* m_filePath;
    QPushButton* m_browse;
    QLabel* m_passphraseLabel;
    QLineEdit* m_passphrase;
    QPushButton* m_check;
    QLabel* m_info;
};

} // namespace parafa
