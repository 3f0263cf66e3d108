// SPDX-License-Identifier: EUPL-1.2
#include "fake_service.h"
#include "support/rich_report.h"
#include "support/temporary_folder.h"
#include "window/report_saver.h"

#include <QTest>

using namespace parafa;
using namespace parafa::test;

class TestReportSaver : public QObject
{
    Q_OBJECT

private slots:
    void byEnding_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("start");
        QTest::newRow("html") << "r.html" << QByteArray("<!DOCTYPE html>");
        QTest::newRow("xml") << "r.XML" << QByteArray("<?xml version");
        QTest::newRow("pdf") << "r.pdf" << QByteArray("%PDF-laid out");
        QTest::newRow("no ending") << "r" << QByteArray("<!DOCTYPE html>");
    }
    void byEnding()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, start);
        FakeService service;
        service.onLayout = [](ByteView html) -> Result<Bytes> {
            const std::string laidOut = asText(html).starts_with("<!DOCTYPE html>") ? "%PDF-laid out" : "";
            return Bytes(laidOut.begin(), laidOut.end());
        };
        const TemporaryFolder folder;
        const QString path = QString::fromStdString(folder.path(name.toStdString()));
        QVERIFY(saveReport(richReport(), path, service, Language::Sk, {}).has_value());
        QVERIFY(asText(folder.read(name.toStdString())).starts_with(start.toStdString()));
    }

    void failureLeavesWhatWasThere()
    {
        const FakeService service; // lays nothing out
        const TemporaryFolder folder;
        const std::string path = folder.write("r.pdf", std::string_view("before"));
        QVERIFY(!saveReport(richReport(), QString::fromStdString(path), service, Language::En, {}));
        QCOMPARE(asText(folder.read("r.pdf")), std::string_view("before"));
        const auto nowhere =
            saveReport(richReport(), QString::fromStdString(folder.path("no/r.html")), service, Language::En, {});
        QVERIFY(!nowhere && nowhere.error().code == ErrorCode::CannotWrite);
    }
};

QTEST_GUILESS_MAIN(TestReportSaver)
#include "test_report_saver.moc"
