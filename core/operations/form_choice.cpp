// SPDX-License-Identifier: EUPL-1.2
#include "operations/form_choice.h"

#include "xmldata/xdc_rules.h"

namespace parafa
{

std::vector<KnownForm> formsFor(const XmlDataContainer& container, const Services& services)
{
    if (!services.forms)
        return {};
    std::vector<KnownForm> forms;
    if (!container.identifier.empty())
        forms = services.forms->find(container.identifier, container.formVersion);
    if (forms.empty() && !container.dataNamespace.empty())
        forms = services.forms->findByNamespace(container.dataNamespace);
    if (forms.empty() && container.usedSchemas == UsedSchemas::Referenced)
        forms = services.forms->findByDigest(container.presentation);
    return forms;
}

std::optional<bool> matches(const Services& services, const SchemaReference& reference, const KeyedView& file)
{
    return services.schemaDigests ? services.schemaDigests->matches(reference, file) : matchesReference(reference, file);
}

std::optional<Finding> outsideValidity(const KnownForm& form, UtcTime time)
{
    const Validity validity{form.validFrom, form.validTo};
    if (validity.covers(time))
        return std::nullopt;
    // the last day that counts, not the first that does not
    const std::string until = form.validTo ? UtcTime(form.validTo->seconds() - 1).toIso8601().substr(0, 10) : std::string();
    const std::string from = form.validFrom ? form.validFrom->toIso8601().substr(0, 10) : std::string();
    return makeFinding(FindingCode::FormNotValid, {{"name", form.identifier}, {"detail", from + " – " + until}});
}

} // namespace parafa
