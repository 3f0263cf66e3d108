// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "trust/http_client.h"

#include <functional>
#include <mutex>

namespace parafa::test
{

/// Answers from a function instead of the network, and remembers what was asked. Thread-safe where the function is.
class AnsweringClient final : public HttpClient
{
public:
    using Answer = std::function<Result<HttpResponse>(const HttpRequest&)>;
    explicit AnsweringClient(Answer answer) : m_answer(std::move(answer)) {}
    Result<HttpResponse> send(const HttpRequest& request, const Progress&) override
    {
        const std::scoped_lock lock(m_lock);
        asked.push_back(request.url);
        return m_answer(request);
    }
    std::vector<std::string> asked;

private:
    std::mutex m_lock;
    Answer m_answer;
};

inline HttpResponse okWith(Bytes body)
{
    HttpResponse response;
    response.status = 200;
    response.body = std::move(body);
    return response;
}

} // namespace parafa::test
