// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/xml.h"

namespace parafa
{

/// What names the form of data without a container: the root's namespace where it is a form's; for the business register, whose
/// forms share one namespace, the address of the schema in xsi:schemaLocation, else of the stylesheet in an xml-stylesheet
/// instruction with .xsd instead of .xslt. Empty where nothing names a form. Nothing is fetched.
std::string bareFormIdentifier(const XmlDocument& document);

} // namespace parafa
