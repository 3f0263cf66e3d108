// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "batch/batch_task.h"
#include "jobs/document_service.h"
#include "text/language.h"

namespace parafa
{

/// How files of a review get a time-stamp.
struct StampOrder {
    SignatureLevel level = SignatureLevel::T; ///< LTA on LTA renews
    std::string timeStampUrl;
    QString folder; ///< of the new files; empty: the files themselves are replaced, once the result was found as good
    RequirementQuestion question = {}; ///< asked of files that were replaced
};

/// Work for BatchTask: opens a file, raises its signatures, writes it. Replaced files come back with their new row.
BatchTask::Work stampingWork(const DocumentService& service, StampOrder order);

/// Work for BatchTask: checks a file and writes its report into a folder, named after the file. `ending`: "html", "pdf", "xml".
BatchTask::Work reportWork(const DocumentService& service, QString folder, QString ending, Language language,
                           RequirementQuestion question = {});

} // namespace parafa
