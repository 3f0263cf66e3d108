// SPDX-License-Identifier: EUPL-1.2
#include "support/test_trusted_list.h"

#include "base/runtime.h"
#include "trust/list_of_lists.h"
#include "trust/trust_loader.h"

#include <QTest>

using namespace parafa;
using namespace parafa::test;

namespace
{

constexpr UtcTime now{1767225600}; // 2026-01-01
constexpr UtcTime year2020{1577836800};

const TestIdentity& listOperator()
{
    static const TestIdentity identity = selfSigned({.commonName = "List operator"}, sharedKey(TestKeyType::Rsa2048, 5));
    return identity;
}

ListSpec oneService(std::string sequence = "1")
{
    ListSpec spec;
    spec.sequenceNumber = std::move(sequence);
    spec.services = {{sharedPki().intermediate.certificate, {{}}}};
    return spec;
}

ListSigners operatorOnly()
{
    return ListSigners::of({listOperator().certificate});
}

std::string replaced(std::string text, const std::string& from, const std::string& to)
{
    const std::size_t at = text.find(from);
    if (at != std::string::npos)
        text.replace(at, from.size(), to);
    return text;
}

} // namespace

class TestTrustedList : public QObject
{
    Q_OBJECT
private slots:
    void ownListIsRead()
    {
        auto list = readTrustedList(asBytes(makeTrustedList(oneService("42"), listOperator())), operatorOnly());
        QVERIFY2(list, list ? "" : list.error().detail.c_str());
        QCOMPARE((*list)->sequenceNumber, std::uint64_t(42));
        QCOMPARE((*list)->territory, std::string("SK"));
        QCOMPARE((*list)->services.size(), std::size_t(1));
        QVERIFY((*list)->services[0].periods[0].isGranted());
        QCOMPARE((*list)->signer->sha256(), listOperator().certificate.sha256());
    }

    void refused_data()
    {
        QTest::addColumn<QByteArray>("fault");
        QTest::addColumn<QByteArray>("code");
        const auto row = [](const char* fault, const char* code) {
            QTest::newRow(fault) << QByteArray(fault) << QByteArray(code);
        };
        row("unsigned", "TRUSTED_LIST_UNSIGNED");
        row("changed", "TRUSTED_LIST_SIGNATURE_BROKEN");
        row("other signer", "TRUSTED_LIST_SIGNER_UNKNOWN");
        row("version 4", "TRUSTED_LIST_VERSION");
        row("version 7", "TRUSTED_LIST_VERSION");
        row("no sequence number", "TRUSTED_LIST_MALFORMED");
        row("no territory", "TRUSTED_LIST_MALFORMED");
        row("no provider information", "TRUSTED_LIST_MALFORMED");
        row("bad time", "TRUSTED_LIST_MALFORMED");
        row("doctype", "XML_DOCTYPE");
        row("html", "TRUSTED_LIST_MALFORMED");
        row("two signatures", "TRUSTED_LIST_SEVERAL_SIGNATURES");
        row("signature deep inside", "TRUSTED_LIST_SIGNATURE_BROKEN");
        row("only properties signed", "TRUSTED_LIST_SIGNATURE_BROKEN");
        row("wrapped", "TRUSTED_LIST_MALFORMED");
        row("cut", "XML_MALFORMED");
    }
    void refused()
    {
        QFETCH(QByteArray, fault);
        QFETCH(QByteArray, code);
        ListSpec spec = oneService();
        if (fault == "version 4")
            spec.version = "4";
        if (fault == "version 7")
            spec.version = "7";
        if (fault == "no sequence number")
            spec.sequenceNumber = "";
        if (fault == "no territory")
            spec.territory = "";
        std::string xml = trustedListXml(spec);
        if (fault == "no provider information")
            xml = replaced(replaced(xml, "<TSPInformation>", "<TSPInfo>"), "</TSPInformation>", "</TSPInfo>");
        if (fault == "bad time")
            xml = replaced(xml, "2025-01-01T00:00:00Z", "yesterday");
        if (fault != "unsigned")
            xml = signList(xml, fault == "other signer" ? sharedPki().signer : listOperator());
        if (fault == "changed")
            xml = replaced(xml, "Svcstatus/granted", "Svcstatus/Granted");
        if (fault == "doctype")
            xml = replaced(xml, "<TrustServiceStatusList", "<!DOCTYPE x><TrustServiceStatusList");
        if (fault == "html")
            xml = "<html><body>Proxy login</body></html>";
        if (fault == "two signatures") {
            const std::size_t start = xml.find("<ds:Signature "), end = xml.find("</ds:Signature>") + 15;
            xml.insert(end, xml.substr(start, end - start));
        }
        if (fault == "signature deep inside") {
            const std::size_t start = xml.find("<ds:Signature "), end = xml.find("</ds:Signature>") + 15;
            const std::string signature = xml.substr(start, end - start);
            xml.erase(start, end - start);
            xml.insert(xml.find("</SchemeInformation>"), signature);
        }
        if (fault == "only properties signed")
            xml = replaced(xml, "Reference URI=\"\"", "Reference URI=\"#props\"");
        if (fault == "wrapped")
            xml = "<Wrapper>" + xml.substr(xml.find('\n') + 1) + "</Wrapper>";
        if (fault == "cut")
            xml.resize(xml.size() / 2);
        auto list = readTrustedList(asBytes(xml), operatorOnly());
        QVERIFY(!list);
        QVERIFY(list.error().reason);
        QCOMPARE(QByteArray(std::string(codeName(*list.error().reason)).c_str()), code);
    }

    void higherSequenceNumberCounts_data()
    {
        QTest::addColumn<QStringList>("order");
        QTest::newRow("up") << QStringList{"6", "7"};
        QTest::newRow("down") << QStringList{"7", "6"};
    }
    void higherSequenceNumberCounts()
    {
        QFETCH(QStringList, order);
        TrustStore store;
        for (const QString& number : order)
            addTrustFile(store, number.toStdString(), asBytes(makeTrustedList(oneService(number.toStdString()), listOperator())),
                         {listOperator().certificate}, now);
        QCOMPARE(store.lists().size(), std::size_t(1));
        QCOMPARE(store.lists()[0]->sequenceNumber, std::uint64_t(7));
        QVERIFY(hasFinding(store.findings(), FindingCode::TrustedListOlder));
        QCOMPARE(store.servicesOf(sharedPki().intermediate.certificate).size(), std::size_t(1));
    }

    void expiredAndClosedListsAreNamed()
    {
        ListSpec spec = oneService();
        spec.nextUpdate = year2020;
        TrustStore store;
        addTrustFile(store, "l", asBytes(makeTrustedList(spec, listOperator())), {}, now);
        QVERIFY(hasFinding(store.findings(), FindingCode::TrustedListExpired));
        spec.nextUpdate.reset();
        spec.sequenceNumber = "2";
        addTrustFile(store, "l", asBytes(makeTrustedList(spec, listOperator())), {}, now);
        QVERIFY(hasFinding(store.findings(), FindingCode::TrustedListClosed));
        QVERIFY(!hasFinding(store.findings(), FindingCode::TrustedListExpired));
    }

    void anchorsByTypeOfService()
    {
        ListSpec spec;
        spec.services = {{sharedPki().intermediate.certificate, {{.type = "CA/QC"}}},
                         {sharedPki().ocspResponder.certificate, {{.type = "Certstatus/OCSP/QC"}}},
                         {sharedPki().timestampAuthority.certificate, {{.type = "TSA/QTST"}}}};
        TrustStore store;
        addTrustFile(store, "l", asBytes(makeTrustedList(spec, listOperator())), {}, now);
        const Certificate& signer = sharedPki().signer.certificate;
        QCOMPARE(store.anchorsFor(signer, {}, TrustPurpose::Signature).size(), std::size_t(1));
        QCOMPARE(store.anchorsFor(sharedPki().timestampAuthority.certificate, {}, TrustPurpose::Signature).size(),
                 std::size_t(1)); // its issuer, not itself
        QCOMPARE(store.anchorsFor(signer, {}, TrustPurpose::OcspResponding).size(), std::size_t(0));
        QVERIFY(!store.empty());
        addTrustFile(store, "x", asBytes("neither"), {}, now);
        QVERIFY(hasFinding(store.findings(), FindingCode::TrustAnchorUnreadable));
    }

    void historyIsOrderedAndSearched()
    {
        ListSpec spec;
        spec.services = {{sharedPki().intermediate.certificate,
                          {{.status = "withdrawn", .from = UtcTime(1600000000)},
                           {.status = "undersupervision", .from = UtcTime(1400000000)},
                           {.status = "granted", .from = UtcTime(1500000000)}}}};
        auto list = readTrustedList(asBytes(makeTrustedList(spec, listOperator())), operatorOnly());
        QVERIFY(list);
        const TrustService& service = (*list)->services[0];
        QVERIFY(!service.at(UtcTime(1399999999)));
        QCOMPARE(service.at(UtcTime(1400000000))->status, std::string("undersupervision"));
        QCOMPARE(service.at(UtcTime(1599999999))->status, std::string("granted"));
        QVERIFY(!service.at(now)->isGranted());
    }

    void criteria_data()
    {
        QTest::addColumn<QString>("assertion");
        QTest::addColumn<QString>("criteria");
        QTest::addColumn<int>("expected"); // 0 no, 1 yes, 2 cannot be told
        const QString nonRepudiation = "<q:KeyUsage><q:KeyUsageBit name=\"nonRepudiation\">true</q:KeyUsageBit></q:KeyUsage>";
        const QString noCrl = "<q:KeyUsage><q:KeyUsageBit name=\"crlSign\">false</q:KeyUsageBit></q:KeyUsage>";
        const QString crl = "<q:KeyUsage><q:KeyUsageBit name=\"crlSign\">true</q:KeyUsageBit></q:KeyUsage>";
        const auto policy = [](const char* oid) {
            return QString("<q:PolicySet><q:PolicyIdentifier><x:Identifier>%1</x:Identifier></q:PolicyIdentifier></q:PolicySet>")
                .arg(oid);
        };
        const QString unknown = "<q:otherCriteriaList><a:Moon/></q:otherCriteriaList>";
        const QString givenName = "<q:otherCriteriaList><a:CertSubjectDNAttribute><a:AttributeOID><x:Identifier>2.5.4.42"
                                  "</x:Identifier></a:AttributeOID></a:CertSubjectDNAttribute></q:otherCriteriaList>";
        QTest::newRow("all true") << "all" << nonRepudiation + noCrl << 1;
        QTest::newRow("all, one false") << "all" << nonRepudiation + crl << 0;
        QTest::newRow("one true") << "atLeastOne" << crl + nonRepudiation << 1;
        QTest::newRow("none true") << "atLeastOne" << crl << 0;
        QTest::newRow("none") << "none" << crl << 1;
        QTest::newRow("none, one true") << "none" << nonRepudiation << 0;
        QTest::newRow("policy") << "all" << policy("1.2.3") << 1;
        QTest::newRow("policy as urn") << "all" << policy("urn:oid:1.2.3") << 1;
        QTest::newRow("other policy") << "all" << policy("1.2.3.4") << 0;
        QTest::newRow("attribute") << "all" << givenName << 1;
        QTest::newRow("unknown decides") << "all" << unknown + nonRepudiation << 2;
        QTest::newRow("unknown does not matter") << "all" << unknown + crl << 0;
        QTest::newRow("unknown beside true") << "atLeastOne" << unknown + nonRepudiation << 1;
        QTest::newRow("nested") << "all"
                                << nonRepudiation + "<q:CriteriaList assert=\"none\">" + policy("1.2.3") + "</q:CriteriaList>"
                                << 0;
    }
    void criteria()
    {
        QFETCH(QString, assertion);
        QFETCH(QString, criteria);
        QFETCH(int, expected);
        ListSpec spec;
        spec.services = {{sharedPki().intermediate.certificate,
                          {{.extensions = qualification({"QCWithQSCD"}, criteria.toStdString(), assertion.toStdString())}}}};
        auto list = readTrustedList(asBytes(makeTrustedList(spec, listOperator())), operatorOnly());
        QVERIFY2(list, list ? "" : list.error().subject.c_str());
        static const TestIdentity signer = issue(sharedPki().intermediate, {.givenName = "Ján", .certificatePolicies = "1.2.3"},
                                                 sharedKey(TestKeyType::Rsa2048, 6));
        const QualificationElement& element = (*list)->services[0].periods[0].qualifications.at(0);
        QCOMPARE(element.qualifiers, std::vector<std::string>{"QCWithQSCD"});
        const auto outcome = element.criteria.matches(CertificateFacts::of(signer.certificate), {});
        QCOMPARE(outcome ? int(*outcome) : 2, expected);
    }
};

int main(int argc, char** argv)
{
    const CoreRuntime runtime;
    TestTrustedList test;
    return QTest::qExec(&test, argc, argv);
}
#include "test_trusted_list.moc"
