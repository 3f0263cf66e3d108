// SPDX-License-Identifier: EUPL-1.2
#include "fake_service.h"
#include "gui/core_service.h"
#include "signing/key_chooser.h"
#include "signing/pin_asker.h"
#include "signing/purpose_box.h"
#include "signing/signing_page.h"
#include "support/soft_token.h"
#include "window/document_page.h"
#include "window_fixture.h"

#include <QAbstractButton>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QtTest>

#include <thread>

using namespace parafa;
using namespace parafa::test;

namespace
{

template <typename T>
T* named(QWidget& within, const QString& name)
{
    for (T* candidate : within.findChildren<T*>())
        if (candidate->accessibleName() == name)
            return candidate;
    return nullptr;
}

KeyOffer offer(const TestIdentity& identity, KeyPurpose purpose, const std::string& uri)
{
    TokenInfo token;
    token.label = "Karta";
    return {uri, identity.certificate, purpose, token};
}

} // namespace

/// Signing with a card through the real window: the card is found, the PIN is asked once, each fault leaves a usable window.
class TestTokenSigning : public QObject
{
    Q_OBJECT

    std::unique_ptr<SoftToken> m_token;
    std::unique_ptr<CoreService> m_core;
    TemporaryFolder m_files;

    static UtcTime noon() { return *UtcTime::fromIso8601("2026-11-22T12:00:00Z"); }

    /// Begins signing one document with the card and waits for the question; null when none came.
    PinDialog* askedFor(WindowFixture& fixture, const std::string& target)
    {
        fixture.window->signFiles({QString::fromStdString(m_files.write("a.txt", "text"))});
        SigningPage& page = fixture.window->signingPage();
        QListWidget* keys = named<QListWidget>(page, QStringLiteral("Keys to sign with"));
        [&] { QTRY_VERIFY(keys->count() == 2); }();
        keys->setCurrentRow(0);
        auto* where = named<QLineEdit>(page, QStringLiteral("New signed container"));
        where->clear();
        QTest::keyClicks(where, QString::fromStdString(target));
        QAbstractButton* sign = nullptr;
        for (QAbstractButton* button : page.findChildren<QAbstractButton*>())
            if (button->text() == QStringLiteral("Sign 1 document"))
                sign = button;
        [&] { QTRY_VERIFY(sign && sign->isEnabled()); }();
        sign->click();
        [&] { QTRY_VERIFY(page.findChild<PinDialog*>()); }();
        return page.findChild<PinDialog*>();
    }
    static void type(PinDialog* dialog, const QString& pin)
    {
        QTest::keyClicks(dialog->findChild<QLineEdit*>(), pin);
        dialog->accept();
    }
    static bool said(WindowFixture& fixture, const QString& text)
    {
        return std::ranges::any_of(fixture.window->signingPage().findChildren<QLabel*>(),
                                   [&](const QLabel* label) { return label->isVisible() && label->text().contains(text); });
    }
    bool hasToken()
    {
        if (SoftToken::module().empty())
            return false;
        if (!m_core) {
            m_token = std::make_unique<SoftToken>();
            if (!m_token->ready() || !m_token->add(sharedPki().signer, "01", "Podpis"))
                return false;
            m_core = std::make_unique<CoreService>(Services(), noon, CoreService::HtmlLayout(),
                                                   std::vector<std::string>{SoftToken::module()});
        }
        return true;
    }

private slots:
    void signsWithTheCard()
    {
        if (!hasToken())
            QSKIP("SoftHSM2 or pkcs11-tool is not installed: cards are not tested");
        WindowFixture fixture(*m_core);
        PinDialog* dialog = askedFor(fixture, m_files.path("a.asice"));
        QVERIFY(dialog && dialog->isVisible());
        saveScreenshot(*dialog, QStringLiteral("pin"));
        type(dialog, QStringLiteral("1234"));
        DocumentSession& session = fixture.window->documentPage().session();
        QTRY_COMPARE_WITH_TIMEOUT(session.state(), DocumentSession::State::Checked, 20'000);
        QCOMPARE(session.report()->signatures.at(0).facts.integrity, Integrity::Intact);
    }

    void aWrongPinIsSentOnceAndSaid()
    {
        if (!hasToken())
            QSKIP("SoftHSM2 or pkcs11-tool is not installed: cards are not tested");
        WindowFixture fixture(*m_core);
        type(askedFor(fixture, m_files.path("b.asice")), QStringLiteral("9999"));
        QTRY_VERIFY(said(fixture, QStringLiteral("Nothing was signed.")));
        QVERIFY(said(fixture, QStringLiteral("PIN")));
        QVERIFY(!fixture.window->signingPage().findChild<PinDialog*>() ||
                !fixture.window->signingPage().findChild<PinDialog*>()->isVisible());
        QVERIFY(!m_files.exists("b.asice"));
    }

    void aPinThatIsNotEnteredSavesNothing()
    {
        if (!hasToken())
            QSKIP("SoftHSM2 or pkcs11-tool is not installed: cards are not tested");
        WindowFixture fixture(*m_core);
        askedFor(fixture, m_files.path("c.asice"))->reject();
        QTRY_VERIFY(said(fixture, QStringLiteral("nothing was saved")));
        QVERIFY(!m_files.exists("c.asice"));
    }

    void closingTheWindowEndsAQuestion()
    {
        if (!hasToken())
            QSKIP("SoftHSM2 or pkcs11-tool is not installed: cards are not tested");
        auto fixture = std::make_unique<WindowFixture>(*m_core);
        QVERIFY(askedFor(*fixture, m_files.path("d.asice")));
        fixture.reset(); // hangs where the worker still waits
        QVERIFY(!m_files.exists("d.asice"));
    }

    void theNextQuestionIsNotAnsweredByTheLastDialog()
    {
        QWidget window;
        PinAsker asker(&window);
        PinRequest request;
        request.use = PinRequest::Use::Signature;
        std::atomic<int> answers{0};
        std::thread worker([&] {
            for (int i = 0; i < 2; ++i)
                if (const auto pin = asker.pin(request); pin && pin->text() == "1234")
                    ++answers;
        });
        QTRY_VERIFY(window.findChild<PinDialog*>());
        QPointer<PinDialog> first = window.findChild<PinDialog*>();
        type(first, QStringLiteral("1234"));
        QTest::qSleep(200); // the next question is asked before the first dialog is deleted
        const auto second = [&] {
            for (PinDialog* dialog : window.findChildren<PinDialog*>())
                if (dialog != first)
                    return dialog;
            return static_cast<PinDialog*>(nullptr);
        };
        [&] { QTRY_VERIFY(second()); }();
        if (PinDialog* dialog = second())
            type(dialog, QStringLiteral("1234"));
        else
            asker.close();
        worker.join();
        QCOMPARE(answers.load(), 2);
    }

    void anotherWindowDoesNotWaitForThePin()
    {
        if (!hasToken())
            QSKIP("SoftHSM2 or pkcs11-tool is not installed: cards are not tested");
        WindowFixture first(*m_core);
        PinDialog* question = askedFor(first, m_files.path("e.asice"));
        QVERIFY(question);
        {
            WindowFixture second(*m_core);
            second.window->signFiles({});
            // The card is in use: what it offered before is still shown.
            QListWidget* keys = named<QListWidget>(second.window->signingPage(), QStringLiteral("Keys to sign with"));
            QTRY_COMPARE(keys->count(), 2);
        } // hangs where its list of keys waits for the first window
        question->reject();
        QTRY_VERIFY(said(first, QStringLiteral("nothing was saved")));
    }

    void othersAreBehindASwitch()
    {
        FakeService service;
        CertificateSpec old;
        old.notAfter = UtcTime(1609459200);
        const TestIdentity expired = issue(sharedPki().intermediate, old, TestKeyType::P256);
        service.onKeys = [&] {
            return KeyOffers{{offer(sharedPki().signer, KeyPurpose::Signing, "pkcs11:id=1"),
                              offer(sharedPki().ocspResponder, KeyPurpose::Authentication, "pkcs11:id=2"),
                              offer(expired, KeyPurpose::Signing, "pkcs11:id=3")},
                             {}};
        };
        WindowFixture fixture(service);
        fixture.window->signFiles({});
        SigningPage& page = fixture.window->signingPage();
        QListWidget* keys = named<QListWidget>(page, QStringLiteral("Keys to sign with"));
        QTRY_COMPARE(keys->count(), 2); // one for signing, and the key file
        auto* all = page.findChild<KeyChooser*>()->findChild<QCheckBox*>();
        QVERIFY(all->isVisible());
        all->click();
        QCOMPARE(keys->count(), 4);
    }

    void aCardThatComesIsOffered()
    {
        FakeService service;
        bool inserted = false;
        service.onKeys = [&] {
            return inserted ? KeyOffers{{offer(sharedPki().signer, KeyPurpose::Signing, "pkcs11:id=1")}, {}} : KeyOffers();
        };
        WindowFixture fixture(service);
        fixture.window->signFiles({});
        SigningPage& page = fixture.window->signingPage();
        QListWidget* keys = named<QListWidget>(page, QStringLiteral("Keys to sign with"));
        QCOMPARE(keys->count(), 1);
        inserted = true;
        QTRY_COMPARE_WITH_TIMEOUT(keys->count(), 2, 8000);
        inserted = false;
        QTRY_COMPARE_WITH_TIMEOUT(keys->count(), 1, 8000);
    }

    void aPurposePresetsTheRest_data()
    {
        QTest::addColumn<int>("purpose");
        QTest::addColumn<QString>("level");
        QTest::addColumn<bool>("upvs");
        QTest::addColumn<bool>("wantsService");
        QTest::newRow("submission") << int(PurposeBox::Purpose::Submission) << "B" << true << false;
        QTest::newRow("decision") << int(PurposeBox::Purpose::Decision) << "T" << true << true;
        QTest::newRow("certified") << int(PurposeBox::Purpose::Certified) << "T" << true << true;
        QTest::newRow("other") << int(PurposeBox::Purpose::Other) << "B" << false << false;
    }
    void aPurposePresetsTheRest()
    {
        QFETCH(int, purpose);
        QFETCH(bool, wantsService);
        QTemporaryDir folder;
        QSettings file(folder.filePath(QStringLiteral("s.ini")), QSettings::IniFormat);
        WindowSettings settings(file);
        PurposeBox box(settings);
        box.retranslate();
        box.setPurpose(PurposeBox::Purpose(purpose));
        QCOMPARE(box.isReady(), !wantsService);
        named<QLineEdit>(box, QStringLiteral("Address of the time-stamp service"))->setText(QStringLiteral("http://tsa.example"));
        QVERIFY(box.isReady());
        SigningJob job;
        box.fill(job);
        QTEST(QString::fromStdString(job.options.level), "level");
        QTEST(job.options.profile == AttributeProfile::Upvs, "upvs");
        QCOMPARE(job.timeStampUrl, std::string(wantsService ? "http://tsa.example" : ""));
        QCOMPARE(settings.timeStampUrl(), QString::fromStdString(job.timeStampUrl));
    }
};

QTEST_MAIN(TestTokenSigning)
#include "test_token_signing.moc"
