// SPDX-License-Identifier: EUPL-1.2
#include "base/certificate_pool.h"
#include "support/test_pki.h"

#include <QtTest>

#include <algorithm>

using namespace parafa;
using namespace parafa::test;

class TestCertificatePool : public QObject
{
    Q_OBJECT

private slots:
    void equalOctetsAreReadOnce()
    {
        CertificatePool pool;
        const ByteView der = sharedPki().signer.certificate.der();
        const Bytes copy(der.begin(), der.end());
        const auto first = pool.read(der);
        const auto second = pool.read(copy);
        QVERIFY(first && second);
        QVERIFY(first->x509() == second->x509());
        QVERIFY(*first == sharedPki().signer.certificate);
    }

    void othersStayApart()
    {
        CertificatePool pool;
        const auto signer = pool.read(sharedPki().signer.certificate.der());
        const auto root = pool.read(sharedPki().root.certificate.der());
        QVERIFY(signer && root);
        QVERIFY(*signer == sharedPki().signer.certificate);
        QVERIFY(*root == sharedPki().root.certificate);
    }

    void whatIsNoneStaysNone()
    {
        CertificatePool pool;
        const ByteView der = sharedPki().signer.certificate.der();
        QVERIFY(pool.read(der));
        Bytes longer(der.begin(), der.end());
        longer.push_back(0);
        for (int i = 0; i < 2; ++i) {
            QVERIFY(!pool.read(longer));
            QVERIFY(!pool.read(der.first(der.size() - 1)));
        }
    }

    void knownElsewhere()
    {
        CertificatePool pool;
        const Certificate& anchor = sharedPki().root.certificate;
        pool.know(anchor);
        const auto read = pool.read(anchor.der());
        QVERIFY(read && read->x509() == anchor.x509());
        // The value that was there stays.
        const auto copy = Certificate::fromDer(anchor.der());
        QVERIFY(copy);
        pool.know(*copy);
        QVERIFY(pool.read(anchor.der())->x509() == anchor.x509());
    }

    /// Same name, same key identifier, other octets: neither answer is taken for the other, whichever was asked first.
    void signaturesBelongToOctets()
    {
        const TestPki& pki = sharedPki();
        const Certificate& good = pki.signer.certificate;
        Bytes octets(good.der().begin(), good.der().end());
        octets.back() ^= 1;
        const auto tampered = Certificate::fromDer(octets);
        QVERIFY(tampered);
        QVERIFY(std::ranges::equal(tampered->subjectKeyId(), good.subjectKeyId()));
        // An authority of the same name with a key of its own.
        const TestIdentity namesake = makeRoot(pki.root.certificate.displayName());
        QVERIFY(namesake.certificate.subject() == pki.root.certificate.subject());
        for (const bool goodFirst : {true, false}) {
            CertificatePool pool;
            for (int round = 0; round < 2; ++round)
                for (const bool askGood : {goodFirst, !goodFirst})
                    QCOMPARE(pool.isSignedBy(askGood ? good : *tampered, pki.intermediate.certificate), askGood);
            for (int round = 0; round < 2; ++round)
                for (const bool askGood : {goodFirst, !goodFirst})
                    QCOMPARE(pool.isSignedBy(pki.intermediate.certificate, askGood ? pki.root.certificate : namesake.certificate),
                             askGood);
        }
        QVERIFY(isSignedBy(good, pki.intermediate.certificate, nullptr));
        QVERIFY(!isSignedBy(*tampered, pki.intermediate.certificate, nullptr));
    }

    void withoutPool()
    {
        const ByteView der = sharedPki().signer.certificate.der();
        const auto first = readCertificate(der, nullptr);
        const auto second = readCertificate(der, nullptr);
        QVERIFY(first && second && *first == *second);
        QVERIFY(first->x509() != second->x509());
    }
};

QTEST_GUILESS_MAIN(TestCertificatePool)
#include "test_certificate_pool.moc"
