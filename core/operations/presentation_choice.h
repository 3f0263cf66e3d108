// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>

namespace parafa
{

/// One of several signing presentations of a form; empty members: any, preferred first.
struct PresentationChoice {
    std::string media; ///< "TXT", "HTML", "XHTML"
    std::string language, environment;

    friend bool operator==(const PresentationChoice&, const PresentationChoice&) = default;
};

} // namespace parafa
