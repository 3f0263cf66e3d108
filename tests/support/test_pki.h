// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/certificate.h"
#include "keys/signing_key.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace parafa::test
{

enum class TestKeyType { Rsa1024, Rsa2048, Rsa3072, P256, P384, P521, Ed25519 };

/// A private key of the tests; freed with the last copy.
using TestKey = std::shared_ptr<evp_pkey_st>;
/// A new key; for RSA some 100 ms.
TestKey generateKey(TestKeyType type);
/// The same key for the same type and index all through this process: saves RSA generation.
TestKey sharedKey(TestKeyType type, int index = 0);

/// What a certificate should say. Times are far apart so that "now" does not matter to tests.
struct CertificateSpec {
    std::string commonName = "Ján Testovací";
    std::string country = "SK";
    std::string organization;
    std::string organizationIdentifier; ///< 2.5.4.97, e.g. "NTRSK-12345678"
    std::string givenName, surname;
    std::string serialNumber;      ///< of the subject, e.g. "PNOSK-9001011234"
    UtcTime notBefore{1577836800}; ///< 2020-01-01T00:00:00Z
    UtcTime notAfter{2208988800};  ///< 2040-01-01T00:00:00Z
    bool isCa = false;
    std::optional<int> pathLength;
    /// OpenSSL's syntax of the extension; empty: no such extension.
    std::string keyUsage = "critical,digitalSignature,nonRepudiation";
    std::string extendedKeyUsage;    ///< "critical,timeStamping", "OCSPSigning", "1.3.6.1..."
    std::string certificatePolicies; ///< "1.3.158.36061701.0.0.0.1.2.2"
    std::string nameConstraints;     ///< "permitted;dirName:..." is not offered, "permitted;email:..." is
    std::string crlUrl, ocspUrl, issuersUrl;
    /// Further extensions: dotted OID -> DER of the value.
    std::vector<std::pair<std::string, Bytes>> rawExtensions;
    DigestAlgorithm digest = DigestAlgorithm::Sha256; ///< of the issuer's signature
    std::uint64_t serial = 0;                         ///< 0: the next free one of this process
};

/// A certificate with its private key.
struct TestIdentity {
    Certificate certificate;
    TestKey key;
};

/// The certificate that `issuer` gives for the public half of `key`.
TestIdentity issue(const TestIdentity& issuer, const CertificateSpec& spec, TestKey key);
TestIdentity issue(const TestIdentity& issuer, const CertificateSpec& spec = {}, TestKeyType type = TestKeyType::Rsa2048);
TestIdentity selfSigned(const CertificateSpec& spec, TestKey key);
/// A self-signed authority: CA, keyCertSign and cRLSign.
TestIdentity makeRoot(const std::string& commonName = "Testovacia koreňová autorita", TestKeyType type = TestKeyType::Rsa2048);

/// Root, intermediate, a signer, a time-stamping authority and an OCSP responder: what most tests need.
struct TestPki {
    TestIdentity root, intermediate, signer, timestampAuthority, ocspResponder;
    std::vector<Certificate> chain() const { return {intermediate.certificate, root.certificate}; }
};
TestPki makePki(TestKeyType signerType = TestKeyType::Rsa2048);
/// One for the whole process: building one takes half a second.
const TestPki& sharedPki();

/// A key to sign with, as the program's own keys are.
std::unique_ptr<SigningKey> signingKey(const TestIdentity& identity, std::vector<Certificate> chain = {});

std::string toPem(const Certificate& certificate);
/// PKCS#8, not encrypted.
std::string toPem(const TestKey& key);

enum class Pkcs12Encryption { Aes256, TripleDes, Rc2, None };
struct Pkcs12Spec {
    std::string passphrase = "heslo";
    std::string friendlyName = "podpis";
    std::vector<Certificate> chain;
    Pkcs12Encryption encryption = Pkcs12Encryption::Aes256;
    bool withCertificate = true, withKey = true, withMac = true;
    /// Further keys with their certificates in the same file.
    std::vector<TestIdentity> others;
};
/// PKCS#12 DER; empty where OpenSSL's legacy provider is absent and the encryption needs it.
Bytes makePkcs12(const TestIdentity& identity, const Pkcs12Spec& spec = {});

} // namespace parafa::test
