// SPDX-License-Identifier: EUPL-1.2
#include "operations/time_stamper.h"

namespace parafa
{

namespace
{

Finding failureOf(const Error& error)
{
    FindingArguments arguments{{"name", error.subject}};
    if (!error.detail.empty())
        arguments.emplace_back("detail", error.detail);
    return makeFinding(error.reason.value_or(FindingCode::ServiceAnswerUnusable), std::move(arguments));
}

bool isOfTheCaller(ErrorCode code)
{
    return code == ErrorCode::Cancelled || code == ErrorCode::InvalidArgument || code == ErrorCode::Unsupported;
}

} // namespace

Result<Bytes> TimeStamper::token(DigestAlgorithm algorithm, ByteView digest)
{
    if (m_services.timeStampServices.empty() || !m_services.http)
        return fail(ErrorCode::InvalidArgument, FindingCode::LevelNoTimestampService);
    // One at a time, so that each failure is said with its service.
    std::optional<Error> last;
    for (const TimeStampService& service : m_services.timeStampServices) {
        auto outcome = requestTimeStamp(algorithm, digest, {service}, *m_services.http, {}, m_progress);
        if (outcome)
            return std::move(outcome->token);
        last = outcome.error();
        if (isOfTheCaller(last->code))
            return std::unexpected(std::move(*last));
        if (last->subject.empty())
            last->subject = urlHost(service.url);
        m_notes.push_back(failureOf(*last));
    }
    // For the caller it is all one: there is no time-stamp to be had now.
    last->code = ErrorCode::NetworkUnreachable;
    return std::unexpected(std::move(*last));
}

} // namespace parafa
