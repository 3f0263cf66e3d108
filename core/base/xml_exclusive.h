// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/bytes.h"

#include <functional>
#include <vector>

struct _xmlDoc;
struct _xmlNode;

namespace parafa
{

/// Exclusive canonical form (without comments, without an inclusive prefix list) of a whole document less the subtrees in
/// `exclude`, handed to `take` in pieces. The same octets as libxml2 gives, in a fraction of its time: signatures over trusted
/// lists of megabytes are made of little else. False where the document has something this does not handle (entities, a namespace
/// that is not an absolute URI): then what `take` was given means nothing.
bool exclusiveDocument(const _xmlDoc* document, const std::vector<const _xmlNode*>& exclude,
                       const std::function<void(ByteView)>& take);

} // namespace parafa
