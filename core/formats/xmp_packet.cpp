// SPDX-License-Identifier: EUPL-1.2
#include "formats/xmp_packet.h"

#include "base/xml.h"

#include <libxml/tree.h>

#include <algorithm>
#include <set>

namespace parafa
{

namespace
{

constexpr std::string_view rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
constexpr std::string_view xmlNamespace = "http://www.w3.org/XML/1998/namespace";
constexpr std::size_t maxPacket = std::size_t{8} << 20;
constexpr int maxDepth = 60;

void appendUtf8(std::string& text, std::uint32_t c)
{
    if (c < 0x80) {
        text += static_cast<char>(c);
    } else if (c < 0x800) {
        text += {static_cast<char>(0xc0 | (c >> 6)), static_cast<char>(0x80 | (c & 0x3f))};
    } else if (c < 0x10000) {
        text += {static_cast<char>(0xe0 | (c >> 12)), static_cast<char>(0x80 | ((c >> 6) & 0x3f)),
                 static_cast<char>(0x80 | (c & 0x3f))};
    } else {
        text += {static_cast<char>(0xf0 | (c >> 18)), static_cast<char>(0x80 | ((c >> 12) & 0x3f)),
                 static_cast<char>(0x80 | ((c >> 6) & 0x3f)), static_cast<char>(0x80 | (c & 0x3f))};
    }
}

/// UTF-16 (`width` 2) or UTF-32 (4) as UTF-8; ill-formed pairs become U+FFFD.
std::string recoded(ByteView bytes, std::size_t width, bool bigEndian)
{
    const auto unit = [&](std::size_t at) {
        std::uint32_t value = 0;
        for (std::size_t i = 0; i < width; ++i)
            value |= std::uint32_t{bytes[at + i]} << (8 * (bigEndian ? width - 1 - i : i));
        return value;
    };
    std::string text;
    for (std::size_t at = 0; at + width <= bytes.size(); at += width) {
        std::uint32_t c = unit(at);
        if (width == 2 && c >= 0xd800 && c < 0xdc00 && at + 4 <= bytes.size() && (unit(at + 2) & 0xfc00) == 0xdc00) {
            c = 0x10000 + ((c - 0xd800) << 10) + (unit(at + 2) - 0xdc00);
            at += 2;
        }
        appendUtf8(text, (c >= 0xd800 && c < 0xe000) || c > 0x10ffff ? 0xfffd : c);
    }
    return text;
}

/// A packet begins with '<' or a byte order mark: that tells its encoding.
std::string asUtf8(ByteView bytes, bool& utf8)
{
    const auto at = [&](std::size_t i) { return i < bytes.size() ? bytes[i] : 0; };
    utf8 = false;
    if ((at(0) == 0 && at(1) == 0 && at(2) == 0xfe && at(3) == 0xff) || (at(0) == 0 && at(1) == 0 && at(2) == 0 && at(3) == '<'))
        return recoded(bytes, 4, true);
    if ((at(0) == 0xff && at(1) == 0xfe && at(2) == 0 && at(3) == 0) || (at(0) == '<' && at(1) == 0 && at(2) == 0 && at(3) == 0))
        return recoded(bytes, 4, false);
    if ((at(0) == 0xfe && at(1) == 0xff) || (at(0) == 0 && at(1) == '<'))
        return recoded(bytes, 2, true);
    if ((at(0) == 0xff && at(1) == 0xfe) || (at(0) == '<' && at(1) == 0))
        return recoded(bytes, 2, false);
    utf8 = true;
    return std::string(asText(bytes));
}

std::string_view prefixOf(const xmlNs* ns)
{
    return ns && ns->prefix ? std::string_view(reinterpret_cast<const char*>(ns->prefix)) : std::string_view();
}

/// Text beside elements, where RDF has none.
bool hasText(const xmlNode* element)
{
    for (const xmlNode* child = element->children; child; child = child->next)
        if ((child->type == XML_TEXT_NODE || child->type == XML_CDATA_SECTION_NODE) && xmlIsBlankNode(child) == 0)
            return true;
    return false;
}

/// RDF as XMP serialises it.
class Reader
{
public:
    bool ok() const { return m_ok; }

    void descriptions(const xmlNode* root, std::vector<XmpNode>& properties)
    {
        m_ok = !hasText(root);
        for (const xmlNode* description : childElements(root)) {
            if (!isElement(description, rdf, "Description")) {
                m_ok = false;
                continue;
            }
            fields(description, properties, 0);
            // The language and the type of the document itself are no properties of XMP.
            m_ok = m_ok && !attributeNs(description, xmlNamespace, "lang") && !attributeNs(description, rdf, "type");
        }
        distinct(properties);
    }

private:
    /// No property and no field of a structure twice.
    void distinct(const std::vector<XmpNode>& nodes)
    {
        std::set<std::pair<std::string, std::string>> seen;
        for (const XmpNode& node : nodes)
            m_ok = seen.emplace(node.ns, node.name).second && m_ok;
    }

    /// Attributes and children of a description are properties.
    void fields(const xmlNode* element, std::vector<XmpNode>& target, int depth)
    {
        attributes(element, target);
        // RDF took these two back, and its items are elements.
        m_ok = m_ok && !hasText(element) && !attributeNs(element, rdf, "bagID") && !attributeNs(element, rdf, "aboutEach") &&
               !attributeNs(element, rdf, "li");
        for (const xmlNode* child : childElements(element))
            target.push_back(node(child, depth + 1));
    }

    void attributes(const xmlNode* element, std::vector<XmpNode>& target)
    {
        for (const xmlAttr* attribute = element->properties; attribute; attribute = attribute->next) {
            const auto* holder = reinterpret_cast<const xmlNode*>(attribute);
            const std::string_view ns = namespaceUri(holder);
            if (ns.empty() && localName(holder) != "about" && localName(holder) != "ID")
                m_ok = false;
            if (ns.empty() || ns == rdf || ns == xmlNamespace)
                continue;
            XmpNode property;
            property.ns = ns;
            property.prefix = prefixOf(attribute->ns);
            property.name = localName(holder);
            property.value = textOf(holder);
            target.push_back(std::move(property));
        }
    }

    XmpNode node(const xmlNode* element, int depth)
    {
        XmpNode result;
        result.ns = namespaceUri(element);
        result.prefix = prefixOf(element->ns);
        result.name = localName(element);
        if (result.ns.empty() || depth > maxDepth) {
            m_ok = false;
            return result;
        }
        content(element, result, depth);
        result.language = attributeNs(element, xmlNamespace, "lang").value_or(result.language);
        return result;
    }

    void content(const xmlNode* element, XmpNode& result, int depth)
    {
        const auto parts = childElements(element);
        const std::string parseType = attributeNs(element, rdf, "parseType").value_or("");
        if (parseType == "Resource") {
            result.kind = XmpNode::Structure;
            attributes(element, result.children);
            m_ok = m_ok && result.children.empty(); // its fields are elements
            fields(element, result.children, depth);
            distinct(result.children);
            return qualified(result);
        }
        if (!parseType.empty()) {
            m_ok = false;
            return;
        }
        if (const auto resource = attributeNs(element, rdf, "resource")) {
            result.value = *resource;
            m_ok = m_ok && parts.empty();
            return;
        }
        if (const auto value = attributeNs(element, rdf, "value"); value && parts.empty()) {
            result.value = *value; // the other attributes are its qualifiers
            return;
        }
        if (parts.empty()) {
            attributes(element, result.children);
            if (!result.children.empty()) {
                result.kind = XmpNode::Structure;
                return qualified(result);
            }
            m_ok = m_ok && !attributeNs(element, rdf, "nodeID");
            result.value = textOf(element);
            return;
        }
        if (parts.size() > 1) {
            m_ok = false;
            return;
        }
        const xmlNode* part = parts.front();
        if (isElement(part, rdf, "Description")) {
            result.kind = XmpNode::Structure;
            fields(part, result.children, depth);
            distinct(result.children);
            return qualified(result);
        }
        const std::string_view name = namespaceUri(part) == rdf ? localName(part) : std::string_view();
        if (name != "Bag" && name != "Seq" && name != "Alt") {
            m_ok = false;
            return;
        }
        m_ok = m_ok && !hasText(element) && !hasText(part) && !attributeNs(part, rdf, "li");
        result.kind = name == "Bag" ? XmpNode::Bag : name == "Seq" ? XmpNode::Seq : XmpNode::Alt;
        for (const xmlNode* item : childElements(part)) {
            m_ok = m_ok && isElement(item, rdf, "li");
            XmpNode entry = node(item, depth + 1);
            entry.ns.clear();
            entry.prefix.clear();
            entry.name.clear();
            result.children.push_back(std::move(entry));
        }
    }

    /// A structure with rdf:value is that value with qualifiers beside it.
    static void qualified(XmpNode& node)
    {
        const auto value = std::ranges::find_if(node.children, [](const XmpNode& child) { return child.is(rdf, "value"); });
        if (value == node.children.end())
            return;
        XmpNode inner = std::move(*value);
        node.kind = inner.kind;
        node.value = std::move(inner.value);
        node.language = std::move(inner.language);
        node.children = std::move(inner.children);
    }

    bool m_ok = true;
};

/// `name` as a word of its own before an equals sign.
bool hasAttribute(std::string_view header, std::string_view name)
{
    constexpr std::string_view space = " \t\r\n";
    for (std::size_t at = header.find(name); at != std::string_view::npos; at = header.find(name, at + 1)) {
        const std::size_t next = header.find_first_not_of(space, at + name.size());
        if (at > 0 && space.find(header[at - 1]) != std::string_view::npos && next != std::string_view::npos &&
            header[next] == '=')
            return true;
    }
    return false;
}

const xmlNode* findRdf(const xmlNode* element, int depth)
{
    if (!element || isElement(element, rdf, "RDF"))
        return element;
    if (depth < 4)
        for (const xmlNode* child : childElements(element))
            if (const xmlNode* found = findRdf(child, depth + 1))
                return found;
    return nullptr;
}

} // namespace

const XmpNode* XmpNode::child(std::string_view ofNamespace, std::string_view withName) const
{
    const auto found = std::ranges::find_if(children, [&](const XmpNode& node) { return node.is(ofNamespace, withName); });
    return found == children.end() ? nullptr : &*found;
}

const XmpNode* XmpPacket::property(std::string_view ns, std::string_view name) const
{
    const auto found = std::ranges::find_if(properties, [&](const XmpNode& node) { return node.is(ns, name); });
    return found == properties.end() ? nullptr : &*found;
}

XmpPacket readXmpPacket(ByteView bytes)
{
    XmpPacket packet;
    if (bytes.size() > maxPacket)
        return packet;
    std::string text = asUtf8(bytes, packet.utf8);
    while (!text.empty() && text.back() == '\0')
        text.pop_back();
    if (const std::size_t begin = text.find("<?xpacket"); begin != std::string::npos) {
        const std::string_view header = std::string_view(text).substr(begin, text.find("?>", begin) - begin);
        packet.headerBytes = hasAttribute(header, "bytes");
        packet.headerEncoding = hasAttribute(header, "encoding");
    }
    // White space or a mark may stand before the packet.
    const std::size_t mark = text.starts_with("\xef\xbb\xbf") ? 3 : 0;
    const std::size_t first = text.find_first_not_of(" \t\r\n", mark);
    if (first == std::string::npos || text[first] != '<' || !isUtf8(text))
        return packet;
    const auto document = XmlDocument::parse(asBytes(std::string_view(text).substr(first)));
    if (!document)
        return packet;
    const xmlNode* root = findRdf(document->root(), 0);
    if (!root)
        return packet;
    Reader reader;
    reader.descriptions(root, packet.properties);
    packet.wellFormed = reader.ok();
    return packet;
}

} // namespace parafa
