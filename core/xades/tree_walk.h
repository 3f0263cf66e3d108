// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <functional>

struct _xmlNode;

namespace parafa::xades
{

/// Visits `root` and every element below it in document order, without recursion. The visitor returns false to leave
/// out what lies below the element.
void forEachElement(const _xmlNode* root, const std::function<bool(const _xmlNode*)>& visit);

/// True when `node` is `ancestor` or lies below it.
bool isSameOrBelow(const _xmlNode* node, const _xmlNode* ancestor);

} // namespace parafa::xades
