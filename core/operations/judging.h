// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "operations/services.h"

namespace parafa
{

/// How certificates are judged with these services: at their time, by their anchors, lists and policy, asking their sources.
/// Points to `services.evidence`.
ValidationContext validationContextOf(const Services& services);

} // namespace parafa
