// SPDX-License-Identifier: EUPL-1.2
#include "cades/augment.h"
#include "cades/cades.h"
#include "support/command.h"
#include "support/temporary_folder.h"
#include "support/test_evidence.h"

#include <QTest>

using namespace parafa;

Q_DECLARE_METATYPE(parafa::test::TestKeyType)

namespace
{

const Bytes content = {'Z', 'm', 'l', 'u', 'v', 'a', '\n'};

struct Made {
    Bytes cms;
    test::TestPki pki;
};

Made make(test::TestKeyType keyType, DigestAlgorithm digest, Packaging packaging, bool pss = false)
{
    const test::TestPki pki = test::makePki(keyType);
    const auto algorithm = *algorithmForKey(pki.signer.certificate, digest, pss);
    SigningRequest request{.documents = {{"zmluva.txt", "text/plain", memorySource(content)}},
                           .signer = pki.signer.certificate,
                           .chain = pki.chain(),
                           .algorithm = algorithm,
                           .digest = digest,
                           .signingTime = UtcTime(1767225600),
                           .packaging = packaging,
                           .claimedRoles = {"konateľ"},
                           .city = "Žilina",
                           .country = "SK"};
    const auto prepared = cades::prepare(request);
    if (!prepared)
        return {{}, pki};
    const auto value = test::signingKey(pki.signer)->sign(prepared->algorithm, prepared->toBeSigned);
    return {cades::complete(*prepared, *value).value_or(Bytes{}), pki};
}

ParsedSignature read(const Bytes& cms)
{
    cades::ParseOptions options;
    options.file = "zmluva.txt.p7s";
    const auto file = cades::SignatureFile::open(memorySource(cms), options);
    if (!file)
        return {};
    SignedObjects objects;
    objects.add("zmluva.txt", memorySource(content));
    file->announce(objects);
    return file->parse(objects)->signatures.at(0);
}

cades::TokenSource tokensOf(const test::TestPki& pki, std::int64_t time)
{
    return [&pki, time](DigestAlgorithm algorithm, ByteView digest) -> Result<Bytes> {
        test::TokenSpec spec;
        spec.imprint = algorithm;
        spec.time = UtcTime(time);
        return test::makeTimestampTokenOfDigest(pki.timestampAuthority, digest, spec);
    };
}

cades::Evidence evidenceOf(const test::TestPki& pki)
{
    const UtcTime from(1767225600), until(2000000000);
    return {pki.chain(), {test::makeCrl(pki.intermediate, from, until), test::makeCrl(pki.root, from, until)}, {}};
}

} // namespace

class TestCadesCreate : public QObject
{
    Q_OBJECT

private slots:
    void madeSignatures_data()
    {
        QTest::addColumn<test::TestKeyType>("key");
        QTest::addColumn<int>("digest");
        QTest::addColumn<int>("packaging");
        QTest::addColumn<bool>("pss");
        using enum test::TestKeyType;
        const auto row = [](const char* name, test::TestKeyType key, DigestAlgorithm digest, Packaging packaging,
                            bool pss = false) { QTest::newRow(name) << key << int(digest) << int(packaging) << pss; };
        row("rsa attached", Rsa2048, DigestAlgorithm::Sha256, Packaging::Enveloping);
        row("rsa detached sha-512", Rsa2048, DigestAlgorithm::Sha512, Packaging::Detached);
        row("rsa pss", Rsa2048, DigestAlgorithm::Sha256, Packaging::Detached, true);
        row("p-256", P256, DigestAlgorithm::Sha256, Packaging::Detached);
        row("p-384", P384, DigestAlgorithm::Sha384, Packaging::Enveloping);
        row("p-521", P521, DigestAlgorithm::Sha512, Packaging::Detached);
    }
    void madeSignatures()
    {
        QFETCH(test::TestKeyType, key);
        QFETCH(int, digest);
        QFETCH(int, packaging);
        QFETCH(bool, pss);
        const Made made = make(key, DigestAlgorithm(digest), Packaging(packaging), pss);
        const ParsedSignature signature = read(made.cms);
        QCOMPARE(signature.integrity, Integrity::Intact);
        QVERIFY(signature.findings.empty());
        QCOMPARE(signature.level, std::string("CAdES_BASELINE_B"));
        QCOMPARE(signature.city, std::string("Žilina"));
        QCOMPARE(signature.claimedRoles, std::vector<std::string>{"konateľ"});
        QCOMPARE(signature.covers(), std::vector<std::string>{"zmluva.txt"});

        PARAFA_NEEDS_TOOL("openssl");
        const test::TemporaryFolder folder;
        folder.write("ca.pem", test::toPem(made.pki.root.certificate));
        folder.write("a.p7s", made.cms);
        folder.write("zmluva.txt", content);
        std::vector<std::string> arguments = {"cms",   "-verify", "-cades", "-binary",  "-inform", "DER",  "-in",
                                              "a.p7s", "-CAfile", "ca.pem", "-purpose", "any",     "-out", "out"};
        if (Packaging(packaging) == Packaging::Detached)
            arguments.insert(arguments.end(), {"-content", "zmluva.txt"});
        const auto result = test::run("openssl", arguments, test::inFolder(folder.path()));
        QVERIFY2(result.status == 0, result.errors.c_str());
    }

    void levelsGrow()
    {
        const Made made = make(test::TestKeyType::Rsa2048, DigestAlgorithm::Sha256, Packaging::Detached);
        const auto contentDigest = [](DigestAlgorithm algorithm) { return digestOf(algorithm, content); };
        const auto stamped = cades::addTimeStamp(made.cms, DigestAlgorithm::Sha256, tokensOf(made.pki, 1767225700));
        QVERIFY(stamped);
        QCOMPARE(read(*stamped).level, std::string("CAdES_BASELINE_T"));
        const auto evident = cades::addEvidence(*stamped, evidenceOf(made.pki));
        QVERIFY(evident);
        QCOMPARE(read(*evident).level, std::string("CAdES_BASELINE_LT"));
        QCOMPARE(read(*evident).certificates.size(), std::size_t(3));
        auto archived =
            cades::addArchiveTimeStamp(*evident, DigestAlgorithm::Sha512, tokensOf(made.pki, 1767225800), contentDigest);
        QVERIFY(archived);
        // A second one stands over the first.
        archived = cades::addArchiveTimeStamp(*archived, DigestAlgorithm::Sha256, tokensOf(made.pki, 1767225900), contentDigest);
        QVERIFY(archived);
        const ParsedSignature signature = read(*archived);
        QCOMPARE(signature.integrity, Integrity::Intact);
        QCOMPARE(signature.level, std::string("CAdES_BASELINE_LTA"));
        QCOMPARE(signature.timestamps.size(), std::size_t(3));
        for (const ParsedTimestamp& timestamp : signature.timestamps) {
            QCOMPARE(timestamp.integrity, Integrity::Intact);
            QVERIFY(timestamp.findings.empty());
        }
        // The archive time-stamps notice what is taken away or exchanged below them.
        const auto other =
            cades::addArchiveTimeStamp(*evident, DigestAlgorithm::Sha256, tokensOf(made.pki, 1767225800),
                                       [](DigestAlgorithm algorithm) { return digestOf(algorithm, asBytes("x")); });
        QCOMPARE(read(*other).timestamps.at(1).integrity, Integrity::Broken);
    }

    void evidenceIsEmbeddedOnce()
    {
        const Made made = make(test::TestKeyType::P256, DigestAlgorithm::Sha256, Packaging::Enveloping);
        const cades::Evidence evidence = evidenceOf(made.pki);
        const auto once = cades::addEvidence(made.cms, evidence);
        QCOMPARE(*cades::addEvidence(*once, evidence), *once);
    }

    void refusals()
    {
        QVERIFY(!cades::complete({}, Bytes{1}));
        QVERIFY(!cades::addTimeStamp(asBytes("x"), DigestAlgorithm::Sha256, {}));
        const Made made = make(test::TestKeyType::P256, DigestAlgorithm::Sha256, Packaging::Detached);
        QVERIFY(!cades::addArchiveTimeStamp(made.cms, DigestAlgorithm::Sha256, tokensOf(made.pki, 1), {}));
        const auto noService = [](DigestAlgorithm, ByteView) -> Result<Bytes> { return fail(ErrorCode::NetworkUnreachable, ""); };
        const auto failed = cades::addTimeStamp(made.cms, DigestAlgorithm::Sha256, noService);
        QVERIFY(!failed && failed.error().code == ErrorCode::NetworkUnreachable);
    }
};

QTEST_APPLESS_MAIN(TestCadesCreate)
#include "test_cades_create.moc"
