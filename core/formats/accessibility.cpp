// SPDX-License-Identifier: EUPL-1.2
#include "formats/accessibility.h"

#include "formats/pdf_lexer.h"
#include "pdf/limited_buffer.h"
#include "pdf/pdf_file_state.h"

#include <algorithm>
#include <set>

namespace parafa
{

namespace
{

using enum FindingCode;

constexpr std::size_t pagesLookedAt = 50;
constexpr int maxFormDepth = 5;

struct PageContent {
    bool text = false, image = false;
};

void look(QPDFObjectHandle stream, QPDFObjectHandle resources, PageContent& content, int depth);

void lookAtObject(QPDFObjectHandle object, QPDFObjectHandle resources, PageContent& content, int depth)
{
    const std::string kind = nameIn(object, "/Subtype");
    content.image = content.image || kind == "Image";
    if (kind == "Form" && depth < maxFormDepth) {
        QPDFObjectHandle own = entry(object, "/Resources");
        look(object, own.isDictionary() ? own : resources, content, depth + 1);
    }
}

void look(QPDFObjectHandle stream, QPDFObjectHandle resources, PageContent& content, int depth)
{
    std::string text;
    const auto append = [&](QPDFObjectHandle part) {
        if (const auto data = part.isStream() ? decodedStream(part, std::uint64_t{8} << 20) : std::nullopt)
            text.append(asText(*data)).append("\n");
    };
    if (stream.isArray())
        for (int i = 0; i < std::min(stream.getArrayNItems(), 1'000); ++i)
            append(stream.getArrayItem(i));
    else
        append(stream);
    PdfLexer lexer(text);
    PdfToken before;
    for (PdfToken token = lexer.next(); token.kind != PdfToken::End && !content.text;
         before = std::move(token), token = lexer.next()) {
        if (token.kind != PdfToken::Keyword)
            continue;
        content.text = token.text == "Tj" || token.text == "TJ" || token.text == "'" || token.text == "\"";
        content.image = content.image || token.text == "BI";
        if (token.text == "Do" && before.kind == PdfToken::Name)
            lookAtObject(entry(entry(resources, "/XObject"), "/" + before.text), resources, content, depth);
    }
}

/// A picture in the structure without alternative text (item 6).
bool hasFigureWithoutText(QPDF& pdf)
{
    std::vector<QPDFObjectHandle> open = {entry(entry(pdf.getRoot(), "/StructTreeRoot"), "/K")};
    std::set<QPDFObjGen> seen;
    for (std::size_t visits = 0; !open.empty() && visits < 200'000; ++visits) {
        QPDFObjectHandle node = open.back();
        open.pop_back();
        if (node.isIndirect() && !seen.insert(node.getObjGen()).second)
            continue;
        if (node.isArray()) {
            for (int i = 0; i < node.getArrayNItems(); ++i)
                open.push_back(node.getArrayItem(i));
        } else if (node.isDictionary()) {
            const std::string type = nameIn(node, "/S");
            if ((type == "Figure" || type == "Formula") && textIn(node, "/Alt").empty() && textIn(node, "/ActualText").empty())
                return true;
            open.push_back(entry(node, "/K"));
        }
    }
    return false;
}

} // namespace

std::vector<Finding> checkAccessibility(const PdfFile& pdf)
{
    auto found = guarded<std::vector<Finding>>(pdf.state(), [&] {
        std::vector<Finding> findings;
        QPDF& file = *pdf.state().pdf;
        QPDFObjectHandle root = file.getRoot();
        const PdfPages pages = readPages(file, pdf.limits());
        PageContent all;
        for (std::size_t i = 0; i < std::min(pages.pages.size(), pagesLookedAt) && !all.text; ++i) {
            QPDFObjectHandle page = pages.pages[i].page;
            look(entry(page, "/Contents"), pages.pages[i].resources, all, 0);
        }
        if (all.image && !all.text)
            findings.push_back(makeFinding(PdfScanOnly));
        if (textIn(root, "/Lang").empty())
            findings.push_back(makeFinding(PdfNoLanguage));
        // Encryption that denies extracting for assistive technology (ISO 32000-1, table 22, bit 10).
        if (pdf.isEncrypted() && !file.allowAccessibility())
            findings.push_back(makeFinding(PdfAssistiveBlocked));
        QPDFObjectHandle marked = entry(entry(root, "/MarkInfo"), "/Marked");
        const bool tagged = marked.isBool() && marked.getBoolValue() && entry(root, "/StructTreeRoot").isDictionary();
        if (!tagged)
            findings.push_back(makeFinding(PdfNotTagged));
        else if (hasFigureWithoutText(file))
            findings.push_back(makeFinding(PdfNoAlternativeText));
        return findings;
    });
    return found ? std::move(*found) : std::vector<Finding>();
}

} // namespace parafa
