// SPDX-License-Identifier: EUPL-1.2
#include "text/signing_advice.h"

#include "text/sentences.h"

namespace parafa
{

std::string wayOutBeforeSigning(const Finding& reason, Language language)
{
    switch (reason.code) {
    case FindingCode::PdfJavaScript:
    case FindingCode::PdfXfaForm:
    case FindingCode::PdfMultimedia:
    case FindingCode::PdfLaunchAction:
    case FindingCode::PdfEncrypted:
        // What § 19 a) 2 keeps out is gone from PDF/A.
        return advice(FindingCode::FormatPdfVersion, language);
    case FindingCode::FormatByAgreement:
    case FindingCode::FormatNotRecognised:
        return advice(FindingCode::FormatForced, language);
    default:
        return advice(reason.code, language);
    }
}

} // namespace parafa
