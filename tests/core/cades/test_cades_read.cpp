// SPDX-License-Identifier: EUPL-1.2
#include "cades/cades.h"
#include "cms_builder.h"
#include "signature/signer_check.h"
#include "support/test_evidence.h"

#include <QTest>

#include <algorithm>

using namespace parafa;
using test::CmsSpec;

namespace
{

const test::TestIdentity& signer()
{
    return test::sharedPki().signer;
}

/// Another certificate for the same key, with the same issuer and serial number.
test::TestIdentity twin()
{
    test::CertificateSpec spec;
    spec.commonName = "Minister Podvrhnutý";
    spec.serial = std::stoull(signer().certificate.serialHex(), nullptr, 16);
    return test::issue(test::sharedPki().intermediate, spec, signer().key);
}

cades::ParsedFile parse(const Bytes& cms, cades::Host host = cades::Host::Bare, const Bytes& detached = {})
{
    cades::ParseOptions options;
    options.host = host;
    options.file = "META-INF/signature.p7s";
    options.signedObject = "list.txt";
    auto file = cades::SignatureFile::open(memorySource(cms), options);
    if (!file)
        return {};
    SignedObjects objects;
    if (!detached.empty())
        objects.add("list.txt", memorySource(detached));
    file->announce(objects);
    return file->parse(objects).value_or(cades::ParsedFile{});
}

QByteArray asArray(const Bytes& bytes)
{
    return {reinterpret_cast<const char*>(bytes.data()), qsizetype(bytes.size())};
}
Bytes asBytesOf(const QByteArray& array)
{
    return Bytes(array.begin(), array.end());
}

void replaceAttribute(std::vector<Bytes>& attributes, std::string_view oid, std::vector<Bytes> replacements)
{
    const Bytes type = derOidValue(oid);
    const auto found = std::find_if(attributes.begin(), attributes.end(), [&](const Bytes& attribute) {
        return std::search(attribute.begin(), attribute.end(), type.begin(), type.end()) != attribute.end();
    });
    attributes.erase(found);
    attributes.insert(attributes.end(), replacements.begin(), replacements.end());
}

CmsSpec changed(std::function<void(std::vector<Bytes>&)> change)
{
    CmsSpec spec;
    spec.changeSigned = std::move(change);
    return spec;
}

std::string pemOf(const Bytes& der)
{
    std::string text = toBase64(der);
    for (std::size_t at = 64; at < text.size(); at += 65)
        text.insert(at, 1, '\n');
    return "-----BEGIN CMS-----\n" + text + "\n-----END CMS-----\n";
}

} // namespace

class TestCadesRead : public QObject
{
    Q_OBJECT

private slots:
    void soundForms_data()
    {
        QTest::addColumn<QByteArray>("cms");
        const auto row = [](const char* name, const Bytes& cms) { QTest::newRow(name) << asArray(cms); };
        const Bytes good = test::makeCms(signer());
        const std::string pem = pemOf(good), base64 = toBase64(good);
        row("der", good);
        row("ber", test::makeIndefinite(good, 5));
        row("pem", Bytes(pem.begin(), pem.end()));
        row("base64", Bytes(base64.begin(), base64.end()));
        const std::string message = "From: a@b.sk\nContent-Type: application/pkcs7-mime;\n smime-type=signed-data\n"
                                    "Content-Transfer-Encoding: base64\n\n" +
                                    base64 + "\n";
        row("message", Bytes(message.begin(), message.end()));
        CmsSpec others;
        others.certificates = {test::sharedPki().root.certificate, test::sharedPki().intermediate.certificate,
                               signer().certificate};
        row("other certificates first", test::makeCms(signer(), others));
        CmsSpec twins;
        twins.certificates = {twin().certificate, signer().certificate};
        row("twin of the same issuer and serial first", test::makeCms(signer(), twins));
        CmsSpec sha512;
        sha512.digest = DigestAlgorithm::Sha512;
        row("sha-512", test::makeCms(signer(), sha512));
        row("ecdsa", test::makeCms(test::makePki(test::TestKeyType::P256).signer));
        row("ecdsa p-521", test::makeCms(test::makePki(test::TestKeyType::P521).signer, sha512));
        row("ed25519", test::makeCms(test::makePki(test::TestKeyType::Ed25519).signer, sha512));
        CmsSpec empty;
        empty.content = {};
        row("empty content", test::makeCms(signer(), empty));
    }
    void soundForms()
    {
        QFETCH(QByteArray, cms);
        const auto file = parse(asBytesOf(cms));
        QCOMPARE(file.signatures.size(), std::size_t(1));
        const ParsedSignature& signature = file.signatures[0];
        QCOMPARE(signature.integrity, Integrity::Intact);
        QVERIFY(!hasErrors(signature.findings));
        QVERIFY(file.findings.empty());
        QVERIFY(signature.signerBound);
        QCOMPARE(signature.form, SignatureForm::CAdES);
        QCOMPARE(signature.level, std::string("CAdES_BASELINE_B"));
        QCOMPARE(signature.signer->displayName(), std::string("Ján Testovací"));
        QCOMPARE(signature.claimedSigningTime->toIso8601(), std::string("2026-01-01T00:00:00Z"));
        QCOMPARE(signature.covers(), std::vector<std::string>{"signature"});
    }

    void contentIsGivenAsSource()
    {
        const auto file = cades::SignatureFile::open(memorySource(test::makeIndefinite(test::makeCms(signer()), 5)), {});
        QVERIFY(file && file->isAttached());
        QCOMPARE(*readAll(*file->content()), CmsSpec().content);
    }

    void defects_data()
    {
        QTest::addColumn<QByteArray>("cms");
        QTest::addColumn<int>("finding");
        QTest::addColumn<bool>("brokenInContainerOnly");
        const auto row = [](const char* name, FindingCode code, const CmsSpec& spec, bool containerOnly = false) {
            QTest::newRow(name) << asArray(test::makeCms(signer(), spec)) << int(code) << containerOnly;
        };
        const auto digestAttribute = [](const Bytes& of) {
            return test::cmsAttribute(cms_oid::messageDigest, {derOctetString(*digestOf(DigestAlgorithm::Sha256, of))});
        };
        const Bytes other = {'x'};

        CmsSpec value;
        value.changeValue = [](Bytes& octets) { octets.back() ^= 1; };
        row("value changed", FindingCode::SignatureValueWrong, value);
        row("digest of other content", FindingCode::ReferenceDigestMismatch,
            changed([=](auto& a) { replaceAttribute(a, cms_oid::messageDigest, {digestAttribute(other)}); }));
        row("no message-digest", FindingCode::CmsMessageDigestMissing,
            changed([](auto& a) { replaceAttribute(a, cms_oid::messageDigest, {}); }));
        row("two message-digest attributes", FindingCode::CmsAttributeDuplicated,
            changed([=](auto& a) { a.push_back(digestAttribute(other)); }));
        row("message-digest with two values", FindingCode::CmsAttributeDuplicated, changed([=](auto& a) {
                replaceAttribute(a, cms_oid::messageDigest,
                                 {test::cmsAttribute(cms_oid::messageDigest,
                                                     {derOctetString(*digestOf(DigestAlgorithm::Sha256, CmsSpec().content)),
                                                      derOctetString(*digestOf(DigestAlgorithm::Sha256, other))})});
            }));
        row("no content-type", FindingCode::CmsContentTypeMissing,
            changed([](auto& a) { replaceAttribute(a, cms_oid::contentType, {}); }));
        row("content-type of something else", FindingCode::CmsContentTypeMismatch, changed([](auto& a) {
                replaceAttribute(a, cms_oid::contentType,
                                 {test::cmsAttribute(cms_oid::contentType, {derOidValue(cms_oid::tstInfo)})});
            }));
        row("binding names another certificate", FindingCode::SigningCertificateBindingMismatch, changed([](auto& a) {
                replaceAttribute(a, cms_oid::signingCertificateV2, {test::essV2(test::sharedPki().root.certificate)});
            }));
        row("two bindings, one of another", FindingCode::SigningCertificateBindingMismatch,
            changed([](auto& a) { a.push_back(test::essV2(test::sharedPki().root.certificate)); }));
        row("two bindings of the signer", FindingCode::CmsAttributeDuplicated,
            changed([](auto& a) { a.push_back(test::essV2(signer().certificate)); }), true);
        CmsSpec substituted;
        substituted.certificates = {twin().certificate};
        row("certificate exchanged for its twin", FindingCode::SigningCertificateBindingMismatch, substituted);
        row("no binding", FindingCode::NotAdes, changed([](auto& a) { replaceAttribute(a, cms_oid::signingCertificateV2, {}); }),
            true);
        CmsSpec plain;
        plain.signedAttributes = false;
        row("no signed attributes", FindingCode::CmsNoSignedAttributes, plain, true);
        CmsSpec forged;
        forged.signedAttributes = false;
        forged.content =
            derSetOf({test::cmsAttribute(cms_oid::contentType, {derOidValue(cms_oid::data)}), digestAttribute(other)});
        row("signed attributes of another signature as content", FindingCode::CmsSignedAttributesAsContent, forged);
        CmsSpec declared;
        declared.declaredDigestOid = "1.3.14.3.2.26";
        row("digest algorithm contradicts", FindingCode::CmsDigestAlgorithmContradicts, declared);
        CmsSpec bare;
        bare.withCertificates = false;
        row("no certificate", FindingCode::SigningCertificateMissing, bare);
        row("algorithm protection names others", FindingCode::CmsAlgorithmProtectionMismatch, changed([](auto& a) {
                a.push_back(test::cmsAttribute(cms_oid::algorithmProtection,
                                               {derSequence({cmsDigestAlgorithmIdentifier(DigestAlgorithm::Sha1)})}));
            }));
    }
    void defects()
    {
        QFETCH(QByteArray, cms);
        QFETCH(int, finding);
        QFETCH(bool, brokenInContainerOnly);
        const auto file = parse(asBytesOf(cms));
        QCOMPARE(file.signatures.size(), std::size_t(1));
        QVERIFY(hasFinding(file.signatures[0].findings, FindingCode(finding)));
        QCOMPARE(file.signatures[0].integrity, brokenInContainerOnly ? Integrity::Intact : Integrity::Broken);
        if (brokenInContainerOnly) {
            QVERIFY(file.signatures[0].level == "CMS_NOT_ETSI");
            QCOMPARE(parse(asBytesOf(cms), cades::Host::Asic, CmsSpec().content).signatures[0].integrity, Integrity::Broken);
        }
    }

    void zeroEcdsaValueIsWrong()
    {
        CmsSpec spec;
        spec.changeValue = [](Bytes& value) { value = derSequence({derIntegerValue(0), derIntegerValue(0)}); };
        const auto file = parse(test::makeCms(test::makePki(test::TestKeyType::P256).signer, spec));
        QCOMPARE(file.signatures.at(0).integrity, Integrity::Broken);
    }

    void attributesInOtherOrderAreSeen()
    {
        CmsSpec spec;
        spec.sorted = false;
        const auto file = parse(test::makeCms(signer(), spec));
        QCOMPARE(file.signatures.at(0).integrity, Integrity::Intact);
        QVERIFY(hasFinding(file.signatures[0].findings, FindingCode::CmsAttributesNotDer));
    }

    void oldBindingKeepsItsLevel()
    {
        const auto file =
            parse(test::makeCms(signer(), changed([](auto& a) {
                                    replaceAttribute(a, cms_oid::signingCertificateV2, {test::essV1(signer().certificate)});
                                })));
        QCOMPARE(file.signatures.at(0).integrity, Integrity::Intact);
        QCOMPARE(file.signatures[0].level, std::string("CAdES_BASELINE_B"));
    }

    void detached()
    {
        CmsSpec spec;
        spec.attached = false;
        const Bytes cms = test::makeCms(signer(), spec);
        const auto sound = parse(cms, cades::Host::Asic, spec.content);
        QCOMPARE(sound.signatures.at(0).integrity, Integrity::Intact);
        QCOMPARE(sound.signatures[0].covers(), std::vector<std::string>{"list.txt"});
        const auto missing = parse(cms);
        QCOMPARE(missing.signatures.at(0).integrity, Integrity::Unknown);
        QVERIFY(missing.signatures[0].references[0].state == ReferenceState::NotFound);
        const auto wrong = parse(cms, cades::Host::Bare, {'?'});
        QCOMPARE(wrong.signatures.at(0).integrity, Integrity::Broken);
        QVERIFY(hasFinding(wrong.signatures[0].findings, FindingCode::ReferenceDigestMismatch));
    }

    void attachedInContainer()
    {
        const Bytes cms = test::makeCms(signer());
        const auto same = parse(cms, cades::Host::Asic, CmsSpec().content);
        QCOMPARE(same.signatures.at(0).integrity, Integrity::Intact);
        QVERIFY(hasFinding(same.signatures[0].findings, FindingCode::CmsAttachedInContainer));
        const auto other = parse(cms, cades::Host::Asic, {'i', 'n', 'e'});
        QCOMPARE(other.signatures.at(0).integrity, Integrity::Broken);
    }

    void eachSignerIsJudgedAlone()
    {
        CmsSpec broken;
        broken.changeValue = [](Bytes& value) { value[5] ^= 1; };
        CmsSpec spec;
        spec.otherSigners = {test::makeSignerInfo(signer(), broken)};
        const auto file = parse(test::makeCms(signer(), spec));
        QCOMPARE(file.signatures.size(), std::size_t(2));
        QCOMPARE(file.signatures[0].integrity, Integrity::Intact);
        QCOMPARE(file.signatures[1].integrity, Integrity::Broken);
        QVERIFY(file.signatures[0].id != file.signatures[1].id);
    }

    void sameSignerTwiceIsSaid()
    {
        CmsSpec spec;
        spec.otherSigners = {test::makeSignerInfo(signer())};
        const auto file = parse(test::makeCms(signer(), spec));
        QVERIFY(hasFinding(file.signatures.at(1).findings, FindingCode::SignatureDuplicated));
    }

    void trailingBytesAreSaid()
    {
        Bytes cms = test::makeCms(signer());
        const Bytes second = cms;
        cms.insert(cms.end(), second.begin(), second.end());
        const auto file = parse(cms);
        QCOMPARE(file.signatures.size(), std::size_t(1));
        QVERIFY(hasFinding(file.findings, FindingCode::CmsTrailingBytes));
    }

    void refused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("reason");
        const Bytes good = test::makeCms(signer());
        QTest::newRow("empty") << QByteArray() << int(FindingCode::SignatureFileEmpty);
        QTest::newRow("text") << QByteArray("Podpis: chýba") << int(FindingCode::CmsMalformed);
        QTest::newRow("cut") << asArray(Bytes(good.begin(), good.end() - 1)) << int(FindingCode::CmsMalformed);
        QTest::newRow("8 EB length") << QByteArray::fromHex("30887fffffffffffffff06092a864886f70d010702")
                                     << int(FindingCode::CmsMalformed);
        QTest::newRow("deep") << QByteArray::fromHex("3080").repeated(200'000) << int(FindingCode::CmsMalformed);
        QTest::newRow("not signed-data") << asArray(
                                                derSequence({derOidValue(cms_oid::data), derContext(0, derOctetString(good))}))
                                         << int(FindingCode::CmsNotSignedData);
        QTest::newRow("message without signature")
            << QByteArray("Subject: x\nContent-Type: text/plain\n\nahoj\n") << int(FindingCode::CmsMalformed);
    }
    void refused()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, reason);
        const auto file = cades::SignatureFile::open(memorySource(asBytesOf(bytes)), {});
        QVERIFY(!file);
        QVERIFY(file.error().reason == FindingCode(reason));
    }

    void signedMessage()
    {
        CmsSpec spec;
        spec.attached = false;
        const std::string part = "Content-Type: text/plain\r\n\r\nDobrý deň\r\n";
        spec.content = Bytes(part.begin(), part.end());
        const std::string message =
            "Subject: test\nMIME-Version: 1.0\nContent-Type: multipart/signed; protocol=\"application/pkcs7-signature\";"
            " boundary=\"hranica\"\n\npreamble\n--hranica\nContent-Type: text/plain\n\nDobrý deň\n\n"
            "--hranica\nContent-Type: application/pkcs7-signature\nContent-Transfer-Encoding: base64\n\n" +
            toBase64(test::makeCms(signer(), spec)) + "\n--hranica--\n";
        const auto file = parse(Bytes(message.begin(), message.end()));
        QCOMPARE(file.signatures.at(0).integrity, Integrity::Intact);
        std::string forged = message;
        forged.replace(forged.find("Dobrý"), 2, "Na");
        QCOMPARE(parse(Bytes(forged.begin(), forged.end())).signatures.at(0).integrity, Integrity::Broken);
    }

    void counterSignature_data()
    {
        QTest::addColumn<bool>("broken");
        QTest::newRow("sound") << false;
        QTest::newRow("over something else") << true;
    }
    void counterSignature()
    {
        QFETCH(bool, broken);
        CmsSpec spec;
        const Bytes first = test::makeSignerInfo(signer(), spec);
        const auto info = parseCmsSignerInfo(first);
        CmsSpec counter;
        counter.content = broken ? Bytes{'x'} : info->signature;
        counter.changeSigned = [](auto& a) { replaceAttribute(a, cms_oid::contentType, {}); };
        spec.unsignedAttributes = {test::cmsAttribute(cms_oid::counterSignature, {test::makeSignerInfo(signer(), counter)})};
        const auto file = parse(test::makeCms(signer(), spec));
        QCOMPARE(file.signatures.at(0).integrity, Integrity::Intact);
        QCOMPARE(file.signatures[0].counterSignatures.size(), std::size_t(1));
        QCOMPARE(file.signatures[0].counterSignatures[0].integrity, broken ? Integrity::Broken : Integrity::Intact);
        QVERIFY(file.signatures[0].counterSignatures[0].references[0].kind == ReferenceKind::CounterSigned);
        QCOMPARE(hasFinding(file.signatures[0].findings, FindingCode::CounterSignatureBroken), broken);
    }

    void attributesAreRead()
    {
        const CmsSpec spec = changed([](auto& a) {
            const Bytes place = joinBytes({derContext(0, derUtf8String("SK")), derContext(1, derUtf8String("Bratislava"))});
            a.push_back(test::cmsAttribute("1.2.840.113549.1.9.16.2.17", {derEncode(0x30, place)}));
            const Bytes role = derSequence({derOidValue("2.5.4.72"), derSetOf({derUtf8String("konateľ")})});
            a.push_back(test::cmsAttribute("0.4.0.19122.1.1", {derSequence({derContext(0, role)})}));
            a.push_back(
                test::cmsAttribute("1.2.840.113549.1.9.16.2.16", {derSequence({derOidValue("1.2.840.113549.1.9.16.6.5")})}));
            const Bytes hash = derSequence({cmsDigestAlgorithmIdentifier(DigestAlgorithm::Sha256), derOctetString(Bytes(32, 7))});
            a.push_back(test::cmsAttribute("1.2.840.113549.1.9.16.2.15", {derSequence({derOidValue("1.3.158.1"), hash})}));
        });
        const ParsedSignature signature = parse(test::makeCms(signer(), spec)).signatures.at(0);
        QCOMPARE(signature.integrity, Integrity::Intact);
        QCOMPARE(signature.country, std::string("SK"));
        QCOMPARE(signature.city, std::string("Bratislava"));
        QCOMPARE(signature.claimedRoles, std::vector<std::string>{"konateľ"});
        QCOMPARE(signature.commitmentTypes, std::vector<std::string>{"1.2.840.113549.1.9.16.6.5"});
        QCOMPARE(*signature.policyId, std::string("1.3.158.1"));
        QCOMPARE(signature.policyDigest, Bytes(32, 7));
    }

    void signatureTimestamp()
    {
        CmsSpec spec;
        const auto info = parseCmsSignerInfo(test::makeSignerInfo(signer(), spec));
        const Bytes token = test::makeTimestampToken(test::sharedPki().timestampAuthority, info->signature);
        spec.unsignedAttributes = {test::cmsAttribute("1.2.840.113549.1.9.16.2.14", {token})};
        ParsedSignature signature = parse(test::makeCms(signer(), spec)).signatures.at(0);
        QCOMPARE(signature.level, std::string("CAdES_BASELINE_T"));
        QCOMPARE(signature.timestamps.at(0).integrity, Integrity::Intact);
        const Bytes foreign = test::makeTimestampToken(test::sharedPki().timestampAuthority, asBytes("other"));
        spec.unsignedAttributes = {test::cmsAttribute("1.2.840.113549.1.9.16.2.14", {foreign})};
        signature = parse(test::makeCms(signer(), spec)).signatures.at(0);
        QCOMPARE(signature.integrity, Integrity::Intact);
        QCOMPARE(signature.timestamps.at(0).integrity, Integrity::Broken);
    }
};

QTEST_APPLESS_MAIN(TestCadesRead)
#include "test_cades_read.moc"
