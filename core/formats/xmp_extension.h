// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "formats/pdfa_report.h"
#include "formats/xmp_types.h"

#include <list>

namespace parafa
{

/// The extension schemas that a packet describes (ISO 19005-1, 6.7.8; ISO 19005-2, 6.6.2.3.3).
class XmpExtensions
{
public:
    struct Property {
        std::string ns, name, type;
        const XmpTypes* types; ///< owned by the extensions
    };

    /// Reads them; what is wrong with the description itself goes to the report.
    XmpExtensions(const XmpPacket& packet, int part, PdfaReport& report);
    const Property* property(std::string_view ns, std::string_view name) const;

private:
    void schema(const XmpNode& node);
    void valueTypes(const XmpNode& schema, XmpTypes& types);
    void properties(const XmpNode& schema, const std::string& ns, const XmpTypes& types);

    int m_part;
    PdfaReport& m_report;
    std::list<XmpTypes> m_types;
    std::vector<Property> m_properties;
};

} // namespace parafa
