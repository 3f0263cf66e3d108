// SPDX-License-Identifier: EUPL-1.2
#include "gui/single_instance.h"

#include <QLocalSocket>
#include <QSignalSpy>
#include <QTest>
#include <QThread>
#include <QUuid>

using namespace parafa;

class TestSingleInstance : public QObject
{
    Q_OBJECT
private slots:
    void init() { m_name = QStringLiteral("parafa-test-") + QUuid::createUuid().toString(QUuid::Id128); }
    void nobodyTakesARequestBeforeTheFirst();
    void aSecondStartHandsItsFilesOver();
    void foreignBytesAreIgnored();

private:
    QString m_name;
};

void TestSingleInstance::nobodyTakesARequestBeforeTheFirst()
{
    const SingleInstance first(m_name);
    QVERIFY(!first.handOver({{QStringLiteral("/a")}, false}));
}

void TestSingleInstance::aSecondStartHandsItsFilesOver()
{
    SingleInstance first(m_name);
    QVERIFY(first.listen());
    QSignalSpy requests(&first, &SingleInstance::requested);
    std::atomic<bool> taken{false};
    std::unique_ptr<QThread> second(QThread::create([&] {
        const SingleInstance later(m_name);
        taken = later.handOver({{QStringLiteral("/tmp/žiadosť.asice"), QStringLiteral("/tmp/b")}, true});
    }));
    second->start();
    QTRY_COMPARE(requests.size(), 1);
    QVERIFY(second->wait(5000));
    QVERIFY(taken);
    QCOMPARE(requests[0][0].toStringList(), (QStringList{QStringLiteral("/tmp/žiadosť.asice"), QStringLiteral("/tmp/b")}));
    QCOMPARE(requests[0][1].toBool(), true);
}

void TestSingleInstance::foreignBytesAreIgnored()
{
    SingleInstance first(m_name);
    QVERIFY(first.listen());
    QSignalSpy requests(&first, &SingleInstance::requested);
    QLocalSocket socket;
    socket.connectToServer(m_name);
    QVERIFY(socket.waitForConnected());
    socket.write(QByteArray(100, 'x'));
    QTRY_COMPARE(socket.state(), QLocalSocket::UnconnectedState);
    QCOMPARE(requests.size(), 0);
}

QTEST_GUILESS_MAIN(TestSingleInstance)
#include "test_single_instance.moc"
