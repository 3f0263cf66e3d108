// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/bytes.h"

#include <cstddef>
#include <cstdint>

namespace parafa::fuzz
{

/// One run of a reader over hostile bytes. Whatever it answers is right as long as it answers: crashes, leaks, undefined
/// behaviour, endless work and endless memory are what is looked for.
void runOne(ByteView input);

} // namespace parafa::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);
