// SPDX-License-Identifier: EUPL-1.2
#include "base/runtime.h"
#include "common/isolated_process.h"
#include "fake_service.h"
#include "filled_form.h"
#include "forms/field_editor.h"
#include "forms/form_chooser.h"
#include "forms/form_page.h"
#include "forms/section_view.h"
#include "forms/value_editor.h"
#include "gui/core_form_service.h"
#include "operations/check_xdc.h"
#include "preview/preview_pane.h"
#include "signing/signing_page.h"
#include "support/temporary_folder.h"
#include "window/main_window.h"
#include "window/start_page.h"
#include "window/window_actions.h"
#include "window_fixture.h"

#include <QAction>
#include <QComboBox>
#include <QDir>
#include <QGroupBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTest>
#include <QTreeWidget>

using namespace parafa;
using namespace parafa::test;

namespace
{

constexpr const char* manifest =
    "<m:Manifest xmlns:m='urn:manifest:1.0'><m:file-entry media-type='application/xslt+xml' media-destination='sign' "
    "media-destination-type='text/plain' media-destination-type-description='TXT' media-language='sk' full-path='form.xslt'/>"
    "<m:file-entry media-type='text/xml' full-path='schema.xsd'/></m:Manifest>";
constexpr const char* meta =
    "<meta:metadata xmlns:meta='urn:meta:1.0' xmlns:dc='http://purl.org/dc/elements/1.1/'><dc:identifier>"
    "http://data.gov.sk/doc/eform/Test.Window/1.0</dc:identifier><dc:title xml:lang='sk'>Skúška</dc:title>"
    "<meta:version>1.0</meta:version></meta:metadata>";
constexpr const char* sheet =
    "<xsl:stylesheet version='1.0' xmlns:xsl='http://www.w3.org/1999/XSL/Transform'><xsl:output "
    "method='text'/><xsl:template match='/'>Shown: <xsl:value-of select='.'/></xsl:template></xsl:stylesheet>";
constexpr const char* schema =
    "<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema' xmlns='http://schemas.gov.sk/form/Test.Window/1.0' "
    "targetNamespace='http://schemas.gov.sk/form/Test.Window/1.0' elementFormDefault='qualified'>"
    "<xs:element name='Request'><xs:complexType><xs:sequence>"
    "<xs:element name='Subject'><xs:annotation><xs:documentation>Subject of it</xs:documentation></xs:annotation><xs:simpleType>"
    "<xs:restriction base='xs:string'><xs:minLength value='1'/><xs:maxLength "
    "value='10'/></xs:restriction></xs:simpleType></xs:element>"
    "<xs:element name='Day' type='xs:date'/><xs:element name='Sum' type='xs:decimal' minOccurs='0'/>"
    "<xs:element name='Urgent' type='xs:boolean' minOccurs='0'/>"
    "<xs:element name='Way'><xs:simpleType><xs:restriction base='xs:string'><xs:enumeration value='post'/><xs:enumeration "
    "value='box'/>"
    "</xs:restriction></xs:simpleType></xs:element>"
    "<xs:choice><xs:element name='Person' type='xs:token'/><xs:element name='Firm' type='xs:token'/></xs:choice>"
    "<xs:element name='Annex' type='xs:token' minOccurs='0' maxOccurs='2'/>"
    "<xs:element name='Large' minOccurs='0'><xs:complexType><xs:sequence>"
    "<xs:element name='A' type='xs:int'/>"
    "<xs:element name='B' type='xs:int' minOccurs='0'/><xs:element name='C' type='xs:int' minOccurs='0'/>"
    "<xs:element name='D' type='xs:int' minOccurs='0'/><xs:element name='E' type='xs:int' minOccurs='0'/>"
    "<xs:element name='F' type='xs:int' minOccurs='0'/><xs:element name='G' type='xs:int' minOccurs='0'/>"
    "<xs:element name='H' type='xs:int' minOccurs='0'/><xs:element name='I' type='xs:int' minOccurs='0'/>"
    "<xs:element name='J' type='xs:int' minOccurs='0'/></xs:sequence></xs:complexType></xs:element>"
    "</xs:sequence></xs:complexType></xs:element></xs:schema>";

/// A window with one form at hand and the real check in the helper.
struct FormFixture {
    FormFixture()
    {
        QDir(forms.path()).mkpath("f/META-INF");
        const auto put = [this](const char* name, const char* content) {
            QFile file(QString::fromStdString(forms.path().toStdString()) + "/f/" + name);
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(content);
        };
        put("META-INF/manifest.xml", manifest);
        put("meta.xml", meta);
        put("schema.xsd", schema);
        put("form.xslt", sheet);
        window.window->setFormService(&service);
        emit window.window->startPage().fillRequested();
        page().fillIn("Test.Window/1.0");
    }
    FormPage& page() { return window.window->formPage(); }
    FieldEditor* field(const char* label)
    {
        for (auto* field : page().section()->findChildren<FieldEditor*>())
            if (field->label().startsWith(QString::fromUtf8(label)))
                return field;
        return nullptr;
    }
    void type(const char* label, const char* text)
    {
        auto* line = qobject_cast<QLineEdit*>(field(label)->editor().field());
        QVERIFY(line);
        line->setFocus();
        line->selectAll();
        QTest::keyClicks(line, QString::fromUtf8(text));
    }
    void pick(const char* label, int index)
    {
        auto* list = qobject_cast<QComboBox*>(field(label)->editor().field());
        QVERIFY(list);
        list->setCurrentIndex(index);
        emit list->activated(index);
    }
    QPushButton* button(const QString& words)
    {
        for (auto* button : page().findChildren<QPushButton*>())
            if (button->text().contains(words) && button->isVisible())
                return button;
        return nullptr;
    }
    void choose(const char* alternative)
    {
        for (auto* radio : page().section()->findChildren<QRadioButton*>())
            if (radio->text() == QLatin1String(alternative)) {
                radio->click();
                QCoreApplication::sendPostedEvents();
                return;
            }
        QFAIL("no such alternative");
    }

    QTemporaryDir forms;
    FormFolders folders{{QFile::encodeName(forms.path()).toStdString()}};
    IsolatedProcess isolated{PARAFA_BINARY_DIR "/bin/parafa-worker"};
    CoreFormService service{folders, isolated};
    FakeService documents;
    WindowFixture window{documents};
};

} // namespace

class TestFormPage : public QObject
{
    Q_OBJECT
private slots:
    void isReachedFromTheStartPage()
    {
        FormFixture fixture;
        MainWindow& window = *fixture.window.window;
        QCOMPARE(window.currentPage(), static_cast<QWidget*>(&window.formPage()));
        WindowFixture without(fixture.documents);
        QVERIFY(!without.window->actions().fillForm->isEnabled());
    }

    void offersForms()
    {
        FormFixture fixture;
        fixture.page().start();
        QListWidget& list = fixture.page().chooser().list();
        QVERIFY(list.count() > 0);
        saveScreenshot(*fixture.window.window, QStringLiteral("form-chooser"));
        fixture.page().fillIn("Nobody.Knows/1.0");
        QVERIFY(!fixture.page().isFilling());
    }

    void namesEveryField()
    {
        FormFixture fixture;
        QVERIFY(fixture.field("Subject of it (required)"));
        QVERIFY(fixture.field("Day (required)"));
        QVERIFY(fixture.field("Sum") && !fixture.field("Sum (required)"));
        for (auto* field : fixture.page().section()->findChildren<FieldEditor*>())
            QVERIFY(!field->editor().field()->accessibleName().isEmpty());
        for (auto* button : fixture.page().section()->findChildren<QAbstractButton*>())
            QVERIFY2(!button->text().isEmpty() || !button->accessibleName().isEmpty(), qPrintable(button->objectName()));
        QCOMPARE(fixture.page().outline().topLevelItem(0)->childCount(), 1); // the large part has a page
    }

    void checksWhileTyping()
    {
        FormFixture fixture;
        QVERIFY(!fixture.field("Subject")->hasProblem()); // nobody was there yet
        fixture.type("Subject", "far too long a subject");
        QVERIFY(fixture.field("Subject")->hasProblem());
        fixture.type("Subject", "short");
        QVERIFY(!fixture.field("Subject")->hasProblem());
        fixture.type("Sum", "12,50");
        QCOMPARE(fixture.page().form()->find("Sum")->text(), std::string("12.50"));
        fixture.type("Day", "31.1.2026");
        QCOMPARE(fixture.page().form()->find("Day")->text(), std::string("2026-01-31"));
        fixture.type("Day", "31.2.2026");
        QVERIFY(fixture.field("Day")->hasProblem());
        fixture.pick("Urgent", 1);
        QCOMPARE(fixture.page().form()->find("Urgent")->text(), std::string("true"));
        QVERIFY(fixture.page().hasInput());
    }

    void addsRemovesAndChooses()
    {
        FormFixture fixture;
        fixture.button("Add: Annex")->click();
        QCoreApplication::sendPostedEvents();
        fixture.button("Add: Annex")->click();
        QCoreApplication::sendPostedEvents();
        QVERIFY(!fixture.button("Add: Annex")->isEnabled()); // two at most
        QVERIFY(fixture.page().form()->set("Annex[2]", "second"));
        fixture.button("Remove")->click();
        QCoreApplication::sendPostedEvents();
        QCOMPARE(fixture.page().form()->find("Annex[1]")->text(), std::string("second"));
        QVERIFY(!fixture.page().form()->find("Annex[2]"));
        fixture.choose("Firm");
        QVERIFY(fixture.field("Firm") && !fixture.field("Person"));
        fixture.choose("Person");
        QVERIFY(fixture.field("Person") && !fixture.field("Firm"));
    }

    void leadsToTheFirstProblem()
    {
        FormFixture fixture;
        QSignalSpy made(&fixture.page(), &FormPage::formFileMade);
        fixture.page().makeFile(fixture.forms.filePath("x.xdcf"));
        QVERIFY(fixture.field("Subject")->hasProblem());
        QVERIFY(!QFile::exists(fixture.forms.filePath("x.xdcf")));
        QCOMPARE(made.count(), 0);
    }

    void goesToLargeParts()
    {
        FormFixture fixture;
        QVERIFY(fixture.page().form()->set("Large/A", "x"));
        QVERIFY(fixture.page().form()->set("Subject", "s") && fixture.page().form()->set("Day", "2026-01-31"));
        QVERIFY(fixture.page().form()->set("Way", "post") && fixture.page().form()->set("Firm", "f"));
        fixture.page().showNextProblem();
        QCOMPARE(fixture.page().form()->pathOf(fixture.page().section()->section()), std::string("Large"));
        QVERIFY(fixture.field("A")->hasProblem());
    }

    void keepsADraft()
    {
        FormFixture fixture;
        fixture.type("Subject", "half");
        const QString path = fixture.forms.filePath("draft.xml");
        QVERIFY(fixture.page().saveDraft(path));
        QVERIFY(!fixture.page().hasInput());
        fixture.page().start();
        fixture.page().openDraft(path);
        QVERIFY(fixture.page().isFilling());
        QCOMPARE(fixture.page().form()->find("Subject")->text(), std::string("half"));
        fixture.page().openDraft(fixture.forms.filePath("f/schema.xsd"));
        QVERIFY(!fixture.page().isFilling());
    }

    void makesAFileAndSigns()
    {
        FormFixture fixture;
        QVERIFY(fillMinimal(*fixture.page().form()).empty());
        QSignalSpy made(&fixture.page(), &FormPage::formFileMade);
        const QString path = fixture.forms.filePath("made.xdcf");
        fixture.page().makeFile(path);
        QVERIFY(made.wait(10'000));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray all = file.readAll();
        Services services;
        services.isolated = &fixture.isolated;
        services.forms = &fixture.folders;
        const auto check = checkXdc(Bytes(all.begin(), all.end()), {}, services);
        QVERIFY(check);
        QVERIFY(!hasErrors(check->findings));
        QSignalSpy sign(&fixture.page(), &FormPage::signRequested);
        fixture.page().sign();
        QVERIFY(sign.wait(10'000));
        QCOMPARE(fixture.window.window->currentPage(), static_cast<QWidget*>(&fixture.window.window->signingPage()));
        QCOMPARE(fixture.window.window->signingPage().documentCount(), 1);
    }

    void speaksOtherLanguages()
    {
        FormFixture fixture;
        fixture.window.window->setLanguage("sk");
        QTRY_VERIFY(fixture.field("Subject of it (povinné)"));
    }

private:
    CoreRuntime m_runtime;
};

QTEST_MAIN(TestFormPage)
#include "test_form_page.moc"
