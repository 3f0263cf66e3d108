// SPDX-License-Identifier: EUPL-1.2
#include "base/file_writer.h"
#include "base/runtime.h"
#include "common/codelist_folders.h"
#include "common/form_folders.h"
#include "common/isolated_process.h"
#include "operations/check_xdc.h"
#include "operations/form_bundle.h"
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

    void checksEveryRule_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::addColumn<QString>("code"); // empty: nothing is wrong
        QTest::addColumn<QString>("rule");
        const auto row = [](const char* name, const char* from, const char* to, const char* code, const char* rule) {
            QTest::newRow(name) << from << to << code << rule;
        };
        row("good", "", "", "", "");
        row("a: encoding", "encoding=\"UTF-8\"", "encoding=\"ISO-8859-1\"", "XDC_NOT_UTF8", "a");
        row("b: structure", "</xdc:XMLData>", "<more/></xdc:XMLData>", "XDC_MALFORMED", "b");
        row("c: no identifier", " Identifier=\"http://data.gov.sk/doc/eform/Parafa.GeneralSubmission/1.0\"", "",
            "XDC_IDENTIFIER_MISSING", "c");
        row("c: not a form's", "http://data.gov.sk/doc/eform/Parafa.GeneralSubmission/1.0", "http://example.org/x/1.0",
            "XDC_IDENTIFIER_NOT_FORM", "c");
        row("g: other schema", "Parafa.GeneralSubmission/1.0/form.xsd", "Other/1.0/form.xsd", "XDC_REFERENCE_OTHER_FORM", "g");
        row("g: other version", "Parafa.GeneralSubmission/1.0/form.xslt", "Parafa.GeneralSubmission/1.1/form.xslt",
            "XDC_REFERENCE_OTHER_FORM", "g");
        row("g: data of another form", "xmlns=\"http://schemas.gov.sk/form/Parafa.GeneralSubmission/1.0\"",
            "xmlns=\"http://schemas.gov.sk/form/Other/1.0\"", "XDC_DATA_OTHER_FORM", "g");
        row("h: digest", "DigestValue=\"", "DigestValue=\"AA", "XDC_SCHEMA_DIGEST_MISMATCH", "h");
        row("i: data", "<Delivery>electronic</Delivery>", "<Delivery>pigeon</Delivery>", "XDC_DATA_INVALID", "i");
        row("j: content type", "application/xml; charset=UTF-8", "text/xml", "XDC_ATTRIBUTE_INVALID", "j");
        row("d, l: embedded though the identifier is a form's", "<embedded>", "Identifier", "XDC_FORM_NEEDS_REFERENCES", "d");
        row("e, l: embedded though the data are a form's", "<embedded>", "", "XDC_FORM_NEEDS_REFERENCES", "e");
        row("j: media", "MediaDestinationTypeDescription=\"HTML\"", "MediaDestinationTypeDescription=\"XSLFO\"",
            "XDC_ATTRIBUTE_INVALID", "j");
        row("k: transformation", "http://www.w3.org/TR/2001/REC-xml-c14n-20010315", "http://www.w3.org/2000/09/xmldsig#base64",
            "XDC_ATTRIBUTE_INVALID", "k");
        row("k: digest method", "2.16.840.1.101.3.4.2.1", "1.2.3", "XDC_DIGEST_METHOD_UNKNOWN", "k");
        row("k: weak digest", "2.16.840.1.101.3.4.2.1", "1.3.14.3.2.26", "XDC_DIGEST_METHOD_WEAK", "k");
        row("m: version", "Version=\"1.0\"", "Version=\"1.1\"", "XDC_VERSION_MISMATCH", "m");
    }
    void checksEveryRule()
    {
        QFETCH(QString, from);
        QFETCH(QString, to);
        QFETCH(QString, code);
        QFETCH(QString, rule);
        const FormFolders folders({PARAFA_SOURCE_DIR "/resources/forms"});
        IsolatedProcess isolated(PARAFA_BINARY_DIR "/bin/parafa-worker");
        Services services;
        services.isolated = &isolated;
        services.forms = &folders;
        const auto package = folders.package("Parafa.GeneralSubmission");
        const auto source = fileSource(PARAFA_SOURCE_DIR "/resources/forms/general-submission/sample.xml");
        QVERIFY(package && source);
        NewXmlDataContainer parts;
        parts.data = *readAll(**source);
        parts.identifier = package->identifier;
        parts.schemaUri = package->schemaUri();
        parts.presentationUri = package->presentationUri();
        parts.schema = package->schema;
        parts.stylesheet = package->stylesheets.front().content;
        parts.mediaDestination = package->stylesheets.front().media;
        parts.embed = from == "<embedded>";
        if (parts.embed)
            parts.identifier.clear(); // the builder would write it
        const auto built = buildXmlDataContainer(parts);
        QVERIFY(built);
        QByteArray xml(reinterpret_cast<const char*>(built->data()), static_cast<qsizetype>(built->size()));
        if (parts.embed) {
            if (!to.isEmpty() && !xml.contains("Identifier=\""))
                xml.replace("<xdc:XMLData ",
                            "<xdc:XMLData Identifier=\"http://data.gov.sk/doc/eform/Parafa.GeneralSubmission/1.0\" ");
        } else if (!from.isEmpty()) {
            QVERIFY(xml.contains(from.toUtf8()));
            const auto at = xml.indexOf(from.toUtf8());
            xml.replace(at, from.toUtf8().size(), to.toUtf8());
        }
        const auto check = checkXdc(bytes(xml), {}, services);
        QVERIFY(check);
        QStringList seen;
        bool found = false;
        for (const Finding& finding : check->findings) {
            const QString name = QString::fromStdString(std::string(codeName(finding.code)));
            seen << name + ":" + QString::fromStdString(std::string(finding.argument("rule")));
            found |= name == code && finding.argument("rule") == rule.toStdString() &&
                     (finding.clause.ends_with(" " + rule.toStdString() + ")") ||
                      (parts.embed && finding.clause.ends_with(" " + rule.toStdString() + "), l)")));
        }
        if (code.isEmpty()) {
            QCOMPARE(seen.join(' '), QString());
            QVERIFY(check->container == CheckState::Good && check->data == CheckState::Good &&
                    check->schemaDigest == CheckState::Good && check->transformDigest == CheckState::Good);
        } else {
            QVERIFY2(found, qPrintable(seen.join(' ')));
        }
    }

    void presentationMustBeForSigning()
    {
        // f: the package has this stylesheet only for viewing
        const auto viewed =
            FormPackage::read(package(entry("media-type='text/xsl' media-destination='view' full-path='Content/a.html.xslt'")));
        QVERIFY(viewed);
        struct Viewing : FormSource {
            std::vector<KnownForm> find(const std::string&, const std::string&) const override { return forms; }
            std::vector<KnownForm> forms;
        } source;
        source.forms = knownForms(*viewed, false);
        NewXmlDataContainer parts;
        parts.data = bytes("<a xmlns='http://schemas.gov.sk/form/T.Form/1.0'/>");
        parts.identifier = viewed->identifier;
        parts.schemaUri = viewed->schemaUri();
        parts.presentationUri = viewed->presentationUri();
        parts.schema = viewed->schema;
        parts.stylesheet = viewed->stylesheets.front().content;
        parts.mediaDestination = "HTML";
        const auto built = buildXmlDataContainer(parts);
        Services services;
        services.forms = &source;
        SchemaDigests digests;
        services.schemaDigests = &digests;
        for (int time = 0; time < 2; ++time) { // computed, then remembered
            const auto check = checkXdc(*built, {}, services);
            QVERIFY(check && hasFinding(check->findings, FindingCode::PresentationNotForSigning));
            QVERIFY(check->transformDigest == CheckState::Good && check->schemaDigest == CheckState::Good);
        }
        source.forms.front().stylesheet = bytes(sheet("text"));
        const auto other = checkXdc(*built, {}, services);
        QVERIFY(other && other->transformDigest == CheckState::Bad);
        // in force until yesterday
        source.forms.front().validTo = UtcTime(1'000);
        services.now = UtcTime(1'000);
        QVERIFY(hasFinding(checkXdc(*built, {}, services)->findings, FindingCode::FormNotValid));
        services.now = UtcTime(999);
        QVERIFY(!hasFinding(checkXdc(*built, {}, services)->findings, FindingCode::FormNotValid));
    }

    void metadata()
    {
        auto files = package(entry("full-path='Content/a.sb.xslt'"));
        files[1].content = bytes("<m:meta xmlns:m='urn:meta:1.0' xmlns:dc='http://purl.org/dc/elements/1.1/'><dc:identifier>"
                                 "http://data.gov.sk/doc/eform/T.Form/1.0</dc:identifier><dc:publisher>Office</dc:publisher>"
                                 "<m:validFrom>2020-01-01</m:validFrom><m:validTo>31.12.2024</m:validTo></m:meta>");
        const auto read = FormPackage::read(files);
        QVERIFY(read);
        QCOMPARE(read->publisher, std::string("Office"));
        QCOMPARE(read->validFrom->toIso8601(), std::string("2020-01-01T00:00:00Z"));
        QCOMPARE(read->validTo->toIso8601(), std::string("2025-01-01T00:00:00Z"));
    }

    void foundByNamespaceAndDigest()
    {
        const FormFolders folders({PARAFA_SOURCE_DIR "/resources/forms"});
        QCOMPARE(folders.findByNamespace("http://schemas.gov.sk/form/Parafa.GeneralSubmission/1.0").size(), std::size_t{2});
        QVERIFY(folders.findByNamespace("http://example.org/").empty());
        const auto package = folders.package("Parafa.GeneralSubmission");
        const auto digest =
            schemaDigest(package->stylesheets.back().content, Canonicalization::Inclusive10, DigestAlgorithm::Sha256);
        SchemaReference reference;
        reference.transformAlgorithm = canonicalizationUri(Canonicalization::Inclusive10);
        reference.digestMethod = "urn:oid:2.16.840.1.101.3.4.2.1";
        reference.digest = *digest;
        const auto found = folders.findByDigest(reference);
        QCOMPARE(found.size(), std::size_t{1});
        QVERIFY(found.front().stylesheet == package->stylesheets.back().content);
        reference.digest[0] ^= 1;
        QVERIFY(folders.findByDigest(reference).empty());
    }

    void bundlesAndExport()
    {
        QTemporaryDir target;
        const std::string out = target.path().toStdString();
        const auto files = readFormFiles(PARAFA_SOURCE_DIR "/resources/forms/general-submission");
        QVERIFY(files && exportFormPackage(*files, out + "/a.zip"));
        const auto again = readFormFiles(out + "/a.zip");
        QVERIFY(again);
        QCOMPARE(toHex(packageDigest(*again)), toHex(packageDigest(*files)));
        QVERIFY(!exportFormPackage({{"../x", {}}}, out + "/b.zip"));

        // a folder with the package, a damaged one and something else; a ZIP file that holds packages
        QVERIFY(QDir(target.path()).mkpath("bundle/damaged/META-INF"));
        QVERIFY(QFile::copy(target.path() + "/a.zip", target.path() + "/bundle/a.zip"));
        QFile broken(target.path() + "/bundle/damaged/META-INF/manifest.xml");
        QVERIFY(broken.open(QIODevice::WriteOnly));
        const auto folder = importForms(out + "/bundle", out + "/forms");
        QVERIFY(folder);
        QCOMPARE(folder->folders.size(), std::size_t{1});
        QCOMPARE(folder->failed.size(), std::size_t{1});
        const auto zipped = readAll(**fileSource(out + "/a.zip"));
        QVERIFY(exportFormPackage({{"one/a.zip", *zipped}, {"two.zip", bytes("x")}}, out + "/bundle.zip"));
        const auto bundle = importForms(out + "/bundle.zip", out + "/forms");
        QVERIFY(bundle && bundle->folders.size() == 1 && bundle->failed.size() == 1);
        QVERIFY(importForms(out + "/a.zip", out + "/forms")->folders.size() == 1);
        QVERIFY(!importForms(out + "/nothing", out + "/forms"));
        QVERIFY(QDir(target.path()).mkpath("empty"));
        QVERIFY(!importForms(out + "/empty", out + "/forms"));
    }

    void codesInContainers()
    {
        QTemporaryDir target;
        const std::string folder = target.path().toStdString() + "/lists";
        const std::string file = target.path().toStdString() + "/list.csv";
        QVERIFY(writeFile(
            file,
            asBytes("Kód číselníka;Kód položky;Názov položky;Koniec účinnosti položky\nCL1;1;jeden;\nCL1;2;dva;2020-12-31\n")));
        const auto added = addCodelists(file, folder);
        QVERIFY(added && *added == std::vector<std::string>{"CL1"});
        const CodelistFolders lists({folder});
        QVERIFY(lists.codelist("CL1") && lists.codelist("https://data.gov.sk/set/codelist/CL1"));
        QVERIFY(!lists.codelist("CL2") && !lists.codelist("../list") && !lists.codelist(""));
        QCOMPARE(lists.list().size(), std::size_t{1});
        QVERIFY(!addCodelists(PARAFA_SOURCE_DIR "/README.md", folder));
        QVERIFY(writeFile(file, asBytes("Kód číselníka;Kód položky;Názov položky\n../x;1;jeden\n")));
        QVERIFY(!addCodelists(file, folder));

        NewXmlDataContainer parts;
        parts.data = bytes(
            "<R xmlns='urn:x'><A><Codelist><CodelistCode>CL1</CodelistCode><CodelistItem><ItemCode>2</ItemCode></CodelistItem>"
            "<CodelistItem><ItemCode>3</ItemCode></CodelistItem></Codelist></A><B>https://data.gov.sk/wrong</B></R>");
        parts.schema = bytes("<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema'/>");
        parts.stylesheet = bytes(sheet("text"));
        parts.mediaDestination = "TXT";
        parts.embed = true;
        Services services;
        services.codelists = &lists;
        services.now = *UtcTime::fromIso8601("2026-11-22T10:00:00Z");
        const auto check = checkXdc(*buildXmlDataContainer(parts), {}, services);
        QVERIFY(check);
        for (FindingCode code :
             {FindingCode::CodelistItemUnknown, FindingCode::CodelistItemNotValid, FindingCode::ReferenceIdentifierMalformed})
            QVERIFY(hasFinding(check->findings, code));
        services.now = *UtcTime::fromIso8601("2020-12-31T23:00:00Z");
        QVERIFY(!hasFinding(checkXdc(*buildXmlDataContainer(parts), {}, services)->findings, FindingCode::CodelistItemNotValid));
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
