// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "xades/node_set.h"

namespace parafa::xades
{

/// Limits of one XPath transform, whose expression comes from the file itself.
struct XPathLimits {
    std::size_t maxNodes = 2'000'000;         ///< nodes of the document the expression is tried on
    unsigned long maxOperations = 20'000'000; ///< steps of libxml2's evaluator over the whole transform
};

/// What a filter kept, and whether it dropped anything beside signatures.
struct XPathOutcome {
    NodeSet nodes;
    bool droppedContent = false; ///< something outside any ds:Signature was dropped
    bool nothingLeft = false;
    unsigned long operations = 0; ///< what evaluating cost
};

/// XPath transform (XMLDSIG, 6.6.3): keeps each node for which the expression is true; here() is the transform's element.
/// Errors: LimitExceeded, Unreadable (the expression is wrong).
Result<XPathOutcome> filterByXPath(const NodeSet& input, const _xmlNode* transform, const XPathLimits& limits = {});
/// XPath Filter 2.0 (intersect, subtract, union of subtrees).
Result<XPathOutcome> filterByXPath2(const NodeSet& input, const _xmlNode* transform, const XPathLimits& limits = {});

} // namespace parafa::xades
