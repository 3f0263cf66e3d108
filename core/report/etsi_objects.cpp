// SPDX-License-Identifier: EUPL-1.2
#include "report/etsi_objects.h"

#include "base/percent_encoding.h"

#include <algorithm>

namespace parafa
{

namespace
{

std::string digestHex(ByteView bytes)
{
    const auto digest = digestOf(DigestAlgorithm::Sha256, bytes);
    return digest ? toHex(*digest) : std::string();
}

std::string keyOf(const ParsedTimestamp& timestamp)
{
    return timestamp.token.empty() ? timestampKindName(timestamp.kind).data() + timestamp.serialHex + timestamp.file
                                   : digestHex(timestamp.token);
}

} // namespace

EtsiObjects::EtsiObjects(const Report& report) : m_report(report)
{
    const auto take = [&](const ParsedTimestamp& timestamp) {
        m_timestamps.emplace(keyOf(timestamp), "T-" + std::to_string(m_timestamps.size() + 1));
        if (timestamp.signer)
            add(std::vector{*timestamp.signer});
        add(timestamp.certificates);
    };
    const auto takeAll = [&](const auto& self, const std::vector<SignatureReport>& signatures) -> void {
        for (const SignatureReport& signature : signatures) {
            add(signature.facts);
            add(signature.verdict.path);
            for (const SignatureVerdict& verdict : signature.timestampVerdicts)
                add(verdict.path);
            for (const ParsedTimestamp& timestamp : signature.facts.timestamps)
                take(timestamp);
            self(self, signature.counterSignatures);
        }
    };
    takeAll(takeAll, report.signatures);
    for (const TimestampReport& timestamp : report.timestamps) {
        take(timestamp.facts);
        add(timestamp.verdict.path);
    }
}

std::string EtsiObjects::idOf(const Certificate& certificate)
{
    return "C-" + toHex(certificate.sha256());
}

std::string EtsiObjects::idOfRevocationData(ByteView der)
{
    return "R-" + digestHex(der);
}

std::string EtsiObjects::idOfDocument(const std::string& name) const
{
    const auto place = std::ranges::find(m_report.documents, name, &DocumentReport::name);
    return place == m_report.documents.end() ? std::string() : "D-" + std::to_string(place - m_report.documents.begin() + 1);
}

std::string EtsiObjects::idOf(const ParsedTimestamp& timestamp) const
{
    const auto place = m_timestamps.find(keyOf(timestamp));
    return place == m_timestamps.end() ? std::string() : place->second;
}

void EtsiObjects::add(const std::vector<Certificate>& certificates)
{
    for (const Certificate& certificate : certificates)
        if (m_known.insert(idOf(certificate)).second)
            m_certificates.push_back(certificate);
}

void EtsiObjects::add(const ParsedSignature& signature)
{
    if (signature.signer)
        add(std::vector{*signature.signer});
    add(signature.certificates);
    const auto take = [&](const std::vector<Bytes>& data, bool list) {
        for (const Bytes& der : data)
            if (m_known.insert(idOfRevocationData(der)).second)
                m_revocation.emplace_back(der, list);
    };
    take(signature.ocspResponses, false);
    take(signature.revocationLists, true);
}

void EtsiObjects::openObject(MarkupWriter& out, std::string_view id, std::string_view type)
{
    out.open("ValidationObject", {{"id", id}});
    out.element("ObjectType", "urn:etsi:019102:validationObject:" + std::string(type));
}

void EtsiObjects::writeDigest(MarkupWriter& out, ByteView sha256)
{
    out.open("DigestAlgAndValue");
    out.empty("ds:DigestMethod", {{"Algorithm", digestUri(DigestAlgorithm::Sha256)}});
    out.element("ds:DigestValue", toBase64(sha256)).close();
}

void EtsiObjects::write(MarkupWriter& out) const
{
    for (const Certificate& certificate : m_certificates) {
        openObject(out, idOf(certificate), "certificate");
        out.open("ValidationObjectRepresentation").element("base64", toBase64(certificate.der())).close().close();
    }
    for (const auto& [der, list] : m_revocation) {
        openObject(out, idOfRevocationData(der), list ? "CRL" : "OCSPResponse");
        out.open("ValidationObjectRepresentation").element("base64", toBase64(der)).close().close();
    }
    writeDocuments(out);
    writeLists(out);
}

void EtsiObjects::writeDocuments(MarkupWriter& out) const
{
    for (const DocumentReport& document : m_report.documents) {
        openObject(out, idOfDocument(document.name), "signedData");
        out.open("ValidationObjectRepresentation");
        if (!document.sha256.empty())
            writeDigest(out, document.sha256);
        out.element("URI", percentEncoded(document.name)).close().close();
    }
}

void EtsiObjects::writeLists(MarkupWriter& out) const
{
    std::size_t number = 0;
    for (const ListUsed& list : m_report.trustBasis.lists) {
        openObject(out, "L-" + std::to_string(++number), "other");
        out.open("ValidationObjectRepresentation");
        out.element("direct", "Trusted list " + list.territory + ", sequence number " + std::to_string(list.sequenceNumber) +
                                  ", issued " + list.issued.toIso8601() +
                                  (list.nextUpdate ? ", next update " + list.nextUpdate->toIso8601() : ", closed"));
        writeDigest(out, list.sha256);
        out.close().close();
    }
}

} // namespace parafa
