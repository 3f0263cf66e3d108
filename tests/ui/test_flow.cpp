// SPDX-License-Identifier: EUPL-1.2
#include "gui/core_service.h"
#include "preview/preview_pane.h"
#include "signing/signing_page.h"
#include "support/temporary_folder.h"
#include "support/test_pki.h"
#include "window/document_page.h"
#include "window/start_page.h"
#include "window/verdict_banner.h"
#include "window/window_actions.h"
#include "window_fixture.h"

#include <QAbstractButton>
#include <QAction>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QSignalSpy>
#include <QTest>

using namespace parafa;
using namespace parafa::test;

/// The whole way through the real window and the real core: sign, see the own output checked, take documents out; and what
/// bad files and wrong input end in.
class TestFlow : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void signsAndOpensItsOwnOutput();
    void anIssuerOfTheUserMakesItValid();
    void aWrongPassphraseIsOneSentence();
    void anExistingTargetIsNotReplacedUnasked();
    void addsASignatureToAContainer();
    void counterSignsASignature();
    void counterSignsACadesSignature();
    void whyASignatureIsNotCounterSigned();
    void aChangedDocumentIsSaid();
    void takesDocumentsOut();
    void badFilesEndInASentence_data();
    void badFilesEndInASentence();

private:
    static UtcTime noon() { return UtcTime(1'795'348'800); } // 2026-11-22T12:00:00Z
    std::string makeContainer(WindowFixture& fixture);
    static QAbstractButton* button(QWidget& within, const QString& text);
    static QLineEdit* line(QWidget& within, const QString& name);
    static void fillSigning(WindowFixture& fixture, const std::string& key, const std::string& target, const QString& passphrase);

    std::unique_ptr<TemporaryFolder> m_files;
    std::unique_ptr<CoreService> m_core;
    std::string m_key;
};

void TestFlow::init()
{
    m_files = std::make_unique<TemporaryFolder>();
    Services services;
    m_core = std::make_unique<CoreService>(services, noon, CoreService::HtmlLayout());
    m_key = m_files->write("key.p12", makePkcs12(sharedPki().signer, {.chain = sharedPki().chain()}));
}

QAbstractButton* TestFlow::button(QWidget& within, const QString& text)
{
    for (QAbstractButton* candidate : within.findChildren<QAbstractButton*>()) {
        if (candidate->text() == text)
            return candidate;
    }
    return nullptr;
}

QLineEdit* TestFlow::line(QWidget& within, const QString& name)
{
    for (QLineEdit* candidate : within.findChildren<QLineEdit*>()) {
        if (candidate->accessibleName() == name)
            return candidate;
    }
    return nullptr;
}

void TestFlow::fillSigning(WindowFixture& fixture, const std::string& key, const std::string& target, const QString& passphrase)
{
    SigningPage& page = fixture.window->signingPage();
    line(page, QStringLiteral("Key file"))->setText(QString::fromStdString(key));
    QLineEdit* where = line(page, QStringLiteral("New signed container"));
    where->clear();
    QTest::keyClicks(where, QString::fromStdString(target));
    QTest::keyClicks(line(page, QStringLiteral("Passphrase of the key")), passphrase);
}

std::string TestFlow::makeContainer(WindowFixture& fixture)
{
    const std::string first = m_files->write("zmluva.txt", "Zmluva o diele\n");
    const std::string second = m_files->write("priloha.txt", "Príloha č. 1\n");
    const std::string target = m_files->path("zmluva.asice");
    fixture.window->signFiles({QString::fromStdString(first), QString::fromStdString(second)});
    fillSigning(fixture, m_key, target, QStringLiteral("heslo"));
    QAbstractButton* sign = button(fixture.window->signingPage(), QStringLiteral("Sign 2 documents"));
    [&] { QTRY_VERIFY(sign && sign->isEnabled()); }();
    if (sign)
        sign->click();
    DocumentSession& session = fixture.window->documentPage().session();
    [&] { QTRY_COMPARE_WITH_TIMEOUT(session.state(), DocumentSession::State::Checked, 20'000); }();
    return target;
}

void TestFlow::signsAndOpensItsOwnOutput()
{
    WindowFixture fixture(*m_core);
    const std::string target = makeContainer(fixture);
    DocumentPage& page = fixture.window->documentPage();
    QCOMPARE(fixture.window->currentPage(), static_cast<QWidget*>(&page));
    QCOMPARE(page.session().path(), QFileInfo(QString::fromStdString(target)).absoluteFilePath());
    const auto report = page.session().report();
    QCOMPARE(report->signatures.size(), std::size_t(1));
    QCOMPARE(report->signatures[0].facts.integrity, Integrity::Intact);
    QCOMPARE(report->signatures[0].facts.level, std::string("XAdES_BASELINE_B"));
    QCOMPARE(report->signatures[0].facts.covers().size(), std::size_t(2));
    QCOMPARE(page.banner().headline(), QStringLiteral("Who signed has not been established."));
    QCOMPARE(page.documentList()->model()->rowCount(), 2);
    QTRY_COMPARE(page.preview().content().text, QStringLiteral("Zmluva o diele\n"));
    QVERIFY(line(fixture.window->signingPage(), QStringLiteral("Passphrase of the key"))->text().isEmpty());
    QVERIFY(fixture.settings.value(QStringLiteral("recentFiles")).toStringList().contains(page.session().path()));
}

void TestFlow::anIssuerOfTheUserMakesItValid()
{
    Services services;
    services.trustAnchors = {sharedPki().root.certificate};
    m_core = std::make_unique<CoreService>(services, noon, CoreService::HtmlLayout());
    WindowFixture fixture(*m_core);
    makeContainer(fixture);
    const auto report = fixture.window->documentPage().session().report();
    QVERIFY(report->trustConfigured);
    QVERIFY(fixture.window->documentPage().banner().headline() != QStringLiteral("Who signed has not been established."));
}

void TestFlow::aWrongPassphraseIsOneSentence()
{
    WindowFixture fixture(*m_core);
    fixture.window->signFiles({QString::fromStdString(m_files->write("a.txt", "a"))});
    fillSigning(fixture, m_key, m_files->path("a.asice"), QStringLiteral("nespravne"));
    QAbstractButton* sign = button(fixture.window->signingPage(), QStringLiteral("Sign 1 document"));
    QTRY_VERIFY(sign && sign->isEnabled());
    sign->click();
    const auto said = [&fixture](const QString& text) {
        return std::ranges::any_of(fixture.window->signingPage().findChildren<QLabel*>(),
                                   [&](const QLabel* label) { return label->isVisible() && label->text().contains(text); });
    };
    QTRY_VERIFY(said(QStringLiteral("Nothing was signed.")));
    QVERIFY(said(QStringLiteral("passphrase")));
    QVERIFY(!m_files->exists("a.asice"));
    QVERIFY(sign->isEnabled()); // the window stays usable
}

void TestFlow::anExistingTargetIsNotReplacedUnasked()
{
    WindowFixture fixture(*m_core);
    m_files->write("a.asice", "precious");
    fixture.window->signFiles({QString::fromStdString(m_files->write("a.txt", "a"))});
    // What is proposed is a free name.
    QVERIFY(line(fixture.window->signingPage(), QStringLiteral("New signed container"))
                ->text()
                .endsWith(QStringLiteral("a (2).asice")));
    fillSigning(fixture, m_key, m_files->path("a.asice"), QStringLiteral("heslo"));
    QAbstractButton* sign = button(fixture.window->signingPage(), QStringLiteral("Sign 1 document"));
    QTRY_VERIFY(sign && sign->isEnabled());
    sign->click();
    QTest::qWait(50);
    QVERIFY(!fixture.window->signingPage().isSigning());
    QCOMPARE(std::string(asText(m_files->read("a.asice"))), std::string("precious"));
}

void TestFlow::addsASignatureToAContainer()
{
    WindowFixture fixture(*m_core);
    makeContainer(fixture);
    const auto opened = fixture.window->documentPage().session().opened();
    SigningPage& page = fixture.window->signingPage();
    emit fixture.window->documentPage().signRequested();
    QCOMPARE(page.documentCount(), 2);
    fillSigning(fixture, m_key, m_files->path("twice.asice"), QStringLiteral("heslo"));
    QAbstractButton* sign = button(page, QStringLiteral("Add a signature over 2 documents"));
    QTRY_VERIFY(sign && sign->isEnabled());
    sign->click();
    DocumentSession& session = fixture.window->documentPage().session();
    QTRY_VERIFY_WITH_TIMEOUT(session.path().endsWith(QStringLiteral("twice.asice")) && session.report(), 20'000);
    QCOMPARE(session.report()->signatures.size(), std::size_t(2));
}

void TestFlow::counterSignsASignature()
{
    WindowFixture fixture(*m_core);
    makeContainer(fixture);
    DocumentPage& page = fixture.window->documentPage();
    QTRY_VERIFY(fixture.window->actions().counterSign->isEnabled()); // there is one only
    page.selectSignature(0);
    fixture.window->actions().counterSign->trigger();
    SigningPage& signing = fixture.window->signingPage();
    QTRY_COMPARE(fixture.window->currentPage(), static_cast<QWidget*>(&signing));
    QVERIFY(signing.isCountering());
    QVERIFY(line(signing, QStringLiteral("New signed file"))->text().endsWith(QStringLiteral("zmluva (2).asice")));
    line(signing, QStringLiteral("Key file"))->setText(QString::fromStdString(m_key));
    QTest::keyClicks(line(signing, QStringLiteral("Passphrase of the key")), QStringLiteral("heslo"));
    QTest::qWait(100);
    saveScreenshot(*fixture.window, QStringLiteral("counter-signing"));
    QAbstractButton* sign = button(signing, QStringLiteral("Counter-sign"));
    QTRY_VERIFY(sign && sign->isEnabled());
    sign->click();
    DocumentSession& session = page.session();
    QTRY_VERIFY_WITH_TIMEOUT(session.path().endsWith(QStringLiteral("zmluva (2).asice")) && session.report(), 20'000);
    const Report& report = *session.report();
    QCOMPARE(report.signatures.size(), std::size_t(1));
    QCOMPARE(report.signatures[0].counterSignatures.size(), std::size_t(1));
    QCOMPARE(report.signatures[0].counterSignatures[0].facts.integrity, Integrity::Intact);
    // The next one begins as usual.
    fixture.window->signFiles({});
    QVERIFY(!signing.isCountering());
}

void TestFlow::counterSignsACadesSignature()
{
    SigningJob job;
    const std::string letter = m_files->write("list.txt", "Vážený úrad");
    job.documents = {*documentToSign(letter)};
    job.keyFile = m_key;
    job.passphrase = Secret("heslo");
    job.options.form = SignatureForm::CAdES;
    job.target = m_files->path("list.asice");
    QVERIFY(m_core->sign(job, {}));
    WindowFixture fixture(*m_core);
    fixture.window->openFile(QString::fromStdString(job.target));
    DocumentSession& session = fixture.window->documentPage().session();
    QTRY_COMPARE_WITH_TIMEOUT(session.state(), DocumentSession::State::Checked, 20'000);
    fixture.window->documentPage().askCounterSign();
    SigningPage& signing = fixture.window->signingPage();
    QTRY_VERIFY(signing.isCountering());
    line(signing, QStringLiteral("Key file"))->setText(QString::fromStdString(m_key));
    QTest::keyClicks(line(signing, QStringLiteral("Passphrase of the key")), QStringLiteral("heslo"));
    QAbstractButton* sign = button(signing, QStringLiteral("Counter-sign"));
    QTRY_VERIFY(sign && sign->isEnabled());
    sign->click();
    QTRY_VERIFY_WITH_TIMEOUT(session.path().endsWith(QStringLiteral("list (2).asice")) && session.report(), 20'000);
    QCOMPARE(session.report()->signatures[0].counterSignatures.size(), std::size_t(1));
}

void TestFlow::whyASignatureIsNotCounterSigned()
{
    /// A core that refuses as the real one does where something stands over the signature.
    struct Refusing : CoreService {
        using CoreService::CoreService;
        Result<void> checkCounterSignature(const OpenedDocument&, const Report&, const std::string& id) const override
        {
            return fail(ErrorCode::Unsupported, FindingCode::CounterSignatureWouldBreak, id);
        }
    };
    m_core = std::make_unique<Refusing>(Services(), noon, CoreService::HtmlLayout());
    WindowFixture fixture(*m_core);
    makeContainer(fixture);
    DocumentPage& page = fixture.window->documentPage();
    QSignalSpy told(&page, &DocumentPage::told);
    page.selectSignature(0);
    page.askCounterSign();
    QTRY_COMPARE(told.size(), 1);
    QVERIFY2(told.front().front().toString().contains(QStringLiteral("a counter signature would break that")),
             qPrintable(told.front().front().toString()));
    QCOMPARE(fixture.window->currentPage(), static_cast<QWidget*>(&page));
}

void TestFlow::aChangedDocumentIsSaid()
{
    WindowFixture fixture(*m_core);
    makeContainer(fixture);
    Bytes bytes = m_files->read("zmluva.asice");
    // The documents are short, so they are stored as they are; one letter changes, with it the checksum is wrong too.
    const std::string_view all = asText(bytes);
    const std::size_t at = all.find("Zmluva o diele");
    if (at == std::string_view::npos)
        QSKIP("the document was compressed");
    bytes[at] = 'z';
    m_files->write("changed.asice", bytes);
    fixture.window->openFile(QString::fromStdString(m_files->path("changed.asice")));
    DocumentSession& session = fixture.window->documentPage().session();
    QTRY_VERIFY(session.path().endsWith(QStringLiteral("changed.asice")) && session.state() == DocumentSession::State::Checked);
    QVERIFY(session.report()->verdict != FileVerdict::Valid);
    QVERIFY(fixture.window->documentPage().banner().headline() != QStringLiteral("Who signed has not been established."));
}

void TestFlow::takesDocumentsOut()
{
    WindowFixture fixture(*m_core);
    makeContainer(fixture);
    QTemporaryDir folder;
    QSignalSpy exported(fixture.window.get(), &MainWindow::exported);
    fixture.window->exportTo(folder.path(), {});
    QTRY_COMPARE(exported.size(), 1);
    QCOMPARE(exported[0][0].toStringList().size(), 2);
    QVERIFY(QFileInfo::exists(folder.filePath(QStringLiteral("zmluva.txt"))));
    QVERIFY(QFileInfo::exists(folder.filePath(QStringLiteral("priloha.txt"))));
    // A second time, nothing is written over.
    QFile first(folder.filePath(QStringLiteral("zmluva.txt")));
    QVERIFY(first.open(QIODevice::WriteOnly) && first.write("mine") == 4);
    first.close();
    fixture.window->exportTo(folder.path(), {QStringLiteral("zmluva.txt")});
    QTRY_COMPARE(exported.size(), 2);
    QCOMPARE(QFileInfo(first).size(), 4);
}

void TestFlow::badFilesEndInASentence_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("empty") << QByteArray("");
    QTest::newRow("text named asice") << QByteArray("This is no container.\n");
    QTest::newRow("beginning of a zip") << QByteArray("PK\x03\x04\x14\x00\x00\x00", 8);
    QTest::newRow("end of a zip only") << QByteArray("PK\x05\x06\xff\xff\xff\xff\xff\xff\xff\xff", 12);
    QTest::newRow("xml with a document type")
        << QByteArray("<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>");
    QTest::newRow("noise") << QByteArray("\x00\x01\xfe\xff\x80\x81 noise \x00", 14);
}

void TestFlow::badFilesEndInASentence()
{
    QFETCH(QByteArray, content);
    WindowFixture fixture(*m_core);
    const std::string path = m_files->write("zly.asice", std::string_view(content.constData(), std::size_t(content.size())));
    fixture.window->openFile(QString::fromStdString(path));
    DocumentPage& page = fixture.window->documentPage();
    QTRY_COMPARE(page.session().state(), DocumentSession::State::Checked);
    QVERIFY(page.session().report()->verdict == FileVerdict::Unreadable ||
            page.session().report()->verdict == FileVerdict::Unsigned);
    QVERIFY(!page.banner().headline().isEmpty());
    QVERIFY(!page.banner().reason().isEmpty());
    QTRY_VERIFY(!page.preview().isLoading());
}

QTEST_MAIN(TestFlow)
#include "test_flow.moc"
