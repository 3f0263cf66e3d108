// SPDX-License-Identifier: EUPL-1.2
#include "base/certificate_pool.h"
#include "support/test_pki.h"

#include <QtTest>

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
