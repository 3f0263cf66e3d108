// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/bytes.h"
#include "base/digest.h"
#include "base/error.h"
#include "base/utc_time.h"

#include <memory>
#include <string>
#include <vector>

struct x509_st;
struct evp_pkey_st;

namespace parafa
{

enum class KeyType { Rsa, RsaPss, Ec, Ed25519, Ed448, Dsa, Other };

/// An X.509 certificate (RFC 5280), immutable, cheap to copy. Names are UTF-8 with control characters kept: the faces clean them.
class Certificate
{
public:
    /// DER, nothing after it. Errors: Unreadable with SigningCertificateMalformed.
    static Result<Certificate> fromDer(ByteView der);
    /// One or more PEM certificates, or one DER certificate.
    static Result<std::vector<Certificate>> listFromPemOrDer(ByteView data);

    ByteView der() const;
    /// Distinguished names in RFC 4514 form, UTF-8.
    const std::string& subject() const;
    const std::string& issuer() const;
    /// The DER of the Name, for exact comparison.
    ByteView subjectDer() const;
    ByteView issuerDer() const;
    /// First value of an attribute of the subject by short name ("CN", "O", "serialNumber", "2.5.4.97"), empty if absent.
    std::string subjectAttribute(std::string_view shortName) const;
    /// Common name, else organisation, else the whole subject.
    std::string displayName() const;
    /// Serial number, hexadecimal lower case, without leading zeros; and decimal (for XMLDSIG X509SerialNumber).
    const std::string& serialHex() const;
    std::string serialDecimal() const;
    UtcTime notBefore() const;
    UtcTime notAfter() const;
    const Bytes& sha256() const;
    Bytes digest(DigestAlgorithm algorithm) const;

    KeyType keyType() const;
    int keyBits() const;
    /// keyUsage bits; nothing when the extension is absent.
    bool hasKeyUsage() const;
    bool allowsDigitalSignature() const;
    bool allowsNonRepudiation() const;
    bool isCa() const;
    /// Content of the subjectKeyIdentifier extension; empty when absent.
    ByteView subjectKeyId() const;
    /// Extended key usages as dotted OIDs.
    std::vector<std::string> extendedKeyUsages() const;
    bool isSelfIssued() const;

    /// Owned by this value, valid while any copy lives. OpenSSL wants it non-const in places where it only reads.
    x509_st* x509() const;
    evp_pkey_st* publicKey() const;

    bool operator==(const Certificate& other) const;

private:
    struct State;
    explicit Certificate(std::shared_ptr<const State> state) : m_state(std::move(state)) {}
    std::shared_ptr<const State> m_state;
};

} // namespace parafa
