// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/finding.h"
#include "operations/services.h"

namespace parafa
{

/// Time-stamps from the services of one run, in their order. Holds references: lives no longer than what it was given.
class TimeStamper
{
public:
    /// `notes` gets one finding for each service that failed, with its host as `name`.
    TimeStamper(const Services& services, std::vector<Finding>& notes, const Progress& progress)
        : m_services(services), m_notes(notes), m_progress(progress)
    {
    }

    /// A token (ContentInfo, DER) over a digest. Errors: InvalidArgument with LevelNoTimestampService (none is named, or there
    /// is no network); NetworkUnreachable with the reason of the last service, whether it was down, refused or answered
    /// nonsense; Cancelled, Unsupported.
    Result<Bytes> token(DigestAlgorithm algorithm, ByteView digest);

private:
    const Services& m_services;
    std::vector<Finding>& m_notes;
    const Progress& m_progress;
};

} // namespace parafa
