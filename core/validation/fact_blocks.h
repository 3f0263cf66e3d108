// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "signature/parsed_signature.h"
#include "validation/verdict.h"

#include <optional>

namespace parafa
{

/// What a fact that a syntax found means to the process: the block that asks for it and how the block ends because of it.
struct FactMeaning {
    Block block;
    Indication indication;
    SubIndication subIndication;
};

/// Nothing for facts that decide no block (they stay findings).
std::optional<FactMeaning> meaningOfFact(FindingCode code);

/// Adds a conclusion to a block: Failed beats Indeterminate beats Passed, the first sub-indication of the graver one stays.
void conclude(BlockConclusion& block, Indication indication, SubIndication subIndication);

/// EN 319 102-1, 5.2.2, 5.2.3 and 5.2.7: format, signing certificate and cryptography, from the facts of the signature.
struct FactBlocks {
    BlockConclusion format{Block::FormatChecking};
    BlockConclusion certificate{Block::IdentificationOfSigningCertificate};
    BlockConclusion cryptography{Block::CryptographicVerification};
    BlockConclusion acceptance{Block::SignatureAcceptance};

    BlockConclusion& of(Block block);
};
FactBlocks concludeFromFacts(const ParsedSignature& signature);

} // namespace parafa
