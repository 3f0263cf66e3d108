// SPDX-License-Identifier: EUPL-1.2
#include "xades/shape.h"

#include "base/xml.h"
#include "xades/names.h"

namespace parafa::xades
{

namespace
{

/// Takes elements in the order a schema sequence gives them.
class Sequence
{
public:
    explicit Sequence(const _xmlNode* parent) : m_elements(childElements(parent)) {}

    const _xmlNode* take(std::string_view name)
    {
        if (m_next < m_elements.size() && isElement(m_elements[m_next], dsNs, name))
            return m_elements[m_next++];
        return nullptr;
    }
    bool atEnd() const { return m_next == m_elements.size(); }

private:
    std::vector<_xmlNode*> m_elements;
    std::size_t m_next = 0;
};

ReferenceShape readReference(const _xmlNode* element, const Limits& limits)
{
    ReferenceShape reference{.element = element};
    reference.uri = attribute(element, "URI");
    reference.id = attribute(element, "Id").value_or("");
    reference.type = attribute(element, "Type").value_or("");
    Sequence parts(element);
    if (const _xmlNode* transforms = parts.take("Transforms")) {
        for (const _xmlNode* transform : childElements(transforms)) {
            if (!isElement(transform, dsNs, "Transform") || reference.transforms.size() >= limits.maxTransformsPerReference) {
                reference.sound = false;
                break;
            }
            reference.transforms.push_back({attribute(transform, "Algorithm").value_or(""), transform});
        }
    }
    const _xmlNode* method = parts.take("DigestMethod");
    const _xmlNode* value = parts.take("DigestValue");
    if (!method || !value || !parts.atEnd()) {
        reference.sound = false;
        return reference;
    }
    reference.digestUri = attribute(method, "Algorithm").value_or("");
    reference.digestAlgorithm = digestFromUri(reference.digestUri);
    reference.digestValue = fromBase64(textOf(value));
    return reference;
}

void unsound(SignatureShape& shape, FindingCode code, std::string detail)
{
    shape.sound = false;
    shape.findings.push_back(makeFinding(code, {{"detail", std::move(detail)}}));
}

void readSignedInfo(SignatureShape& shape, const Limits& limits)
{
    Sequence parts(shape.signedInfo);
    shape.canonicalizationMethod = parts.take("CanonicalizationMethod");
    shape.signatureMethod = parts.take("SignatureMethod");
    shape.references = readReferences(shape.signedInfo, limits);
    while (parts.take("Reference")) {
    }
    if (!shape.canonicalizationMethod || !shape.signatureMethod || shape.references.empty() || !parts.atEnd())
        unsound(shape, FindingCode::SignatureStructure, "SignedInfo");
    for (const ReferenceShape& reference : shape.references)
        if (!reference.sound)
            unsound(shape, FindingCode::SignatureStructure, "Reference");
}

// EN 319 132-1, 4.3.1 and 4.4: one QualifyingProperties, in one ds:Object, whose Target is this signature.
void readQualifyingProperties(SignatureShape& shape)
{
    std::vector<const _xmlNode*> found;
    for (const _xmlNode* object : shape.objects)
        for (const _xmlNode* child : childElements(object))
            if (isXades(child, "QualifyingProperties"))
                found.push_back(child);
    if (found.empty())
        return;
    if (found.size() > 1) {
        unsound(shape, FindingCode::SeveralQualifyingProperties, {});
        return;
    }
    shape.qualifyingProperties = found.front();
    const std::string target = attribute(found.front(), "Target").value_or("");
    if (shape.id.empty() || target != "#" + shape.id) {
        // A missing or empty Target leaves no doubt where the properties lie inside the signature; another one does.
        const bool contradicts = !target.empty() && target != "#";
        shape.findings.push_back(makeFinding(FindingCode::QualifyingPropertiesTarget,
                                             contradicts ? Severity::Error : Severity::Warning, {{"target", target}}));
        shape.sound = shape.sound && !contradicts;
    }
    const auto all = adesChildren(found.front(), "SignedProperties");
    if (all.size() > 1)
        unsound(shape, FindingCode::SignatureStructure, "SignedProperties");
    else if (!all.empty())
        shape.signedProperties = all.front();
    const auto unsignedAll = adesChildren(found.front(), "UnsignedProperties");
    if (unsignedAll.size() > 1)
        unsound(shape, FindingCode::SignatureStructure, "UnsignedProperties");
    else if (!unsignedAll.empty())
        shape.unsignedSignatureProperties = adesChild(unsignedAll.front(), "UnsignedSignatureProperties");
}

} // namespace

bool isXades(const _xmlNode* node, std::string_view name)
{
    return node && localName(node) == name && isXadesNamespace(namespaceUri(node));
}

std::vector<const _xmlNode*> adesChildren(const _xmlNode* parent, std::string_view name)
{
    std::vector<const _xmlNode*> found;
    for (const _xmlNode* child : childElements(parent))
        if (isXades(child, name) || isElement(child, dsNs, name))
            found.push_back(child);
    return found;
}

const _xmlNode* adesChild(const _xmlNode* parent, std::string_view name)
{
    for (const _xmlNode* child : childElements(parent))
        if (isXades(child, name) || isElement(child, dsNs, name))
            return child;
    return nullptr;
}

std::vector<ReferenceShape> readReferences(const _xmlNode* parent, const Limits& limits)
{
    std::vector<ReferenceShape> references;
    for (const _xmlNode* child : children(parent, dsNs, "Reference"))
        references.push_back(readReference(child, limits));
    return references;
}

SignatureShape readSignatureShape(const _xmlNode* signature, const Limits& limits)
{
    SignatureShape shape{.element = signature};
    shape.id = attribute(signature, "Id").value_or("");
    Sequence parts(signature);
    shape.signedInfo = parts.take("SignedInfo");
    shape.signatureValue = parts.take("SignatureValue");
    shape.keyInfo = parts.take("KeyInfo");
    while (const _xmlNode* object = parts.take("Object"))
        shape.objects.push_back(object);
    if (!shape.signedInfo || !shape.signatureValue || !parts.atEnd())
        unsound(shape, FindingCode::SignatureStructure, "Signature");
    if (shape.signedInfo)
        readSignedInfo(shape, limits);
    readQualifyingProperties(shape);
    return shape;
}

} // namespace parafa::xades
