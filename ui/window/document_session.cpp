// SPDX-License-Identifier: EUPL-1.2
#include "window/document_session.h"

#include <QFile>
#include <QFileInfo>

namespace parafa
{

namespace
{

struct Answered {
    Result<Report> report;
    std::string asked;
    std::optional<Error> problem;
};

Answered asked(Result<Report> report, const RequirementQuestion& question)
{
    Answered answered{std::move(report), question.name, std::nullopt};
    if (answered.report)
        answered.problem = question.ask(*answered.report);
    return answered;
}

} // namespace

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
        [this](Result<OpenedDocumentPtr> result) {
            if (!result) {
                m_error = result.error();
                setState(State::Failed);
                return;
            }
            m_opened = *result;
            recheck();
        });
}

void DocumentSession::enterNested(const OpenedPart& part)
{
    if (!m_opened)
        return;
    const OpenedPart nested = part; // `part` belongs to what is left here
    m_outer.push_back({m_opened, m_report, name(), m_asked});
    m_name = QString::fromStdString(nested.name);
    m_job = m_runner.run(
        this, [&service = m_service, nested](const Progress&) { return service.openNested(nested); },
        [this](OpenedDocumentPtr inner) {
            m_opened = std::move(inner);
            recheck();
        });
}

bool DocumentSession::leaveNested()
{
    if (m_outer.empty())
        return false;
    Outer outer = std::move(m_outer.back());
    m_outer.pop_back();
    m_job = {};
    m_opened = std::move(outer.opened);
    m_report = std::move(outer.report);
    m_name = m_outer.empty() ? QString() : outer.name;
    m_asked = std::move(outer.asked);
    m_error.reset();
    if (!m_report) {
        recheck();
        return true;
    }
    setState(State::Checked);
    if (m_asked != m_question.name)
        askAnew();
    return true;
}

QString DocumentSession::name() const
{
    return m_outer.empty() ? QFileInfo(m_path).fileName() : m_name;
}

QStringList DocumentSession::outerNames() const
{
    QStringList names;
    for (const Outer& outer : m_outer)
        names += outer.name;
    return names;
}

void DocumentSession::close()
{
    m_job = {};
    m_asking = {};
    m_path.clear();
    m_name.clear();
    m_outer.clear();
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
    m_asking = {};
    m_questionProblem.reset();
    setState(State::Checking);
    m_job = m_runner.run(
        this,
        [&service = m_service, document = m_opened, question = m_question](const Progress& progress) {
            return asked(service.validate(*document, progress), question);
        },
        [this](Answered answered) {
            Result<Report>& result = answered.report;
            m_asked = std::move(answered.asked);
            m_questionProblem = std::move(answered.problem);
            if (result) {
                m_report = std::make_shared<const Report>(std::move(*result));
                setState(State::Checked);
                if (m_asked != m_question.name)
                    askAnew(); // another was chosen meanwhile
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

void DocumentSession::setQuestion(RequirementQuestion question)
{
    m_question = std::move(question);
    if (m_report)
        askAnew();
}

void DocumentSession::askAnew()
{
    m_asking = m_runner.run(
        this, [report = m_report, question = m_question](const Progress&) { return asked(Report(*report), question); },
        [this](Answered answered) {
            m_report = std::make_shared<const Report>(std::move(*answered.report));
            m_asked = std::move(answered.asked);
            m_questionProblem = std::move(answered.problem);
            emit this->answered();
        });
}

void DocumentSession::setState(State state)
{
    m_state = state;
    emit stateChanged();
}

} // namespace parafa
