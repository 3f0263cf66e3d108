// SPDX-License-Identifier: EUPL-1.2
#include "cli/renewal_list.h"

#include "report/text_cleaning.h"

#include <algorithm>
#include <tuple>

namespace parafa::cli
{

void RenewalList::add(const Report& report)
{
    Line line{"-", std::string(fileVerdictName(report.verdict)), {}, report.file};
    const SignatureReport* soonest = nullptr;
    for (const SignatureReport& signature : report.signatures)
        if (signature.verdict.renewBefore && (!soonest || *signature.verdict.renewBefore < *soonest->verdict.renewBefore))
            soonest = &signature;
    if (soonest) {
        const UtcTime before = *soonest->verdict.renewBefore;
        line.before = before.toIso8601();
        line.signature = soonest->facts.id;
        // A renewal keeps what is valid; a file that is not has to be looked at first.
        if (report.verdict == FileVerdict::Valid)
            line.state = before < report.validatedAt ? "overdue" : "due";
    }
    m_lines.push_back(std::move(line));
}

std::string RenewalList::text() const
{
    std::vector<const Line*> order;
    for (const Line& line : m_lines)
        order.push_back(&line);
    std::ranges::sort(order, [](const Line* a, const Line* b) {
        return std::tuple(a->before == "-", a->before, a->file) < std::tuple(b->before == "-", b->before, b->file);
    });
    std::string text = "# renew before\tstate\tsignature\tfile\n";
    for (const Line* line : order)
        text += line->before + "\t" + line->state + "\t" + printable(line->signature) + "\t" + printable(line->file) + "\n";
    return text;
}

} // namespace parafa::cli
