// SPDX-License-Identifier: EUPL-1.2
#include "operations/check_xdc.h"
#include "operations/form_choice.h"
#include "operations/open_document.h"
#include "xmldata/bare_form.h"
#include "xmldata/data_text.h"
#include "xmldata/data_tree.h"
#include "xmldata/form_identifier.h"
#include "xmldata/text_check.h"
#include "xmldata/xdc_rules.h"

#include <algorithm>

namespace parafa
{

namespace
{

constexpr std::uint64_t maxFormBytes = std::uint64_t{64} << 20;

std::string mediaName(PresentationMedia media)
{
    switch (media) {
    case PresentationMedia::Text:
        return "TXT";
    case PresentationMedia::Html:
        return "HTML";
    case PresentationMedia::Xhtml:
        return "XHTML";
    }
    return {};
}

/// Presents one document of XML data: which stylesheet, whether it is the one that was meant, what it shows.
class Presenter
{
public:
    Presenter(const Services& services, const PresentOptions& options, const Progress& progress)
        : m_services(services), m_options(options), m_progress(progress)
    {
    }

    Result<DocumentPresentation> container(const XmlDataContainer& xdc)
    {
        m_result.facts.formIdentifier = xdc.identifier;
        m_result.facts.formVersion = xdc.formVersion;
        m_result.facts.media = xdc.presentation.mediaDestination;
        m_result.facts.language = xdc.presentation.language;
        expect(ByteView());
        add(xdc.findings);
        auto rules = checkXdcRules(xdc);
        // it says how the form must be handed in, not whether the signature or what is shown can be relied on
        for (Finding& finding : rules)
            if (finding.code == FindingCode::XdcFormNeedsReferences)
                finding.severity = Severity::Warning;
        add(rules);
        addText(xdc.data);
        // two data elements, both kinds of schemas, nothing at all: what is presented would be a guess
        for (FindingCode code : {FindingCode::XdcMalformed, FindingCode::XdcDataMissing, FindingCode::XdcSchemasMissing})
            if (hasFinding(xdc.findings, code))
                return notShown();
        if (xdc.usedSchemas == UsedSchemas::Embedded)
            return embedded(xdc);
        if (hasFinding(rules, FindingCode::XdcIdentifierSuspicious))
            return notShown(); // such a name is not even looked up
        return referenced(xdc);
    }

    /// Form data without a container: recognised by its namespace, shown with the form's own stylesheet (slovak-rules, 8.1).
    Result<DocumentPresentation> bare(const Bytes& data, const std::string& identifier, const FormName& name)
    {
        m_result.facts.formIdentifier = identifier;
        m_result.facts.formVersion = name.version;
        m_result.findings.push_back(makeFinding(FindingCode::FormXmlBare, {{"form", identifier}}));
        addText(data);
        const auto forms = m_services.forms ? m_services.forms->findByNamespace(identifier) : std::vector<KnownForm>();
        if (forms.empty()) {
            notKnown(identifier, name.version);
            return notAvailable("form");
        }
        const KnownForm& form = preferred(forms);
        if (forms.size() > 1)
            for (const KnownForm& each : forms)
                m_result.choices.push_back({each.mediaDestination, each.language, each.targetEnvironment});
        m_result.chosen = static_cast<std::size_t>(&form - forms.data());
        use(form);
        if (!validate(data, form.schema, 0))
            return notShown();
        return transform(data, form.stylesheet);
    }

private:
    void add(const std::vector<Finding>& findings)
    {
        m_result.findings.insert(m_result.findings.end(), findings.begin(), findings.end());
    }
    void add(FindingCode code, FindingArguments arguments = {})
    {
        m_result.findings.push_back(makeFinding(code, std::move(arguments)));
    }

    /// Nothing is shown, and the findings so far say why: damage, a mismatch, a limit.
    DocumentPresentation notShown() { return std::move(m_result); }
    /// Nothing is shown because something is not at hand here: "form", or "isolation" to run it in.
    DocumentPresentation notAvailable(const char* reason)
    {
        FindingArguments arguments{{"reason", reason}};
        if (!m_result.facts.formIdentifier.empty())
            arguments.emplace_back("name", m_result.facts.formIdentifier);
        add(FindingCode::PresentationNotAvailable, std::move(arguments));
        return std::move(m_result);
    }

    /// The helper gets ready while the digests are computed here.
    void expect(const KeyedView& stylesheet) const
    {
        if (m_services.isolated)
            m_services.isolated->expectTransform(stylesheet);
    }
    /// The one that the reference's digest will most probably match.
    static const KnownForm& likely(const std::vector<KnownForm>& forms, const SchemaReference& reference)
    {
        return *std::ranges::max_element(forms, {}, [&reference](const KnownForm& form) {
            return (form.mediaDestination == reference.mediaDestination ? 4 : 0) + (form.language == reference.language ? 2 : 0) +
                   (form.forSigning ? 1 : 0);
        });
    }

    void addText(ByteView data)
    {
        TextLimits limits;
        limits.maxLineCharacters = SIZE_MAX; // attachments in base64 are data too; what is shown is checked on its own
        if (const auto text = dataText(data))
            add(checkText(*text, "data", limits));
    }

    void notKnown(const std::string& identifier, const std::string& version)
    {
        add(FindingCode::FormNotKnown, {{"name", identifier}, {"version", version}});
    }

    const KnownForm& preferred(const std::vector<KnownForm>& forms) const
    {
        const auto rank = [this](const KnownForm& form) {
            const bool language = m_options.language.empty() || form.language == m_options.language;
            const bool media = m_options.media.empty() || form.mediaDestination == m_options.media;
            const bool environment = m_options.targetEnvironment.empty() || form.targetEnvironment == m_options.targetEnvironment;
            return (language && environment && media ? 16 : 0) + (form.forSigning ? 8 : 0) +
                   (form.language == "sk"   ? 2
                    : form.language == "en" ? 1
                                            : 0) +
                   (form.published ? 4 : 0);
        };
        return *std::ranges::max_element(forms, {}, rank);
    }

    void use(const KnownForm& form)
    {
        m_result.facts.origin = form.published ? PresentationOrigin::Published : PresentationOrigin::LocalPackage;
        m_result.facts.media = form.mediaDestination;
        m_result.facts.language = form.language;
        if (const auto outside = outsideValidity(form, m_services.now))
            m_result.findings.push_back(*outside);
        // annex 3, 2.6.7: a "view" stylesheet stands in for history only
        if (!form.forSigning)
            add(FindingCode::PresentationNotForSigning);
    }

    Result<DocumentPresentation> embedded(const XmlDataContainer& xdc)
    {
        m_result.facts.origin = PresentationOrigin::Document;
        add(FindingCode::PresentationFromDocument);
        if (xdc.presentation.embedded.empty())
            return notShown();
        if (!validate(xdc.data, xdc.schema.embedded, xdc.dataLine))
            return notShown();
        auto shown = transform(xdc.data, xdc.presentation.embedded);
        // the sender chose the stylesheet: what it leaves out is worth a look
        if (shown && shown->rendered) {
            const auto& rendered = *shown->rendered;
            const std::string_view text =
                rendered.media == PresentationMedia::Text ? asText(rendered.content) : std::string_view(rendered.text);
            if (const auto omitted = omittedValues(xdc.data, text); omitted && omitted->count > 0)
                shown->findings.push_back(
                    makeFinding(FindingCode::PresentationOmitsData,
                                {{"count", std::to_string(omitted->count)}, {"example", omitted->example}}));
        }
        return shown;
    }

    Result<DocumentPresentation> referenced(const XmlDataContainer& xdc)
    {
        const auto forms = formsFor(xdc, m_services);
        if (forms.empty()) {
            notKnown(xdc.identifier, xdc.formVersion);
            return notAvailable("form");
        }
        expect(likely(forms, xdc.presentation).stylesheet);
        // the digest decides, by the algorithms the reference declares; a stylesheet that does not match is never shown instead
        const KnownForm* matching = nullptr;
        for (const KnownForm& form : forms) {
            const auto same = matches(m_services, xdc.presentation, form.stylesheet);
            if (same.value_or(false) && (!matching || (form.forSigning && !matching->forSigning)))
                matching = &form;
        }
        const bool schemaMatches = std::ranges::any_of(
            forms, [&](const KnownForm& form) { return matches(m_services, xdc.schema, form.schema).value_or(false); });
        if (!schemaMatches)
            add(FindingCode::XdcSchemaDigestMismatch, {{"uri", xdc.schema.uri}});
        if (!matching) {
            m_result.facts.digestMatches = false;
            add(FindingCode::XdcTransformDigestMismatch, {{"uri", xdc.presentation.uri}});
            return notShown();
        }
        m_result.facts.digestMatches = schemaMatches;
        use(*matching);
        m_result.facts.media =
            xdc.presentation.mediaDestination.empty() ? matching->mediaDestination : xdc.presentation.mediaDestination;
        if (!xdc.presentation.language.empty())
            m_result.facts.language = xdc.presentation.language;
        if (!schemaMatches)
            return notShown();
        if (!validate(xdc.data, matching->schema, xdc.dataLine))
            return notShown();
        return transform(xdc.data, matching->stylesheet);
    }

    /// False where the schema was forbidden or hit a limit: such a document is not worked on any further.
    bool validate(ByteView data, const KeyedView& schema, int firstLine)
    {
        if (!m_services.isolated || schema.empty())
            return true; // `transform` says that nothing was run
        const auto violations = m_services.isolated->validateSchema(data, schema, m_progress);
        if (!violations) {
            if (violations.error().reason == FindingCode::XdcSchemaUnusable) {
                add(FindingCode::XdcSchemaUnusable, {{"detail", violations.error().detail}});
                return true;
            }
            m_result.findings.push_back(violations.error().asFinding());
            return false;
        }
        if (!violations->empty()) {
            const SchemaViolation& first = violations->front();
            // line 1 of the fragment is its XML declaration
            const int line = first.line > 1 && firstLine > 0 ? firstLine + first.line - 2 : first.line;
            add(FindingCode::XdcDataInvalid, {{"detail", first.element + ", " + std::to_string(line)},
                                              {"line", std::to_string(line)},
                                              {"element", first.element},
                                              {"message", first.message},
                                              {"count", std::to_string(violations->size())}});
            explain(m_result.findings.back(), first);
        }
        return true;
    }

    Result<DocumentPresentation> transform(ByteView data, const KeyedView& stylesheet)
    {
        if (!m_services.isolated)
            return notAvailable("isolation");
        auto rendered = m_services.isolated->transform(data, stylesheet, m_progress);
        if (!rendered && rendered.error().code == ErrorCode::Cancelled)
            return std::unexpected(rendered.error());
        if (!rendered) {
            m_result.findings.push_back(rendered.error().asFinding());
            return std::move(m_result);
        }
        const std::string media = mediaName(rendered->media);
        if (!m_result.facts.media.empty() && m_result.facts.media != media)
            add(FindingCode::PresentationMediaDiffers, {{"declared", m_result.facts.media}, {"actual", media}});
        m_result.facts.media = media;
        add(rendered->findings);
        m_result.rendered = std::move(*rendered);
        return std::move(m_result);
    }

    const Services& m_services;
    const PresentOptions& m_options;
    const Progress& m_progress;
    DocumentPresentation m_result;
};

/// The first bytes by streaming, which stops at once: random access would inflate a whole entry.
Bytes beginningOf(const ByteSource& source, std::size_t size)
{
    Bytes beginning;
    const auto stopped = source.stream([&](ByteView piece) -> Result<void> {
        const ByteView part = piece.first(std::min(piece.size(), size - beginning.size()));
        beginning.insert(beginning.end(), part.begin(), part.end());
        if (beginning.size() >= size)
            return fail(ErrorCode::Cancelled, "enough");
        return {};
    });
    (void)stopped; // damage later in the entry is found where the entry is read whole
    return beginning;
}

bool claimsToBeContainer(const OpenedPart& part)
{
    return part.name.ends_with(".xdcf") || part.mediaType.starts_with(xmlDataContainerMediaType);
}

/// Data that no presentation shows can still be read.
Result<DocumentPresentation> withTree(Result<DocumentPresentation> shown, ByteView data)
{
    if (shown && !shown->rendered)
        shown->dataTree = dataTree(data).value_or(std::string());
    return shown;
}

DocumentPresentation unreadable(Finding finding)
{
    DocumentPresentation result;
    result.findings.push_back(std::move(finding));
    return result;
}

} // namespace

Result<DocumentPresentation> presentDocument(const OpenedPart& part, const Services& services, const Progress& progress,
                                             const PresentOptions& options)
{
    const Bytes beginning = beginningOf(*part.content, 65'536);
    const bool container = XmlDataContainer::looksLike(beginning);
    const bool claims = claimsToBeContainer(part);
    const auto first = asText(beginning).find_first_not_of("\xEF\xBB\xBF \t\r\n");
    if (!container && !claims && (first == std::string_view::npos || beginning[first] != '<'))
        return fail(ErrorCode::NotFound, "no XML data");
    if (part.content->size() > maxFormBytes) {
        if (!container && !claims)
            return fail(ErrorCode::NotFound, "no XML data");
        return unreadable(makeFinding(FindingCode::XmlLimit));
    }
    const auto bytes = readAll(*part.content, maxFormBytes);
    if (!bytes)
        return std::unexpected(bytes.error());

    Presenter presenter(services, options, progress);
    if (container || claims) {
        const auto xdc = XmlDataContainer::parse(*bytes);
        if (!xdc)
            return withTree(unreadable(xdc.error().asFinding()), *bytes);
        return withTree(presenter.container(*xdc), xdc->data.empty() ? ByteView(*bytes) : ByteView(xdc->data));
    }
    const auto document = XmlDocument::parse(*bytes, {}, XmlEncodings::Common);
    if (!document)
        return fail(ErrorCode::NotFound, "no XML data");
    const std::string identifier = bareFormIdentifier(*document);
    if (identifier.empty())
        return fail(ErrorCode::NotFound, "no form");
    return withTree(presenter.bare(*bytes, identifier, formNameOf(identifier).value_or(FormName{})), *bytes);
}

} // namespace parafa
