// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/handle.h"
#include "keys/token_module.h"

#include <optional>

struct p11_kit_uri;
extern "C" void p11_kit_uri_free(p11_kit_uri*);

namespace parafa
{

/// A PKCS#11 URI (RFC 7512): which certificate on which token, and where the module is.
class KeyUri
{
public:
    /// Errors: InvalidArgument with KeyUriMalformed (subject: the URI without its PIN); attributes we do not know make a URI that
    /// matches nothing (RFC 7512, 2.3).
    static Result<KeyUri> parse(const std::string& text);
    /// Names exactly this certificate: token, serial number, CKA_ID and label.
    static std::string of(const TokenCertificate& certificate);

    bool matches(const TokenCertificate& certificate) const;
    /// `module-path`; empty: any module.
    std::string modulePath() const;
    /// Path of `pin-source`, with or without "file:"; empty: none.
    std::string pinFile() const;
    /// A `pin-value` in the URI would be read by everybody who sees the command line: it is refused, not used.
    bool carriesPin() const;

private:
    using Uri = Handle<p11_kit_uri, p11_kit_uri_free>;
    explicit KeyUri(Uri uri) : m_uri(std::move(uri)) {}
    Uri m_uri;
};

} // namespace parafa
