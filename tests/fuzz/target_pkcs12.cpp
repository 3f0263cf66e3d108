// SPDX-License-Identifier: EUPL-1.2
#include "fuzz_target.h"
#include "keys/pkcs12_file.h"

namespace parafa::fuzz
{

void runOne(ByteView input)
{
    (void)readPkcs12Keys(input, Secret("heslo"));
}

} // namespace parafa::fuzz
