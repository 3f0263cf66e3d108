// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/bytes.h"
#include "base/finding.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace parafa
{

/// A referenceable identifier of the state (55/2014, § 46):
/// `https://{domain}/{id|doc|def|set}/{class}/{subclass}…/{reference}/{version}/{path}#{part}`. The domain of the common ones
/// is data.gov.sk. Which of the last segments is the reference is told by the version behind it, else it is the last one.
struct ReferenceIdentifier {
    std::string domain, type;
    std::vector<std::string> classes; ///< "egov", "eform"
    std::string reference;            ///< "App.GeneralAgenda"
    std::string version;              ///< "1.9"; empty where it has none
    std::string path, part;           ///< behind the version, behind "#"
    /// The same thing by today's grammar, where this one is of the old http forms with a published mapping; else as given.
    std::string current;
    bool old = false;

    /// For people, without words of a language: "eform App.GeneralAgenda 1.9", "conversion-record 1563-260824-1".
    std::string readable() const;
};

/// Nothing where the text is no such identifier: another scheme or type, no class, empty segments, foreign characters.
std::optional<ReferenceIdentifier> parseReferenceIdentifier(std::string_view uri);

/// What a person reads instead of the identifier; the text itself where it is none.
std::string readableIdentifier(std::string_view uri);

/// Values in form data that claim to be identifiers of the common domain and break the grammar: one finding for each kind
/// of value, at most `maxFindings`. Data that cannot be parsed have none.
std::vector<Finding> checkReferenceIdentifiers(ByteView data, std::size_t maxFindings = 20);

} // namespace parafa
