// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "batch/batch_row.h"

#include <vector>

namespace parafa
{

/// A review over a restart.
struct BatchState {
    std::vector<BatchRow> rows;
    QString watched; ///< folder; empty: none
    QString asked;   ///< profile of requirements that the rows answer; empty: none
    bool isEmpty() const { return rows.empty() && watched.isEmpty(); }
};

/// A review in a file of the user, replaced as a whole. What was being checked waits again when it is loaded; a file that is
/// missing or damaged gives an empty state. Both may be called on any thread.
bool saveBatch(const QString& file, const BatchState& state);
BatchState loadBatch(const QString& file);

/// For a spreadsheet: RFC 4180 with a heading, UTF-8 with a byte order mark (without it spreadsheets guess), CRLF. A value that
/// a spreadsheet would run as a formula is kept from that by an apostrophe.
QByteArray batchCsv(const std::vector<BatchRow>& rows);
/// A page for print and file, without scripts and references to elsewhere.
QByteArray batchHtml(const std::vector<BatchRow>& rows);

} // namespace parafa
