// SPDX-License-Identifier: EUPL-1.2
#include "fake_service.h"
#include "sample_report.h"
#include "signatures/signature_details.h"
#include "support/rich_report.h"
#include "window/document_page.h"
#include "window_fixture.h"

#include <QAction>
#include <QClipboard>
#include <QDesktopServices>
#include <QGuiApplication>
#include <QListView>
#include <QMimeData>
#include <QStandardPaths>
#include <QTreeWidget>
#include <QTreeWidgetItemIterator>
#include <QtTest>

using namespace parafa;
using namespace parafa::test;

/// What can be done with the parts of an opened file: drag out, open elsewhere, copy, go to the place of a finding.
class TestDocumentLists : public QObject
{
    Q_OBJECT

    FakeService m_service;
    std::unique_ptr<WindowFixture> m_fixture;
    int m_extracted = 0;

    DocumentPage& page() { return m_fixture->window->documentPage(); }
    QStringList lines(const QString& section)
    {
        QStringList found;
        for (QTreeWidgetItemIterator it(page().details().tree()); *it; ++it)
            if ((*it)->parent() && (*it)->parent()->text(0) == section)
                found += (*it)->text(0) + QStringLiteral(" | ") + (*it)->text(1);
        return found;
    }
    static QAction* action(QWidget* of, const QString& text)
    {
        for (QAction* action : of->actions())
            if (action->text() == text)
                return action;
        return nullptr;
    }

public slots:
    void handle(const QUrl& url) { m_opened = url; }

private:
    QUrl m_opened;

private slots:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
    void init()
    {
        m_service = {};
        fillSample(m_service);
        m_service.onExtract = [this](const std::string& folder, const std::vector<std::string>& names) {
            ++m_extracted;
            std::vector<std::string> paths;
            for (const std::string& name : names) {
                QFile file(QString::fromStdString(folder + "/" + name));
                if (file.open(QIODevice::WriteOnly))
                    file.write("copy");
                paths.push_back(folder + "/" + name);
            }
            return paths;
        };
        m_extracted = 0;
        m_opened.clear();
        m_fixture = std::make_unique<WindowFixture>(m_service);
        m_fixture->window->openFile(QStringLiteral("/nowhere/sample.asice"));
        QTRY_COMPARE(page().session().state(), DocumentSession::State::Checked);
    }
    void cleanup() { m_fixture.reset(); }

    void draggedOutTheyBecomeFiles()
    {
        QAbstractItemModel* model = page().documentList()->model();
        QVERIFY(page().documentList()->dragEnabled());
        QVERIFY(model->flags(model->index(0, 0)) & Qt::ItemIsDragEnabled);
        const std::unique_ptr<QMimeData> data(model->mimeData({model->index(0, 0)}));
        QVERIFY(data && data->hasUrls());
        QCOMPARE(m_extracted, 0); // nothing is written before somebody asks
        const QList<QUrl> urls = data->urls();
        QCOMPARE(urls.size(), 1);
        QVERIFY(QFile::exists(urls.front().toLocalFile()));
        data->urls();
        QCOMPARE(m_extracted, 1);
        QVERIFY(!urls.front().toLocalFile().startsWith(QDir::tempPath() + QStringLiteral("/documents")));
    }

    void opensACopyElsewhere()
    {
        QDesktopServices::setUrlHandler(QStringLiteral("file"), this, "handle");
        int row = -1;
        QAbstractItemModel* model = page().documentList()->model();
        for (int i = 0; i < model->rowCount(); ++i)
            if (model->index(i, 0).data().toString().endsWith(QStringLiteral(".pdf")))
                row = i;
        QVERIFY(row >= 0);
        page().selectDocument(row);
        page().openElsewhere();
        QTRY_VERIFY(!m_opened.isEmpty());
        const QFileInfo copy(m_opened.toLocalFile());
        QVERIFY(copy.exists());
        QVERIFY(!(copy.permissions() & QFileDevice::WriteOwner));
        QDesktopServices::unsetUrlHandler(QStringLiteral("file"));
    }

    void whatMayRunIsNotOpened_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("opened");
        QTest::newRow("pdf") << "a.PDF" << true;
        QTest::newRow("container") << "a.asice" << true;
        QTest::newRow("script") << "a.sh" << false;
        QTest::newRow("desktop entry") << "a.pdf.desktop" << false;
        QTest::newRow("page") << "a.html" << false;
        QTest::newRow("no suffix") << "pdf" << false;
    }
    void whatMayRunIsNotOpened()
    {
        QFETCH(QString, name);
        QTEST(OutsideCopies::mayBeOpened(name), "opened");
    }

    void copiesIdentifiers()
    {
        page().selectDocument(0);
        action(page().documentList(), QStringLiteral("Copy the name"))->trigger();
        QCOMPARE(QGuiApplication::clipboard()->text(), QString::fromStdString(page().currentPart()->name));
        action(page().documentList(), QStringLiteral("Copy the SHA-256 fingerprint"))->trigger();
        QTRY_COMPARE(QGuiApplication::clipboard()->text().size(), 64);
        page().selectSignature(1);
        action(page().signatureList(), QStringLiteral("Copy the identifier of the signature"))->trigger();
        QCOMPARE(QGuiApplication::clipboard()->text(),
                 QString::fromStdString(page().session().report()->signatures.at(1).facts.id));
    }

    void coverageIsShownBothWays()
    {
        QAbstractItemModel* documents = page().documentList()->model();
        QAbstractItemModel* signatures = page().signatureList()->model();
        const auto spoken = [](QAbstractItemModel* model, int row) {
            return model->index(row, 0).data(Qt::AccessibleTextRole).toString();
        };
        page().selectSignature(1);
        int covered = 0;
        for (int i = 0; i < documents->rowCount(); ++i)
            covered += spoken(documents, i).contains(QStringLiteral("covered by the selected signature"));
        QCOMPARE(covered, 2);
        page().selectDocument(0);
        int covering = 0;
        for (int i = 0; i < signatures->rowCount(); ++i)
            covering += spoken(signatures, i).contains(QStringLiteral("covers the selected document"));
        QVERIFY(covering > 0);
    }

    void findingsLeadToTheirPlace()
    {
        m_service.report = richReport();
        m_service.report.signatures.front().verdict.findings.push_back(
            makeFinding(FindingCode::CertificateExpired, {{"name", "Ján"}}));
        m_fixture->window->openFile(QStringLiteral("/nowhere/rich.asice"));
        QTRY_COMPARE(page().session().state(), DocumentSession::State::Checked);
        QTRY_COMPARE(page().signatureList()->model()->rowCount(), int(m_service.report.signatures.size()));
        QAbstractItemModel* findings = page().findingList()->model();
        int row = -1;
        for (int i = 0; i < findings->rowCount(); ++i)
            if (findings->index(i, 0).data(Qt::ToolTipRole).toString().startsWith(QStringLiteral("CERTIFICATE_EXPIRED")))
                row = i;
        QVERIFY(row >= 0);
        page().goToFinding(row);
        QVERIFY(page().detailsShown());
        QCOMPARE(page().details().index(), 0);
        QCOMPARE(page().details().tree()->currentItem()->text(0), QStringLiteral("CERTIFICATE_EXPIRED"));
        page().details().copyValue();
        QCOMPARE(QGuiApplication::clipboard()->text(), page().details().tree()->currentItem()->text(1));
        QTest::qWait(50); // rows are laid out on the next turn
        saveScreenshot(*m_fixture->window, QStringLiteral("details-finding"));
    }

    void theTimeLineKnowsEvidenceAndRenewal()
    {
        m_service.report = richReport();
        SignatureReport& signature = m_service.report.signatures.front();
        signature.verdict.renewBefore = *UtcTime::fromIso8601("2031-01-01T00:00:00Z");
        EvidenceRecordReport record;
        record.facts.integrity = Integrity::Intact;
        record.facts.time = *UtcTime::fromIso8601("2026-11-05T08:00:00Z");
        record.facts.covers = {"žiadosť <1>.txt"};
        signature.evidenceRecords = {record};
        m_fixture->window->openFile(QStringLiteral("/nowhere/rich.asice"));
        QTRY_COMPARE(page().session().state(), DocumentSession::State::Checked);
        page().selectSignature(0);
        page().showDetails();
        const QString times = lines(QStringLiteral("Times")).join(QLatin1Char('\n'));
        QVERIFY2(times.contains(QStringLiteral("Renew before")), qPrintable(times));
        QVERIFY2(times.contains(QStringLiteral("Evidence record, not proven")), qPrintable(times));
        QVERIFY(times.indexOf(QStringLiteral("Signed, as")) < times.indexOf(QStringLiteral("Evidence record")));
        QVERIFY(times.indexOf(QStringLiteral("Evidence record")) < times.indexOf(QStringLiteral("Renew before")));
        QVERIFY(lines(QStringLiteral("Evidence record")).join(QLatin1Char('\n')).contains(QStringLiteral("žiadosť <1>.txt")));
        QTest::qWait(50); // rows are laid out on the next turn
        saveScreenshot(*m_fixture->window, QStringLiteral("details-times"));
    }
};

QTEST_MAIN(TestDocumentLists)
#include "test_document_lists.moc"
