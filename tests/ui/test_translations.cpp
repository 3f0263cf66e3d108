// SPDX-License-Identifier: EUPL-1.2
#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QTest>
#include <QXmlStreamReader>

/// The translations of the window are complete and keep what the sources give them.
class TestTranslations : public QObject
{
    Q_OBJECT
private slots:
    void everyEntryIsFinished_data() { languages(); }
    void everyEntryIsFinished();
    void allLanguagesHaveTheSameEntries();

private:
    struct Entry {
        QString source;
        QStringList forms;
        bool numerus = false;
        bool finished = true;
    };
    static void languages()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<int>("pluralForms");
        QTest::newRow("sk") << "sk" << 3;
        QTest::newRow("cs") << "cs" << 3;
        QTest::newRow("en") << "en" << 2;
    }
    static QMap<QString, Entry> read(const QString& code);
    static QMap<QString, int> placeholders(const QString& text)
    {
        QMap<QString, int> found;
        static const QRegularExpression pattern(QStringLiteral("%(\\d|n)"));
        for (auto it = pattern.globalMatch(text); it.hasNext();)
            ++found[it.next().captured()];
        return found;
    }
};

QMap<QString, TestTranslations::Entry> TestTranslations::read(const QString& code)
{
    QFile file(QStringLiteral(PARAFA_SOURCE_DIR "/translations/parafa_%1.ts").arg(code));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QXmlStreamReader xml(&file);
    QMap<QString, Entry> entries;
    QString context;
    Entry entry;
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isStartElement()) {
            if (xml.name() == QLatin1String("name"))
                context = xml.readElementText();
            else if (xml.name() == QLatin1String("message"))
                entry = Entry{{}, {}, xml.attributes().value(QLatin1String("numerus")) == QLatin1String("yes"), true};
            else if (xml.name() == QLatin1String("source"))
                entry.source = xml.readElementText();
            else if (xml.name() == QLatin1String("translation")) {
                entry.finished = xml.attributes().value(QLatin1String("type")).isEmpty();
                if (!entry.numerus)
                    entry.forms += xml.readElementText();
            } else if (xml.name() == QLatin1String("numerusform"))
                entry.forms += xml.readElementText();
        } else if (xml.isEndElement() && xml.name() == QLatin1String("message")) {
            entries.insert(context + QLatin1Char('|') + entry.source, entry);
        }
    }
    return entries;
}

void TestTranslations::everyEntryIsFinished()
{
    QFETCH(QString, code);
    QFETCH(int, pluralForms);
    const auto entries = read(code);
    QVERIFY(entries.size() > 100);
    QStringList faults;
    for (auto it = entries.begin(); it != entries.end(); ++it) {
        const Entry& entry = it.value();
        if (!entry.finished || entry.forms.isEmpty() || entry.forms.contains(QString()))
            faults += it.key() + QStringLiteral(": not translated");
        if (entry.numerus && entry.forms.size() != pluralForms)
            faults += it.key() + QStringLiteral(": plural forms");
        for (const QString& form : entry.forms) {
            if (placeholders(form) != placeholders(entry.source))
                faults += it.key() + QStringLiteral(": placeholders differ");
            if (entry.source.contains(QLatin1Char('&')) != form.contains(QLatin1Char('&')))
                faults += it.key() + QStringLiteral(": access key");
        }
    }
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(QLatin1Char('\n'))));
}

void TestTranslations::allLanguagesHaveTheSameEntries()
{
    const auto slovak = read(QStringLiteral("sk")).keys();
    QCOMPARE(read(QStringLiteral("cs")).keys(), slovak);
    QCOMPARE(read(QStringLiteral("en")).keys(), slovak);
}

QTEST_GUILESS_MAIN(TestTranslations)
#include "test_translations.moc"
