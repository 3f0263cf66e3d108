// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/der.h"
#include "support/test_pki.h"

#include <functional>

namespace parafa::test
{

/// A CMS SignedData put together value by value, so that each can be wrong. The defaults give a sound CAdES baseline B.
struct CmsSpec {
    Bytes content = {'O', 'b', 's', 'a', 'h', '\n'};
    bool attached = true;
    bool signedAttributes = true;
    bool sorted = true;
    DigestAlgorithm digest = DigestAlgorithm::Sha256;
    std::string contentType = "1.2.840.113549.1.7.1";
    /// What the digestAlgorithm of the signer says; empty: `digest`.
    std::string declaredDigestOid;
    std::vector<Certificate> certificates; ///< empty: the signer's
    bool withCertificates = true;
    std::vector<Bytes> revocations; ///< RevocationInfoChoice
    std::function<void(std::vector<Bytes>& attributes)> changeSigned;
    std::vector<Bytes> unsignedAttributes;
    std::function<void(Bytes& value)> changeValue;
    /// Gives further SignerInfos, encoded.
    std::vector<Bytes> otherSigners;
    /// Named in the SignerInfo instead of the signer.
    std::optional<Certificate> namedSigner;
};

Bytes cmsAttribute(std::string_view oid, const std::vector<Bytes>& values);
Bytes essV2(const Certificate& certificate, DigestAlgorithm digest = DigestAlgorithm::Sha256);
Bytes essV1(const Certificate& certificate);
/// SignerInfo over `spec.content`.
Bytes makeSignerInfo(const TestIdentity& signer, const CmsSpec& spec = {});
Bytes makeCms(const TestIdentity& signer, const CmsSpec& spec = {});
/// The value alone, over the DER of these signed attributes.
Bytes signBytes(const TestIdentity& signer, ByteView data, DigestAlgorithm digest);
/// Outer layers with indefinite lengths, an OCTET STRING in segments of 3 octets.
Bytes makeIndefinite(ByteView der, int depth);

} // namespace parafa::test
