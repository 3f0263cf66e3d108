// SPDX-License-Identifier: EUPL-1.2
#include "api/sign_request.h"

#include "operations/open_document.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace parafa::api
{

namespace
{

/// Reads members of one object; the first that is wrong is kept and ends the request.
class Members
{
public:
    Members(const QJsonObject& object, std::string path) : m_object(object), m_path(std::move(path)) {}

    std::string text(const char* name)
    {
        const QJsonValue value = member(name);
        if (value.isUndefined() || value.isNull())
            return {};
        if (!value.isString())
            fault(name, "is not text");
        return value.toString().toStdString();
    }
    bool flag(const char* name)
    {
        const QJsonValue value = member(name);
        if (!value.isUndefined() && !value.isNull() && !value.isBool())
            fault(name, "is neither true nor false");
        return value.toBool();
    }
    std::optional<Bytes> bytes(const char* name, bool base64)
    {
        const QJsonValue value = member(name);
        if (value.isUndefined() || value.isNull())
            return std::nullopt;
        const std::string content = text(name);
        if (!base64)
            return Bytes(content.begin(), content.end());
        auto decoded = fromBase64(content);
        if (!decoded)
            fault(name, "is not base64");
        return decoded;
    }
    QJsonObject object(const char* name, bool demanded)
    {
        const QJsonValue value = member(name);
        if (!value.isObject() && (demanded || !(value.isUndefined() || value.isNull())))
            fault(name, "is not an object");
        return value.toObject();
    }
    QJsonValue member(const char* name) const { return m_object.value(QLatin1String(name)); }
    void fault(const std::string& name, const std::string& what)
    {
        if (m_fault.empty())
            m_fault = m_path + name + " " + what;
    }
    const std::string& fault() const { return m_fault; }

private:
    QJsonObject m_object;
    std::string m_path, m_fault;
};

ApiResult<QJsonObject> parseObject(ByteView body)
{
    if (body.empty())
        return refuse(400, "EMPTY_BODY", "the body is empty");
    QJsonParseError error;
    const auto bytes = QByteArray::fromRawData(reinterpret_cast<const char*>(body.data()), static_cast<qsizetype>(body.size()));
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &error);
    if (error.error != QJsonParseError::NoError || !document.isObject())
        return malformed("the body is not a JSON object", error.errorString().toStdString());
    return document.object();
}

std::string withoutParameters(std::string mediaType)
{
    mediaType = mediaType.substr(0, mediaType.find(';'));
    std::erase(mediaType, ' ');
    std::ranges::transform(mediaType, mediaType.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    return mediaType;
}

ApiResult<SentDocument> parseDocument(Members& root, bool& base64)
{
    const std::string mediaType = root.text("payloadMimeType");
    if (mediaType.empty())
        root.fault("payloadMimeType", "is missing");
    base64 = mediaType.find("base64") != std::string::npos;
    Members members(root.object("document", true), "document.");
    SentDocument document;
    document.mediaType = withoutParameters(mediaType);
    const std::string name = members.text("filename");
    document.fileName = name.empty() ? name : safeFileName(name);
    const auto content = members.bytes("content", base64);
    if (!content)
        members.fault("content", "is missing");
    for (const Members* checked : {&root, &members})
        if (!checked->fault().empty())
            return malformed(checked->fault());
    document.content = *content;
    return document;
}

SignParameters parseParameters(Members& members, bool base64)
{
    SignParameters parameters;
    parameters.level = members.text("level");
    parameters.container = members.text("container");
    parameters.containerXmlns = members.text("containerXmlns");
    parameters.packaging = members.text("packaging");
    parameters.digestAlgorithm = members.text("digestAlgorithm");
    parameters.schema = members.bytes("schema", base64);
    parameters.transformation = members.bytes("transformation", base64);
    parameters.identifier = members.text("identifier");
    parameters.schemaIdentifier = members.text("schemaIdentifier");
    parameters.transformationIdentifier = members.text("transformationIdentifier");
    parameters.transformationLanguage = members.text("transformationLanguage");
    parameters.transformationMedia = members.text("transformationMediaDestinationTypeDescription");
    parameters.transformationTargetEnvironment = members.text("transformationTargetEnvironment");
    parameters.fsFormId = members.text("fsFormId");
    parameters.autoLoadEform = members.flag("autoLoadEform");
    parameters.embedUsedSchemas = members.flag("embedUsedSchemas");
    parameters.checkPdfA = members.flag("checkPDFACompliance");
    return parameters;
}

} // namespace

ApiResult<SignRequest> SignRequest::parse(ByteView body)
{
    const auto object = parseObject(body);
    if (!object)
        return std::unexpected(object.error());
    Members root(*object, {});
    SignRequest request;
    request.batchId = root.text("batchId");
    const QJsonObject sentParameters = root.object("parameters", false);
    bool base64 = false;
    auto document = parseDocument(root, base64);
    if (!document)
        return std::unexpected(document.error());
    request.document = std::move(*document);
    Members members(sentParameters, "parameters.");
    request.parameters = parseParameters(members, base64);
    if (!members.fault().empty())
        return malformed(members.fault());
    return request;
}

ApiResult<ValidateRequest> parseValidateRequest(ByteView body)
{
    const auto object = parseObject(body);
    if (!object)
        return std::unexpected(object.error());
    Members root(*object, {});
    ValidateRequest request;
    request.require = root.text("require");
    bool base64 = false;
    auto document = parseDocument(root, base64);
    if (!document)
        return std::unexpected(document.error());
    request.document = std::move(*document);
    return request;
}

ApiResult<int> parseBatchStart(ByteView body, int maxDocuments)
{
    const auto object = parseObject(body);
    if (!object)
        return std::unexpected(object.error());
    const int number = object->value(QLatin1String("totalNumberOfDocuments")).toInt();
    if (number < 1 || number > maxDocuments)
        return malformed("totalNumberOfDocuments is not a number from 1 to " + std::to_string(maxDocuments));
    return number;
}

ApiResult<std::string> parseBatchEnd(ByteView body)
{
    const auto object = parseObject(body);
    if (!object)
        return std::unexpected(object.error());
    Members root(*object, {});
    const std::string id = root.text("batchId");
    if (id.empty())
        root.fault("batchId", "is missing");
    if (!root.fault().empty())
        return malformed(root.fault());
    return id;
}

} // namespace parafa::api
