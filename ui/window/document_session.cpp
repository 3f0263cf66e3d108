// SPDX-License-Identifier: EUPL-1.2
#include "window/document_session.h"

#include <QFile>

namespace parafa
{

DocumentSession::DocumentSession(const DocumentService& service, JobRunner& runner, QObject* parent)
    : QObject(parent), m_service(service), m_runner(runner)
{
}

void DocumentSession::open(const QString& path)
{
    close();
    m_path = path;
    setState(State::Opening);
    m_job = m_runner.run(
        this,
        [&service = m_service, name = QFile::encodeName(path).toStdString()](const Progress& progress) {
            return service.open(name, progress);
        },
        [this, path](Result<OpenedDocumentPtr> result) {
            if (!result) {
                m_error = result.error();
                setState(State::Failed);
                return;
            }
            show(*result, path);
        });
}

void DocumentSession::show(OpenedDocumentPtr document, const QString& path)
{
    m_path = path;
    m_opened = std::move(document);
    recheck();
}

void DocumentSession::close()
{
    m_job = {};
    m_path.clear();
    m_opened.reset();
    m_report.reset();
    m_error.reset();
    setState(State::Empty);
}

void DocumentSession::recheck()
{
    if (!m_opened)
        return;
    m_report.reset();
    m_error.reset();
    setState(State::Checking);
    m_job = m_runner.run(
        this,
        [&service = m_service, document = m_opened](const Progress& progress) { return service.validate(*document, progress); },
        [this](Result<Report> result) {
            if (result) {
                m_report = std::make_shared<const Report>(std::move(*result));
                setState(State::Checked);
            } else if (result.error().code == ErrorCode::Cancelled) {
                setState(State::Stopped);
            } else {
                m_error = result.error();
                setState(State::Failed);
            }
        },
        [this](quint64 done, quint64 total) { emit progressed(done, total); });
}

void DocumentSession::stopChecking()
{
    m_job.stop();
}

void DocumentSession::setState(State state)
{
    m_state = state;
    emit stateChanged();
}

} // namespace parafa
