// SPDX-License-Identifier: EUPL-1.2
#include "base/runtime.h"
#include "common/isolated_process.h"

#include <QtTest>

#include <sys/resource.h>

#include <atomic>
#include <thread>

using namespace parafa;

namespace
{

ByteView view(const QByteArray& bytes)
{
    return {reinterpret_cast<const std::uint8_t*>(bytes.constData()), static_cast<std::size_t>(bytes.size())};
}
QByteArray stylesheet(const QByteArray& body)
{
    return "<xsl:stylesheet xmlns:xsl='http://www.w3.org/1999/XSL/Transform' version='1.0'><xsl:output method='text'/>" + body +
           "</xsl:stylesheet>";
}
QByteArray root(const QByteArray& body)
{
    return "<xsl:template match='/'>" + body + "</xsl:template>";
}
const QString worker = QStringLiteral(PARAFA_BINARY_DIR "/bin/parafa-worker");

/// Doubles a string `times` times.
QByteArray doubling(int times)
{
    QByteArray body = "<xsl:variable name='v0' select=\"'0123456789'\"/>";
    for (int index = 1; index <= times; ++index)
        body += "<xsl:variable name='v" + QByteArray::number(index) + "' select='concat($v" + QByteArray::number(index - 1) +
                ",$v" + QByteArray::number(index - 1) + ")'/>";
    return root(body + "<xsl:value-of select='string-length($v" + QByteArray::number(times) + ")'/>");
}

} // namespace

class TestWorker : public QObject
{
    Q_OBJECT
private:
    IsolatedProcess m_isolated{worker.toStdString()};

private slots:
    void transforms()
    {
        const auto result =
            m_isolated.transform(view("<r>\xC5\xBElt\xC3\xBD</r>"), view(stylesheet(root("<xsl:value-of select='.'/>"))), {});
        QVERIFY2(result, result ? "" : result.error().detail.c_str());
        QCOMPARE(asText(result->content), std::string_view("\xC5\xBElt\xC3\xBD"));
    }

    void validates()
    {
        const QByteArray schema =
            "<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema'><xs:element name='r' type='xs:int'/></xs:schema>";
        const auto good = m_isolated.validateSchema(view("<r>1</r>"), view(schema), {});
        QVERIFY(good && good->empty());
        const auto bad = m_isolated.validateSchema(view("<r>x</r>"), view(schema), {});
        QVERIFY(bad && bad->size() == 1);
        QCOMPARE(bad->front().line, 1);
    }

    void handsErrorsBack()
    {
        const auto result =
            m_isolated.transform(view("<r/>"), view(stylesheet(root("<xsl:value-of select=\"document('x')\"/>"))), {});
        QVERIFY(!result);
        QVERIFY(result.error().reason == FindingCode::PresentationForbidden);
    }

    void limitsEndIt_data()
    {
        QTest::addColumn<QByteArray>("style");
        QTest::newRow("doubling concat, gigabytes") << stylesheet(doubling(34));
        QTest::newRow("doubling concat, just below the memory limit, again and again")
            << stylesheet(root("<xsl:for-each select='//a'><xsl:for-each select='//a'><xsl:call-template "
                               "name='d'/></xsl:for-each></xsl:for-each>") +
                          doubling(22).replace("match='/'", "name='d'"));
        QTest::newRow("output of a gigabyte")
            << stylesheet(root("<xsl:for-each select='//a'><xsl:for-each select='//a'><xsl:for-each select='//a'>" +
                               QByteArray(100'000, 'x') + "</xsl:for-each></xsl:for-each></xsl:for-each>"));
        QTest::newRow("endless recursion") << stylesheet(root("<xsl:call-template name='a'/>") +
                                                         "<xsl:template name='a'>x<xsl:call-template name='a'/></xsl:template>");
        QTest::newRow("exponential calls") << stylesheet(
            root("<xsl:call-template name='a'/>") +
            "<xsl:template name='a'><xsl:param name='n' select='40'/><xsl:if test='$n > 0'>"
            "<xsl:call-template name='a'><xsl:with-param name='n' select='$n - 1'/></xsl:call-template>"
            "<xsl:call-template name='a'><xsl:with-param name='n' select='$n - 1'/></xsl:call-template></xsl:if></xsl:template>");
    }
    void limitsEndIt()
    {
        QFETCH(QByteArray, style);
        QElapsedTimer clock;
        clock.start();
        const auto result = m_isolated.transform(view("<r>" + QByteArray("<a/>").repeated(200) + "</r>"), view(style), {});
        QVERIFY(!result);
        QVERIFY2(result.error().reason == FindingCode::PresentationLimit, result.error().detail.c_str());
        QVERIFY2(clock.elapsed() < 5'000, qPrintable(QString::number(clock.elapsed())));
        rusage usage{};
        getrusage(RUSAGE_CHILDREN, &usage);
        QVERIFY2(usage.ru_maxrss < 500L * 1024, qPrintable(QString::number(usage.ru_maxrss / 1024)));
    }

    void schemaLimitsEndIt_data()
    {
        QTest::addColumn<QByteArray>("xml");
        QTest::addColumn<QByteArray>("schema");
        const QByteArray start = "<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema'>";
        QTest::newRow("pattern")
            << "<r>" + QByteArray(5'000, 'a') + "!</r>"
            << start + "<xs:element name='r'><xs:simpleType><xs:restriction base='xs:string'><xs:pattern "
                       "value='((a{0,300}){0,300}){0,300}'/></xs:restriction></xs:simpleType></xs:element></xs:schema>";
        QTest::newRow("occurrences")
            << QByteArray("<r/>")
            << start + "<xs:element name='r'><xs:complexType><xs:sequence maxOccurs='30000'><xs:sequence maxOccurs='30000'>"
                       "<xs:element name='a' "
                       "maxOccurs='30000'/></xs:sequence></xs:sequence></xs:complexType></xs:element></xs:schema>";
    }
    void schemaLimitsEndIt()
    {
        QFETCH(QByteArray, xml);
        QFETCH(QByteArray, schema);
        QElapsedTimer clock;
        clock.start();
        const auto result = m_isolated.validateSchema(view(xml), view(schema), {});
        // either libxml2 does it cheaply or a limit ends it
        QVERIFY(result || result.error().reason == FindingCode::XdcSchemaLimit ||
                result.error().reason == FindingCode::XdcSchemaUnusable);
        QVERIFY2(clock.elapsed() < 5'000, qPrintable(QString::number(clock.elapsed())));
    }

    void stopsWhenAsked()
    {
        std::stop_source source;
        Progress progress;
        progress.stop = source.get_token();
        QElapsedTimer clock;
        clock.start();
        std::jthread stopper([&source] {
            std::this_thread::sleep_for(std::chrono::milliseconds(200));
            source.request_stop();
        });
        const QByteArray slow = stylesheet(root("<xsl:for-each select='//a'><xsl:for-each select='//a'><xsl:call-template "
                                                "name='d'/></xsl:for-each></xsl:for-each>") +
                                           doubling(22).replace("match='/'", "name='d'"));
        const auto result = m_isolated.transform(view("<r>" + QByteArray("<a/>").repeated(200) + "</r>"), view(slow), progress);
        QVERIFY(!result);
        QCOMPARE(int(result.error().code), int(ErrorCode::Cancelled));
        QVERIFY(clock.elapsed() < 1'500);
    }

    void saysThatTheHelperIsAbsent()
    {
        IsolatedProcess absent("/nonexistent/parafa-worker");
        const auto result = absent.transform(view("<r/>"), view(stylesheet("")), {});
        QVERIFY(!result);
        QCOMPARE(int(result.error().code), int(ErrorCode::NotFound));
    }

    void oneDocumentAfterAnother()
    {
        // more stylesheets than are kept, each used twice and again later, hostile ones in between
        const QByteArray hostile = stylesheet(doubling(34));
        for (int round = 0; round < 2; ++round)
            for (int number = 0; number < 20; ++number) {
                const QByteArray style = stylesheet(root(QByteArray::number(number) + ":<xsl:value-of select='.'/>"));
                for (const char* text : {"one", "two"}) {
                    const QByteArray expected = QByteArray::number(number) + ":" + text;
                    const auto result = m_isolated.transform(view("<r>" + QByteArray(text) + "</r>"), view(style), {});
                    QVERIFY2(result, result ? "" : result.error().detail.c_str());
                    QCOMPARE(QByteArray(asText(result->content).data(), qsizetype(result->content.size())), expected);
                }
                if (number == 7) {
                    const auto limited = m_isolated.transform(view("<r/>"), view(hostile), {});
                    QVERIFY(!limited && limited.error().reason == FindingCode::PresentationLimit);
                }
            }
    }

    void compiledIsKeptUnderItsKey()
    {
        auto session = ChildSession::start(worker.toStdString(), {}, {"LC_ALL=C.UTF-8"});
        QVERIFY(session);
        const QByteArray style = stylesheet(root("<xsl:value-of select='.'/>"));
        const Bytes key(32, 1);
        const auto ask = [&](const QByteArray& data, const QByteArray& schema, const Bytes& name,
                             WorkerTask task = WorkerTask::Transform) {
            const auto answer = (*session)->exchange(RequestFrame(task, view(data), view(schema), name).pieces(), {}, {});
            return answer ? answer->output : Bytes();
        };
        const auto text = [](const Bytes& frame) {
            const auto shown = decodePresentation(frame);
            return shown ? std::string(asText(shown->content)) : std::string("error");
        };
        QVERIFY(isNotKept(ask("<r>1</r>", {}, key)));
        QCOMPARE(text(ask("<r>1</r>", style, key)), std::string("1"));
        for (int time = 0; time < 100; ++time) // not sent again
            QCOMPARE(text(ask("<r>2</r>", {}, key)), std::string("2"));
        QVERIFY(isNotKept(ask("<r>1</r>", {}, Bytes(32, 2))));
        QVERIFY(isNotKept(ask("<r>1</r>", {}, key, WorkerTask::ValidateSchema)));
        // one that does not compile is not kept
        QCOMPARE(text(ask("<r>1</r>", "<x/>", Bytes(32, 3))), std::string("error"));
        QVERIFY(isNotKept(ask("<r>1</r>", {}, Bytes(32, 3))));
    }

    void sameBytesOfAnotherTask()
    {
        // kept by task, too: a schema is no stylesheet
        const QByteArray schema =
            "<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema'><xs:element name='r' type='xs:int'/></xs:schema>";
        for (int time = 0; time < 2; ++time) {
            QVERIFY(m_isolated.validateSchema(view("<r>1</r>"), view(schema), {}));
            const auto wrong = m_isolated.transform(view("<r>1</r>"), view(schema), {});
            QVERIFY(!wrong && wrong.error().reason == FindingCode::PresentationFailed);
        }
    }

    void preparedMeanwhile()
    {
        const QByteArray style = stylesheet(root("<xsl:value-of select='.'/>"));
        auto session = ChildSession::start(worker.toStdString(), {}, {"LC_ALL=C.UTF-8"});
        QVERIFY(session);
        const Bytes key(32, 1);
        const RequestFrame prepare(WorkerTask::Prepare, {}, view(style), key);
        QVERIFY((*session)->post(prepare.pieces(), {}, {}));
        QVERIFY((*session)->usable());
        const auto prepared = (*session)->collect({}, {});
        QVERIFY(prepared && (*session)->usable());
        QVERIFY(prepared->output == encodePrepared());
        // without the stylesheet: it is there
        const auto answer = (*session)->exchange(RequestFrame(WorkerTask::Transform, view("<r>7</r>"), {}, key).pieces(), {}, {});
        QVERIFY(answer);
        const auto shown = decodePresentation(answer->output);
        QVERIFY(shown);
        QCOMPARE(asText(shown->content), std::string_view("7"));
    }

    void expectedStylesheets_data()
    {
        QTest::addColumn<QByteArray>("expected");
        QTest::newRow("the one") << stylesheet(root("<xsl:value-of select='.'/>"));
        QTest::newRow("none") << QByteArray();
        QTest::newRow("another") << stylesheet(root("other"));
        QTest::newRow("no stylesheet") << QByteArray("<x/>");
        QTest::newRow("not XML") << QByteArray("<");
        // more than compiling may cost: the worker ends, and the next call has a fresh one
        QByteArray large = "<xsl:template match='/'>";
        for (int i = 0; i < 400'000; ++i)
            large += "<a b='{concat(1,2,3,4,5,6,7,8,9)}'/>";
        QTest::newRow("too much") << stylesheet(large + "</xsl:template>");
    }
    void expectedStylesheets()
    {
        QFETCH(QByteArray, expected);
        IsolatedProcess isolated(worker.toStdString());
        for (int time = 0; time < 3; ++time) {
            const Bytes held(expected.begin(), expected.end());
            isolated.expectTransform(held);
            const auto result = isolated.transform(view("<r>5</r>"), view(stylesheet(root("<xsl:value-of select='.'/>"))), {});
            QVERIFY2(result, result ? "" : result.error().detail.c_str());
            QCOMPARE(asText(result->content), std::string_view("5"));
        }
        const auto own = isolated.transform(view("<r/>"), view(expected), {});
        QCOMPARE(own.has_value(),
                 QByteArray(QTest::currentDataTag()) == "the one" || QByteArray(QTest::currentDataTag()) == "another");
    }

    void severalThreads()
    {
        const QByteArray style = stylesheet(root("<xsl:value-of select='.'/>"));
        std::atomic<int> good = 0;
        {
            std::vector<std::jthread> threads;
            for (int thread = 0; thread < 4; ++thread)
                threads.emplace_back([&, thread] {
                    for (int time = 0; time < 10; ++time) {
                        const std::string text = std::to_string(thread * 100 + time);
                        const std::string data = "<r>" + text + "</r>";
                        const auto result = m_isolated.transform(asBytes(data), view(style), {});
                        good += result && asText(result->content) == text ? 1 : 0;
                    }
                });
        }
        QCOMPARE(good.load(), 40);
    }

    void sessions_data()
    {
        QTest::addColumn<QString>("script");
        QTest::addColumn<int>("end"); // -1: answered
        const auto end = [](ChildResult::End value) { return static_cast<int>(value); };
        QTest::newRow("echo") << "exec cat" << -1;
        QTest::newRow("ends") << "exit 3" << end(ChildResult::End::Exited);
        QTest::newRow("killed") << "kill -9 $$" << end(ChildResult::End::Signalled);
        QTest::newRow("silent") << "sleep 60" << end(ChildResult::End::TimedOut);
        QTest::newRow("closes its output and stays") << "exec >&-; sleep 60" << end(ChildResult::End::Signalled);
        QTest::newRow("a length it does not keep") << "printf 'xxxxxxxxxxxx'; sleep 60" << end(ChildResult::End::OutputTooLong);
        QTest::newRow("half an answer") << "printf '\\005\\0\\0\\0\\0\\0\\0\\0ab'" << end(ChildResult::End::Exited);
        QTest::newRow("more than it said") << "printf '\\001\\0\\0\\0\\0\\0\\0\\0abc'; sleep 60"
                                           << end(ChildResult::End::OutputTooLong);
    }
    void sessions()
    {
        QFETCH(QString, script);
        QFETCH(int, end);
        ChildLimits limits;
        limits.wallTime = std::chrono::milliseconds(500);
        auto session = ChildSession::start("/bin/sh", {"-c", script.toStdString()}, {"PATH=/usr/bin:/bin"});
        QVERIFY(session);
        const auto first = (*session)->exchange(asBytes("hello"), limits, {});
        QVERIFY(first);
        if (end < 0) {
            QVERIFY((*session)->usable());
            QCOMPARE(std::string(asText(first->output)), std::string("hello"));
            const Bytes large(3 << 20, 'y');
            const auto second = (*session)->exchange(large, limits, {});
            QVERIFY(second && (*session)->usable() && second->output == large);
        } else {
            QVERIFY(!(*session)->usable());
            QCOMPARE(static_cast<int>(first->end), end);
        }
    }

    void survivesAChildThatDoesNotRead()
    {
        // a megabyte for a program that reads nothing and ends: no SIGPIPE, no hang
        const auto result = runChild("/bin/true", {}, {}, Bytes(8 << 20, 'x'), {}, {});
        QVERIFY(result);
        QCOMPARE(result->status, 0);
    }

    void killsTheWholeGroup()
    {
        ChildLimits limits;
        limits.wallTime = std::chrono::milliseconds(300);
        const auto result = runChild("/bin/sh", {"-c", "sleep 60 & exec >&-; sleep 60"}, {"PATH=/usr/bin:/bin"}, {}, limits, {});
        QVERIFY(result);
        QVERIFY(result->end == ChildResult::End::TimedOut);
    }
};

int main(int argc, char** argv)
{
    const CoreRuntime runtime;
    TestWorker test;
    return QTest::qExec(&test, argc, argv);
}
#include "test_worker.moc"
