// SPDX-License-Identifier: EUPL-1.2
#include "keys/pkcs12_file.h"

#include "base/byte_source.h"
#include "keys/certificate_order.h"
#include "keys/pkcs12_bags.h"
#include "keys/software_key.h"

#include <openssl/err.h>
#include <openssl/pkcs12.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>

#include <algorithm>

namespace parafa
{

namespace
{

/// Larger files are not key files: a PKCS#12 file with a long chain stays below 100 KiB.
constexpr std::uint64_t maxFileBytes = std::uint64_t{4} << 20;

/// RFC 7292, 4: without its integrity value a file cannot tell a wrong passphrase from damage; then the bags decide.
enum class Passphrase { Right, Wrong, NotSaid };

/// A file made without passphrase carries a value over either none or the empty one (RFC 7292, appendix B.1): both are tried,
/// and the form that fits is what the bags are opened with.
struct Opening {
    Passphrase state;
    const char* text;
    int length;
};

Opening checkPassphrase(PKCS12* file, std::string_view passphrase)
{
    // An empty view may point nowhere, which OpenSSL reads as "no passphrase", another thing than an empty one.
    const char* text = passphrase.empty() ? "" : passphrase.data();
    const int length = int(passphrase.size());
    if (PKCS12_mac_present(file) != 1)
        return {Passphrase::NotSaid, text, length};
    if (PKCS12_verify_mac(file, text, length) == 1)
        return {Passphrase::Right, text, length};
    if (passphrase.empty() && PKCS12_verify_mac(file, nullptr, 0) == 1)
        return {Passphrase::Right, nullptr, 0};
    return {Passphrase::Wrong, nullptr, 0};
}

/// The certificate of a key: by local key id where both carry one, else by the public key itself.
const Certificate* certificateOf(const pkcs12::KeyBag& key, const std::vector<pkcs12::CertificateBag>& certificates)
{
    for (const auto& candidate : certificates)
        if (!key.localKeyId.empty() && candidate.localKeyId == key.localKeyId &&
            X509_check_private_key(candidate.certificate.x509(), key.key.get()) == 1)
            return &candidate.certificate;
    for (const auto& candidate : certificates)
        if (X509_check_private_key(candidate.certificate.x509(), key.key.get()) == 1)
            return &candidate.certificate;
    return nullptr;
}

/// Issuers of `leaf` among the file's certificates, nearest first.
std::vector<Certificate> chainOf(const Certificate& leaf, const std::vector<pkcs12::CertificateBag>& bags)
{
    std::vector<Certificate> candidates;
    for (const pkcs12::CertificateBag& bag : bags)
        candidates.push_back(bag.certificate);
    return issuersAmong(leaf, candidates);
}

/// What people sign with comes before what only logs in or encrypts.
int rank(const Certificate& certificate)
{
    if (certificate.allowsNonRepudiation())
        return 0;
    return certificate.allowsDigitalSignature() ? 1 : 2;
}

Error inFile(Error error, const std::string& path)
{
    error.subject = path;
    return error;
}

} // namespace

Result<std::vector<std::unique_ptr<SigningKey>>> openPkcs12Keys(const std::string& path, const Secret& passphrase)
{
    const Result<ByteSourcePtr> source = fileSource(path);
    if (!source)
        return std::unexpected(inFile(source.error(), path));
    Result<Bytes> der = readAll(**source, maxFileBytes);
    if (!der)
        return std::unexpected(inFile(Error{ErrorCode::Unreadable, std::nullopt, path, der.error().detail}, path));
    auto keys = readPkcs12Keys(*der, passphrase);
    // A file without passphrase holds the key in the open.
    wipe(*der);
    if (!keys)
        return std::unexpected(inFile(keys.error(), path));
    return keys;
}

Result<std::vector<std::unique_ptr<SigningKey>>> readPkcs12Keys(ByteView der, const Secret& passphrase)
{
    ERR_clear_error();
    const pkcs12::LegacyContext libraries;
    const pkcs12::Pkcs12 file = libraries.decode(der);
    if (!file)
        return fail(ErrorCode::Unreadable, "not a PKCS#12 file");
    if (auto sane = pkcs12::checkMacIterations(file.get()); !sane)
        return std::unexpected(sane.error());
    const Opening opening = checkPassphrase(file.get(), passphrase.text());
    if (opening.state == Passphrase::Wrong)
        return fail(ErrorCode::WrongPassword, "the integrity value does not fit the passphrase");

    auto bags = pkcs12::readBags(libraries, file.get(), opening.text, opening.length);
    ERR_clear_error();
    if (!bags && bags.error().code == ErrorCode::WrongPassword && opening.state == Passphrase::Right)
        return libraries.hasOldCiphers()
                   ? fail(ErrorCode::Unreadable, "the passphrase is right but a part of the file cannot be decrypted")
                   : fail(ErrorCode::Unsupported, "encrypted with an old cipher; OpenSSL's legacy provider is not installed");
    if (!bags)
        return std::unexpected(bags.error());

    std::vector<std::unique_ptr<SigningKey>> keys;
    for (pkcs12::KeyBag& bag : bags->keys) {
        const Certificate* certificate = certificateOf(bag, bags->certificates);
        if (!certificate)
            continue;
        auto key = makeSoftwareKey(*certificate, chainOf(*certificate, bags->certificates), std::move(bag.key));
        if (key)
            keys.push_back(std::move(*key));
    }
    if (bags->keys.empty())
        return fail(ErrorCode::KeyRefused, "the file holds no private key");
    if (keys.empty())
        return fail(ErrorCode::KeyRefused, "the file holds no certificate for its private key");
    std::ranges::stable_sort(keys, {}, [](const auto& key) { return rank(key->certificate()); });
    return keys;
}

Result<std::unique_ptr<SigningKey>> openPkcs12(const std::string& path, const Secret& passphrase)
{
    auto keys = openPkcs12Keys(path, passphrase);
    if (!keys)
        return std::unexpected(keys.error());
    return std::move(keys->front());
}

} // namespace parafa
