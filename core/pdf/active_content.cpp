// SPDX-License-Identifier: EUPL-1.2
#include "pdf/overlaps.h"
#include "pdf/pdf_file.h"
#include "pdf/pdf_file_state.h"
#include "pdf/repeated_objects.h"

#include <algorithm>
#include <set>

namespace parafa
{

namespace
{

using enum FindingCode;

/// What a PDF would do by itself or hide: found by what it is for, never run (ISO 32000-1, 12.6).
class ActiveContent
{
public:
    explicit ActiveContent(PdfFileState& state) : m_state(state), m_pages(readPages(*state.pdf, state.limits)) {}

    std::vector<Finding> run()
    {
        QPDFObjectHandle root = m_state.pdf->getRoot();
        if (m_state.repaired)
            say(PdfRepaired);
        if (m_pages.loop)
            say(PdfPageTreeLoop);
        action(entry(root, "/OpenAction"), true, 0);
        additionalActions(entry(root, "/AA"));
        QPDFObjectHandle names = entry(root, "/Names");
        if (!entry(names, "/JavaScript").isNull())
            say(PdfJavaScript);
        if (!entry(names, "/EmbeddedFiles").isNull() || !entry(root, "/AF").isNull() || !entry(root, "/Collection").isNull())
            say(PdfEmbeddedFile);
        if (!entry(entry(root, "/AcroForm"), "/XFA").isNull())
            say(PdfXfaForm);
        for (const PdfField& field : readFields(*m_state.pdf, m_pages, m_state.limits)) {
            action(entry(field.field, "/A"), false, 0);
            additionalActions(entry(field.field, "/AA"));
        }
        for (std::size_t i = 0; i < m_pages.pages.size(); ++i)
            page(m_pages.pages[i], i + 1);
        outline(entry(entry(root, "/Outlines"), "/First"));
        for (Finding& overlap : findOverlaps(m_pages, m_state.limits))
            m_findings.push_back(std::move(overlap));
        return std::move(m_findings);
    }

private:
    void say(FindingCode code, FindingArguments arguments = {})
    {
        if (!hasFinding(m_findings, code))
            m_findings.push_back(makeFinding(code, std::move(arguments)));
    }

    /// `automatic`: happens without a click.
    void action(QPDFObjectHandle action, bool automatic, std::size_t depth)
    {
        if (!action.isDictionary() || depth > m_state.limits.maxDepth || ++m_visits > m_state.limits.maxVisits)
            return;
        if (action.isIndirect() && !m_seen.insert({action.getObjGen(), automatic}).second)
            return;
        const std::string kind = nameIn(action, "/S");
        if (kind == "JavaScript" || (kind == "Rendition" && !entry(action, "/JS").isNull()))
            say(PdfJavaScript);
        else if (kind == "Launch")
            say(PdfLaunchAction);
        else if (kind == "SubmitForm" || kind == "ImportData")
            say(PdfSubmitAction);
        else if (kind == "GoToR" || kind == "GoToE" || kind == "Thread")
            say(PdfRemoteFile);
        else if (kind == "URI" && automatic)
            say(PdfAutomaticLink);
        else if (kind == "Sound" || kind == "Movie" || kind == "Rendition" || kind == "RichMediaExecute" || kind == "GoTo3DView")
            say(PdfMultimedia);
        QPDFObjectHandle next = entry(action, "/Next");
        if (next.isArray())
            for (int i = 0; i < std::min(next.getArrayNItems(), 1000); ++i)
                this->action(next.getArrayItem(i), automatic, depth + 1);
        else
            this->action(next, automatic, depth + 1);
    }

    void additionalActions(QPDFObjectHandle actions)
    {
        if (!actions.isDictionary())
            return;
        for (const std::string& key : actions.getKeys())
            action(actions.getKey(key), true, 0);
    }

    void page(const PdfPage& page, std::size_t number)
    {
        additionalActions(entry(page.page, "/AA"));
        QPDFObjectHandle box = page.mediaBox;
        if (box.isArray())
            for (int i = 0; i < std::min(box.getArrayNItems(), 4); ++i)
                if (QPDFObjectHandle side = box.getArrayItem(i);
                    side.isNumber() && std::abs(side.getNumericValue()) > m_state.limits.maxPageSize)
                    say(PdfPageSize, {{"page", std::to_string(number)}});
        QPDFObjectHandle annotations = entry(page.page, "/Annots");
        if (!annotations.isArray())
            return;
        for (int i = 0; i < annotations.getArrayNItems(); ++i) {
            QPDFObjectHandle annotation = annotations.getArrayItem(i);
            const std::string kind = nameIn(annotation, "/Subtype");
            action(entry(annotation, "/A"), false, 0);
            additionalActions(entry(annotation, "/AA"));
            if (kind == "FileAttachment")
                say(PdfEmbeddedFile);
            else if (kind == "Movie" || kind == "Sound" || kind == "Screen" || kind == "RichMedia" || kind == "3D")
                say(PdfMultimedia);
        }
    }

    void outline(QPDFObjectHandle item)
    {
        // Siblings in a loop, children on a stack: a long outline must not become deep recursion.
        std::vector<QPDFObjectHandle> open = {item};
        std::set<QPDFObjGen> seen;
        while (!open.empty()) {
            QPDFObjectHandle current = open.back();
            open.pop_back();
            if (!current.isDictionary() || !current.isIndirect() || !seen.insert(current.getObjGen()).second)
                continue;
            if (++m_visits > m_state.limits.maxVisits)
                throw PdfLimitReached{"outline"};
            action(entry(current, "/A"), false, 0);
            open.push_back(entry(current, "/Next"));
            open.push_back(entry(current, "/First"));
        }
    }

    PdfFileState& m_state;
    PdfPages m_pages;
    std::vector<Finding> m_findings;
    std::set<std::pair<QPDFObjGen, bool>> m_seen;
    std::size_t m_visits = 0;
};

} // namespace

Result<std::vector<Finding>> PdfFile::findings() const
{
    auto found = guarded<std::vector<Finding>>(*m_state, [&] {
        std::vector<Finding> all = ActiveContent(*m_state).run();
        if (const auto number = repeatedObject(*m_state))
            all.push_back(makeFinding(PdfRepeatedObject, {{"where", std::to_string(*number) + " 0 obj"}}));
        return all;
    });
    if (found)
        if (const PdfTail rest = tail(); rest.bytes > 0)
            found->push_back(makeFinding(PdfBytesAfterEnd, {{"bytes", std::to_string(rest.bytes)}}));
    return found;
}

} // namespace parafa
