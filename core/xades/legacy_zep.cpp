// SPDX-License-Identifier: EUPL-1.2
#include "xades/legacy_zep.h"

#include "base/media_extension.h"
#include "base/xml.h"
#include "xades/names.h"
#include "xades/tree_walk.h"

#include <algorithm>

namespace parafa::xades
{

namespace
{

constexpr std::string_view objectType = "http://www.w3.org/2000/09/xmldsig#Object";
constexpr std::string_view signaturePropertiesType = "http://www.w3.org/2000/09/xmldsig#SignatureProperties";
constexpr std::string_view c14n10 = "http://www.w3.org/TR/2001/REC-xml-c14n-20010315";

bool isTechnical(const _xmlNode* object)
{
    return std::ranges::any_of(childElements(object), [](const _xmlNode* child) {
        return isXades(child, "QualifyingProperties") || isElement(child, dsNs, "SignatureProperties") ||
               isElement(child, dsNs, "Manifest");
    });
}

std::optional<ZepObject> readObject(const XmlDocument& document, const _xmlNode* element, std::size_t number)
{
    ZepObject object;
    object.mediaType = attribute(element, "MimeType").value_or("");
    const std::string id = attribute(element, "Id").value_or("");
    const auto inner = childElements(element);
    if (inner.size() == 1) {
        auto octets = canonicalize(document, inner.front(), Canonicalization::ExclusiveWithComments);
        if (!octets)
            return std::nullopt;
        object.content = std::move(*octets);
        if (object.mediaType.empty())
            object.mediaType = "application/xml";
    } else {
        const std::string text = textOf(element);
        const bool encoded = attribute(element, "Encoding").value_or("") == base64Transform;
        auto decoded = fromBase64(text);
        if (encoded && !decoded)
            return std::nullopt;
        object.content = decoded ? std::move(*decoded) : Bytes(text.begin(), text.end());
    }
    if (object.content.empty())
        return std::nullopt;
    object.name = (id.empty() ? "object-" + std::to_string(number) : id) + std::string(extensionForMediaType(object.mediaType));
    return object;
}

class ZepStructure
{
public:
    explicit ZepStructure(const SignatureShape& shape) : m_shape(shape) {}

    std::vector<Finding> run()
    {
        if (m_shape.id.empty() || attribute(m_shape.signatureValue, "Id").value_or("").empty())
            say("Id of Signature and SignatureValue");
        if (attribute(m_shape.canonicalizationMethod, "Algorithm").value_or("") != c14n10)
            say("CanonicalizationMethod");
        checkReferences();
        checkManifests();
        checkKeyInfo();
        checkSignatureProperties();
        return std::move(m_findings);
    }

private:
    void say(std::string detail)
    {
        m_findings.push_back(makeFinding(FindingCode::LegacyZepStructure, {{"detail", std::move(detail)}}));
    }

    /// KeyInfo, SignatureProperties and SignedProperties once each, else manifests only.
    void checkReferences()
    {
        std::size_t keyInfos = 0, properties = 0, signedProperties = 0;
        for (const ReferenceShape& reference : m_shape.references) {
            keyInfos += reference.type == objectType;
            properties += reference.type == signaturePropertiesType;
            signedProperties += isSignedPropertiesType(reference.type);
            const bool known = reference.type == objectType || reference.type == signaturePropertiesType ||
                               reference.type == manifestType || isSignedPropertiesType(reference.type);
            if (!known)
                say("Reference " + reference.uri.value_or(""));
        }
        if (keyInfos != 1 || properties != 1 || signedProperties != 1)
            say("References of SignedInfo");
    }

    void checkManifests()
    {
        for (const _xmlNode* object : m_shape.objects)
            for (const _xmlNode* manifest : children(object, dsNs, "Manifest"))
                if (attribute(manifest, "Id").value_or("").empty() || children(manifest, dsNs, "Reference").size() != 1)
                    say("Manifest");
    }

    void checkKeyInfo()
    {
        const _xmlNode* data = firstChild(m_shape.keyInfo, dsNs, "X509Data");
        for (const std::string_view part : {"X509Certificate", "X509IssuerSerial", "X509SubjectName"})
            if (!firstChild(data, dsNs, part))
                say("KeyInfo");
    }

    void checkSignatureProperties()
    {
        for (const _xmlNode* object : m_shape.objects)
            for (const _xmlNode* list : children(object, dsNs, "SignatureProperties")) {
                const auto properties = children(list, dsNs, "SignatureProperty");
                const bool targeted = std::ranges::all_of(properties, [&](const _xmlNode* property) {
                    return attribute(property, "Target").value_or("") == "#" + m_shape.id;
                });
                if (properties.size() != 2 || !targeted)
                    say("SignatureProperties");
            }
    }

    const SignatureShape& m_shape;
    std::vector<Finding> m_findings;
};

} // namespace

bool looksLikeZepEnvelope(ByteView head)
{
    const std::string_view text = asText(head);
    return text.find("DataEnvelope") != std::string_view::npos && text.find(zepNsStart) != std::string_view::npos;
}

Result<std::vector<ZepObject>> zepObjects(ByteView envelope)
{
    const auto document = XmlDocument::parse(envelope, {}, XmlEncodings::Common);
    if (!document)
        return std::unexpected(document.error());
    std::vector<ZepObject> objects;
    forEachElement(document->root(), [&](const _xmlNode* element) {
        if (isElement(element, dsNs, "Object") && !isTechnical(element))
            if (auto object = readObject(*document, element, objects.size() + 1))
                objects.push_back(std::move(*object));
        return true;
    });
    return objects;
}

std::vector<Finding> checkZepStructure(const SignatureShape& shape)
{
    return ZepStructure(shape).run();
}

} // namespace parafa::xades
