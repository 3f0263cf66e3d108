// SPDX-License-Identifier: EUPL-1.2
#include "desktop_session.h"
#include "received_container.h"
#include "screen_reader.h"
#include "support/temporary_folder.h"

#include <QTest>

using namespace parafa::test;

/// The real program on a real session bus, read through AT-SPI as a screen reader reads it: a whole form and a whole PDF,
/// the verdict first.
class TestScreenReader : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void everythingOnTheStartPageIsSaid();
    void theVerdictComesBeforeTheDocuments();
    void readsAWholeForm();
    void readsAWholePdf();

private:
    static qsizetype indexOf(const QList<Spoken>& all, const std::function<bool(const Spoken&)>& wanted);
    /// Opens the received container; false when its verdict does not come.
    bool open();

    TemporaryFolder m_files;
    ReceivedContainer m_received;
    std::unique_ptr<DesktopSession> m_desktop;
    std::unique_ptr<ScreenReader> m_reader;
};

void TestScreenReader::initTestCase()
{
    const QString missing = DesktopSession::missing({QStringLiteral("xdotool")}) + ScreenReader::missing();
    if (!missing.isEmpty())
        QSKIP(qPrintable(missing + QStringLiteral(": reading through AT-SPI was left out")));
    m_received = makeReceivedContainer(m_files);
    QVERIFY2(m_received.problem.empty(), m_received.problem.c_str());
}

void TestScreenReader::init()
{
    m_reader.reset();
    m_desktop = std::make_unique<DesktopSession>();
    QVERIFY2(m_desktop->start(), qPrintable(m_desktop->problem()));
    m_reader = std::make_unique<ScreenReader>();
    QVERIFY2(m_reader->connect(m_desktop->busAddress()), qPrintable(m_reader->problem()));
}

qsizetype TestScreenReader::indexOf(const QList<Spoken>& all, const std::function<bool(const Spoken&)>& wanted)
{
    const auto found = std::ranges::find_if(all, wanted);
    return found == all.end() ? -1 : found - all.begin();
}

bool TestScreenReader::open()
{
    return m_desktop->launch(QStringLiteral("parafa"), {QStringLiteral("--separate"), QString::fromStdString(m_received.path)}) &&
           m_reader->waitForName(QStringLiteral("Who signed has not been established."));
}

void TestScreenReader::everythingOnTheStartPageIsSaid()
{
    QVERIFY(m_desktop->launch(QStringLiteral("parafa"), {QStringLiteral("--separate")}));
    for (const char* name : {"Check a file…", "Sign documents…", "Fill in a form…", "Save documents…", "Review many files…"}) {
        const auto button = m_reader->waitForName(QString::fromUtf8(name));
        QVERIFY2(button, name);
        QVERIFY2(button->role == QLatin1String("push button") || button->role == QLatin1String("button"),
                 qPrintable(button->role));
        QVERIFY2(!button->description.isEmpty(), name);
        QVERIFY2(button->isFocusable() && button->isEnabled(), name);
    }
    for (const Spoken& spoken : m_reader->read()) {
        if (spoken.isFocusable())
            QVERIFY2(!spoken.name.isEmpty() || !spoken.text.isEmpty(), qPrintable(spoken.role + QLatin1Char(' ') + spoken.path));
    }
}

void TestScreenReader::theVerdictComesBeforeTheDocuments()
{
    QVERIFY(open());
    const QList<Spoken> all = m_reader->read();
    const auto verdict = indexOf(all, [](const Spoken& s) { return s.name.contains(QLatin1String("Who signed has not been")); });
    const auto documents = indexOf(all, [](const Spoken& s) { return s.name == QLatin1String("Documents"); });
    const auto text = indexOf(all, [](const Spoken& s) { return s.name == QLatin1String("Text of the document"); });
    const auto signatures = indexOf(all, [](const Spoken& s) { return s.name == QLatin1String("Signatures"); });
    QVERIFY(verdict >= 0 && documents > verdict && text > documents && signatures > text);
    QVERIFY2(all[verdict].description.contains(QStringLiteral("Ján Testovací")), qPrintable(all[verdict].description));
    const auto row = indexOf(all, [](const Spoken& s) { return s.name.contains(QLatin1String("rozhodnutie.pdf")); });
    QVERIFY(row > documents);
}

void TestScreenReader::readsAWholeForm()
{
    QVERIFY(open());
    const auto text = m_reader->waitFor([](const Spoken& s) {
        return s.name == QLatin1String("Text of the document") && s.text.contains(QLatin1String("potvrdenia"));
    });
    QVERIFY(text);
    qsizetype at = -1;
    for (const QString& line : m_received.formLines) {
        const qsizetype next = text->text.indexOf(line, at + 1);
        QVERIFY2(next > at, qPrintable(line));
        at = next;
    }
}

void TestScreenReader::readsAWholePdf()
{
    QVERIFY(open());
    m_desktop->focusWindow(QStringLiteral("Parafa"));
    // The list of documents has the keys from the start.
    QVERIFY(m_reader->waitFor([](const Spoken& s) { return s.isFocused() && s.name == QLatin1String("Documents"); }));
    m_desktop->key(QStringLiteral("Down"));
    // The picture says that there is a text to read, and where.
    const auto picture = m_reader->waitForName(QStringLiteral("Page 1 of 7"));
    QVERIFY(picture);
    QVERIFY2(picture->description.contains(QLatin1String("Ctrl+T")), qPrintable(picture->description));
    m_desktop->key(QStringLiteral("ctrl+t"));
    const auto text = m_reader->waitFor([](const Spoken& s) {
        return s.name == QLatin1String("Text of the document") && s.text.contains(QLatin1String("Rozhodnutie"));
    });
    QVERIFY(text);
    qsizetype at = -1;
    for (int page = 1; page <= m_received.pages; ++page) {
        const qsizetype sentence = text->text.indexOf(QStringLiteral("úrad žiadosti vyhovuje."), at + 1);
        const qsizetype number = text->text.indexOf(QStringLiteral("%1 / %2").arg(page).arg(m_received.pages), sentence);
        QVERIFY2(sentence > at && number > sentence, qPrintable(text->text));
        at = number;
    }
    m_desktop->screenshot(QStringLiteral("desktop-pdf-as-text"));
}

QTEST_MAIN(TestScreenReader)
#include "test_screen_reader.moc"
