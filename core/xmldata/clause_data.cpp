// SPDX-License-Identifier: EUPL-1.2
#include "xmldata/clause_data.h"

#include "base/text_folding.h"
#include "base/xml.h"
#include "xmldata/reference_identifier.h"
#include "xmldata/stylesheet_guard.h"

#include <algorithm>
#include <array>

namespace parafa
{

namespace
{

/// The first element of one of these names, in document order.
const _xmlNode* elementNamed(const XmlDocument& document, std::initializer_list<std::string_view> names)
{
    const _xmlNode* root = document.root();
    for (const _xmlNode* element = root; element; element = nextElement(element, root))
        if (std::ranges::find(names, localName(element)) != names.end())
            return element;
    return nullptr;
}

std::string textNamed(const XmlDocument& document, std::initializer_list<std::string_view> names)
{
    return trimmedTextOf(elementNamed(document, names));
}

/// A value of a code list by its name, else by its code; else the text itself.
std::string codeText(const _xmlNode* element)
{
    std::string code;
    for (const _xmlNode* at = element; at; at = nextElement(at, element)) {
        if (localName(at) == "ItemName")
            return trimmedTextOf(at);
        if (localName(at) == "ItemCode")
            code = trimmedTextOf(at);
    }
    return code.empty() ? trimmedTextOf(element) : code;
}

/// "SHA-256", "sha256", "SHA 256": letters and digits decide.
std::optional<DigestAlgorithm> algorithmOf(std::string_view method)
{
    const auto plain = [](std::string_view text) {
        std::string result = foldedText(text);
        std::erase_if(result, [](char c) { return (c < 'a' || c > 'z') && (c < '0' || c > '9'); });
        return result;
    };
    for (DigestAlgorithm algorithm :
         {DigestAlgorithm::Sha1, DigestAlgorithm::Sha224, DigestAlgorithm::Sha256, DigestAlgorithm::Sha384,
          DigestAlgorithm::Sha512, DigestAlgorithm::Sha3_256, DigestAlgorithm::Sha3_384, DigestAlgorithm::Sha3_512})
        if (plain(method) == plain(digestName(algorithm)) || (!method.empty() && method == digestOid(algorithm)))
            return algorithm;
    return std::nullopt;
}

/// SHA-256, -384 and -512 have lengths of their own; a method that only a code list of the register explains is told by it.
std::optional<DigestAlgorithm> algorithmOfLength(std::size_t bytes)
{
    return bytes == 32   ? std::optional(DigestAlgorithm::Sha256)
           : bytes == 48 ? std::optional(DigestAlgorithm::Sha384)
           : bytes == 64 ? std::optional(DigestAlgorithm::Sha512)
                         : std::nullopt;
}

Bytes fingerprintOf(const std::string& text)
{
    // base64 is prescribed; a hexadecimal one is even and has no other letters
    const auto hex = text.size() >= 64 ? fromHex(text) : std::nullopt;
    return hex ? *hex : fromBase64(text).value_or(Bytes());
}

/// The number alone, or at the end of its identifier: https://data.gov.sk/id/egov/conversion-record/<number>.
std::string evidenceNumber(const std::string& value)
{
    if (value.find("://") == std::string::npos)
        return value;
    const auto identifier = parseReferenceIdentifier(value);
    const bool known = identifier && identifier->classes.back() == "conversion-record";
    return known ? identifier->reference : std::string();
}

} // namespace

std::string_view clauseKindName(ClauseKind kind)
{
    switch (kind) {
    case ClauseKind::Conversion:
        return "conversion";
    case ClauseKind::ConversionRecord:
        return "conversion-record";
    case ClauseKind::Finality:
        break;
    }
    return "finality";
}

std::optional<ClauseKind> clauseKindOf(std::string_view formIdentifier, std::string_view rootElement)
{
    struct Known {
        std::string_view part;
        ClauseKind kind;
    };
    static constexpr auto known = std::to_array<Known>({
        {"conversioncertificate", ClauseKind::Conversion},
        {"conversionrecord", ClauseKind::ConversionRecord},
        {"pravoplatnost", ClauseKind::Finality},
        {"vykonatelnost", ClauseKind::Finality},
    });
    for (const std::string& name : {foldedText(formIdentifier), foldedText(rootElement)})
        for (const Known& candidate : known)
            if (name.find(candidate.part) != std::string::npos)
                return candidate.kind;
    return std::nullopt;
}

std::optional<ReadClause> readClause(ByteView data, std::string_view formIdentifier)
{
    const auto document = XmlDocument::parse(data);
    if (!document)
        return std::nullopt;
    const auto kind = clauseKindOf(formIdentifier, localName(document->root()));
    if (!kind)
        return std::nullopt;
    ReadClause result;
    ClauseData& clause = result.data;
    clause.kind = *kind;
    clause.number = evidenceNumber(textNamed(*document, {"ConversionRecordEvidenceNumber"}));
    clause.timeText = textNamed(*document, {"ConversionExecutionDateTime"});
    clause.time = UtcTime::fromIso8601(clause.timeText);
    const std::string given = textNamed(*document, {"GivenName"});
    clause.person = given + (given.empty() ? "" : " ") + textNamed(*document, {"FamilyName"});
    if (const _xmlNode* subject = elementNamed(*document, {"LegalSubject", "CorporateBody"}))
        for (const _xmlNode* child : childElements(subject))
            if (localName(child) == "Name" || localName(child) == "CorporateBodyFullName")
                clause.organisation = trimmedTextOf(child);
    clause.documentName = textNamed(*document, {"NewDocumentName"});
    clause.fingerprint = fingerprintOf(textNamed(*document, {"ElectronicFingerprintValue"}));
    clause.fingerprintMethod = codeText(elementNamed(*document, {"ElectronicFingerprintCalculationMethod"}));
    if (const std::string other = textNamed(*document, {"ElectronicFingerprintCalculationMethodOther"}); !other.empty())
        clause.fingerprintMethod = other;
    clause.fingerprintAlgorithm = algorithmOf(clause.fingerprintMethod);
    if (!clause.fingerprintAlgorithm)
        clause.fingerprintAlgorithm = algorithmOfLength(clause.fingerprint.size());

    if (*kind == ClauseKind::Finality)
        return result; // which values it must have is not published
    const auto lacks = [&result](const char* name) {
        result.findings.push_back(makeFinding(FindingCode::ClauseIncomplete, {{"name", name}}));
    };
    if (clause.number.empty())
        lacks("ConversionRecordEvidenceNumber");
    if (!clause.time)
        lacks("ConversionExecutionDateTime");
    if (clause.fingerprint.empty() || !clause.fingerprintAlgorithm)
        lacks("ElectronicFingerprintValue");
    return result;
}

} // namespace parafa
