// SPDX-License-Identifier: EUPL-1.2
#include "xmldata/xdc_rules.h"

#include "xmldata/form_identifier.h"

namespace parafa
{

namespace
{

constexpr std::string_view digestPrefix = "urn:oid:";

class Rules
{
public:
    explicit Rules(const XmlDataContainer& container) : m_container(container) {}

    std::vector<Finding> check()
    {
        identifiers();
        if (m_container.usedSchemas == UsedSchemas::Referenced) {
            references();
            digestMethod("UsedXSDReference", m_container.schema);
            digestMethod("UsedPresentationSchemaReference", m_container.presentation);
        }
        mediaDestination();
        return std::move(m_findings);
    }

private:
    void add(FindingCode code, std::string_view rule, FindingArguments arguments)
    {
        arguments.emplace_back("rule", std::string(rule));
        Finding finding = makeFinding(code, std::move(arguments));
        finding.clause += ", " + std::string(rule) + ")";
        m_findings.push_back(std::move(finding));
    }

    /// The form's data are embedded against two rules: that of what names the form, and l) itself.
    void addEmbedded(std::string_view rule, const std::string& value)
    {
        add(FindingCode::XdcFormNeedsReferences, rule, {{"value", value}});
        m_findings.back().clause += ", l)";
    }

    void identifiers()
    {
        const std::string& identifier = m_container.identifier;
        for (const std::string* value : {&identifier, &m_container.schema.uri, &m_container.presentation.uri})
            if (isSuspiciousIdentifier(*value))
                add(FindingCode::XdcIdentifierSuspicious, "g", {{"name", *value}});
        const auto named = formNameOf(identifier);
        const auto dataForm = formNameOf(m_container.dataNamespace);
        if (m_container.usedSchemas == UsedSchemas::Referenced) {
            if (identifier.empty())
                add(FindingCode::XdcIdentifierMissing, "c", {});
            else if (!named && !isOtherFormIdentifier(identifier))
                add(FindingCode::XdcIdentifierNotForm, "c", {{"name", identifier}});
            if (m_container.formVersion.empty())
                add(FindingCode::XdcAttributeMissing, "m", {{"name", "XMLData/@Version"}});
        } else if (m_container.usedSchemas == UsedSchemas::Embedded) {
            if (named)
                addEmbedded("d", identifier);
            else if (dataForm)
                addEmbedded("e", m_container.dataNamespace);
        }
        if (named && dataForm && *named != *dataForm)
            add(FindingCode::XdcDataOtherForm, "g", {{"name", m_container.dataNamespace}, {"identifier", identifier}});
        const std::string versionOfIdentifier =
            named ? named->version : (isOtherFormIdentifier(identifier) ? trailingVersion(identifier) : std::string());
        if (!versionOfIdentifier.empty() && !m_container.formVersion.empty() && m_container.formVersion != versionOfIdentifier)
            add(FindingCode::XdcVersionMismatch, "m", {{"name", m_container.formVersion}, {"identifier", identifier}});
    }

    static std::string trailingVersion(const std::string& identifier)
    {
        const std::string last = identifier.substr(identifier.rfind('/') + 1);
        return !last.empty() && last.find_first_not_of("0123456789.") == std::string::npos ? last : std::string();
    }

    void references()
    {
        const auto named = formNameOf(m_container.identifier);
        const auto schema = formFileAddress(m_container.schema.uri);
        const auto presentation = formFileAddress(m_container.presentation.uri);
        if (named && !m_container.schema.uri.empty() && (!schema || schema->name != *named))
            add(FindingCode::XdcReferenceOtherForm, "g", {{"element", "UsedXSDReference"}, {"name", m_container.schema.uri}});
        if (named && !m_container.presentation.uri.empty() && (!presentation || presentation->name != *named))
            add(FindingCode::XdcReferenceOtherForm, "g",
                {{"element", "UsedPresentationSchemaReference"}, {"name", m_container.presentation.uri}});
        else if (schema && presentation && schema->base != presentation->base)
            add(FindingCode::XdcReferenceOtherForm, "g",
                {{"element", "UsedPresentationSchemaReference"}, {"name", m_container.presentation.uri}});
    }

    void digestMethod(std::string_view element, const SchemaReference& reference)
    {
        if (reference.digestMethod.empty())
            return;
        const auto algorithm = xdcDigestAlgorithm(reference.digestMethod);
        const FindingArguments arguments{{"element", std::string(element)}, {"algorithm", reference.digestMethod}};
        if (!algorithm)
            add(FindingCode::XdcDigestMethodUnknown, "k", arguments);
        else if (*algorithm == DigestAlgorithm::Md5 || *algorithm == DigestAlgorithm::Sha1)
            add(FindingCode::XdcDigestMethodWeak, "k", arguments);
        if (m_container.version == "1.0" && reference.transformAlgorithm.empty())
            add(FindingCode::XdcTransformMissing, "k", {{"element", std::string(element)}});
    }

    // 55/2014, annex 11: the presentation for signing is TXT, HTML or XHTML; anything else only by agreement (§ 57c b)
    void mediaDestination()
    {
        const std::string& media = m_container.presentation.mediaDestination;
        if (media.empty() || media == "TXT" || media == "HTML" || media == "XHTML")
            return;
        add(FindingCode::XdcAttributeInvalid, "j",
            {{"name", "UsedPresentationSchema/@MediaDestinationTypeDescription"}, {"value", media}});
        m_findings.back().severity = Severity::Warning;
    }

    const XmlDataContainer& m_container;
    std::vector<Finding> m_findings;
};

} // namespace

std::vector<Finding> checkXdcRules(const XmlDataContainer& container)
{
    return Rules(container).check();
}

std::optional<DigestAlgorithm> xdcDigestAlgorithm(std::string_view digestMethod)
{
    if (!digestMethod.starts_with(digestPrefix))
        return std::nullopt;
    return digestFromOid(digestMethod.substr(digestPrefix.size()));
}

std::optional<bool> matchesReference(const SchemaReference& reference, ByteView schema)
{
    const auto algorithm = xdcDigestAlgorithm(reference.digestMethod);
    const auto method = reference.transformAlgorithm.empty() ? Canonicalization::Inclusive10
                                                             : canonicalizationFromUri(reference.transformAlgorithm);
    if (!algorithm || !method || reference.digest.empty())
        return std::nullopt;
    const auto canonical = schemaDigest(schema, *method, *algorithm);
    if (canonical && *canonical == reference.digest)
        return true;
    if (reference.transformAlgorithm.empty()) {
        const auto raw = digestOf(*algorithm, schema);
        return raw && *raw == reference.digest;
    }
    return false;
}

} // namespace parafa
