// SPDX-License-Identifier: EUPL-1.2
#include "signing/key_chooser.h"

#include "appearance/finding_words.h"
#include "appearance/icons.h"
#include "appearance/list_height.h"
#include "appearance/plain_label.h"
#include "appearance/shown_text.h"
#include "report/text_cleaning.h"
#include "signing/typed_secret.h"
#include "window/window_settings.h"

#include <QCheckBox>
#include <QDateTime>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace parafa
{

namespace
{

/// How often cards are looked for while the chooser is shown.
constexpr int refreshMilliseconds = 3000;

std::string encodedPath(const QString& path)
{
    return QFile::encodeName(path).toStdString();
}

QString personName(const Certificate& certificate)
{
    return shownName(maskPersonalNumbers(certificate.displayName()));
}

/// What a person calls the issuer: its common name out of the name in RFC 4514 form, else its organisation, else all of it.
QString issuerName(const Certificate& certificate)
{
    std::string common, organisation, part;
    const auto take = [&] {
        if (common.empty() && part.starts_with("CN="))
            common = part.substr(3);
        if (organisation.empty() && part.starts_with("O="))
            organisation = part.substr(2);
        part.clear();
    };
    const std::string& name = certificate.issuer();
    for (std::size_t i = 0; i < name.size(); ++i) {
        if (name[i] == ',')
            take();
        else if (name[i] == '\\' && i + 1 < name.size())
            part += name[++i];
        else
            part += name[i];
    }
    take();
    return shownName(!common.empty() ? common : !organisation.empty() ? organisation : name);
}

bool isValidNow(const Certificate& certificate)
{
    const qint64 now = QDateTime::currentSecsSinceEpoch();
    return certificate.notBefore().seconds() <= now && now <= certificate.notAfter().seconds();
}

} // namespace

KeyChooser::KeyChooser(const DocumentService& service, JobRunner& runner, WindowSettings& settings, QWidget* parent)
    : QGroupBox(parent), m_service(service), m_runner(runner), m_settings(settings), m_tokenRunner(1, this),
      m_timer(new QTimer(this))
{
    auto* box = new QVBoxLayout(this);
    box->setSpacing(8);
    m_list = new QListWidget(this);
    m_list->setWordWrap(true);
    m_list->setIconSize(QSize(20, 20));
    fitToContents(m_list, 32);
    box->addWidget(m_list);
    m_all = new QCheckBox(this);
    box->addWidget(m_all);
    m_cardProblem = plainLabel(this);
    m_cardProblem->hide();
    box->addWidget(m_cardProblem);
    buildFileKey();
    box->addWidget(m_file);
    m_info = plainLabel(this);
    m_info->hide();
    box->addWidget(m_info);
    m_anyway = new QCheckBox(this);
    m_anyway->hide();
    box->addWidget(m_anyway);
    connect(m_anyway, &QCheckBox::toggled, this, &KeyChooser::changed);
    connect(m_list, &QListWidget::currentRowChanged, this, &KeyChooser::selectionChanged);
    connect(m_all, &QCheckBox::toggled, this, &KeyChooser::fillList);
    m_timer->setInterval(refreshMilliseconds);
    connect(m_timer, &QTimer::timeout, this, &KeyChooser::refresh);
    fillList();
}

KeyChooser::~KeyChooser() = default;

void KeyChooser::buildFileKey()
{
    m_file = new QWidget(this);
    auto* box = new QVBoxLayout(m_file);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(8);
    m_fileLabel = new QLabel(m_file);
    box->addWidget(m_fileLabel);
    auto* file = new QHBoxLayout;
    file->setSpacing(8);
    m_filePath = new QLineEdit(m_settings.keyFile(), m_file);
    m_browse = new QPushButton(themedIcon(QStringLiteral("key")), QString(), m_file);
    file->addWidget(m_filePath, 1);
    file->addWidget(m_browse);
    box->addLayout(file);
    m_passphraseLabel = new QLabel(m_file);
    box->addWidget(m_passphraseLabel);
    auto* pass = new QHBoxLayout;
    pass->setSpacing(8);
    m_passphrase = new QLineEdit(m_file);
    m_passphrase->setEchoMode(QLineEdit::Password);
    m_passphrase->setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhHiddenText | Qt::ImhNoPredictiveText);
    m_check = new QPushButton(themedIcon(QStringLiteral("certificate")), QString(), m_file);
    pass->addWidget(m_passphrase, 1);
    pass->addWidget(m_check);
    box->addLayout(pass);
    m_fileLabel->setBuddy(m_filePath);
    m_passphraseLabel->setBuddy(m_passphrase);
    connect(m_browse, &QPushButton::clicked, this, &KeyChooser::chooseFile);
    connect(m_check, &QPushButton::clicked, this, &KeyChooser::checkFile);
    connect(m_passphrase, &QLineEdit::returnPressed, this, &KeyChooser::checkFile);
    connect(m_filePath, &QLineEdit::textChanged, this, [this] { showInfo({}); });
    for (QLineEdit* line : {m_filePath, m_passphrase})
        connect(line, &QLineEdit::textChanged, this, [this] {
            m_check->setEnabled(!m_filePath->text().isEmpty() && !m_passphrase->text().isEmpty());
            emit changed();
        });
    m_check->setEnabled(false);
}

void KeyChooser::showEvent(QShowEvent* event)
{
    QGroupBox::showEvent(event);
    m_timer->start();
    refresh();
}

void KeyChooser::hideEvent(QHideEvent* event)
{
    QGroupBox::hideEvent(event);
    m_timer->stop();
}

void KeyChooser::refresh()
{
    if (m_asking || !isEnabled())
        return;
    m_asking = true;
    m_tokenJob = m_tokenRunner.run(
        this, [&service = m_service](const Progress& progress) { return service.keys(progress); },
        [this](KeyOffers keys) {
            m_asking = false;
            showOffers(std::move(keys));
        });
}

void KeyChooser::showOffers(KeyOffers keys)
{
    const auto same = [](const KeyOffers& a, const KeyOffers& b) {
        return std::ranges::equal(a.offers, b.offers, {}, &KeyOffer::uri, &KeyOffer::uri) &&
               std::ranges::equal(a.failures, b.failures, {}, &Error::detail, &Error::detail);
    };
    if (same(keys, m_keys))
        return;
    m_keys = std::move(keys);
    fillList();
}

bool KeyChooser::isOffered(const KeyOffer& offer) const
{
    return !offer.certificate.isCa() &&
           (m_all->isChecked() || (offer.purpose == KeyPurpose::Signing && isValidNow(offer.certificate)));
}

void KeyChooser::fillList()
{
    const KeyOffer* before = chosenOffer();
    const std::string chosen = before ? before->uri : std::string();
    const bool fileBefore = m_list->currentRow() >= 0 && !before && !m_passphrase->text().isEmpty();
    int row = -1;
    {
        const QSignalBlocker quiet(m_list);
        m_list->clear();
        for (std::size_t index = 0; index < m_keys.offers.size(); ++index) {
            const KeyOffer& offer = m_keys.offers[index];
            if (!isOffered(offer))
                continue;
            QString text =
                personName(offer.certificate) + QLatin1Char('\n') +
                tr("%1, valid until %2, card “%3”")
                    .arg(issuerName(offer.certificate), shownDay(offer.certificate.notAfter()), shownName(offer.token.label));
            if (offer.mandate) {
                const QString authorised =
                    shownName(offer.mandate->number + (offer.mandate->text.empty() ? "" : " – ") + offer.mandate->text);
                text += QLatin1Char('\n') + tr("mandate certificate, authorisation %1").arg(authorised);
                const QString organisation = shownName(offer.certificate.subjectAttribute("O"));
                if (!organisation.isEmpty())
                    text += QStringLiteral(", ") + organisation;
            }
            if (!isValidNow(offer.certificate))
                text += QLatin1Char('\n') + tr("not valid now");
            auto* item = new QListWidgetItem(themedIcon(QStringLiteral("certificate")), text, m_list);
            item->setData(Qt::UserRole, int(index));
            item->setData(Qt::AccessibleTextRole, text.replace(QLatin1Char('\n'), QStringLiteral(", ")));
            if (offer.uri == chosen)
                row = m_list->count() - 1;
        }
        auto* file = new QListWidgetItem(themedIcon(QStringLiteral("key")), tr("Key file (PKCS#12: .p12, .pfx)"), m_list);
        file->setData(Qt::UserRole, -1);
        m_list->setCurrentRow(fileBefore ? m_list->count() - 1 : std::max(row, 0));
    }
    const bool hidden = !std::ranges::all_of(m_keys.offers, [this](const KeyOffer& offer) { return isOffered(offer); });
    m_all->setVisible(m_all->isChecked() || hidden);
    m_cardProblem->setVisible(m_keys.offers.empty() && !m_keys.failures.empty());
    if (!m_keys.failures.empty())
        m_cardProblem->setText(errorSentence(m_keys.failures.front()));
    selectionChanged();
}

const KeyOffer* KeyChooser::chosenOffer() const
{
    const QListWidgetItem* item = m_list->currentItem();
    const int index = item ? item->data(Qt::UserRole).toInt() : -1;
    return index >= 0 && index < int(m_keys.offers.size()) ? &m_keys.offers[std::size_t(index)] : nullptr;
}

void KeyChooser::selectionChanged()
{
    const KeyOffer* offer = chosenOffer();
    m_file->setVisible(!offer);
    checkSigner();
    showSigner();
    emit changed();
}

void KeyChooser::checkSigner()
{
    const KeyOffer* offer = chosenOffer();
    if (!offer) {
        m_checkJob = {};
        m_checkedUri.clear();
        m_signer.reset();
        return;
    }
    if (offer->uri == m_checkedUri)
        return;
    m_checkedUri = offer->uri;
    m_signer.reset();
    m_anyway->setChecked(false);
    m_checkJob = m_runner.run(
        this,
        [&service = m_service, certificate = offer->certificate](const Progress& progress) {
            return service.checkSigner(certificate, progress);
        },
        [this](Result<SignerCheck> check) {
            m_signer = std::move(check);
            showSigner();
            emit changed();
        });
}

QStringList KeyChooser::signerWords(const SignerCheck& check) const
{
    QStringList lines;
    for (const Finding& finding : check.findings)
        if (finding.severity != Severity::Info)
            lines += findingSentence(finding);
    switch (check.qualification) {
    case Qualification::QESig:
        lines += tr("Signatures with this certificate are qualified.");
        break;
    case Qualification::QESeal:
        lines += tr("Seals with this certificate are qualified.");
        break;
    case Qualification::AdESigQc:
    case Qualification::AdESealQc:
        lines +=
            tr("The certificate is qualified, but its key does not lie in a qualified device: signatures are not qualified.");
        break;
    case Qualification::AdESig:
    case Qualification::AdESeal:
        lines += tr("Signatures with this certificate are not qualified.");
        break;
    case Qualification::Unknown:
        break;
    }
    if (!check.revocationKnown && check.qualification != Qualification::Unknown)
        lines += tr("Whether it was revoked could not be learnt now.");
    return lines;
}

void KeyChooser::showSigner()
{
    const KeyOffer* offer = chosenOffer();
    QStringList lines;
    if (offer && !m_signer)
        lines += tr("Checking the certificate…");
    else if (offer && !*m_signer)
        lines += tr("The certificate could not be checked. %1").arg(errorSentence(m_signer->error()));
    else if (offer)
        lines += signerWords(**m_signer);
    if (offer)
        lines += offer->token.ownPinEntry ? tr("The PIN will be entered on the reader.")
                                          : tr("The PIN will be asked for when signing begins.");
    showInfo(lines.join(QLatin1Char('\n')));
    m_anyway->setVisible(offer && m_signer && *m_signer && (*m_signer)->stops);
}

bool KeyChooser::usesToken() const
{
    return chosenOffer() != nullptr;
}

bool KeyChooser::isReady() const
{
    if (usesToken())
        return m_signer && (!*m_signer || !(*m_signer)->stops || m_anyway->isChecked());
    return (!m_filePath->text().trimmed().isEmpty() && !m_passphrase->text().isEmpty());
}

void KeyChooser::fill(SigningJob& job) const
{
    if (const KeyOffer* offer = chosenOffer()) {
        job.keyUri = offer->uri;
        return;
    }
    job.keyFile = encodedPath(m_filePath->text());
    job.passphrase = typedSecret(m_passphrase->text());
    m_settings.setKeyFile(m_filePath->text());
}

std::string KeyChooser::signerName() const
{
    const KeyOffer* offer = chosenOffer();
    return offer ? offer->certificate.displayName() : m_fileSigner;
}

bool KeyChooser::hasInput() const
{
    return !m_passphrase->text().isEmpty();
}

void KeyChooser::clearPassphrase()
{
    m_passphrase->clear();
    showInfo({});
}

void KeyChooser::focusPassphrase()
{
    if (usesToken())
        return;
    m_passphrase->selectAll();
    m_passphrase->setFocus();
}

void KeyChooser::chooseFile()
{
    auto* dialog = new QFileDialog(this, tr("Key file"), QFileInfo(m_filePath->text()).absolutePath(),
                                   tr("Key files (*.p12 *.pfx)") + QStringLiteral(";;") + tr("All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, m_filePath, &QLineEdit::setText);
    dialog->open();
}

void KeyChooser::checkFile()
{
    if (m_filePath->text().isEmpty() || m_passphrase->text().isEmpty())
        return;
    showInfo(tr("Opening the key…"));
    auto secret = std::make_shared<Secret>(typedSecret(m_passphrase->text()));
    m_fileJob = m_runner.run(
        this,
        [&service = m_service, path = encodedPath(m_filePath->text()), secret](const Progress&) {
            return service.keyCertificate(path, *secret);
        },
        [this](const Result<Certificate>& result) {
            showInfo(result ? tr("Signs as %1. Issued by %2, valid until %3.")
                                  .arg(personName(*result), issuerName(*result), shownDay(result->notAfter()))
                            : errorSentence(result.error()));
            m_fileSigner = result ? result->displayName() : std::string();
            emit changed();
        });
}

void KeyChooser::showInfo(const QString& text)
{
    m_info->setText(text);
    m_info->setVisible(!text.isEmpty());
}

void KeyChooser::retranslate()
{
    setTitle(tr("2. With which key"));
    m_list->setAccessibleName(tr("Keys to sign with"));
    m_all->setText(tr("Show expired certificates and those for other purposes too"));
    m_anyway->setText(tr("Sign with this certificate all the same"));
    m_fileLabel->setText(tr("Key file"));
    m_filePath->setAccessibleName(tr("Key file"));
    m_browse->setText(tr("Choose…"));
    m_browse->setAccessibleName(tr("Choose the key file"));
    m_passphraseLabel->setText(tr("Passphrase of the key"));
    m_passphrase->setAccessibleName(tr("Passphrase of the key"));
    m_check->setText(tr("Show the key"));
    fillList();
}

} // namespace parafa
