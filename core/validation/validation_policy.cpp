// SPDX-License-Identifier: EUPL-1.2
#include "validation/validation_policy.h"

#include "base/xml.h"

#include <charconv>

namespace parafa
{

Result<ValidationPolicy> ValidationPolicy::fromXml(ByteView xml)
{
    auto document = XmlDocument::parse(xml);
    if (!document)
        return std::unexpected(document.error());
    if (localName(document->root()) != "validationPolicy")
        return fail(ErrorCode::Unreadable, FindingCode::PolicyMalformed, "validationPolicy");
    ValidationPolicy policy;
    for (const _xmlNode* node : childElements(document->root())) {
        const std::string name(localName(node));
        const std::string text = trimmedTextOf(node);
        std::int64_t number = 0;
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
        const bool isNumber = error == std::errc{} && end == text.data() + text.size() && number >= 0;
        if (name == "timestampRevocationDemanded" && (text == "true" || text == "false"))
            policy.timestampRevocationDemanded = text == "true";
        else if (name == "clockToleranceSeconds" && isNumber)
            policy.clockToleranceSeconds = number;
        else if (name == "maxAgeWithoutNextUpdateSeconds" && isNumber)
            policy.maxAgeWithoutNextUpdateSeconds = number;
        else if (name == "gracePeriodSeconds" && isNumber)
            policy.gracePeriodSeconds = number;
        else
            return fail(ErrorCode::Unreadable, FindingCode::PolicyMalformed, name);
    }
    return policy;
}

} // namespace parafa
