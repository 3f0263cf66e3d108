// SPDX-License-Identifier: EUPL-1.2
// Real trusted lists of a corpus folder: the signed ones verify, the faulty ones are refused for the right reason.
#include "base/byte_source.h"
#include "base/runtime.h"
#include "trust/list_of_lists.h"

#include <QDir>
#include <QTest>

using namespace parafa;

namespace
{

QString corpusFolder()
{
    const QString named = qEnvironmentVariable("PARAFA_CORPUS");
    return (named.isEmpty() ? QStringLiteral(PARAFA_SOURCE_DIR "/../shared/corpus") : named) + "/trust";
}

Bytes load(const QString& path)
{
    auto source = fileSource(path.toStdString());
    auto bytes = source ? readAll(**source) : Bytes{};
    return bytes ? *bytes : Bytes{};
}

ListSigners anyone()
{
    ListSigners signers;
    signers.anyone = true;
    return signers;
}

} // namespace

class TestRealLists : public QObject
{
    Q_OBJECT
private slots:
    void soundListsVerify_data()
    {
        QTest::addColumn<QString>("path");
        for (const QFileInfo& file : QDir(corpusFolder() + "/lists").entryInfoList({"*.xml"}))
            QTest::newRow(qPrintable(file.fileName())) << file.filePath();
        for (const char* name : {"CZ", "SK", "eu-lotl_original", "fi-v6", "tl_pivot_226_mp", "tl_pivot_247_mp"})
            QTest::newRow(name) << corpusFolder() + "/broken/" + name + ".xml";
    }
    void soundListsVerify()
    {
        QFETCH(QString, path);
        auto list = readTrustedList(load(path), anyone());
        QVERIFY2(list, list ? "" : (list.error().subject + ": " + list.error().detail).c_str());
        QVERIFY((*list)->isListOfLists() || !(*list)->services.empty());
        QCOMPARE((*list)->unreadableCertificates, std::size_t(0));
    }

    void faultyListsAreRefused_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("reason");
        QTest::newRow("signature") << "CZ_broken-sig.xml" << QByteArray("TRUSTED_LIST_SIGNATURE_BROKEN");
        QTest::newRow("list of lists") << "eu-lotl_broken-sig.xml" << QByteArray("TRUSTED_LIST_SIGNATURE_BROKEN");
        QTest::newRow("unsigned") << "CZ_no-sig.xml" << QByteArray("TRUSTED_LIST_UNSIGNED");
        QTest::newRow("not XML") << "CZ_not-parsable.xml" << QByteArray("XML_MALFORMED");
        QTest::newRow("empty") << "CZ_empty.xml" << QByteArray("XML_MALFORMED");
        QTest::newRow("two signatures") << "CZ_two-sigs.xml" << QByteArray("TRUSTED_LIST_SEVERAL_SIGNATURES");
        QTest::newRow("provider without information") << "fi-v6-no-tsp-information.xml" << QByteArray("TRUSTED_LIST_MALFORMED");
    }
    void faultyListsAreRefused()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, reason);
        auto list = readTrustedList(load(corpusFolder() + "/broken/" + name), anyone());
        QVERIFY(!list);
        QVERIFY(list.error().reason);
        QCOMPARE(std::string(codeName(*list.error().reason)), reason.toStdString());
    }

    void pinnedFingerprintsReachTheListOfLists()
    {
        const std::vector<Bytes> pinned =
            readFingerprints(asText(load(QStringLiteral(PARAFA_SOURCE_DIR "/resources/trust/lotl-signers.sha256.tsv"))));
        QCOMPARE(pinned.size(), std::size_t(8));
        const QString folder = corpusFolder() + "/lists/";
        int fetched = 0;
        auto result = readListOfLists(load(folder + "ec_europa_eu_tools_lotl_eu_lotl.xml"), pinned,
                                      [&](const std::string& url) -> Result<Bytes> {
                                          ++fetched;
                                          const QString number = QString::fromStdString(url).section('-', -1);
                                          return load(folder + "ec_europa_eu_tools_lotl_eu_lotl_pivot_" + number);
                                      });
        QVERIFY2(result, result ? "" : result.error().detail.c_str());
        const auto national = nationalLists(*result->list);
        QVERIFY(national.size() > 25);
        // Every saved national list of a country is signed as the list of lists says.
        for (const QFileInfo& file : QDir(folder).entryInfoList({"tl_nbu*", "tsl_gov_cz*", "sr_riik*"})) {
            const Bytes xml = load(file.filePath());
            auto free = readTrustedList(xml, anyone());
            QVERIFY(free);
            bool found = false;
            for (const NationalPointer& pointer : national)
                found = found || (pointer.territory == (*free)->territory && readTrustedList(xml, pointer.signers));
            QVERIFY2(found, qPrintable(file.fileName()));
        }
        const std::vector<Bytes> strangers = {Bytes(32, 7)};
        auto refused = readListOfLists(load(folder + "ec_europa_eu_tools_lotl_eu_lotl.xml"), strangers,
                                       [&](const std::string& url) -> Result<Bytes> {
                                           const QString number = QString::fromStdString(url).section('-', -1);
                                           return load(folder + "ec_europa_eu_tools_lotl_eu_lotl_pivot_" + number);
                                       });
        QVERIFY(!refused);
        QCOMPARE(*refused.error().reason, FindingCode::TrustedListSignerUnknown);
    }
};

int main(int argc, char** argv)
{
    const CoreRuntime runtime;
    if (!QDir(corpusFolder()).exists()) {
        qWarning("no corpus of trusted lists: set PARAFA_CORPUS");
        return 77;
    }
    TestRealLists test;
    return QTest::qExec(&test, argc, argv);
}
#include "test_real_lists.moc"
