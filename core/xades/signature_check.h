// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "xades/references.h"

namespace parafa::xades
{

/// What a counter signature must sign: the ds:SignatureValue of the signature it is a property of.
struct CheckOptions {
    std::string fallbackId;                       ///< where the signature has no Id
    const _xmlNode* counterSignedValue = nullptr; ///< null for a signature that is no counter signature
};

/// Facts and integrity of one signature and its counter signatures (EN 319 132-1; XMLDSIG, 3.2). Never fails: what could
/// not be checked or is wrong is in the findings.
ParsedSignature checkSignature(const FileContext& file, const SignatureShape& shape, const CheckOptions& options);

/// From ds:SignatureMethod, with the parameters of RFC 9231, 2.3.9 where the URI leaves them open.
std::optional<SignatureAlgorithm> readSignatureMethod(const _xmlNode* method);

} // namespace parafa::xades
