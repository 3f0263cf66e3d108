// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace parafa
{

/// An e-form as its identifiers name it: `App.GeneralAgenda`, `1.9`. The same form is named with different beginnings (logical
/// addresses of schemas.gov.sk, data.gov.sk/doc/eform, data.gov.sk/id/egov/eform), so these two parts are what is compared.
struct FormName {
    std::string form;    ///< "App.GeneralAgenda"
    std::string version; ///< "1.9"
    bool operator==(const FormName&) const = default;
};

/// From an identifier or a target namespace of a form (slovak-rules: annex 3, 2.2.1; § 46). Nothing for anything else.
std::optional<FormName> formNameOf(std::string_view uri);
/// From the address of a form's schema or stylesheet: the form, and the path below it ("form.xsd").
struct FormFileAddress {
    FormName name;
    std::string base; ///< everything before the last "/"
    std::string file;
};
std::optional<FormFileAddress> formFileAddress(std::string_view uri);

/// Identifiers of forms outside the state's common grammar: tax administration, business register.
bool isOtherFormIdentifier(std::string_view uri);

/// What no honest identifier has and a forged one does: characters outside ASCII or not printable, path traversal, backslashes,
/// percent escapes, a scheme other than http and https.
bool isSuspiciousIdentifier(std::string_view uri);

} // namespace parafa
