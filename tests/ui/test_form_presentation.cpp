// SPDX-License-Identifier: EUPL-1.2
// Form data in the window: where the presentation came from, which of several is shown, and the rules of the registries.
#include "fake_service.h"
#include "preview/form_check_view.h"
#include "preview/presentation_bar.h"
#include "preview/preview_pane.h"
#include "window/document_page.h"
#include "window_fixture.h"

#include <QComboBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QTest>
#include <QToolButton>
#include <QTreeWidget>

using namespace parafa;
using namespace parafa::test;

namespace
{

DocumentPresentation presentation(PresentationOrigin origin, std::optional<bool> digest, bool rendered = true)
{
    DocumentPresentation result;
    result.facts.origin = origin;
    result.facts.digestMatches = digest;
    result.facts.media = "TXT";
    if (rendered)
        result.rendered = RenderedPresentation{PresentationMedia::Text, {'s', 'k'}, true, {}, {}};
    else
        result.dataTree = "Request\n  subject: x\n";
    return result;
}

/// A window over one document of form data.
struct FormWindow {
    FormWindow(FakeService& service) : fixture(service)
    {
        auto document = std::make_shared<OpenedDocument>();
        const std::string xml = "<a xmlns='http://schemas.gov.sk/form/T.Form/1.0'/>";
        document->documents = {{"form.xml", "application/xml", memorySource(Bytes(xml.begin(), xml.end())), false}};
        service.document = document;
        fixture.window->openFile(QStringLiteral("form.xml"));
    }
    PreviewPane& preview() { return fixture.window->documentPage().preview(); }
    WindowFixture fixture;
};

} // namespace

class TestFormPresentation : public QObject
{
    Q_OBJECT
private slots:
    void sourceIsSaid_data()
    {
        QTest::addColumn<int>("origin");
        QTest::addColumn<int>("digest"); // -1: none
        QTest::addColumn<bool>("rendered");
        QTest::addColumn<QString>("says");
        const auto row = [](const char* name, PresentationOrigin origin, int digest, bool rendered, const char* says) {
            QTest::newRow(name) << int(origin) << digest << rendered << QString::fromUtf8(says);
        };
        row("published", PresentationOrigin::Published, 1, true, "Shown by the published form; its digest matches.");
        row("local", PresentationOrigin::LocalPackage, 1, true, "Shown by a form package on this computer; its digest matches.");
        row("local, nothing to compare", PresentationOrigin::LocalPackage, -1, true,
            "Shown by a form package on this computer. The data name no digest to compare it with.");
        row("document", PresentationOrigin::Document, -1, true,
            "The data are shown by a stylesheet that came with the file. Whether it is the officially published one could not be "
            "verified.");
        row("none", PresentationOrigin::None, -1, false,
            "The form's presentation is not available: raw data are shown as a tree.");
        row("another", PresentationOrigin::None, 0, false,
            "The document names a presentation by its digest, and none at hand matches it. Raw data are shown as a tree.");
    }
    void sourceIsSaid()
    {
        QFETCH(int, origin);
        QFETCH(int, digest);
        QFETCH(bool, rendered);
        QFETCH(QString, says);
        FakeService service;
        service.onPresent = [&](const OpenedPart&) -> Result<DocumentPresentation> {
            return presentation(PresentationOrigin(origin), digest < 0 ? std::nullopt : std::optional(digest > 0), rendered);
        };
        FormWindow window(service);
        QTRY_VERIFY(window.preview().presentationBar().isVisible());
        QCOMPARE(window.preview().presentationBar().source()->text(), says);
        QVERIFY(!window.preview().presentationBar().choice()->isVisible());
        const QString text = window.preview().findChild<QPlainTextEdit*>()->toPlainText();
        QCOMPARE(text, rendered ? QStringLiteral("sk") : QStringLiteral("Request\n  subject: x\n"));
    }

    void anotherPresentationIsChosen()
    {
        FakeService service;
        const std::vector<PresentationChoice> choices{{"TXT", "sk", ""}, {"TXT", "en", ""}, {"HTML", "sk", "upvs"}};
        service.onPresent = [&](const OpenedPart&) -> Result<DocumentPresentation> {
            auto shown = presentation(PresentationOrigin::LocalPackage, {});
            shown.choices = choices;
            return shown;
        };
        service.onPresentAs = [&](const OpenedPart&, const PresentationChoice& choice) -> Result<DocumentPresentation> {
            auto shown = presentation(PresentationOrigin::LocalPackage, {});
            shown.choices = choices;
            shown.chosen = std::size_t(std::ranges::find(choices, choice) - choices.begin());
            shown.rendered->content.assign(choice.language.begin(), choice.language.end());
            return shown;
        };
        FormWindow window(service);
        PresentationBar& bar = window.preview().presentationBar();
        QTRY_VERIFY(bar.choice()->isVisible());
        QCOMPARE(bar.choice()->count(), 3);
        QCOMPARE(bar.choice()->currentIndex(), 0);
        QVERIFY(!bar.choice()->accessibleName().isEmpty());
        QCOMPARE(bar.choice()->itemText(2), QStringLiteral("HTML, slovenčina, upvs"));
        bar.choice()->setCurrentIndex(1);
        emit bar.choice()->activated(1);
        auto* text = window.preview().findChild<QPlainTextEdit*>();
        QTRY_COMPARE(text->toPlainText(), QStringLiteral("en"));
        QCOMPARE(bar.choice()->currentIndex(), 1);
    }

    void rulesStandInThePlaceOfTheDocument()
    {
        FakeService service;
        service.onPresent = [](const OpenedPart&) -> Result<DocumentPresentation> {
            return presentation(PresentationOrigin::Document, {});
        };
        service.onCheckForm = [](const OpenedPart&) -> Result<XdcCheck> {
            XdcCheck check;
            check.version = "1.1";
            check.container = CheckState::Good;
            check.schemas = UsedSchemas::Embedded;
            check.data = CheckState::Bad;
            Finding finding = makeFinding(FindingCode::XdcDataInvalid, {{"element", "amount"}, {"line", "7"}});
            finding.arguments.emplace_back("rule", "i");
            for (char letter = 'a'; letter <= 'm'; ++letter)
                check.rules.push_back({letter, letter == 'i'   ? CheckState::Bad
                                               : letter == 'h' ? CheckState::Unchecked
                                                               : CheckState::Good});
            check.findings = {finding, makeFinding(FindingCode::TextMixedScripts)};
            return check;
        };
        FormWindow window(service);
        PreviewPane& preview = window.preview();
        QTRY_VERIFY(preview.presentationBar().isVisible());
        preview.presentationBar().checkButton()->click();
        FormCheckView& view = preview.formCheck();
        QTRY_COMPARE(view.rules()->topLevelItemCount(), 14); // a) to m), and the rest
        QVERIFY(view.isVisible());
        const QTreeWidgetItem* i = view.rules()->topLevelItem(8);
        QVERIFY(i->text(0).startsWith(QLatin1String("i)")));
        QCOMPARE(i->childCount(), 1);
        QCOMPARE(i->text(1), QStringLiteral("broken"));
        QCOMPARE(view.rules()->topLevelItem(7)->text(1), QStringLiteral("not checked")); // nothing is referred to
        QCOMPARE(view.rules()->topLevelItem(0)->text(1), QStringLiteral("kept"));
        QVERIFY(view.summary()->text().contains(QLatin1String("broken")));
        preview.presentationBar().checkButton()->click();
        QVERIFY(!view.isVisible());
    }

    void rulesAreOfContainersOnly()
    {
        FakeService service;
        service.onPresent = [](const OpenedPart&) -> Result<DocumentPresentation> {
            return presentation(PresentationOrigin::LocalPackage, {});
        };
        FormWindow window(service);
        QTRY_VERIFY(window.preview().presentationBar().isVisible());
        window.preview().presentationBar().checkButton()->click();
        QTRY_VERIFY(
            window.preview().formCheck().summary()->text().startsWith(QLatin1String("These data are not in a container")));
    }

    void otherDocumentsHaveNoBar()
    {
        FakeService service;
        FormWindow window(service);
        QTRY_VERIFY(!window.preview().isLoading());
        QVERIFY(!window.preview().presentationBar().isVisible());
    }
};

QTEST_MAIN(TestFormPresentation)
#include "test_form_presentation.moc"
