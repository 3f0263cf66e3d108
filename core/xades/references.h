// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "signature/parsed_signature.h"
#include "signature/signed_objects.h"
#include "xades/id_index.h"
#include "xades/reference_uri.h"
#include "xades/shape.h"
#include "xades/transforms.h"

namespace parafa::xades
{

/// One signature file while it is being read. Borrows everything.
struct FileContext {
    const XmlDocument& document;
    const IdIndex& ids;
    const ParseOptions& options;
    const SignedObjects& objects;
    const Progress& progress;
    WorkBudget& budget; ///< shared by everything that is checked in this file
};

/// A reference followed to what it names.
struct Target {
    ReferenceUri uri;
    ReferenceState state = ReferenceState::NotFound; ///< Match: `data` is there; else why not
    std::optional<TransformData> data;
    const _xmlNode* element = nullptr; ///< the element of this file it names; null for the whole file and for others
    bool wholeFile = false;            ///< this whole file
    std::string name;                  ///< the document outside this file
    bool digestOnly = false;           ///< of that document only a digest is known
    std::vector<Finding> findings;
};

/// Follows a reference, only ever inside this file and the objects at hand (EN 319 162-1, 4.4.3; security: nothing is
/// opened or fetched). `skip`: names that other references already took, for references without a usable name.
Target followReference(const FileContext& file, const ReferenceShape& reference);

/// A reference checked: digest, what it covers.
struct CheckedReference {
    SignedReference facts;
    const _xmlNode* element = nullptr;
    std::vector<Finding> findings;
};

/// Checks the digest of one reference of `signature` (XMLDSIG, 3.2.1).
CheckedReference checkReference(const FileContext& file, const SignatureShape& signature, const ReferenceShape& reference);

/// Checks every reference of a ds:Manifest that a matching reference covers (XMLDSIG, 5.1).
std::vector<CheckedReference> checkManifest(const FileContext& file, const SignatureShape& signature, const _xmlNode* manifest);

/// What a reference digests, as time-stamps over it take it: `last` canonicalises nodes its transforms leave. Errors:
/// NotFound (not at hand, or only its digest), Unreadable (a transform was not run).
Result<std::variant<Bytes, ByteSourcePtr>> referencedData(const FileContext& file, const SignatureShape& signature,
                                                          const ReferenceShape& reference, Canonicalization last);

/// Announces the digests that references to documents outside the file will need.
void announceReferences(const std::vector<ReferenceShape>& references, const ParseOptions& options, SignedObjects& objects);

} // namespace parafa::xades
