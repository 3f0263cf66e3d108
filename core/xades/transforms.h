// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/byte_source.h"
#include "base/finding.h"
#include "xades/node_set.h"
#include "xades/shape.h"

#include <memory>
#include <variant>

namespace parafa::xades
{

/// What goes from one transform to the next (XMLDSIG, 4.4.3.2): octets at hand, octets to be streamed, or nodes.
using TransformData = std::variant<Bytes, ByteSourcePtr, NodeSet>;

/// What reading one file may still cost over all its signatures: each is taken from before the work is done.
struct WorkBudget {
    std::uint64_t bytes = std::uint64_t{1} << 30; ///< parsed, filtered or canonicalised
    unsigned long xpathOperations = 50'000'000;   ///< steps of libxml2's evaluator

    /// False, and nothing left, when there is not enough.
    bool takeBytes(std::uint64_t count);
};

/// How a chain of transforms ended.
struct TransformOutcome {
    /// The octets to be digested; a source only when no transform touched it. Nothing: `refused` or broken, see findings.
    std::optional<std::variant<Bytes, ByteSourcePtr>> octets;
    bool refused = false;     ///< an algorithm that is not run: the result is not known
    bool wholeContent = true; ///< false when a transform changed or dropped content
    std::vector<Finding> findings;
};

/// Runs the transforms of one reference. The closed list: canonicalisation, enveloped signature, base64, XPath, XPath
/// Filter 2.0. XSLT and everything else is refused, never run. `signature` is the ds:Signature the reference belongs to,
/// in whose document `data` may lie. Nodes left at the end are canonicalised with `last` (XMLDSIG, 4.4.3.2: C14N 1.0).
TransformOutcome runTransforms(TransformData data, const std::vector<TransformShape>& transforms, const _xmlNode* signature,
                               const Progress& progress, WorkBudget& budget,
                               Canonicalization last = Canonicalization::Inclusive10);

/// The PrefixList of ec:InclusiveNamespaces below a transform or canonicalisation method.
std::vector<std::string> inclusivePrefixes(const _xmlNode* method);

/// The algorithm of a ds:CanonicalizationMethod or the default, C14N 1.0 inclusive, when `method` is null or names none.
/// Nothing when it is unknown.
std::optional<Canonicalization> canonicalizationOf(const _xmlNode* method);

} // namespace parafa::xades
