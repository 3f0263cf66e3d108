// SPDX-License-Identifier: EUPL-1.2
#include "formats/icc_profile.h"

namespace parafa
{

std::optional<IccProfile> IccProfile::read(ByteView bytes)
{
    if (bytes.size() < 128 || asText(bytes.subspan(36, 4)) != "acsp")
        return std::nullopt;
    IccProfile profile;
    profile.version = bytes[8] + (bytes[9] >> 4) / 10.0;
    profile.deviceClass = asText(bytes.subspan(12, 4));
    profile.colourSpace = asText(bytes.subspan(16, 4));
    return profile;
}

int IccProfile::components() const
{
    if (colourSpace == "GRAY")
        return 1;
    if (colourSpace == "RGB " || colourSpace == "Lab ")
        return 3;
    return colourSpace == "CMYK" ? 4 : 0;
}

} // namespace parafa
