// SPDX-License-Identifier: EUPL-1.2
#include "operations/coverage.h"

#include <QtTest>

#include <set>

using namespace parafa;

namespace
{

std::vector<std::string> idsAfter(const std::vector<std::string>& given)
{
    Report report;
    for (const std::string& id : given) {
        SignatureReport signature;
        signature.facts.id = id;
        report.signatures.push_back(std::move(signature));
    }
    judgeCoverage(report);
    std::vector<std::string> ids;
    for (const SignatureReport& signature : report.signatures)
        ids.push_back(signature.facts.id);
    return ids;
}

} // namespace

class TestCoverage : public QObject
{
    Q_OBJECT

private slots:
    void idsAreUnique()
    {
        using Ids = std::vector<std::string>;
        QVERIFY(idsAfter({"a", "a", "a"}) == (Ids{"a", "a-2", "a-3"}));
        QVERIFY(idsAfter({"a", "a-2", "a", "a"}) == (Ids{"a", "a-2", "a-3", "a-4"}));
        QVERIFY(idsAfter({"a", "a", "a-2", "a", "a-3"}) == (Ids{"a", "a-2", "a-2-2", "a-3", "a-3-2"}));
        QVERIFY(idsAfter({"", ""}) == (Ids{"S-1", "S-2"}));
    }

    void thousandsOfOneId()
    {
        const auto ids = idsAfter(std::vector<std::string>(5000, "id"));
        QCOMPARE(std::set<std::string>(ids.begin(), ids.end()).size(), std::size_t{5000});
        QVERIFY(ids.back() == "id-5000");
    }

    void counterSignaturesShareTheNames()
    {
        Report report;
        report.signatures.resize(2);
        for (SignatureReport& signature : report.signatures) {
            signature.facts.id = "a";
            signature.counterSignatures.resize(1);
            signature.counterSignatures[0].facts.id = "a";
        }
        judgeCoverage(report);
        QVERIFY(report.signatures[0].facts.id == "a");
        QVERIFY(report.signatures[0].counterSignatures[0].facts.id == "a-2");
        QVERIFY(report.signatures[1].facts.id == "a-3");
        QVERIFY(report.signatures[1].counterSignatures[0].facts.id == "a-4");
    }
};

QTEST_GUILESS_MAIN(TestCoverage)
#include "test_coverage.moc"
