// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "operations/services.h"
#include "xmldata/xml_data_container.h"

namespace parafa
{

/// The forms that a container may mean: by its identifier and version, else by its data's namespace, else by the digest of the
/// stylesheet it refers to. Whether one of them really is meant, its digests tell.
std::vector<KnownForm> formsFor(const XmlDataContainer& container, const Services& services);

/// `matchesReference` (xdc_rules.h), with digests remembered where the services keep them.
std::optional<bool> matches(const Services& services, const SchemaReference& reference, const KeyedView& file);

/// The finding where the form says from when to when it is in force, and `time` lies outside.
std::optional<Finding> outsideValidity(const KnownForm& form, UtcTime time);

} // namespace parafa
