// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/xml.h"

#include <functional>
#include <optional>
#include <vector>

namespace parafa
{

/// Which namespaces an element of a canonical form declares.
enum class NamespaceRule {
    Inclusive, ///< Canonical XML 1.0 and 1.1: those in scope
    Exclusive, ///< Exclusive C14N without a prefix list: those it uses
};
/// Of a method without comments; nothing of the others.
std::optional<NamespaceRule> namespaceRuleOf(Canonicalization method);

/// Canonical form, without comments, of a whole document less the subtrees in `exclude`. The same octets as libxml2 gives, in a
/// third of its time: signatures over trusted lists of megabytes are made of little else. Nothing where the document has
/// something this does not handle (entities, a namespace that is not an absolute URI).
std::optional<Bytes> wholeDocument(const _xmlDoc* document, const std::vector<const _xmlNode*>& exclude, NamespaceRule rule);

/// The same of one element with all below it, as a document subset (Canonical XML 1.0, 2.4): namespaces in scope are declared on
/// it as the rule says. Nothing, too, where Canonical XML would take over attributes of the xml namespace from above.
std::optional<Bytes> elementSubset(const _xmlNode* element, const std::vector<const _xmlNode*>& exclude, NamespaceRule rule);

/// As wholeDocument, piece by piece. False where the document is not handled: what `sink` was given until then counts for
/// nothing.
bool writeWholeDocument(const _xmlDoc* document, const std::vector<const _xmlNode*>& exclude, NamespaceRule rule,
                        const std::function<void(ByteView)>& sink);

} // namespace parafa
