// SPDX-License-Identifier: EUPL-1.2
#include "operations/judging.h"

namespace parafa
{

ValidationContext validationContextOf(const Services& services)
{
    ValidationContext context;
    context.validationTime = services.now;
    context.trustAnchors = services.trustAnchors;
    context.trust = services.trust;
    context.policy = services.policy;
    context.evidence = services.evidence;
    context = context.withStore();
    context.trustAnchors.clear(); // they are in the store now
    return context;
}

} // namespace parafa
