// SPDX-License-Identifier: EUPL-1.2
#include "signed_file.h"
#include "support/command.h"
#include "support/temporary_folder.h"

#include <QTest>

using namespace parafa;
using namespace parafa::test;

namespace
{

const char* const xmlDocument =
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<a xmlns=\"urn:a\" x='>'><!-- </a> --><b><![CDATA[</a>]]></b>\n<c/></a>\n";

SigningRequest documentRequest(Packaging packaging, const Documents& documents)
{
    SigningRequest request = requestFor(sharedPki().signer, documents);
    request.packaging = packaging;
    request.claimedRoles = {"konateľ"};
    return request;
}

Result<xades::ParsedFile> parseDocument(const Bytes& file, const Documents& detached = {})
{
    return parseFile(asText(file), detached, xades::Host::Document);
}

CommandResult xmlsec1(const TemporaryFolder& folder, const std::string& path)
{
    return run("xmlsec1",
               {"--verify", "--insecure", "--id-attr:Id", "http://uri.etsi.org/01903/v1.3.2#:SignedProperties", "--id-attr:Id",
                "http://www.w3.org/2000/09/xmldsig#:Object", "--id-attr:Id", "http://www.w3.org/2000/09/xmldsig#:SignatureValue",
                path},
               inFolder(folder.path()));
}

} // namespace

class TestSignDocuments : public QObject
{
    Q_OBJECT

private slots:
    void packagings_data();
    void packagings();
    void envelopedKeepsDocument_data();
    void envelopedKeepsDocument();
    void parallelEnveloped();
    void envelopedDetectsChange_data();
    void envelopedDetectsChange();
    void wrappedContentIsPartial();
    void detachedMatching();
    void counterSignature();
    void counterSignatureOfOtherValue();
    void refuses();
};

void TestSignDocuments::packagings_data()
{
    QTest::addColumn<int>("packaging");
    QTest::newRow("enveloped") << int(Packaging::Enveloped);
    QTest::newRow("enveloping") << int(Packaging::Enveloping);
    QTest::newRow("detached") << int(Packaging::Detached);
}

void TestSignDocuments::packagings()
{
    QFETCH(int, packaging);
    const Documents documents{{"a.xml", xmlDocument}};
    const auto file = signDocument(sharedPki().signer, documentRequest(Packaging(packaging), documents));
    QVERIFY(file);
    const Documents detached = Packaging(packaging) == Packaging::Detached ? documents : Documents{};
    const auto parsed = parseDocument(*file, detached);
    QVERIFY(parsed);
    QCOMPARE(parsed->signatures.size(), std::size_t{1});
    const ParsedSignature& signature = parsed->signatures.front();
    QCOMPARE(signature.integrity, Integrity::Intact);
    QVERIFY(!hasErrors(signature.findings));
    QCOMPARE(signature.level, std::string("XAdES_BASELINE_B"));
    QCOMPARE(signature.claimedRoles, (std::vector<std::string>{"konateľ"}));
    QVERIFY(signature.references.front().wholeDocument);
    if (!toolExists("xmlsec1"))
        QSKIP("xmlsec1 is not installed: this check was left out");
    const TemporaryFolder folder;
    folder.write("a.xml", xmlDocument);
    const CommandResult verified = xmlsec1(folder, folder.write("signed.xml", *file));
    QVERIFY2(verified.status == 0, verified.errors.c_str());
}

void TestSignDocuments::envelopedKeepsDocument_data()
{
    QTest::addColumn<QByteArray>("document");
    QTest::newRow("with traps for a scanner") << QByteArray(xmlDocument);
    QTest::newRow("empty root") << QByteArray("<a/>");
    QTest::newRow("empty root with attributes") << QByteArray("<p:a xmlns:p='urn:p' b=\"/>\" />");
    QTest::newRow("byte order mark") << QByteArray("\xef\xbb\xbf<a>č</a>");
    QTest::newRow("another encoding") << QByteArray("<?xml version=\"1.0\" encoding=\"windows-1250\"?><a>\xe8</a>");
    QTest::newRow("instructions and comments around") << QByteArray("<?x <a> ?><!--<b>--><a><?y </a>?></a><!-- end -->");
}

void TestSignDocuments::envelopedKeepsDocument()
{
    QFETCH(QByteArray, document);
    const auto file =
        signDocument(sharedPki().signer, documentRequest(Packaging::Enveloped, {{"a.xml", document.toStdString()}}));
    QVERIFY(file);
    const std::string text(asText(*file));
    const std::string signature = part(text, "<ds:Signature ", "</ds:Signature>");
    QVERIFY(!signature.empty());
    std::string rest = replaced(text, signature, "");
    // An empty-element tag had to be opened; otherwise not one byte differs.
    if (!document.contains("/></") && (document.endsWith("/>")))
        QVERIFY(rest.starts_with(document.toStdString().substr(0, std::size_t(document.size()) - 2)));
    else
        QCOMPARE(rest, document.toStdString());
    const auto parsed = parseDocument(*file);
    QVERIFY(parsed);
    QCOMPARE(parsed->signatures.front().integrity, Integrity::Intact);
}

void TestSignDocuments::parallelEnveloped()
{
    const auto first = signDocument(sharedPki().signer, documentRequest(Packaging::Enveloped, {{"a.xml", xmlDocument}}));
    const auto second =
        signDocument(sharedPki().signer, documentRequest(Packaging::Enveloped, {{"a.xml", std::string(asText(*first))}}));
    QVERIFY(second);
    const auto parsed = parseDocument(*second);
    QVERIFY(parsed);
    QCOMPARE(parsed->signatures.size(), std::size_t{2});
    for (const ParsedSignature& signature : parsed->signatures)
        QCOMPARE(signature.integrity, Integrity::Intact);
}

void TestSignDocuments::envelopedDetectsChange_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::newRow("text") << "<![CDATA[</a>]]>" << "<![CDATA[</a> ]]>";
    QTest::newRow("attribute") << "x='>'" << "x='&lt;'";
    QTest::newRow("element added") << "<c/>" << "<c/><c/>";
    QTest::newRow("behind the signature") << "</a>\n" << "<d/></a>\n";
}

void TestSignDocuments::envelopedDetectsChange()
{
    QFETCH(QString, from);
    QFETCH(QString, to);
    const auto file = signDocument(sharedPki().signer, documentRequest(Packaging::Enveloped, {{"a.xml", xmlDocument}}));
    const std::string changed = replaced(std::string(asText(*file)), from.toStdString(), to.toStdString());
    QVERIFY(!changed.empty());
    const auto parsed = parseDocument(Bytes(changed.begin(), changed.end()));
    QVERIFY(parsed);
    QCOMPARE(parsed->signatures.front().integrity, Integrity::Broken);
}

// The signed element moved into a wrapper, another one shown in its place.
void TestSignDocuments::wrappedContentIsPartial()
{
    const auto file = signDocument(sharedPki().signer, documentRequest(Packaging::Enveloping, {{"a.txt", "sto"}}));
    const std::string good(asText(*file));
    const std::string object = part(good, "<ds:Object Id=", "</ds:Object>");
    const std::string signature = part(replaced(good, object, ""), "<ds:Signature ", "</ds:Signature>");
    const std::string wrapped = "<doc xmlns:ds=\"http://www.w3.org/2000/09/xmldsig#\"><shown>tisíc</shown><hidden>" + object +
                                "</hidden>" + signature + "</doc>";
    const auto parsed = parseDocument(Bytes(wrapped.begin(), wrapped.end()));
    QVERIFY(parsed);
    const ParsedSignature& found = parsed->signatures.front();
    QVERIFY(!found.references.front().wholeDocument);
    QVERIFY(hasFinding(found.findings, FindingCode::PartOfDocumentSigned));
}

void TestSignDocuments::detachedMatching()
{
    const auto file = signDocument(sharedPki().signer, documentRequest(Packaging::Detached, {{"zmluva č. 1.pdf", "obsah"}}));
    const auto integrity = [&](const Documents& given) { return parseDocument(*file, given)->signatures.front().integrity; };
    QCOMPARE(integrity({}), Integrity::Unknown);
    QCOMPARE(integrity({{"zmluva č. 1.pdf", "obsah"}}), Integrity::Intact);
    QCOMPARE(integrity({{"other.pdf", "obsah"}}), Integrity::Intact);
    QCOMPARE(integrity({{"other.pdf", "iné"}}), Integrity::Broken);
    QCOMPARE(integrity({{"x.pdf", "iné"}, {"y.pdf", "obsah"}}), Integrity::Intact);
    QCOMPARE(integrity({{"x.pdf", "iné"}, {"y.pdf", "tiež"}}), Integrity::Broken);
    QCOMPARE(integrity({{"zmluva č. 1.pdf", "iné"}, {"y.pdf", "obsah"}}), Integrity::Broken);

    SignedObjects digests;
    digests.addDigest("", DigestAlgorithm::Sha256, digestOf(DigestAlgorithm::Sha256, asBytes("obsah")).value());
    const auto opened = xades::SignatureFile::open(*file, {.host = xades::Host::Document});
    QCOMPARE(opened->parse(digests)->signatures.front().integrity, Integrity::Intact);
}

void TestSignDocuments::counterSignature()
{
    const TestPki& pki = sharedPki();
    const auto file = signFile(pki.signer, requestFor(pki.signer, {{"a.txt", "x"}}));
    const auto counter = finish(pki.signer, xades::prepareCounterSignature(*file, {}, requestFor(pki.signer, {})));
    QVERIFY(counter);
    const auto parsed = parseFile(asText(*counter), {{"a.txt", "x"}});
    QVERIFY(parsed);
    QCOMPARE(parsed->signatures.size(), std::size_t{1});
    const ParsedSignature& signature = parsed->signatures.front();
    QCOMPARE(signature.integrity, Integrity::Intact);
    QCOMPARE(signature.counterSignatures.size(), std::size_t{1});
    QCOMPARE(signature.counterSignatures.front().integrity, Integrity::Intact);
    QVERIFY(signature.counterSignatures.front().references.front().kind == ReferenceKind::CounterSigned);
    QVERIFY(parsed->findings.empty());

    // A counter signature of the counter signature.
    const auto deeper = finish(pki.signer, xades::prepareCounterSignature(*counter, {.position = 1}, requestFor(pki.signer, {})));
    QVERIFY(deeper);
    const auto nested = parseFile(asText(*deeper), {{"a.txt", "x"}});
    QCOMPARE(nested->signatures.front().counterSignatures.front().counterSignatures.size(), std::size_t{1});
    QCOMPARE(nested->signatures.front().counterSignatures.front().counterSignatures.front().integrity, Integrity::Intact);
}

void TestSignDocuments::counterSignatureOfOtherValue()
{
    const TestPki& pki = sharedPki();
    const auto first = signFile(pki.signer, requestFor(pki.signer, {{"a.txt", "x"}}));
    const auto counter = finish(pki.signer, xades::prepareCounterSignature(*first, {}, requestFor(pki.signer, {})));
    const std::string property = part(std::string(asText(*counter)), "<xades:UnsignedProperties", "</xades:UnsignedProperties>");
    const auto second = signFile(pki.signer, requestFor(pki.signer, {{"a.txt", "x"}}));
    const std::string moved =
        replaced(std::string(asText(*second)), "</xades:QualifyingProperties>", property + "</xades:QualifyingProperties>");
    const auto parsed = parseFile(moved, {{"a.txt", "x"}});
    QVERIFY(parsed);
    QCOMPARE(parsed->signatures.front().integrity, Integrity::Intact);
    QVERIFY(hasFinding(parsed->signatures.front().findings, FindingCode::CounterSignatureBroken));
    QCOMPARE(parsed->signatures.front().counterSignatures.front().integrity, Integrity::Broken);
}

void TestSignDocuments::refuses()
{
    const auto codeOf = [](Packaging packaging, const Documents& documents) {
        const auto prepared = xades::prepareDocument(documentRequest(packaging, documents));
        return prepared ? -1 : int(prepared.error().code);
    };
    QCOMPARE(codeOf(Packaging::Enveloped, {{"a.txt", "no XML"}}), int(ErrorCode::Unreadable));
    QCOMPARE(codeOf(Packaging::Enveloped, {{"a.xml", "<a/>"}, {"b.xml", "<b/>"}}), int(ErrorCode::InvalidArgument));
    QCOMPARE(codeOf(Packaging::Enveloped, {{"a.xml", std::string("\xff\xfe<\0a\0/\0>\0", 10)}}), int(ErrorCode::Unsupported));
    QCOMPARE(codeOf(Packaging::Enveloping, {}), int(ErrorCode::InvalidArgument));
    const auto file = signFile(sharedPki().signer, requestFor(sharedPki().signer, {{"a.txt", "x"}}));
    QCOMPARE(xades::prepareCounterSignature(*file, {.id = "nobody"}, requestFor(sharedPki().signer, {})).error().code,
             ErrorCode::NotFound);
}

QTEST_GUILESS_MAIN(TestSignDocuments)
#include "test_sign_documents.moc"
