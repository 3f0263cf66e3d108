// SPDX-License-Identifier: EUPL-1.2
#include "desktop_session.h"
#include "received_container.h"
#include "screen_reader.h"
#include "support/command.h"
#include "support/soft_token.h"
#include "support/temporary_folder.h"
#include "window_fixture.h"

#include <openssl/pem.h>

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QTest>

using namespace parafa;
using namespace parafa::test;

/// What a newcomer does on the first day, with the real program, mouse and keyboard, without the manual: opens what came,
/// finds out who signed it and whether that can be relied on, takes the decision out of it, signs a form with a card and a
/// time-stamp, and somebody else checks the result. Where things are is taken from the accessibility tree, so a button is
/// found by its words as a person finds it.
class TestNewcomer : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void cleanupTestCase();
    void opensReadsSavesAndSigns();

private:
    bool startAuthority();
    bool fillToken();
    bool makeReceived();
    /// Clicks what bears these words; false when it does not come.
    bool click(const QString& words);
    /// Types into the dialog of this title and confirms.
    bool answerDialog(const QString& title, const QString& text);

    TemporaryFolder m_files;
    QProcess m_authority;
    QString m_url;
    std::unique_ptr<SoftToken> m_token;
    std::unique_ptr<DesktopSession> m_desktop;
    ScreenReader m_reader;
    QByteArray m_decision;
};

void TestNewcomer::initTestCase()
{
    const QString missing =
        DesktopSession::missing({QStringLiteral("xdotool"), QStringLiteral("python3"), QStringLiteral("openssl")}) +
        ScreenReader::missing();
    if (!missing.isEmpty())
        QSKIP(qPrintable(missing + QStringLiteral(": the newcomer's day was left out")));
    if (SoftToken::module().empty())
        QSKIP("SoftHSM or pkcs11-tool not installed: the newcomer's day was left out");
    QVERIFY2(startAuthority(), "the throw-away authority did not start");
    QVERIFY2(fillToken(), "the token could not be filled");
    QVERIFY2(makeReceived(), "the container to receive could not be made");
    m_files.write("parafa.conf", "[validation]\ntrust = " + m_files.path("authority/root.pem") +
                                     "\n[timestamp]\nservice = " + m_url.toStdString() + "/tsa\n");
    m_desktop = std::make_unique<DesktopSession>();
    m_desktop->environment().insert(QStringLiteral("PARAFA_CONFIG"), QString::fromStdString(m_files.path("parafa.conf")));
    QVERIFY2(m_desktop->start(), qPrintable(m_desktop->problem()));
    QVERIFY2(m_reader.connect(m_desktop->busAddress()), qPrintable(m_reader.problem()));
}

void TestNewcomer::cleanupTestCase()
{
    m_authority.closeWriteChannel(); // its sign to end
    m_authority.waitForFinished(5000);
}

bool TestNewcomer::startAuthority()
{
    const QString folder = QString::fromStdString(m_files.path("authority"));
    m_authority.start(QStringLiteral("python3"), {QStringLiteral(PARAFA_SOURCE_DIR "/tests/interop/authority.py"), folder});
    QElapsedTimer clock;
    clock.start();
    QFile url(folder + QStringLiteral("/url"));
    while (m_url.isEmpty() && clock.elapsed() < 60'000 && m_authority.state() != QProcess::NotRunning) {
        m_authority.waitForFinished(200);
        if (url.open(QIODevice::ReadOnly))
            m_url = QString::fromUtf8(url.readAll());
        url.close();
    }
    return !m_url.isEmpty();
}

bool TestNewcomer::fillToken()
{
    m_token = std::make_unique<SoftToken>();
    const Bytes certificate = m_files.read("authority/p256.pem");
    const Bytes key = m_files.read("authority/p256.key");
    const std::unique_ptr<BIO, decltype(&BIO_free)> certificateText(BIO_new_mem_buf(certificate.data(), int(certificate.size())),
                                                                    BIO_free);
    const std::unique_ptr<BIO, decltype(&BIO_free)> keyText(BIO_new_mem_buf(key.data(), int(key.size())), BIO_free);
    const std::unique_ptr<X509, decltype(&X509_free)> read(PEM_read_bio_X509(certificateText.get(), nullptr, nullptr, nullptr),
                                                           X509_free);
    const TestKey loaded(PEM_read_bio_PrivateKey(keyText.get(), nullptr, nullptr, nullptr), EVP_PKEY_free);
    if (!read || !loaded || !m_token->ready())
        return false;
    Bytes der(std::size_t(i2d_X509(read.get(), nullptr)));
    unsigned char* at = der.data();
    i2d_X509(read.get(), &at);
    const auto signer = Certificate::fromDer(der);
    return signer && m_token->add({*signer, loaded}, "01", "podpis");
}

bool TestNewcomer::makeReceived()
{
    m_decision = makePdf(3, QStringLiteral("Rozhodnutie č. 2026/117: úrad žiadosti vyhovuje."));
    const std::string pdf =
        m_files.write("rozhodnutie.pdf", std::string_view(m_decision.constData(), std::size_t(m_decision.size())));
    const std::string note = m_files.write("poznamka.txt", "Poznámka úradu.\n");
    const std::string pin = m_files.write("pin", "heslo\n");
    const CommandResult signing =
        run(builtProgram("parafa-cli"),
            {"sign", "--key", "pkcs12:" + m_files.path("authority/rsa.p12"), "--pin-file", pin, "--level", "LT", "--tsa",
             m_url.toStdString() + "/tsa", "--trust", m_files.path("authority/root.pem"), "--evidence",
             m_files.path("authority/evidence"), "-o", m_files.path("doslo.asice"), note, pdf});
    if (signing.status != 0)
        qWarning("%s%s", signing.output.c_str(), signing.errors.c_str());
    // The form to sign, filled in elsewhere.
    const auto form = makeForm({QStringLiteral("Potvrdenie o trvalom pobyte")});
    if (!form)
        return false;
    m_files.write("ziadost.xdcf", *form);
    return signing.status == 0;
}

bool TestNewcomer::click(const QString& words)
{
    const auto control = m_reader.waitFor([&](const Spoken& s) {
        return s.isEnabled() && (s.name == words || s.name.startsWith(words)) && s.role != QLatin1String("label");
    });
    if (!control) {
        qWarning().noquote() << "nothing is called" << words;
        m_desktop->screenshot(QStringLiteral("newcomer-stuck"));
        return false;
    }
    const QPoint place = m_reader.place(*control).center();
    m_desktop->click(place.x(), place.y());
    return true;
}

bool TestNewcomer::answerDialog(const QString& title, const QString& text)
{
    if (!m_reader.waitForName(title)) {
        m_desktop->screenshot(QStringLiteral("newcomer-stuck"));
        return false;
    }
    m_desktop->focusWindow(title);
    m_desktop->type(text);
    m_desktop->key(QStringLiteral("Return"));
    return true;
}

void TestNewcomer::opensReadsSavesAndSigns()
{
    QVERIFY(m_desktop->launch(QStringLiteral("parafa"), {QStringLiteral("--separate")}));
    QVERIFY(m_reader.waitForName(QStringLiteral("Check a file…")));
    m_desktop->focusWindow(QStringLiteral("Parafa"));

    // Opens what came.
    QVERIFY(click(QStringLiteral("Check a file…")));
    QVERIFY(answerDialog(QStringLiteral("Open a file"), QString::fromStdString(m_files.path("doslo.asice"))));

    // Who signed it, and can it be relied on? The first thing on the page says it.
    const auto verdict = m_reader.waitFor([](const Spoken& s) {
        return s.description.contains(QStringLiteral("Jan Testovaci rsa")) && s.role == QLatin1String("frame");
    });
    m_desktop->screenshot(QStringLiteral("newcomer-1-verdict"));
    QVERIFY(verdict);
    // Signed a moment ago: preliminary where the answer about the certificate is not younger than the time-stamp, which is a
    // matter of the same second.
    QVERIFY2(verdict->name == QLatin1String("No defects so far.") || verdict->name == QLatin1String("The signature is valid."),
             qPrintable(verdict->name));

    // Takes the decision out.
    QVERIFY(click(QStringLiteral("rozhodnutie.pdf")));
    QVERIFY(m_reader.waitForName(QStringLiteral("Page 1 of 3")));
    QDir().mkpath(QString::fromStdString(m_files.path("vybrane")));
    QVERIFY(click(QStringLiteral("Save this document…")));
    QVERIFY(answerDialog(QStringLiteral("Folder for the document"), QString::fromStdString(m_files.path("vybrane"))));
    QFile saved(QString::fromStdString(m_files.path("vybrane/rozhodnutie.pdf")));
    QTRY_VERIFY_WITH_TIMEOUT(saved.exists() && saved.size() == m_decision.size(), 15'000);
    QVERIFY(saved.open(QIODevice::ReadOnly));
    QCOMPARE(saved.readAll(), m_decision);

    // Signs a form with the card, with a time-stamp.
    QVERIFY(click(QStringLiteral("Back")));
    QVERIFY(click(QStringLiteral("Sign documents…")));
    QVERIFY(click(QStringLiteral("Add documents…")));
    QVERIFY(answerDialog(QStringLiteral("Documents to sign"), QString::fromStdString(m_files.path("ziadost.xdcf"))));
    QVERIFY(m_reader.waitFor([](const Spoken& s) { return s.name.contains(QStringLiteral("Jan Testovaci p256")); }));
    m_desktop->focusWindow(QStringLiteral("Signing"));
    QVERIFY(click(QStringLiteral("Submission to an office")));
    m_desktop->key(QStringLiteral("Down"));
    m_desktop->key(QStringLiteral("Return"));
    m_desktop->screenshot(QStringLiteral("newcomer-2-signing"));
    QVERIFY(click(QStringLiteral("Sign 1 document")));
    QVERIFY(answerDialog(QStringLiteral("PIN"), QStringLiteral("1234")));
    const QString result = QString::fromStdString(m_files.path("ziadost.asice"));
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(result), 60'000);
    QVERIFY(m_reader.waitFor([](const Spoken& s) { return s.description.contains(QStringLiteral("Jan Testovaci p256")); }));
    m_desktop->screenshot(QStringLiteral("newcomer-3-signed"));

    // Somebody else checks it.
    const CommandResult check = run(builtProgram("parafa-cli"), {"validate", "--json", "--offline", "--trust",
                                                                 m_files.path("authority/root.pem"), result.toStdString()});
    QVERIFY2(check.output.find("XAdES_BASELINE_T") != std::string::npos, (check.errors + check.output).c_str());
    constexpr int notValid = 1; // 0 or 2: final or preliminary
    QVERIFY2(check.status >= 0 && check.status != notValid, (std::to_string(check.status) + check.output.substr(0, 900)).c_str());
}

QTEST_MAIN(TestNewcomer)
#include "test_newcomer.moc"
