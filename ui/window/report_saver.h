// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "jobs/document_service.h"
#include "text/language.h"

#include <QString>

namespace parafa
{

/// Writes a report into a file, by the ending of its name as HTML, PDF or TS 119 102-2 XML; anything else is HTML. Blocks: called
/// on a worker. What was there before stays where this fails.
/// Errors: CannotWrite, and those of DocumentService::layoutHtml.
Result<void> saveReport(const Report& report, const QString& path, const DocumentService& service, Language language,
                        const Progress& progress);

} // namespace parafa
