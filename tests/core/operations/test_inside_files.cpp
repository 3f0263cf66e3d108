// SPDX-License-Identifier: EUPL-1.2
#include "base/der.h"
#include "base/xml.h"
#include "cades/asic_manifest.h"
#include "cades/cades.h"
#include "container/container_writer.h"
#include "operations/sign_documents.h"
#include "support/evidence_record_builder.h"
#include "support/pdf_builder.h"
#include "support/tar_builder.h"
#include "support/temporary_folder.h"
#include "xades/xades.h"

#include <QtTest>

#include <algorithm>

using namespace parafa;
using namespace parafa::test;

namespace
{

Services testServices()
{
    Services services;
    services.now = *UtcTime::fromIso8601("2026-11-22T10:00:00Z");
    return services;
}

Bytes bytesOfText(std::string_view text)
{
    return {text.begin(), text.end()};
}

NewEntry entryOf(const std::string& name, const Bytes& content)
{
    return {name, memorySource(content), mediaTypeForName(name), Compression::Automatic};
}

void write(const std::string& path, ContainerType type, const std::vector<NewEntry>& documents,
           const std::vector<NewEntry>& metadata)
{
    auto writer = writeContainer(path, type, documents, metadata);
    QVERIFY(writer && writer->commit());
}

Report validated(const std::string& path, const ValidationOptions& options = {}, const Services& services = testServices())
{
    const auto document = openDocument(path, services);
    return document ? *validateDocument(**document, services, options) : Report{};
}

void sign(const std::string& path, const std::vector<DocumentToSign>& documents, const SignOptions& options)
{
    const auto key = signingKey(sharedPki().signer, sharedPki().chain());
    const auto outcome = signDocuments(documents, *key, options, path, testServices());
    QVERIFY2(outcome, outcome ? "" : outcome.error().detail.c_str());
}

/// A signature outside containers.
Bytes signBare(SignatureForm form, Packaging packaging, const DocumentToSign& document)
{
    const auto key = signingKey(sharedPki().signer, sharedPki().chain());
    const SigningRequest request{.documents = {document},
                                 .signer = key->certificate(),
                                 .chain = key->chain(),
                                 .algorithm = {SignatureScheme::RsaPkcs1, DigestAlgorithm::Sha256},
                                 .signingTime = testServices().now,
                                 .packaging = packaging};
    const bool cms = form == SignatureForm::CAdES;
    const auto prepared = cms ? cades::prepare(request) : xades::prepareDocument(request);
    const auto value = prepared ? key->sign(prepared->algorithm, prepared->toBeSigned) : std::unexpected(prepared.error());
    const auto file = !value ? value : cms ? cades::complete(*prepared, *value) : xades::complete(*prepared, *value);
    if (!file)
        qFatal("%s", file.error().detail.c_str());
    return *file;
}

Bytes recordOver(const std::vector<Bytes>& data, const EvidenceRecordSpec& spec = {})
{
    return makeErs(sharedPki().timestampAuthority, data, spec);
}

Bytes manifestOver(const std::string& record, const std::vector<std::pair<std::string, Bytes>>& files)
{
    std::vector<cades::ManifestObject> objects;
    for (const auto& [name, content] : files) {
        cades::ManifestObject object;
        object.uri = object.name = name;
        object.mediaType = mediaTypeForName(name);
        object.algorithm = DigestAlgorithm::Sha256;
        object.digest = *digestOf(DigestAlgorithm::Sha256, content);
        objects.push_back(object);
    }
    return *cades::makeAsicManifest(record, {}, objects);
}

const DocumentReport* find(const Report& report, const std::string& name)
{
    const auto document = std::ranges::find(report.documents, name, &DocumentReport::name);
    return document == report.documents.end() ? nullptr : &*document;
}

/// A message as the data boxes send it, with two attachments.
std::string dataBoxMessage(const std::string& content = toBase64(asBytes("obsah prilohy")))
{
    return "<?xml version=\"1.0\"?><q:MessageDownloadResponse xmlns:q=\"http://isds.czechpoint.cz/v20/message\">"
           "<q:dmReturnedMessage><p:dmDm xmlns:p=\"http://isds.czechpoint.cz/v20\"><p:dmID>170272</p:dmID>"
           "<p:dmAnnotation>Vec</p:dmAnnotation><p:dmFiles>"
           "<p:dmFile dmMimeType=\"text/plain\" dmFileMetaType=\"main\" dmFileDescr=\"list.txt\"><p:dmEncodedContent>" +
           content +
           "</p:dmEncodedContent></p:dmFile><p:dmFile dmMimeType=\"text/plain\" dmFileDescr=\"list.txt\"><p:dmEncodedContent>" +
           toBase64(asBytes("druha")) +
           "</p:dmEncodedContent></p:dmFile></p:dmFiles></p:dmDm></q:dmReturnedMessage></q:MessageDownloadResponse>";
}

DocumentToSign textDocument(const std::string& name, const std::string& content)
{
    return {name, mediaTypeForName(name), memorySource(bytesOfText(content))};
}

/// Answers for every certificate that it is good.
class AllGood final : public EvidenceSource
{
public:
    Evidence evidenceFor(const Certificate& subject, const Certificate& issuer, std::vector<Finding>&) override
    {
        const TestPki& pki = sharedPki();
        const bool byRoot = issuer == pki.root.certificate;
        const UtcTime now = testServices().now;
        OcspSpec spec;
        spec.producedAt = spec.thisUpdate = now;
        spec.nextUpdate = UtcTime{now.seconds() + 3600};
        Evidence evidence;
        evidence.ocspResponses.push_back(makeOcspResponse(byRoot ? pki.root : pki.intermediate, issuer, subject, spec));
        return evidence;
    }
    std::vector<Certificate> issuersOf(const Certificate&, std::vector<Finding>&) override { return {}; }
};

} // namespace

class TestInsideFiles : public QObject
{
    Q_OBJECT

private slots:
    // --- evidence records
    void recordOfAsicE_data()
    {
        QTest::addColumn<QString>("defect");
        QTest::addColumn<int>("integrity");
        QTest::newRow("sound") << "" << int(Integrity::Intact);
        QTest::newRow("document changed") << "document" << int(Integrity::Broken);
        QTest::newRow("record over other data") << "record" << int(Integrity::Broken);
        QTest::newRow("manifest of another record") << "manifest" << int(Integrity::Broken);
        QTest::newRow("no record at all") << "bytes" << int(Integrity::Broken);
    }
    void recordOfAsicE()
    {
        QFETCH(QString, defect);
        QFETCH(int, integrity);
        const TemporaryFolder folder;
        const Bytes content = bytesOfText("obsah");
        const Bytes record =
            defect == "bytes" ? bytesOfText("nic") : recordOver({defect == "record" ? bytesOfText("ine") : content});
        write(folder.path("r.asice"), ContainerType::AsicE,
              {entryOf("a.txt", defect == "document" ? bytesOfText("zmena") : content)},
              {entryOf("META-INF/evidencerecord1.ers", record),
               entryOf("META-INF/ASiCEvidenceRecordManifest1.xml",
                       manifestOver(defect == "manifest" ? "META-INF/evidencerecord2.ers" : "META-INF/evidencerecord1.ers",
                                    {{"a.txt", content}}))});
        const Report report = validated(folder.path("r.asice"));
        QCOMPARE(report.evidenceRecords.size(), std::size_t{1});
        QCOMPARE(int(report.evidenceRecords[0].facts.integrity), integrity);
        const bool sound = defect.isEmpty();
        QCOMPARE(report.verdict, sound ? FileVerdict::Indeterminate : FileVerdict::Invalid);
        QCOMPARE(report.documents[0].coveredBy.size(), std::size_t{sound ? 1u : 0u});
    }

    void recordWithTrustMakesAFileValid()
    {
        const TemporaryFolder folder;
        const Bytes content = bytesOfText("obsah");
        write(folder.path("r.asics"), ContainerType::AsicS, {entryOf("a.txt", content)},
              {entryOf("META-INF/evidencerecord.ers", recordOver({content}))});
        Services services = testServices();
        services.trustAnchors = {sharedPki().root.certificate, sharedPki().intermediate.certificate};
        const Report report = validated(folder.path("r.asics"), {}, services);
        QCOMPARE(report.evidenceRecords.size(), std::size_t{1});
        QCOMPARE(report.evidenceRecords[0].facts.integrity, Integrity::Intact);
        QCOMPARE(report.evidenceRecords[0].timestampVerdicts.size(), std::size_t{1});
        QCOMPARE(report.verdict, FileVerdict::Valid);
    }

    void recordThatProtectsASignatureIsToldWithIt()
    {
        const TemporaryFolder folder;
        sign(folder.path("s.asice"), {textDocument("a.txt", "obsah")}, {});
        const auto container = Container::open(*fileSource(folder.path("s.asice")));
        const ContainerEntry* signature = container->find("META-INF/signatures001.xml");
        if (!signature)
            signature = &*std::ranges::find(container->entries(), EntryKind::XadesSignature, &ContainerEntry::kind);
        const Bytes value = *readAll(*signature->content);
        for (const bool broken : {false, true}) {
            const std::string path = folder.path(broken ? "b.asice" : "g.asice");
            auto writer =
                extendContainer(path, *container,
                                {entryOf("META-INF/evidencerecord1.ers", recordOver({broken ? bytesOfText("ine") : value})),
                                 entryOf("META-INF/ASiCEvidenceRecordManifest1.xml",
                                         manifestOver("META-INF/evidencerecord1.ers", {{signature->name, value}}))},
                                {});
            QVERIFY(writer && writer->commit());
            const Report report = validated(path);
            QCOMPARE(report.signatures.size(), std::size_t{1});
            QCOMPARE(report.signatures[0].facts.integrity, Integrity::Intact);
            QVERIFY(report.evidenceRecords.empty());
            QCOMPARE(report.signatures[0].evidenceRecords.size(), std::size_t{1});
            QCOMPARE(report.signatures[0].evidenceRecords[0].facts.integrity, broken ? Integrity::Broken : Integrity::Intact);
            QCOMPARE(hasFinding(report.signatures[0].facts.findings, FindingCode::EvidenceRecordBroken), broken);
            QCOMPARE(report.verdict, FileVerdict::Indeterminate);
        }
    }

    void recordGivenByTheCaller()
    {
        const TemporaryFolder folder;
        const std::string path = folder.write("a.txt", "obsah");
        for (const bool fits : {true, false}) {
            ValidationOptions options;
            options.evidenceRecords.emplace_back("r.ers", memorySource(recordOver({bytesOfText(fits ? "obsah" : "ine")})));
            const Report report = validated(path, options);
            QCOMPARE(report.evidenceRecords.size(), std::size_t{1});
            QCOMPARE(report.evidenceRecords[0].facts.integrity, fits ? Integrity::Intact : Integrity::Broken);
            QCOMPARE(report.documents[0].coveredBy.size(), std::size_t{fits ? 1u : 0u});
        }
    }

    void recordInsideCades_data() { insideData(); }
    void recordInsideCades()
    {
        QFETCH(QString, defect);
        const TemporaryFolder folder;
        const Bytes cms = signBare(SignatureForm::CAdES, Packaging::Enveloping, textDocument("a.txt", "obsah"));
        const Bytes record = recordOver({defect == "other" ? bytesOfText("ine") : cms});
        // evidence-records attribute: internal for attached signatures, external for detached (RFC 4998, appendix A)
        const char* type = defect == "kind" ? "1.2.840.113549.1.9.16.2.50" : "1.2.840.113549.1.9.16.2.49";
        const Bytes attribute = derContext(1, derSequence({derOidValue(type), derSetOf({record})}));
        folder.write("a.p7m", withUnsignedAttributes(cms, attribute));
        checkInside(validated(folder.path("a.p7m")), defect.isEmpty());
    }

    /// What was added behind a record takes nothing from it, and is not proven by it.
    void addedBehindARecord()
    {
        const TemporaryFolder folder;
        const Bytes cms = signBare(SignatureForm::CAdES, Packaging::Enveloping, textDocument("a.txt", "obsah"));
        const Bytes record = derSequence({derOidValue("1.2.840.113549.1.9.16.2.49"), derSetOf({recordOver({cms})})});
        const Bytes late = derSequence({derOidValue("1.2.3.4"), derSetOf({derIntegerValue(1)})});
        for (const bool added : {false, true}) {
            folder.write("a.p7m", withUnsignedAttributes(cms, derContext(1, added ? joinBytes({record, late}) : record)));
            const Report report = validated(folder.path("a.p7m"));
            const auto& found = report.signatures.at(0).evidenceRecords;
            QCOMPARE(found.size(), std::size_t{1});
            QCOMPARE(found[0].facts.integrity, Integrity::Intact);
            QCOMPARE(found[0].facts.coversBelow == 0, added);
        }
    }

    void recordInsideXades_data() { insideData(); }
    void recordInsideXades()
    {
        QFETCH(QString, defect);
        const TemporaryFolder folder;
        const Bytes signature = signBare(SignatureForm::XAdES, Packaging::Detached, textDocument("a.txt", "obsah"));
        const auto document = XmlDocument::parse(signature);
        QVERIFY(document);
        // EN 319 132-3, 5.2.2: what the references lead to, then the parts of the signature.
        const std::string method = attribute(descendant(document->root(), "CanonicalizationMethod"), "Algorithm").value();
        std::vector<Bytes> group{bytesOfText("obsah")};
        for (const char* part : {"SignedProperties", "SignedInfo", "SignatureValue", "KeyInfo"})
            if (const _xmlNode* element = descendant(document->root(), part))
                group.push_back(*canonicalize(*document, element, *canonicalizationFromUri(method)));
        if (defect == "kind")
            group.pop_back();
        std::vector<Bytes> digests;
        for (const Bytes& data : group)
            digests.push_back(*digestOf(DigestAlgorithm::Sha256, data));
        std::ranges::sort(digests);
        Bytes all;
        for (const Bytes& digest : digests)
            all.insert(all.end(), digest.begin(), digest.end());
        std::string record(asText(makeXmlers(sharedPki().timestampAuthority, {defect == "other" ? bytesOfText("ine") : all})));
        record.erase(0, record.find("<EvidenceRecord"));
        std::string text(asText(signature));
        const std::size_t end = text.rfind("</", text.rfind("QualifyingProperties>"));
        text.insert(end, "<UnsignedProperties xmlns=\"http://uri.etsi.org/01903/v1.3.2#\"><UnsignedSignatureProperties>"
                         "<SealingEvidenceRecords xmlns=\"http://uri.etsi.org/19132/v1.1.1#\">" +
                             record + "</SealingEvidenceRecords></UnsignedSignatureProperties></UnsignedProperties>");
        ValidationOptions options;
        options.detached.emplace_back("a.txt", memorySource(bytesOfText("obsah")));
        checkInside(validated(folder.write("s.xml", text), options), defect.isEmpty());
    }

    void recordOnItsOwn()
    {
        const TemporaryFolder folder;
        const std::string path = folder.write("r.ers", recordOver({bytesOfText("obsah")}));
        QCOMPARE(validated(path).evidenceRecords[0].facts.integrity, Integrity::Unknown);
        ValidationOptions options;
        options.detached.emplace_back("a.txt", memorySource(bytesOfText("obsah")));
        const Report report = validated(path, options);
        QCOMPARE(report.evidenceRecords[0].facts.integrity, Integrity::Intact);
        QVERIFY(find(report, "a.txt") && find(report, "a.txt")->coveredBy.size() == 1);
        // RFC 6283, 3.2.1: XML counts in its canonical form.
        const std::string xml =
            folder.write("r.xml", makeXmlers(sharedPki().timestampAuthority, {bytesOfText("<a b=\"1\"></a>")}));
        ValidationOptions pretty;
        pretty.detached.emplace_back("a.xml", memorySource(bytesOfText("<?xml version=\"1.0\"?>\n<a  b='1'/>")));
        QCOMPARE(validated(xml, pretty).evidenceRecords[0].facts.integrity, Integrity::Intact);
    }

    // --- archives
    void archivesInsideContainers()
    {
        const TemporaryFolder folder;
        sign(folder.path("s.asice"), {textDocument("a.txt", "obsah")}, {});
        const Bytes signedContainer = folder.read("s.asice");
        TarBuilder tar;
        tar.add("dir/s.asice", signedContainer);
        tar.add("b.txt", bytesOfText("volny"));
        const Bytes zipped = gzipped(tar.build());
        write(folder.path("o.zip"), ContainerType::PlainZip, {entryOf("o.tgz", zipped)}, {});
        const Report report = validated(folder.path("o.zip"));
        QCOMPARE(report.verdict, FileVerdict::Unsigned);
        const DocumentReport* archive = find(report, "o.tgz");
        QVERIFY(archive && archive->nested);
        QCOMPARE(archive->nested->wrapperType, std::string("TGZ"));
        QCOMPARE(archive->nested->documents.size(), std::size_t{2});
        const DocumentReport* inner = find(*archive->nested, "dir/s.asice");
        QVERIFY(inner && inner->nested);
        QCOMPARE(inner->nested->signatures.size(), std::size_t{1});
        QCOMPARE(inner->nested->signatures[0].facts.integrity, Integrity::Intact);

        const auto document = openDocument(folder.path("o.zip"), testServices());
        const auto written = extractDocuments(**document, folder.path(), {"o.tgz/dir/s.asice/a.txt"});
        QVERIFY(written);
        QCOMPARE(folder.read("a.txt"), bytesOfText("obsah"));
        QVERIFY(!extractDocuments(**document, folder.path(), {"o.tgz/dir/none.txt"}));
    }

    void nestingIsLimited()
    {
        Bytes content = bytesOfText("jadro");
        for (int i = 0; i < 6; ++i) {
            TarBuilder tar;
            tar.add("x.tar", content);
            content = tar.build();
        }
        const TemporaryFolder folder;
        const std::string path = folder.write("x.tar", content);
        const auto depthOf = [](const Report& report) {
            int depth = 0;
            const Report* at = &report;
            while (at && !at->documents.empty() && at->documents[0].nested) {
                at = at->documents[0].nested.get();
                ++depth;
            }
            return std::pair{depth,
                             !at->documents.empty() && hasFinding(at->documents[0].findings, FindingCode::NestedNotOpened)};
        };
        QCOMPARE(depthOf(validated(path)), (std::pair{5, false}));
        Services shallow = testServices();
        shallow.containerLimits.maxNesting = 2;
        QCOMPARE(depthOf(validated(path, {}, shallow)), (std::pair{2, true}));
        Services few = testServices();
        few.containerLimits.maxNestedFiles = 3;
        QCOMPARE(depthOf(validated(path, {}, few)), (std::pair{3, true}));
        Services small = testServices();
        small.containerLimits.maxNestedBytes = content.size();
        QVERIFY(depthOf(validated(path, {}, small)).second);
    }

    void filesAttachedToAPdf()
    {
        const TemporaryFolder folder;
        sign(folder.path("s.asice"), {textDocument("a.txt", "obsah")}, {});
        const Bytes inner = folder.read("s.asice");
        PdfBuilder pdf = PdfBuilder::onePage();
        const int stream = pdf.nextNumber();
        pdf.setStream(stream, "/Type /EmbeddedFile", {inner.begin(), inner.end()});
        pdf.set(stream + 1, "<< /Type /Filespec /F (s.asice) /UF (s.asice) /EF << /F " + std::to_string(stream) + " 0 R >> >>");
        pdf.replace(1, ">>", "/Names << /EmbeddedFiles << /Names [(s.asice) " + std::to_string(stream + 1) + " 0 R] >> >> >>");
        pdf.finish();
        const Report report = validated(folder.write("p.pdf", pdf.bytes));
        QCOMPARE(report.documents.size(), std::size_t{1});
        QVERIFY(report.documents[0].nested);
        const DocumentReport* attached = find(*report.documents[0].nested, "s.asice");
        QVERIFY(attached && attached->nested);
        QCOMPARE(attached->nested->signatures.size(), std::size_t{1});
    }

    // --- messages of the Czech data boxes
    void dataBoxMessages()
    {
        const TemporaryFolder folder;
        const auto message = signBare(SignatureForm::CAdES, Packaging::Enveloping, textDocument("m.xml", dataBoxMessage()));
        folder.write("m.zfo", message);
        const Report report = validated(folder.path("m.zfo"));
        QCOMPARE(report.wrapperType, std::string("ZFO"));
        QCOMPARE(report.signatures.size(), std::size_t{1});
        QCOMPARE(report.signatures[0].facts.integrity, Integrity::Intact);
        QCOMPARE(report.documents.size(), std::size_t{3});
        QVERIFY(find(report, "list.txt") && find(report, "2-list.txt"));
        for (const DocumentReport& document : report.documents)
            QVERIFY(document.coveredBy.size() == 1 && document.findings.empty());
        QVERIFY(hasFinding(report.findings, FindingCode::DataBoxMessage));

        const auto document = openDocument(folder.path("m.zfo"), testServices());
        QVERIFY(extractDocuments(**document, folder.path(), {"list.txt"}));
        QCOMPARE(folder.read("list.txt"), bytesOfText("obsah prilohy"));
    }

    void damagedAttachmentIsSaid()
    {
        const TemporaryFolder folder;
        const auto messageOf = [](const std::string& xml) {
            return signBare(SignatureForm::CAdES, Packaging::Enveloping, textDocument("m.xml", xml));
        };
        folder.write("m.zfo", messageOf(dataBoxMessage("!!!")));
        const Report report = validated(folder.path("m.zfo"));
        QVERIFY(hasFinding(report.findings, FindingCode::DataBoxAttachmentDamaged));
        QCOMPARE(report.documents.size(), std::size_t{2});

        folder.write("x.zfo", messageOf("<a xmlns=\"http://isds.czechpoint.cz/v20/message\"><b></a>"));
        QVERIFY(hasFinding(validated(folder.path("x.zfo")).findings, FindingCode::DataBoxMessageMalformed));
    }

    // --- Slovak signatures before July 2016
    void xadesZep()
    {
        const TemporaryFolder folder;
        const std::string envelope =
            "<xzep:DataEnvelope xmlns:xzep=\"http://www.ditec.sk/ep/signature_formats/xades_zep/v1.0\" Id=\"obalka\">"
            "<ds:Object xmlns:ds=\"http://www.w3.org/2000/09/xmldsig#\" Id=\"dok\" MimeType=\"text/plain\" "
            "Encoding=\"http://www.w3.org/2000/09/xmldsig#base64\">" +
            toBase64(asBytes("stary dokument")) + "</ds:Object></xzep:DataEnvelope>";
        folder.write("s.xzep", signBare(SignatureForm::XAdES, Packaging::Enveloped, textDocument("e.xml", envelope)));
        const Report report = validated(folder.path("s.xzep"));
        QCOMPARE(report.signatures.size(), std::size_t{1});
        const SignatureReport& signature = report.signatures[0];
        QCOMPARE(signature.facts.form, SignatureForm::XadesZep);
        QCOMPARE(signature.facts.integrity, Integrity::Intact);
        QVERIFY(hasFinding(signature.facts.findings, FindingCode::LegacyZep));
        QVERIFY(hasFinding(signature.facts.findings, FindingCode::LegacyZepStructure));
        QVERIFY(signature.verdict.qualification != Qualification::QESig &&
                signature.verdict.qualification != Qualification::AdESigQc);
        const DocumentReport* document = find(report, "dok.txt");
        QVERIFY(document);
        QCOMPARE(document->coveredBy.size(), std::size_t{1});
        const auto opened = openDocument(folder.path("s.xzep"), testServices());
        QVERIFY(extractDocuments(**opened, folder.path(), {"dok.txt"}));
        QCOMPARE(folder.read("dok.txt"), bytesOfText("stary dokument"));
    }

    void zepf_data()
    {
        QTest::addColumn<bool>("attached");
        QTest::addColumn<bool>("changed");
        QTest::newRow("detached") << false << false;
        QTest::newRow("detached, changed") << false << true;
        QTest::newRow("attached") << true << false;
    }
    void zepf()
    {
        QFETCH(bool, attached);
        QFETCH(bool, changed);
        const TemporaryFolder folder;
        const Packaging packaging = attached ? Packaging::Enveloping : Packaging::Detached;
        std::vector<NewEntry> files{
            entryOf("podpis.p7s", signBare(SignatureForm::CAdES, packaging, textDocument("list.txt", "obsah")))};
        if (!attached)
            files.push_back(entryOf("list.txt", bytesOfText(changed ? "zmena" : "obsah")));
        write(folder.path("s.zep"), ContainerType::PlainZip, files, {});
        const Report report = validated(folder.path("s.zep"));
        QCOMPARE(report.wrapperType, std::string("ZEPf"));
        QVERIFY(hasFinding(report.findings, FindingCode::LegacyZep));
        QCOMPARE(report.signatures.size(), std::size_t{1});
        QCOMPARE(report.signatures[0].facts.integrity, changed ? Integrity::Broken : Integrity::Intact);
        QCOMPARE(report.documents.size(), std::size_t{1});
        QCOMPARE(report.documents[0].coveredBy.size(), std::size_t{changed ? 0u : 1u});
    }

    // --- detached signatures
    void detachedSignatureBecomesValid()
    {
        const TemporaryFolder folder;
        folder.write("list.txt.p7s", signBare(SignatureForm::CAdES, Packaging::Detached, textDocument("list.txt", "obsah")));
        AllGood evidence;
        Services services = testServices();
        services.trustAnchors = {sharedPki().root.certificate};
        services.evidence = &evidence;
        ValidationOptions given;
        given.detached.emplace_back("iny-nazov.txt", memorySource(bytesOfText("obsah")));
        const Report report = validated(folder.path("list.txt.p7s"), given, services);
        QCOMPARE(report.signatures[0].facts.integrity, Integrity::Intact);
        QCOMPARE(report.documents.size(), std::size_t{1});
        QCOMPARE(report.documents[0].name, std::string("iny-nazov.txt"));
        QCOMPARE(report.verdict, FileVerdict::Valid);
    }

    void longTermValidationIsNamed()
    {
        const TemporaryFolder folder;
        const Bytes cms = signBare(SignatureForm::CAdES, Packaging::Enveloping, textDocument("a.txt", "obsah"));
        const Bytes attribute = derContext(1, derSequence({derOidValue("0.4.0.1733.2.2"), derSetOf({derNull()})}));
        folder.write("a.p7m", withUnsignedAttributes(cms, attribute));
        const Report report = validated(folder.path("a.p7m"));
        QVERIFY(hasFinding(report.signatures[0].facts.findings, FindingCode::LongTermValidationNotChecked));
    }

private:
    static void insideData()
    {
        QTest::addColumn<QString>("defect");
        QTest::newRow("sound") << "";
        QTest::newRow("over other data") << "other";
        QTest::newRow("not as the form demands") << "kind";
    }

    static void checkInside(const Report& report, bool sound)
    {
        QCOMPARE(report.signatures.size(), std::size_t{1});
        const ParsedSignature& facts = report.signatures[0].facts;
        QCOMPARE(facts.integrity, Integrity::Intact);
        QCOMPARE(facts.evidenceRecords.size(), std::size_t{1});
        QCOMPARE(facts.evidenceRecords[0].integrity, sound ? Integrity::Intact : Integrity::Broken);
        QCOMPARE(hasFinding(facts.findings, FindingCode::EvidenceRecordBroken), !sound);
        QVERIFY(report.verdict == FileVerdict::Indeterminate);
    }

    static const _xmlNode* descendant(const _xmlNode* node, std::string_view name)
    {
        for (const _xmlNode* child : childElements(node)) {
            if (localName(child) == name)
                return child;
            if (const _xmlNode* found = descendant(child, name))
                return found;
        }
        return nullptr;
    }

    /// The CMS with `attributes` at the end of its only signer, every length above made new.
    static Bytes withUnsignedAttributes(ByteView cms, const Bytes& attributes)
    {
        const auto outer = *derChildren(*derSingle(cms));
        const auto data = *derSingle(outer[1].content);
        const auto fields = *derChildren(data);
        const auto signer = *derSingle(fields.back().content);
        const Bytes grown = derEncode(0x30, joinBytes({signer.content, attributes}));
        Bytes body;
        for (std::size_t i = 0; i + 1 < fields.size(); ++i)
            body = joinBytes({body, fields[i].whole});
        body = joinBytes({body, derEncode(0x31, grown)});
        return derSequence({outer[0].whole, derContext(0, derEncode(0x30, body))});
    }
};

QTEST_GUILESS_MAIN(TestInsideFiles)
#include "test_inside_files.moc"
