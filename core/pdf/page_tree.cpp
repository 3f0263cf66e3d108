// SPDX-License-Identifier: EUPL-1.2
#include "pdf/pdf_file_state.h"

#include <set>

namespace parafa
{

namespace
{

class PageTree
{
public:
    PageTree(const PdfLimits& limits, PdfPages& result) : m_limits(limits), m_result(result) {}

    void visit(QPDFObjectHandle node, PdfPage inherited, std::size_t depth)
    {
        if (depth > m_limits.maxDepth || ++m_visits > m_limits.maxVisits)
            throw PdfLimitReached{"page tree"};
        if (!node.isDictionary())
            return;
        if (node.isIndirect() && !m_open.insert(node.getObjGen()).second) {
            m_result.loop = true;
            return;
        }
        const auto inherit = [&](QPDFObjectHandle& slot, const char* key) {
            if (QPDFObjectHandle own = entry(node, key); !own.isNull())
                slot = own;
        };
        inherit(inherited.resources, "/Resources");
        inherit(inherited.mediaBox, "/MediaBox");
        inherit(inherited.cropBox, "/CropBox");
        inherit(inherited.rotate, "/Rotate");
        QPDFObjectHandle kids = entry(node, "/Kids");
        if (kids.isArray()) {
            for (int i = 0; i < kids.getArrayNItems(); ++i)
                visit(kids.getArrayItem(i), inherited, depth + 1);
        } else {
            if (m_result.pages.size() >= m_limits.maxPages)
                throw PdfLimitReached{"pages"};
            inherited.page = node;
            m_result.pages.push_back(inherited);
        }
        // A page used twice is two pages; a node inside itself is a loop.
        if (node.isIndirect())
            m_open.erase(node.getObjGen());
    }

private:
    const PdfLimits& m_limits;
    PdfPages& m_result;
    std::set<QPDFObjGen> m_open;
    std::size_t m_visits = 0;
};

class FieldTree
{
public:
    FieldTree(const PdfLimits& limits, std::vector<PdfField>& result) : m_limits(limits), m_result(result) {}

    void visit(QPDFObjectHandle node, const std::string& parentName, std::string type, bool inForm, std::size_t depth)
    {
        if (++m_visits > m_limits.maxVisits)
            throw PdfLimitReached{"form fields"};
        if (!node.isDictionary() || depth > m_limits.maxDepth)
            return;
        if (node.isIndirect() && !m_seen.insert(node.getObjGen()).second)
            return;
        std::string name = parentName;
        if (entry(node, "/T").isString()) {
            const std::string part = textIn(node, "/T");
            name += (name.empty() ? "" : ".") + part;
        }
        if (const std::string own = nameIn(node, "/FT"); !own.empty())
            type = own;
        QPDFObjectHandle kids = entry(node, "/Kids");
        bool hasFields = false;
        if (kids.isArray())
            for (int i = 0; i < kids.getArrayNItems(); ++i) {
                QPDFObjectHandle kid = kids.getArrayItem(i);
                // Kids without a name are widgets of this very field (ISO 32000-1, 12.7.3.1).
                if (entry(kid, "/T").isString()) {
                    hasFields = true;
                    visit(kid, name, type, inForm, depth + 1);
                } else if (kid.isIndirect()) {
                    m_seen.insert(kid.getObjGen());
                    if (!entry(kid, "/V").isNull())
                        m_result.push_back({kid, name, type, inForm});
                }
            }
        if (!hasFields || !entry(node, "/V").isNull())
            m_result.push_back({node, name, type, inForm});
    }

private:
    const PdfLimits& m_limits;
    std::vector<PdfField>& m_result;
    std::set<QPDFObjGen> m_seen;
    std::size_t m_visits = 0;
};

} // namespace

PdfPages readPages(QPDF& pdf, const PdfLimits& limits)
{
    PdfPages result;
    const QPDFObjectHandle null = QPDFObjectHandle::newNull();
    PageTree(limits, result).visit(entry(pdf.getRoot(), "/Pages"), {null, null, null, null, null}, 0);
    return result;
}

std::vector<PdfField> readFields(QPDF& pdf, const PdfPages& pages, const PdfLimits& limits)
{
    std::vector<PdfField> result;
    FieldTree tree(limits, result);
    QPDFObjectHandle fields = entry(entry(pdf.getRoot(), "/AcroForm"), "/Fields");
    if (fields.isArray())
        for (int i = 0; i < fields.getArrayNItems(); ++i)
            tree.visit(fields.getArrayItem(i), {}, {}, true, 0);
    for (const PdfPage& page : pages.pages) {
        QPDFObjectHandle annotations = entry(page.page, "/Annots");
        if (!annotations.isArray())
            continue;
        for (int i = 0; i < annotations.getArrayNItems(); ++i) {
            QPDFObjectHandle annotation = annotations.getArrayItem(i);
            if (nameIn(annotation, "/Subtype") == "Widget" && !entry(annotation, "/FT").isNull())
                tree.visit(annotation, {}, {}, false, 0);
        }
    }
    return result;
}

} // namespace parafa
