// SPDX-License-Identifier: EUPL-1.2
#include "formats/pdfa_context.h"

#include <algorithm>

namespace parafa
{

namespace
{

using enum FindingCode;

/// Every action that can be reached (6.6; part 2: 6.5).
class Actions
{
public:
    explicit Actions(const PdfaContext& context) : m_context(context) {}

    void run()
    {
        QPDFObjectHandle root = m_context.file.pdf->getRoot();
        action(entry(root, "/OpenAction"), 0);
        if (has(root, "/AA"))
            m_context.breach(PdfaAdditionalAction, "document");
        additional(entry(root, "/AA"));
        if (has(entry(root, "/Names"), "/JavaScript"))
            m_context.breach(PdfaAction, "JavaScript by name");
        for (const PdfPage& page : m_context.pages.pages)
            ofPage(page);
        for (const PdfField& field : readFields(*m_context.file.pdf, m_context.pages, m_context.file.limits)) {
            action(entry(field.field, "/A"), 0);
            additional(entry(field.field, "/AA"));
        }
        outline(entry(entry(root, "/Outlines"), "/First"));
    }

private:
    void ofPage(const PdfPage& page)
    {
        if (has(page.page, "/AA") && m_context.part() > 1)
            m_context.breach(PdfaAdditionalAction, "page");
        additional(entry(page.page, "/AA"));
        QPDFObjectHandle annotations = entry(page.page, "/Annots");
        for (int i = 0; annotations.isArray() && i < annotations.getArrayNItems(); ++i) {
            action(entry(annotations.getArrayItem(i), "/A"), 0);
            additional(entry(annotations.getArrayItem(i), "/AA"));
        }
    }

    void additional(QPDFObjectHandle actions)
    {
        if (actions.isDictionary())
            for (const std::string& key : actions.getKeys())
                action(actions.getKey(key), 0);
    }

    void action(QPDFObjectHandle action, std::size_t depth)
    {
        if (!action.isDictionary() || depth > m_context.report.limits().maxDepth)
            return;
        if (action.isIndirect() && !m_seen.insert(action.getObjGen()).second)
            return;
        static const std::set<std::string> allowed = {"GoTo", "GoToR", "Thread", "URI", "Named", "SubmitForm"};
        static const std::set<std::string> named = {"NextPage", "PrevPage", "FirstPage", "LastPage"};
        const std::string kind = nameIn(action, "/S");
        if (!allowed.contains(kind) && !(kind == "GoToE" && m_context.part() > 1))
            m_context.breach(PdfaAction, kind);
        if (kind == "Named" && !named.contains(nameIn(action, "/N")))
            m_context.breach(PdfaAction, "Named " + nameIn(action, "/N"));
        QPDFObjectHandle next = entry(action, "/Next");
        if (!next.isArray())
            return this->action(next, depth + 1);
        for (int i = 0; i < std::min(next.getArrayNItems(), 1'000); ++i)
            this->action(next.getArrayItem(i), depth + 1);
    }

    void outline(QPDFObjectHandle first)
    {
        std::vector<QPDFObjectHandle> open = {first};
        std::set<QPDFObjGen> seen;
        while (!open.empty()) {
            QPDFObjectHandle item = open.back();
            open.pop_back();
            if (!item.isDictionary() || !item.isIndirect() || !seen.insert(item.getObjGen()).second)
                continue;
            if (seen.size() > m_context.report.limits().maxNodes)
                throw PdfLimitReached{"outline"};
            action(entry(item, "/A"), 0);
            open.push_back(entry(item, "/Next"));
            open.push_back(entry(item, "/First"));
        }
    }

    const PdfaContext& m_context;
    std::set<QPDFObjGen> m_seen;
};

} // namespace

void checkActions(const PdfaContext& context)
{
    Actions(context).run();
}

} // namespace parafa
