// SPDX-License-Identifier: EUPL-1.2
#include "text/report_page.h"

#include "text/phrases.h"
#include "text/report_sections.h"
#include "text/sentences.h"

#include <algorithm>

namespace parafa
{

using text::phrase;
using text::Phrase;

namespace
{

// Colours keep 4.5:1 on white; every state has its mark and its word, so that the page says the same without them.
constexpr std::string_view styleSheet = R"(
@page { size: A4; margin: 16mm 15mm 20mm 15mm; }
html { font: 10.5pt/1.45 "Noto Sans", "DejaVu Sans", "Liberation Sans", sans-serif; color: #1b1b1b; background: #fff; }
body { max-width: 190mm; margin: 0 auto; padding: 1em; overflow-wrap: anywhere; }
h1 { font-size: 1.55em; margin: 0 0 .6em; border-bottom: 2px solid #1b1b1b; padding-bottom: .3em; }
h2 { font-size: 1.25em; margin: 1.6em 0 .5em; }
h3 { font-size: 1.08em; margin: 1.4em 0 .4em; }
h4 { font-size: 1em; margin: 1.1em 0 .3em; }
p { margin: .4em 0; }
article + article { border-top: 2px solid #1b1b1b; margin-top: 2em; }
.state { border: 1px solid #767676; border-left-width: 6px; padding: .55em .8em; margin: .5em 0; }
.state strong { font-size: 1.05em; }
.mark { display: inline-block; width: 1.4em; font-weight: bold; }
.valid { border-color: #1a6b2d; } .valid > .mark, td .valid { color: #1a6b2d; }
.invalid { border-color: #a01818; } .invalid > .mark, td .invalid { color: #a01818; }
.attention { border-color: #8a5200; } .attention > .mark, td .attention { color: #8a5200; }
dl { display: grid; grid-template-columns: 15em 1fr; gap: .15em 1em; margin: .5em 0; }
dt { color: #4d4d4d; } dd { margin: 0; }
table { border-collapse: collapse; width: 100%; margin: .5em 0; font-size: .95em; }
caption { text-align: left; font-weight: bold; padding: .3em 0; }
table.short { break-inside: avoid; }
th, td { border: 1px solid #8c8c8c; padding: .3em .5em; text-align: left; vertical-align: top; }
thead th { background: #ececec; overflow-wrap: normal; } th[scope=row] { font-weight: normal; }
.cell { white-space: nowrap; }
td small { display: block; color: #4d4d4d; }
code { font: .9em "DejaVu Sans Mono", "Liberation Mono", monospace; }
ul { margin: .3em 0; padding-left: 1.4em; }
footer { border-top: 1px solid #767676; margin-top: 2em; padding-top: .5em; color: #4d4d4d; font-size: .9em; }
@media print {
  body { max-width: none; padding: 0; }
  h1, h2, h3, h4, caption { break-after: avoid; }
  tr, .state, dl, li, .keep { break-inside: avoid; }
  thead { display: table-header-group; }
  article + article { break-before: page; border-top: 0; margin-top: 0; }
}
)";

} // namespace

ReportPage::ReportPage(ReportPageOptions options) : m_options(std::move(options)) {}

void ReportPage::add(const Report& report)
{
    const StateSentences state = describe(report, m_options.language);
    MarkupWriter out;
    text::ReportSections sections(out, m_options.language, m_options.showPersonalNumbers);
    sections.writeFile(report);
    MarkupWriter mark;
    text::writeState(mark, state.kind, m_options.language);
    m_parts.push_back({sections.clean(report.file), sections.clean(text::nameOf(report)), mark.result(),
                       sections.clean(state.heading), out.result()});
}

std::string ReportPage::html() const
{
    const Language language = m_options.language;
    std::vector<const Part*> order;
    for (const Part& part : m_parts)
        order.push_back(&part);
    std::ranges::stable_sort(order, {}, [](const Part* part) -> const std::string& { return part->file; });

    const std::string title = phrase(Phrase::ReportTitle, language);
    MarkupWriter out("<!DOCTYPE html>\n");
    out.open("html", {{"lang", languageCode(language)}}).open("head");
    out.empty("meta", {{"charset", "utf-8"}});
    out.empty("meta", {{"name", "viewport"}, {"content", "width=device-width, initial-scale=1"}});
    out.element("title", order.size() == 1 ? title + ": " + order.front()->name : title);
    out.open("style").raw(styleSheet).close().close();
    out.open("body").open("header").element("h1", title).close().open("main");
    if (order.size() > 1) {
        out.open("section").element("h2", phrase(Phrase::ReportSummary, language)).open("table");
        out.open("thead").open("tr");
        for (const Phrase label : {Phrase::ReportFile, Phrase::ReportResult, Phrase::ReportReason})
            out.element("th", phrase(label, language), {{"scope", "col"}});
        out.close().close().open("tbody");
        for (const Part* part : order) {
            out.open("tr").element("th", part->file, {{"scope", "row"}});
            out.open("td", {{"class", "cell"}}).raw(part->verdict).close().element("td", part->heading).close();
        }
        out.close().close().close();
    }
    for (const Part* part : order)
        out.raw(part->html);
    out.close().open("footer").element("p", disclaimer(language));
    out.element("p", phrase(Phrase::ReportMadeBy, language, {{"name", m_options.generator}}));
    out.close().close().close();
    return out.result() + "\n";
}

} // namespace parafa
