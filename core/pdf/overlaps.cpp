// SPDX-License-Identifier: EUPL-1.2
#include "pdf/overlaps.h"

#include "pdf/limited_buffer.h"
#include "pdf/text_boxes.h"

#include <algorithm>
#include <set>

namespace parafa
{

namespace
{

constexpr int flagHidden = 2, flagNoView = 32;

/// The normal appearance; null where the annotation paints nothing.
bool isPainted(QPDFObjectHandle annotation)
{
    QPDFObjectHandle flags = entry(annotation, "/F");
    if (flags.isInteger() && (flags.getIntValue() & (flagHidden | flagNoView)) != 0)
        return false;
    QPDFObjectHandle normal = entry(entry(annotation, "/AP"), "/N");
    if (normal.isDictionary())
        normal = entry(normal, "/" + nameIn(annotation, "/AS"));
    if (!normal.isStream())
        return false;
    constexpr std::uint64_t enough = 1 << 20;
    const auto data = decodedStream(normal, enough);
    return !data || std::ranges::any_of(*data, [](std::uint8_t c) { return c > ' '; });
}

bool mayHide(QPDFObjectHandle annotation)
{
    static const std::set<std::string> overText = {"Link",     "Popup",     "Highlight", "Underline",
                                                   "Squiggly", "StrikeOut", "Caret",     "TrapNet"};
    const std::string kind = nameIn(annotation, "/Subtype");
    if (kind == "Widget")
        return nameIn(annotation, "/FT") == "Sig" || nameIn(entry(annotation, "/Parent"), "/FT") == "Sig";
    return !kind.empty() && !overText.contains(kind);
}

} // namespace

std::vector<Finding> findOverlaps(const PdfPages& pages, const PdfLimits& limits)
{
    constexpr std::size_t maxFindings = 20;
    std::vector<Finding> findings;
    for (std::size_t i = 0; i < pages.pages.size() && findings.size() < maxFindings; ++i) {
        QPDFObjectHandle annotations = entry(pages.pages[i].page, "/Annots");
        std::optional<std::vector<PdfBox>> text;
        bool read = false;
        for (int a = 0; annotations.isArray() && a < annotations.getArrayNItems(); ++a) {
            QPDFObjectHandle annotation = annotations.getArrayItem(a);
            const PdfBox box = boxOf(entry(annotation, "/Rect"));
            if (!mayHide(annotation) || box.area() < 1 || !isPainted(annotation))
                continue;
            if (!read)
                text = textBoxes(pages.pages[i], limits);
            read = true;
            if (!text) {
                findings.push_back(makeFinding(FindingCode::PdfStreamDamaged, {{"page", std::to_string(i + 1)}}));
                break;
            }
            // A touch at the edge hides nothing.
            const bool covers = std::ranges::any_of(*text, [&](const PdfBox& line) {
                return box.intersection(line).area() > 0.1 * std::min(line.area(), box.area());
            });
            if (!covers)
                continue;
            findings.push_back(makeFinding(FindingCode::PdfOverlapsText,
                                           {{"page", std::to_string(i + 1)}, {"where", nameIn(annotation, "/Subtype")}}));
            break;
        }
    }
    return findings;
}

} // namespace parafa
