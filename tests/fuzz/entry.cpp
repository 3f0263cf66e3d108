// SPDX-License-Identifier: EUPL-1.2
#include "base/runtime.h"
#include "fuzz_target.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    static const parafa::CoreRuntime runtime;
    parafa::fuzz::runOne({data, size});
    return 0;
}
