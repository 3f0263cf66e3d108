// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "jobs/document_service.h"
#include "jobs/job_runner.h"
#include "jobs/requirement_service.h"

#include <QObject>
#include <QString>
#include <QStringList>

#include <memory>
#include <optional>
#include <vector>

namespace parafa
{

/// One file in the window and how far it has come: opened first (its documents can be shown), judged after that.
class DocumentSession : public QObject
{
    Q_OBJECT
public:
    enum class State {
        Empty,
        Opening,
        Failed,   ///< could not be opened at all: see error()
        Checking, ///< opened() is there, the verdict is not
        Checked,  ///< report() is there
        Stopped,  ///< the user stopped the check: no verdict
    };

    /// `service` and `runner` outlive this object.
    DocumentSession(const DocumentService& service, JobRunner& runner, QObject* parent = nullptr);

    void open(const QString& path);
    /// Opens a document of the opened file in place, as a file of its own; back with leaveNested().
    void enterNested(const OpenedPart& part);
    /// One level up; false at the outermost file.
    bool leaveNested();
    /// Names of the files from the outermost to the one before this.
    QStringList outerNames() const;
    void close();
    /// Checks what is open once more, e.g. after Stop.
    void recheck();
    void stopChecking();
    /// What is asked of every file from now on, the one that is open included.
    void setQuestion(RequirementQuestion question);
    const RequirementQuestion& question() const { return m_question; }
    /// Why `report()` has no answer to the question.
    const std::optional<Error>& questionProblem() const { return m_questionProblem; }

    State state() const { return m_state; }
    /// Of the outermost file.
    const QString& path() const { return m_path; }
    /// What is shown: the file's name, or the nested document's.
    QString name() const;
    /// Null before the file is open.
    const OpenedDocumentPtr& opened() const { return m_opened; }
    /// Null before the verdict.
    const std::shared_ptr<const Report>& report() const { return m_report; }
    const std::optional<Error>& error() const { return m_error; }

signals:
    void stateChanged();
    /// `report()` is another one: it says the same, but for the answer to another question.
    void answered();
    void progressed(quint64 done, quint64 total);

private:
    void setState(State state);
    void askAnew();

    const DocumentService& m_service;
    JobRunner& m_runner;
    State m_state = State::Empty;
    QString m_path;
    OpenedDocumentPtr m_opened;
    std::shared_ptr<const Report> m_report;
    std::optional<Error> m_error;
    struct Outer {
        OpenedDocumentPtr opened;
        std::shared_ptr<const Report> report;
        QString name;
        std::string asked;
    };
    std::vector<Outer> m_outer; ///< what nested files were opened from, outermost first
    QString m_name;             ///< of the nested file that is shown
    JobHandle m_job;
    RequirementQuestion m_question;
    std::string m_asked; ///< what the report has the answer to
    std::optional<Error> m_questionProblem;
    JobHandle m_asking;
};

} // namespace parafa
