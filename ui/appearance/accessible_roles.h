// SPDX-License-Identifier: EUPL-1.2
#pragma once

namespace parafa
{

/// Gives roles in the accessibility tree to widgets for which Qt has none: scrolled areas that take the focus, and the pages
/// of a PDF. Once a process; calling it again changes nothing.
void tellAccessibleRoles();

} // namespace parafa
