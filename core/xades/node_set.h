// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/xml.h"

#include <memory>
#include <string>
#include <unordered_set>
#include <vector>

namespace parafa::xades
{

/// The node-set of XMLDSIG, 4.4.3.2: a whole document or one element with everything below it, less some subtrees, and
/// where an XPath filter ran, less everything the filter did not keep. Borrows the document.
struct NodeSet {
    const XmlDocument* document = nullptr;
    const _xmlNode* apex = nullptr; ///< null: the whole document
    bool comments = false;          ///< whether comments belong to the set
    std::vector<const _xmlNode*> excluded;
    /// Elements, attributes, text… an XPath filter kept; null when no filter ran. Namespace nodes follow their element.
    std::shared_ptr<const std::unordered_set<const void*>> kept;
};

/// Canonical octets of a node-set. Errors: Unreadable with CanonicalizationFailed.
Result<Bytes> canonicalOctets(const NodeSet& nodes, Canonicalization method,
                              const std::vector<std::string>& inclusivePrefixes = {});

/// The text of all text nodes of the set, for the base64 transform (XMLDSIG, 6.6.2).
std::string nodeSetText(const NodeSet& nodes);

/// Method without "WithComments".
Canonicalization withoutComments(Canonicalization method);

} // namespace parafa::xades
