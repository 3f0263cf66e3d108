// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/byte_source.h"
#include "base/certificate_pool.h"
#include "base/der.h"
#include "signature/signature_algorithm.h"

#include <memory>
#include <vector>

namespace parafa
{

/// Named limits of one CMS structure.
struct CmsLimits {
    std::uint64_t maxMetadataBytes = std::uint64_t{64} << 20; ///< everything but the content
    std::size_t maxSegments = 40'000'000;                     ///< pieces of a BER-segmented content
    std::size_t maxCertificates = 2'000;
    std::size_t maxSigners = 1'000;
    std::size_t maxAttributes = 2'000; ///< of one signer
};

struct CmsAlgorithm {
    std::string oid;
    ByteView parameters; ///< encoded; empty where absent
    ByteView encoded;    ///< the whole AlgorithmIdentifier
};

struct CmsAttribute {
    std::string oid;
    ByteView encoded;
    std::vector<ByteView> values; ///< each encoded
};

/// SignerInfo (RFC 5652, 5.3), as written. Views point into the bytes of the CmsSignedData it came from.
struct CmsSignerInfo {
    ByteView encoded;
    ByteView versionEncoded;
    ByteView sidEncoded;
    ByteView issuer; ///< DER of the Name; empty where the signer is named by key identifier
    std::string serialHex;
    ByteView subjectKeyId;
    CmsAlgorithm digestAlgorithm;
    CmsAlgorithm signatureAlgorithm;
    ByteView signedAttributesEncoded; ///< with its tag [0]; empty where absent
    std::vector<CmsAttribute> signedAttributes;
    ByteView signatureEncoded;
    Bytes signature;
    ByteView unsignedAttributesEncoded; ///< with its tag [1]; empty where absent
    std::vector<CmsAttribute> unsignedAttributes;

    std::vector<const CmsAttribute*> signedAttribute(std::string_view oid) const;
    std::vector<const CmsAttribute*> unsignedAttribute(std::string_view oid) const;
};

/// Nothing when the bytes are no SignerInfo (also the values of a counter-signature attribute).
std::optional<CmsSignerInfo> parseCmsSignerInfo(ByteView encoded, const CmsLimits& limits = {});

/// A CMS ContentInfo with SignedData (RFC 5652, 5.1), DER or BER. The content is never loaded: it is a source over the
/// original bytes. Facts only, nothing is verified. Cheap to copy.
class CmsSignedData
{
public:
    /// `pool`: where certificates that were read already are found, kept for what is read from this value; null: none.
    /// Errors: Unreadable with CmsMalformed, CmsNotSignedData; LimitExceeded.
    static Result<CmsSignedData> parse(ByteSourcePtr bytes, const CmsLimits& limits = {}, CertificatePool* pool = nullptr);
    static Result<CmsSignedData> parse(ByteView bytes, const CmsLimits& limits = {}, CertificatePool* pool = nullptr);

    const std::string& contentType() const { return m_state->contentType; }
    /// Octets of the encapsulated content; null when detached.
    const ByteSourcePtr& content() const { return m_state->content; }
    const std::vector<CmsAlgorithm>& digestAlgorithms() const { return m_state->digestAlgorithms; }
    const std::vector<CmsSignerInfo>& signers() const { return m_state->signers; }
    const std::vector<Certificate>& certificates() const { return m_state->certificates; }
    /// Each CertificateChoices and RevocationInfoChoice as written.
    const std::vector<ByteView>& certificateChoices() const { return m_state->certificateChoices; }
    const std::vector<ByteView>& revocationChoices() const { return m_state->revocationChoices; }
    const std::vector<Bytes>& revocationLists() const { return m_state->revocationLists; }
    const std::vector<Bytes>& ocspResponses() const { return m_state->ocspResponses; }
    CertificatePool* pool() const { return m_state->pool; }
    /// Certificates that could not be read.
    std::size_t malformedCertificates() const { return m_state->malformedCertificates; }
    /// The fields as written, with tags: version and digestAlgorithms, encapContentInfo, certificates [0], crls [1].
    ByteView headEncoded() const { return m_state->head; }
    const ByteSourcePtr& encapsulatedContentEncoded() const { return m_state->encapsulated; }
    ByteView certificatesEncoded() const { return m_state->certificatesEncoded; }
    ByteView revocationsEncoded() const { return m_state->revocationsEncoded; }
    /// DER of the eContentType.
    ByteView contentTypeEncoded() const { return m_state->contentTypeEncoded; }
    /// Size of the ContentInfo; what follows it in the source.
    std::uint64_t size() const { return m_state->size; }
    std::uint64_t trailingBytes() const { return m_state->trailingBytes; }
    /// True where an indefinite length or a segmented octet string was met outside the signed attributes.
    bool isBer() const { return m_state->ber; }

private:
    friend class CmsReader;
    struct State {
        CertificatePool* pool = nullptr;
        Bytes head, tail, contentTypeEncoded; ///< what the views point into
        std::string contentType;
        ByteSourcePtr content, encapsulated;
        std::vector<CmsAlgorithm> digestAlgorithms;
        std::vector<CmsSignerInfo> signers;
        std::vector<Certificate> certificates;
        std::vector<ByteView> certificateChoices, revocationChoices;
        std::vector<Bytes> revocationLists, ocspResponses;
        ByteView certificatesEncoded, revocationsEncoded;
        std::size_t malformedCertificates = 0;
        std::uint64_t size = 0, trailingBytes = 0;
        bool ber = false;
    };
    explicit CmsSignedData(std::shared_ptr<const State> state) : m_state(std::move(state)) {}
    std::shared_ptr<const State> m_state;
};

std::optional<CmsAlgorithm> parseCmsAlgorithm(const DerValue& value);
/// Attributes of a SET OF Attribute; nothing when malformed.
std::optional<std::vector<CmsAttribute>> parseCmsAttributes(const DerValue& set, const CmsLimits& limits = {});

/// Scheme and digest of a CMS signature (RFC 3370, 4056, 5754, 5758, 8419, 8702). `digest` counts where the signature algorithm
/// does not name one (rsaEncryption, id-ecPublicKey).
struct CmsSignatureAlgorithm {
    std::optional<SignatureAlgorithm> algorithm; ///< nothing when unknown or its parameters are malformed
    bool digestContradicts = false;              ///< it names another digest than digestAlgorithm
};
CmsSignatureAlgorithm signatureAlgorithmFromCms(const CmsAlgorithm& signature, std::optional<DigestAlgorithm> digest);
/// The AlgorithmIdentifiers to write.
Bytes cmsSignatureAlgorithmIdentifier(const SignatureAlgorithm& algorithm);
Bytes cmsDigestAlgorithmIdentifier(DigestAlgorithm digest);

} // namespace parafa
