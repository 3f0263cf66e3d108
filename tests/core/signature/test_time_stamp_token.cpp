// SPDX-License-Identifier: EUPL-1.2
#include "base/der.h"
#include "signature/time_stamp_token.h"
#include "support/test_evidence.h"

#include <QTest>

#include <algorithm>
#include <functional>

using namespace parafa;

namespace
{

const Bytes stamped = {'p', 'a', 'r', 'a', 'f', 'a'};

Bytes goodToken(const test::TokenSpec& spec = {})
{
    return test::makeTimestampToken(test::sharedPki().timestampAuthority, stamped, spec);
}

/// Replaces the only place where `from` stands.
Bytes replaced(Bytes bytes, ByteView from, ByteView to)
{
    const auto at = std::search(bytes.begin(), bytes.end(), from.begin(), from.end());
    if (at == bytes.end() || from.size() != to.size())
        qFatal("nothing to replace");
    std::copy(to.begin(), to.end(), at);
    return bytes;
}

/// Outer layers in BER: indefinite lengths, content in two segments.
Bytes indefinite(ByteView der, int depth)
{
    const auto value = *derSingle(der);
    if (depth == 0 || !value.constructed)
        return Bytes(der.begin(), der.end());
    Bytes out = {der[0], 0x80};
    const auto children = *derChildren(value);
    for (const DerValue& child : children) {
        const Bytes inner = indefinite(child.whole, depth - 1);
        out.insert(out.end(), inner.begin(), inner.end());
    }
    out.insert(out.end(), {0, 0});
    return out;
}

ParsedTimestamp read(ByteView token)
{
    return readTimestamp(token, TimestampKind::Signature, [](DigestAlgorithm algorithm) { return digestOf(algorithm, stamped); });
}

} // namespace

class TestTimeStampToken : public QObject
{
    Q_OBJECT

private slots:
    void imprintAlgorithmAlone()
    {
        CertificatePool pool;
        test::TokenSpec longer;
        longer.imprint = DigestAlgorithm::Sha512;
        for (CertificatePool* certificates : {static_cast<CertificatePool*>(nullptr), &pool}) {
            QVERIFY(imprintAlgorithmOf(goodToken(), certificates) == DigestAlgorithm::Sha256);
            QVERIFY(imprintAlgorithmOf(goodToken(longer), certificates) == DigestAlgorithm::Sha512);
            QVERIFY(!imprintAlgorithmOf(asBytes("no token"), certificates));
        }
        // Nothing of it is verified: a wrong signature does not hide what must be hashed.
        Bytes wrong = goodToken();
        wrong.back() ^= 1;
        QVERIFY(imprintAlgorithmOf(wrong) == DigestAlgorithm::Sha256);
    }

    void factsOfGoodToken()
    {
        const auto facts = read(goodToken());
        QCOMPARE(facts.integrity, Integrity::Intact);
        QVERIFY(facts.findings.empty());
        QCOMPARE(facts.time->toIso8601(), std::string("2026-01-01T00:00:00Z"));
        QCOMPARE(facts.policyOid, std::string("1.2.3.4.1"));
        QCOMPARE(facts.serialHex, std::string("7"));
        QVERIFY(facts.imprintAlgorithm == DigestAlgorithm::Sha256);
        QVERIFY(facts.signer == test::sharedPki().timestampAuthority.certificate);
        QVERIFY(facts.algorithm.has_value());
        QCOMPARE(facts.certificates.size(), std::size_t(1));
    }

    void acceptedForms_data()
    {
        QTest::addColumn<QByteArray>("token");
        const auto row = [](const char* name, const Bytes& bytes) {
            QTest::newRow(name) << QByteArray(reinterpret_cast<const char*>(bytes.data()), qsizetype(bytes.size()));
        };
        const Bytes good = goodToken();
        row("der", good);
        row("response around it", derSequence({derSequence({derIntegerValue(0)}), good}));
        row("zeros after it", joinBytes({good, Bytes(40, 0)}));
        row("indefinite lengths", indefinite(good, 4));
        test::TokenSpec sha512;
        sha512.imprint = DigestAlgorithm::Sha512;
        row("sha-512", goodToken(sha512));
    }
    void acceptedForms()
    {
        QFETCH(QByteArray, token);
        const auto facts = read(ByteView(reinterpret_cast<const std::uint8_t*>(token.constData()), std::size_t(token.size())));
        QCOMPARE(facts.integrity, Integrity::Intact);
        QVERIFY(!hasErrors(facts.findings));
    }

    void otherDataIsMismatch()
    {
        const auto token = TimeStampToken::parse(goodToken());
        QVERIFY(token);
        const auto facts = token->facts(TimestampKind::Archive, digestOf(DigestAlgorithm::Sha256, asBytes("other")).value());
        QCOMPARE(facts.integrity, Integrity::Broken);
        QVERIFY(hasFinding(facts.findings, FindingCode::TimestampImprintMismatch));
        QCOMPARE(facts.kind, TimestampKind::Archive);
    }

    void withoutImprintUnknown()
    {
        const auto facts = TimeStampToken::parse(goodToken())->facts(TimestampKind::Signature, std::nullopt);
        QCOMPARE(facts.integrity, Integrity::Unknown);
        QVERIFY(hasFinding(facts.findings, FindingCode::TimestampNotChecked));
    }

    void certificateFromOutside()
    {
        test::TokenSpec spec;
        spec.withCertificate = false;
        const Bytes token = goodToken(spec);
        QCOMPARE(read(token).integrity, Integrity::Broken);
        QVERIFY(hasFinding(read(token).findings, FindingCode::TimestampCertificateMissing));
        const auto helped = TimeStampToken::parse(token, {test::sharedPki().timestampAuthority.certificate});
        QCOMPARE(helped->facts(TimestampKind::Signature, digestOf(DigestAlgorithm::Sha256, stamped).value()).integrity,
                 Integrity::Intact);
    }

    void defects_data()
    {
        QTest::addColumn<QByteArray>("token");
        QTest::addColumn<int>("finding");
        const auto row = [](const char* name, const Bytes& bytes, FindingCode code) {
            QTest::newRow(name) << QByteArray(reinterpret_cast<const char*>(bytes.data()), qsizetype(bytes.size())) << int(code);
        };
        const Bytes good = goodToken();
        Bytes flipped = good;
        flipped.back() ^= 1;
        row("signature changed", flipped, FindingCode::TimestampSignatureWrong);
        row("time changed", replaced(good, asBytes("20260101000000Z"), asBytes("20250101000000Z")),
            FindingCode::TimestampSignatureWrong);
        row("content type data",
            replaced(good, derOidValue("1.2.840.113549.1.9.16.1.4"), derOidValue("1.2.840.113549.1.9.16.1.5")),
            FindingCode::TimestampMalformed);
        row("no ESS attribute",
            replaced(good, derOidValue("1.2.840.113549.1.9.16.2.47"), derOidValue("1.2.840.113549.1.9.16.2.99")),
            FindingCode::TimestampSignatureWrong);
        row("empty", {}, FindingCode::TimestampMalformed);
        row("cut", Bytes(good.begin(), good.begin() + 100), FindingCode::TimestampMalformed);
        row("text", Bytes{'a', 'b', 'c'}, FindingCode::TimestampMalformed);
    }
    void defects()
    {
        QFETCH(QByteArray, token);
        QFETCH(int, finding);
        const auto facts = read(ByteView(reinterpret_cast<const std::uint8_t*>(token.constData()), std::size_t(token.size())));
        QVERIFY(hasFinding(facts.findings, FindingCode(finding)));
        QCOMPARE(facts.integrity, Integrity::Broken);
    }
};

QTEST_APPLESS_MAIN(TestTimeStampToken)
#include "test_time_stamp_token.moc"
