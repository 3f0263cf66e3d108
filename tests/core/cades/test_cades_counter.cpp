// SPDX-License-Identifier: EUPL-1.2
#include "cades/augment.h"
#include "cades/cades.h"
#include "cades/cms_parts.h"
#include "cades/counter_signature.h"
#include "cades/names.h"
#include "cms_builder.h"
#include "signature/signer_check.h"
#include "support/command.h"
#include "support/temporary_folder.h"
#include "support/test_evidence.h"

#include <QTest>

#include <algorithm>

using namespace parafa;
using namespace parafa::test;

Q_DECLARE_METATYPE(parafa::test::TestKeyType)

namespace
{

const TestIdentity& signer()
{
    return sharedPki().signer;
}

/// Somebody else who signs what was signed.
const TestIdentity& witness()
{
    static const TestIdentity identity = [] {
        CertificateSpec spec;
        spec.commonName = "Eva Svedková";
        return issue(sharedPki().intermediate, spec, TestKeyType::P256);
    }();
    return identity;
}

ParsedSignature parsed(const Bytes& cms, const cades::Limits& limits = {})
{
    cades::ParseOptions options;
    options.file = "a.p7m";
    options.limits = limits;
    const auto file = cades::SignatureFile::open(memorySource(cms), options);
    return file ? file->parse({})->signatures.at(0) : ParsedSignature{};
}

void leaveOut(std::vector<Bytes>& attributes, std::string_view oid)
{
    const Bytes type = derOidValue(oid);
    std::erase_if(attributes, [&](const Bytes& attribute) { return !std::ranges::search(attribute, type).empty(); });
}

/// What a counter signature signs, and without content-type.
CmsSpec counterSpec(const Bytes& value)
{
    CmsSpec spec;
    spec.content = value;
    spec.changeSigned = [](auto& attributes) { leaveOut(attributes, cms_oid::contentType); };
    return spec;
}

Bytes valueOf(const Bytes& signerInfo)
{
    return parseCmsSignerInfo(signerInfo)->signature;
}

/// A CMS whose signer has these counter signatures.
Bytes withCounters(const std::vector<Bytes>& counters)
{
    CmsSpec spec;
    spec.certificates = {signer().certificate, witness().certificate};
    spec.unsignedAttributes = {cmsAttribute(cms_oid::counterSignature, counters)};
    return makeCms(signer(), spec);
}

Bytes firstValue()
{
    return valueOf(makeSignerInfo(signer(), CmsSpec{}));
}

SigningRequest requestOf(const TestIdentity& identity, bool pss = false)
{
    return {.documents = {},
            .signer = identity.certificate,
            .chain = {sharedPki().intermediate.certificate},
            .algorithm = *algorithmForKey(identity.certificate, DigestAlgorithm::Sha256, pss),
            .signingTime = UtcTime(1767225600),
            .claimedRoles = {"svedok"}};
}

Result<Bytes> countersigned(const Bytes& cms, const cades::SignerPlace& place, const TestIdentity& identity, bool pss = false)
{
    const auto prepared = cades::prepareCounterSignature(cms, place, requestOf(identity, pss));
    if (!prepared)
        return std::unexpected(prepared.error());
    const auto value = signingKey(identity)->sign(prepared->algorithm, prepared->toBeSigned);
    return cades::completeCounterSignature(cms, place, *prepared, *value);
}

CmsSignedData dataOf(const Bytes& cms)
{
    return *CmsSignedData::parse(ByteView(cms));
}

Bytes copied(ByteView bytes)
{
    return {bytes.begin(), bytes.end()};
}

} // namespace

class TestCadesCounter : public QObject
{
    Q_OBJECT

private slots:
    void read_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<int>("integrity");
        QTest::addColumn<QString>("level");
        const auto row = [](const char* kind, Integrity integrity, const char* level) {
            QTest::newRow(kind) << kind << int(integrity) << level;
        };
        row("sound", Integrity::Intact, "CAdES_BASELINE_B");
        row("over the content", Integrity::Broken, "CAdES_BASELINE_B");
        row("over the SignerInfo", Integrity::Broken, "CAdES_BASELINE_B");
        row("with content-type", Integrity::Broken, "CMS_NOT_ETSI");
        row("value changed", Integrity::Broken, "CAdES_BASELINE_B");
        row("bound to another certificate", Integrity::Broken, "CAdES_BES");
        row("not bound", Integrity::Intact, "CMS_NOT_ETSI");
        row("without signed attributes", Integrity::Intact, "CMS_NOT_ETSI");
        row("without its certificate", Integrity::Broken, "CAdES_BES");
        row("stamped", Integrity::Intact, "CAdES_BASELINE_T");
    }
    void read()
    {
        QFETCH(QString, kind);
        QFETCH(int, integrity);
        QFETCH(QString, level);
        CmsSpec spec = counterSpec(firstValue());
        if (kind == "over the content")
            spec.content = CmsSpec{}.content;
        else if (kind == "over the SignerInfo")
            spec.content = makeSignerInfo(signer(), CmsSpec{});
        else if (kind == "with content-type")
            spec.changeSigned = nullptr;
        else if (kind == "value changed")
            spec.changeValue = [](Bytes& value) { value[value.size() / 2] ^= 1; };
        else if (kind == "without signed attributes")
            spec.signedAttributes = false;
        else if (kind == "stamped")
            spec.unsignedAttributes = {
                cmsAttribute(cades::oid::signatureTimestamp, {makeTimestampToken(sharedPki().timestampAuthority, Bytes{})})};
        else if (kind == "not bound" || kind == "bound to another certificate")
            spec.changeSigned = [kind](auto& attributes) {
                leaveOut(attributes, cms_oid::contentType);
                leaveOut(attributes, cms_oid::signingCertificateV2);
                if (kind != "not bound")
                    attributes.push_back(essV2(signer().certificate));
            };
        Bytes cms = withCounters({makeSignerInfo(witness(), spec)});
        if (kind == "without its certificate") {
            CmsSpec outer;
            outer.unsignedAttributes = {cmsAttribute(cms_oid::counterSignature, {makeSignerInfo(witness(), spec)})};
            cms = makeCms(signer(), outer);
        }
        const ParsedSignature signature = parsed(cms);
        QCOMPARE(signature.integrity, Integrity::Intact);
        QCOMPARE(signature.level, std::string("CAdES_BASELINE_B"));
        QCOMPARE(signature.counterSignatures.size(), std::size_t{1});
        const ParsedSignature& counter = signature.counterSignatures[0];
        QCOMPARE(int(counter.integrity), integrity);
        QCOMPARE(counter.level, level.toStdString());
        QVERIFY(counter.references[0].kind == ReferenceKind::CounterSigned);
        QVERIFY(counter.covers().empty());
        QCOMPARE(hasFinding(signature.findings, FindingCode::CounterSignatureBroken), integrity == int(Integrity::Broken));
        QCOMPARE(hasFinding(counter.findings, FindingCode::CmsContentTypeInCounterSignature), kind == "with content-type");
        QCOMPARE(counter.form == SignatureForm::CAdES, level != "CMS_NOT_ETSI" || kind == "with content-type");
        if (kind == "stamped") { // over nothing, not over this value
            QCOMPARE(counter.timestamps.size(), std::size_t{1});
            QCOMPARE(counter.timestamps[0].integrity, Integrity::Broken);
        }
    }

    /// The value of another signature, whose signed attributes stand where the value that is counter-signed should.
    void signedAttributesAsValue()
    {
        const auto other = parseCmsSignerInfo(makeSignerInfo(witness(), counterSpec(firstValue())));
        Bytes attributes = copied(other->signedAttributesEncoded);
        attributes[0] = 0x31;
        CmsSpec outer;
        outer.certificates = {signer().certificate, witness().certificate};
        outer.changeValue = [&](Bytes& value) { value = attributes; };
        CmsSpec forged = counterSpec(attributes);
        forged.signedAttributes = false;
        forged.changeValue = [&](Bytes& value) { value = other->signature; };
        outer.unsignedAttributes = {cmsAttribute(cms_oid::counterSignature, {makeSignerInfo(witness(), forged)})};
        const ParsedSignature signature = parsed(makeCms(signer(), outer));
        QCOMPARE(signature.integrity, Integrity::Broken);
        QCOMPARE(signature.counterSignatures.at(0).integrity, Integrity::Broken);
        QVERIFY(hasFinding(signature.counterSignatures[0].findings, FindingCode::CmsSignedAttributesAsContent));
    }

    void limits()
    {
        const Bytes counter = makeSignerInfo(witness(), counterSpec(firstValue()));
        const Bytes cms = withCounters({counter, counter, counter});
        QCOMPARE(parsed(cms).counterSignatures.size(), std::size_t{3});
        cades::Limits few;
        few.maxCounterSignatures = 2;
        QVERIFY(hasFinding(parsed(cms, few).findings, FindingCode::CounterSignatureNotChecked));
        cades::Limits none;
        none.maxCounterSignatureDepth = 0;
        QVERIFY(hasFinding(parsed(cms, none).findings, FindingCode::CounterSignatureNotChecked));
        const ParsedSignature garbage = parsed(withCounters({derNull()}));
        QCOMPARE(garbage.integrity, Integrity::Intact);
        QVERIFY(hasErrors(garbage.findings));
    }

    void signedAttributeIsNone()
    {
        CmsSpec spec;
        spec.changeSigned = [](auto& attributes) {
            attributes.push_back(cmsAttribute(cms_oid::counterSignature, {makeSignerInfo(witness(), CmsSpec{})}));
        };
        const ParsedSignature signature = parsed(makeCms(signer(), spec));
        QVERIFY(signature.counterSignatures.empty());
        QVERIFY(hasFinding(signature.findings, FindingCode::CmsAttributeMalformed));
    }

    void make_data()
    {
        QTest::addColumn<TestKeyType>("key");
        QTest::addColumn<bool>("pss");
        QTest::newRow("RSA") << TestKeyType::Rsa2048 << false;
        QTest::newRow("RSASSA-PSS") << TestKeyType::Rsa2048 << true;
        QTest::newRow("P-256") << TestKeyType::P256 << false;
        QTest::newRow("P-521") << TestKeyType::P521 << false;
        QTest::newRow("Ed25519") << TestKeyType::Ed25519 << false;
    }
    void make()
    {
        QFETCH(TestKeyType, key);
        QFETCH(bool, pss);
        const TestIdentity identity = issue(sharedPki().intermediate, {}, sharedKey(key, 5));
        const Bytes cms = makeCms(signer());
        const auto made = countersigned(cms, {0}, identity, pss);
        QVERIFY2(made, made ? "" : made.error().detail.c_str());
        const ParsedSignature signature = parsed(*made);
        QCOMPARE(signature.integrity, Integrity::Intact);
        QCOMPARE(signature.counterSignatures.size(), std::size_t{1});
        const ParsedSignature& counter = signature.counterSignatures[0];
        QCOMPARE(counter.integrity, Integrity::Intact);
        QCOMPARE(counter.level, std::string("CAdES_BASELINE_B"));
        QVERIFY(counter.signerBound && counter.signer == identity.certificate);
        QCOMPARE(counter.claimedRoles, (std::vector<std::string>{"svedok"}));
        QVERIFY(!hasErrors(counter.findings) && !hasErrors(signature.findings));
        QCOMPARE(counter.id, std::string("a.p7m-1-C1"));

        // What the first signer signed, and how, is as it was.
        const CmsSignedData before = dataOf(cms), after = dataOf(*made);
        const CmsSignerInfo &then = before.signers()[0], &now = after.signers()[0];
        QCOMPARE(copied(now.signedAttributesEncoded), copied(then.signedAttributesEncoded));
        QCOMPARE(copied(now.signatureEncoded), copied(then.signatureEncoded));
        QCOMPARE(copied(now.sidEncoded), copied(then.sidEncoded));
        QCOMPARE(copied(after.headEncoded()), copied(before.headEncoded()));
        QCOMPARE(*readAll(*after.encapsulatedContentEncoded()), *readAll(*before.encapsulatedContentEncoded()));
        QCOMPARE(after.certificates().size(), before.certificates().size() + 2);
    }

    void acceptedByOpenssl()
    {
        PARAFA_NEEDS_TOOL("openssl");
        const auto made = countersigned(makeCms(signer()), {0}, witness());
        QVERIFY(made);
        const TemporaryFolder folder;
        folder.write("a.p7m", *made);
        folder.write("root.pem", toPem(sharedPki().root.certificate) + toPem(sharedPki().intermediate.certificate));
        const auto verified = run("openssl",
                                  {"cms", "-verify", "-inform", "DER", "-in", "a.p7m", "-CAfile", "root.pem", "-partial_chain",
                                   "-purpose", "any", "-binary", "-out", "content"},
                                  inFolder(folder.path()));
        QVERIFY2(verified.status == 0, verified.errors.c_str());
        const auto printed =
            run("openssl", {"cms", "-cmsout", "-print", "-noout", "-inform", "DER", "-in", "a.p7m"}, inFolder(folder.path()));
        QVERIFY(printed.output.find("countersignature") != std::string::npos);

        // openssl knows no counter signatures: the value is over the DER of the signed attributes, these name the digest of the
        // first value.
        const CmsSignedData data = dataOf(*made);
        const auto counter =
            parseCmsSignerInfo(data.signers()[0].unsignedAttribute(cms_oid::counterSignature).at(0)->values.at(0));
        Bytes attributes = copied(counter->signedAttributesEncoded);
        attributes[0] = 0x31;
        folder.write("attributes", attributes);
        folder.write("value", counter->signature);
        folder.write("first", data.signers()[0].signature);
        folder.write("witness.pem", toPem(witness().certificate));
        QCOMPARE(run("openssl", {"x509", "-in", "witness.pem", "-pubkey", "-noout", "-out", "key.pem"}, inFolder(folder.path()))
                     .status,
                 0);
        QCOMPARE(run("openssl", {"dgst", "-sha256", "-verify", "key.pem", "-signature", "value", "attributes"},
                     inFolder(folder.path()))
                     .status,
                 0);
        const auto digest = run("openssl", {"dgst", "-sha256", "-r", "first"}, inFolder(folder.path()));
        const auto dump = run("openssl", {"asn1parse", "-inform", "DER", "-in", "attributes"}, inFolder(folder.path()));
        std::string hex = digest.output.substr(0, 64);
        std::ranges::transform(hex, hex.begin(), [](unsigned char c) { return std::toupper(c); });
        QVERIFY(dump.output.find(hex) != std::string::npos);
    }

    void nestedAndSeveral()
    {
        auto made = countersigned(makeCms(signer()), {0}, witness());
        made = countersigned(*made, {0}, signer());
        made = countersigned(*made, {0, 0}, signer());
        made = countersigned(*made, {0, 0, 0}, witness());
        made = countersigned(*made, {0, 1}, witness());
        QVERIFY(made);
        const ParsedSignature signature = parsed(*made);
        QCOMPARE(signature.integrity, Integrity::Intact);
        QCOMPARE(signature.counterSignatures.size(), std::size_t{2});
        QVERIFY(signature.counterSignatures[0].signer == witness().certificate);
        QVERIFY(signature.counterSignatures[1].signer == signer().certificate);
        QCOMPARE(signature.counterSignatures[0].counterSignatures.at(0).counterSignatures.size(), std::size_t{1});
        QCOMPARE(signature.counterSignatures[1].counterSignatures.size(), std::size_t{1});
        const auto allIntact = [](const auto& self, const ParsedSignature& each) -> bool {
            return each.integrity == Integrity::Intact &&
                   std::ranges::all_of(each.counterSignatures, [&](const ParsedSignature& inner) { return self(self, inner); });
        };
        QVERIFY(allIntact(allIntact, signature));
        // Each certificate once.
        QCOMPARE(dataOf(*made).certificates().size(), std::size_t{3});
    }

    void refused()
    {
        const Bytes cms = makeCms(signer());
        QCOMPARE(cades::prepareCounterSignature(cms, {1}, requestOf(witness())).error().code, ErrorCode::NotFound);
        QCOMPARE(cades::prepareCounterSignature(cms, {0, 0}, requestOf(witness())).error().code, ErrorCode::NotFound);
        QCOMPARE(cades::prepareCounterSignature(Bytes{1, 2}, {0}, requestOf(witness())).error().code, ErrorCode::Unreadable);
        for (const auto attribute : {cades::oid::archiveTimestamp, cades::oid::archiveTimestampV2,
                                     cades::oid::evidenceRecordInternal, cades::oid::evidenceRecordExternal}) {
            CmsSpec spec;
            spec.unsignedAttributes = {cmsAttribute(attribute, {derNull()})};
            const auto sealed = cades::prepareCounterSignature(makeCms(signer(), spec), {0}, requestOf(witness()));
            QVERIFY(!sealed && sealed.error().reason == FindingCode::CounterSignatureWouldBreak);
        }
    }

    /// An archive-time-stamp-v3 lists what it covers: what comes later does not break it, what it covers must not change.
    void besideArchiveTimestamp()
    {
        const auto first = countersigned(makeCms(signer()), {0}, witness());
        const cades::TokenSource tokens = [](DigestAlgorithm algorithm, ByteView digest) -> Result<Bytes> {
            TokenSpec spec;
            spec.imprint = algorithm;
            return makeTimestampTokenOfDigest(sharedPki().timestampAuthority, digest, spec);
        };
        const auto archived = cades::addArchiveTimeStamp(*first, DigestAlgorithm::Sha256, tokens, {});
        QVERIFY(archived);
        const auto archiveOf = [](const Bytes& cms) { return parsed(cms).timestamps.at(0).integrity; };
        QCOMPARE(archiveOf(*archived), Integrity::Intact);
        QCOMPARE(archiveOf(*countersigned(*archived, {0}, signer())), Integrity::Intact);
        QCOMPARE(archiveOf(*countersigned(*archived, {0, 0}, signer())), Integrity::Broken);
    }

    /// Which time-stamps each archive-time-stamp-v3 proves: those that its index of hashes names (EN 319 122-1, 5.5.3).
    void placesOfTimestamps()
    {
        std::uint64_t serial = 100;
        const cades::TokenSource tokens = [&](DigestAlgorithm algorithm, ByteView digest) -> Result<Bytes> {
            TokenSpec spec;
            spec.imprint = algorithm;
            spec.serial = ++serial;
            return makeTimestampTokenOfDigest(sharedPki().timestampAuthority, digest, spec);
        };
        // Another signature-time-stamp beside whatever is there.
        const auto with = [&](const Bytes& cms) {
            const auto data = CmsSignedData::parse(cms);
            auto parts = cades::partsOf(*data);
            const CmsSignerInfo& info = data->signers()[0];
            const Bytes token = *tokens(DigestAlgorithm::Sha256, *digestOf(DigestAlgorithm::Sha256, info.signature));
            parts.signers[0] = cades::withUnsignedAttribute(info, cades::oid::signatureTimestamp, token);
            return *cades::assembleCms(*data, parts);
        };
        const auto archived = [&](const Bytes& cms) {
            return *cades::addArchiveTimeStamp(cms, DigestAlgorithm::Sha256, tokens, {});
        };
        const Bytes latest = with(archived(with(archived(with(makeCms(signer())))))); // 101 to 105
        std::map<std::string, ParsedTimestamp> stamps;
        for (const ParsedTimestamp& stamp : parsed(latest).timestamps) {
            QCOMPARE(stamp.integrity, Integrity::Intact);
            stamps[stamp.serialHex] = stamp;
        }
        QCOMPARE(stamps.size(), std::size_t{5});
        const auto proves = [&](int by, int which) {
            const auto hex = [](int number) { return QByteArray::number(number, 16).toStdString(); };
            return stamps.at(hex(which)).place < stamps.at(hex(by)).coversBelow;
        };
        for (const int which : {101, 102, 103, 104, 105}) {
            QCOMPARE(proves(102, which), which == 101);
            QCOMPARE(proves(104, which), which < 104);
        }
    }
};

QTEST_GUILESS_MAIN(TestCadesCounter)
#include "test_cades_counter.moc"
