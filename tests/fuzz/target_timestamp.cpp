// SPDX-License-Identifier: EUPL-1.2
#include "fuzz_target.h"
#include "signature/time_stamp_token.h"

namespace parafa::fuzz
{

void runOne(ByteView input)
{
    const auto imprint = [](DigestAlgorithm algorithm) { return digestOf(algorithm, asBytes("obsah")); };
    (void)readTimestamp(input, TimestampKind::Signature, imprint);
}

} // namespace parafa::fuzz
