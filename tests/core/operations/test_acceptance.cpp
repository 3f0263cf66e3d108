// SPDX-License-Identifier: EUPL-1.2
#include "level_fixture.h"
#include "support/command.h"

#include <QtTest>

using namespace parafa;
using namespace parafa::test;

namespace
{

Bytes contentOf(const Container& container, const std::string& name)
{
    const ContainerEntry* entry = container.find(name);
    return entry ? readAll(*entry->content).value_or(Bytes{}) : Bytes{};
}

/// The files of a container as other tools want them: documents by name, META-INF below.
void unpack(const std::string& path, const TemporaryFolder& folder)
{
    const auto container = Container::open(*fileSource(path));
    QVERIFY(container);
    for (const ContainerEntry& entry : container->entries())
        folder.write(entry.name, contentOf(*container, entry.name));
}

CommandResult xmlsec1(const TemporaryFolder& folder, const std::string& file)
{
    return run("xmlsec1",
               {"--verify", "--insecure", "--id-attr:Id", "http://uri.etsi.org/01903/v1.3.2#:SignedProperties", "--id-attr:Id",
                "http://www.w3.org/2000/09/xmldsig#:Object", file},
               inFolder(folder.path()));
}

CommandResult opensslCms(const TemporaryFolder& folder, const std::string& file, const std::string& content)
{
    std::vector<std::string> arguments = {"cms", "-verify", "-cades",   "-binary",  "-inform", "DER",  "-in",
                                          file,  "-CAfile", "root.pem", "-purpose", "any",     "-out", "out"};
    if (!content.empty())
        arguments.insert(arguments.end(), {"-content", content});
    return run("openssl", arguments, inFolder(folder.path()));
}

CommandResult opensslTs(const TemporaryFolder& folder, const std::string& token, const std::string& data)
{
    return run("openssl",
               {"ts", "-verify", "-token_in", "-in", token, "-data", data, "-CAfile", "root.pem", "-untrusted", "issuing.pem"},
               inFolder(folder.path()));
}

} // namespace

/// What tools of other people say of each kind, at the highest level.
class TestAcceptance : public QObject
{
    Q_OBJECT

private slots:
    void otherTools_data();
    void otherTools();
    void tokens();
};

void TestAcceptance::otherTools_data()
{
    QTest::addColumn<int>("index");
    QTest::addColumn<QString>("level");
    for (std::size_t i = 0; i < allKinds().size(); ++i)
        for (const char* level : {"B", "LTA"})
            QTest::addRow("%s %s", allKinds()[i].name, level) << int(i) << level;
}

void TestAcceptance::otherTools()
{
    QFETCH(int, index);
    QFETCH(QString, level);
    PARAFA_NEEDS_TOOL("xmlsec1");
    PARAFA_NEEDS_TOOL("openssl");
    const Kind& kind = allKinds()[std::size_t(index)];
    const TemporaryFolder folder;
    LevelServices world;
    const auto key = signersKey();
    const DocumentToSign document = documentOf(kind);
    QVERIFY(signDocuments({document}, *key, optionsOf(kind, level.toStdString()), folder.path(kind.file), world.services));
    folder.write("root.pem", toPem(sharedPki().root.certificate));
    folder.write(document.name, *readAll(*document.content));
    if (kind.container)
        unpack(folder.path(kind.file), folder);
    const bool large = kind.container == ContainerType::AsicE;
    if (kind.form == SignatureForm::XAdES) {
        const std::string file = !kind.container ? kind.file : large ? "META-INF/signatures001.xml" : "META-INF/signatures.xml";
        // References are relative to the container, not to META-INF.
        folder.write("signatures.xml", folder.read(file));
        const CommandResult good = xmlsec1(folder, "signatures.xml");
        QVERIFY2(good.status == 0, good.errors.c_str());
        if (kind.packaging == Packaging::Detached) {
            folder.write(document.name, std::string_view("changed"));
            QVERIFY(xmlsec1(folder, "signatures.xml").status != 0);
        }
        return;
    }
    const std::string file = !kind.container ? kind.file : large ? "META-INF/signature001.p7s" : "META-INF/signature.p7s";
    const std::string content = kind.packaging == Packaging::Enveloping ? ""
                                : large                                 ? "META-INF/ASiCManifest001.xml"
                                                                        : document.name;
    const CommandResult good = opensslCms(folder, file, content);
    QVERIFY2(good.status == 0, good.errors.c_str());
    if (!content.empty()) {
        folder.write(content, std::string_view("changed"));
        QVERIFY(opensslCms(folder, file, content).status != 0);
    }
    if (large && level == "LTA") {
        folder.write("issuing.pem", toPem(sharedPki().intermediate.certificate));
        const CommandResult stamp = opensslTs(folder, "META-INF/timestamp001.tst", "META-INF/ASiCArchiveManifest.xml");
        QVERIFY2(stamp.status == 0, stamp.errors.c_str());
    }
}

void TestAcceptance::tokens()
{
    PARAFA_NEEDS_TOOL("openssl");
    const TemporaryFolder folder;
    LevelServices world;
    folder.write("root.pem", toPem(sharedPki().root.certificate));
    folder.write("issuing.pem", toPem(sharedPki().intermediate.certificate));
    SignOptions options;
    options.container = ContainerType::AsicS;
    QVERIFY(timestampDocuments({textDocument("a.txt", "1")}, options, folder.path("o.asics"), world.services));
    unpack(folder.path("o.asics"), folder);
    const CommandResult document = opensslTs(folder, "META-INF/timestamp.tst", "a.txt");
    QVERIFY2(document.status == 0, document.errors.c_str());
    folder.write("a.txt", std::string_view("2"));
    QVERIFY(opensslTs(folder, "META-INF/timestamp.tst", "a.txt").status != 0);

    options.container = ContainerType::AsicE;
    QVERIFY(timestampDocuments({textDocument("a.txt", "1")}, options, folder.path("o.asice"), world.services));
    unpack(folder.path("o.asice"), folder);
    const CommandResult manifest = opensslTs(folder, "META-INF/timestamp001.tst", "META-INF/ASiCManifest001.xml");
    QVERIFY2(manifest.status == 0, manifest.errors.c_str());
}

QTEST_GUILESS_MAIN(TestAcceptance)
#include "test_acceptance.moc"
