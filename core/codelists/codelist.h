// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/bytes.h"
#include "base/error.h"
#include "base/utc_time.h"

#include <memory>
#include <string>
#include <vector>

namespace parafa
{

/// A name in one language; the language in lower case ("sk"), empty where the source does not say.
struct LocalizedText {
    std::string language, text;
    bool operator==(const LocalizedText&) const = default;
};

/// From the first moment to the one that no longer counts; an absent end is open.
struct Validity {
    std::optional<UtcTime> from, until;
    bool covers(UtcTime time) const { return (!from || *from <= time) && (!until || time < *until); }
    bool operator==(const Validity&) const = default;
};

struct CodelistItem {
    std::string code;
    std::string uri; ///< the item's own referenceable identifier; may be empty
    std::vector<LocalizedText> names;
    Validity validity;
    bool operator==(const CodelistItem&) const = default;
};

enum class CodeState { Valid, NotValidThen, Unknown };

/// A base code list (55/2014, annex 13 and § 57f): codes with names in languages, each valid from when to when.
struct Codelist {
    std::string code; ///< "CL000086"
    std::string uri;  ///< "https://data.gov.sk/set/codelist/CL000086"; may be empty
    std::vector<LocalizedText> names;
    Validity validity;
    std::vector<CodelistItem> items; ///< in the source's order; a code may stand several times with different validity

    /// Is this code, or item identifier, in the list, and was it valid then?
    CodeState stateOf(std::string_view item, UtcTime time) const;
    /// The item valid then, else the first of that code; null where there is none.
    const CodelistItem* find(std::string_view item, UtcTime time) const;
    bool operator==(const Codelist&) const = default;
};

/// The name in this language, else in Slovak, else the first; empty where there is none.
std::string_view nameIn(const std::vector<LocalizedText>& names, std::string_view language);

/// Code lists at hand, by code or by identifier. May be called from several threads.
class CodelistSource
{
public:
    virtual ~CodelistSource() = default;
    /// Null where the list is not at hand.
    virtual std::shared_ptr<const Codelist> codelist(const std::string& codeOrUri) const = 0;
};

struct CodelistLimits {
    std::size_t maxBytes = std::size_t{64} << 20;
    std::size_t maxItems = 500'000;
    std::size_t maxColumns = 200;
    std::size_t maxTextBytes = 2'047 * 4; ///< ItemName: 2047 characters
};

/// One file of code lists: a table of the central registry (CSV, separated by comma, semicolon or tabulator, quoted as in
/// RFC 4180; columns by their names) or XML (docs/forms.md). A file may hold several lists; order of the file.
/// Errors: Unreadable with CodelistMalformed or the XML reasons; LimitExceeded with CodelistMalformed.
Result<std::vector<Codelist>> readCodelists(ByteView file, const CodelistLimits& limits = {});

/// The list as XML that `readCodelists` reads: how lists are kept.
Bytes codelistXml(const Codelist& list);

} // namespace parafa
