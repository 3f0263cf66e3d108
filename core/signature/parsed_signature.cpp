// SPDX-License-Identifier: EUPL-1.2
#include "signature/parsed_signature.h"

#include <algorithm>
#include <unordered_set>

namespace parafa
{

std::string_view signatureFormName(SignatureForm form)
{
    switch (form) {
    case SignatureForm::XAdES:
        return "XAdES";
    case SignatureForm::CAdES:
        return "CAdES";
    case SignatureForm::PAdES:
        return "PAdES";
    case SignatureForm::XmlDsig:
        return "XMLDSig";
    case SignatureForm::Cms:
        return "CMS";
    case SignatureForm::PdfPkcs7:
        return "PDF-PKCS7";
    case SignatureForm::XadesZep:
        return "XAdES_ZEP";
    }
    return {};
}

std::string_view integrityName(Integrity integrity)
{
    switch (integrity) {
    case Integrity::Intact:
        return "intact";
    case Integrity::Broken:
        return "broken";
    case Integrity::Unknown:
        return "unknown";
    }
    return {};
}

Integrity combine(const std::vector<Integrity>& parts)
{
    if (std::ranges::find(parts, Integrity::Broken) != parts.end())
        return Integrity::Broken;
    if (parts.empty() || std::ranges::find(parts, Integrity::Unknown) != parts.end())
        return Integrity::Unknown;
    return Integrity::Intact;
}

std::string_view evidenceRecordFormName(EvidenceRecordForm form)
{
    return form == EvidenceRecordForm::Ers ? "ERS" : "XMLERS";
}

std::string_view timestampKindName(TimestampKind kind)
{
    switch (kind) {
    case TimestampKind::Signature:
        return "signature";
    case TimestampKind::Content:
        return "content";
    case TimestampKind::Archive:
        return "archive";
    case TimestampKind::ValidationData:
        return "validation-data";
    case TimestampKind::Document:
        return "document";
    case TimestampKind::Container:
        return "container";
    }
    return {};
}

std::vector<std::string> ParsedSignature::covers() const
{
    std::vector<std::string> names;
    std::unordered_set<std::string_view> seen;
    for (const SignedReference& reference : references) {
        const bool document = reference.kind == ReferenceKind::Document || reference.kind == ReferenceKind::ManifestEntry;
        if (document && reference.state == ReferenceState::Match && !reference.name.empty() && seen.insert(reference.name).second)
            names.push_back(reference.name);
    }
    return names;
}

} // namespace parafa
