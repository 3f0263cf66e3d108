// SPDX-License-Identifier: EUPL-1.2
// Real schemas of forms (folder PARAFA_CORPUS, autogram): each opens in a window, and what it demands, filled in, is valid.
#include "base/runtime.h"
#include "common/html_renderer.h"
#include "common/isolated_process.h"
#include "fake_service.h"
#include "filled_form.h"
#include "forms/form_outline.h"
#include "forms/form_page.h"
#include "forms/section_view.h"
#include "gui/core_form_service.h"
#include "gui/core_service.h"
#include "preview/preview_pane.h"
#include "window_fixture.h"
#include "xmldata/xml_data_container.h"

#include <QAbstractButton>
#include <QDirIterator>
#include <QSignalSpy>
#include <QTest>
#include <QTreeWidget>

#include <cstdio>

using namespace parafa;
using namespace parafa::test;

namespace
{

QString corpus()
{
    const QString named = qEnvironmentVariable("PARAFA_CORPUS");
    return (named.isEmpty() ? QStringLiteral(PARAFA_SOURCE_DIR "/../shared/corpus") : named) + QStringLiteral("/autogram/");
}

QByteArray content(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}
Bytes toBytes(const QByteArray& all)
{
    return Bytes(all.begin(), all.end());
}

/// Any schema as a form, without presentation.
class OneForm : public FormService
{
public:
    OneForm(Bytes schema, IsolatedRunner& isolated) : m_isolated(isolated)
    {
        m_package.identifier = "http://data.gov.sk/doc/eform/Corpus.Form/1.0";
        m_package.version = "1.0";
        m_package.title = "Corpus";
        m_package.schema = std::move(schema);
    }
    std::vector<FormOffer> forms() const override { return {{m_package.identifier, "1.0", "Corpus"}}; }
    Result<FormPackage> form(const std::string&) const override { return m_package; }
    Result<FormPackage> addForm(const std::string&) override { return m_package; }
    Result<std::vector<FormProblem>> checkData(const FormPackage&, const FormXml&, const Progress&) const override
    {
        return std::vector<FormProblem>();
    }
    Result<Bytes> container(const FormPackage&, const Bytes&, const PresentationChoice&) const override
    {
        return fail(ErrorCode::NotFound, "none");
    }

private:
    IsolatedRunner& m_isolated;
    FormPackage m_package;
};

/// Opens the page of a part and of the parts below it.
void visit(FormPage& page, FormNode& section, int depth, int& pages)
{
    if (depth > 4 || pages > 150)
        return;
    ++pages;
    page.showSection(section);
    for (auto* button : page.section()->findChildren<QAbstractButton*>())
        QVERIFY(!button->text().isEmpty() || !button->accessibleName().isEmpty() || button->inherits("QTabBar"));
    for (FormNode* inside : sectionsOf(section))
        visit(page, *inside, depth + 1, pages);
}

} // namespace

class TestFormCorpus : public QObject
{
    Q_OBJECT
private slots:
    void fills_data()
    {
        QTest::addColumn<QByteArray>("schema");
        QDirIterator files(corpus(), QDir::Files, QDirIterator::Subdirectories);
        QSet<QByteArray> seen;
        while (files.hasNext()) {
            const QString path = files.next();
            const bool container = path.endsWith(".xdc.xml") || path.endsWith("_xdc.xml");
            if (!path.endsWith(".xsd") && !container)
                continue;
            QByteArray schema = content(path);
            if (container) {
                const auto parsed = XmlDataContainer::parse(toBytes(schema));
                if (!parsed || parsed->schema.embedded.empty())
                    continue;
                schema = QByteArray(reinterpret_cast<const char*>(parsed->schema.embedded.data()),
                                    qsizetype(parsed->schema.embedded.size()));
            }
            if (seen.contains(schema))
                continue;
            seen.insert(schema);
            QTest::newRow(qPrintable(path.mid(corpus().size()))) << schema;
        }
    }
    void fills()
    {
        QFETCH(QByteArray, schema);
        IsolatedProcess isolated(PARAFA_BINARY_DIR "/bin/parafa-worker");
        OneForm service(toBytes(schema), isolated);
        FakeService documents;
        WindowFixture fixture(documents);
        fixture.window->setFormService(&service);
        FormPage& page = fixture.window->formPage();
        fixture.window->fillForm();
        QElapsedTimer timer;
        timer.start();
        page.fillIn("Corpus.Form/1.0");
        QVERIFY(page.isFilling());
        QVERIFY2(timer.elapsed() < 3000, "the first page must come at once");
        int pages = 0;
        visit(page, page.form()->root(), 0, pages);
        QVERIFY(page.outline().topLevelItemCount() == 1);

        const auto left = fillMinimal(*page.form());
        for (const FormProblem& problem : left)
            qWarning("%s: %s", problem.path.c_str(), std::string(codeName(problem.finding.code)).c_str());
        const auto data = page.form()->xml(FormLayout::ByLines);
        QVERIFY(data);
        const auto violations = isolated.validateSchema(data->xml, toBytes(schema), {});
        QVERIFY2(violations, violations ? "" : violations.error().detail.c_str());
        // wildcards ask for elements of others: the one thing that cannot be made up
        const bool wildcard = schema.contains("any namespace");
        for (const SchemaViolation& violation : *violations)
            if (!wildcard)
                QFAIL(qPrintable(QString::fromStdString(violation.element + ": " + violation.message)));
        if (!wildcard)
            QVERIFY(left.empty());
        page.showSection(page.form()->root());
        const auto again = FormInstance::read(*FormModel::read(toBytes(schema)), page.form()->xml()->xml);
        QVERIFY(again);
        QCOMPARE((*again)->leftOut().size(), std::size_t(0));
        QCOMPARE((*again)->xml()->xml, page.form()->xml()->xml);
    }

    /// Real data come out as they went in.
    void keepsRealData_data()
    {
        QTest::addColumn<QString>("schema");
        QTest::addColumn<QString>("data");
        const QString crystal = "resources/crystal_test_data/rozhodnutie_X4564-2";
        QTest::newRow("permit") << crystal + ".xsd" << crystal + ".xml";
        const QString tax = "sisters/priznanie-digital/__tests__/";
        QTest::newRow("tax") << tax + "xml/schema.xsd" << tax + "fixtures/unicodeOutput.xml";
        QTest::newRow("postponement") << tax + "xml/schemaOdklad.xsd" << tax + "testCases/postpone/basic.xml";
        QTest::newRow("agenda") << "resources/general_agenda.xsd" << "resources/general_agenda.xml";
    }
    void keepsRealData()
    {
        QFETCH(QString, schema);
        QFETCH(QString, data);
        const Bytes xsd = toBytes(content(corpus() + schema));
        const Bytes xml = toBytes(content(corpus() + data));
        if (xsd.empty() || xml.empty())
            QSKIP("not in this corpus");
        const auto model = FormModel::read(xsd);
        QVERIFY(model);
        const auto form = FormInstance::read(*model, xml);
        if (!form)
            QSKIP("data of another form");
        QStringList left;
        for (const std::string& path : (*form)->leftOut())
            left << QString::fromStdString(path);
        IsolatedProcess isolated(PARAFA_BINARY_DIR "/bin/parafa-worker");
        const auto before = isolated.validateSchema(xml, xsd, {});
        QVERIFY(before);
        if (!before->empty())
            QSKIP("the data do not comply with this schema");
        QCOMPARE(left, QStringList());
        const auto after = isolated.validateSchema((*form)->xml()->xml, xsd, {});
        QVERIFY(after);
        QCOMPARE(after->size(), before->size());
        const auto again = FormInstance::read(*model, (*form)->xml()->xml);
        QVERIFY(again);
        QCOMPARE((*again)->xml()->xml, (*form)->xml()->xml);
    }

    /// Writes pictures of real forms half filled in, with their presentation, into <build>/screenshots, to be looked at.
    void looks_data()
    {
        QTest::addColumn<QString>("schema");
        QTest::addColumn<QString>("stylesheet");
        QTest::addColumn<QString>("identifier");
        QTest::addColumn<QString>("part");
        const QString crystal = "resources/crystal_test_data/";
        const QString permit = "36126624.PovolenieZdravotnictvo.sk/1.9";
        QTest::newRow("agenda") << "resources/general_agenda.xsd" << "resources/general_agenda.xslt" << "App.GeneralAgenda/1.9"
                                << "";
        QTest::newRow("permit") << crystal + "rozhodnutie_X4564-2.xsd" << crystal + "PovolenieZdravotnictvo.html.xslt" << permit
                                << "Rozhodnutie";
        QTest::newRow("permit-who") << crystal + "rozhodnutie_X4564-2.xsd" << crystal + "PovolenieZdravotnictvo.html.xslt"
                                    << permit << "IssuedBy/CorporateBody";
        QTest::newRow("postponement") << "sisters/priznanie-digital/__tests__/xml/schemaOdklad.xsd"
                                      << "resources/general_agenda.xslt" << "Corpus.Form/1.0" << "";
        QTest::newRow("tax") << "sisters/priznanie-digital/__tests__/xml/schema.xsd" << "resources/general_agenda.xslt"
                             << "Corpus.Form/1.0" << "telo";
    }
    void looks()
    {
        QFETCH(QString, schema);
        QFETCH(QString, stylesheet);
        QFETCH(QString, identifier);
        QFETCH(QString, part);
        QTemporaryDir folder;
        QDir(folder.path()).mkpath("f/META-INF");
        const auto put = [&folder](const QString& name, const QByteArray& bytes) {
            QFile file(folder.filePath("f/" + name));
            return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
        };
        const bool html = stylesheet.contains("html");
        const QByteArray kind = html ? "media-destination-type='text/html' media-destination-type-description='HTML'"
                                     : "media-destination-type='text/plain' media-destination-type-description='TXT'";
        QVERIFY(put(
            "META-INF/manifest.xml",
            "<m:Manifest xmlns:m='urn:manifest:1.0'><m:file-entry media-type='application/xslt+xml' media-destination='sign' " +
                kind +
                " media-language='sk' full-path='form.xslt'/><m:file-entry media-type='text/xml' full-path='schema.xsd'/>"
                "</m:Manifest>"));
        QVERIFY(put("meta.xml",
                    "<meta:metadata xmlns:meta='urn:meta:1.0' xmlns:dc='http://purl.org/dc/elements/1.1/'><dc:identifier>"
                    "http://data.gov.sk/doc/eform/" +
                        identifier.toUtf8() + "</dc:identifier><dc:title xml:lang='sk'>" + identifier.toUtf8() +
                        "</dc:title><meta:version>" + identifier.section('/', -1).toUtf8() + "</meta:version></meta:metadata>"));
        QVERIFY(put("schema.xsd", content(corpus() + schema)) && put("form.xslt", content(corpus() + stylesheet)));
        IsolatedProcess isolated(PARAFA_BINARY_DIR "/bin/parafa-worker");
        FormFolders folders({QFile::encodeName(folder.path()).toStdString()});
        CoreFormService service(folders, isolated);
        Services services;
        services.isolated = &isolated;
        services.forms = &folders;
        const HtmlRenderer renderer(PARAFA_BINARY_DIR "/bin/parafa-render");
        CoreService documents(
            services, [] { return UtcTime(1'800'000'000); },
            [&renderer](ByteView page, const Progress& progress) { return renderer.toPdf(page, progress); });
        WindowFixture fixture(documents, "sk");
        fixture.window->resize(1400, 900);
        fixture.window->setFormService(&service);
        fixture.window->fillForm();
        FormPage& page = fixture.window->formPage();
        page.fillIn("http://data.gov.sk/doc/eform/" + identifier);
        QVERIFY(page.isFilling());
        if (part.isEmpty())
            fillMinimal(*page.form());
        FormNode* node = part.isEmpty() ? &page.form()->root() : page.form()->find(part.toStdString());
        QVERIFY(node);
        page.showSection(*node);
        QTest::qWait(100);
        page.showNextProblem();
        page.showSection(*node);
        QSignalSpy loaded(&page.preview(), &PreviewPane::loaded);
        loaded.wait(html ? 8'000 : 3'000);
        QTest::qWait(1'000);
        saveScreenshot(*fixture.window, QStringLiteral("form-") + QString::fromUtf8(QTest::currentDataTag()));
    }

private:
    CoreRuntime m_runtime;
};

int main(int argc, char** argv)
{
    if (!QDir(corpus()).exists()) {
        std::puts("SKIP: no corpus; set PARAFA_CORPUS");
        return 77;
    }
    QApplication application(argc, argv);
    TestFormCorpus test;
    return QTest::qExec(&test, argc, argv);
}
#include "test_form_corpus.moc"
