// SPDX-License-Identifier: EUPL-1.2
#include "operations/check_xdc.h"

#include "operations/form_choice.h"
#include "xmldata/data_codes.h"
#include "xmldata/data_text.h"
#include "xmldata/form_package.h"
#include "xmldata/reference_identifier.h"
#include "xmldata/text_check.h"
#include "xmldata/xdc_rules.h"

#include <algorithm>
#include <set>

namespace parafa
{

namespace
{

void addClause(Finding& finding, std::string_view rule)
{
    finding.clause += (finding.clause.empty() ? "" : ", ") + std::string(rule) + ")";
    finding.arguments.emplace_back("rule", std::string(rule));
}

/// The rule that a departure from the container's structure breaks.
std::string_view structureRule(const Finding& finding)
{
    const std::string_view name = finding.argument("name");
    if (finding.code == FindingCode::XdcNotUtf8)
        return "a";
    if (finding.code == FindingCode::XdcAttributeInvalid && name.ends_with("/@ContentType"))
        return "j";
    if (finding.code == FindingCode::XdcAttributeInvalid &&
        (name.ends_with("/@TransformAlgorithm") || name.ends_with("/@DigestMethod")))
        return "k";
    return "b";
}

std::vector<XdcRule> rulesOf(const XdcCheck& check)
{
    std::vector<XdcRule> rules;
    const bool readable = !check.version.empty(); // else nothing but its damage is known
    const bool referenced = check.schemas == UsedSchemas::Referenced;
    for (char letter = 'a'; letter <= 'm'; ++letter) {
        const bool checked = letter == 'f' ? referenced && check.transformDigest == CheckState::Good
                             : letter == 'h'
                                 ? check.schemaDigest != CheckState::Unchecked && check.transformDigest != CheckState::Unchecked
                             : letter == 'i' ? check.data != CheckState::Unchecked
                                             : true;
        rules.push_back({letter, readable && checked ? CheckState::Good : CheckState::Unchecked});
    }
    for (const Finding& finding : check.findings) {
        const char letter = ruleOf(finding);
        if (letter >= 'a' && letter <= 'm' && finding.severity != Severity::Info)
            rules[static_cast<std::size_t>(letter - 'a')].state = CheckState::Bad;
    }
    if (!readable && check.container == CheckState::Bad)
        rules[1].state = CheckState::Bad;
    return rules;
}

class XdcChecker
{
public:
    XdcChecker(const XmlDataContainer& xdc, const XdcCheckOptions& options, const Services& services, const Progress& progress)
        : m_xdc(xdc), m_options(options), m_services(services), m_progress(progress)
    {
    }

    Result<XdcCheck> run()
    {
        m_result.container = m_xdc.structureSound() ? CheckState::Good : CheckState::Bad;
        m_result.version = m_xdc.version;
        m_result.schemas = m_xdc.usedSchemas;
        m_result.identifier = m_xdc.identifier;
        m_result.formVersion = m_xdc.formVersion;
        m_result.presentation.media = m_xdc.presentation.mediaDestination;
        m_result.presentation.language = m_xdc.presentation.language;
        m_result.presentation.formIdentifier = m_xdc.identifier;
        m_result.presentation.formVersion = m_xdc.formVersion;
        for (Finding finding : m_xdc.findings) {
            addClause(finding, structureRule(finding));
            m_result.findings.push_back(std::move(finding));
        }
        std::ranges::move(checkXdcRules(m_xdc), std::back_inserter(m_result.findings));
        chooseSchemas();
        digests();
        if (auto checked = data(); !checked)
            return std::unexpected(checked.error());
        if (const auto text = dataText(m_xdc.data)) {
            TextLimits limits;
            limits.maxLineCharacters = SIZE_MAX;
            std::ranges::move(checkText(*text, "data", limits), std::back_inserter(m_result.findings));
        }
        // line 1 of the fragment is its XML declaration
        if (m_services.codelists)
            std::ranges::move(checkCodes(m_xdc.data, *m_services.codelists, m_services.now, m_xdc.dataLine - 1),
                              std::back_inserter(m_result.findings));
        std::ranges::move(checkReferenceIdentifiers(m_xdc.data), std::back_inserter(m_result.findings));
        m_result.rules = rulesOf(m_result);
        return std::move(m_result);
    }

private:
    void add(FindingCode code, std::string_view rule, FindingArguments arguments)
    {
        Finding finding = makeFinding(code, std::move(arguments));
        addClause(finding, rule);
        m_result.findings.push_back(std::move(finding));
    }

    void chooseSchemas()
    {
        m_schema = m_options.schema;
        m_stylesheet = m_options.stylesheet;
        if (m_schema || m_stylesheet) {
            m_result.presentation.origin = PresentationOrigin::LocalPackage;
            return;
        }
        if (m_xdc.usedSchemas == UsedSchemas::Embedded) {
            m_result.presentation.origin = PresentationOrigin::Document;
            m_schema = m_xdc.schema.embedded;
            return;
        }
        const bool suspicious = hasFinding(m_result.findings, FindingCode::XdcIdentifierSuspicious);
        const auto forms = suspicious ? std::vector<KnownForm>() : formsFor(m_xdc, m_services);
        if (forms.empty()) {
            if (m_xdc.usedSchemas == UsedSchemas::Referenced)
                m_result.findings.push_back(makeFinding(FindingCode::FormNotKnown, {{"name", m_xdc.identifier}}));
            return;
        }
        const auto matching = std::ranges::find_if(forms, [this](const KnownForm& form) {
            return matches(m_services, m_xdc.presentation, form.stylesheet).value_or(false);
        });
        const KnownForm& form = matching == forms.end() ? forms.front() : *matching;
        m_schema = form.schema;
        m_stylesheet = form.stylesheet;
        m_result.presentation.origin = form.published ? PresentationOrigin::Published : PresentationOrigin::LocalPackage;
        // f): the reference must mean the signing presentation of the package
        if (matching != forms.end() && !matching->forSigning)
            add(FindingCode::PresentationNotForSigning, "f", {});
        if (const auto outside = outsideValidity(form, m_services.now))
            m_result.findings.push_back(*outside);
    }

    CheckState digest(const SchemaReference& reference, const std::optional<SharedBytes>& file, FindingCode mismatch)
    {
        if (m_xdc.usedSchemas != UsedSchemas::Referenced || !file)
            return CheckState::Unchecked;
        const auto matching = matches(m_services, reference, *file);
        // a digest that is not there matches nothing; one by an unknown method cannot be checked
        if (!matching && !reference.digest.empty())
            return CheckState::Unchecked;
        if (!matching.value_or(false))
            add(mismatch, "h", {{"name", reference.uri}});
        return matching.value_or(false) ? CheckState::Good : CheckState::Bad;
    }

    void digests()
    {
        m_result.schemaDigest = digest(m_xdc.schema, m_schema, FindingCode::XdcSchemaDigestMismatch);
        m_result.transformDigest = digest(m_xdc.presentation, m_stylesheet, FindingCode::XdcTransformDigestMismatch);
        if (m_result.transformDigest != CheckState::Unchecked)
            m_result.presentation.digestMatches = m_result.transformDigest == CheckState::Good;
        if (m_stylesheet && m_result.transformDigest == CheckState::Good) {
            const std::string media =
                m_services.schemaDigests ? m_services.schemaDigests->media(*m_stylesheet) : outputMedia(*m_stylesheet);
            if (!media.empty() && media != m_xdc.presentation.mediaDestination)
                add(FindingCode::PresentationMediaDiffers, "j",
                    {{"declared", m_xdc.presentation.mediaDestination}, {"actual", media}});
        }
    }

    Result<void> data()
    {
        if (!m_schema || m_schema->empty() || m_xdc.data.empty() || !m_services.isolated)
            return {};
        const auto violations = m_services.isolated->validateSchema(m_xdc.data, *m_schema, m_progress);
        if (!violations && violations.error().code == ErrorCode::Cancelled)
            return std::unexpected(violations.error());
        if (!violations) {
            const Error& error = violations.error();
            Finding finding = makeFinding(error.reason.value_or(FindingCode::XdcSchemaUnusable), {{"detail", error.detail}});
            addClause(finding, "i");
            m_result.findings.push_back(std::move(finding));
            return {};
        }
        m_result.data = violations->empty() ? CheckState::Good : CheckState::Bad;
        for (const SchemaViolation& violation : *violations) {
            // line 1 of the fragment is its XML declaration, the element starts in line 2
            const int line = violation.line > 1 ? m_xdc.dataLine + violation.line - 2 : m_xdc.dataLine;
            add(FindingCode::XdcDataInvalid, "i",
                {{"detail", violation.element + ", " + std::to_string(line)},
                 {"line", std::to_string(line)},
                 {"element", violation.element},
                 {"message", violation.message}});
            explain(m_result.findings.back(), violation);
        }
        return {};
    }

    const XmlDataContainer& m_xdc;
    const XdcCheckOptions& m_options;
    const Services& m_services;
    const Progress& m_progress;
    std::optional<SharedBytes> m_schema, m_stylesheet;
    XdcCheck m_result;
};

} // namespace

void explain(Finding& finding, const SchemaViolation& violation)
{
    if (!violation.reason)
        return;
    const bool missing = *violation.reason == FindingCode::FormValueMissing && !violation.wanted.empty();
    finding.arguments.emplace_back("because", std::string(codeName(*violation.reason)));
    finding.arguments.emplace_back("field", missing ? violation.wanted : violation.element);
    if (!missing && !violation.wanted.empty())
        finding.arguments.emplace_back("wanted", violation.wanted);
}

Result<XdcCheck> checkXdc(ByteView content, const XdcCheckOptions& options, const Services& services, const Progress& progress)
{
    const auto xdc = XmlDataContainer::parse(content);
    if (!xdc) {
        XdcCheck result;
        result.container = CheckState::Bad;
        result.findings.push_back(xdc.error().asFinding());
        result.rules = rulesOf(result);
        return result;
    }
    return XdcChecker(*xdc, options, services, progress).run();
}

} // namespace parafa
