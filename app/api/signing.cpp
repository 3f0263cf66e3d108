// SPDX-License-Identifier: EUPL-1.2
// How the interface signs: the question, and the file that comes out.
#include "api/api.h"
#include "api/form_data.h"
#include "api/sign_choice.h"
#include "base/digest.h"
#include "report/json_writer.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>

namespace parafa::api
{

namespace
{

/// Where the result is written before it is sent: in memory where the system has such a place.
QString privateFolderPattern()
{
    const QString runtime = QString::fromLocal8Bit(qgetenv("XDG_RUNTIME_DIR"));
    const QString base = runtime.isEmpty() || !QFileInfo(runtime).isWritable() ? QDir::tempPath() : runtime;
    return base + QStringLiteral("/parafa-serve-XXXXXX");
}

std::string textOf(const SentDocument& document, const OpenedDocument& opened, const Services& services)
{
    if (document.mediaType == "text/plain" && isUtf8(asText(document.content)))
        return std::string(asText(document.content));
    if (opened.container || opened.documents.empty())
        return {};
    const auto presentation = presentDocument(opened.documents.front(), services);
    if (!presentation || !presentation->rendered)
        return {};
    const RenderedPresentation& rendered = *presentation->rendered;
    return rendered.media == PresentationMedia::Text ? std::string(asText(rendered.content)) : rendered.text;
}

} // namespace

ApiResult<std::string> Api::sign(const Call& call)
{
    if (auto key = checkKey(); !key)
        return std::unexpected(key.error());
    auto request = SignRequest::parse(call.body);
    if (!request)
        return std::unexpected(request.error());
    const Services services = this->services();
    const bool formData = isFormData(*request);
    if (formData) {
        if (auto prepared = prepareFormData(*request, services); !prepared)
            return std::unexpected(prepared.error());
    }
    if (request->document.fileName.empty())
        request->document.fileName = unnamedDocument;
    const auto opened = openBytes(request->document.fileName, memorySource(request->document.content), services);
    const ExistingSignatures existing = existingSignatures(*opened);
    if (existing.asicE) {
        if (auto checked = checkFormDataIn(*opened, request->parameters, services); !checked)
            return std::unexpected(checked.error());
    } else if (!formData && (request->parameters.schema || request->parameters.transformation)) {
        return unprocessable("a schema or stylesheet was sent, but no container of form data was asked for");
    }
    const auto options = chooseOptions(*request, existing, formData);
    if (!options)
        return std::unexpected(options.error());
    if (auto agreed = askToSign(*request, call, *opened, services); !agreed)
        return std::unexpected(agreed.error());
    const auto output = makeSignature(*request, *options, *opened, services);
    if (!output)
        return std::unexpected(output.error());
    JsonWriter json;
    json.beginObject().member("content", toBase64(*output));
    json.member("signedBy", m_setup.key->certificate().subject()).member("issuedBy", m_setup.key->certificate().issuer());
    if (request->parameters.checkPdfA)
        json.memberTexts("notChecked", {"checkPDFACompliance"});
    return json.endObject().result();
}

ApiResult<void> Api::askToSign(const SignRequest& request, const Call& call, const OpenedDocument& opened,
                               const Services& services)
{
    if (!request.batchId.empty())
        return m_batches.take(request.batchId, call.origin, Batches::Time::clock::now());
    const SentDocument& document = request.document;
    ConsentRequest question;
    question.origin = call.origin;
    question.document = document.fileName + "\n" + document.mediaType + ", " + std::to_string(document.content.size()) + " B\n";
    if (const auto digest = digestOf(DigestAlgorithm::Sha256, document.content))
        question.document += "SHA-256 " + toHex(*digest) + "\n";
    question.text = textOf(document, opened, services);
    if (!m_setup.consent->granted(question))
        return refuse(204, "USER_CANCELLED", "the person did not agree");
    return {};
}

ApiResult<Bytes> Api::makeSignature(const SignRequest& request, const SignOptions& options, const OpenedDocument& opened,
                                    const Services& services)
{
    const QTemporaryDir folder(privateFolderPattern()); // only this user can enter; removed at the end
    if (!folder.isValid())
        return refuse(500, "INTERNAL_ERROR", "no place for the result");
    const std::string target = folder.filePath(QStringLiteral("signed")).toStdString();
    const SentDocument& document = request.document;
    const auto outcome = existingSignatures(opened).asicE ? addSignature(opened, *m_setup.key, options, target, services)
                                                          : signDocuments({{document.fileName, document.mediaType, opened.bytes}},
                                                                          *m_setup.key, options, target, services);
    if (!outcome && outcome.error().code == ErrorCode::Unsupported)
        return refuse(422, "UNSUPPORTED_SIGNATURE_LEVEL", "this combination of level, container and packaging is not made",
                      outcome.error().detail);
    if (!outcome && outcome.error().reason == FindingCode::LevelNoTimestampService)
        return refuse(422, "UNSUPPORTED_SIGNATURE_LEVEL", "no time-stamp service: start serve with --tsa",
                      outcome.error().detail);
    if (!outcome)
        return std::unexpected(asApiError(outcome.error()));
    const auto written = fileSource(target);
    if (!written)
        return std::unexpected(asApiError(written.error()));
    auto bytes = readAll(**written);
    if (!bytes)
        return std::unexpected(asApiError(bytes.error()));
    return *bytes;
}

} // namespace parafa::api
