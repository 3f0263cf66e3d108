// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/error.h"
#include "base/xml.h"

namespace parafa
{

/// Refuses, before anything is compiled, a stylesheet that reaches outside itself: xsl:include and xsl:import, extension
/// elements of any kind, scripts. Also what is no XSLT stylesheet at all.
/// Errors: Unreadable with PresentationForbidden (subject: the element) or PresentationFailed.
Result<void> checkStylesheet(const XmlDocument& stylesheet);

/// Refuses a schema that names other schemas (xs:include, xs:import, xs:redefine).
/// Errors: Unreadable with XdcSchemaForbidden (subject: the location), Unsupported with XdcSchemaUnusable for no schema at all.
Result<void> checkSchema(const XmlDocument& schema);

/// The element after `at` in document order below `root`; null at the end. For walks without recursion.
const _xmlNode* nextElement(const _xmlNode* at, const _xmlNode* root);

} // namespace parafa
