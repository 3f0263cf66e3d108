// SPDX-License-Identifier: EUPL-1.2
#include "operations/open_document.h"
#include "world.h"

#include <QDir>
#include <QFile>
#include <QtTest>

using namespace parafa;
using namespace parafa::test;

namespace
{

const std::vector<Scenario>& scenarios()
{
    static const std::vector<Scenario> all = [] {
        std::vector<Scenario> list = evidenceScenarios();
        for (auto* more : {trustScenarios, adversaryScenarios})
            for (Scenario& scenario : more())
                list.push_back(std::move(scenario));
        return list;
    }();
    return all;
}

Report judge(const ScenarioFiles& files)
{
    Services services;
    services.now = files.now;
    services.trust = trustOf(files);
    const OpenedDocumentPtr opened = openBytes("scenario.asice", memorySource(files.container), services);
    auto report = validateDocument(*opened, services);
    return report ? std::move(*report) : Report{};
}

QString resultOf(const SignatureVerdict& verdict)
{
    const auto text = [](std::string_view view) { return QString::fromUtf8(view.data(), qsizetype(view.size())); };
    return text(mainIndicationName(verdict.indication)) + ' ' +
           (verdict.subIndication ? text(subIndicationName(*verdict.subIndication)) : "-") + ' ' +
           (verdict.qualification == Qualification::Unknown ? "-" : text(qualificationName(verdict.qualification))) + ' ' +
           (!verdict.finality                      ? "-"
            : *verdict.finality == Finality::Final ? "final"
                                                   : "preliminary");
}

std::vector<Finding> allFindings(const Report& report)
{
    std::vector<Finding> all = report.findings;
    const auto take = [&](const std::vector<Finding>& more) { all.insert(all.end(), more.begin(), more.end()); };
    for (const SignatureReport& signature : report.signatures) {
        take(signature.facts.findings);
        take(signature.verdict.findings);
        for (const ParsedTimestamp& timestamp : signature.facts.timestamps)
            take(timestamp.findings);
        for (const SignatureVerdict& verdict : signature.timestampVerdicts)
            take(verdict.findings);
    }
    return all;
}

QString codesOf(const std::vector<Finding>& findings)
{
    QStringList codes;
    for (const Finding& finding : findings)
        codes += QString::fromStdString(std::string(codeName(finding.code)));
    return codes.join(' ');
}

void write(const QDir& folder, const QString& name, ByteView content)
{
    QFile file(folder.filePath(name));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(reinterpret_cast<const char*>(content.data()), qint64(content.size()));
}

/// One folder a scenario: container.asice, anchor.pem, list.xml and list-signer.pem where there are any, time, name, expected.
void writeOut(const QDir& target, int number, const Scenario& scenario, const ScenarioFiles& files)
{
    const QString name = QString("%1").arg(number, 3, 10, QLatin1Char('0'));
    QVERIFY(target.mkpath(name));
    const QDir folder(target.filePath(name));
    write(folder, "container.asice", files.container);
    for (const Certificate& anchor : files.anchors)
        write(folder, "anchor.pem", asBytes(toPem(anchor)));
    if (!files.list.empty()) {
        write(folder, "list.xml", asBytes(files.list));
        write(folder, "list-signer.pem", asBytes(toPem(*files.listSigner)));
    }
    write(folder, "time", asBytes(files.now.toIso8601()));
    write(folder, "name", asBytes(std::string_view(scenario.name)));
    write(folder, "expected", asBytes(std::string_view(scenario.expected)));
}

} // namespace

class TestScenarios : public QObject
{
    Q_OBJECT

private slots:
    void verdicts_data()
    {
        QTest::addColumn<int>("index");
        for (std::size_t i = 0; i < scenarios().size(); ++i)
            QTest::newRow(scenarios()[i].name) << int(i);
    }
    void verdicts()
    {
        QFETCH(int, index);
        const Scenario& scenario = scenarios()[std::size_t(index)];
        World world;
        scenario.change(world);
        const ScenarioFiles files = build(world);
        const Report report = judge(files);
        QCOMPARE(report.signatures.size(), std::size_t{1});
        const std::vector<Finding> findings = allFindings(report);
        QVERIFY2(
            resultOf(report.signatures[0].verdict) == scenario.expected,
            qPrintable(resultOf(report.signatures[0].verdict) + " instead of " + scenario.expected + "; " + codesOf(findings)));
        for (const FindingCode code : scenario.findings)
            QVERIFY2(hasFinding(findings, code),
                     qPrintable(QString::fromStdString(std::string(codeName(code))) + " is not among " + codesOf(findings)));
        if (const QString folder = qEnvironmentVariable("PARAFA_SCENARIOS"); !folder.isEmpty())
            writeOut(QDir(folder), index + 1, scenario, files);
    }

    void enoughOfThem() { QVERIFY(scenarios().size() >= 60); }
};

QTEST_GUILESS_MAIN(TestScenarios)
#include "test_scenarios.moc"
