// SPDX-License-Identifier: EUPL-1.2
#include "network/http_message.h"

#include "base/ascii.h"

#include <algorithm>
#include <charconv>

namespace parafa::network
{
namespace
{

constexpr std::size_t maxHeadBytes = std::size_t{64} << 10;
constexpr std::size_t maxChunkLine = 4096;

std::unexpected<Error> unusable(std::string detail)
{
    return fail(ErrorCode::Unreadable, FindingCode::ServiceAnswerUnusable, {}, std::move(detail));
}

std::unexpected<Error> tooLarge()
{
    return fail(ErrorCode::LimitExceeded, FindingCode::ServiceAnswerTooLarge, {}, "answer above the limit");
}

/// What was read and not yet used.
class Buffer
{
public:
    explicit Buffer(const ReadPiece& read) : m_read(read) {}

    /// False at the end.
    Result<bool> more()
    {
        auto piece = m_read();
        if (!piece)
            return std::unexpected(piece.error());
        if (m_start > 0 && m_start == m_bytes.size()) {
            m_bytes.clear();
            m_start = 0;
        }
        m_bytes.insert(m_bytes.end(), piece->begin(), piece->end());
        return !piece->empty();
    }
    std::string_view text() const { return asText(ByteView(m_bytes).subspan(m_start)); }
    void drop(std::size_t count) { m_start += count; }

    /// A line without its end; at most `most` bytes.
    Result<std::string> line(std::size_t most)
    {
        for (;;) {
            if (const std::size_t end = text().find('\n'); end != std::string_view::npos) {
                std::string result(text().substr(0, end));
                drop(end + 1);
                if (result.ends_with('\r'))
                    result.pop_back();
                return result;
            }
            if (text().size() > most)
                return unusable("line too long");
            auto got = more();
            if (!got)
                return std::unexpected(got.error());
            if (!*got)
                return unusable("ended inside the head");
        }
    }

private:
    const ReadPiece& m_read;
    Bytes m_bytes;
    std::size_t m_start = 0;
};

template <int Base>
std::optional<std::uint64_t> number(std::string_view text)
{
    std::uint64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value, Base);
    if (text.empty() || error != std::errc{} || end != text.data() + text.size())
        return std::nullopt;
    return value;
}

Result<void> readHead(Buffer& buffer, HttpResponse& response)
{
    auto status = buffer.line(maxHeadBytes);
    if (!status)
        return std::unexpected(status.error());
    if (!status->starts_with("HTTP/1.") || status->size() < 12 || (*status)[8] != ' ')
        return unusable("not an HTTP/1.1 answer");
    response.status = static_cast<int>(number<10>(std::string_view(*status).substr(9, 3)).value_or(0));
    if (response.status < 100)
        return unusable("malformed status");
    response.headers.clear();
    for (std::size_t total = status->size();;) {
        auto line = buffer.line(maxHeadBytes);
        if (!line)
            return std::unexpected(line.error());
        if (line->empty())
            return {};
        if ((total += line->size()) > maxHeadBytes)
            return unusable("head too long");
        const std::size_t colon = line->find(':');
        if (colon == std::string::npos || colon == 0 || line->front() == ' ' || line->front() == '\t')
            return unusable("malformed header");
        response.headers.emplace_back(asciiLower(std::string_view(*line).substr(0, colon)),
                                      std::string(withoutBlanks(std::string_view(*line).substr(colon + 1))));
    }
}

/// Moves `count` bytes into the body; all to the end where `count` is nothing.
Result<void> readBytes(Buffer& buffer, Bytes& body, std::optional<std::uint64_t> count, std::size_t limit)
{
    if (count && *count > limit - body.size())
        return tooLarge();
    for (;;) {
        const std::string_view there = buffer.text();
        const std::size_t take = count ? static_cast<std::size_t>(std::min<std::uint64_t>(*count, there.size())) : there.size();
        if (take > limit - body.size())
            return tooLarge();
        body.insert(body.end(), there.begin(), there.begin() + static_cast<std::ptrdiff_t>(take));
        buffer.drop(take);
        if (count && (*count -= take) == 0)
            return {};
        auto got = buffer.more();
        if (!got)
            return std::unexpected(got.error());
        if (!*got) {
            if (count)
                return unusable("ended inside the body");
            return {};
        }
    }
}

Result<void> readChunks(Buffer& buffer, Bytes& body, std::size_t limit)
{
    for (;;) {
        auto line = buffer.line(maxChunkLine);
        if (!line)
            return std::unexpected(line.error());
        const auto size = number<16>(withoutBlanks(std::string_view(*line).substr(0, line->find(';'))));
        if (!size)
            return unusable("malformed chunk");
        if (*size == 0)
            break;
        if (auto done = readBytes(buffer, body, *size, limit); !done)
            return done;
        auto end = buffer.line(maxChunkLine);
        if (!end)
            return std::unexpected(end.error());
        if (!end->empty())
            return unusable("malformed chunk");
    }
    for (std::size_t total = 0;;) { // trailer fields, of no use to anybody here
        auto line = buffer.line(maxChunkLine);
        if (!line)
            return std::unexpected(line.error());
        if (line->empty())
            return {};
        if ((total += line->size()) > maxHeadBytes)
            return unusable("trailer too long");
    }
}

} // namespace

Result<HttpResponse> readResponse(const ReadPiece& read, std::size_t maxBodyBytes, bool withBody)
{
    Buffer buffer(read);
    HttpResponse response;
    for (int interim = 0; response.status < 200; ++interim) {
        if (interim > 8)
            return unusable("too many interim answers");
        if (auto head = readHead(buffer, response); !head)
            return std::unexpected(head.error());
        if (response.status == 101)
            return unusable("protocol switch");
    }
    if (!withBody || response.status == 204 || response.status == 304)
        return response;

    const std::string coding = asciiLower(response.header("transfer-encoding"));
    if (!response.header("content-encoding").empty() && asciiLower(response.header("content-encoding")) != "identity")
        return unusable("compressed though not asked for");
    Result<void> done;
    if (coding == "chunked") {
        done = readChunks(buffer, response.body, maxBodyBytes);
    } else if (!coding.empty()) {
        return unusable("transfer coding " + coding);
    } else if (const std::string_view length = response.header("content-length"); !length.empty()) {
        const auto size = number<10>(length);
        if (!size)
            return unusable("malformed Content-Length");
        done = *size == 0 ? Result<void>{} : readBytes(buffer, response.body, *size, maxBodyBytes);
    } else {
        done = readBytes(buffer, response.body, std::nullopt, maxBodyBytes);
    }
    if (!done)
        return std::unexpected(done.error());
    return response;
}

} // namespace parafa::network
