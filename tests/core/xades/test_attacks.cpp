// SPDX-License-Identifier: EUPL-1.2
#include "signed_file.h"

#include <QTest>

using namespace parafa;
using namespace parafa::test;

namespace
{

const Documents documents{{"a.txt", "suma 100"}, {"b.txt", "druhý"}};

/// How a manipulation shows.
enum class Seen { Broken, NotIntact, Refused, Intact, IntactWithFinding };

using Change = std::string (*)(const std::string& good);

struct Attack {
    const char* name;
    Change change;
    Seen seen;
    std::optional<FindingCode> finding;
};

std::string idOf(const std::string& good)
{
    const std::string start = part(good, "<ds:Signature xmlns:ds=\"http://www.w3.org/2000/09/xmldsig#\" Id=\"", "\">");
    return start.substr(start.find(" Id=\"") + 5, start.size() - start.find(" Id=\"") - 7);
}

std::string properties(const std::string& good)
{
    return part(good, "<xades:SignedProperties", "</xades:SignedProperties>");
}

std::string qualifying(const std::string& good)
{
    return part(good, "<xades:QualifyingProperties", "</xades:QualifyingProperties>");
}

std::string forgedProperties(const std::string& good)
{
    return replaced(properties(good), "2026-01-01T00:00:00Z", "2019-01-01T00:00:00Z");
}

std::string signature(const std::string& good)
{
    return part(good, "<ds:Signature ", "</ds:Signature>");
}

std::string certificateText(const TestIdentity& identity)
{
    return toBase64(identity.certificate.der());
}

const TestIdentity& stranger()
{
    static const TestIdentity identity = selfSigned({.commonName = "Minister Podvrhnutý"}, sharedKey(TestKeyType::Rsa2048, 9));
    return identity;
}

/// Another certificate for the signer's own key.
const TestIdentity& twin()
{
    static const TestIdentity identity = selfSigned({.commonName = "Minister Podvrhnutý"}, sharedPki().signer.key);
    return identity;
}

const std::string xadesPrefix = " xmlns:xades=\"http://uri.etsi.org/01903/v1.3.2#\"";

const std::vector<Attack> attacks{
    {"nothing", [](const std::string& good) { return good; }, Seen::Intact, {}},
    {"white space in the value",
     [](const std::string& good) { return replaced(good, "</ds:SignatureValue>", "\n </ds:SignatureValue>"); },
     Seen::Intact,
     {}},
    {"value changed",
     [](const std::string& good) {
         std::string value = part(good, "-Value\">", "</ds:SignatureValue>");
         std::string other = value;
         other[20] = other[20] == 'A' ? 'B' : 'A';
         return replaced(good, value, other);
     },
     Seen::Broken, FindingCode::SignatureValueWrong},
    {"properties changed", [](const std::string& good) { return replaced(good, "2026-01-01T00:00:00Z", "2019-01-01T00:00:00Z"); },
     Seen::Broken, FindingCode::ReferenceDigestMismatch},
    {"properties moved, forged ones in place",
     [](const std::string& good) {
         return replaced(replaced(good, properties(good), forgedProperties(good)), "</ds:Object></ds:Signature>",
                         "</ds:Object><ds:Object><xades:Old" + xadesPrefix + ">" + properties(good) +
                             "</xades:Old></ds:Object></ds:Signature>");
     },
     Seen::Broken, FindingCode::XmlDuplicateId},
    {"properties moved, forged ones under another id",
     [](const std::string& good) {
         const std::string forged = replaced(forgedProperties(good), "-SignedProperties\"", "-Forged\"");
         return replaced(replaced(good, properties(good), forged), "</ds:Object></ds:Signature>",
                         "</ds:Object><ds:Object><xades:Old" + xadesPrefix + ">" + properties(good) +
                             "</xades:Old></ds:Object></ds:Signature>");
     },
     Seen::Broken, FindingCode::SignedPropertiesNotSigned},
    {"two qualifying properties",
     [](const std::string& good) {
         const std::string second =
             replaced(qualifying(good), properties(good), replaced(forgedProperties(good), "-SignedProperties\"", "-B\""));
         return replaced(good, "</ds:Object></ds:Signature>", "</ds:Object><ds:Object>" + second + "</ds:Object></ds:Signature>");
     },
     Seen::Broken, FindingCode::SeveralQualifyingProperties},
    {"two properties",
     [](const std::string& good) {
         return replaced(good, "</xades:SignedProperties>",
                         "</xades:SignedProperties>" + replaced(forgedProperties(good), "-SignedProperties\"", "-B\""));
     },
     Seen::Broken, FindingCode::SignatureStructure},
    {"properties of another signature",
     [](const std::string& good) { return replaced(good, "Target=\"#" + idOf(good), "Target=\"#other"); }, Seen::Broken,
     FindingCode::QualifyingPropertiesTarget},
    {"id twice, forged first",
     [](const std::string& good) {
         return replaced(good, "<xades:QualifyingProperties",
                         forgedProperties(good).insert(23, xadesPrefix) + "<xades:QualifyingProperties");
     },
     Seen::Broken, FindingCode::XmlDuplicateId},
    {"id twice, in other letters",
     [](const std::string& good) {
         return replaced(good, "<ds:Object>",
                         "<ds:Object><x id=\"" + idOf(good) + "-SignedProperties\"/></ds:Object><ds:Object>");
     },
     Seen::Broken, FindingCode::XmlDuplicateId},
    {"certificate of a stranger in place of the signer's",
     [](const std::string& good) { return replaced(good, certificateText(sharedPki().signer), certificateText(stranger())); },
     Seen::Broken, FindingCode::SigningCertificateBindingMismatch},
    {"another certificate for the same key",
     [](const std::string& good) { return replaced(good, certificateText(sharedPki().signer), certificateText(twin())); },
     Seen::Broken, FindingCode::SigningCertificateBindingMismatch},
    {"a stranger's certificate first",
     [](const std::string& good) {
         return replaced(good, "<ds:X509Certificate>",
                         "<ds:X509Certificate>" + certificateText(stranger()) + "</ds:X509Certificate><ds:X509Certificate>");
     },
     Seen::IntactWithFinding, FindingCode::ForeignCertificateInKeyInfo},
    {"no certificate", [](const std::string& good) { return replaced(good, part(good, "<ds:KeyInfo", "</ds:KeyInfo>"), ""); },
     Seen::NotIntact, FindingCode::SigningCertificateMissing},
    {"a certificate that is none",
     [](const std::string& good) { return replaced(good, certificateText(sharedPki().signer), "AAAA"); }, Seen::Broken,
     FindingCode::SigningCertificateMalformed},
    {"keyed hash",
     [](const std::string& good) {
         return replaced(good, "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256",
                         "http://www.w3.org/2001/04/xmldsig-more#hmac-sha256");
     },
     Seen::Broken, FindingCode::SignatureAlgorithmForbidden},
    {"unknown signature algorithm",
     [](const std::string& good) { return replaced(good, "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256", "urn:none"); },
     Seen::NotIntact, FindingCode::SignatureAlgorithmUnknown},
    {"algorithm of another key",
     [](const std::string& good) {
         return replaced(good, "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256",
                         "http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256");
     },
     Seen::Broken, FindingCode::SignatureAlgorithmKeyMismatch},
    {"unknown canonicalisation",
     [](const std::string& good) {
         return replaced(good, "<ds:CanonicalizationMethod Algorithm=\"http://www.w3.org/TR/2001/REC-xml-c14n-20010315\"",
                         "<ds:CanonicalizationMethod Algorithm=\"urn:none\"");
     },
     Seen::NotIntact, FindingCode::CanonicalizationUnknown},
    {"relative namespace",
     [](const std::string& good) {
         return replaced(good, "<xades:SignedSignatureProperties>", "<xades:SignedSignatureProperties xmlns:r=\"relative\">");
     },
     Seen::Broken, FindingCode::ReferenceDigestMismatch},
    {"reference to a network address",
     [](const std::string& good) { return replaced(good, "URI=\"a.txt\"", "URI=\"http://127.0.0.1:47999/a.txt\""); },
     Seen::Broken, FindingCode::ReferenceForbidden},
    {"reference to a file of the system",
     [](const std::string& good) { return replaced(good, "URI=\"a.txt\"", "URI=\"/etc/hostname\""); }, Seen::Broken,
     FindingCode::ReferenceForbidden},
    {"reference to nothing", [](const std::string& good) { return replaced(good, "URI=\"a.txt\"", "URI=\"c.txt\""); },
     Seen::Broken, FindingCode::ReferenceNotResolved},
    {"reference without address", [](const std::string& good) { return replaced(good, " URI=\"a.txt\"", ""); }, Seen::Broken,
     FindingCode::ReferenceNotResolved},
    {"stylesheet as transform",
     [](const std::string& good) {
         return replaced(good, "URI=\"a.txt\">",
                         "URI=\"a.txt\"><ds:Transforms><ds:Transform "
                         "Algorithm=\"http://www.w3.org/TR/1999/REC-xslt-19991116\"/></ds:Transforms>");
     },
     Seen::NotIntact, FindingCode::TransformForbidden},
    {"unknown transform",
     [](const std::string& good) {
         return replaced(good, "URI=\"a.txt\">",
                         "URI=\"a.txt\"><ds:Transforms><ds:Transform Algorithm=\"urn:x\"/></ds:Transforms>");
     },
     Seen::NotIntact, FindingCode::TransformForbidden},
    {"two digests in one reference",
     [](const std::string& good) {
         return replaced(good, part(good, "<ds:DigestValue>", "</ds:DigestValue>"),
                         "<ds:DigestValue>AA==</ds:DigestValue>" + part(good, "<ds:DigestValue>", "</ds:DigestValue>"));
     },
     Seen::Broken, FindingCode::SignatureStructure},
    {"nothing but itself signed",
     [](const std::string& good) {
         std::string text = good;
         for (int i = 0; i < 2; ++i)
             text = text.replace(text.find("<ds:Reference"), part(text, "<ds:Reference", "</ds:Reference>").size(), "");
         return text;
     },
     Seen::Broken, FindingCode::NothingSigned},
    {"foreign root", [](const std::string& good) { return "<x>" + signature(good) + "</x>"; }, Seen::Refused,
     FindingCode::SignatureFileForeignRoot},
    {"no signature", [](const std::string& good) { return replaced(good, signature(good), ""); }, Seen::Refused,
     FindingCode::SignatureFileEmpty},
    {"empty", [](const std::string&) { return std::string(); }, Seen::Refused, FindingCode::SignatureFileEmpty},
    {"cut off", [](const std::string& good) { return good.substr(0, good.size() - 10); }, Seen::Refused,
     FindingCode::XmlMalformed},
    {"document type", [](const std::string& good) { return replaced(good, "?>\n", "?>\n<!DOCTYPE x [<!ENTITY e \"e\">]>"); },
     Seen::Refused, FindingCode::XmlDoctype},
    {"wrapped in another element",
     [](const std::string& good) { return replaced(good, signature(good), "<w>" + signature(good) + "</w>"); }, Seen::Refused,
     FindingCode::SignatureFileEmpty},
};

} // namespace

/// Every manipulation of a good signature file, one row each.
class TestAttacks : public QObject
{
    Q_OBJECT

private slots:
    void manipulation_data()
    {
        QTest::addColumn<int>("index");
        for (std::size_t i = 0; i < attacks.size(); ++i)
            QTest::newRow(attacks[i].name) << int(i);
    }

    void manipulation()
    {
        QFETCH(int, index);
        const Attack& attack = attacks[std::size_t(index)];
        static const std::string good = signedText(documents);
        const std::string changed = attack.change(good);
        QVERIFY2(!changed.empty() || attack.finding == FindingCode::SignatureFileEmpty, "the manipulation did not apply");
        const auto parsed = parseFile(changed, documents);
        if (attack.seen == Seen::Refused) {
            QVERIFY(!parsed);
            QVERIFY(parsed.error().reason == attack.finding);
            return;
        }
        QVERIFY2(parsed, parsed ? "" : parsed.error().detail.c_str());
        QCOMPARE(parsed->signatures.size(), std::size_t{1});
        const ParsedSignature& signature = parsed->signatures.front();
        switch (attack.seen) {
        case Seen::Intact:
            QCOMPARE(signature.integrity, Integrity::Intact);
            QVERIFY(!hasErrors(signature.findings));
            break;
        case Seen::IntactWithFinding:
            QCOMPARE(signature.integrity, Integrity::Intact);
            break;
        case Seen::Broken:
            QCOMPARE(signature.integrity, Integrity::Broken);
            break;
        default:
            QVERIFY(signature.integrity != Integrity::Intact);
        }
        if (attack.finding)
            QVERIFY(hasFinding(signature.findings, *attack.finding));
        // No forged time is ever shown, and nobody else becomes the signer.
        QVERIFY(!signature.claimedSigningTime || signature.claimedSigningTime->toIso8601() == "2026-01-01T00:00:00Z");
        QVERIFY(!signature.signer || *signature.signer == sharedPki().signer.certificate);
    }

    void nestedSignatureIsNotCounted()
    {
        const std::string good = signedText(documents);
        const std::string other = signature(signedText({{"b.txt", "druhý"}}));
        const auto parsed = parseFile(
            replaced(good, "</ds:Object></ds:Signature>", "</ds:Object><ds:Object>" + other + "</ds:Object></ds:Signature>"),
            documents);
        QVERIFY(parsed);
        QCOMPARE(parsed->signatures.size(), std::size_t{1});
        QVERIFY(hasFinding(parsed->findings, FindingCode::SignatureIgnored));
    }

    void commentInsideText()
    {
        const std::string good = signedText(documents);
        const auto parsed = parseFile(replaced(good, "konateľ", "kona<!-- -->teľ"), documents);
        QVERIFY(parsed);
        QCOMPARE(parsed->signatures.front().claimedRoles, (std::vector<std::string>{"konateľ"}));
    }

    void limits()
    {
        const std::string good = signedText(documents);
        xades::ParseOptions options;
        options.limits.maxReferences = 2;
        const auto many = xades::SignatureFile::open(asBytes(good), options);
        QVERIFY(!many);
        QCOMPARE(many.error().code, ErrorCode::LimitExceeded);
        QVERIFY(many.error().reason == FindingCode::TooManyReferences);
        std::string transforms = "<ds:Transforms>";
        for (int i = 0; i < 100; ++i)
            transforms += "<ds:Transform Algorithm=\"http://www.w3.org/TR/2001/REC-xml-c14n-20010315\"/>";
        const auto parsed =
            parseFile(replaced(good, "URI=\"a.txt\">", "URI=\"a.txt\">" + transforms + "</ds:Transforms>"), documents);
        QCOMPARE(parsed->signatures.front().integrity, Integrity::Broken);
        QVERIFY(hasFinding(parsed->signatures.front().findings, FindingCode::SignatureStructure));
    }

    void everyCutIsRefused()
    {
        const std::string good = signedText({{"a.txt", "x"}});
        for (std::size_t size = 0; size < good.size(); size += 97)
            QVERIFY(!xades::SignatureFile::open(asBytes(std::string_view(good).substr(0, size))));
    }
};

QTEST_GUILESS_MAIN(TestAttacks)
#include "test_attacks.moc"
