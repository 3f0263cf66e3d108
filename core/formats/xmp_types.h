// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "formats/xmp_packet.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace parafa
{

/// Value types of XMP. A type is written as the specification names it, without regard to case: "Text", "Bag ProperName",
/// "Lang Alt", "closed Choice of Integer"; in our tables also "Any".
class XmpTypes
{
public:
    struct Field {
        std::string ns, name, type;
    };

    /// With the types of the XMP version that a part of ISO 19005 names.
    explicit XmpTypes(int part);
    /// Adds a structured type of an extension schema.
    void define(std::string_view name, std::vector<Field> fields);
    bool knows(std::string_view type) const;
    bool matches(const XmpNode& node, std::string_view type) const;
    /// The type of a property of a predefined schema; nothing where there is none.
    std::optional<std::string_view> predefined(std::string_view ns, std::string_view name) const;

private:
    bool matchesAt(const XmpNode& node, std::string type, int depth) const;
    bool matchesStructure(const XmpNode& node, const std::vector<Field>& fields, int depth) const;

    int m_part;
    std::map<std::string, std::vector<Field>, std::less<>> m_structures;
    std::map<std::pair<std::string_view, std::string_view>, std::string_view> m_properties;
};

} // namespace parafa
