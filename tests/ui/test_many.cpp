// SPDX-License-Identifier: EUPL-1.2
#include "fake_service.h"
#include "gui/core_service.h"
#include "heartbeat.h"
#include "preview/preview_pane.h"
#include "signing/key_chooser.h"
#include "signing/many_page.h"
#include "signing/pin_asker.h"
#include "signing/signing_page.h"
#include "support/soft_token.h"
#include "window_fixture.h"

#include <QAbstractButton>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QSignalSpy>
#include <QTableView>
#include <QtTest>

#include <thread>

using namespace parafa;
using namespace parafa::test;

namespace
{

/// Signs by writing the target; files named "bad" fail, "objected" have advice, "broken" cannot be opened.
struct QueueService : FakeService {
    mutable std::atomic<int> opened{0};
    mutable std::vector<std::string> targets;
    mutable std::vector<std::size_t> counts;
    std::optional<Error> badWith = Error{ErrorCode::CannotWrite, std::nullopt, "bad.txt", "disk full"};
    std::atomic<bool> waits{false};

    Result<OpenedDocumentPtr> open(const std::string& path, const Progress&) const override
    {
        ++opened;
        if (path.find("broken") != std::string::npos)
            return fail(ErrorCode::CannotRead, FindingCode::FileUnreadable, path);
        auto made = std::make_shared<OpenedDocument>();
        made->path = path;
        made->bytes = memorySource(Bytes{'x'});
        made->documents = {{"x", path.ends_with(".pdf") ? "application/pdf" : "text/plain", made->bytes, false}};
        return made;
    }
    Result<std::vector<FormatAdvice>> adviseFormats(const std::vector<DocumentToSign>& documents, const Progress&) const override
    {
        std::vector<FormatAdvice> advice;
        for (const DocumentToSign& one : documents)
            if (one.name.find("objected") != std::string::npos)
                advice.push_back({one.name, makeFinding(FindingCode::EntryNameExecutable, {{"name", one.name}}), true});
        return advice;
    }
    Result<SignOutcome> sign(const SigningJob& job, const Progress& progress) const override
    {
        while (waits && !progress.stopRequested())
            std::this_thread::sleep_for(std::chrono::milliseconds(5));
        if (progress.stopRequested())
            return fail(ErrorCode::Cancelled, "stopped");
        const bool bad = std::ranges::any_of(job.documents,
                                             [](const DocumentToSign& one) { return one.name.find("bad") != std::string::npos; });
        if (bad && badWith)
            return std::unexpected(*badWith);
        targets.push_back(job.target);
        counts.push_back(job.documents.size());
        QFile file(QString::fromStdString(job.target));
        if (!file.open(QIODevice::WriteOnly))
            return fail(ErrorCode::CannotWrite, "no");
        return SignOutcome{job.target, {}};
    }
};

QAbstractButton* button(QWidget& within, const QString& text)
{
    for (QAbstractButton* candidate : within.findChildren<QAbstractButton*>())
        if (candidate->text() == text)
            return candidate;
    return nullptr;
}

QString shown(const SigningQueue& queue, int row)
{
    return queue.index(row, SigningQueue::What).data().toString();
}

} // namespace

/// Many files with one key: what becomes of each, what stops a run, and that nothing half-written is left.
class TestMany : public QObject
{
    Q_OBJECT

    std::unique_ptr<TemporaryFolder> m_files;
    std::unique_ptr<SoftToken> m_token;

    QStringList files(std::initializer_list<const char*> names) const
    {
        QStringList paths;
        for (const char* name : names)
            paths += QString::fromStdString(m_files->write(name, std::string_view("text")));
        return paths;
    }
    static UtcTime noon() { return *UtcTime::fromIso8601("2026-11-22T12:00:00Z"); }
    /// The page with these files, a key file typed in, ready to sign.
    static ManyPage& page(WindowFixture& fixture, const QStringList& paths)
    {
        fixture.window->signMany(paths);
        ManyPage& page = fixture.window->manyPage();
        for (QLineEdit* line : page.findChildren<QLineEdit*>())
            if (line->accessibleName() == QStringLiteral("Key file") ||
                line->accessibleName() == QStringLiteral("Passphrase of the key"))
                line->setText(QStringLiteral("x"));
        [&] { QTRY_VERIFY(!page.queue().isLooking()); }();
        return page;
    }
    static void runAll(ManyPage& page, const QString& text)
    {
        QSignalSpy finished(&page.queue(), &SigningQueue::finished);
        QAbstractButton* sign = button(page, text);
        QVERIFY2(sign, qPrintable(text));
        QTRY_VERIFY(sign->isEnabled());
        sign->click();
        QTRY_COMPARE(finished.count(), 1);
    }

    static QStringList thousands()
    {
        QStringList paths;
        for (int i = 0; i < 5000; ++i)
            paths += QStringLiteral("/nowhere/%1.txt").arg(i);
        return paths;
    }

private slots:
    void init() { m_files = std::make_unique<TemporaryFolder>(); }

    void eachBecomesAFileOfItsOwn()
    {
        QueueService service;
        WindowFixture fixture(service);
        ManyPage& many = page(fixture, files({"a.txt", "a.pdf", "b.txt"}));
        QVERIFY(button(many, QStringLiteral("Sign 3 files")));
        runAll(many, QStringLiteral("Sign 3 files"));
        QCOMPARE(many.queue().count(QueuedFile::State::Signed), 3);
        // Two files of one name end as two.
        QVERIFY(m_files->exists("a.asice") && m_files->exists("a (2).asice") && m_files->exists("b.asice"));
        QCOMPARE(many.queue().toSign(true), 0);
        QVERIFY(!many.hasInput()); // leaving needs no question
        QVERIFY(shown(many.queue(), 0).startsWith(QStringLiteral("signed: a.asice")));
        saveScreenshot(*fixture.window, QStringLiteral("many-signed"));
    }

    void failuresAreListedAndTriedAgain()
    {
        QueueService service;
        WindowFixture fixture(service);
        ManyPage& many = page(fixture, files({"a.txt", "bad.txt", "c.txt", "broken.txt"}));
        QCOMPARE(many.queue().count(QueuedFile::State::Refused), 1);
        runAll(many, QStringLiteral("Sign 3 files"));
        QCOMPARE(many.queue().count(QueuedFile::State::Signed), 2);
        QCOMPARE(many.queue().count(QueuedFile::State::Failed), 1);
        QVERIFY(!shown(many.queue(), 1).isEmpty());
        QVERIFY(!m_files->exists("bad.asice"));
        many.table()->selectRow(1);
        QTRY_VERIFY(!many.preview().isLoading()); // drawing is quiet
        saveScreenshot(*fixture.window, QStringLiteral("many-failed"));
        service.badWith.reset();
        runAll(many, QStringLiteral("Try 1 file again"));
        QCOMPARE(many.queue().count(QueuedFile::State::Signed), 3);
        QCOMPARE(service.targets.size(), std::size_t(3)); // what was signed is not signed again
        QVERIFY(m_files->exists("bad.asice"));
    }

    void aFailingKeyEndsTheRun()
    {
        QueueService service;
        service.badWith = Error{ErrorCode::KeyRefused, FindingCode::TokenRemoved, "Karta", "C_Sign"};
        WindowFixture fixture(service);
        ManyPage& many = page(fixture, files({"a.txt", "bad.txt", "c.txt"}));
        runAll(many, QStringLiteral("Sign 3 files"));
        QCOMPARE(service.targets.size(), std::size_t(1));
        QCOMPARE(many.queue().files().at(2).state, QueuedFile::State::Ready); // never tried
        QVERIFY(shown(many.queue(), 1).contains(QStringLiteral("taken out")));
        service.badWith.reset();
        runAll(many, QStringLiteral("Sign 2 files"));
        QCOMPARE(many.queue().count(QueuedFile::State::Signed), 3);
    }

    void stoppedNothingIsLost()
    {
        QueueService service;
        service.waits = true;
        WindowFixture fixture(service);
        ManyPage& many = page(fixture, files({"a.txt", "b.txt"}));
        QSignalSpy finished(&many.queue(), &SigningQueue::finished);
        button(many, QStringLiteral("Sign 2 files"))->click();
        QTRY_COMPARE(many.queue().count(QueuedFile::State::Signing), 1);
        QVERIFY(many.isSigning());
        QTest::keyClick(fixture.window.get(), Qt::Key_Escape); // Back stops first
        QTRY_COMPARE(finished.count(), 1);
        QCOMPARE(many.queue().count(QueuedFile::State::Ready), 2);
        QCOMPARE(m_files->files().size(), std::size_t(2)); // nothing half-written
        service.waits = false;
        runAll(many, QStringLiteral("Sign 2 files"));
        QCOMPARE(many.queue().count(QueuedFile::State::Signed), 2);
    }

    void aFileThatChangedIsNotSigned()
    {
        QueueService service;
        WindowFixture fixture(service);
        ManyPage& many = page(fixture, files({"a.txt"}));
        m_files->write("a.txt", std::string_view("something else"));
        runAll(many, QStringLiteral("Sign 1 file"));
        QCOMPARE(many.queue().count(QueuedFile::State::Failed), 1);
        QVERIFY(service.targets.empty());
    }

    void objectionsWantSomebodyToInsist()
    {
        QueueService service;
        WindowFixture fixture(service);
        ManyPage& many = page(fixture, files({"a.txt", "objected.exe"}));
        QAbstractButton* insist = button(many, QStringLiteral("Also 1 file with objections"));
        QVERIFY(insist && insist->isVisible());
        QVERIFY(button(many, QStringLiteral("Sign 1 file")));
        insist->click();
        runAll(many, QStringLiteral("Sign 2 files"));
        QCOMPARE(service.targets.size(), std::size_t(2));
    }

    void allTogether()
    {
        QueueService service;
        WindowFixture fixture(service);
        ManyPage& many = page(fixture, files({"a.txt", "in/a.txt", "b.txt"}));
        many.setArrangement(Arrangement::OneContainer);
        QTemporaryDir folder;
        many.setFolder(folder.path());
        runAll(many, QStringLiteral("Sign 3 documents together"));
        QCOMPARE(service.counts, std::vector<std::size_t>{3});
        QVERIFY(QFile::exists(folder.filePath(QStringLiteral("a.asice"))));
    }

    void onlyContainersGetOneMoreSignature()
    {
        QueueService service;
        WindowFixture fixture(service);
        ManyPage& many = page(fixture, files({"a.txt"}));
        many.setArrangement(Arrangement::IntoContainers);
        QVERIFY(!button(many, QStringLiteral("Sign 1 file"))->isEnabled());
    }

    void whatWasRemovedComesBack()
    {
        QueueService service;
        WindowFixture fixture(service);
        ManyPage& many = page(fixture, files({"a.txt", "b.txt", "c.txt"}));
        many.queue().remove(1);
        many.queue().remove(0);
        QCOMPARE(many.queue().rowCount(), 1);
        QAbstractButton* back = button(many, QStringLiteral("Put back"));
        QVERIFY(back->isVisible());
        back->click();
        back->click();
        QCOMPARE(QFileInfo(many.queue().files().at(1).path).fileName(), QStringLiteral("b.txt"));
        QVERIFY(!back->isVisible());
    }

    void onTheSigningPageToo()
    {
        QueueService service;
        WindowFixture fixture(service);
        fixture.window->signFiles(files({"a.txt", "b.txt"}));
        SigningPage& single = fixture.window->signingPage();
        QTRY_COMPARE(single.documentCount(), 2);
        button(single, QStringLiteral("Remove"))->click();
        QCOMPARE(single.documentCount(), 1);
        button(single, QStringLiteral("Put back"))->click();
        QCOMPARE(single.documentCount(), 2);
        QCOMPARE(single.draft().files.size(), 2);
        QVERIFY(single.draft().files.front().endsWith(QStringLiteral("a.txt")));
        button(single, QStringLiteral("Sign each on its own…"))->click();
        QCOMPARE(fixture.window->currentPage(), static_cast<QWidget*>(&fixture.window->manyPage()));
        QTRY_COMPARE(fixture.window->manyPage().queue().toSign(false), 2);
    }

    void thousandsDoNotStall()
    {
        QueueService service;
        const qint64 stall = stallOf([&](Heartbeat& heartbeat) {
            WindowFixture fixture(service);
            fixture.window->signMany({});
            QTest::qWait(100);
            heartbeat.start();
            fixture.window->manyPage().addFiles(thousands());
            QTRY_VERIFY_WITH_TIMEOUT(!fixture.window->manyPage().queue().isLooking(), 60'000);
            heartbeat.stop();
        });
        qInfo("longest stall with 5,000 files: %lld ms", static_cast<long long>(stall));
        QVERIFY2(stall < feltStall, qPrintable(QString::number(stall)));
    }

    void thousandsInOneContainerDoNotStall()
    {
        QueueService service;
        const qint64 stall = stallOf([&](Heartbeat& heartbeat) {
            WindowFixture fixture(service);
            fixture.window->signFiles({});
            QTest::qWait(100);
            SigningPage& page = fixture.window->signingPage();
            heartbeat.start();
            page.addFiles(thousands());
            QTRY_COMPARE_WITH_TIMEOUT(page.documentCount(), 5000, 60'000);
            QTest::qWait(2000); // while they are opened
            heartbeat.stop();
        });
        qInfo("longest stall with 5,000 files in one container: %lld ms", static_cast<long long>(stall));
        QVERIFY2(stall < feltStall, qPrintable(QString::number(stall)));
    }

    void aCardIsAskedOnceOrEachTime_data()
    {
        QTest::addColumn<QByteArray>("fault");
        QTest::addColumn<int>("questions");
        QTest::newRow("one PIN for all") << QByteArray() << 1;
        QTest::newRow("the key wants it each time") << QByteArray("always-authenticate") << 4;
    }
    void aCardIsAskedOnceOrEachTime()
    {
        QFETCH(QByteArray, fault);
        QFETCH(int, questions);
        if (SoftToken::module().empty())
            QSKIP("SoftHSM2 or pkcs11-tool is not installed: cards are not tested");
        if (!m_token) {
            m_token = std::make_unique<SoftToken>();
            QVERIFY(m_token->ready() && m_token->add(sharedPki().signer, "01", "Podpis"));
        }
        qputenv("PARAFA_FAULT_TARGET", QByteArray::fromStdString(SoftToken::module()));
        qputenv("PARAFA_FAULT", fault);
        CoreService core(Services(), noon, CoreService::HtmlLayout(), {PARAFA_BINARY_DIR "/tests/parafa_fault_module.so"});
        WindowFixture fixture(core);
        ManyPage& many = page(fixture, files({"a.txt", "b.txt", "c.txt"}));
        QListWidget* keys = many.findChild<KeyChooser*>()->findChild<QListWidget*>();
        QTRY_COMPARE(keys->count(), 2);
        keys->setCurrentRow(0);
        QSignalSpy finished(&many.queue(), &SigningQueue::finished);
        QTRY_VERIFY(button(many, QStringLiteral("Sign 3 files"))->isEnabled());
        button(many, QStringLiteral("Sign 3 files"))->click();
        int asked = 0;
        QPointer<PinDialog> last;
        while (finished.isEmpty()) {
            QTRY_VERIFY_WITH_TIMEOUT(
                !finished.isEmpty() || (many.findChild<PinDialog*>() && many.findChild<PinDialog*>() != last), 20'000);
            if (!finished.isEmpty())
                break;
            last = many.findChild<PinDialog*>();
            QTest::keyClicks(last->findChild<QLineEdit*>(), QStringLiteral("1234"));
            last->accept();
            ++asked;
            QTRY_VERIFY(!last || !finished.isEmpty());
        }
        QCOMPARE(asked, questions);
        QCOMPARE(many.queue().count(QueuedFile::State::Signed), 3);
        QVERIFY(m_files->exists("a.asice") && m_files->exists("b.asice") && m_files->exists("c.asice"));
        qunsetenv("PARAFA_FAULT");
    }

    void containersGetOneMoreSignature()
    {
        CoreService core(Services(), noon, CoreService::HtmlLayout());
        const std::string key = m_files->write("key.p12", makePkcs12(sharedPki().signer, {.chain = sharedPki().chain()}));
        WindowFixture fixture(core);
        const auto typeKey = [&](ManyPage& many) {
            for (QLineEdit* line : many.findChildren<QLineEdit*>()) {
                if (line->accessibleName() == QStringLiteral("Key file"))
                    line->setText(QString::fromStdString(key));
                if (line->accessibleName() == QStringLiteral("Passphrase of the key"))
                    line->setText(QStringLiteral("heslo"));
            }
        };
        ManyPage& many = page(fixture, files({"a.txt", "b.txt"}));
        typeKey(many);
        runAll(many, QStringLiteral("Sign 2 files"));
        QCOMPARE(many.queue().count(QueuedFile::State::Signed), 2);
        page(fixture, {QString::fromStdString(m_files->path("a.asice")), QString::fromStdString(m_files->path("b.asice"))});
        many.setArrangement(Arrangement::IntoContainers);
        typeKey(many);
        runAll(many, QStringLiteral("Sign 2 files"));
        QCOMPARE(many.queue().count(QueuedFile::State::Signed), 2);
        const auto opened = core.open(m_files->path("a (2).asice"), {});
        QVERIFY(opened.has_value());
        const auto report = core.validate(**opened, {});
        QVERIFY(report.has_value());
        QCOMPARE(report->signatures.size(), std::size_t(2));
    }
};

QTEST_MAIN(TestMany)
#include "test_many.moc"
