// SPDX-License-Identifier: EUPL-1.2
// The question on the terminal before each signature.
#include "../cli/cli_fixture.h"
#include "served_program.h"

#include <QElapsedTimer>
#include <QRegularExpression>
#include <QTcpSocket>

using namespace parafa::test;

class TestApiConsent : public QObject
{
    Q_OBJECT
private:
    TemporaryFolder m_folder;
    QProcess m_terminal; ///< the server inside a terminal of its own
    QByteArray m_seen;
    int m_port = 0;

    bool see(const QByteArray& text)
    {
        QElapsedTimer time;
        time.start();
        while (!m_seen.contains(text) && time.elapsed() < 20'000 && m_terminal.state() != QProcess::NotRunning) {
            m_terminal.waitForReadyRead(100);
            m_seen += m_terminal.readAllStandardOutput();
        }
        return m_seen.contains(text);
    }

    /// Sends a request, waits for the question, types the answer.
    Reply askAndAnswer(const QByteArray& method, const QByteArray& path, const QByteArray& body, const QByteArray& question,
                       const QByteArray& typed)
    {
        m_seen.clear();
        QTcpSocket socket;
        socket.connectToHost("127.0.0.1", static_cast<quint16>(m_port));
        socket.waitForConnected();
        QByteArray request = method + " " + path + " HTTP/1.1\r\nHost: localhost:" + QByteArray::number(m_port) +
                             "\r\nOrigin: " + allowedPage + "\r\n";
        if (method == "POST")
            request += "Content-Type: application/json\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n";
        socket.write(request + "\r\n" + body);
        socket.flush();
        if (!see(question))
            return {};
        m_terminal.write(typed);
        m_terminal.waitForBytesWritten();
        return ServedProgram::read(socket);
    }

    static QByteArray document()
    {
        return QJsonDocument(signRequest("list.txt", "Vec: ziadost\x1b[2J", "text/plain",
                                         {{"level", "XAdES_BASELINE_B"}, {"container", "ASiC_E"}}))
            .toJson();
    }

private slots:
    void initTestCase()
    {
        if (!toolExists("script"))
            QSKIP("script is not installed: this check was left out");
        if (run("script", {"-qec", "true", "/dev/null"}).status != 0)
            QSKIP("no pseudo-terminal can be made here: this check was left out");
        const QString pin = QString::fromStdString(m_folder.write("pin", std::string_view("heslo\n")));
        const QString command = "stty -echo; exec '" + QString::fromStdString(builtProgram("parafa-cli")) +
                                "' serve --language en --port 0 --origin " + allowedPage +
                                " --key 'pkcs12:" + QString::fromStdString(keyFile(m_folder)) + "' --pin-file '" + pin + "'";
        m_terminal.start("script", {"-qec", command, "/dev/null"});
        QVERIFY(m_terminal.waitForStarted());
        QVERIFY2(see("Listening on http://127.0.0.1:"), m_seen.constData());
        QVERIFY(see("\r\n"));
        m_port = QRegularExpression(":([0-9]+)\r").match(QString::fromUtf8(m_seen)).captured(1).toInt();
        QVERIFY(m_port > 0);
    }
    void cleanupTestCase()
    {
        m_terminal.closeWriteChannel();
        m_terminal.terminate();
        m_terminal.waitForFinished();
    }

    void aNoSignsNothing()
    {
        const Reply reply = askAndAnswer("POST", "/sign", document(), "Do you agree?", "no\n");
        QCOMPARE(reply.status, 204);
        QVERIFY(reply.body.isEmpty());
        QVERIFY2(m_seen.contains(allowedPage) && m_seen.contains("list.txt") && m_seen.contains("Vec: ziadost"),
                 m_seen.constData());
        QVERIFY(!m_seen.contains("\x1b[2J")); // what could hide the question is not printed as it is
    }

    void silenceIsNotTakenForYes() { QCOMPARE(askAndAnswer("POST", "/sign", document(), "Do you agree?", "\n").status, 204); }

    void aYesSigns()
    {
        const Reply reply = askAndAnswer("POST", "/sign", document(), "Do you agree?", "yes\n");
        QCOMPARE(reply.status, 200);
        QVERIFY(!reply.json().value("content").toString().isEmpty());
    }

    void batchAndCertificates()
    {
        const Reply batch = askAndAnswer("POST", "/batch", "{\"totalNumberOfDocuments\":3}", "Do you agree?", "no\n");
        QCOMPARE(batch.status, 502);
        QCOMPARE(batch.code(), QString("BATCH_CANCELED"));
        const Reply certificates = askAndAnswer("GET", "/certificates", {}, "Do you agree?", "no\n");
        QCOMPARE(certificates.status, 403);
        QCOMPARE(certificates.code(), QString("CERTIFICATES_READING_CONSENT_REJECTED"));
    }
};

QTEST_GUILESS_MAIN(TestApiConsent)
#include "test_consent.moc"
