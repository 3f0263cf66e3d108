// SPDX-License-Identifier: EUPL-1.2
// make_seeds FOLDER: one folder of small sound inputs for each fuzz target, all made here.
#include "base/handle.h"
#include "base/runtime.h"
#include "container/container_writer.h"
#include "core/formats/pdfa_sample.h"
#include "support/evidence_record_builder.h"
#include "support/pdf_builder.h"
#include "support/tar_builder.h"
#include "support/test_evidence.h"
#include "support/test_pki.h"
#include "xades/xades.h"
#include "xmldata/xml_data_container.h"

#include <openssl/cms.h>

#include <cstdio>
#include <filesystem>
#include <stdexcept>

using namespace parafa;
using namespace parafa::test;

namespace
{

std::filesystem::path folder;

void save(const std::string& name, ByteView content)
{
    std::filesystem::create_directories((folder / name).parent_path());
    if (!writeFile((folder / name).string(), content))
        throw std::runtime_error("cannot write " + name);
}

template <typename T>
T must(Result<T> result)
{
    if (!result)
        throw std::runtime_error(result.error().detail);
    return std::move(*result);
}

DocumentToSign document(std::string name, std::string mediaType, std::string_view content)
{
    return {std::move(name), std::move(mediaType), memorySource(Bytes(content.begin(), content.end()))};
}

SigningRequest requestFor(const TestIdentity& signer, std::vector<DocumentToSign> documents, AttributeProfile profile)
{
    auto algorithm = must(algorithmForKey(signer.certificate, DigestAlgorithm::Sha256));
    return {.documents = std::move(documents),
            .signer = signer.certificate,
            .chain = sharedPki().chain(),
            .algorithm = algorithm,
            .digest = DigestAlgorithm::Sha256,
            .signingTime = UtcTime(1767225600),
            .profile = profile,
            .packaging = Packaging::Detached,
            .claimedRoles = {"tester"},
            .city = "Nitra",
            .country = "SK",
            .commitmentTypes = {}};
}

Bytes xadesFile(const TestIdentity& signer, std::vector<DocumentToSign> documents, AttributeProfile profile)
{
    const auto prepared = must(xades::prepare(requestFor(signer, std::move(documents), profile)));
    return must(xades::complete(prepared, must(signingKey(signer)->sign(prepared.algorithm, prepared.toBeSigned))));
}

/// CAdES baseline B as the openssl program makes it.
Bytes cadesFile(const TestIdentity& signer, std::string_view content, bool attached)
{
    const Handle<BIO, BIO_free_all> input(BIO_new_mem_buf(content.data(), int(content.size())));
    const unsigned flags = CMS_BINARY | CMS_CADES | (attached ? 0U : static_cast<unsigned>(CMS_DETACHED));
    const Handle<CMS_ContentInfo, CMS_ContentInfo_free> cms(
        CMS_sign(signer.certificate.x509(), signer.key.get(), nullptr, input.get(), flags));
    if (!cms)
        throw std::runtime_error("CMS_sign");
    unsigned char* der = nullptr;
    const int size = i2d_CMS_ContentInfo(cms.get(), &der);
    const Bytes bytes(der, der + size);
    OPENSSL_free(der);
    return bytes;
}

Bytes container(ContainerType type, const std::vector<DocumentToSign>& documents, const std::string& name, Bytes signature)
{
    std::vector<NewEntry> entries;
    for (const DocumentToSign& one : documents)
        entries.push_back({one.name, one.content, one.mediaType, Compression::Deflated});
    std::vector<NewEntry> metadata;
    if (!signature.empty())
        metadata.push_back({name, memorySource(std::move(signature)), "application/xml", Compression::Deflated});
    const std::string target = (folder / "scratch").string();
    auto writer = must(writeContainer(target, type, entries, metadata));
    return must(readAll(*must(writer.written())));
}

Bytes asicManifest(const Bytes& digest)
{
    const std::string text =
        R"(<?xml version="1.0" encoding="UTF-8"?><asic:ASiCManifest xmlns:asic="http://uri.etsi.org/02918/v1.2.1#" )"
        R"(xmlns:ds="http://www.w3.org/2000/09/xmldsig#"><asic:SigReference URI="META-INF/signature001.p7s" )"
        R"(MimeType="application/x-pkcs7-signature"/><asic:DataObjectReference URI="list.txt" MimeType="text/plain">)"
        R"(<ds:DigestMethod Algorithm="http://www.w3.org/2001/04/xmlenc#sha256"/><ds:DigestValue>)" +
        toBase64(digest) + "</ds:DigestValue></asic:DataObjectReference></asic:ASiCManifest>";
    return Bytes(text.begin(), text.end());
}

void saveXmlData()
{
    constexpr std::string_view data = R"(<Form xmlns="http://data.gov.sk/doc/eform/App.Sample/1.0"><Name>Ján</Name></Form>)";
    constexpr std::string_view schema =
        R"(<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" elementFormDefault="qualified" )"
        R"(targetNamespace="http://data.gov.sk/doc/eform/App.Sample/1.0"><xs:element name="Form" type="xs:anyType"/></xs:schema>)";
    constexpr std::string_view stylesheet =
        R"(<xsl:stylesheet xmlns:xsl="http://www.w3.org/1999/XSL/Transform" version="1.0"><xsl:output method="text"/>)"
        R"(<xsl:template match="/"><xsl:value-of select="."/></xsl:template></xsl:stylesheet>)";
    const auto bytes = [](std::string_view text) { return Bytes(text.begin(), text.end()); };
    for (const bool embed : {false, true}) {
        NewXmlDataContainer parts;
        parts.data = bytes(data);
        parts.identifier = "http://data.gov.sk/doc/eform/App.Sample/1.0";
        parts.formVersion = "1.0";
        parts.schemaUri = "http://schemas.gov.sk/form/App.Sample/1.0/form.xsd";
        parts.presentationUri = "http://schemas.gov.sk/form/App.Sample/1.0/form.xslt";
        parts.schema = bytes(schema);
        parts.stylesheet = bytes(stylesheet);
        parts.mediaDestination = "TXT";
        parts.embed = embed;
        const Bytes made = must(buildXmlDataContainer(parts));
        save(embed ? "xdc/embedded.xml" : "xdc/referenced.xml", made);
        save(embed ? "document/embedded.xdcf" : "document/referenced.xdcf", made);
    }
    save("document/form.xml", asBytes(data));
}

/// Schemas of forms with everything that a form can have.
void saveForms()
{
    constexpr std::string_view groups =
        R"(<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns="urn:f" targetNamespace="urn:f">)"
        R"(<xs:element name="r" type="Part"/><xs:complexType name="Part"><xs:sequence><xs:element name="n" type="Name"/>)"
        R"(<xs:choice maxOccurs="unbounded"><xs:element name="d" type="xs:date"/><xs:group ref="G"/></xs:choice>)"
        R"(<xs:element name="part" type="Part" minOccurs="0" maxOccurs="3"/><xs:any minOccurs="0" namespace="##other"/>)"
        R"(</xs:sequence><xs:attribute name="a" type="xs:int" use="required"/></xs:complexType><xs:group name="G"><xs:all>)"
        R"(<xs:element name="m"><xs:complexType mixed="true"/></xs:element></xs:all></xs:group><xs:simpleType name="Name">)"
        R"(<xs:restriction base="xs:string"><xs:minLength value="2"/><xs:pattern value="[A-Z-[Q]]\p{Ll}{1,9}|\d+"/>)"
        R"(</xs:restriction></xs:simpleType></xs:schema>)";
    constexpr std::string_view types =
        R"(<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"><xs:element name="r"><xs:complexType><xs:sequence>)"
        R"(<xs:element name="u" type="U" minOccurs="2" maxOccurs="4"/><xs:element name="s" type="S" nillable="true"/></xs:sequence>)"
        R"(</xs:complexType></xs:element><xs:simpleType name="U"><xs:union memberTypes="xs:decimal E"/></xs:simpleType>)"
        R"(<xs:simpleType name="E"><xs:restriction base="xs:string"><xs:enumeration value=""/></xs:restriction></xs:simpleType>)"
        R"(<xs:complexType name="S"><xs:simpleContent><xs:extension base="L"><xs:attribute name="x" fixed="1"/></xs:extension>)"
        R"(</xs:simpleContent></xs:complexType><xs:simpleType name="L"><xs:list itemType="xs:gYear"/></xs:simpleType></xs:schema>)";
    save("form/groups.xsd", asBytes(groups));
    save("form/types.xsd", asBytes(types));
}

void saveXades(const TestIdentity& rsa, const TestIdentity& ec)
{
    const std::vector<DocumentToSign> documents = {document("list.txt", "text/plain", "obsah"),
                                                   document("data.xml", "application/xml", "<a/>")};
    save("xades/rsa-upvs.xml", xadesFile(rsa, documents, AttributeProfile::Upvs));
    save("xades/ec-etsi.xml", xadesFile(ec, documents, AttributeProfile::Etsi));
    const Bytes whole = container(ContainerType::AsicE, documents, "META-INF/signatures001.xml",
                                  xadesFile(ec, documents, AttributeProfile::Etsi));
    save("zip/xades.asice", whole);
    save("document/xades.asice", whole);
    save("zip/plain.zip", container(ContainerType::PlainZip, documents, {}, {}));
    save("manifest/manifest.xml", makeManifest(ContainerType::AsicE, {{"list.txt", documents[0].content, "text/plain", {}}}));
}

void saveCades(const TestIdentity& rsa, const TestIdentity& ec)
{
    const std::vector<DocumentToSign> documents = {document("list.txt", "text/plain", "obsah")};
    const Bytes detached = cadesFile(ec, "obsah", false);
    const Bytes attached = cadesFile(rsa, "obsah", true);
    save("cades/detached.p7s", detached);
    save("cades/attached.p7m", attached);
    save("document/attached.p7m", attached);
    const std::string pem = "-----BEGIN PKCS7-----\n" + toBase64(detached) + "\n-----END PKCS7-----\n";
    save("cades/detached.pem", asBytes(pem));
    const std::string mail =
        "MIME-Version: 1.0\r\nContent-Type: application/pkcs7-mime; smime-type=signed-data; name=smime.p7m\r\n"
        "Content-Transfer-Encoding: base64\r\n\r\n" +
        toBase64(attached) + "\r\n";
    save("cades/message.eml", asBytes(mail));
    save("document/cades.asics", container(ContainerType::AsicS, documents, "META-INF/signature.p7s", detached));
    const Bytes manifest = asicManifest(must(digestOf(DigestAlgorithm::Sha256, asBytes("obsah"))));
    save("manifest/ASiCManifest.xml", manifest);
}

void saveTokens(const TestPki& pki)
{
    const Bytes token = makeTimestampToken(pki.timestampAuthority, asBytes("obsah"), {.chain = pki.chain()});
    save("timestamp/token.tst", token);
    save("timestamp/bare.tst",
         makeTimestampToken(pki.timestampAuthority, asBytes("obsah"), {.withCertificate = false, .chain = {}}));
    save("document/token.asics",
         container(ContainerType::AsicS, {document("list.txt", "text/plain", "obsah")}, "META-INF/timestamp.tst", token));
}

void saveKeys(const TestIdentity& ec)
{
    Pkcs12Spec spec;
    spec.chain = sharedPki().chain();
    save("pkcs12/aes.p12", makePkcs12(ec, spec));
    spec.encryption = Pkcs12Encryption::None;
    spec.withMac = false;
    save("pkcs12/open.p12", makePkcs12(ec, spec));
}

Bytes bytesOfText(std::string_view text)
{
    return {text.begin(), text.end()};
}

void saveRecords(const TestPki& pki)
{
    const Bytes content = bytesOfText("obsah");
    EvidenceRecordSpec renewed;
    renewed.timestampRenewals = 1;
    renewed.chainRenewal = true;
    renewed.strangers = {bytesOfText("cudzi")};
    save("record/plain.ers", makeErs(pki.timestampAuthority, {content}));
    save("record/renewed.ers", makeErs(pki.timestampAuthority, {content}, renewed));
    save("record/plain.xml", makeXmlers(pki.timestampAuthority, {content}));
    save("record/renewed.xml", makeXmlers(pki.timestampAuthority, {content}, renewed));
    save("document/record.asics", container(ContainerType::AsicS, {document("list.txt", "text/plain", "obsah")},
                                            "META-INF/evidencerecord.ers", makeErs(pki.timestampAuthority, {content})));
}

void savePdf(const TestPki& pki)
{
    PdfBuilder plain = PdfBuilder::onePage();
    const int stream = plain.nextNumber();
    plain.setStream(stream, "/Type /EmbeddedFile", "priloha");
    plain.set(stream + 1, "<< /Type /Filespec /F (a.txt) /UF (a.txt) /EF << /F " + std::to_string(stream) + " 0 R >> >>");
    plain.replace(1, ">>", "/Names << /EmbeddedFiles << /Names [(a.txt) " + std::to_string(stream + 1) + " 0 R] >> >> >>");
    plain.finish();
    save("pdf/attachment.pdf", asBytes(plain.bytes));
    PdfBuilder tagged = PdfBuilder::onePage();
    tagged.setStream(4, "",
                     "/P << /MCID 0 >> BDC BT /F1 10 Tf 72 700 Td (b) Tj ET EMC "
                     "/H1 << /MCID 1 >> BDC q 1 0 0 1 20 0 cm BT /F1 10 Tf 72 640 Td 3 Tr [(a) -9 (c)] TJ ET Q EMC");
    tagged.replace(1, "<<", "<< /MarkInfo << /Marked true >> /StructTreeRoot 20 0 R");
    tagged.set(20, "<< /Type /StructTreeRoot /K [<< /S /H1 /Pg 3 0 R /K [1] >> "
                   "<< /S /P /K << /Type /MCR /Pg 3 0 R /MCID 0 >> >>] >>");
    tagged.finish();
    save("pdf/tagged.pdf", asBytes(tagged.bytes));
    PdfBuilder signedFile = PdfBuilder::onePage();
    signedFile.finish();
    PdfBuilder::Signature signature;
    signature.value = signerOf(pki.signer);
    signedFile.sign(signature);
    save("pdf/signed.pdf", asBytes(signedFile.bytes));
    signedFile.set(signedFile.nextNumber(), "<< /Later true >>");
    signedFile.finish();
    save("pdf/changed.pdf", asBytes(signedFile.bytes));
    save("document/signed.pdf", asBytes(signedFile.bytes));
}

void saveArchives()
{
    TarBuilder tar;
    tar.add("dir/list.txt", bytesOfText("obsah"));
    tar.add("link", {}, '2', "dir/list.txt");
    save("archive/a.tar", tar.build());
    save("archive/a.tgz", gzipped(tar.build()));
    save("archive/list.txt.gz", gzipped(bytesOfText("obsah")));
}

void saveFormats()
{
    PdfaSample sample(2, 'B');
    save("format/simple.pdf", asBytes(sample.bytes()));
    sample.setStream(9, "", "500 0 d0");
    sample.setStream(4, "", "q /G gs 0 0 0 1 k BT /F 9 Tf (a) Tj ET BI /W 1 /H 1 /BPC 8 /CS /G ID x EI Q");
    sample.replace(3, "/Resources << >>",
                   "/Resources << /ExtGState << /G << /ca 0.5 /BM /Multiply >> >> /Font << /F << /Type /Font /Subtype /Type3 "
                   "/FontBBox [0 0 1 1] /FontMatrix [1 0 0 1 0 0] /CharProcs << /a 9 0 R >> /Encoding << /Differences [97 /a] >> "
                   "/FirstChar 97 /LastChar 97 /Widths [500] >> >> >>");
    sample.xmpProperties = "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title><rdf:Alt>"
                           "<rdf:li xml:lang=\"x-default\">T</rdf:li></rdf:Alt></dc:title></rdf:Description>";
    save("format/rich.pdf", asBytes(sample.bytes()));
    save("format/table.csv", asBytes("a,b\r\n1,\"x\"\r\n"));
}

} // namespace

int main(int argc, char** argv)
{
    if (argc != 2)
        return 64;
    try {
        const CoreRuntime runtime;
        folder = argv[1];
        std::filesystem::remove_all(folder);
        std::filesystem::create_directories(folder);
        const TestPki& pki = sharedPki();
        const TestIdentity ec = issue(pki.intermediate, {}, sharedKey(TestKeyType::P256));
        saveXades(pki.signer, ec);
        saveCades(pki.signer, ec);
        saveTokens(pki);
        saveXmlData();
        saveForms();
        saveKeys(ec);
        saveRecords(pki);
        savePdf(pki);
        saveArchives();
        saveFormats();
    } catch (const std::exception& problem) {
        std::fprintf(stderr, "make_seeds: %s\n", problem.what());
        return 1;
    }
    return 0;
}
