// SPDX-License-Identifier: EUPL-1.2
#include "appearance/finding_words.h"
#include "fake_service.h"
#include "gui/core_service.h"
#include "signing/format_advice_box.h"
#include "signing/purpose_box.h"
#include "signing/signing_page.h"
#include "support/pdf_builder.h"
#include "support/temporary_folder.h"
#include "support/test_pki.h"
#include "window/document_page.h"
#include "window_fixture.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStatusBar>
#include <QTest>

using namespace parafa;
using namespace parafa::test;

/// What the signing page says before and after: formats, a signature inside a PDF, what was missing for a level.
class TestSigningAdvice : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void aPdfIsSignedInsideItself();
    void onlyOnePdfMayBeSignedInside();
    void aScriptIsSaidBeforeSigning();
    void aPlainTextNeedsNoAdvice();
    void servicesAreProposed();
    void whatWasMissingIsSaid();
    void picture();

private:
    static UtcTime noon() { return UtcTime(1'795'348'800); } // 2026-11-22T12:00:00Z
    QString pdf(const std::string& name, const std::string& entry = {}) const;
    void prepare(WindowFixture& fixture, const QStringList& files) const;
    template <typename T>
    static T* named(QWidget& within, const QString& name)
    {
        for (T* candidate : within.findChildren<T*>())
            if (candidate->accessibleName() == name)
                return candidate;
        return nullptr;
    }
    template <typename T>
    static T* labelled(QWidget& within, const QString& text)
    {
        for (T* candidate : within.findChildren<T*>())
            if (candidate->text().contains(text))
                return candidate;
        return nullptr;
    }

    std::unique_ptr<TemporaryFolder> m_files;
    std::unique_ptr<CoreService> m_core;
    std::string m_key;
};

void TestSigningAdvice::init()
{
    m_files = std::make_unique<TemporaryFolder>();
    m_core = std::make_unique<CoreService>(Services(), noon, CoreService::HtmlLayout());
    m_key = m_files->write("key.p12", makePkcs12(sharedPki().signer, {.chain = sharedPki().chain()}));
}

QString TestSigningAdvice::pdf(const std::string& name, const std::string& entry) const
{
    PdfBuilder builder = PdfBuilder::onePage();
    if (!entry.empty())
        builder.replace(1, " >>", " " + entry + " >>");
    builder.finish();
    return QString::fromStdString(m_files->write(name, builder.bytes));
}

void TestSigningAdvice::prepare(WindowFixture& fixture, const QStringList& files) const
{
    fixture.window->signFiles(files);
    SigningPage& page = fixture.window->signingPage();
    named<QLineEdit>(page, QStringLiteral("Key file"))->setText(QString::fromStdString(m_key));
    QTest::keyClicks(named<QLineEdit>(page, QStringLiteral("Passphrase of the key")), QStringLiteral("heslo"));
}

void TestSigningAdvice::aPdfIsSignedInsideItself()
{
    WindowFixture fixture(*m_core);
    prepare(fixture, {pdf("zmluva.pdf")});
    SigningPage& page = fixture.window->signingPage();
    auto* inside = labelled<QCheckBox>(page, QStringLiteral("Sign the PDF itself"));
    QVERIFY(inside);
    QTRY_VERIFY(inside->isVisible());
    inside->click();
    QTRY_VERIFY(named<QLineEdit>(page, QStringLiteral("New signed PDF")));
    QVERIFY(named<QLineEdit>(page, QStringLiteral("New signed PDF"))->text().endsWith(QStringLiteral("zmluva (2).pdf")));
    auto* sign = labelled<QPushButton>(page, QStringLiteral("Sign 1 document"));
    QTRY_VERIFY(sign && sign->isEnabled());
    sign->click();
    DocumentSession& session = fixture.window->documentPage().session();
    QTRY_VERIFY_WITH_TIMEOUT(session.path().endsWith(QStringLiteral("zmluva (2).pdf")) && session.report(), 20'000);
    QCOMPARE(session.report()->signatures.size(), std::size_t(1));
    QCOMPARE(session.report()->signatures[0].facts.form, SignatureForm::PAdES);
    QCOMPARE(session.report()->signatures[0].facts.integrity, Integrity::Intact);
}

void TestSigningAdvice::onlyOnePdfMayBeSignedInside()
{
    WindowFixture fixture(*m_core);
    prepare(fixture, {pdf("zmluva.pdf")});
    SigningPage& page = fixture.window->signingPage();
    auto* inside = labelled<QCheckBox>(page, QStringLiteral("Sign the PDF itself"));
    QTRY_VERIFY(inside->isVisible());
    inside->click();
    page.addFiles({QString::fromStdString(m_files->write("a.txt", "a"))});
    QTRY_VERIFY(!inside->isVisible());
    QVERIFY(!inside->isChecked());
    QVERIFY(named<QLineEdit>(page, QStringLiteral("New signed container"))->text().endsWith(QStringLiteral("zmluva.asice")));
}

void TestSigningAdvice::aScriptIsSaidBeforeSigning()
{
    WindowFixture fixture(*m_core);
    prepare(fixture, {pdf("script.pdf", "/OpenAction << /S /JavaScript /JS (a) >>")});
    SigningPage& page = fixture.window->signingPage();
    auto* anyway = labelled<QCheckBox>(page, QStringLiteral("Sign anyway"));
    QTRY_VERIFY(anyway && anyway->isVisible());
    const QString said = named<QLabel>(page, QStringLiteral("Advice about formats"))->text();
    QVERIFY(said.contains(QStringLiteral("script")) && said.contains(QStringLiteral("PDF/A")));
    auto* sign = labelled<QPushButton>(page, QStringLiteral("Sign 1 document"));
    QVERIFY(!sign->isEnabled());
    anyway->click();
    QVERIFY(sign->isEnabled());
    sign->click();
    QTRY_VERIFY_WITH_TIMEOUT(fixture.window->statusBar()->currentMessage().contains(QStringLiteral("may refuse it")), 20'000);
}

void TestSigningAdvice::aPlainTextNeedsNoAdvice()
{
    WindowFixture fixture(*m_core);
    prepare(fixture, {QString::fromStdString(m_files->write("a.txt", "a\n"))});
    SigningPage& page = fixture.window->signingPage();
    auto* sign = labelled<QPushButton>(page, QStringLiteral("Sign 1 document"));
    QTRY_VERIFY(sign && sign->isEnabled());
    QVERIFY(!named<QLabel>(page, QStringLiteral("Advice about formats"))->isVisible());
    QVERIFY(!labelled<QCheckBox>(page, QStringLiteral("Sign the PDF itself"))->isVisible());
}

void TestSigningAdvice::servicesAreProposed()
{
    QTemporaryDir folder;
    QSettings file(folder.filePath(QStringLiteral("s.ini")), QSettings::IniFormat);
    WindowSettings settings(file);
    PurposeBox box(settings);
    box.retranslate();
    box.setPurpose(PurposeBox::Purpose::Decision);
    QVERIFY(!box.isReady());
    box.proposeServices({"http://tsa.example.sk/", "http://tsa2.example.sk/"});
    QVERIFY(box.isReady());
    SigningJob job;
    box.fill(job);
    QCOMPARE(job.timeStampUrl, std::string("http://tsa.example.sk/"));
    // What was typed stays.
    named<QLineEdit>(box, QStringLiteral("Address of the time-stamp service"))->setText(QStringLiteral("http://own.example/"));
    box.proposeServices({"http://tsa.example.sk/"});
    box.fill(job);
    QCOMPARE(job.timeStampUrl, std::string("http://own.example/"));
}

void TestSigningAdvice::whatWasMissingIsSaid()
{
    const auto note = [] { return makeFinding(FindingCode::ServiceUnreachable, {{"name", "ocsp.example.sk"}}); };
    FakeService service;
    service.onKey = [](const std::string&) -> Result<Certificate> { return sharedPki().signer.certificate; };
    service.onSign = [note](const SigningJob& job) -> Result<SignOutcome> {
        job.options.notes->push_back(note());
        return fail(ErrorCode::NetworkUnreachable, "no evidence");
    };
    WindowFixture fixture(service);
    prepare(fixture, {QString::fromStdString(m_files->write("a.txt", "a\n"))});
    SigningPage& page = fixture.window->signingPage();
    auto* sign = labelled<QPushButton>(page, QStringLiteral("Sign 1 document"));
    QTRY_VERIFY(sign && sign->isEnabled());
    sign->click();
    QTRY_VERIFY(labelled<QLabel>(page, QStringLiteral("Nothing was signed.")));
    QVERIFY(labelled<QLabel>(page, findingSentence(note())));
}

void TestSigningAdvice::picture()
{
    WindowFixture fixture(*m_core, QStringLiteral("sk"));
    fixture.window->signFiles({pdf("script.pdf", "/OpenAction << /S /JavaScript /JS (a) >>")});
    SigningPage& page = fixture.window->signingPage();
    auto* inside = labelled<QCheckBox>(page, QStringLiteral("Podpísať priamo PDF"));
    QVERIFY(inside);
    QTRY_VERIFY(inside->isVisible());
    inside->click();
    fixture.window->resize(1100, 1000);
    QTest::qWait(200);
    saveScreenshot(*fixture.window, QStringLiteral("sk-signing-pdf"));
}

QTEST_MAIN(TestSigningAdvice)
#include "test_signing_advice.moc"
