// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "report/report.h"

#include <string>
#include <vector>

namespace parafa::cli
{

/// What must be renewed by when, over any number of files: a line a file, the soonest first. Keeps a line a file and nothing else
/// of a report.
class RenewalList
{
public:
    void add(const Report& report);
    /// Lines of four columns between tabs: renew before (UTC; "-" where there is nothing to renew), "due", "overdue" or the
    /// verdict of a file that is not valid, the signature that decides, the file. Control characters in names are escaped.
    std::string text() const;

private:
    struct Line {
        std::string before, state, signature, file;
    };
    std::vector<Line> m_lines;
};

} // namespace parafa::cli
