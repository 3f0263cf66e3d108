// SPDX-License-Identifier: EUPL-1.2
#include "signed_file.h"
#include "support/test_evidence.h"

#include <QTest>

using namespace parafa;
using namespace parafa::test;

namespace
{

const Documents documents{{"a.txt", "suma 100"}, {"b.txt", "druhý"}};

/// Adds a time-stamp as a program does: imprint, token from the authority, into the file.
Bytes stamped(const Bytes& file, xades::NewTimestamp kind, const xades::SignatureSelector& signature = {})
{
    SignedObjects objects;
    const auto imprint = xades::timestampImprint(file, signature, kind, DigestAlgorithm::Sha256, fill(objects, documents));
    if (!imprint)
        return {};
    const Bytes token = makeTimestampTokenOfDigest(sharedPki().timestampAuthority, *imprint);
    return xades::addTimestamp(file, signature, kind, token).value_or(Bytes{});
}

xades::Evidence makeEvidence()
{
    const TestPki& pki = sharedPki();
    const UtcTime from(1'767'225'600);
    const UtcTime to(1'767'225'600 + 86'400);
    xades::Evidence all;
    all.certificates = {pki.signer.certificate, pki.intermediate.certificate, pki.root.certificate};
    all.revocationLists = {makeCrl(pki.root, from, to)};
    all.ocspResponses = {makeOcspResponse(pki.ocspResponder, pki.intermediate.certificate, pki.signer.certificate,
                                          {.producedAt = from, .thisUpdate = from})};
    return all;
}

/// The same bytes at every call: answers carry random numbers.
const xades::Evidence& evidence()
{
    static const xades::Evidence made = makeEvidence();
    return made;
}

Bytes baselineB()
{
    return signFile(sharedPki().signer, requestFor(sharedPki().signer, documents)).value();
}

Bytes longTerm()
{
    return xades::addEvidence(stamped(baselineB(), xades::NewTimestamp::Signature), {}, evidence()).value();
}

ParsedSignature parsedSignature(const Bytes& file, const Documents& given = documents)
{
    const auto parsed = parseFile(asText(file), given);
    return parsed ? parsed->signatures.front() : ParsedSignature{};
}

std::vector<Integrity> stampsOf(const ParsedSignature& signature)
{
    std::vector<Integrity> states;
    for (const ParsedTimestamp& timestamp : signature.timestamps)
        states.push_back(timestamp.integrity);
    return states;
}

} // namespace

class TestAugment : public QObject
{
    Q_OBJECT

private slots:
    void levels();
    void archiveAgain();
    void evidenceOnce();
    void places();
    void namedElements_data();
    void namedElements();
    void onlyAdds();
    void otherSignatureStays();
    void tokenOfOther();
    void tampering_data();
    void tampering();
    void refuses();
};

void TestAugment::levels()
{
    const Bytes b = baselineB();
    QCOMPARE(parsedSignature(b).level, std::string("XAdES_BASELINE_B"));
    const Bytes t = stamped(b, xades::NewTimestamp::Signature);
    const ParsedSignature atT = parsedSignature(t);
    QCOMPARE(atT.level, std::string("XAdES_BASELINE_T"));
    QCOMPARE(atT.integrity, Integrity::Intact);
    QCOMPARE(stampsOf(atT), (std::vector{Integrity::Intact}));
    QVERIFY(atT.timestamps.front().kind == TimestampKind::Signature);
    QCOMPARE(atT.timestamps.front().time->seconds(), std::int64_t{1'767'225'600});

    const Bytes lt = xades::addEvidence(t, {}, evidence()).value();
    const ParsedSignature atLt = parsedSignature(lt);
    QCOMPARE(atLt.level, std::string("XAdES_BASELINE_LT"));
    QCOMPARE(stampsOf(atLt), (std::vector{Integrity::Intact}));
    QCOMPARE(atLt.ocspResponses.size(), std::size_t{1});
    QCOMPARE(atLt.revocationLists.size(), std::size_t{1});
    QCOMPARE(atLt.certificates.size(), std::size_t{3});

    const ParsedSignature atLta = parsedSignature(stamped(lt, xades::NewTimestamp::Archive));
    QCOMPARE(atLta.level, std::string("XAdES_BASELINE_LTA"));
    QCOMPARE(atLta.integrity, Integrity::Intact);
    QCOMPARE(stampsOf(atLta), (std::vector{Integrity::Intact, Integrity::Intact}));
    QCOMPARE(atLta.timestamps.back().covers, (std::vector<std::string>{"a.txt", "b.txt"}));
}

void TestAugment::archiveAgain()
{
    const Bytes first = stamped(longTerm(), xades::NewTimestamp::Archive);
    xades::Evidence more = evidence();
    more.certificates = {sharedPki().timestampAuthority.certificate};
    const Bytes with = xades::addEvidence(first, {}, more).value();
    QVERIFY(asText(with).find("TimeStampValidationData") != std::string_view::npos);
    const Bytes second = stamped(with, xades::NewTimestamp::Archive);
    const ParsedSignature signature = parsedSignature(second);
    QCOMPARE(signature.integrity, Integrity::Intact);
    QCOMPARE(stampsOf(signature), (std::vector{Integrity::Intact, Integrity::Intact, Integrity::Intact}));
}

/// An archive time-stamp proves the time-stamps that stand before it, no others.
void TestAugment::places()
{
    using enum xades::NewTimestamp;
    Bytes file = stamped(stamped(longTerm(), Archive), Signature);
    file = stamped(stamped(file, Archive), Signature);
    const auto stamps = parsedSignature(file).timestamps; // signature, archive, signature, archive, signature
    QCOMPARE(stamps.size(), std::size_t{5});
    for (std::size_t which = 0; which < 5; ++which) {
        QVERIFY(stamps[which].overSignature);
        QCOMPARE(stamps[which].place < stamps[1].coversBelow, which < 1);
        QCOMPARE(stamps[which].place < stamps[3].coversBelow, which < 3);
        QCOMPARE(stamps[which].coversBelow == 0, which % 2 == 0);
    }
}

void TestAugment::namedElements_data()
{
    QTest::addColumn<bool>("archive");
    QTest::addColumn<QByteArray>("named");
    QTest::addColumn<bool>("overSignature");
    QTest::newRow("signature time-stamp, the value") << false << QByteArray("SignatureValue") << true;
    QTest::newRow("signature time-stamp, the properties") << false << QByteArray("SignedProperties") << false;
    QTest::newRow("archive, the value") << true << QByteArray("SignatureValue") << true;
    QTest::newRow("archive, the properties") << true << QByteArray("SignedProperties") << false;
}
/// Where a time-stamp names what it covers, an old token over anything else is no proof of the signature.
void TestAugment::namedElements()
{
    QFETCH(bool, archive);
    QFETCH(QByteArray, named);
    QFETCH(bool, overSignature);
    const Bytes made = stamped(longTerm(), archive ? xades::NewTimestamp::Archive : xades::NewTimestamp::Signature);
    std::string text(asText(made));
    const auto element = text.find(named.toStdString() + " Id=\"");
    QVERIFY2(element != std::string::npos, text.substr(0, 2'000).c_str());
    const auto start = text.find('"', element) + 1;
    const std::string id = text.substr(start, text.find('"', start) - start);
    const auto property = text.rfind(archive ? "ArchiveTimeStamp" : "SignatureTimeStamp", text.rfind("EncapsulatedTimeStamp"));
    const auto inside = text.find('>', property) + 1;
    text.insert(inside, "<xades:Include xmlns:xades=\"http://uri.etsi.org/01903/v1.3.2#\" URI=\"#" + id + "\"/>");
    const ParsedTimestamp stamp = parsedSignature({text.begin(), text.end()}).timestamps.back();
    QCOMPARE(stamp.overSignature, overSignature);
    QCOMPARE(stamp.coversBelow, std::size_t{0});
    if (!archive)
        QCOMPARE(stamp.integrity == Integrity::Intact, overSignature); // the token was made over the value
}

void TestAugment::evidenceOnce()
{
    const Bytes lt = longTerm();
    QCOMPARE(xades::addEvidence(lt, {}, evidence()).value(), lt);
    QCOMPARE(xades::addEvidence(lt, {}, {}).value(), lt);
}

void TestAugment::onlyAdds()
{
    const Bytes b = baselineB();
    const std::string before(asText(b));
    const Bytes withStamp = stamped(b, xades::NewTimestamp::Signature);
    const std::string after(asText(withStamp));
    const std::string added = part(after, "<xades:UnsignedProperties", "</xades:UnsignedProperties>");
    QVERIFY(!added.empty());
    QCOMPARE(replaced(after, added, ""), before);
}

void TestAugment::otherSignatureStays()
{
    // Two signatures in one file; the second is extended, then the first.
    const std::string one(asText(baselineB()));
    const std::string two(asText(baselineB()));
    const std::string joined =
        replaced(one, "</asic:XAdESSignatures>", part(two, "<ds:Signature ", "</ds:Signature>") + "</asic:XAdESSignatures>");
    Bytes file(joined.begin(), joined.end());
    for (const std::size_t position : {1, 0}) {
        file = stamped(file, xades::NewTimestamp::Signature, {.position = position});
        file = xades::addEvidence(file, {.position = position}, evidence()).value();
        file = stamped(file, xades::NewTimestamp::Archive, {.position = position});
    }
    const auto parsed = parseFile(asText(file), documents);
    QCOMPARE(parsed->signatures.size(), std::size_t{2});
    for (const ParsedSignature& signature : parsed->signatures) {
        QCOMPARE(signature.integrity, Integrity::Intact);
        QCOMPARE(signature.level, std::string("XAdES_BASELINE_LTA"));
        QCOMPARE(stampsOf(signature), (std::vector{Integrity::Intact, Integrity::Intact}));
    }
}

void TestAugment::tokenOfOther()
{
    const Bytes token = makeTimestampToken(sharedPki().timestampAuthority, asBytes("something else"));
    const ParsedSignature signature =
        parsedSignature(xades::addTimestamp(baselineB(), {}, xades::NewTimestamp::Signature, token).value());
    QCOMPARE(signature.integrity, Integrity::Intact);
    QCOMPARE(stampsOf(signature), (std::vector{Integrity::Broken}));
    QVERIFY(hasFinding(signature.timestamps.front().findings, FindingCode::TimestampImprintMismatch));
}

void TestAugment::tampering_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::addColumn<bool>("signatureHolds");
    QTest::addColumn<bool>("signatureStampHolds");
    QTest::newRow("a certificate left out") << "<xades:CertificateValues" << "<xades:CertificateValues Id=\"x\"" << true << true;
    QTest::newRow("key information changed") << "<ds:X509SubjectName>" << "<ds:X509SubjectName> " << true << true;
    QTest::newRow("signature time-stamp moved behind")
        << "<xades:SignatureTimeStamp" << "<xades:SignatureTimeStamp Id=\"x\"" << true << true;
    QTest::newRow("signature value with white space") << "</ds:SignatureValue>" << " </ds:SignatureValue>" << true << false;
    QTest::newRow("signed properties") << "2026-01-01T00:00:00Z" << "2026-01-01T00:00:01Z" << false << true;
}

void TestAugment::tampering()
{
    QFETCH(QString, from);
    QFETCH(QString, to);
    QFETCH(bool, signatureHolds);
    QFETCH(bool, signatureStampHolds);
    const std::string changed =
        replaced(std::string(asText(stamped(longTerm(), xades::NewTimestamp::Archive))), from.toStdString(), to.toStdString());
    QVERIFY(!changed.empty());
    const ParsedSignature signature = parsedSignature(Bytes(changed.begin(), changed.end()));
    QCOMPARE(signature.integrity == Integrity::Intact, signatureHolds);
    QCOMPARE(signature.timestamps.size(), std::size_t{2});
    QCOMPARE(signature.timestamps[0].integrity == Integrity::Intact, signatureStampHolds);
    QCOMPARE(signature.timestamps[1].integrity, Integrity::Broken);
}

void TestAugment::refuses()
{
    const Bytes b = baselineB();
    SignedObjects objects;
    QCOMPARE(xades::timestampImprint(b, {}, xades::NewTimestamp::Archive, DigestAlgorithm::Sha256, objects).error().code,
             ErrorCode::NotFound);
    QCOMPARE(
        xades::timestampImprint(b, {.id = "x"}, xades::NewTimestamp::Signature, DigestAlgorithm::Sha256, objects).error().code,
        ErrorCode::NotFound);
    QCOMPARE(xades::addTimestamp(asBytes("text"), {}, xades::NewTimestamp::Signature, b).error().code, ErrorCode::Unreadable);
    const std::string text(asText(b));
    const std::string plain = replaced(text, part(text, "<ds:Object>", "</ds:Object>"), "");
    QCOMPARE(xades::addTimestamp(asBytes(plain), {}, xades::NewTimestamp::Signature, b).error().code, ErrorCode::Unsupported);
}

QTEST_GUILESS_MAIN(TestAugment)
#include "test_augment.moc"
