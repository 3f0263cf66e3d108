// SPDX-License-Identifier: EUPL-1.2
#include "cades/signed_attributes.h"

#include "cades/names.h"
#include "signature/signer_check.h"

#include <algorithm>

namespace parafa::cades
{

namespace
{

using enum FindingCode;

/// DirectoryString, also where a writer left out its inner tag.
std::string textIn(const DerValue& value)
{
    if (const auto text = derText(value))
        return *text;
    if (value.constructed)
        if (const auto inner = derSingle(value.content))
            return derText(*inner).value_or("");
    return {};
}

class AttributeReader
{
public:
    AttributeReader(const CmsSignerInfo& info, ParsedSignature& signature) : m_info(info), m_signature(signature) {}

    void run()
    {
        read(cms_oid::signingTime, &AttributeReader::readSigningTime);
        if (!m_signature.claimedSigningTime && m_info.signedAttribute(cms_oid::signingTime).empty())
            m_signature.findings.push_back(makeFinding(SigningTimeMissing));
        read(oid::signerLocation, &AttributeReader::readLocation);
        read(oid::signerAttributes, &AttributeReader::readSignerAttributes);
        read(oid::signerAttributesV2, &AttributeReader::readSignerAttributes);
        read(oid::commitmentType, &AttributeReader::readCommitment);
        read(oid::signaturePolicy, &AttributeReader::readPolicy);
    }

private:
    void read(std::string_view oid, bool (AttributeReader::*reader)(const DerValue&))
    {
        for (const CmsAttribute* attribute : m_info.signedAttribute(oid))
            for (const ByteView value : attribute->values) {
                const auto parsed = derSingle(value);
                if (!parsed || !(this->*reader)(*parsed))
                    m_signature.findings.push_back(
                        makeFinding(oid == cms_oid::signingTime ? SigningTimeMalformed : CmsAttributeMalformed,
                                    {{"name", std::string(oid)}}));
            }
    }

    bool readSigningTime(const DerValue& value)
    {
        const auto time = derTime(value);
        if (!m_signature.claimedSigningTime)
            m_signature.claimedSigningTime = time;
        return time.has_value();
    }

    /// EN 319 122-1, 5.2.5
    bool readLocation(const DerValue& value)
    {
        DerReader reader(value);
        if (const auto country = reader.takeContext(0))
            m_signature.country = textIn(*country);
        if (const auto locality = reader.takeContext(1))
            m_signature.city = textIn(*locality);
        if (const auto address = reader.takeContext(2)) {
            DerReader lines(*address);
            const auto first = lines.peek();
            if (first && first->is(DerTag::Sequence))
                lines = DerReader(*first);
            while (const auto line = lines.next()) {
                m_signature.streetAddress += m_signature.streetAddress.empty() ? "" : ", ";
                m_signature.streetAddress += textIn(*line);
            }
        }
        return value.is(DerTag::Sequence) && !reader.malformed();
    }

    void readClaimed(const DerValue& attributes)
    {
        DerReader each(attributes);
        while (const auto attribute = each.next()) {
            DerReader fields(*attribute);
            if (attribute->is(DerTag::Sequence) && fields.peek() && fields.peek()->is(DerTag::Sequence)) {
                readClaimed(*attribute);
                continue;
            }
            const auto type = fields.take(DerTag::Oid);
            const auto values = fields.take(DerTag::Set);
            if (!type || !values)
                continue;
            DerReader reader(*values);
            while (const auto item = reader.next())
                if (std::string text = textIn(*item); !text.empty())
                    m_signature.claimedRoles.push_back(std::move(text));
        }
    }

    /// EN 319 122-1, 5.2.6: certified attributes are named, their certificates are not judged here.
    bool readSignerAttributes(const DerValue& value)
    {
        DerReader reader(value);
        while (const auto choice = reader.next()) {
            if (choice->isContext(0))
                readClaimed(*choice);
            else if (choice->isContext(1))
                m_signature.certifiedRoles.push_back("X.509 attribute certificate");
            else if (choice->isContext(2))
                m_signature.certifiedRoles.push_back("signed assertion");
        }
        return value.is(DerTag::Sequence) && !reader.malformed();
    }

    /// EN 319 122-1, 5.2.3
    bool readCommitment(const DerValue& value)
    {
        DerReader reader(value);
        const auto id = reader.take(DerTag::Oid);
        const auto oid = id ? derOid(*id) : std::nullopt;
        if (oid)
            m_signature.commitmentTypes.push_back(*oid);
        return oid.has_value();
    }

    /// EN 319 122-1, 5.2.9
    bool readPolicy(const DerValue& value)
    {
        if (value.is(DerTag::Null)) {
            m_signature.policyId = "";
            return true;
        }
        DerReader reader(value);
        const auto id = reader.take(DerTag::Oid);
        const auto oid = id ? derOid(*id) : std::nullopt;
        if (!oid)
            return false;
        m_signature.policyId = *oid;
        if (const auto hash = reader.take(DerTag::Sequence)) {
            DerReader fields(*hash);
            const auto algorithm = fields.take(DerTag::Sequence);
            const auto identifier = algorithm ? parseCmsAlgorithm(*algorithm) : std::nullopt;
            const auto digest = fields.take(DerTag::OctetString);
            if (identifier && digest) {
                m_signature.policyDigestAlgorithm = digestFromOid(identifier->oid);
                m_signature.policyDigest.assign(digest->content.begin(), digest->content.end());
            }
        }
        return true;
    }

    const CmsSignerInfo& m_info;
    ParsedSignature& m_signature;
};

void addCertificate(ByteView encoded, CertificatePool* pool, ParsedSignature& signature)
{
    auto certificate = readCertificate(encoded, pool);
    if (certificate && std::ranges::find(signature.certificates, *certificate) == signature.certificates.end())
        signature.certificates.push_back(std::move(*certificate));
}

void addOnce(std::vector<Bytes>& list, ByteView item)
{
    Bytes bytes(item.begin(), item.end());
    if (std::ranges::find(list, bytes) == list.end())
        list.push_back(std::move(bytes));
}

/// RevocationValues (EN 319 122-1, A.1.1.2) and Adobe's RevocationInfoArchival have the same shape.
void readRevocationValues(ByteView encoded, ParsedSignature& signature)
{
    const auto value = derSingle(encoded);
    if (!value)
        return;
    DerReader fields(*value);
    while (const auto field = fields.next()) {
        if (!field->isContext(0) && !field->isContext(1))
            continue;
        DerReader inner(*field);
        const auto list = inner.take(DerTag::Sequence);
        if (!list)
            continue;
        DerReader each(*list);
        while (const auto item = each.next())
            addOnce(field->isContext(0) ? signature.revocationLists : signature.ocspResponses, item->whole);
    }
}

} // namespace

void readSignedAttributes(const CmsSignerInfo& info, ParsedSignature& signature)
{
    AttributeReader(info, signature).run();
}

std::string contentMediaType(const CmsSignerInfo& info)
{
    for (const CmsAttribute* attribute : info.signedAttribute(oid::mimeType))
        for (const ByteView encoded : attribute->values)
            if (const auto value = derSingle(encoded))
                return textIn(*value);
    return {};
}

void readEvidence(const CmsSignedData& data, const CmsSignerInfo& info, ParsedSignature& signature)
{
    signature.certificates = data.certificates();
    signature.revocationLists = data.revocationLists();
    signature.ocspResponses = data.ocspResponses();
    for (const CmsAttribute* attribute : info.unsignedAttribute(oid::certificateValues))
        for (const ByteView encoded : attribute->values)
            if (const auto list = derSingle(encoded)) {
                DerReader each(*list);
                while (const auto item = each.next())
                    addCertificate(item->whole, data.pool(), signature);
            }
    for (const CmsAttribute* attribute : info.unsignedAttribute(oid::revocationValues))
        for (const ByteView encoded : attribute->values)
            readRevocationValues(encoded, signature);
    for (const CmsAttribute* attribute : info.signedAttribute(oid::adobeRevocation))
        for (const ByteView encoded : attribute->values)
            readRevocationValues(encoded, signature);
}

bool looksLikeSignedAttributes(ByteView content)
{
    const auto set = derSingle(content);
    if (!set || !set->is(DerTag::Set))
        return false;
    const auto attributes = parseCmsAttributes(*set);
    return attributes && std::ranges::find(*attributes, cms_oid::messageDigest, &CmsAttribute::oid) != attributes->end();
}

} // namespace parafa::cades
