// SPDX-License-Identifier: EUPL-1.2
#include "xmldata/xsd_pattern.h"

#include <QtTest>

using namespace parafa;

class TestPattern : public QObject
{
    Q_OBJECT
private slots:
    void matches_data()
    {
        QTest::addColumn<QString>("pattern");
        QTest::addColumn<QString>("value");
        QTest::addColumn<bool>("match");
        const auto row = [](const char* pattern, const char* value, bool match) {
            QTest::addRow("%s on '%s'", pattern, value) << QString::fromUtf8(pattern) << QString::fromUtf8(value) << match;
        };
        row("abc", "abc", true);
        row("abc", "xabcx", false); // always the whole value
        row("", "", true);
        row("", "a", false);
        row("|\\d{10}", "", true);
        row("|\\d{10}", "1234567890", true);
        row("|\\d{10}", "123456789", false);
        row("[0-9]{3} ?[0-9]{2}", "811 01", true);
        row("[0-9]{3} ?[0-9]{2}", "811  01", false);
        row("[^@\\s]+@[^@\\s]+\\.[^@\\s]+", "a@b.sk", true);
        row("[^@\\s]+@[^@\\s]+\\.[^@\\s]+", "a b@b.sk", false);
        row("[+]?[0-9][0-9 \\/\\-]*", "+421 2/123-4", true); // "\/" is no escape of XML Schema; official forms have it
        row("a{2,}", "a", false);
        row("a{2,}", "aaaa", true);
        row("a{0}", "", true);
        row("(a|b)*c", "ababc", true);
        row("(a|b)*c", "abab", false);
        row("[a-z-[aeiou]]+", "xyz", true);
        row("[a-z-[aeiou]]+", "xay", false);
        row("[-+]", "-", true);
        row("[a-]", "-", true);
        row("\\p{Lu}\\p{Ll}+", "Žofia", true);
        row("\\p{Lu}\\p{Ll}+", "žofia", false);
        row("\\P{L}", "ž", false);
        row("\\i\\c*", "xs:a-1", true);
        row("\\i\\c*", "1a", false);
        row("\\w+", "čučoriedka", true);
        row("\\w+", "a b", false);
        row("\\w", "\xF0\x9F\x99\x82", true); // one character beyond the first plane
        row(".", "\n", false);
        row("..", "ďž", true);
        row("([2][9][.]([0])?[2])[.][0-9][0-9][13579][26]", "29.2.2016", true);
    }
    void matches()
    {
        QFETCH(QString, pattern);
        QFETCH(QString, value);
        QFETCH(bool, match);
        const auto compiled = XsdPattern::parse(pattern.toStdString());
        QVERIFY(compiled);
        QCOMPARE(compiled->matches(value.toStdString()), match);
    }

    void refuses_data()
    {
        QTest::addColumn<QString>("pattern");
        for (const char* pattern :
             {"(", ")", "[", "[z-a]", "a{2,1}", "*a", "a{", "a{x}", "\\p{L", "\\", "\\q", "a{30000}", "((a{200}){200}){200}"})
            QTest::addRow("%s", pattern) << QString::fromLatin1(pattern);
        QTest::addRow("deep") << QString(5000, '(');
    }
    void refuses()
    {
        QFETCH(QString, pattern);
        QVERIFY(!XsdPattern::parse(pattern.toStdString()));
    }

    /// What takes a backtracking matcher for ever ends at once.
    void staysQuick()
    {
        const auto pattern = XsdPattern::parse("((a|a)*(a|a)*)*b");
        QVERIFY(pattern);
        QElapsedTimer timer;
        timer.start();
        QVERIFY(!pattern->matches(std::string(5000, 'a')));
        QVERIFY(timer.elapsed() < 5000);
    }

    void words_data()
    {
        QTest::addColumn<QString>("pattern");
        QTest::addColumn<QStringList>("words");
        QTest::newRow("digits") << "[0-1]" << QStringList{"0", "1"};
        QTest::newRow("one") << "[2][0][1][9]" << QStringList{"2019"};
        QTest::newRow("alternatives") << "A|B(C|D)?" << QStringList{"A", "B", "BC", "BD"};
        QTest::newRow("endless") << "a*" << QStringList();
        QTest::newRow("too many") << "[0-9]{3}" << QStringList();
        QTest::newRow("category") << "\\d" << QStringList();
    }
    void words()
    {
        QFETCH(QString, pattern);
        QFETCH(QStringList, words);
        QStringList found;
        for (const std::string& word : XsdPattern::parse(pattern.toStdString())->words(20).value_or(std::vector<std::string>()))
            found << QString::fromStdString(word);
        QCOMPARE(found, words);
    }

    void exampleMatches_data()
    {
        QTest::addColumn<QString>("pattern");
        for (const char* pattern : {"|\\d{10}", "[^@\\s]+@[^@\\s]+\\.[^@\\s]+", "[1-9][0-9]*", "\\p{Lu}x", "[A-Z]{2}\\d{2}"})
            QTest::addRow("%s", pattern) << QString::fromLatin1(pattern);
    }
    void exampleMatches()
    {
        QFETCH(QString, pattern);
        const auto compiled = XsdPattern::parse(pattern.toStdString());
        QVERIFY(!compiled->example().empty());
        QVERIFY(compiled->matches(compiled->example()));
    }
};

QTEST_GUILESS_MAIN(TestPattern)
#include "test_pattern.moc"
