// SPDX-License-Identifier: EUPL-1.2
#include "api/form_data.h"

#include "base/xml.h"
#include "operations/check_xdc.h"
#include "text/sentences.h"
#include "xmldata/form_identifier.h"
#include "xmldata/form_package.h"

#include <algorithm>

namespace parafa::api
{

namespace
{

constexpr std::size_t maxReasons = 20;
constexpr std::uint64_t maxFormBytes = std::uint64_t{64} << 20;

bool isContainerOfData(const SentDocument& document)
{
    return document.mediaType == xmlDataContainerMediaType || XmlDataContainer::looksLike(document.content);
}

/// A stylesheet that came with the request must be able to show the data: what nobody can see is not signed.
ApiResult<void> checkPresentable(ByteView container, const Bytes& stylesheet, const Services& services)
{
    const auto parsed = XmlDataContainer::parse(container);
    if (!parsed)
        return std::unexpected(asApiError(parsed.error()));
    if (!services.isolated)
        return refuse(500, "INTERNAL_ERROR", "the helper that runs stylesheets is not installed");
    const auto shown = services.isolated->transform(parsed->data, stylesheet, {});
    if (!shown)
        return std::unexpected(asApiError(shown.error()));
    return {};
}

/// Decree 55/2014, annex 11: what a registry would refuse is refused here, with its reasons.
ApiResult<void> checkContainer(ByteView container, const SignParameters& parameters, const Services& services)
{
    XdcCheckOptions options{parameters.schema, parameters.transformation};
    const auto check = checkXdc(container, options, services);
    if (!check)
        return std::unexpected(asApiError(check.error()));
    std::string reasons;
    std::size_t count = 0;
    for (const Finding& finding : check->findings)
        if (finding.severity == Severity::Error && ++count <= maxReasons)
            reasons +=
                (reasons.empty() ? "" : "\n") + sentence(finding, Language::En) + " " + std::string(finding.argument("message"));
    if (count > 0)
        return unprocessable("the form data do not hold against their schema, stylesheet or annex 11", reasons);
    if (parameters.schema && check->data != CheckState::Good)
        return unprocessable("the form data cannot be checked against the schema that was sent");
    if (parameters.transformation)
        if (auto presentable = checkPresentable(container, *parameters.transformation, services); !presentable)
            return presentable;
    if (parameters.autoLoadEform && check->data == CheckState::Unchecked)
        return refuse(400, "UNKNOWN_EFORM", "the form is not on this computer; parafa-cli form add brings it");
    return {};
}

/// Schemas that came with the request.
ApiResult<NewXmlDataContainer> partsFromRequest(const SignParameters& parameters)
{
    if (!parameters.schema || !parameters.transformation || parameters.identifier.empty())
        return unprocessable("a container of form data wants parameters.schema, .transformation and .identifier, "
                             "or autoLoadEform for a form of this computer");
    NewXmlDataContainer parts;
    const auto name = formNameOf(parameters.identifier);
    parts.identifier = parameters.identifier;
    parts.formVersion = name ? name->version : parameters.identifier.substr(parameters.identifier.rfind('/') + 1);
    const std::string base = name ? "http://schemas.gov.sk/form/" + name->form + "/" + name->version : parameters.identifier;
    parts.schemaUri = base + "/form.xsd";
    parts.presentationUri = base + "/form.xslt";
    parts.schema = *parameters.schema;
    parts.stylesheet = *parameters.transformation;
    parts.mediaDestination = outputMedia(parts.stylesheet);
    if (parts.mediaDestination.empty() && parameters.transformationMedia.empty())
        return unprocessable("the stylesheet says neither text nor HTML; name it in "
                             "parameters.transformationMediaDestinationTypeDescription");
    return parts;
}

/// The form that the data name, from the forms of this computer.
ApiResult<NewXmlDataContainer> partsFromForms(const SignRequest& request, const Services& services)
{
    const auto unknown = [] {
        return refuse(400, "UNKNOWN_EFORM", "the form is not on this computer; parafa-cli form add brings it");
    };
    const auto xml = XmlDocument::parse(request.document.content);
    if (!xml)
        return std::unexpected(asApiError(xml.error()));
    const SignParameters& wanted = request.parameters;
    const std::string identifier = wanted.identifier.empty() ? std::string(namespaceUri(xml->root())) : wanted.identifier;
    const auto name = formNameOf(identifier);
    if (!name || !services.forms)
        return unknown();
    const std::vector<KnownForm> forms = services.forms->find(identifier, name->version);
    const auto fits = [&](const KnownForm& form) {
        return form.forSigning && (wanted.transformationMedia.empty() || form.mediaDestination == wanted.transformationMedia) &&
               (wanted.transformationLanguage.empty() || form.language == wanted.transformationLanguage) &&
               (wanted.transformationTargetEnvironment.empty() ||
                form.targetEnvironment == wanted.transformationTargetEnvironment);
    };
    const auto form = std::ranges::find_if(forms, fits);
    if (form == forms.end())
        return unknown();
    NewXmlDataContainer parts;
    parts.identifier = form->identifier;
    parts.formVersion = form->version;
    parts.schemaUri = form->schemaUri;
    parts.presentationUri = form->presentationUri;
    parts.schema = form->schema;
    parts.stylesheet = form->stylesheet;
    parts.mediaDestination = form->mediaDestination;
    parts.language = form->language.empty() ? "sk" : form->language;
    parts.targetEnvironment = form->targetEnvironment;
    return parts;
}

void applyWishes(const SignParameters& wishes, NewXmlDataContainer& parts)
{
    const auto take = [](const std::string& from, std::string& to) {
        if (!from.empty())
            to = from;
    };
    take(wishes.schemaIdentifier, parts.schemaUri);
    take(wishes.transformationIdentifier, parts.presentationUri);
    take(wishes.transformationMedia, parts.mediaDestination);
    take(wishes.transformationLanguage, parts.language);
    take(wishes.transformationTargetEnvironment, parts.targetEnvironment);
    parts.embed = wishes.embedUsedSchemas;
}

ApiResult<void> makeContainer(SignRequest& request, const Services& services)
{
    const std::string& type = request.document.mediaType;
    if (type != "application/xml" && type != "text/xml")
        return unprocessable("a container of form data is made from application/xml, not from " + type);
    SignParameters& parameters = request.parameters;
    const bool brought = parameters.schema || parameters.transformation;
    auto parts = !brought && (parameters.autoLoadEform || parameters.embedUsedSchemas || !parameters.fsFormId.empty())
                     ? partsFromForms(request, services)
                     : partsFromRequest(parameters);
    if (!parts)
        return std::unexpected(parts.error());
    applyWishes(parameters, *parts);
    parts->data = std::move(request.document.content);
    auto container = buildXmlDataContainer(*parts);
    if (!container)
        return std::unexpected(asApiError(container.error()));
    request.document.content = std::move(*container);
    parameters.schema = parts->schema;
    parameters.transformation = parts->stylesheet;
    return {};
}

} // namespace

bool isFormData(const SignRequest& request)
{
    const SignParameters& parameters = request.parameters;
    const bool container = request.document.content.size() > 1 && request.document.content[0] == 'P' &&
                           request.document.content[1] == 'K'; // its documents are looked at, it is none
    return !container &&
           (isContainerOfData(request.document) || parameters.autoLoadEform || parameters.embedUsedSchemas ||
            !parameters.fsFormId.empty() || parameters.containerXmlns.find("xmldatacontainer") != std::string::npos);
}

ApiResult<void> prepareFormData(SignRequest& request, const Services& services)
{
    if (!isContainerOfData(request.document))
        if (auto made = makeContainer(request, services); !made)
            return made;
    if (auto checked = checkContainer(request.document.content, request.parameters, services); !checked)
        return checked;
    request.document.mediaType = xmlDataContainerMediaType;
    std::string& name = request.document.fileName;
    if (name.empty())
        name = "document.xdcf";
    else if (name.ends_with(".xml"))
        name.replace(name.size() - 4, 4, ".xdcf");
    return {};
}

ApiResult<void> checkFormDataIn(const OpenedDocument& container, const SignParameters& parameters, const Services& services)
{
    if (!parameters.schema && !parameters.transformation && !parameters.autoLoadEform)
        return {};
    bool found = false;
    for (const OpenedPart& part : container.documents) {
        if (part.signatureRelated)
            continue;
        const auto content = readAll(*part.content, maxFormBytes);
        if (!content)
            return std::unexpected(asApiError(content.error()));
        if (!XmlDataContainer::looksLike(*content))
            continue;
        found = true;
        if (auto checked = checkContainer(*content, parameters, services); !checked)
            return checked;
    }
    if (!found)
        return unprocessable("a schema or stylesheet was sent, but the container holds no form data");
    return {};
}

} // namespace parafa::api
