// SPDX-License-Identifier: EUPL-1.2
#include "base/runtime.h"
#include "common/form_fetcher.h"

#include <QTemporaryDir>
#include <QtTest>

#include <map>

using namespace parafa;

namespace
{

/// Answers by URL; everything else is 404.
struct FakeHttp : HttpClient {
    Result<HttpResponse> send(const HttpRequest& request, const Progress&) override
    {
        asked.push_back(request.url);
        if (down)
            return fail(ErrorCode::NetworkUnreachable, FindingCode::ServiceUnreachable, urlHost(request.url));
        HttpResponse response;
        response.url = request.url;
        const auto found = pages.find(request.url);
        response.status = found == pages.end() ? 404 : 200;
        if (found != pages.end())
            response.body = found->second;
        return response;
    }
    std::map<std::string, Bytes> pages;
    std::vector<std::string> asked;
    bool down = false;
};

const std::string portal = "https://www.slovensko.sk/static/eform/dataset/";
const std::string identifier = "http://schemas.gov.sk/form/Parafa.GeneralSubmission/1.0";
const UtcTime now(1'800'000'000);

std::vector<FormPackageFile> sampleFiles()
{
    return *readFormFiles(PARAFA_SOURCE_DIR "/resources/forms/general-submission");
}

} // namespace

class TestFormFetcher : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    int m_number = 0;
    std::string fresh() { return m_folder.path().toStdString() + "/" + std::to_string(++m_number); }

    Bytes sampleZip()
    {
        const std::string path = m_folder.path().toStdString() + "/sample.zip";
        return exportFormPackage(sampleFiles(), path) ? *readAll(**fileSource(path)) : Bytes();
    }

private slots:
    void publishedWhileUnchanged()
    {
        FakeHttp http;
        http.pages[portal + "Parafa.GeneralSubmission/1.0.zip"] = sampleZip();
        const std::string folder = fresh();
        FormFetcher fetcher(http, {}, folder);
        const auto fetched = fetcher.fetch(identifier, now);
        QVERIFY2(fetched, fetched ? "" : fetched.error().detail.c_str());
        QCOMPARE(http.asked.size(), std::size_t{1});
        QVERIFY(fetcher.fetch(identifier, UtcTime(now.seconds() + 60))); // young enough
        QCOMPARE(http.asked.size(), std::size_t{1});
        QVERIFY(fetcher.fetch(identifier, UtcTime(now.seconds() + 7 * 3'600)));
        QCOMPARE(http.asked.size(), std::size_t{2});

        FormFolders folders({}, folder);
        auto forms = folders.find("http://data.gov.sk/doc/eform/Parafa.GeneralSubmission/1.0", "1.0");
        QVERIFY(!forms.empty() && forms.front().published);
        // the same folder as an ordinary one: a local package
        QVERIFY(!FormFolders({folder}).find(identifier, {}).front().published);
        // changed on disk: a local package too
        QFile file(QString::fromStdString(*fetched + "/schema.xsd"));
        QVERIFY(file.open(QIODevice::Append));
        file.write("\n");
        file.close();
        folders.refresh();
        QVERIFY(!folders.find(identifier, {}).front().published);
    }

    void singleFiles()
    {
        FakeHttp http;
        for (const FormPackageFile& file : sampleFiles())
            http.pages[portal + "Parafa.GeneralSubmission/1.0/" + file.name] = file.content;
        const std::string folder = fresh();
        const auto fetched = FormFetcher(http, {}, folder).fetch(identifier, now);
        QVERIFY2(fetched, fetched ? "" : (fetched.error().subject + fetched.error().detail).c_str());
        QVERIFY(FormFolders({}, folder).find(identifier, {}).front().published);
    }

    void mirrorsAreLocal()
    {
        FakeHttp http;
        http.pages["https://mirror.example.org/forms/Parafa.GeneralSubmission/1.0.zip"] = sampleZip();
        const std::string folder = fresh();
        QVERIFY(FormFetcher(http, {"https://mirror.example.org/forms", ""}, folder).fetch(identifier, now));
        QVERIFY(!FormFolders({}, folder).find(identifier, {}).front().published);
    }

    void businessRegister()
    {
        FakeHttp http;
        http.pages["https://eformulare.justice.sk/schemasAndTransformations/F.xsd"] = sampleFiles().empty() ? Bytes() : [] {
            const std::string text =
                "<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema' targetNamespace='http://www.justice.gov.sk/Forms'/>";
            return Bytes(text.begin(), text.end());
        }();
        const std::string style =
            "<xsl:stylesheet xmlns:xsl='http://www.w3.org/1999/XSL/Transform' version='1.0'><xsl:output method='html'/>"
            "</xsl:stylesheet>";
        http.pages["https://eformulare.justice.sk/schemasAndTransformations/F.xslt"] = Bytes(style.begin(), style.end());
        const std::string folder = fresh();
        FormFetcher fetcher(http, {}, folder);
        const std::string address = "http://eformulare.justice.sk/schemasAndTransformations/F.xsd";
        const auto fetched = fetcher.fetch(address, now);
        QVERIFY2(fetched, fetched ? "" : fetched.error().detail.c_str());
        const auto forms = FormFolders({}, folder).find(address, {});
        QVERIFY(forms.size() == 1 && forms.front().published && forms.front().mediaDestination == "HTML");
        for (const std::string& url : http.asked)
            QVERIFY(url.starts_with("https://"));
    }

    void refused_data()
    {
        QTest::addColumn<QString>("name");
        for (const char* name : {"http://example.org/form/1.0", "http://schemas.gov.sk/form/../../x/1.0", "file:///etc/passwd",
                                 "http://eformulare.justice.sk.example.org/F.xsd", "http://eformulare.justice.sk/../F.xsd",
                                 "http://eformulare.justice.sk/F.exe", "http://www.drsr.sk/x", ""})
            QTest::newRow(name) << name;
    }
    void refused()
    {
        QFETCH(QString, name);
        FakeHttp http;
        QVERIFY(!FormFetcher(http, {}, fresh()).fetch(name.toStdString(), now));
        QVERIFY(http.asked.empty());
    }

    void answersThatAreNoForm()
    {
        FakeHttp http;
        FormFetcher fetcher(http, {}, fresh());
        QVERIFY(fetcher.fetch(identifier, now).error().code == ErrorCode::NotFound);
        const std::string page = "<!DOCTYPE html><title>Nedostupnos\xC5\xA5 port\xC3\xA1lu</title>";
        http.pages[portal + "Parafa.GeneralSubmission/1.0.zip"] = Bytes(page.begin(), page.end());
        QVERIFY(fetcher.fetch(identifier, now).error().code == ErrorCode::NetworkUnreachable);
        http.pages[portal + "Parafa.GeneralSubmission/1.0.zip"] = sampleZip();
        http.pages[portal + "Other/1.0.zip"] = sampleZip(); // another form than asked for
        QVERIFY(!fetcher.fetch("http://schemas.gov.sk/form/Other/1.0", now));
        http.down = true;
        QVERIFY(fetcher.fetch(identifier, now).error().code == ErrorCode::NetworkUnreachable);
    }

    void askedOnceAndOnlyWhenNeeded()
    {
        FakeHttp http;
        http.pages[portal + "Parafa.GeneralSubmission/1.0.zip"] = sampleZip();
        const std::string folder = fresh();
        FormFolders folders({}, folder);
        FormFetcher fetcher(http, {}, folder);
        const FetchingForms forms(folders, fetcher, now);
        QVERIFY(http.asked.empty());
        QVERIFY(!forms.find(identifier, "1.0").empty());
        QVERIFY(!forms.find(identifier, "1.0").empty());
        QCOMPARE(http.asked.size(), std::size_t{1});
        QVERIFY(forms.findByNamespace("http://schemas.gov.sk/form/Other/1.0").empty());
        const auto before = http.asked.size();
        QVERIFY(forms.findByNamespace("http://schemas.gov.sk/form/Other/1.0").empty());
        QCOMPARE(http.asked.size(), before);
        QCOMPARE(forms.failures().size(), std::size_t{1});
    }

    static std::string catalogue()
    {
        // quotes are written as ' here
        std::string json =
            "[{'shortIdentifier':'Parafa.GeneralSubmission','version':'1.0','title':'V\\u0161eobecn\\u00e9 podanie',"
            "'XSDtargetNamespace':'http://schemas.gov.sk/form/Parafa.GeneralSubmission/1.0','creator':'Parafa','language':null,"
            "'validDateFrom':'2020-01-01','validDateTo':null,'inForceFrom':'2020-02-01T00:00:00','inForceTo':'2030-12-31'},"
            "{'shortIdentifier':'A.B','version':'1.9','title':'Old','validDateFrom':'2010-01-01','validDateTo':'2026-12-31'},"
            "{'shortIdentifier':'A.B','version':'1.10','title':'New','validDateFrom':'2027-01-01','validDateTo':null},"
            "{'title':'neither form nor version'}]";
        std::ranges::replace(json, '\'', '"');
        return json;
    }
    static Bytes asBody(const std::string& text) { return Bytes(text.begin(), text.end()); }

    void catalogueIsKeptAndSearched()
    {
        const std::string url = "https://www.slovensko.sk/static/eForm/datasetexport/json/mef.json";
        QCOMPARE(FormServers{}.catalogue, url);
        FakeHttp http;
        http.pages[url] = asBody(catalogue());
        const std::string folder = fresh();
        FormCatalogue fetched(folder);
        QVERIFY(!fetched.state() && fetched.entries().empty());
        QVERIFY(fetched.fetch(http, url, now));
        QVERIFY(fetched.fetch(http, url, UtcTime(now.seconds() + 60))); // young enough
        QCOMPARE(http.asked.size(), std::size_t{1});
        QVERIFY(fetched.fetch(http, url, UtcTime(now.seconds() + 7 * 3'600)));
        QCOMPARE(http.asked.size(), std::size_t{2});

        FormCatalogue kept(folder); // as another run finds it
        QVERIFY(kept.state() && kept.state()->url == url && kept.state()->fetched == UtcTime(now.seconds() + 7 * 3'600));
        QCOMPARE(kept.entries().size(), std::size_t{3});
        const CatalogueEntry* entry = kept.find("Parafa.GeneralSubmission", "1.0");
        QVERIFY(entry && !kept.find("Parafa.GeneralSubmission", "1.1"));
        QCOMPARE(entry->title, std::string("Všeobecné podanie"));
        QVERIFY(!entry->covers(*UtcTime::fromIso8601("2020-01-31T12:00:00Z"))); // valid, not in force yet
        QVERIFY(entry->covers(*UtcTime::fromIso8601("2030-12-31T12:00:00Z")));  // the last day counts
        QVERIFY(!entry->covers(*UtcTime::fromIso8601("2031-01-01T00:00:00Z")));
        QCOMPARE(kept.search({"vseobecne", "PARAFA"}).size(), std::size_t{1});
        QVERIFY(kept.search({"vseobecne", "nothing"}).empty());
        QCOMPARE(kept.newest("A.B", *UtcTime::fromIso8601("2026-12-31T12:00:00Z"))->version, std::string("1.9"));
        QCOMPARE(kept.newest("A.B", *UtcTime::fromIso8601("2027-06-01T00:00:00Z"))->version, std::string("1.10"));
        QVERIFY(!kept.newest("A.B", *UtcTime::fromIso8601("2009-06-01T00:00:00Z")));

        QFile file(QString::fromStdString(folder + "/mef.json")); // changed on disk: not believed
        QVERIFY(file.open(QIODevice::Append));
        file.write(" ");
        file.close();
        QVERIFY(!FormCatalogue(folder).state());
        QVERIFY(FormCatalogue(folder).entries().empty());
    }

    void catalogueSaysHowLongAFormIsInForce()
    {
        FakeHttp http;
        http.pages["https://x.example.org/mef.json"] = asBody(catalogue());
        http.pages[portal + "Parafa.GeneralSubmission/1.0.zip"] = sampleZip();
        FormCatalogue list(fresh());
        QVERIFY(list.fetch(http, "https://x.example.org/mef.json", now));
        const std::string folder = fresh();
        QVERIFY(FormFetcher(http, {}, folder, &list).fetch(identifier, now));
        const auto forms = FormFolders({}, folder).find(identifier, {});
        QVERIFY(!forms.empty() && forms.front().validFrom && forms.front().validTo);
        QCOMPARE(forms.front().validFrom->toIso8601(), std::string("2020-02-01T00:00:00Z"));
        QCOMPARE(forms.front().validTo->toIso8601(), std::string("2031-01-01T00:00:00Z"));
    }

    void noCatalogues_data()
    {
        QTest::addColumn<QString>("body");
        QTest::newRow("page") << "<!DOCTYPE html><html><title>Nedostupnosť portálu</title></html>";
        QTest::newRow("object") << "{\"a\":[]}";
        QTest::newRow("empty") << "";
        QTest::newRow("no entries") << "[]";
        QTest::newRow("cut") << QString::fromStdString(catalogue().substr(0, 300));
        QTest::newRow("deep") << QString(QLatin1String("[") + QString(5'000, u'['));
        QTest::newRow("no forms") << "[1,2,{\"x\":\"y\"}]";
    }
    void noCatalogues()
    {
        QFETCH(QString, body);
        FakeHttp http;
        const std::string url = "https://x.example.org/mef.json";
        http.pages[url] = asBody(body.toStdString());
        FormCatalogue list(fresh());
        QVERIFY(!list.fetch(http, url, now));
        QVERIFY(!list.state());
        QVERIFY(!readCatalogue(body.toStdString()));
    }

    void anOlderCatalogueSurvivesAFailure()
    {
        FakeHttp http;
        const std::string url = "https://x.example.org/mef.json";
        http.pages[url] = asBody(catalogue());
        FormCatalogue list(fresh());
        QVERIFY(list.fetch(http, url, now));
        http.down = true;
        QVERIFY(!list.fetch(http, url, UtcTime(now.seconds() + 86'400)));
        QVERIFY(list.state() && list.state()->fetched == now);
        QCOMPARE(list.entries().size(), std::size_t{3});
    }

    void records()
    {
        FormRecord record{"https://www.slovensko.sk/static/eform/dataset/a", now, Bytes(32, 7), {}, now};
        const auto again = parseFormRecord(formatFormRecord(record));
        QVERIFY(again && again->url == record.url && again->fetched == now && again->digest == record.digest &&
                again->validTo == now);
        QVERIFY(!parseFormRecord("") && !parseFormRecord("parafa form record 1\nurl: x\n"));
        QVERIFY(isRegisterAddress(record.url));
        for (const char* url :
             {"http://www.slovensko.sk/static/eform/x", "https://www.slovensko.sk.example.org/static/eform/", "https://x/"})
            QVERIFY(!isRegisterAddress(url));
    }
};

int main(int argc, char** argv)
{
    const CoreRuntime runtime;
    TestFormFetcher test;
    return QTest::qExec(&test, argc, argv);
}
#include "test_form_fetcher.moc"
