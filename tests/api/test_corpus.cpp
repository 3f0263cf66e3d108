// SPDX-License-Identifier: EUPL-1.2
// Real requests of pages written for Autogram: folder PARAFA_CORPUS, autogram/http-examples, what is expected in autogram.tsv.
#include "../cli/cli_fixture.h"
#include "served_program.h"

#include <QJsonArray>

#include <cstdio>

using namespace parafa::test;

namespace
{

QString corpus()
{
    const QString named = qEnvironmentVariable("PARAFA_CORPUS");
    return (named.isEmpty() ? QStringLiteral(PARAFA_SOURCE_DIR "/../shared/corpus") : named) + QStringLiteral("/autogram/");
}

/// Forms and time-stamps that only the network has: these must be refused with a reason of their own, or done.
bool mayBeRefused(const Reply& reply)
{
    return reply.code() == "UNKNOWN_EFORM" || reply.code() == "UNSUPPORTED_SIGNATURE_LEVEL";
}

} // namespace

class TestApiCorpus : public QObject
{
    Q_OBJECT
private:
    TemporaryFolder m_folder;
    std::unique_ptr<ServedProgram> m_program;
    int m_signed = 0;

private slots:
    void initTestCase()
    {
        m_program = std::make_unique<ServedProgram>(QStringList{"--origin", allowedPage, "--rate", "1000", "--key",
                                                                QString::fromStdString("pkcs12:" + keyFile(m_folder)),
                                                                "--pin-env", "PASSPHRASE", "--consent", "always"});
        QVERIFY2(m_program->listens(), m_program->errors().constData());
    }

    void requests_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("expected");
        QFile table(corpus() + "autogram.tsv");
        QVERIFY(table.open(QIODevice::ReadOnly));
        while (!table.atEnd()) {
            const QStringList columns = QString::fromUtf8(table.readLine()).split('\t');
            if (columns.size() < 4 || !columns[0].startsWith("http-examples/") || !columns[0].endsWith(".json"))
                continue;
            QFile file(corpus() + columns[0]);
            QVERIFY(file.open(QIODevice::ReadOnly));
            QTest::newRow(qPrintable(columns[0].mid(14))) << file.readAll() << columns[3];
        }
    }
    void requests()
    {
        QFETCH(QByteArray, body);
        QFETCH(QString, expected);
        const Reply reply = m_program->exchange(m_program->request("POST", "/sign", body));
        if (expected.contains("422")) {
            QVERIFY2(reply.status == 422 || mayBeRefused(reply), reply.body.constData());
            return;
        }
        if (mayBeRefused(reply))
            return;
        QVERIFY2(reply.status == 200, reply.body.constData());
        const QByteArray content = QByteArray::fromBase64(reply.json().value("content").toString().toLatin1());
        const std::string path =
            m_folder.write("answer", std::string_view(content.constData(), static_cast<std::size_t>(content.size())));
        const QJsonArray signatures = json(cli({"validate", "--json", path}).output).value("signatures").toArray();
        QVERIFY(!signatures.isEmpty());
        for (const QJsonValue& signature : signatures)
            QCOMPARE(signature.toObject().value("integrity").toString(), QString("intact"));
        ++m_signed;
    }

    void mostAreSigned()
    {
        qInfo("%d requests were signed", m_signed);
        QVERIFY(m_signed >= 20);
    }
};

int main(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    if (!QFile::exists(corpus() + "autogram.tsv")) {
        std::puts("SKIP: no corpus; name its folder in PARAFA_CORPUS");
        return 77;
    }
    TestApiCorpus test;
    return QTest::qExec(&test, argc, argv);
}
#include "test_corpus.moc"
