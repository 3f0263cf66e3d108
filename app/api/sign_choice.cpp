// SPDX-License-Identifier: EUPL-1.2
#include "api/sign_choice.h"

#include <map>

namespace parafa::api
{

namespace
{

struct Level {
    std::optional<SignatureForm> form; ///< BASELINE_B alone: that of the signatures there are
    std::string name;
};

ApiResult<Level> parseLevel(std::string text)
{
    Level level;
    for (const auto& [prefix, form] : {std::pair{std::string_view("XAdES_"), SignatureForm::XAdES},
                                       {std::string_view("CAdES_"), SignatureForm::CAdES},
                                       {std::string_view("PAdES_"), SignatureForm::PAdES}})
        if (text.starts_with(prefix)) {
            level.form = form;
            text.erase(0, prefix.size());
            break;
        }
    constexpr std::string_view baseline = "BASELINE_";
    level.name = text.starts_with(baseline) ? text.substr(baseline.size()) : std::string();
    if (level.name != "B" && level.name != "T" && level.name != "LT" && level.name != "LTA")
        return refuse(422, "UNSUPPORTED_SIGNATURE_LEVEL", "parameters.level names no baseline level");
    return level;
}

ApiResult<void> chooseContainer(const SignParameters& parameters, bool formData, SignOptions& options)
{
    if (parameters.container == "ASiC_E" || (parameters.container.empty() && formData))
        options.container = ContainerType::AsicE;
    else if (parameters.container == "ASiC_S")
        options.container = ContainerType::AsicS;
    else if (parameters.container.empty())
        options.container = std::nullopt;
    else
        return unprocessable("parameters.container is neither ASiC_E nor ASiC_S");
    return {};
}

ApiResult<void> choosePackaging(const SignParameters& parameters, SignOptions& options)
{
    if (!parameters.packaging.empty() && parameters.packaging != "ENVELOPED" && parameters.packaging != "ENVELOPING")
        return unprocessable("parameters.packaging is neither ENVELOPED nor ENVELOPING");
    if (options.container)
        options.packaging = Packaging::Detached;
    else if (options.form == SignatureForm::PAdES)
        options.packaging = Packaging::Enveloped;
    else if (options.form == SignatureForm::CAdES || parameters.packaging == "ENVELOPING")
        options.packaging = Packaging::Enveloping;
    else
        options.packaging = Packaging::Enveloped;
    return {};
}

bool isXml(const std::string& mediaType)
{
    return mediaType == "text/xml" || mediaType == "application/xml" || mediaType.ends_with("+xml");
}

ApiResult<void> checkFits(const SentDocument& document, const SignOptions& options)
{
    if (options.form == SignatureForm::PAdES && options.container)
        return unprocessable("a PAdES signature lies in the PDF, not in a container");
    if (options.form == SignatureForm::PAdES && document.mediaType != "application/pdf")
        return unprocessable("a PAdES signature wants application/pdf");
    if (options.form == SignatureForm::XAdES && options.packaging == Packaging::Enveloped && !isXml(document.mediaType))
        return unprocessable("an enveloped XAdES signature wants an XML document; a container or ENVELOPING takes any");
    return {};
}

} // namespace

ExistingSignatures existingSignatures(const OpenedDocument& document)
{
    ExistingSignatures existing;
    if (!document.container) {
        constexpr std::string_view pdf = "%PDF-";
        Bytes beginning(pdf.size());
        if (document.bytes && document.bytes->size() > pdf.size() && document.bytes->readAt(0, beginning) &&
            asText(beginning) == pdf)
            existing.form = SignatureForm::PAdES;
        return existing;
    }
    existing.asicE = document.container->type() == ContainerType::AsicE;
    for (const OpenedPart& part : document.documents)
        if (part.signatureRelated && part.name.ends_with(".p7s"))
            existing.form = SignatureForm::CAdES;
        else if (part.signatureRelated && part.name.find("signature") != std::string::npos)
            existing.form = SignatureForm::XAdES;
    return existing;
}

ApiResult<SignOptions> chooseOptions(const SignRequest& request, const ExistingSignatures& existing, bool formData)
{
    static const std::map<std::string, DigestAlgorithm, std::less<>> digests = {{"", DigestAlgorithm::Sha256},
                                                                                {"SHA256", DigestAlgorithm::Sha256},
                                                                                {"SHA384", DigestAlgorithm::Sha384},
                                                                                {"SHA512", DigestAlgorithm::Sha512}};
    const SignParameters& parameters = request.parameters;
    Level level{existing.form, "B"};
    if (!parameters.level.empty()) {
        const auto parsed = parseLevel(parameters.level);
        if (!parsed)
            return std::unexpected(parsed.error());
        level = {parsed->form ? parsed->form : existing.form, parsed->name};
    }
    if (!level.form)
        return refuse(422, "UNSUPPORTED_SIGNATURE_LEVEL", "parameters.level is missing: only a signed document tells it itself");
    const auto digest = digests.find(parameters.digestAlgorithm);
    if (digest == digests.end())
        return unprocessable("parameters.digestAlgorithm is none of SHA256, SHA384, SHA512");
    SignOptions options;
    options.form = *level.form;
    options.level = level.name;
    options.digest = digest->second;
    if (existing.asicE) // the container stays the one it is
        return options;
    if (auto chosen = chooseContainer(parameters, formData, options); !chosen)
        return std::unexpected(chosen.error());
    if (auto chosen = choosePackaging(parameters, options); !chosen)
        return std::unexpected(chosen.error());
    if (auto fits = checkFits(request.document, options); !fits)
        return std::unexpected(fits.error());
    return options;
}

} // namespace parafa::api
