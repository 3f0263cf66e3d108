// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "report/report.h"
#include "text/language.h"

#include <string>
#include <vector>

namespace parafa
{

struct ReportPageOptions {
    Language language = Language::En;
    bool showPersonalNumbers = false;
    std::string generator = "Parafa"; ///< program and version, named at the end
};

/// One HTML document about one or more files, for people: on the screen and on paper. It has no scripts and refers to nothing
/// outside itself; every value from a file is cleaned and escaped. Files stand in the order of their names, so that the same
/// reports give the same bytes whatever order they were added in.
class ReportPage
{
public:
    explicit ReportPage(ReportPageOptions options);

    /// Words one file; the report itself is not kept.
    void add(const Report& report);
    /// The document, UTF-8. With several files a summary comes first.
    std::string html() const;

private:
    struct Part {
        std::string file, name; ///< cleaned: as given, and without folders
        std::string verdict;    ///< HTML: mark and word
        std::string heading, html;
    };

    ReportPageOptions m_options;
    std::vector<Part> m_parts;
};

} // namespace parafa
