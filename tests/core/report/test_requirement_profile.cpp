// SPDX-License-Identifier: EUPL-1.2
#include "base/byte_source.h"
#include "report/requirement_profile.h"

#include <QDir>
#include <QTest>

using namespace parafa;

namespace
{

RequirementProfile shipped(const std::string& name)
{
    const auto source = fileSource(PARAFA_SOURCE_DIR "/resources/profiles/" + name + ".xml");
    return *RequirementProfile::fromXml(*readAll(**source));
}

struct Signed {
    Qualification qualification = Qualification::QESig;
    bool mandate = false, stamped = false, qualifiedStamp = false;
};

Report validReport(const Signed& how)
{
    Report report;
    report.verdict = FileVerdict::Valid;
    DocumentReport document;
    document.name = "a.txt";
    document.coveredBy = {"S-1"};
    report.documents = {document};
    SignatureReport signature;
    signature.facts.id = "S-1";
    signature.facts.integrity = Integrity::Intact;
    signature.verdict.indication = Indication::Passed;
    signature.verdict.qualification = how.qualification;
    signature.verdict.timeProven = how.stamped;
    signature.verdict.qualifiedTimestamp = how.qualifiedStamp;
    if (how.mandate)
        signature.verdict.mandate = Mandate{"1042", "x"};
    report.signatures = {signature};
    return report;
}

} // namespace

class TestRequirementProfile : public QObject
{
    Q_OBJECT
private slots:
    void shippedProfilesAreRead()
    {
        const auto files = QDir(QStringLiteral(PARAFA_SOURCE_DIR "/resources/profiles")).entryInfoList({"*.xml"});
        QVERIFY(files.size() >= 3);
        for (const QFileInfo& file : files) {
            const RequirementProfile profile = shipped(file.completeBaseName().toStdString());
            QCOMPARE(profile.id, file.completeBaseName().toStdString());
            for (const char* language : {"sk", "cs", "en"})
                QVERIFY(!profile.titles.at(language).empty());
            QVERIFY(!profile.source.empty());
        }
    }

    void answers_data()
    {
        QTest::addColumn<QByteArray>("profile");
        QTest::addColumn<int>("qualification");
        QTest::addColumn<QByteArray>("traits");
        QTest::addColumn<QByteArray>("missing");
        const auto row = [](const char* name, const char* profile, Qualification qualification, const char* traits,
                            const char* missing) {
            QTest::newRow(name) << QByteArray(profile) << int(qualification) << QByteArray(traits) << QByteArray(missing);
        };
        row("person, qualified", "sk-submission", Qualification::QESig, "", "");
        row("person, advanced", "sk-submission", Qualification::AdESigQc, "", "REQUIRED_QUALIFICATION_MISSING");
        row("office, complete", "sk-decision", Qualification::QESig, "mandate qualified", "");
        row("office, seal", "sk-decision", Qualification::QESeal, "qualified", "");
        row("office, no mandate", "sk-decision", Qualification::QESig, "qualified", "REQUIRED_MANDATE_MISSING");
        row("office, plain stamp", "sk-decision", Qualification::QESig, "mandate stamped", "REQUIRED_TIMESTAMP_MISSING");
        row("Czech, on a qualified certificate", "cz-recognised", Qualification::AdESigQc, "", "");
        row("Czech, advanced only", "cz-recognised", Qualification::AdESig, "", "REQUIRED_QUALIFICATION_MISSING");
        row("person, officially verified", "sk-submission-verified", Qualification::QESig, "qualified", "");
        row("person, officially verified, no stamp", "sk-submission-verified", Qualification::QESig, "",
            "REQUIRED_TIMESTAMP_MISSING");
        row("unknown", "cz-recognised", Qualification::Unknown, "", "REQUIRED_QUALIFICATION_MISSING");
    }
    void answers()
    {
        QFETCH(QByteArray, profile);
        QFETCH(int, qualification);
        QFETCH(QByteArray, traits);
        QFETCH(QByteArray, missing);
        Signed how{static_cast<Qualification>(qualification), traits.contains("mandate"),
                   traits.contains("stamped") || traits.contains("qualified"), traits.contains("qualified")};
        const RequirementAnswer answer = judgeRequirement(shipped(profile.toStdString()), validReport(how));
        QCOMPARE(answer.enough, missing.isEmpty());
        QCOMPARE(answer.missing.size(), std::size_t(missing.isEmpty() ? 0 : 1));
        if (!missing.isEmpty())
            QCOMPARE(std::string(codeName(answer.missing[0].code)), missing.toStdString());
    }

    /// What was not compared with the rule's text is said to be so.
    void sourcesAreConfirmedOrSaidNotToBe()
    {
        QVERIFY(judgeRequirement(shipped("sk-decision"), validReport({})).sourceConfirmed);
        QVERIFY(!judgeRequirement(shipped("cz-recognised"), validReport({})).sourceConfirmed);
        QVERIFY(!judgeRequirement(shipped("cz-recognised"), validReport({})).titles.at("cs").empty());
    }

    void everyDocumentNeedsASignature()
    {
        Report report = validReport({});
        DocumentReport bare;
        bare.name = "bare.txt";
        report.documents.push_back(bare);
        const RequirementAnswer answer = judgeRequirement(shipped("sk-submission"), report);
        QVERIFY(!answer.enough);
        QVERIFY(hasFinding(answer.missing, FindingCode::RequiredSignatureMissing));
        Report invalid = validReport({});
        invalid.verdict = FileVerdict::Indeterminate;
        QVERIFY(!judgeRequirement(shipped("sk-submission"), invalid).enough);
        QVERIFY(!judgeRequirement(shipped("sk-submission"), Report{}).enough);
    }

    void faultsAreRefused_data()
    {
        QTest::addColumn<QByteArray>("xml");
        QTest::newRow("other root") << QByteArray("<profile/>");
        QTest::newRow("no id") << QByteArray("<requirementProfile><accept qualification=\"QESig\"/></requirementProfile>");
        QTest::newRow("accepts nothing") << QByteArray("<requirementProfile id=\"x\"/>");
        QTest::newRow("unknown qualification")
            << QByteArray("<requirementProfile id=\"x\"><accept qualification=\"Best\"/></requirementProfile>");
        QTest::newRow("no qualification") << QByteArray("<requirementProfile id=\"x\"><accept/></requirementProfile>");
        QTest::newRow("unknown time-stamp") << QByteArray(
            "<requirementProfile id=\"x\"><accept qualification=\"QESig\" timestamp=\"good\"/></requirementProfile>");
        QTest::newRow("unknown status of the source")
            << QByteArray("<requirementProfile id=\"x\"><source status=\"so\">a</source><accept "
                          "qualification=\"QESig\"/></requirementProfile>");
        QTest::newRow("unknown element") << QByteArray(
            "<requirementProfile id=\"x\"><accept qualification=\"QESig\"/><also/></requirementProfile>");
    }
    void faultsAreRefused()
    {
        QFETCH(QByteArray, xml);
        const auto profile = RequirementProfile::fromXml(asBytes(xml.toStdString()));
        QVERIFY(!profile);
        QVERIFY(profile.error().reason == FindingCode::ProfileMalformed);
    }
};

QTEST_GUILESS_MAIN(TestRequirementProfile)
#include "test_requirement_profile.moc"
