// SPDX-License-Identifier: EUPL-1.2
#include "base/runtime.h"
#include "common/form_folders.h"
#include "common/isolated_process.h"
#include "operations/open_document.h"
#include "xmldata/xml_data_container.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace parafa;

namespace
{

Bytes bytes(const QByteArray& text)
{
    return Bytes(text.begin(), text.end());
}
QByteArray entry(const QByteArray& attributes)
{
    return "<m:file-entry " + attributes + "/>";
}
const QByteArray meta =
    "<meta "
    "xmlns:dc='http://purl.org/dc/elements/1.1/'><dc:identifier>http://data.gov.sk/doc/eform/T.Form/1.0</dc:identifier></meta>";
const QByteArray schema =
    "<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema' targetNamespace='http://schemas.gov.sk/form/T.Form/1.0'/>";
QByteArray sheet(const QByteArray& method)
{
    return "<xsl:stylesheet xmlns:xsl='http://www.w3.org/1999/XSL/Transform' version='1.0'><xsl:output method='" + method +
           "'/></xsl:stylesheet>";
}

std::vector<FormPackageFile> package(const QByteArray& entries, const std::string& top = {})
{
    return {{top + "META-INF/manifest.xml", bytes("<m:Manifest xmlns:m='urn:manifest:1.0'>" + entries + "</m:Manifest>")},
            {top + "meta.xml", bytes(meta)},
            {top + "schema.xsd", bytes(schema)},
            {top + "Content/a.sb.xslt", bytes(sheet("text"))},
            {top + "Content/a.html.xslt", bytes(sheet("html"))}};
}

} // namespace

class TestForms : public QObject
{
    Q_OBJECT
private slots:
    void choosesTheSigningStylesheet_data()
    {
        QTest::addColumn<QByteArray>("entries");
        QTest::addColumn<QString>("expected"); // path media language signing of the first
        const QByteArray xslt = "media-type='application/xslt+xml' ";
        QTest::newRow("sign before view") << entry(xslt + "media-destination='view' media-destination-type-description='HTML' "
                                                          "media-language='sk' full-path='Content/a.html.xslt'") +
                                                 entry(xslt + "media-destination='sign' media-destination-type-description='TXT' "
                                                              "media-language='sk' full-path='Content/a.sb.xslt'")
                                          << "Content/a.sb.xslt TXT sk 1";
        QTest::newRow("backslashes, capitals, no description")
            << entry(xslt + "media-destination='sign' media-language='SK' full-path='content\\A.sb.xslt'")
            << "content/A.sb.xslt TXT sk 1";
        QTest::newRow("description empty, type says")
            << entry(xslt + "media-destination='sign' media-destination-type-description='' media-destination-type='text/html' "
                            "full-path='Content\\a.html.xslt'")
            << "Content/a.html.xslt HTML  1";
        QTest::newRow("comma list") << entry(xslt + "media-destination='view,sign' full-path='Content/a.html.xslt'")
                                    << "Content/a.html.xslt HTML  1";
        QTest::newRow("view only, for history")
            << entry(xslt + "media-destination='view' full-path='Content/a.html.xslt'") << "Content/a.html.xslt HTML  0";
        QTest::newRow("second step: XML media type")
            << entry("media-type='text/xml' media-destination='sign' full-path='Content/a.sb.xslt'")
            << "Content/a.sb.xslt TXT  1";
        QTest::newRow("third step: names") << entry("full-path='Content/a.html.xslt'") + entry("full-path='Content/a.sb.xslt'")
                                           << "Content/a.sb.xslt TXT  1";
        QTest::newRow("language: sk before en")
            << entry(xslt + "media-destination='sign' media-language='en' full-path='Content/a.html.xslt'") +
                   entry(xslt + "media-destination='sign' media-language='sk' media-destination-type-description='HTML' "
                                "full-path='Content/a.sb.xslt'")
            << "Content/a.sb.xslt HTML sk 1";
    }
    void choosesTheSigningStylesheet()
    {
        QFETCH(QByteArray, entries);
        QFETCH(QString, expected);
        for (const char* top : {"", "form/"}) {
            const auto read = FormPackage::read(package(entries, top));
            QVERIFY2(read, read ? "" : read.error().subject.c_str());
            const FormStylesheet& first = read->stylesheets.front();
            QCOMPARE(QString::fromStdString(first.path + " " + first.media + " " + first.language + " ") +
                         QString::number(int(first.forSigning)),
                     expected);
            QCOMPARE(read->identifier, std::string("http://data.gov.sk/doc/eform/T.Form/1.0"));
            QCOMPARE(read->version, std::string("1.0"));
            QCOMPARE(read->schemaUri(), std::string("http://schemas.gov.sk/form/T.Form/1.0/form.xsd"));
        }
    }

    void refusesDamagedPackages()
    {
        QVERIFY(!FormPackage::read({}));
        QVERIFY(!FormPackage::read(package({}))); // no stylesheet
        QVERIFY(!FormPackage::read(
            package(entry("media-type='text/xsl' media-destination='sign' full-path='no'")))); // named but absent
        for (std::size_t without = 0; without < 3; ++without) {
            auto files = package(entry("full-path='Content/a.sb.xslt'"));
            files.erase(files.begin() + static_cast<std::ptrdiff_t>(without));
            QVERIFY(!FormPackage::read(files));
        }
        auto files = package(entry("full-path='Content/a.sb.xslt'"));
        files[1].content = bytes("<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><a>&b;</a>");
        QVERIFY(!FormPackage::read(files));
    }

    void sampleFormWorks()
    {
        FormFolders folders({PARAFA_SOURCE_DIR "/resources/forms"});
        QVERIFY(folders.damaged().empty());
        const auto forms = folders.find("http://data.gov.sk/doc/eform/Parafa.GeneralSubmission/1.0", "1.0");
        QCOMPARE(forms.size(), std::size_t{2});
        QVERIFY(folders.find("http://schemas.gov.sk/form/Parafa.GeneralSubmission/1.0", "1.0").size() == 2);
        QVERIFY(folders.find("http://data.gov.sk/doc/eform/Other/1.0", "1.0").empty());
        QVERIFY(folders.package("Parafa.GeneralSubmission/1.0").has_value());

        IsolatedProcess isolated(PARAFA_BINARY_DIR "/bin/parafa-worker");
        Services services;
        services.isolated = &isolated;
        services.forms = &folders;
        const auto source = fileSource(PARAFA_SOURCE_DIR "/resources/forms/general-submission/sample.xml");
        QVERIFY(source);
        for (const KnownForm& form : forms) {
            NewXmlDataContainer parts;
            parts.data = *readAll(**source);
            parts.identifier = form.identifier;
            parts.formVersion = form.version;
            parts.schemaUri = form.schemaUri;
            parts.presentationUri = form.presentationUri;
            parts.schema = form.schema;
            parts.stylesheet = form.stylesheet;
            parts.mediaDestination = form.mediaDestination;
            const auto container = buildXmlDataContainer(parts);
            QVERIFY(container);
            const auto shown = presentDocument({"form.xdcf", "", memorySource(*container), false}, services);
            QVERIFY(shown && shown->rendered);
            QStringList codes;
            for (const Finding& finding : shown->findings)
                codes << QString::fromStdString(std::string(codeName(finding.code)) + " " +
                                                std::string(finding.argument("detail")));
            QCOMPARE(codes.join(' '), QString());
            QVERIFY(asText(shown->rendered->content).find("Žofia Čerešňáková") != std::string_view::npos);
            QVERIFY(shown->facts.digestMatches == true);
            QCOMPARE(shown->facts.media, form.mediaDestination);
        }
    }

    void importsPackages()
    {
        QTemporaryDir target;
        const std::string folder = target.path().toStdString();
        const auto imported = importFormPackage(PARAFA_SOURCE_DIR "/resources/forms/general-submission", folder);
        QVERIFY2(imported, imported ? "" : imported.error().detail.c_str());
        QVERIFY(importFormPackage(PARAFA_SOURCE_DIR "/resources/forms/general-submission", folder)); // again: replaced
        const FormFolders folders({folder});
        QCOMPARE(folders.list().size(), std::size_t{1});
        QCOMPARE(folders.list().front().version, std::string("1.0"));

        const QByteArray sourceFile = target.path().toUtf8() + "/text.zip";
        QFile file(QString::fromUtf8(sourceFile));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("no archive");
        file.close();
        QVERIFY(!importFormPackage(sourceFile.toStdString(), folder));
        QVERIFY(!importFormPackage(folder + "/missing", folder));
        QCOMPARE(FormFolders({folder}).damaged().size(), std::size_t{1});
    }
};

int main(int argc, char** argv)
{
    const CoreRuntime runtime;
    TestForms test;
    return QTest::qExec(&test, argc, argv);
}
#include "test_forms.moc"
