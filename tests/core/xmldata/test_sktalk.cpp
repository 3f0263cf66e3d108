// SPDX-License-Identifier: EUPL-1.2
#include "base/runtime.h"
#include "xmldata/sktalk_message.h"

#include <QtTest>

using namespace parafa;

namespace
{

Bytes bytes(const QByteArray& text)
{
    return Bytes(text.begin(), text.end());
}
QByteArray message(const QByteArray& objects, const QByteArray& inner = "AF-1", const QByteArray& version = "3.0")
{
    return "<?xml version='1.0' encoding='utf-8'?>\n<!-- a --><SKTalkMessage "
           "xmlns='http://gov.sk/SKTalkMessage'><EnvelopeVersion>" +
           version +
           "</EnvelopeVersion><Header><MessageInfo><Class>EGOV_APPLICATION</Class><MessageID>af-1</MessageID><CorrelationID>c"
           "</CorrelationID></MessageInfo></Header><Body><m:MessageContainer "
           "xmlns:m='http://schemas.gov.sk/core/MessageContainer/1.0'>"
           "<m:MessageId>" +
           inner +
           "</m:MessageId><m:SenderId>ico://sk/1</m:SenderId><m:RecipientId>ico://sk/2</m:RecipientId>"
           "<m:MessageType>T</m:MessageType><m:MessageSubject>S</m:MessageSubject>" +
           objects + "</m:MessageContainer></Body></SKTalkMessage>";
}
const QByteArray form = "<m:Object Id='1' Name='Form' Class='FORM' IsSigned='false' MimeType='application/x-eform-xml' "
                        "Encoding='XML'>\n <F xmlns='http://schemas.gov.sk/form/T.Form/1.0'><a>1</a></F>\n</m:Object>";

} // namespace

class TestSktalk : public QObject
{
    Q_OBJECT
private slots:
    void reads()
    {
        const QByteArray xml =
            message(form + "<m:Object Id='2' Name='a/b.pdf' Class='ATTACHMENT' IsSigned='true' MimeType='application/pdf' "
                           "Encoding='Base64'>JVBE\nRg==</m:Object><m:Object Name='Form.xml' Encoding='Base64'>QQ==</m:Object>"
                           "<m:Object Id='x' MimeType='application/vnd.etsi.asic-e+zip' Encoding='Base64'>QQ==</m:Object>");
        QVERIFY(SktalkMessage::looksLike(bytes(xml)));
        const auto read = SktalkMessage::parse(bytes(xml));
        QVERIFY2(read, read ? "" : read.error().detail.c_str());
        QVERIFY(read->findings.empty()); // ids compare without case
        QCOMPARE(read->envelope.messageClass, std::string("EGOV_APPLICATION"));
        QCOMPARE(read->envelope.sender, std::string("ico://sk/1"));
        QCOMPARE(read->objects.size(), std::size_t{4});
        QCOMPARE(read->objects[0].name, std::string("Form.xml"));
        QVERIFY(asText(read->objects[0].content).find("<F xmlns=\"http://schemas.gov.sk/form/T.Form/1.0\"><a>1</a></F>") !=
                std::string_view::npos);
        QCOMPARE(read->objects[1].name, std::string("a_b.pdf"));
        QCOMPARE(std::string(asText(read->objects[1].content)), std::string("%PDF"));
        QVERIFY(read->objects[1].isSigned);
        QCOMPARE(read->objects[2].name, std::string("Form (2).xml"));
        QCOMPARE(read->objects[3].name, std::string("x.asice"));
    }

    void findings_data()
    {
        QTest::addColumn<QByteArray>("xml");
        QTest::addColumn<int>("code");
        QTest::newRow("version") << message(form, "AF-1", "2.0") << int(FindingCode::SktalkVersion);
        QTest::newRow("ids") << message(form, "other") << int(FindingCode::SktalkIdsDiffer);
        QTest::newRow("base64") << message("<m:Object Name='a' Encoding='Base64'>*</m:Object>")
                                << int(FindingCode::SktalkObjectUnreadable);
        QTest::newRow("two elements") << message("<m:Object Name='a' Encoding='XML'><a/><b/></m:Object>")
                                      << int(FindingCode::SktalkObjectUnreadable);
        QTest::newRow("text") << message("<m:Object Name='a' Encoding='XML'>x<b/></m:Object>")
                              << int(FindingCode::SktalkObjectUnreadable);
    }
    void findings()
    {
        QFETCH(QByteArray, xml);
        QFETCH(int, code);
        const auto read = SktalkMessage::parse(bytes(xml));
        QVERIFY(read && hasFinding(read->findings, static_cast<FindingCode>(code)));
    }

    void refused_data()
    {
        QTest::addColumn<QByteArray>("xml");
        QTest::newRow("other root") << QByteArray("<a/>");
        QTest::newRow("other namespace") << message(form).replace("http://gov.sk/SKTalkMessage", "http://gov.sk/Other");
        QTest::newRow("no body") << message(form).replace("Body", "Bodies");
        QTest::newRow("no header") << message(form).replace("Header", "Head");
        QTest::newRow("two containers") << message(
            "</m:MessageContainer><m:MessageContainer xmlns:m='http://schemas.gov.sk/core/MessageContainer/1.0'>");
        QTest::newRow("DTD")
            << QByteArray(message(form)).replace("<!-- a -->", "<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]>");
        QTest::newRow("cut") << message(form).left(300);
    }
    void refused()
    {
        QFETCH(QByteArray, xml);
        QVERIFY(!SktalkMessage::parse(bytes(xml)));
    }

    void otherFilesDoNotLookLikeOne()
    {
        QVERIFY(!SktalkMessage::looksLike(bytes("<a>http://gov.sk/SKTalkMessage</a>")));
        QVERIFY(!SktalkMessage::looksLike(bytes("<!-- <SKTalkMessage xmlns='http://gov.sk/SKTalkMessage'/> --><a/>")));
        QVERIFY(!SktalkMessage::looksLike(bytes("<")));
        QVERIFY(!SktalkMessage::looksLike({}));
    }
};

int main(int argc, char** argv)
{
    const CoreRuntime runtime;
    TestSktalk test;
    return QTest::qExec(&test, argc, argv);
}
#include "test_sktalk.moc"
