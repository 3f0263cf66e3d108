// SPDX-License-Identifier: EUPL-1.2
#include "operations/key_value.h"

namespace parafa
{

Result<Bytes> provenValue(const PreparedSignature& prepared, const Certificate& signer, SigningKey& key)
{
    auto value = key.sign(prepared.algorithm, prepared.toBeSigned);
    if (!value)
        return value;
    // A token that answers with another key's or a damaged value must never leave a file behind.
    if (verifySignatureValue(signer, prepared.algorithm, prepared.toBeSigned, *value, EcdsaEncoding::Der) != ValueCheck::Correct)
        return fail(ErrorCode::KeyRefused, FindingCode::SignatureValueWrong, {},
                    "the key's value does not verify with its certificate");
    return value;
}

} // namespace parafa
