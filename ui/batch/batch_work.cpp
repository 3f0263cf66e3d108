// SPDX-License-Identifier: EUPL-1.2
#include "batch/batch_work.h"

#include "appearance/finding_words.h"
#include "jobs/target_names.h"
#include "window/report_saver.h"

#include <QFile>
#include <QFileInfo>

namespace parafa
{

namespace
{

BatchTask::Outcome failed(const QString& path, const Error& error, const std::vector<Finding>& notes = {})
{
    BatchTask::Outcome outcome;
    outcome.path = path;
    outcome.cancelled = error.code == ErrorCode::Cancelled;
    QStringList sentences;
    // What a service said is the reason; the error only sums it up.
    for (const Finding& note : notes)
        sentences += findingSentence(note);
    if (sentences.isEmpty() || error.reason)
        sentences.prepend(errorSentence(error));
    outcome.problem = sentences.join(QLatin1Char(' '));
    return outcome;
}

std::string encoded(const QString& path)
{
    return QFile::encodeName(path).toStdString();
}

} // namespace

BatchTask::Work stampingWork(const DocumentService& service, StampOrder order)
{
    return [&service, order = std::move(order), names = std::make_shared<TargetNames>()](const QString& path,
                                                                                         const Progress& progress) {
        const auto document = service.open(encoded(path), progress);
        if (!document)
            return failed(path, document.error());
        const QFileInfo file(path);
        const QString suffix = file.suffix().isEmpty() ? QString() : QLatin1Char('.') + file.suffix();
        const QString target = order.folder.isEmpty() ? path : names->reserve(order.folder, file.completeBaseName(), suffix);
        std::vector<Finding> notes;
        auto outcome = service.stamp(**document, {order.level, order.timeStampUrl, encoded(target)}, notes, progress);
        if (!outcome) {
            names->release(target);
            return failed(path, outcome.error(), notes);
        }
        BatchTask::Outcome done;
        done.path = path;
        if (order.folder.isEmpty())
            done.row = summarise(path, outcome->report, order.question);
        return done;
    };
}

BatchTask::Work reportWork(const DocumentService& service, QString folder, QString ending, Language language,
                           RequirementQuestion question)
{
    return [&service, folder = std::move(folder), ending = QLatin1Char('.') + ending, language, question = std::move(question),
            names = std::make_shared<TargetNames>()](const QString& path, const Progress& progress) {
        const auto document = service.open(encoded(path), progress);
        if (!document)
            return failed(path, document.error());
        auto report = service.validate(**document, progress);
        if (!report)
            return failed(path, report.error());
        BatchTask::Outcome done;
        done.path = path;
        done.row = summarise(path, *report, question);
        const QString target = names->reserve(folder, QFileInfo(path).fileName(), ending);
        const auto saved = saveReport(*report, target, service, language, progress);
        if (!saved) {
            names->release(target);
            return failed(path, saved.error());
        }
        return done;
    };
}

} // namespace parafa
