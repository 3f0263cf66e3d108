// SPDX-License-Identifier: EUPL-1.2
#include "xades/element_text.h"

#include "xades/tree_walk.h"

#include <libxml/tree.h>

#include <vector>

namespace parafa::xades
{

namespace
{

/// Position of an element among all elements of the document, from 0.
std::size_t elementIndex(const _xmlNode* root, const _xmlNode* element)
{
    std::size_t index = 0;
    bool found = false;
    forEachElement(root, [&](const _xmlNode* node) {
        found = found || node == element;
        index += found ? 0 : 1;
        return !found || isSameOrBelow(element, node);
    });
    return index;
}

/// Walks over the tags of a text that is known to be well formed and free of a DTD.
class TagScanner
{
public:
    explicit TagScanner(std::string_view text) : m_text(text) {}

    enum class Tag { Start, Empty, End, None };
    /// The next tag; `begin` and `end` are its offsets.
    Tag next(std::size_t& begin, std::size_t& end);

private:
    bool skip(std::string_view opening, std::string_view closing);

    std::string_view m_text;
    std::size_t m_at = 0;
};

bool TagScanner::skip(std::string_view opening, std::string_view closing)
{
    if (!m_text.substr(m_at).starts_with(opening))
        return false;
    const std::size_t close = m_text.find(closing, m_at + opening.size());
    m_at = close == std::string_view::npos ? m_text.size() : close + closing.size();
    return true;
}

TagScanner::Tag TagScanner::next(std::size_t& begin, std::size_t& end)
{
    while ((m_at = m_text.find('<', m_at)) != std::string_view::npos) {
        if (skip("<!--", "-->") || skip("<![CDATA[", "]]>") || skip("<?", "?>"))
            continue;
        begin = m_at;
        char quote = 0;
        for (++m_at; m_at < m_text.size() && (quote || m_text[m_at] != '>'); ++m_at) {
            const char c = m_text[m_at];
            if (quote)
                quote = c == quote ? 0 : quote;
            else if (c == '"' || c == '\'')
                quote = c;
        }
        if (m_at >= m_text.size())
            return Tag::None;
        end = ++m_at;
        if (m_text[begin + 1] == '/')
            return Tag::End;
        return m_text[end - 2] == '/' ? Tag::Empty : Tag::Start;
    }
    return Tag::None;
}

} // namespace

Result<ElementText> locateElement(const XmlDocument& document, const _xmlNode* element, std::string_view text)
{
    if (text.starts_with("\xff\xfe") || text.starts_with("\xfe\xff") || text.find('\0') != std::string_view::npos)
        return fail(ErrorCode::Unsupported, "documents in UTF-16 are not extended");
    const std::size_t wanted = elementIndex(document.root(), element);
    TagScanner scanner(text);
    ElementText place;
    std::size_t seen = 0;
    std::size_t depth = 0;
    std::size_t openDepth = 0; // of the wanted element, once it was met
    std::size_t begin = 0;
    std::size_t end = 0;
    for (TagScanner::Tag tag = scanner.next(begin, end); tag != TagScanner::Tag::None; tag = scanner.next(begin, end)) {
        if (tag == TagScanner::Tag::End) {
            if (openDepth && depth == openDepth) {
                place.endTag = begin;
                place.end = end;
                return place;
            }
            --depth;
            continue;
        }
        if (tag == TagScanner::Tag::Start)
            ++depth;
        if (seen++ != wanted)
            continue;
        place.startTag = begin;
        place.content = end;
        if (tag == TagScanner::Tag::Empty) {
            place.emptyTag = true;
            place.endTag = place.end = end;
            return place;
        }
        openDepth = depth;
    }
    return fail(ErrorCode::Internal, "the element is not in the text");
}

std::string insertedAtEnd(std::string text, const ElementText& element, std::string_view inserted)
{
    if (!element.emptyTag)
        return text.insert(element.endTag, inserted);
    const std::string_view tag = std::string_view(text).substr(element.startTag + 1, element.content - element.startTag - 1);
    const std::string name(tag.substr(0, tag.find_first_of(" \t\r\n/>")));
    return text.replace(element.content - 2, 2, ">" + std::string(inserted) + "</" + name + ">");
}

std::string asciiMarkup(std::string_view utf8)
{
    std::string result;
    for (std::size_t i = 0; i < utf8.size();) {
        const auto lead = static_cast<unsigned char>(utf8[i]);
        if (lead < 0x80) {
            result += utf8[i++];
            continue;
        }
        const std::size_t size = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
        unsigned long point = lead & (0xffU >> (size + 1));
        for (std::size_t k = 1; k < size && i + k < utf8.size(); ++k)
            point = (point << 6) | (static_cast<unsigned char>(utf8[i + k]) & 0x3fU);
        result += "&#" + std::to_string(point) + ";";
        i += size;
    }
    return result;
}

} // namespace parafa::xades
