// SPDX-License-Identifier: EUPL-1.2
// Real containers of form data, checked as the table beside them says: folder PARAFA_CORPUS, autogram/forms.tsv.
#include "base/runtime.h"
#include "common/isolated_process.h"
#include "operations/check_xdc.h"
#include "xmldata/xml_data_container.h"

#include <QRegularExpression>
#include <QtTest>

#include <array>
#include <cstdio>

using namespace parafa;

namespace
{

QString corpus()
{
    const QString named = qEnvironmentVariable("PARAFA_CORPUS");
    return (named.isEmpty() ? QStringLiteral(PARAFA_SOURCE_DIR "/../shared/corpus") : named) + QStringLiteral("/autogram/");
}

Bytes content(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QByteArray all = file.readAll();
    return Bytes(all.begin(), all.end());
}

QString words(CheckState state, const char* good, const char* bad)
{
    return QString::fromLatin1(state == CheckState::Unchecked ? "" : state == CheckState::Good ? good : bad);
}

QString decoded(QString text)
{
    const auto names = std::to_array<std::pair<const char*, const char*>>(
        {{"&nbsp;", "\u00A0"}, {"&#160;", "\u00A0"}, {"&aacute;", "á"}, {"&eacute;", "é"}, {"&iacute;", "í"},
         {"&oacute;", "ó"},    {"&uacute;", "ú"},    {"&yacute;", "ý"}, {"&Aacute;", "Á"}, {"&Uacute;", "Ú"},
         {"&ocirc;", "ô"},     {"&Ocirc;", "Ô"},     {"&Iacute;", "Í"}, {"&auml;", "ä"},   {"&scaron;", "š"},
         {"&Scaron;", "Š"},    {"&sect;", "§"},      {"&bdquo;", "„"},  {"&ldquo;", "“"},  {"&ndash;", "–"},
         {"&lt;", "<"},        {"&gt;", ">"},        {"&quot;", "\""},  {"&#39;", "'"},    {"&amp;", "&"}});
    for (const auto& [name, character] : names)
        text.replace(QString::fromLatin1(name), QString::fromUtf8(character));
    return text.simplified();
}

/// Elements with sorted attributes and texts, one a line: what two serialisations of one page have in common. Left out are the
/// document type, META, namespaces and style sheets' texts (one reference was made with a later version of its form).
QStringList treeOf(const QString& html)
{
    static const QRegularExpression token(
        R"re(<!--.*?-->|<[!?][^>]*>|<(/?)([A-Za-z][\w:-]*)((?:[^>"']|"[^"]*"|'[^']*')*?)(/?)>|([^<]+))re",
        QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression attributePattern(R"re(([\w:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'))re");
    static const QStringList empty = {"meta", "br", "img", "hr", "input", "link", "col"};
    QStringList lines;
    bool inStyle = false;
    for (auto match = token.globalMatch(html); match.hasNext();) {
        const auto found = match.next();
        const QString name = found.captured(2).toLower();
        if (const QString text = decoded(found.captured(5)); !text.isEmpty() && !inStyle)
            lines << "text " + text;
        if (name.isEmpty() || name == "meta")
            continue;
        const bool end = !found.captured(1).isEmpty();
        if (!end) {
            QStringList attributes;
            for (auto at = attributePattern.globalMatch(found.captured(3)); at.hasNext();) {
                const auto a = at.next();
                if (!a.captured(1).startsWith("xmlns"))
                    attributes << a.captured(1) + "=" + decoded(a.captured(2) + a.captured(3));
            }
            attributes.sort();
            lines << "start " + name + " " + attributes.join(' ');
        }
        if (!empty.contains(name) && (end || !found.captured(4).isEmpty()))
            lines << "end " + name;
        inStyle = name == "style" && !end;
    }
    return lines;
}

} // namespace

class TestFormsCorpus : public QObject
{
    Q_OBJECT
private slots:
    void checks_data()
    {
        QTest::addColumn<QStringList>("columns");
        QFile table(corpus() + "forms.tsv");
        QVERIFY(table.open(QIODevice::ReadOnly));
        table.readLine();
        while (!table.atEnd()) {
            QStringList columns = QString::fromUtf8(table.readLine()).remove('\n').split('\t');
            while (columns.size() < 8)
                columns << QString();
            QTest::newRow(qPrintable(columns[0])) << columns;
        }
    }
    // columns: path, container_valid, schemas, schema, transform, data_valid, xsd_digest, xslt_digest
    void checks()
    {
        QFETCH(QStringList, columns);
        IsolatedProcess isolated(PARAFA_BINARY_DIR "/bin/parafa-worker");
        Services services;
        services.isolated = &isolated;
        XdcCheckOptions options;
        if (!columns[3].isEmpty())
            options.schema = content(corpus() + columns[3]);
        if (!columns[4].isEmpty())
            options.stylesheet = content(corpus() + columns[4]);
        const auto check = checkXdc(content(corpus() + columns[0]), options, services);
        QVERIFY(check);
        QCOMPARE(words(check->container, "yes", "no"), columns[1]);
        const QString schemas = check->schemas == UsedSchemas::Referenced ? "referenced"
                                : check->schemas == UsedSchemas::Embedded ? "embedded"
                                                                          : "none";
        QCOMPARE(schemas, columns[2]);
        if (!columns[5].isEmpty())
            QCOMPARE(words(check->data, "yes", "no"), columns[5]);
        if (!columns[6].isEmpty())
            QCOMPARE(words(check->schemaDigest, "match", "mismatch"), columns[6]);
        if (!columns[7].isEmpty())
            QCOMPARE(words(check->transformDigest, "match", "mismatch"), columns[7]);
        QCOMPARE(check->rules.size(), std::size_t{13});
        QCOMPARE(check->rules[8].state, check->data);
        const bool mismatch = check->schemaDigest == CheckState::Bad || check->transformDigest == CheckState::Bad;
        QCOMPARE(check->rules[7].state == CheckState::Bad, mismatch);
    }

    void buildsTheSameBytes()
    {
        NewXmlDataContainer parts;
        parts.data = content(corpus() + "resources/general_agenda.xml");
        parts.identifier = "http://data.gov.sk/doc/eform/App.GeneralAgenda/1.9";
        parts.schemaUri = "http://schemas.gov.sk/form/App.GeneralAgenda/1.9/form.xsd";
        parts.presentationUri = "http://schemas.gov.sk/form/App.GeneralAgenda/1.9/form.xslt";
        parts.schema = content(corpus() + "resources/general_agenda.xsd");
        parts.stylesheet = content(corpus() + "resources/general_agenda.xslt");
        parts.mediaDestination = "TXT";
        const auto built = buildXmlDataContainer(parts);
        QVERIFY(built);
        Bytes expected = content(corpus() + "resources/general_agenda_xdc.xml");
        QVERIFY(!expected.empty());
        if (expected.back() == '\n') // the file was saved by an editor; the signed one has no line end
            expected.pop_back();
        QCOMPARE(*built, expected);
    }

    void htmlEqualsTheReference_data()
    {
        QTest::addColumn<QString>("data");
        QTest::addColumn<QString>("stylesheet");
        QTest::addColumn<QString>("reference");
        QTest::newRow("permit") << "resources/crystal_test_data/rozhodnutie_X4564-2.xml"
                                << "resources/crystal_test_data/PovolenieZdravotnictvo.sb.xslt"
                                << "resources/crystal_test_data/rozhodnutie_X4564.html";
        QTest::newRow("general agenda") << "http-examples/XAdES-ASiC_E-SKXDC-Base64-TXT.doc.xdcf"
                                        << "http-examples/XAdES-ASiC_E-Base64-HTML.xslt" << "resources/transformed.html";
    }
    void htmlEqualsTheReference()
    {
        QFETCH(QString, data);
        QFETCH(QString, stylesheet);
        QFETCH(QString, reference);
        Bytes xml = content(corpus() + data);
        if (const auto xdc = XmlDataContainer::parse(xml))
            xml = xdc->data;
        IsolatedProcess isolated(PARAFA_BINARY_DIR "/bin/parafa-worker");
        const auto shown = isolated.transform(xml, content(corpus() + stylesheet), {});
        QVERIFY2(shown, shown ? "" : shown.error().detail.c_str());
        const auto text = [](const Bytes& bytes) {
            return QString::fromUtf8(QByteArray(asText(bytes).data(), qsizetype(bytes.size())));
        };
        const QStringList ours = treeOf(text(shown->content));
        const QStringList theirs = treeOf(text(content(corpus() + reference)));
        QVERIFY(theirs.size() > 20);
        for (qsizetype line = 0; line < std::min(ours.size(), theirs.size()); ++line)
            QCOMPARE(ours[line], theirs[line]);
        QCOMPARE(ours.size(), theirs.size());
    }

    void textEqualsTheReference_data()
    {
        QTest::addColumn<QString>("stylesheet");
        QTest::addColumn<QString>("data");
        QTest::addColumn<QByteArray>("sha256"); // of what another processor (Saxon) makes of the same two files
        const auto row = [](const char* stylesheet, const char* data, const char* sha256) {
            QTest::newRow(qPrintable(QString(stylesheet) + " " + data))
                << QString(stylesheet) << QString(data) << QByteArray(sha256);
        };
        const char* agenda = "28d52ee2b380c6e30aa5e35c2028836a3c6ba045a63ec232dc495a5755977f56";
        const char* request = "4562600e991b683438b679ca271eba66245c5bf410bc5ab368d600218b7f320b";
        row("resources/general_agenda.xslt", "resources/general_agenda.xml", agenda);
        row("resources/general_agenda.xslt", "resources/general_agenda_indented.xml", agenda);
        row("resources/general_agenda.xslt", "resources/wrong_schema_ga.xml",
            "a7dfe8347414a4aa5a1b10ec200a991b1f4b76ca464a705c95062a0ab8d17b95");
        row("http-examples/XAdES-ASiC_E-SKXDC-TXT-TXT.xslt", "resources/general_agenda.xml", agenda);
        row("http-examples/XAdES-ASiC_E-Base64-TXT.xslt", "http-examples/XAdES-ASiC_E-Base64-TXT.doc.xml", request);
        const char* tax = "sisters/priznanie-digital/public/form/form.621.sb.xslt";
        row(tax, "sisters/priznanie-digital/__tests__/fixtures/unicodeInput.xml",
            "276351bcb2ac35093de1d6bf24343889ba09d2fe2b63fb4c504dd59fb41f0a3a");
        row(tax, "sisters/priznanie-digital/__tests__/fixtures/unicodeOutput.xml",
            "4926bd15a0c96212a39a43128a1491de69a02eb9214f3e3a5da9094eb4c8bf96");
        row("http-examples/XAdES-ASiC_E-TXT-TXT.xslt", "http-examples/XAdES-ASiC_E-Base64-TXT.doc.xml", request);
    }
    void textEqualsTheReference()
    {
        QFETCH(QString, stylesheet);
        QFETCH(QString, data);
        QFETCH(QByteArray, sha256);
        IsolatedProcess isolated(PARAFA_BINARY_DIR "/bin/parafa-worker");
        const auto shown = isolated.transform(content(corpus() + data), content(corpus() + stylesheet), {});
        QVERIFY2(shown, shown ? "" : shown.error().detail.c_str());
        QVERIFY(shown->media == PresentationMedia::Text);
        Bytes text = shown->content;
        std::erase(text, '\r');
        QCOMPARE(QByteArray::fromStdString(toHex(*digestOf(DigestAlgorithm::Sha256, text))), sha256);
    }

    void internalEntities()
    {
        // made by a tool that declares the characters it uses; it is for printing, so only reading it is asked for
        const auto digest = schemaDigest(content(corpus() + "resources/crystal_test_data/PovolenieZdravotnictvo.fo.xsl"),
                                         Canonicalization::Inclusive10, DigestAlgorithm::Sha256);
        QVERIFY2(digest, digest ? "" : digest.error().detail.c_str());
    }

    void realStylesheetsAreQuiet_data()
    {
        QTest::addColumn<QString>("data");
        QTest::addColumn<QString>("stylesheet");
        QTest::newRow("permit, 1.8 MB") << "resources/crystal_test_data/rozhodnutie_X4564-2.xml"
                                        << "resources/crystal_test_data/PovolenieZdravotnictvo.sb.xslt";
        QTest::newRow("general agenda, text") << "resources/general_agenda.xml" << "resources/general_agenda.xslt";
        QTest::newRow("general agenda, HTML") << "resources/general_agenda.xml" << "http-examples/XAdES-ASiC_E-Base64-HTML.xslt";
    }
    void realStylesheetsAreQuiet()
    {
        QFETCH(QString, data);
        QFETCH(QString, stylesheet);
        IsolatedProcess isolated(PARAFA_BINARY_DIR "/bin/parafa-worker");
        const auto shown = isolated.transform(content(corpus() + data), content(corpus() + stylesheet), {});
        QVERIFY2(shown, shown ? "" : shown.error().detail.c_str());
        QStringList seen;
        for (const Finding& finding : shown->findings)
            seen << QString::fromStdString(std::string(codeName(finding.code)) + " " + std::string(finding.argument("what")) +
                                           std::string(finding.argument("example")));
        QCOMPARE(seen.join("; "), QString());
    }
};

int main(int argc, char** argv)
{
    if (!QFile::exists(corpus() + "forms.tsv")) {
        std::fprintf(stderr, "skipped: no %s\n", qPrintable(corpus() + "forms.tsv"));
        return 77;
    }
    const CoreRuntime runtime;
    TestFormsCorpus test;
    return QTest::qExec(&test, argc, argv);
}
#include "test_forms_corpus.moc"
