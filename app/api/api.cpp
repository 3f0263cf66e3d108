// SPDX-License-Identifier: EUPL-1.2
#include "api/api.h"

#include "common/requirement_files.h"
#include "report/json_writer.h"
#include "text/sentences.h"

#include <QUrlQuery>
#include <QUuid>

#include <algorithm>
#include <array>

namespace parafa::api
{

const Api::Route* Api::route(std::string_view method, std::string_view path)
{
    static constexpr std::array<Route, 6> routes = {{
        {"GET", "/info", false, &Api::info},
        {"GET", "/certificates", true, &Api::certificates},
        {"POST", "/sign", true, &Api::sign},
        {"POST", "/batch", true, &Api::startBatch},
        {"DELETE", "/batch", false, &Api::endBatch},
        {"POST", "/validate", false, &Api::validate},
    }};
    const auto place = std::ranges::find_if(routes, [&](const Route& r) { return r.method == method && r.path == path; });
    return place == routes.end() ? nullptr : &*place;
}

std::string Api::methods(std::string_view path)
{
    std::string methods;
    for (const std::string_view method : {"GET", "POST", "DELETE"})
        if (route(method, path))
            methods += (methods.empty() ? "" : ", ") + std::string(method);
    return methods;
}

Services Api::services() const
{
    Services services = m_setup.services;
    services.now = m_setup.environment->services().now;
    return services;
}

ApiResult<void> Api::checkKey() const
{
    if (!m_setup.key)
        return refuse(500, "INITIALIZATION_FAILED", "the server was started without a key (--key)");
    return {};
}

ApiResult<std::string> Api::info(const Call&)
{
    JsonWriter json;
    json.beginObject().member("version", PARAFA_VERSION).member("status", "READY").member("product", "Parafa");
    json.memberTexts("availableDrivers", m_setup.key ? std::vector{m_setup.keyKind} : std::vector<std::string>());
    return json.endObject().result();
}

ApiResult<std::string> Api::certificates(const Call& call)
{
    if (auto key = checkKey(); !key)
        return std::unexpected(key.error());
    const QUrlQuery query(QString::fromStdString(call.query));
    const QString drivers = query.queryItemValue(QStringLiteral("driver"), QUrl::FullyDecoded);
    if (!drivers.isEmpty() && !drivers.split(u',').contains(QString::fromStdString(m_setup.keyKind)))
        return refuse(404, "DRIVER_NOT_FOUND", "no such driver is in use");
    if (!m_setup.consent->granted({ConsentRequest::What::Certificates, call.origin, {}, {}, 1}))
        return refuse(403, "CERTIFICATES_READING_CONSENT_REJECTED", "the person did not agree");
    JsonWriter json;
    json.beginObject().key("certificates").beginArray().beginObject();
    json.member("subject", m_setup.key->certificate().subject()).member("issuedBy", m_setup.key->certificate().issuer());
    return json.endObject().endArray().endObject().result();
}

ApiResult<std::string> Api::startBatch(const Call& call)
{
    if (auto key = checkKey(); !key)
        return std::unexpected(key.error());
    const auto documents = parseBatchStart(call.body, m_batches.limits().maxDocuments);
    if (!documents)
        return std::unexpected(documents.error());
    if (auto free = m_batches.checkFree(Batches::Time::clock::now()); !free)
        return std::unexpected(free.error());
    if (!m_setup.consent->granted({ConsentRequest::What::Batch, call.origin, {}, {}, *documents}))
        return refuse(502, "BATCH_CANCELED", "the person did not agree");
    const std::string id = QUuid::createUuid().toString(QUuid::WithoutBraces).toStdString();
    if (auto started = m_batches.start(id, call.origin, *documents, Batches::Time::clock::now()); !started)
        return std::unexpected(started.error());
    return JsonWriter().beginObject().member("batchId", id).endObject().result();
}

ApiResult<std::string> Api::endBatch(const Call& call)
{
    const auto id = parseBatchEnd(call.body);
    if (!id)
        return std::unexpected(id.error());
    const auto all = m_batches.finish(*id, call.origin);
    if (!all)
        return std::unexpected(all.error());
    return JsonWriter().beginObject().member("status", *all ? "FINISHED" : "NOT_FINISHED").endObject().result();
}

ApiResult<std::string> Api::validate(const Call& call)
{
    auto request = parseValidateRequest(call.body);
    if (!request)
        return std::unexpected(request.error());
    std::optional<RequirementProfile> profile;
    if (!request->require.empty()) {
        auto named = namedRequirement(request->require);
        if (!named)
            return refuse(400, "UNKNOWN_REQUIREMENT", "no profile of requirements has this name");
        profile = std::move(*named);
    }
    const Services services = this->services();
    SentDocument& document = request->document;
    const std::string name = document.fileName.empty() ? std::string(unnamedDocument) : document.fileName;
    const auto opened = openBytes(name, memorySource(std::move(document.content)), services);
    auto report = validateDocument(*opened, services);
    if (!report)
        return std::unexpected(asApiError(report.error()));
    if (profile)
        report->required = std::make_shared<const RequirementAnswer>(judgeRequirement(*profile, *report));
    JsonOptions options;
    options.sentence = [this](const Finding& finding) { return sentence(finding, m_setup.language); };
    return toJson(*report, options);
}

} // namespace parafa::api
