// SPDX-License-Identifier: EUPL-1.2
#include "signing/series_run.h"

#include "appearance/finding_words.h"
#include "signing/document_names.h"
#include "signing/document_to_sign.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace parafa
{

namespace
{

std::string encoded(const QString& path)
{
    return QFile::encodeName(path).toStdString();
}

/// "a.pdf" for the second document of that name in one container: "a (2).pdf".
/// What was looked at is what is signed.
Result<void> checkUnchanged(const QueuedFile& file)
{
    const QFileInfo now(file.path);
    if (!now.isFile())
        return fail(ErrorCode::InputMissing, FindingCode::FileUnreadable, encoded(file.path));
    if (now.size() != file.size || now.lastModified() != file.changed)
        return fail(ErrorCode::CannotRead, FindingCode::FileChangedWhileOpen, encoded(now.fileName()));
    return {};
}

} // namespace

SeriesRun::SeriesRun(const DocumentService& service, const QueueOrder& order, std::vector<Step> steps)
    : m_service(service), m_steps(std::move(steps))
{
    m_order.arrangement = order.arrangement;
    m_order.folder = order.folder;
    m_order.key.options = order.key.options;
    m_order.key.timeStampUrl = order.key.timeStampUrl;
}

QString SeriesRun::targetOf(const Step& step)
{
    const QFileInfo first(step.files.front().path);
    const QString ending = m_order.arrangement == Arrangement::IntoContainers ? QLatin1Char('.') + first.suffix()
                           : m_order.key.options.form == SignatureForm::PAdES ? QStringLiteral(".pdf")
                                                                              : QStringLiteral(".asice");
    return m_names.reserve(m_order.folder.isEmpty() ? first.absolutePath() : m_order.folder, first.completeBaseName(), ending);
}

Result<SigningJob> SeriesRun::prepare(const Step& step)
{
    SigningJob job;
    job.options = m_order.key.options;
    job.options.notes = &m_notes;
    job.timeStampUrl = m_order.key.timeStampUrl;
    job.target = encoded(targetOf(step));
    DocumentNames names;
    for (const QueuedFile& file : step.files) {
        if (auto unchanged = checkUnchanged(file); !unchanged)
            return std::unexpected(unchanged.error());
        auto opened = m_service.open(encoded(file.path), Progress{{}, m_progress->stop});
        if (!opened)
            return std::unexpected(opened.error());
        if (m_order.arrangement == Arrangement::IntoContainers)
            job.existing = std::move(*opened);
        else
            job.documents.push_back(documentToSign(**opened, names.take(QFileInfo(file.path).fileName()).toStdString()));
    }
    return job;
}

std::optional<SigningJob> SeriesRun::next()
{
    while (m_at < m_steps.size() && !m_progress->stopRequested()) {
        const Step& step = m_steps[m_at++];
        m_notes.clear();
        auto job = prepare(step);
        if (job) {
            tell(step, QueuedFile::State::Signing, {});
            return std::move(*job);
        }
        tell(step, QueuedFile::State::Failed, errorSentence(job.error()));
    }
    if (m_at < m_steps.size())
        m_endedBy = Error{ErrorCode::Cancelled, std::nullopt, {}, "stopped"};
    return std::nullopt;
}

void SeriesRun::signedOne(const Result<SignOutcome>& result)
{
    const Step& step = m_steps[m_at - 1];
    QStringList sentences;
    for (const Finding& note : m_notes)
        sentences += findingSentence(note);
    if (result) {
        tell(step, QueuedFile::State::Signed, sentences.join(QLatin1Char('\n')),
             QFile::decodeName(QByteArray::fromStdString(result->path)));
        return;
    }
    if (endsSeries(result.error()))
        m_endedBy = result.error();
    // What the person stopped is not a failure of the file.
    if (result.error().code == ErrorCode::Cancelled)
        tell(step, QueuedFile::State::Ready, {});
    else
        tell(step, QueuedFile::State::Failed, (QStringList(errorSentence(result.error())) + sentences).join(QLatin1Char('\n')));
}

void SeriesRun::tell(const Step& step, QueuedFile::State state, const QString& sentence, const QString& target)
{
    {
        const std::scoped_lock lock(m_lock);
        for (const int row : step.rows)
            m_updates.push_back({row, state, sentence, target});
    }
    if (m_progress->report)
        m_progress->report(state == QueuedFile::State::Signing ? m_at - 1 : m_at, m_steps.size());
}

std::vector<SeriesRun::Update> SeriesRun::takeUpdates()
{
    const std::scoped_lock lock(m_lock);
    return std::exchange(m_updates, {});
}

} // namespace parafa
