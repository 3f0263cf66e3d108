// SPDX-License-Identifier: EUPL-1.2
#include "support/temporary_folder.h"
#include "support/test_evidence.h"
#include "trust/file_evidence.h"

#include <QtTest>

using namespace parafa;
using namespace parafa::test;

namespace
{

const UtcTime from(1'767'225'600), to(1'767'312'000);

std::string pemOfList(const Bytes& der)
{
    return "-----BEGIN X509 CRL-----\n" + toBase64(der) + "\n-----END X509 CRL-----\n";
}

/// Counts how often it is asked.
class CountingSource final : public EvidenceSource
{
public:
    Evidence evidenceFor(const Certificate&, const Certificate&, std::vector<Finding>&) override
    {
        ++asked;
        return {};
    }
    std::vector<Certificate> issuersOf(const Certificate&, std::vector<Finding>&) override
    {
        ++asked;
        return {};
    }
    int asked = 0;
};

} // namespace

class TestFileEvidence : public QObject
{
    Q_OBJECT

private slots:
    void kinds()
    {
        const TestPki& pki = sharedPki();
        const Bytes list = makeCrl(pki.root, from, to);
        const Bytes answer = makeOcspResponse(pki.ocspResponder, pki.intermediate.certificate, pki.signer.certificate,
                                              {.producedAt = from, .thisUpdate = from});
        QCOMPARE(readEvidence(list)->revocationLists, std::vector<Bytes>{list});
        QCOMPARE(readEvidence(answer)->ocspResponses, std::vector<Bytes>{answer});
        QCOMPARE(readEvidence(asBytes(toPem(pki.root.certificate)))->certificates.size(), std::size_t{1});
        QCOMPARE(readEvidence(pki.root.certificate.der())->certificates.size(), std::size_t{1});
        for (const std::string_view none : {std::string_view(""), std::string_view("text"), std::string_view("0\3\2\1\1")})
            QVERIFY(!readEvidence(asBytes(none)));
    }

    void folders()
    {
        const TemporaryFolder folder;
        folder.write("a.crl", makeCrl(sharedPki().root, from, to));
        folder.write("b.pem", toPem(sharedPki().root.certificate));
        folder.write("notes.txt", std::string_view("nothing"));
        const auto all = readEvidencePath(folder.path());
        QVERIFY(all);
        QCOMPARE(all->revocationLists.size(), std::size_t{1});
        QCOMPARE(all->certificates.size(), std::size_t{1});
        QVERIFY(readEvidencePath(folder.path("notes.txt")).error().code == ErrorCode::Unreadable);
        QVERIFY(readEvidencePath(folder.path("absent")).error().code == ErrorCode::InputMissing);
    }

    void pemList()
    {
        const Bytes list = makeCrl(sharedPki().root, from, to);
        // OpenSSL wants lines of 64 characters.
        std::string text = pemOfList(list);
        const std::size_t begin = text.find('\n') + 1;
        for (std::size_t at = begin + 64; at < text.rfind("\n-----END"); at += 65)
            text.insert(at, "\n");
        const auto read = readEvidence(asBytes(text));
        QVERIFY(read);
        QCOMPARE(read->revocationLists, std::vector<Bytes>{list});
    }

    void nextIsAskedForTheRest()
    {
        const TestPki& pki = sharedPki();
        CountingSource next;
        FileEvidence source({{pki.intermediate.certificate}, {}, {makeCrl(pki.intermediate, from, to)}}, &next);
        std::vector<Finding> findings;
        QCOMPARE(source.evidenceFor(pki.signer.certificate, pki.intermediate.certificate, findings).revocationLists.size(),
                 std::size_t{1});
        QCOMPARE(source.issuersOf(pki.signer.certificate, findings).size(), std::size_t{1});
        QCOMPARE(next.asked, 0);
        source.evidenceFor(pki.intermediate.certificate, pki.root.certificate, findings);
        source.issuersOf(pki.intermediate.certificate, findings);
        QCOMPARE(next.asked, 2);
    }
};

QTEST_GUILESS_MAIN(TestFileEvidence)
#include "test_file_evidence.moc"
