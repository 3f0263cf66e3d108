// SPDX-License-Identifier: EUPL-1.2
#include "base/xml_whole.h"

#include <libxml/tree.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <memory>
#include <string_view>

namespace parafa
{

namespace
{

std::string_view view(const xmlChar* text)
{
    return text ? std::string_view(reinterpret_cast<const char*>(text)) : std::string_view();
}

/// Plainly an absolute URI (RFC 3986, 4.3), or empty, which undeclares. Whatever else it is, libxml2 shall say.
bool isAbsolute(std::string_view uri)
{
    constexpr std::string_view letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    constexpr std::string_view plain = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789:/.-_~#";
    return uri.empty() ||
           (letters.find(uri[0]) != std::string_view::npos && uri.find_first_of(":/#") == std::min(uri.find(':'), uri.size()) &&
            uri.find_first_not_of(plain) == std::string_view::npos);
}

/// A prefix with what it stands for in the output at this place.
struct Rendered {
    std::string_view prefix, uri;
    const xmlNs* ns; ///< the declaration it was rendered for; null: no namespace
};

/// How much of the text comes before the first special character. Sixteen characters at a time: nearly all of a list is base64.
template <char... special>
std::size_t plainRun(std::string_view text)
{
    using Block = unsigned char __attribute__((vector_size(16)));
    using Halves = std::uint64_t __attribute__((vector_size(16)));
    std::size_t at = 0;
    for (; at + sizeof(Block) <= text.size(); at += sizeof(Block)) {
        Block block;
        std::memcpy(&block, text.data() + at, sizeof block);
        const auto found = reinterpret_cast<Halves>(((block == static_cast<unsigned char>(special)) | ...));
        if (found[0] | found[1])
            break;
    }
    while (at < text.size() && !((text[at] == special) || ...))
        ++at;
    return at;
}

class WholeWriter
{
public:
    WholeWriter(const std::vector<const _xmlNode*>& exclude, NamespaceRule rule, const std::function<void(ByteView)>& sink)
        : m_exclude(exclude), m_rule(rule), m_sink(sink), m_buffer(std::make_unique_for_overwrite<Buffer>())
    {
    }

    bool write(const xmlDoc* document)
    {
        bool behindRoot = false;
        for (const xmlNode* node = document->children; node && m_good; node = node->next) {
            if (node->type == XML_PI_NODE) {
                // C14N 2.4: a line break between the document element and processing instructions beside it.
                if (behindRoot)
                    append("\n");
                writeInstruction(node);
                if (!behindRoot)
                    append("\n");
            } else if (node->type == XML_ELEMENT_NODE) {
                writeTree(node);
                behindRoot = true;
            } else if (node->type != XML_COMMENT_NODE) {
                m_good = false;
            }
        }
        flush();
        return m_good;
    }

    bool writeSubset(const xmlNode* element)
    {
        m_apex = element;
        m_good = m_rule == NamespaceRule::Exclusive || !inheritsXmlAttributes(element);
        if (m_good)
            writeTree(element);
        flush();
        return m_good;
    }

private:
    static bool inheritsXmlAttributes(const xmlNode* element)
    {
        for (const xmlNode* above = element->parent; above && above->type == XML_ELEMENT_NODE; above = above->parent)
            for (const xmlAttr* attribute = above->properties; attribute; attribute = attribute->next)
                if (attribute->ns && view(attribute->ns->prefix) == "xml")
                    return true;
        return false;
    }

    /// Canonical XML, 2.4: the namespaces in scope that elements above declare, the nearest first.
    void useFromAbove(const xmlNode* element, std::size_t from)
    {
        std::vector<std::string_view> seen;
        for (const xmlNode* at = element; at && at->type == XML_ELEMENT_NODE; at = at->parent)
            for (const xmlNs* ns = at->nsDef; ns; ns = ns->next) {
                if (std::ranges::find(seen, view(ns->prefix)) != seen.end())
                    continue;
                seen.push_back(view(ns->prefix));
                m_good = m_good && isAbsolute(view(ns->href));
                if (at != element)
                    use(ns, from);
            }
    }

    using Buffer = std::array<char, 32'768>;

    void append(std::string_view text)
    {
        if (text.size() > m_buffer->size() - m_used) {
            flush();
            if (text.size() > m_buffer->size()) {
                m_sink(asBytes(text));
                return;
            }
        }
        m_used += text.copy(m_buffer->data() + m_used, text.size()); // an empty one may have no data to point at
    }

    void flush()
    {
        m_sink(asBytes({m_buffer->data(), m_used}));
        m_used = 0;
    }

    /// C14N 2.3: text, or the value of an attribute.
    void appendEscaped(std::string_view text, bool attribute)
    {
        for (;;) {
            const std::size_t plain =
                attribute ? plainRun<'&', '<', '"', '\t', '\n', '\r'>(text) : plainRun<'&', '<', '>', '\r'>(text);
            append(text.substr(0, plain));
            if (plain == text.size())
                return;
            switch (text[plain]) {
            case '&':
                append("&amp;");
                break;
            case '<':
                append("&lt;");
                break;
            case '>':
                append("&gt;");
                break;
            case '"':
                append("&quot;");
                break;
            case '\t':
                append("&#x9;");
                break;
            case '\n':
                append("&#xA;");
                break;
            default:
                append("&#xD;");
            }
            text.remove_prefix(plain + 1);
        }
    }

    void writeInstruction(const xmlNode* node)
    {
        append("<?");
        append(view(node->name));
        if (const std::string_view content = view(node->content); !content.empty()) {
            append(" ");
            for (std::size_t done = 0;;) {
                const std::size_t at = content.find('\r', done);
                append(content.substr(done, at - done));
                if (at == std::string_view::npos)
                    break;
                append("&#xD;");
                done = at + 1;
            }
        }
        append("?>");
    }

    void appendName(const xmlNs* ns, const xmlChar* name)
    {
        if (ns && ns->prefix && *ns->prefix) {
            append(view(ns->prefix));
            append(":");
        }
        append(view(name));
    }

    std::string_view renderedUri(std::string_view prefix) const
    {
        const auto found =
            std::find_if(m_rendered.rbegin(), m_rendered.rend(), [&](const Rendered& r) { return r.prefix == prefix; });
        return found == m_rendered.rend() ? std::string_view() : found->uri;
    }

    /// A prefix that is to be in scope here and that the output does not have yet: of exclusive C14N (3) one that the element
    /// or its attributes use, of C14N (2.3) each that is declared.
    void use(const xmlNs* ns, std::size_t from)
    {
        // Mostly the very declaration that was rendered last.
        if (ns && !m_rendered.empty() && m_rendered.back().ns == ns)
            return;
        const std::string_view prefix = ns ? view(ns->prefix) : std::string_view();
        const std::string_view uri = ns ? view(ns->href) : std::string_view();
        if (prefix == "xml")
            return;
        if (renderedUri(prefix) != uri)
            m_rendered.insert(std::upper_bound(m_rendered.begin() + static_cast<std::ptrdiff_t>(from), m_rendered.end(), prefix,
                                               [](std::string_view p, const Rendered& r) { return p < r.prefix; }),
                              {prefix, uri, ns});
    }

    void openElement(const xmlNode* element)
    {
        append("<");
        appendName(element->ns, element->name);
        const std::size_t from = m_rendered.size();
        if (m_rule == NamespaceRule::Exclusive)
            use(element->ns, from);
        m_attributes.clear();
        for (const xmlAttr* attribute = element->properties; attribute; attribute = attribute->next) {
            m_attributes.push_back(attribute);
            if (attribute->ns && m_rule == NamespaceRule::Exclusive)
                use(attribute->ns, from);
        }
        // Declared namespaces count even where nothing uses them: a relative one makes the form undefined.
        for (const xmlNs* ns = element->nsDef; ns; ns = ns->next) {
            m_good = m_good && isAbsolute(view(ns->href));
            if (m_rule == NamespaceRule::Inclusive)
                use(ns, from);
        }
        if (element == m_apex && m_rule == NamespaceRule::Inclusive)
            useFromAbove(element, from);
        for (std::size_t i = from; i < m_rendered.size(); ++i) {
            append(m_rendered[i].prefix.empty() ? " xmlns" : " xmlns:");
            append(m_rendered[i].prefix);
            append("=\"");
            appendEscaped(m_rendered[i].uri, true);
            append("\"");
        }
        if (m_attributes.size() > 1)
            std::ranges::sort(m_attributes, [](const xmlAttr* a, const xmlAttr* b) {
                const std::string_view left = a->ns ? view(a->ns->href) : std::string_view();
                const std::string_view right = b->ns ? view(b->ns->href) : std::string_view();
                return left != right ? left < right : view(a->name) < view(b->name);
            });
        for (const xmlAttr* attribute : m_attributes) {
            append(" ");
            appendName(attribute->ns, attribute->name);
            append("=\"");
            for (const xmlNode* piece = attribute->children; piece; piece = piece->next) {
                m_good = m_good && piece->type == XML_TEXT_NODE;
                appendEscaped(view(piece->content), true);
            }
            append("\"");
        }
        append(">");
    }

    void closeElement(const xmlNode* element)
    {
        append("</");
        appendName(element->ns, element->name);
        append(">");
    }

    bool isExcluded(const xmlNode* node) const { return std::ranges::find(m_exclude, node) != m_exclude.end(); }

    /// Iterative: the depth is bounded when parsing, the stack of this thread need not know.
    void writeTree(const xmlNode* root)
    {
        std::vector<std::size_t> marks;
        const xmlNode* at = root;
        while (m_good) {
            if (!isExcluded(at)) {
                if (at->type == XML_ELEMENT_NODE) {
                    marks.push_back(m_rendered.size());
                    openElement(at);
                    if (at->children) {
                        at = at->children;
                        continue;
                    }
                    leave(at, marks);
                } else if (at->type == XML_TEXT_NODE || at->type == XML_CDATA_SECTION_NODE) {
                    appendEscaped(view(at->content), false);
                } else if (at->type == XML_PI_NODE) {
                    writeInstruction(at);
                } else if (at->type != XML_COMMENT_NODE) {
                    m_good = false;
                }
            }
            while (at != root && !at->next) {
                at = at->parent;
                leave(at, marks);
            }
            if (at == root)
                return;
            at = at->next;
        }
    }

    void leave(const xmlNode* element, std::vector<std::size_t>& marks)
    {
        closeElement(element);
        m_rendered.resize(marks.back());
        marks.pop_back();
    }

    const std::vector<const _xmlNode*>& m_exclude;
    NamespaceRule m_rule;
    const xmlNode* m_apex = nullptr; ///< of a subset; null for a whole document
    const std::function<void(ByteView)>& m_sink;
    std::unique_ptr<Buffer> m_buffer;
    std::size_t m_used = 0;
    std::vector<Rendered> m_rendered; ///< outermost first; those of one element sorted by prefix
    std::vector<const xmlAttr*> m_attributes;
    bool m_good = true;
};

} // namespace

std::optional<NamespaceRule> namespaceRuleOf(Canonicalization method)
{
    switch (method) {
    case Canonicalization::Exclusive:
        return NamespaceRule::Exclusive;
    case Canonicalization::Inclusive10:
    case Canonicalization::Inclusive11: // differs in xml: attributes of subsets only
        return NamespaceRule::Inclusive;
    default:
        return std::nullopt;
    }
}

bool writeWholeDocument(const _xmlDoc* document, const std::vector<const _xmlNode*>& exclude, NamespaceRule rule,
                        const std::function<void(ByteView)>& sink)
{
    return WholeWriter(exclude, rule, sink).write(document);
}

std::optional<Bytes> elementSubset(const _xmlNode* element, const std::vector<const _xmlNode*>& exclude, NamespaceRule rule)
{
    Bytes out;
    const std::function<void(ByteView)> keep = [&out](ByteView piece) { out.insert(out.end(), piece.begin(), piece.end()); };
    return WholeWriter(exclude, rule, keep).writeSubset(element) ? std::optional(std::move(out)) : std::nullopt;
}

std::optional<Bytes> wholeDocument(const _xmlDoc* document, const std::vector<const _xmlNode*>& exclude, NamespaceRule rule)
{
    Bytes out;
    const bool written = writeWholeDocument(document, exclude, rule,
                                            [&out](ByteView piece) { out.insert(out.end(), piece.begin(), piece.end()); });
    return written ? std::optional(std::move(out)) : std::nullopt;
}

} // namespace parafa
