// SPDX-License-Identifier: EUPL-1.2
#include "common/bundle_manifest.h"
#include "common/file_evidence_cache.h"
#include "common/settings.h"
#include "support/temporary_folder.h"

#include <QFile>
#include <QTest>

using namespace parafa;
using namespace parafa::test;

class TestSettings : public QObject
{
    Q_OBJECT
private slots:
    void everyKeyIsTaken()
    {
        Settings settings;
        const auto done = settings.apply("# comment\n[network]\nonline = yes\nproxy = http://proxy.test:3128\n"
                                         "no-proxy = .test, localhost\nca-file = /ca.pem\ntimeout-seconds = 7\n"
                                         "[lists]\nlist-of-lists = http://mirror.test/eu.xml\nterritories = SK CZ\nHU = off\n"
                                         "SK = http://mirror.test/sk.xml\nfolder = /srv/lists\n"
                                         "[evidence]\nocsp = no\naddress = http://ocsp.test/ http://mirror.test/ocsp/\n"
                                         "address = http://ocsp.test/slow off\n"
                                         "[timestamp]\nservice = http://a.test/ policy=1.2.3 user=u password-file=/p\n"
                                         "service = https://b.test/tsa\n[forms]\nportal = off\n"
                                         "catalogue = http://mirror.test/mef.json\n",
                                         "test.conf");
        QVERIFY2(done, done ? "" : done.error().detail.c_str());
        QVERIFY(settings.online);
        QCOMPARE(settings.proxyUrl, std::string("http://proxy.test:3128"));
        QCOMPARE(settings.directHosts.size(), std::size_t(2));
        QCOMPARE(settings.timeoutSeconds, 7);
        QCOMPARE(settings.territories, (std::vector<std::string>{"SK", "CZ"}));
        QVERIFY(settings.lists.at("HU").empty());
        QCOMPARE(settings.timeStampServices.size(), std::size_t(2));
        QCOMPARE(settings.timeStampServices[0].policyOid, std::string("1.2.3"));
        QCOMPARE(settings.networkSettings()->proxy.httpsProxy, std::string("http://proxy.test:3128"));
        QCOMPARE(settings.networkSettings()->timeout, std::chrono::milliseconds(7'000)); // whatever is asked for
        QVERIFY(settings.formsPortal.empty());
        QCOMPARE(settings.formsCatalogue, std::string("http://mirror.test/mef.json"));
        QCOMPARE(settings.formsBusinessRegister, std::string(Settings::stateBusinessRegister));

        QVERIFY(!settings.addressFor(EvidenceKind::OcspAnswer, "http://other.test/")); // OCSP is off
        settings.ocsp = true;
        QCOMPARE(*settings.addressFor(EvidenceKind::OcspAnswer, "http://ocsp.test/x"), std::string("http://mirror.test/ocsp/x"));
        QVERIFY(!settings.addressFor(EvidenceKind::OcspAnswer, "http://ocsp.test/slow/x"));
        QCOMPARE(*settings.addressFor(EvidenceKind::Issuers, "http://other.test/"), std::string("http://other.test/"));
    }

    void faultsNameTheLine_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("unknown key") << QByteArray("[network]\nonlin = yes");
        QTest::newRow("unknown section") << QByteArray("[net]\nonline = yes");
        QTest::newRow("no section") << QByteArray("\nonline = yes");
        QTest::newRow("no value") << QByteArray("[network]\nonline");
        QTest::newRow("not yes or no") << QByteArray("[network]\nonline = true");
        QTest::newRow("no address") << QByteArray("[lists]\nlist-of-lists = ftp://x/");
        QTest::newRow("no time") << QByteArray("[network]\ntimeout-seconds = 0");
        QTest::newRow("proxy over TLS") << QByteArray("[network]\nproxy = https://proxy.test");
        QTest::newRow("half a replacement") << QByteArray("[evidence]\naddress = http://x/");
        QTest::newRow("unknown attribute") << QByteArray("[timestamp]\nservice = http://x/ password=secret");
    }
    void faultsNameTheLine()
    {
        QFETCH(QByteArray, text);
        Settings settings;
        const auto done = settings.apply(text.toStdString(), "test.conf");
        QVERIFY(!done);
        QVERIFY(done.error().code == ErrorCode::InvalidArgument);
        QVERIFY2(done.error().detail.starts_with("test.conf:2:"), done.error().detail.c_str());
    }

    void documentedSampleIsUnderstood()
    {
        QFile file(QStringLiteral(PARAFA_SOURCE_DIR "/docs/trust.md"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString text = QString::fromUtf8(file.readAll());
        const auto start = text.indexOf("# /etc/parafa/parafa.conf"), end = text.indexOf("```", start);
        QVERIFY(start > 0 && end > start);
        Settings settings;
        const auto done = settings.apply(text.mid(start, end - start).toStdString(), "trust.md");
        QVERIFY2(done, done ? "" : done.error().detail.c_str());
        QVERIFY(settings.online);
        QCOMPARE(settings.listOfLists, std::string("http://mirror.office.example/eu-lotl.xml"));
        QCOMPARE(settings.territories.size(), std::size_t(3));
        QVERIFY(settings.isLocked("lists.SK"));
    }

    void lockedKeysStay()
    {
        Settings settings;
        QVERIFY(settings.apply("[network]\nonline = no\n[timestamp]\nservice = http://a.test/\n"
                               "[locked]\nkeys = network.online timestamp.*\n",
                               "admin.conf"));
        QVERIFY(
            settings.apply("[network]\nonline = yes\nca-file = /own.pem\n[timestamp]\nservice = http://b.test/\n", "own.conf"));
        QVERIFY(!settings.online);
        QCOMPARE(settings.caFile, std::string("/own.pem"));
        QCOMPARE(settings.timeStampServices.size(), std::size_t(1));
        QCOMPARE(settings.timeStampServices[0].url, std::string("http://a.test/"));
        QVERIFY(settings.isLocked("network.online") && settings.isLocked("timestamp.service") && !settings.isLocked("lists.SK"));
    }

    void laterFileReplacesAList()
    {
        Settings settings;
        QVERIFY(settings.apply("[timestamp]\nservice = http://a.test/\nservice = http://b.test/\n", "admin.conf"));
        QVERIFY(settings.apply("[timestamp]\nservice = http://c.test/\n", "own.conf"));
        QCOMPARE(settings.timeStampServices.size(), std::size_t(1));
        QCOMPARE(settings.files.size(), std::size_t(2));
    }

    void evidenceIsKeptAndForgotten()
    {
        const TemporaryFolder folder;
        FileEvidenceCache cache(folder.path("evidence"));
        const UtcTime then(1767225600);
        cache.store(EvidenceKind::RevocationList, "http://crl.test/a b", {{1, 2, '\n', 3}, then});
        const auto found = cache.find(EvidenceKind::RevocationList, "http://crl.test/a b");
        QVERIFY(found);
        QCOMPARE(found->bytes, (Bytes{1, 2, '\n', 3}));
        QVERIFY(found->fetched == then);
        QVERIFY(!cache.find(EvidenceKind::OcspAnswer, "http://crl.test/a b"));
        QVERIFY(!cache.find(EvidenceKind::RevocationList, "http://crl.test/"));
        cache.store(EvidenceKind::Issuers, "two\nlines", {{1}, then});
        QCOMPARE(folder.files().size(), std::size_t(1));
        folder.write("evidence/crl-broken.evidence", std::string_view("garbage"));
        int seen = 0;
        cache.each([&](EvidenceKind, const std::string&, const StoredEvidence&) { ++seen; });
        QCOMPARE(seen, 1);
        QCOMPARE(cache.forgetBefore(then), std::size_t(1)); // what cannot be read goes
        QCOMPARE(cache.forgetBefore(UtcTime(then.seconds() + 1)), std::size_t(1));
        QVERIFY(folder.files().empty());
    }

    void manifestKeepsItsShape()
    {
        BundleManifest manifest{
            UtcTime(1767225600),
            {{BundlePart::Kind::Crl, "evidence/0.crl", Bytes(32, 7), UtcTime(1767225600), "", "http://crl/"}}};
        const std::string text = manifest.text();
        const auto read = BundleManifest::fromText(text);
        QVERIFY(read);
        QCOMPARE(read->parts[0].key, std::string("http://crl/"));
        QVERIFY(read->parts[0].kind == BundlePart::Kind::Crl);
        const std::string line = text.substr(text.find('\n') + 1);
        for (const std::string& broken : {std::string("x\n"), std::string(), "parafa-bundle 2 2026-01-01T00:00:00Z\n" + line,
                                          text + line, text + "crl\tx\n", text + "keys" + line.substr(3)})
            QVERIFY(BundleManifest::fromText(broken).error().reason == FindingCode::BundleMalformed);
    }
};

QTEST_GUILESS_MAIN(TestSettings)
#include "test_settings.moc"
