// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/byte_source.h"
#include "common/outside_program.h"
#include "common/settings.h"
#include "operations/second_opinion.h"

namespace parafa
{

/// veraPDF of the settings, else of PATH; empty: none.
std::string findVeraPdf(const Settings& settings);

struct VeraPdfLimits {
    ChildLimits run{std::chrono::milliseconds(120'000), std::size_t{32} << 20};
    std::uint64_t maxSourceBytes = std::uint64_t{256} << 20;
};

/// Asks veraPDF about one PDF, by the flavour given ("2b"; empty: the one the file claims). It sees a copy in a private folder.
/// Errors: NotFound with VeraPdfMissing (no program); Unreadable or LimitExceeded with VeraPdfFailed; those of
/// readVeraPdfReport; CannotRead, CannotWrite, Cancelled.
Result<SecondOpinion> askVeraPdf(const std::string& program, const ByteSourcePtr& pdf, const std::string& flavour = {},
                                 const Progress& progress = {}, const VeraPdfLimits& limits = {});

} // namespace parafa
