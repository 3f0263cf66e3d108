// SPDX-License-Identifier: EUPL-1.2
#include "text/clean_name.h"
#include "text/phrases.h"
#include "text/sentences.h"
#include "text/signing_advice.h"

#include <QRegularExpression>
#include <QTest>

#include <algorithm>
#include <set>

using namespace parafa;

class TestSentences : public QObject
{
    Q_OBJECT

private slots:
    void sameArgumentsInAllLanguages();
    void noHolesWithoutArguments();
    void argumentsArePutIn();
    void argumentsAreCleaned();
    void adviceIsWorded();
    void wayOutBeforeSigningIsOne();
    void everyErrorHasWhatFileAndAdvice();
    void reasonOfErrorIsWorded();
    void languageCodes_data();
    void languageCodes();
    void times();
    void timesInSentencesAreInWords();
    void cleaning_data();
    void cleaning();
};

namespace
{

constexpr Language languages[] = {Language::Sk, Language::Cs, Language::En};

std::multiset<std::string> argumentsOf(std::string_view pattern)
{
    std::multiset<std::string> names;
    for (std::size_t open = pattern.find('{'); open != std::string_view::npos; open = pattern.find('{', open + 1))
        names.emplace(pattern.substr(open + 1, pattern.find('}', open) - open - 1));
    return names;
}

/// Brackets in pairs, not nested.
bool wellFormed(std::string_view pattern)
{
    bool inBrackets = false;
    for (const char c : pattern) {
        if (c == '[' && inBrackets)
            return false;
        if (c == ']' && !inBrackets)
            return false;
        inBrackets = c == '[' || (inBrackets && c != ']');
    }
    return !inBrackets;
}

} // namespace

void TestSentences::sameArgumentsInAllLanguages()
{
    const auto same = [](auto patternIn, const std::string& what) {
        for (const Language language : languages) {
            const std::string_view pattern = patternIn(language);
            QVERIFY2(wellFormed(pattern), what.c_str());
            QVERIFY2(argumentsOf(pattern) == argumentsOf(patternIn(Language::Sk)), what.c_str());
        }
    };
    for (const FindingCode code : allFindingCodes())
        same([&](Language language) { return sentenceTemplate(code, language); }, std::string(codeName(code)));
    for (const text::Phrase phrase : text::allPhrases())
        same([&](Language language) { return text::phraseTemplate(phrase, language); },
             std::string(text::phraseTemplate(phrase, Language::En)));
}

void TestSentences::noHolesWithoutArguments()
{
    for (const FindingCode code : allFindingCodes())
        for (const Language language : languages) {
            const std::string text = sentence(makeFinding(code), language);
            QVERIFY2(!text.empty() && text.find_first_of("{}[]") == std::string::npos, text.c_str());
            QVERIFY2(text.back() == '.', text.c_str());
            QVERIFY2(text.find("  ") == std::string::npos && text.find(" .") == std::string::npos, text.c_str());
        }
}

void TestSentences::argumentsArePutIn()
{
    const Finding finding = makeFinding(FindingCode::ReferenceDigestMismatch, {{"name", "žiadosť.pdf"}});
    QCOMPARE(sentence(finding, Language::Sk), std::string("Súbor žiadosť.pdf sa od podpísania zmenil; podpis preň neplatí."));
    QCOMPARE(sentence(makeFinding(FindingCode::ReferenceDigestMismatch), Language::Sk),
             std::string("Súbor sa od podpísania zmenil; podpis preň neplatí."));
}

void TestSentences::argumentsAreCleaned()
{
    const Finding finding = makeFinding(FindingCode::DocumentNotSigned, {{"name", "a\u202Efdp.exe\n"}});
    QCOMPARE(sentence(finding, Language::En),
             std::string("The file a\\u{202E}fdp.exe\\u{000A} is not signed although it is in the same container."));
    // An argument that looks like a pattern stays what it is.
    const Finding sly = makeFinding(FindingCode::DocumentNotSigned, {{"name", "{name}[x]"}});
    QVERIFY(sentence(sly, Language::En).find("The file {name}[x] is") == 0);
}

void TestSentences::adviceIsWorded()
{
    for (const FindingCode code : allFindingCodes())
        for (const Language language : languages)
            QVERIFY2(!hasSentence(code) || !advice(code, language).empty(), std::string(codeName(code)).c_str());
}

void TestSentences::wayOutBeforeSigningIsOne()
{
    for (const Language language : {Language::Sk, Language::Cs, Language::En}) {
        const std::string script = wayOutBeforeSigning(makeFinding(FindingCode::PdfJavaScript), language);
        QVERIFY(script.find("PDF/A") != std::string::npos);
        QVERIFY(script != advice(FindingCode::PdfJavaScript, language)); // which is for who received it
        QVERIFY(!wayOutBeforeSigning(makeFinding(FindingCode::FormatByAgreement), language).empty());
        QCOMPARE(wayOutBeforeSigning(makeFinding(FindingCode::FormatPngDamaged), language),
                 advice(FindingCode::FormatPngDamaged, language));
    }
}

void TestSentences::everyErrorHasWhatFileAndAdvice()
{
    for (int code = 0; code <= int(ErrorCode::Internal); ++code)
        for (const Language language : languages) {
            const Error error{ErrorCode(code), std::nullopt, "podanie.asice", "detail for logs"};
            const std::string text = sentence(error, language);
            QVERIFY2(text.find("podanie.asice") != std::string::npos, text.c_str());
            QVERIFY2(text.find("detail for logs") == std::string::npos, text.c_str());
            const bool stopped = ErrorCode(code) == ErrorCode::Cancelled; // nothing to do about what one did oneself
            QVERIFY2(stopped || std::ranges::count(text, '.') >= 3, text.c_str());
            QVERIFY2(text.find_first_of("{}[]!") == std::string::npos, text.c_str());
        }
}

void TestSentences::reasonOfErrorIsWorded()
{
    const Error error{ErrorCode::Unreadable, FindingCode::ZipTruncated, "a.asice", {}};
    QCOMPARE(sentence(error, Language::En),
             std::string("The archive a.asice is incomplete: its end is missing. Ask the sender for the original file."));
}

void TestSentences::languageCodes_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<int>("language");
    QTest::newRow("sk") << "sk" << int(Language::Sk);
    QTest::newRow("sk_SK.UTF-8") << "sk_SK.UTF-8" << int(Language::Sk);
    QTest::newRow("cs-CZ") << "cs-CZ" << int(Language::Cs);
    QTest::newRow("en_GB") << "en_GB" << int(Language::En);
    QTest::newRow("C") << "C" << -1;
    QTest::newRow("POSIX") << "POSIX" << -1;
    QTest::newRow("de_DE") << "de_DE" << -1;
    QTest::newRow("empty") << "" << -1;
    QTest::newRow("skandinavian") << "skx" << -1;
}

void TestSentences::languageCodes()
{
    QFETCH(QString, code);
    QFETCH(int, language);
    const auto found = languageFromCode(code.toStdString());
    QCOMPARE(found ? int(*found) : -1, language);
}

void TestSentences::times()
{
    const UtcTime time(1795341785); // 2026-11-22T10:03:05Z
    QCOMPARE(timeText(time, Language::Sk), std::string("22. 11. 2026 10:03:05 UTC"));
    QCOMPARE(timeText(time, Language::En), std::string("22 November 2026 10:03:05 UTC"));
    QCOMPARE(timeText(time, Language::Cs, true), std::string("22. 11. 2026"));
}

void TestSentences::timesInSentencesAreInWords()
{
    const auto isoDay = [](const std::string& text) {
        return QRegularExpression(QStringLiteral("[0-9]{4}-[0-9]{2}-[0-9]{2}")).match(QString::fromStdString(text)).hasMatch();
    };
    int withTimes = 0;
    for (const FindingCode code : allFindingCodes()) {
        FindingArguments arguments{{"name", "x"}};
        for (const char* name : {"time", "until", "declared", "from", "proven", "date"})
            arguments.emplace_back(name, "2026-11-22T10:03:05Z");
        for (const Language language : languages) {
            const std::string told = sentence(makeFinding(code, arguments), language);
            QVERIFY2(!isoDay(told), told.c_str());
            withTimes += told.find("2026") != std::string::npos ? 1 : 0;
        }
    }
    QVERIFY(withTimes > 20);
    const auto revoked = [](const char* time) {
        return sentence(makeFinding(FindingCode::CertificateRevoked, {{"name", "2026-11-01"}, {"time", time}}), Language::En);
    };
    QCOMPARE(revoked("2026-11-22"), std::string("The certificate 2026-11-01 was revoked on 22 November 2026."));
    QCOMPARE(revoked("2026-11-02T00:00:00Z"),
             std::string("The certificate 2026-11-01 was revoked on 2 November 2026 00:00:00 UTC."));
    QCOMPARE(revoked("some day"), std::string("The certificate 2026-11-01 was revoked on some day."));
}

void TestSentences::cleaning_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("clean");
    const auto same = [](const char* label, const char* name) { QTest::newRow(label) << QByteArray(name) << QByteArray(name); };
    same("plain", "žiadosť o vydanie.pdf");
    same("emoji", "súhlas 👍.txt");
    same("empty", "");
    QTest::newRow("right to left override") << QByteArray("\xE2\x80\xAE"
                                                          "fdp")
                                            << QByteArray("\\u{202E}fdp");
    QTest::newRow("zero width") << QByteArray("a\xE2\x80\x8B"
                                              "b")
                                << QByteArray("a\\u{200B}b");
    QTest::newRow("control") << QByteArray("a\x1B[31m") << QByteArray("a\\u{001B}[31m");
    QTest::newRow("C1 control") << QByteArray("a\xC2\x9B") << QByteArray("a\\u{009B}");
    QTest::newRow("line separator") << QByteArray("a\xE2\x80\xA8"
                                                  "b")
                                    << QByteArray("a\\u{2028}b");
    QTest::newRow("tag character") << QByteArray("a\xF3\xA0\x81\x81") << QByteArray("a\\u{E0041}");
    QTest::newRow("not UTF-8") << QByteArray("a\xFF"
                                             "b")
                               << QByteArray("a\\x{FF}b");
    QTest::newRow("overlong") << QByteArray("\xC0\xAF") << QByteArray("\\x{C0}\\x{AF}");
    QTest::newRow("cut off") << QByteArray("\xE2\x80") << QByteArray("\\x{E2}\\x{80}");
    QTest::newRow("surrogate") << QByteArray("\xED\xA0\x80") << QByteArray("\\x{ED}\\x{A0}\\x{80}");
}

void TestSentences::cleaning()
{
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, clean);
    QCOMPARE(QByteArray::fromStdString(cleanName(name.toStdString())), clean);
    QCOMPARE(needsCleaning(name.toStdString()), name != clean);
}

QTEST_GUILESS_MAIN(TestSentences)
#include "test_sentences.moc"
