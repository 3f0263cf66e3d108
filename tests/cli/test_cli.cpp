// SPDX-License-Identifier: EUPL-1.2
#include "cli_fixture.h"

using namespace parafa;
using namespace parafa::test;

class TestCli : public QObject
{
    Q_OBJECT

private slots:
    void usage_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("nothing") << QStringList{};
        QTest::newRow("unknown command") << QStringList{"frobnicate"};
        QTest::newRow("unknown option") << QStringList{"validate", "--frobnicate", "a"};
        QTest::newRow("option without value") << QStringList{"validate", "--at"};
        QTest::newRow("bad time") << QStringList{"validate", "--at", "yesterday", "a"};
        QTest::newRow("bad digest") << QStringList{"validate", "--detached-digest", "SHA256", "a"};
        QTest::newRow("no file") << QStringList{"validate"};
        QTest::newRow("two files for list") << QStringList{"list", "a", "b"};
        QTest::newRow("one XML report for two files") << QStringList{"validate", "--report-etsi", "x.xml", "a", "b"};
        QTest::newRow("unknown report format") << QStringList{"validate", "--report-dir", ".", "--report-format", "pdf", "a"};
        QTest::newRow("report format without folder") << QStringList{"validate", "--report-format", "html", "a"};
        QTest::newRow("sign without target") << QStringList{"sign", "--key", "pkcs12:a", "b"};
        QTest::newRow("sign without key") << QStringList{"sign", "-o", "x", "b"};
        QTest::newRow("unknown level") << QStringList{"sign", "-o", "x", "--key", "pkcs12:a", "--level", "Z", "b"};
    }
    void usage()
    {
        QFETCH(QStringList, arguments);
        std::vector<std::string> list;
        for (const QString& argument : arguments)
            list.push_back(argument.toStdString());
        const CommandResult result = cli(list);
        QCOMPARE(result.status, 64);
        QVERIFY(result.output.empty());
        QVERIFY(!result.errors.empty());
        QVERIFY(arguments.isEmpty() || lineCount(result.errors) == 1);
    }

    void helpOfEveryCommand()
    {
        QCOMPARE(cli({"--version"}).status, 0);
        QVERIFY(cli({"--help"}).output.find("validate") != std::string::npos);
        for (const char* command : {"validate", "list", "extract", "present", "sign", "demo"}) {
            const CommandResult result = cli({command, "--help"});
            QVERIFY2(result.status == 0 && result.output.find("Usage: parafa-cli " + std::string(command)) == 0, command);
        }
    }

    void signThenEverything()
    {
        const TemporaryFolder folder;
        const std::string document = folder.write("žiadosť.txt", std::string_view("text"));
        const std::string target = folder.path("o.asice");
        const CommandResult made =
            cli({"sign", "--key", "pkcs12:" + keyFile(folder), "--pin-env", "PIN", "-o", target, document}, {{"PIN", "heslo"}});
        QVERIFY2(made.status == 0, made.errors.c_str());

        const CommandResult judged = cli({"validate", "--json", "--offline", target});
        QCOMPARE(judged.status, 2);
        QCOMPARE(lineCount(judged.output), std::size_t{1});
        const QJsonObject report = json(judged.output);
        QCOMPARE(report["verdict"].toString(), "indeterminate");
        QCOMPARE(report["signatures"][0]["integrity"].toString(), "intact");
        QCOMPARE(report["signatures"][0]["findings"][0]["code"].toString(), "NO_TRUST_ANCHORS");
        QVERIFY(!report["signatures"][0]["findings"][0]["text"].toString().isEmpty());

        folder.write("root.pem", toPem(sharedPki().root.certificate));
        const QJsonObject trusted = json(cli({"validate", "--json", "--trust", folder.path("root.pem"), target}).output);
        QCOMPARE(trusted["signatures"][0]["subIndication"].toString(), "TRY_LATER");
        const QJsonObject late =
            json(cli({"validate", "--json", "--at", "2050-01-01T00:00:00Z", "--trust", folder.path("root.pem"), target}).output);
        QCOMPARE(late["signatures"][0]["subIndication"].toString(), "OUT_OF_BOUNDS_NO_POE");

        QVERIFY(cli({"list", target}).output.find("žiadosť.txt") != std::string::npos);
        QCOMPARE(json(cli({"list", "--json", target}).output)["type"].toString(), "ASiC-E");

        folder.write("out/keep", std::string_view());
        QCOMPARE(cli({"extract", "-C", folder.path("out"), target}).status, 0);
        QCOMPARE(asText(folder.read("out/žiadosť.txt")), std::string_view("text"));
    }

    void demoTwice()
    {
        const TemporaryFolder folder;
        const CommandResult first = cli({"demo", "--language", "sk", folder.path("d")});
        QVERIFY2(first.status == 0, first.errors.c_str());
        QVERIFY(first.output.find("Nie je overené, kto podpísal.") != std::string::npos);
        QVERIFY(first.output.find("Ďatľová 12") != std::string::npos);
        const Bytes key = folder.read("d/demo-key.p12");
        QCOMPARE(cli({"demo", folder.path("d")}).status, 0);
        QCOMPARE(folder.read("d/demo-key.p12"), key);

        const std::string container = folder.path("d/general-submission.asice");
        const CommandResult shown = cli({"present", container});
        QCOMPARE(shown.status, 0);
        QVERIFY(shown.output.find("Ďatľová 12") != std::string::npos);
        QCOMPARE(cli({"present", "--media", "TXT", "-o", folder.path("out.txt"), container}).status, 0);
        QVERIFY(asText(folder.read("out.txt")).find("Ďatľová 12") != std::string_view::npos);
        QCOMPARE(cli({"present", "--media", "DOC", container}).status, 64);
        QCOMPARE(cli({"present", "--document", "nothing.xml", container}).status, 66);
        const QJsonObject report = json(cli({"validate", "--json", container}).output);
        const QJsonObject document = report["container"].toObject()["documents"][0].toObject();
        QCOMPARE(document["presentation"]["media"].toString(), "TXT");
        QVERIFY(document["presentation"]["digestMatches"].toBool());
    }

    void languages()
    {
        const TemporaryFolder folder;
        const std::string file = signedContainer(folder);
        const std::string slovak = cli({"validate", "--language", "sk", file}).output;
        QVERIFY(slovak.find("Nie je overené, kto podpísal.") != std::string::npos);
        QVERIFY(cli({"validate", file}, {{"LC_ALL", "cs_CZ.UTF-8"}}).output.find("Není ověřeno, kdo podepsal.") !=
                std::string::npos);
        QVERIFY(cli({"validate", file}).output.find("Who signed has not been established.") != std::string::npos);
    }

    void manyFiles()
    {
        const TemporaryFolder folder;
        std::string list;
        for (int i = 0; i < 8; ++i)
            list += signedContainer(folder, "c" + std::to_string(i) + ".asice") + "\n";
        list += folder.write("bad.asice", std::string_view("Hello")) + "\n";
        list += folder.path("absent.asice") + "\n";
        folder.write("list", list);
        const CommandResult result = cli({"validate", "--json", "--jobs", "3", "--files-from", folder.path("list")});
        QCOMPARE(result.status, 66);
        QCOMPARE(lineCount(result.output), std::size_t{10});
        QCOMPARE(lineCount(result.errors), std::size_t{2});
        for (const QString& line : QString::fromStdString(result.output).split('\n', Qt::SkipEmptyParts))
            QVERIFY(json(line.toStdString()).contains("verdict"));

        CommandOptions options;
        for (char c : folder.path("c0.asice") + '\0' + folder.path("bad.asice") + '\0')
            options.input.push_back(static_cast<std::uint8_t>(c));
        const CommandResult piped = run(builtProgram("parafa-cli"), {"validate", "--json", "-0", "--files-from", "-"}, options);
        QCOMPARE(piped.status, 3);
        QCOMPARE(lineCount(piped.output), std::size_t{2});
    }

    void reportFolder()
    {
        const TemporaryFolder folder;
        const std::string file = signedContainer(folder);
        folder.write("reports/keep", std::string_view());
        QCOMPARE(cli({"validate", "--report-dir", folder.path("reports"), file}).status, 2);
        QCOMPARE(folder.files().size(), std::size_t{3});
        QCOMPARE(cli({"validate", "--report-dir", folder.path("none"), file}).status, 73);
    }

    void bareXmlAndNames()
    {
        const TemporaryFolder folder;
        const std::string evil = folder.write("a\x1B[2Jb.txt", std::string_view("x"));
        const CommandResult result = cli({"validate", evil});
        QCOMPARE(result.status, 2);
        QVERIFY(result.output.find('\x1B') == std::string::npos);
        QVERIFY(cli({"validate", "--json", evil}).output.find('\x1B') == std::string::npos);
    }
};

QTEST_GUILESS_MAIN(TestCli)
#include "test_cli.moc"
