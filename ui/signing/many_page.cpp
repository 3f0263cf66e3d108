// SPDX-License-Identifier: EUPL-1.2
#include "signing/many_page.h"

#include "appearance/finding_words.h"
#include "appearance/shown_text.h"
#include "preview/preview_pane.h"
#include "signing/key_chooser.h"
#include "signing/pin_asker.h"
#include "signing/purpose_box.h"
#include "signing/signing_footer.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QEvent>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QGroupBox>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QTableView>

namespace parafa
{

ManyPage::~ManyPage() = default;

void ManyPage::start(const QStringList& files)
{
    m_queue.clear();
    m_shown.clear();
    m_preview->show(nullptr, nullptr);
    m_folder->clear();
    m_insist->setChecked(false);
    setArrangement(Arrangement::EachAlone);
    m_purpose->proposeServices(m_service.timeStampServices());
    report({}, {});
    m_queue.addFiles(files);
    if (m_queue.rowCount() > 0)
        m_table->selectRow(0);
    update();
}

SigningDraft ManyPage::draft() const
{
    SigningDraft draft;
    draft.many = true;
    for (const QueuedFile& file : m_queue.files())
        if (file.state != QueuedFile::State::Signed)
            draft.files += file.path;
    draft.purpose = int(m_purpose->purpose());
    draft.arrangement = int(arrangement());
    draft.target = QDir::fromNativeSeparators(m_folder->text().trimmed());
    return draft;
}

void ManyPage::restore(const SigningDraft& draft)
{
    start(draft.files);
    m_purpose->setPurpose(PurposeBox::Purpose(std::clamp(draft.purpose, 0, int(PurposeBox::Purpose::Other))));
    setArrangement(Arrangement(std::clamp(draft.arrangement, 0, int(Arrangement::IntoContainers))));
    setFolder(draft.target);
}

Arrangement ManyPage::arrangement() const
{
    return Arrangement(std::max(0, m_arrangement->currentIndex()));
}

void ManyPage::setArrangement(Arrangement arrangement)
{
    m_arrangement->setCurrentIndex(int(arrangement));
}

void ManyPage::setFolder(const QString& folder)
{
    m_folder->setText(QDir::toNativeSeparators(folder));
}

bool ManyPage::hasInput() const
{
    return isSigning() || m_key->hasInput() || m_queue.toSign(true) > 0 || m_queue.isLooking();
}

void ManyPage::stop()
{
    m_queue.stop();
    if (isSigning())
        m_pins->cancel();
}

void ManyPage::endQuestions()
{
    m_pins->close();
}

void ManyPage::sign()
{
    const QString folder = QDir::fromNativeSeparators(m_folder->text().trimmed());
    if (!folder.isEmpty() && !QFileInfo(folder).isDir()) {
        report(tr("Nothing was signed."), tr("The folder for the signed files does not exist."));
        m_folder->setFocus();
        return;
    }
    QueueOrder order;
    m_key->fill(order.key);
    m_purpose->fill(order.key);
    order.key.pins = m_pins;
    order.arrangement = arrangement();
    order.folder = folder;
    order.insist = m_insist->isChecked();
    report(tr("Signing…"), {});
    m_queue.run(order);
}

void ManyPage::finished(const std::optional<Error>& why)
{
    const int done = m_queue.count(QueuedFile::State::Signed);
    const int failed = m_queue.count(QueuedFile::State::Failed);
    const int left = m_queue.toSign(m_insist->isChecked()) - failed;
    if (!why && failed == 0)
        m_key->clearPassphrase();
    QStringList lines;
    if (failed > 0)
        lines += tr("%n file(s) could not be signed; the table says why.", nullptr, failed);
    if (left > 0)
        lines += tr("%n file(s) still wait.", nullptr, left);
    if (why && why->code != ErrorCode::Cancelled)
        lines += errorSentence(*why);
    const QString headline = done == 0                                  ? tr("Nothing was signed.")
                             : why && why->code == ErrorCode::Cancelled ? tr("Stopped. %n file(s) are signed.", nullptr, done)
                                                                        : tr("%n file(s) are signed.", nullptr, done);
    report(headline, lines.join(QLatin1Char('\n')));
    if (why && why->code == ErrorCode::WrongPassword)
        m_key->focusPassphrase();
    update();
    emit draftChanged();
}

void ManyPage::report(const QString& headline, const QString& reason)
{
    m_footer->report(headline, reason);
}

void ManyPage::filesChanged()
{
    offerPdf();
    currentChanged();
    update();
    // Only what was looked at changed where the number stays: nothing for the draft.
    if (const auto count = m_queue.files().size(); !isSigning() && count != std::exchange(m_draftCount, count))
        emit draftChanged();
}

void ManyPage::offerPdf()
{
    const auto& files = m_queue.files();
    const bool pdfs = arrangement() == Arrangement::EachAlone && !files.empty() && !m_queue.isLooking() &&
                      std::ranges::all_of(files, &QueuedFile::pdf);
    m_purpose->offerPdf(pdfs);
}

void ManyPage::currentChanged()
{
    const int row = m_table->currentIndex().row();
    const auto& files = m_queue.files();
    const bool chosen = row >= 0 && row < int(files.size());
    m_remove->setEnabled(chosen && !isSigning());
    if (!chosen) {
        m_details->clear();
        m_showing = {};
        if (!std::exchange(m_shown, QString()).isEmpty())
            m_preview->show(nullptr, nullptr);
        return;
    }
    const QueuedFile& file = files[std::size_t(row)];
    m_details->setText(shownName(QDir::toNativeSeparators(file.path), 1000) + QLatin1Char('\n') +
                       m_queue.index(row, SigningQueue::What).data(Qt::AccessibleTextRole).toString());
    m_details->setMinimumHeight(
        std::max(72, m_details->heightForWidth(m_details->width()))); // the table gives way, not the words
    if (file.path == m_shown)
        return;
    m_shown = file.path;
    m_showing = m_runner.run(
        this,
        [&service = m_service, name = QFile::encodeName(file.path).toStdString()](const Progress& progress) {
            return service.open(name, progress);
        },
        [this](const Result<OpenedDocumentPtr>& opened) {
            const OpenedPart* part = nullptr;
            if (opened)
                for (const OpenedPart& candidate : (*opened)->documents)
                    if (!part && !candidate.signatureRelated)
                        part = &candidate;
            m_preview->show(opened ? *opened : nullptr, part);
        });
}

void ManyPage::update()
{
    const bool signing = isSigning();
    const int count = m_queue.toSign(m_insist->isChecked());
    const int failed = m_queue.count(QueuedFile::State::Failed);
    const auto& files = m_queue.files();
    const bool containers = !files.empty() && std::ranges::all_of(files, &QueuedFile::container);
    const bool fits = arrangement() != Arrangement::IntoContainers || containers;
    m_sign->setText(failed > 0 && failed == count                ? tr("Try %n file(s) again", nullptr, count)
                    : arrangement() == Arrangement::OneContainer ? tr("Sign %n document(s) together", nullptr, count)
                    : count == 0                                 ? tr("Sign files")
                                                                 : tr("Sign %n file(s)", nullptr, count));
    m_sign->setEnabled(!signing && !m_queue.isLooking() && count > 0 && fits && m_key->isReady() && m_purpose->isReady());
    m_cancel->setText(signing ? tr("Stop") : tr("Back"));
    m_insist->setVisible(m_queue.objections() > 0);
    m_insist->setText(tr("Also %n file(s) with objections", nullptr, m_queue.objections()));
    m_putBack->setVisible(m_queue.canPutBack());
    m_showFolder->setVisible(!signing && m_queue.count(QueuedFile::State::Signed) > 0);
    for (QWidget* widget : {static_cast<QWidget*>(m_key), static_cast<QWidget*>(m_purpose), static_cast<QWidget*>(m_where),
                            static_cast<QWidget*>(m_what)})
        widget->setEnabled(!signing);
    const int all = int(files.size());
    const int done = all - count - m_queue.count(QueuedFile::State::Signing);
    m_progress->setVisible(signing || m_queue.isLooking());
    m_progress->setRange(0, signing ? std::max(1, all) : 0);
    if (signing) {
        m_progress->setValue(done);
        report(tr("Signing… %1 of %2").arg(done).arg(all), {});
    }
    if (!fits && !m_queue.isLooking())
        report({}, tr("Only containers can get one more signature; there are other files among these."));
    else if (!signing && !m_footer->hasHeadline())
        report({}, {});
}

void ManyPage::chooseFiles()
{
    auto* dialog = new QFileDialog(this, tr("Documents to sign"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    connect(dialog, &QFileDialog::filesSelected, this, &ManyPage::addFiles);
    dialog->open();
}

void ManyPage::chooseFolder()
{
    auto* dialog = new QFileDialog(this, tr("Folder for the signed files"), m_folder->text());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    connect(dialog, &QFileDialog::fileSelected, this, &ManyPage::setFolder);
    dialog->open();
}

void ManyPage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace parafa
