// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/bytes.h"

#include <optional>
#include <string>

namespace parafa
{

/// The header of an ICC profile (ISO 15076-1, 7.2).
struct IccProfile {
    double version = 0;
    std::string deviceClass; ///< "mntr", "prtr", "scnr", "spac"...
    std::string colourSpace; ///< "RGB ", "CMYK", "GRAY", "Lab "...

    /// Nothing where the bytes are no profile.
    static std::optional<IccProfile> read(ByteView bytes);
    /// 0 where the colour space is none that PDF knows.
    int components() const;
};

} // namespace parafa
