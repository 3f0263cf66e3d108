// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "operations/services.h"
#include "report/report.h"
#include "xmldata/xml_data_container.h"

#include <optional>

namespace parafa
{

/// Schema and stylesheet given by the caller instead of the form source.
struct XdcCheckOptions {
    std::optional<Bytes> schema;
    std::optional<Bytes> stylesheet;
};

enum class CheckState { Unchecked, Good, Bad };

/// What came of one rule. Bad: a finding breaks it; Unchecked: what it needs was not at hand, or it is not about such a
/// container.
struct XdcRule {
    char letter; ///< 'a' to 'm'
    CheckState state = CheckState::Unchecked;
};

/// A container of form data against every rule of the registries' uniform validation, a) to m).
struct XdcCheck {
    CheckState container = CheckState::Unchecked; ///< a), b), j), k): structure and attributes
    std::string version;                          ///< of the container format
    UsedSchemas schemas = UsedSchemas::None;
    std::string identifier, formVersion;
    CheckState data = CheckState::Unchecked;            ///< i): XSD validity
    CheckState schemaDigest = CheckState::Unchecked;    ///< h)
    CheckState transformDigest = CheckState::Unchecked; ///< h)
    PresentationFacts presentation;
    std::vector<XdcRule> rules;    ///< a) to m) in order
    std::vector<Finding> findings; ///< each with its clause; violations of the schema one each, with line, element and message
};

/// Says why with the finding, where the checker said it in a way that people understand.
void explain(Finding& finding, const SchemaViolation& violation);
/// The letter of the rule that a finding of `checkXdc` speaks of; '\0' where it is of none.
inline char ruleOf(const Finding& finding)
{
    const std::string_view rule = finding.argument("rule");
    return rule.size() == 1 ? rule.front() : '\0';
}

/// Never fails on bad content: what cannot be read is a container that is Bad, with the finding. Errors: Cancelled.
Result<XdcCheck> checkXdc(ByteView content, const XdcCheckOptions& options, const Services& services,
                          const Progress& progress = {});

} // namespace parafa
