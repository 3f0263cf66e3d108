// SPDX-License-Identifier: EUPL-1.2
#include "signature/parsed_signature.h"
#include "signature/signed_objects.h"

#include <QTest>

using namespace parafa;

namespace
{

/// Counts how often it is read from the start.
class CountingSource : public ByteSource
{
public:
    explicit CountingSource(bool damaged = false) : m_damaged(damaged) {}
    std::uint64_t size() const override { return 3; }
    Result<void> stream(const ByteSink& sink, const Progress&) const override
    {
        ++passes;
        if (m_damaged)
            return fail(ErrorCode::Unreadable, FindingCode::ZipDamaged);
        return sink(asBytes("abc"));
    }
    Result<std::size_t> readAt(std::uint64_t, std::span<std::uint8_t>) const override { return fail(ErrorCode::CannotRead, ""); }

    mutable int passes = 0;

private:
    bool m_damaged;
};

} // namespace

class TestSignedObjects : public QObject
{
    Q_OBJECT

private slots:
    void oneForAllAnnounced()
    {
        const auto source = std::make_shared<CountingSource>();
        SignedObjects objects;
        objects.add("a.txt", source);
        for (const DigestAlgorithm algorithm : {DigestAlgorithm::Sha1, DigestAlgorithm::Sha256, DigestAlgorithm::Sha512})
            objects.announce("a.txt", algorithm);
        QCOMPARE(objects.digest("a.txt", DigestAlgorithm::Sha256).value(),
                 digestOf(DigestAlgorithm::Sha256, asBytes("abc")).value());
        QCOMPARE(objects.digest("a.txt", DigestAlgorithm::Sha512).value(),
                 digestOf(DigestAlgorithm::Sha512, asBytes("abc")).value());
        QVERIFY(objects.digest("a.txt", DigestAlgorithm::Sha1));
        QCOMPARE(source->passes, 1);
        QVERIFY(objects.digest("a.txt", DigestAlgorithm::Sha384));
        QCOMPARE(source->passes, 2);
    }

    void damagedIsReadOnce()
    {
        const auto source = std::make_shared<CountingSource>(true);
        SignedObjects objects;
        objects.add("a.txt", source);
        const auto first = objects.digest("a.txt", DigestAlgorithm::Sha256);
        QVERIFY(!first);
        QCOMPARE(first.error().code, ErrorCode::Unreadable);
        QVERIFY(first.error().reason == FindingCode::ZipDamaged);
        QCOMPARE(first.error().subject, std::string("a.txt"));
        QVERIFY(!objects.digest("a.txt", DigestAlgorithm::Sha256));
        QCOMPARE(source->passes, 1);
    }

    void onlyDigest()
    {
        SignedObjects objects;
        objects.addDigest("secret.pdf", DigestAlgorithm::Sha256, Bytes(32, 7));
        QVERIFY(objects.contains("secret.pdf"));
        QVERIFY(!objects.content("secret.pdf"));
        QCOMPARE(objects.digest("secret.pdf", DigestAlgorithm::Sha256).value(), Bytes(32, 7));
        QCOMPARE(objects.digest("secret.pdf", DigestAlgorithm::Sha512).error().code, ErrorCode::NotFound);
        QCOMPARE(objects.digest("other.pdf", DigestAlgorithm::Sha256).error().code, ErrorCode::NotFound);
    }

    void wholeFromParts_data()
    {
        QTest::addColumn<QList<int>>("parts");
        QTest::addColumn<int>("whole");
        const int intact = int(Integrity::Intact);
        const int broken = int(Integrity::Broken);
        const int unknown = int(Integrity::Unknown);
        QTest::newRow("nothing") << QList<int>{} << unknown;
        QTest::newRow("intact") << QList<int>{intact, intact} << intact;
        QTest::newRow("broken wins over unknown") << QList<int>{intact, unknown, broken} << broken;
        QTest::newRow("unknown wins over intact") << QList<int>{unknown, intact} << unknown;
    }
    void wholeFromParts()
    {
        QFETCH(QList<int>, parts);
        QFETCH(int, whole);
        std::vector<Integrity> list;
        for (const int part : parts)
            list.push_back(Integrity(part));
        QCOMPARE(int(combine(list)), whole);
    }

    void coversEachOnce()
    {
        ParsedSignature signature;
        signature.references = {{.name = "a", .state = ReferenceState::Match},
                                {.name = "a", .state = ReferenceState::Match},
                                {.name = "b", .state = ReferenceState::Mismatch},
                                {.kind = ReferenceKind::ManifestEntry, .name = "c", .state = ReferenceState::Match},
                                {.kind = ReferenceKind::SignedProperties, .state = ReferenceState::Match}};
        QCOMPARE(signature.covers(), (std::vector<std::string>{"a", "c"}));
    }
};

QTEST_GUILESS_MAIN(TestSignedObjects)
#include "test_signed_objects.moc"
