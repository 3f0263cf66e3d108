// SPDX-License-Identifier: EUPL-1.2
#include "cli_fixture.h"
#include "support/loopback_server.h"

using namespace parafa;
using namespace parafa::test;

namespace
{

const std::string sampleForm = PARAFA_SOURCE_DIR "/resources/forms/general-submission";

std::string message(const std::string& name, ByteView content)
{
    return "<SKTalkMessage "
           "xmlns='http://gov.sk/SKTalkMessage'><EnvelopeVersion>3.0</EnvelopeVersion><Header><MessageInfo><Class>A</Class>"
           "<MessageID>1</MessageID></MessageInfo></Header><Body><c:MessageContainer "
           "xmlns:c='http://schemas.gov.sk/core/MessageContainer/1.0'><c:MessageId>1</c:MessageId><c:Object Name='" +
           name + "' Encoding='Base64'>" + toBase64(content) + "</c:Object></c:MessageContainer></Body></SKTalkMessage>";
}

} // namespace

class TestCliForms : public QObject
{
    Q_OBJECT

private:
    TemporaryFolder m_folder;
    std::map<std::string, std::string> home() const
    {
        return {{"XDG_DATA_HOME", m_folder.path("data")}, {"XDG_CACHE_HOME", m_folder.path("cache")}, {"HOME", m_folder.path()}};
    }
    CommandResult in(const std::vector<std::string>& arguments) const { return cli(arguments, home()); }

private slots:
    void repository()
    {
        QCOMPARE(in({"form", "add", sampleForm}).status, 0);
        const auto list = in({"form", "list", "--json"});
        QCOMPARE(list.status, 0);
        const QJsonObject form = json(list.output.substr(0, list.output.find('\n')));
        QCOMPARE(form["form"].toString(), QString("eform Parafa.GeneralSubmission 1.0"));
        QCOMPARE(form["origin"].toString(), QString("local-package"));
        QVERIFY(in({"form", "show", "Parafa.GeneralSubmission"}).output.find("origin: a local package") != std::string::npos);
        QCOMPARE(in({"form", "export", "Parafa.GeneralSubmission/1.0", m_folder.path("f.zip")}).status, 0);
        QCOMPARE(in({"form", "add", m_folder.path("f.zip")}).status, 0);
        QVERIFY(in({"form", "show", "Nothing/1.0"}).status != 0);
        QVERIFY(in({"form", "export", "Nothing/1.0", m_folder.path("g.zip")}).status != 0);
        QVERIFY(!m_folder.exists("g.zip"));
        for (const std::vector<std::string>& wrong : {std::vector<std::string>{"form", "list", "x"},
                                                      {"form", "show"},
                                                      {"form", "export", "a"},
                                                      {"form", "codelist"},
                                                      {"form", "codelist", "show"},
                                                      {"form", "fetch"}})
            QCOMPARE(in(wrong).status, 64);
    }

    void codelists()
    {
        const std::string file =
            m_folder.write("list.csv", "Kód číselníka,Názov číselníka,Kód položky,Názov položky,Ang. názov položky,"
                                       "Koniec účinnosti položky\nCL7,Skúška,1,jeden,one,\nCL7,Skúška,2,dva,two,"
                                       "2020-12-31\n");
        QCOMPARE(in({"form", "codelist", "add", file}).output, std::string("CL7\n"));
        QCOMPARE(in({"form", "codelist", "list", "--language", "sk"}).output, std::string("CL7  Skúška  2\n"));
        QCOMPARE(in({"form", "codelist", "show", "CL7", "1", "--language", "en"}).output, std::string("1  one\n"));
        QCOMPARE(in({"form", "codelist", "show", "CL7", "2", "--at", "2026-01-01T00:00:00Z"}).status, 2);
        QCOMPARE(in({"form", "codelist", "show", "CL7", "2", "--at", "2020-12-31T20:00:00Z"}).status, 0);
        QCOMPARE(in({"form", "codelist", "show", "CL7", "3"}).status, 1);
        QVERIFY(in({"form", "codelist", "show", "CL8"}).status != 0);
        QCOMPARE(in({"form", "codelist", "add", sampleForm + "/sample.xml"}).status, 3);
    }

    void insideOthers()
    {
        const std::string data = sampleForm + "/sample.xml";
        const std::string xdcf = m_folder.path("form.xdcf");
        QCOMPARE(in({"xdc", "create", "--form", "Parafa.GeneralSubmission/1.0", "--media", "TXT", "-o", xdcf, data}).status, 0);
        const std::string container = m_folder.path("outer.asice");
        Services services;
        services.now = *UtcTime::fromIso8601("2026-11-22T10:00:00Z");
        const auto key = signingKey(sharedPki().signer, sharedPki().chain());
        QVERIFY(signDocuments({*documentToSign(xdcf)}, *key, {}, container, services));
        const std::string path = m_folder.write("message.xml", message("outer.asice", m_folder.read("outer.asice")));

        QVERIFY(in({"list", path}).output.find("form.xdcf") != std::string::npos);
        const auto shown = in({"present", "--document", "outer.asice/form.xdcf", path});
        QCOMPARE(shown.status, 0);
        QVERIFY(shown.output.find("Žofia Čerešňáková") != std::string::npos);
        QCOMPARE(in({"present", path}).output, shown.output); // the first with form data
        QVERIFY(in({"present", "--document", "outer.asice/nothing", path}).status != 0);
        const auto check = in({"xdc", "check", "--json", path});
        QCOMPARE(json(check.output)["document"].toString(), QString("outer.asice/form.xdcf"));
        QCOMPARE(json(check.output)["data"].toString(), QString("valid"));
        const std::string target = m_folder.path("out");
        QVERIFY(QDir().mkpath(QString::fromStdString(target)));
        QCOMPARE(in({"extract", "-C", target, "--document", "outer.asice/form.xdcf", path}).status, 0);
        QCOMPARE(m_folder.read("out/form.xdcf"), m_folder.read("form.xdcf"));
        const QJsonObject report = json(in({"validate", "--json", path}).output);
        QCOMPARE(report["container"]["message"]["class"].toString(), QString("A"));
        QCOMPARE(report["container"]["documents"][0]["nested"]["signatures"][0]["integrity"].toString(), QString("intact"));
    }

    void catalogueOfThePortal()
    {
        // a portal on this computer: the catalogue, and one form as single files
        const LoopbackServer portal([](const ServedRequest& request) {
            const std::string path = request.line.substr(4, request.line.rfind(' ') - 4);
            if (path == "/mef.json") {
                std::string json = "[{'shortIdentifier':'Parafa.GeneralSubmission','version':'1.0','title':'General submission',"
                                   "'XSDtargetNamespace':'http://schemas.gov.sk/form/Parafa.GeneralSubmission/1.0',"
                                   "'validDateFrom':'2020-01-01','validDateTo':'2031-12-31','inForceFrom':'2020-01-01',"
                                   "'inForceTo':null}]";
                std::ranges::replace(json, '\'', '"');
                return LoopbackServer::ok(asBytes(json));
            }
            const std::string base = "/forms/Parafa.GeneralSubmission/1.0/";
            const auto file = path.starts_with(base) ? fileSource(sampleForm + "/" + path.substr(base.size()))
                                                     : fail(ErrorCode::NotFound, path);
            return file ? LoopbackServer::ok(*readAll(**file))
                        : LoopbackServer::raw("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n");
        });
        const TemporaryFolder folder;
        std::map<std::string, std::string> environment{{"XDG_DATA_HOME", folder.path("data")},
                                                       {"XDG_CACHE_HOME", folder.path("cache")},
                                                       {"HOME", folder.path()},
                                                       {"PARAFA_FORM_PORTAL", portal.url("/forms/")},
                                                       {"PARAFA_FORM_CATALOGUE", portal.url("/mef.json")}};
        QCOMPARE(cli({"form", "search"}, environment).status, 66); // nothing is fetched unless asked to
        QCOMPARE(portal.requests(), 0);
        const auto fetched = cli({"form", "fetch", "--catalogue", "Parafa.GeneralSubmission"}, environment);
        QVERIFY2(fetched.status == 0, fetched.errors.c_str());
        const int asked = portal.requests();
        const QJsonObject found = json(cli({"form", "search", "--json", "general"}, environment).output);
        QCOMPARE(found["form"].toString(), QString("Parafa.GeneralSubmission"));
        QCOMPARE(found["validTo"].toString(), QString("2031-12-31"));
        QVERIFY(found["usable"].toBool() && found["here"].toBool());
        QVERIFY(!json(cli({"form", "search", "--json", "--at", "2032-01-01T00:00:00Z"}, environment).output)["usable"].toBool());
        QCOMPARE(cli({"form", "search", "nothing"}, environment).output, std::string());
        QCOMPARE(portal.requests(), asked);
    }

    void networkOnlyWhenAsked()
    {
        // nobody listens there: asked for, the network is not reachable; not asked for, the form is just not here
        auto environment = home();
        environment["PARAFA_FORM_PORTAL"] = "http://127.0.0.1:9/";
        const std::string data = m_folder.write("bare.xml", "<A xmlns='http://schemas.gov.sk/form/Nowhere.Form/1.0'/>");
        QVERIFY(cli({"present", data}, environment).errors.find("127.0.0.1") == std::string::npos);
        QVERIFY(cli({"present", "--fetch-forms", data}, environment).errors.find("127.0.0.1") != std::string::npos);
        QCOMPARE(cli({"form", "fetch", "Nowhere.Form/1.0"}, environment).status, 69);
    }
};

QTEST_GUILESS_MAIN(TestCliForms)
#include "test_forms.moc"
