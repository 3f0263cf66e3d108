// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/digest.h"
#include "base/finding.h"
#include "xades/xades.h"

#include <optional>
#include <string>
#include <vector>

struct _xmlNode;

namespace parafa::xades
{

struct TransformShape {
    std::string uri;
    const _xmlNode* element = nullptr;
};

/// A ds:Reference as written (XMLDSIG, 4.4.3).
struct ReferenceShape {
    const _xmlNode* element = nullptr;
    std::optional<std::string> uri;
    std::string id;
    std::string type;
    std::vector<TransformShape> transforms;
    std::string digestUri;
    std::optional<DigestAlgorithm> digestAlgorithm;
    std::optional<Bytes> digestValue; ///< nothing when it is not base64
    bool sound = true;                ///< false: not what the schema allows, nothing may be concluded from it
};

/// A ds:Signature taken apart, before anything in it is believed. Nodes stay with their document.
struct SignatureShape {
    const _xmlNode* element = nullptr;
    std::string id; ///< Id attribute, may be empty
    const _xmlNode* signedInfo = nullptr;
    const _xmlNode* signatureValue = nullptr;
    const _xmlNode* keyInfo = nullptr;
    std::vector<const _xmlNode*> objects;
    const _xmlNode* canonicalizationMethod = nullptr;
    const _xmlNode* signatureMethod = nullptr;
    std::vector<ReferenceShape> references;

    const _xmlNode* qualifyingProperties = nullptr; ///< the only one, else null
    const _xmlNode* signedProperties = nullptr;     ///< its only SignedProperties, else null; not yet known to be signed
    const _xmlNode* unsignedSignatureProperties = nullptr;

    /// What makes the structure unsound: SignatureStructure, SeveralQualifyingProperties, QualifyingPropertiesTarget.
    std::vector<Finding> findings;
    bool sound = true;
};

/// Reads a ds:Signature (XMLDSIG, 4; EN 319 132-1, 4.3). Never fails: what is wrong is in `findings`.
SignatureShape readSignatureShape(const _xmlNode* signature, const Limits& limits);

/// The ds:Reference children of a ds:SignedInfo or ds:Manifest.
std::vector<ReferenceShape> readReferences(const _xmlNode* parent, const Limits& limits);

/// First child with this local name in the XMLDSIG namespace or any version of XAdES's.
const _xmlNode* adesChild(const _xmlNode* parent, std::string_view name);
std::vector<const _xmlNode*> adesChildren(const _xmlNode* parent, std::string_view name);
bool isXades(const _xmlNode* node, std::string_view name);

} // namespace parafa::xades
