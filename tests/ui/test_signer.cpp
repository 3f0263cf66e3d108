// SPDX-License-Identifier: EUPL-1.2
#include "fake_service.h"
#include "signing/key_chooser.h"
#include "signing/signing_page.h"
#include "support/test_pki.h"
#include "window_fixture.h"

#include <QCheckBox>
#include <QLabel>
#include <QListWidget>
#include <QtTest>

using namespace parafa;
using namespace parafa::test;

namespace
{

/// One card with one certificate; its check answers when the test lets it.
struct SignerService : FakeService {
    std::atomic<bool> answers{true};
    SignerCheck check;
    std::optional<Error> failure;

    SignerService()
    {
        onKeys = [this] {
            TokenInfo token;
            token.label = "Karta";
            KeyOffer offer{"pkcs11:id=1", sharedPki().signer.certificate, KeyPurpose::Signing, token, mandate};
            return KeyOffers{{offer}, {}};
        };
    }
    std::optional<Mandate> mandate;

    Result<SignerCheck> checkSigner(const Certificate&, const Progress& progress) const override
    {
        while (!answers && !progress.stopRequested())
            QThread::msleep(2);
        if (failure)
            return std::unexpected(*failure);
        return check;
    }
};

bool says(const QWidget& within, const QString& text)
{
    for (const QLabel* label : within.findChildren<QLabel*>())
        if (label->isVisible() && label->text().contains(text))
            return true;
    return false;
}

} // namespace

/// The certificate is looked at before anybody is asked for a PIN.
class TestSigner : public QObject
{
    Q_OBJECT

    static KeyChooser& chooser(WindowFixture& fixture)
    {
        fixture.window->signFiles({});
        KeyChooser* chooser = fixture.window->signingPage().findChild<KeyChooser*>();
        [&] { QTRY_COMPARE(chooser->findChild<QListWidget*>()->count(), 2); }();
        return *chooser;
    }

private slots:
    void isNotReadyBeforeTheAnswer()
    {
        SignerService service;
        service.answers = false;
        service.check.qualification = Qualification::QESig;
        service.check.revocationKnown = true;
        WindowFixture fixture(service);
        KeyChooser& keys = chooser(fixture);
        QVERIFY(says(keys, QStringLiteral("Checking the certificate")));
        QVERIFY(!keys.isReady());
        service.answers = true;
        QTRY_VERIFY(keys.isReady());
        QVERIFY(says(keys, QStringLiteral("Signatures with this certificate are qualified.")));
        QVERIFY(says(keys, QStringLiteral("The PIN will be asked for")));
    }

    void aRevokedOneWantsSomebodyToInsist()
    {
        SignerService service;
        service.check.findings = {
            makeFinding(FindingCode::CertificateRevoked, {{"name", "Ján Testovací"}, {"time", "2026-11-01T00:00:00Z"}})};
        service.check.stops = true;
        WindowFixture fixture(service);
        KeyChooser& keys = chooser(fixture);
        QCheckBox* anyway = nullptr;
        for (QCheckBox* box : keys.findChildren<QCheckBox*>())
            if (box->text() == QStringLiteral("Sign with this certificate all the same"))
                anyway = box;
        QVERIFY(anyway);
        QTRY_VERIFY(anyway->isVisible());
        QVERIFY(!keys.isReady());
        QTest::qWait(50);
        saveScreenshot(*fixture.window, QStringLiteral("signer-revoked"));
        anyway->click();
        QVERIFY(keys.isReady());
    }

    void whatCannotBeCheckedIsSaid()
    {
        SignerService service;
        service.failure = Error{ErrorCode::NetworkUnreachable, std::nullopt, {}, "offline"};
        WindowFixture fixture(service);
        KeyChooser& keys = chooser(fixture);
        QTRY_VERIFY(says(keys, QStringLiteral("could not be checked")));
        QVERIFY(keys.isReady()); // nobody is kept from signing because a list is not at hand
    }

    void aMandateIsShown()
    {
        SignerService service;
        service.mandate = Mandate{"1042", "notár"};
        WindowFixture fixture(service);
        KeyChooser& keys = chooser(fixture);
        const QString text = keys.findChild<QListWidget*>()->item(0)->text();
        QVERIFY2(text.contains(QStringLiteral("authorisation 1042 – notár")), qPrintable(text));
    }
};

QTEST_MAIN(TestSigner)
#include "test_signer.moc"
