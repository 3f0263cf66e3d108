// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/xml.h"
#include "trust/trusted_list.h"

namespace parafa
{

inline constexpr std::string_view tslNamespace = "http://uri.etsi.org/02231/v2#";
inline constexpr std::string_view tslAdditionalNamespace = "http://uri.etsi.org/02231/v2/additionaltypes#";
inline constexpr std::string_view tslQualificationNamespace =
    "http://uri.etsi.org/TrstSvc/SvcInfoExt/eSigDir-1999-93-EC-TrustedList/#";
inline constexpr std::string_view tslXadesNamespace = "http://uri.etsi.org/01903/v1.3.2#";
inline constexpr std::string_view tslDsigNamespace = "http://www.w3.org/2000/09/xmldsig#";

/// The text after the last '/' (or '#'); the whole where there is none.
std::string lastPart(std::string_view uri);
/// Text in English where the element's children carry languages, else the first.
std::string englishText(const _xmlNode* parent, std::string_view childName);
/// Certificates below a ServiceDigitalIdentity(ies).
void readIdentities(const _xmlNode* identity, std::vector<Bytes>& certificates, std::vector<Bytes>* keyIds = nullptr);

/// The parts of a list; errors as `readTrustedList`.
Result<void> readScheme(const _xmlNode* root, TrustedList& list);
Result<void> readServices(const _xmlNode* root, TrustedList& list, const TrustedListLimits& limits);
/// ecc:QualificationElement
Result<QualificationElement> readQualification(const _xmlNode* element, const TrustedListLimits& limits);
/// The list's one enveloped signature; gives its signer. The document is used up.
Result<Certificate> verifyListSignature(XmlDocument document, const ListSigners& signers);

inline std::unexpected<Error> malformedList(std::string element)
{
    return fail(ErrorCode::Unreadable, FindingCode::TrustedListMalformed, std::move(element));
}

} // namespace parafa
