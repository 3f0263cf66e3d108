// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/bytes.h"

#include <string>
#include <vector>

namespace parafa
{

namespace xmp
{
inline constexpr std::string_view identification = "http://www.aiim.org/pdfa/ns/id/";
inline constexpr std::string_view extension = "http://www.aiim.org/pdfa/ns/extension/";
inline constexpr std::string_view extensionSchema = "http://www.aiim.org/pdfa/ns/schema#";
inline constexpr std::string_view extensionProperty = "http://www.aiim.org/pdfa/ns/property#";
inline constexpr std::string_view extensionType = "http://www.aiim.org/pdfa/ns/type#";
inline constexpr std::string_view extensionField = "http://www.aiim.org/pdfa/ns/field#";
inline constexpr std::string_view dublinCore = "http://purl.org/dc/elements/1.1/";
inline constexpr std::string_view basic = "http://ns.adobe.com/xap/1.0/";
inline constexpr std::string_view pdf = "http://ns.adobe.com/pdf/1.3/";
} // namespace xmp

/// A property, a field of a structure or an item of an array (XMP Specification, September 2005, 2).
struct XmpNode {
    enum Kind { Simple, Structure, Bag, Seq, Alt };

    std::string ns, prefix, name; ///< empty for items
    Kind kind = Simple;
    std::string value;             ///< of Simple, UTF-8
    std::string language;          ///< xml:lang
    std::vector<XmpNode> children; ///< fields or items

    bool is(std::string_view ofNamespace, std::string_view withName) const { return ns == ofNamespace && name == withName; }
    bool isArray() const { return kind == Bag || kind == Seq || kind == Alt; }
    const XmpNode* child(std::string_view ofNamespace, std::string_view withName) const;
};

/// One XMP packet as read; what is wrong with it is for the caller to judge.
struct XmpPacket {
    bool wellFormed = false;  ///< XML and RDF as XMP uses it, no property twice
    bool headerBytes = false; ///< the packet header has the attribute bytes
    bool headerEncoding = false;
    bool utf8 = true;
    std::vector<XmpNode> properties;

    const XmpNode* property(std::string_view ns, std::string_view name) const;
};

/// Reads a packet in UTF-8, UTF-16 or UTF-32. Without DTD and entities, with the limits of XmlDocument.
XmpPacket readXmpPacket(ByteView bytes);

} // namespace parafa
