// SPDX-License-Identifier: EUPL-1.2
#include "base/xml_whole.h"

#include <libxml/tree.h>

#include <algorithm>
#include <array>
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

using SpecialCharacters = std::array<bool, 256>;

constexpr SpecialCharacters tableOf(std::string_view characters)
{
    SpecialCharacters table{};
    for (const char c : characters)
        table[static_cast<unsigned char>(c)] = true;
    return table;
}

constexpr SpecialCharacters specialInText = tableOf("&<>\r"), specialInAttributes = tableOf("&<\"\t\n\r");

/// A prefix with what it stands for in the output at this place.
struct Rendered {
    std::string_view prefix, uri;
};

class WholeWriter
{
public:
    WholeWriter(const std::vector<const _xmlNode*>& exclude, NamespaceRule rule, const std::function<void(ByteView)>& sink)
        : m_exclude(exclude), m_rule(rule), m_sink(sink)
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
        m_sink(m_out);
        return m_good;
    }

private:
    void append(std::string_view text)
    {
        const ByteView bytes = asBytes(text);
        m_out.insert(m_out.end(), bytes.begin(), bytes.end());
        if (m_out.size() >= pieceBytes) {
            m_sink(m_out);
            m_out.clear();
        }
    }

    /// C14N 2.3: text, or the value of an attribute.
    void appendEscaped(std::string_view text, bool attribute)
    {
        const SpecialCharacters& special = attribute ? specialInAttributes : specialInText;
        std::size_t done = 0;
        for (std::size_t at = 0;; done = ++at) {
            while (at < text.size() && !special[static_cast<unsigned char>(text[at])])
                ++at;
            if (at == text.size())
                break;
            append(text.substr(done, at - done));
            switch (text[at]) {
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
        }
        append(text.substr(done));
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
    void use(std::string_view prefix, std::string_view uri, std::size_t from)
    {
        if (prefix == "xml")
            return;
        if (renderedUri(prefix) != uri)
            m_rendered.insert(std::upper_bound(m_rendered.begin() + static_cast<std::ptrdiff_t>(from), m_rendered.end(), prefix,
                                               [](std::string_view p, const Rendered& r) { return p < r.prefix; }),
                              {prefix, uri});
    }

    void openElement(const xmlNode* element)
    {
        append("<");
        appendName(element->ns, element->name);
        const std::size_t from = m_rendered.size();
        if (m_rule == NamespaceRule::Exclusive)
            use(element->ns ? view(element->ns->prefix) : std::string_view(),
                element->ns ? view(element->ns->href) : std::string_view(), from);
        m_attributes.clear();
        for (const xmlAttr* attribute = element->properties; attribute; attribute = attribute->next) {
            m_attributes.push_back(attribute);
            if (attribute->ns && m_rule == NamespaceRule::Exclusive)
                use(view(attribute->ns->prefix), view(attribute->ns->href), from);
        }
        // Declared namespaces count even where nothing uses them: a relative one makes the form undefined.
        for (const xmlNs* ns = element->nsDef; ns; ns = ns->next) {
            m_good = m_good && isAbsolute(view(ns->href));
            if (m_rule == NamespaceRule::Inclusive)
                use(view(ns->prefix), view(ns->href), from);
        }
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

    static constexpr std::size_t pieceBytes = 16'384;

    const std::vector<const _xmlNode*>& m_exclude;
    NamespaceRule m_rule;
    const std::function<void(ByteView)>& m_sink;
    Bytes m_out;
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

std::optional<Bytes> wholeDocument(const _xmlDoc* document, const std::vector<const _xmlNode*>& exclude, NamespaceRule rule)
{
    Bytes out;
    const bool written = writeWholeDocument(document, exclude, rule,
                                            [&out](ByteView piece) { out.insert(out.end(), piece.begin(), piece.end()); });
    return written ? std::optional(std::move(out)) : std::nullopt;
}

} // namespace parafa
