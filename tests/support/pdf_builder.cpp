// SPDX-License-Identifier: EUPL-1.2
#include "support/pdf_builder.h"

#include "base/der.h"
#include "signature/signed_data.h"
#include "signature/signer_check.h"

#include <stdexcept>

namespace parafa::test
{

PdfBuilder PdfBuilder::onePage(const std::string& text)
{
    PdfBuilder pdf;
    pdf.bytes = "%PDF-1.7\n%\xE2\xE3\xCF\xD3\n";
    pdf.set(1, "<< /Type /Catalog /Pages 2 0 R >>");
    pdf.set(2, "<< /Type /Pages /Kids [3 0 R] /Count 1 /MediaBox [0 0 595 842] >>");
    pdf.set(3, "<< /Type /Page /Parent 2 0 R /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>");
    pdf.setStream(4, "", "BT /F1 24 Tf 72 700 Td (" + text + ") Tj ET");
    pdf.set(5, "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>");
    return pdf;
}

void PdfBuilder::set(int number, std::string body)
{
    m_objects[number] = std::move(body);
    m_pending[number] = true;
}

void PdfBuilder::setStream(int number, const std::string& dictionary, const std::string& data)
{
    set(number, "<< " + dictionary + " /Length " + std::to_string(data.size()) + " >>\nstream\n" + data + "\nendstream");
}

void PdfBuilder::replace(int number, const std::string& from, const std::string& to)
{
    std::string body = get(number);
    const std::size_t at = body.find(from);
    if (at == std::string::npos)
        throw std::logic_error("not in the object: " + from);
    set(number, body.replace(at, from.size(), to));
}

void PdfBuilder::finish()
{
    std::map<int, std::size_t> places;
    for (const auto& [number, pending] : m_pending) {
        places[number] = bytes.size();
        bytes += std::to_string(number) + " 0 obj\n" + m_objects[number] + "\nendobj\n";
    }
    const std::size_t xref = bytes.size();
    bytes += "xref\n";
    if (!m_lastXref)
        bytes += "0 1\n0000000000 65535 f \n";
    for (const auto& [number, place] : places) {
        std::string digits = std::to_string(place);
        digits.insert(0, 10 - digits.size(), '0');
        bytes += std::to_string(number) + " 1\n" + digits + " 00000 n \n";
    }
    bytes += "trailer\n<< /Size " + std::to_string(nextNumber()) + " /Root 1 0 R";
    if (m_lastXref)
        bytes += " /Prev " + std::to_string(*m_lastXref);
    bytes += " >>\nstartxref\n" + std::to_string(xref) + "\n%%EOF\n";
    m_lastXref = xref;
    m_pending.clear();
}

int PdfBuilder::sign(const Signature& signature)
{
    const int field = nextNumber(), value = field + 1;
    const std::string rangeMark = "/ByteRange [0 0000000001 0000000002 0000000003]";
    const std::string hole = signature.contents.value_or("<" + std::string(signature.room * 2, '0') + ">");
    set(field, "<< /Type /Annot /Subtype /Widget /FT /Sig /T (" + signature.fieldName + ") /V " + std::to_string(value) +
                   " 0 R /P 3 0 R " + signature.fieldEntries + " >>");
    set(value, "<< " + signature.type + "/SubFilter /" + signature.subFilter + " " + signature.entries + " " + signature.before +
                   " " + (signature.withRange ? rangeMark : "") + (hole.empty() ? "" : " /Contents " + hole) + " >>");
    const std::string reference = std::to_string(field) + " 0 R";
    if (signature.inForm) {
        if (get(1).find("/AcroForm") == std::string::npos)
            replace(1, " >>", " /AcroForm << /SigFlags 3 /Fields [] >> >>");
        replace(1, "/Fields [", "/Fields [" + reference + " ");
    }
    if (signature.onPage) {
        if (get(3).find("/Annots") == std::string::npos)
            replace(3, "/Type /Page ", "/Type /Page /Annots [] ");
        replace(3, "/Annots [", "/Annots [" + reference + " ");
    }
    const std::size_t before = bytes.size();
    finish();
    const std::size_t dictionary = bytes.find(std::to_string(value) + " 0 obj\n", before);
    const std::size_t begin = hole.empty() ? dictionary : bytes.find("/Contents " + hole, dictionary) + 10;
    const std::size_t end = begin + hole.size();
    std::vector<long long> range = {0, static_cast<long long>(begin), static_cast<long long>(end),
                                    static_cast<long long>(bytes.size() - end)};
    if (signature.changeRange)
        signature.changeRange(range);
    if (signature.withRange) {
        std::string text = "/ByteRange [";
        for (const long long number : range)
            text += std::to_string(number) + " ";
        text.back() = ']';
        text.resize(rangeMark.size(), ' ');
        bytes.replace(bytes.find(rangeMark, dictionary), rangeMark.size(), text);
    }
    if (signature.value && !signature.contents) {
        const auto size = static_cast<long long>(bytes.size());
        const bool inside = range.size() == 4 && range[0] >= 0 && range[1] >= 0 && range[0] + range[1] <= size && range[2] >= 0 &&
                            range[3] >= 0 && range[2] + range[3] <= size;
        std::string covered = bytes.substr(0, begin) + bytes.substr(end);
        if (inside)
            covered = bytes.substr(static_cast<std::size_t>(range[0]), static_cast<std::size_t>(range[1])) +
                      bytes.substr(static_cast<std::size_t>(range[2]), static_cast<std::size_t>(range[3]));
        const std::string hex = toHex(signature.value(asBytes(covered)));
        if (hex.size() > signature.room * 2)
            throw std::logic_error("no room for the signature");
        bytes.replace(begin + 1, hex.size(), hex);
    }
    return field;
}

namespace
{

Bytes attribute(std::string_view oid, const Bytes& value)
{
    return derSequence({derOidValue(oid), derSetOf({value})});
}

Bytes signerInfo(const TestIdentity& signer, ByteView signedBytes, const PadesCmsSpec& spec)
{
    const auto algorithm = algorithmForKey(signer.certificate, spec.digest).value();
    const auto key = signingKey(signer);
    std::vector<Bytes> attributes;
    const ByteView content = spec.digestAttached ? ByteView(spec.attached) : signedBytes;
    attributes.push_back(attribute(cms_oid::contentType, derOidValue(cms_oid::data)));
    attributes.push_back(attribute(cms_oid::messageDigest, derOctetString(digestOf(spec.digest, content).value())));
    if (spec.binding) {
        const Certificate& bound = spec.boundTo ? *spec.boundTo : signer.certificate;
        const Bytes id = derSequence({derOctetString(bound.digest(DigestAlgorithm::Sha256))});
        attributes.push_back(attribute(cms_oid::signingCertificateV2, derSequence({derSequence({id})})));
    }
    if (spec.signingTime)
        attributes.push_back(attribute(cms_oid::signingTime, derTimeValue(UtcTime(1767225600))));
    const Bytes set = derSetOf(attributes);
    const Bytes value = spec.signedAttributes ? key->sign(algorithm, set).value() : key->sign(algorithm, content).value();
    Bytes tagged = set;
    tagged[0] = 0xA0;
    const ByteView issuer = signer.certificate.issuerDer();
    return derSequence({derIntegerValue(1), derSequence({issuer, derIntegerFromHex(signer.certificate.serialHex())}),
                        cmsDigestAlgorithmIdentifier(spec.digest), spec.signedAttributes ? ByteView(tagged) : ByteView(),
                        cmsSignatureAlgorithmIdentifier(algorithm), derOctetString(value)});
}

} // namespace

Bytes padesCms(const TestIdentity& signer, ByteView signedBytes, const PadesCmsSpec& spec)
{
    std::vector<Bytes> infos(spec.signers, signerInfo(signer, signedBytes, spec));
    Bytes certificates(signer.certificate.der().begin(), signer.certificate.der().end());
    for (const Certificate& certificate : spec.certificates)
        certificates.insert(certificates.end(), certificate.der().begin(), certificate.der().end());
    const Bytes content = spec.attached.empty()
                              ? derSequence({derOidValue(cms_oid::data)})
                              : derSequence({derOidValue(cms_oid::data), derContext(0, derOctetString(spec.attached))});
    const Bytes data = derSequence({derIntegerValue(1), derSetOf({cmsDigestAlgorithmIdentifier(spec.digest)}), content,
                                    derContext(0, certificates), derSetOf(std::move(infos))});
    Bytes all = derSequence({derOidValue("1.2.840.113549.1.7.2"), derContext(0, data)});
    all.insert(all.end(), spec.after.begin(), spec.after.end());
    return all;
}

std::function<Bytes(ByteView)> signerOf(const TestIdentity& signer, PadesCmsSpec spec)
{
    return [signer, spec = std::move(spec)](ByteView signedBytes) { return padesCms(signer, signedBytes, spec); };
}

} // namespace parafa::test
