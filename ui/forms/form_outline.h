// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "xmldata/form_node.h"

#include <QString>

#include <vector>

namespace parafa
{

/// Which parts of a form get a page of their own and which stand on the page of the part above.

/// True when the element gets its own page: it has parts inside, and too many of them for a box.
bool isSection(const FormNode& node);
/// Nothing to fill in, here or below: designers of forms use such elements for headings.
bool isHollow(const FormContent& content);
/// A part that need not be there and holds nothing is left out, and so is all that is empty in it.
bool isLeftOut(const FormNode& node);
/// The elements inside that get pages of their own, in order, as far as alternatives are chosen.
std::vector<FormNode*> sectionsOf(FormNode& node);
/// The name of a part for people; repeated ones with their number.
QString sectionName(const FormNode& node, const QString& language);

} // namespace parafa
