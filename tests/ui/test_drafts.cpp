// SPDX-License-Identifier: EUPL-1.2
#include "fake_service.h"
#include "signing/many_page.h"
#include "signing/purpose_box.h"
#include "signing/signing_page.h"
#include "support/temporary_folder.h"
#include "window/draft_keeper.h"
#include "window/draft_offer.h"
#include "window/start_page.h"
#include "window_fixture.h"

#include <QAbstractButton>
#include <QDir>
#include <QLineEdit>
#include <QSysInfo>
#include <QtTest>

using namespace parafa;
using namespace parafa::test;

namespace
{

QAbstractButton* button(QWidget& within, const QString& text)
{
    for (QAbstractButton* candidate : within.findChildren<QAbstractButton*>())
        if (candidate->text() == text)
            return candidate;
    return nullptr;
}

struct OpeningService : FakeService {
    Result<OpenedDocumentPtr> open(const std::string& path, const Progress&) const override
    {
        auto made = std::make_shared<OpenedDocument>();
        made->path = path;
        made->bytes = memorySource(Bytes{'x'});
        made->documents = {{"x", "text/plain", made->bytes, false}};
        return made;
    }
};

} // namespace

/// Signing that was put together and not finished survives a crash, is offered once, and holds no secret.
class TestDrafts : public QObject
{
    Q_OBJECT

    std::unique_ptr<TemporaryFolder> m_folder;
    OpeningService m_service;

    QString drafts() const { return QString::fromStdString(m_folder->path("drafts")); }
    QStringList kept() const { return QDir(drafts()).entryList({QStringLiteral("signing-*.json")}, QDir::Files); }
    QStringList files() const
    {
        return {QString::fromStdString(m_folder->write("a.txt", std::string_view("a"))),
                QString::fromStdString(m_folder->write("b.txt", std::string_view("b")))};
    }
    std::unique_ptr<WindowFixture> window()
    {
        auto fixture = std::make_unique<WindowFixture>(m_service);
        fixture->window->setDraftFolder(drafts());
        return fixture;
    }
    static DraftOffer* offer(WindowFixture& fixture) { return fixture.window->startPage().findChild<DraftOffer*>(); }

private slots:
    void init() { m_folder = std::make_unique<TemporaryFolder>(); }

    void isOfferedAfterACrash()
    {
        {
            auto before = window();
            QVERIFY(!offer(*before));
            before->window->signFiles(files());
            before->window->signingPage().findChild<PurposeBox*>()->setPurpose(PurposeBox::Purpose::Other);
            for (QLineEdit* line : before->window->signingPage().findChildren<QLineEdit*>())
                if (line->accessibleName() == QStringLiteral("Passphrase of the key"))
                    line->setText(QStringLiteral("top-secret"));
            QTRY_COMPARE(kept().size(), 1);
        }
        // As a crash leaves it: the lock of a process that is no more.
        const QString file = QDir(drafts()).filePath(kept().front());
        QFile lock(file + QStringLiteral(".lock"));
        QVERIFY(lock.open(QIODevice::WriteOnly));
        lock.write("4194000\nparafa\n" + QSysInfo::machineHostName().toUtf8() + "\n");
        lock.close();
        QFile text(file);
        QVERIFY(text.open(QIODevice::ReadOnly));
        const QByteArray content = text.readAll();
        QVERIFY(content.contains("a.txt") && !content.contains("top-secret"));
        QCOMPARE(QFileInfo(file).permissions() & (QFileDevice::ReadGroup | QFileDevice::ReadOther), QFileDevice::Permissions());

        auto after = window();
        QVERIFY(offer(*after));
        QTest::qWait(50);
        saveScreenshot(*after->window, QStringLiteral("draft-offer"));
        button(*offer(*after), QStringLiteral("Go on"))->click();
        SigningPage& page = after->window->signingPage();
        QCOMPARE(after->window->currentPage(), static_cast<QWidget*>(&page));
        QTRY_COMPARE(page.documentCount(), 2);
        QCOMPARE(page.findChild<PurposeBox*>()->purpose(), PurposeBox::Purpose::Other);
        QTRY_VERIFY(!offer(*after));
        QTRY_COMPARE(kept().size(), 1); // the work goes on under this window's name
        QVERIFY(kept().front() != QFileInfo(file).fileName());
    }

    void ofARunningWindowIsNotOffered()
    {
        auto first = window();
        first->window->signFiles(files());
        QTRY_COMPARE(kept().size(), 1);
        auto second = window();
        QVERIFY(!offer(*second));
    }

    void discardedItIsGone()
    {
        SigningDraft draft;
        draft.files = files();
        QDir().mkpath(drafts());
        QVERIFY(saveDraft(drafts() + QStringLiteral("/signing-x.json"), draft));
        m_folder->write("drafts/signing-damaged.json", std::string_view("{ not"));
        m_folder->write("drafts/other.json", std::string_view("[]"));
        auto fixture = window();
        QVERIFY(offer(*fixture));
        button(*offer(*fixture), QStringLiteral("Discard"))->click();
        QTRY_VERIFY(!offer(*fixture));
        QVERIFY(!m_folder->exists("drafts/signing-x.json"));
        QVERIFY(m_folder->exists("drafts/other.json"));
    }

    void goesWhenSigned()
    {
        m_service.onSign = [](const SigningJob& job) { return SignOutcome{job.target, {}}; };
        auto fixture = window();
        fixture->window->signFiles(files());
        SigningPage& page = fixture->window->signingPage();
        for (QLineEdit* line : page.findChildren<QLineEdit*>())
            if (line->accessibleName() == QStringLiteral("Key file") ||
                line->accessibleName() == QStringLiteral("Passphrase of the key"))
                line->setText(QStringLiteral("x"));
        QTRY_COMPARE(kept().size(), 1);
        QTRY_VERIFY(button(page, QStringLiteral("Sign 2 documents")) &&
                    button(page, QStringLiteral("Sign 2 documents"))->isEnabled());
        button(page, QStringLiteral("Sign 2 documents"))->click();
        QTRY_COMPARE(kept().size(), 0);
    }

    void goesWhenLeft()
    {
        auto fixture = window();
        fixture->window->signFiles({files().front()});
        QTRY_COMPARE(kept().size(), 1);
        QTest::keyClick(fixture->window.get(), Qt::Key_Escape);
        QTRY_COMPARE(kept().size(), 0);
    }

    void manyFilesToo()
    {
        {
            auto fixture = window();
            fixture->window->signMany(files());
            fixture->window->manyPage().setArrangement(Arrangement::OneContainer);
            fixture->window->manyPage().setFolder(QStringLiteral("/tmp"));
            QTRY_COMPARE(kept().size(), 1);
        }
        auto after = window();
        QVERIFY(offer(*after));
        button(*offer(*after), QStringLiteral("Go on"))->click();
        ManyPage& page = after->window->manyPage();
        QCOMPARE(after->window->currentPage(), static_cast<QWidget*>(&page));
        QCOMPARE(page.queue().rowCount(), 2);
        QCOMPARE(page.arrangement(), Arrangement::OneContainer);
        QCOMPARE(page.draft().target, QStringLiteral("/tmp"));
    }
};

QTEST_MAIN(TestDrafts)
#include "test_drafts.moc"
