// SPDX-License-Identifier: EUPL-1.2
#include "keys/token_protocol.h"

#include "base/message_frame.h"

#include <array>
#include <limits>

namespace parafa
{

namespace
{

constexpr std::string_view magic = "PKY1";
constexpr std::string_view ok = "ok";
constexpr std::string_view pinWanted = "pin";
constexpr long maxCount = 100'000;
constexpr std::size_t maxPinFrame = 65'536;

constexpr std::array tokenFlags{&TokenInfo::loginRequired, &TokenInfo::ownPinEntry, &TokenInfo::pinSet,
                                &TokenInfo::pinFewTries,   &TokenInfo::pinLastTry,  &TokenInfo::pinLocked,
                                &TokenInfo::pinMustChange};
constexpr std::array tokenTexts{&TokenInfo::label, &TokenInfo::manufacturer, &TokenInfo::model, &TokenInfo::serialNumber};

void addToken(Bytes& frame, const TokenInfo& token)
{
    // What a module says about its token may be in any encoding; it was never more than shown and compared.
    for (const auto text : tokenTexts)
        addField(frame, asBytes(token.*text));
    addField(frame, static_cast<long>(token.slotId)); // the whole range of unsigned long, in the same bits
    long flags = 0;
    for (std::size_t index = 0; index < tokenFlags.size(); ++index)
        flags |= token.*tokenFlags[index] ? 1L << index : 0;
    addField(frame, flags);
}

std::string rawText(FrameReader& reader)
{
    return std::string(asText(reader.field()));
}

TokenInfo readToken(FrameReader& reader)
{
    TokenInfo token;
    for (const auto text : tokenTexts)
        token.*text = rawText(reader);
    using Long = std::numeric_limits<long>;
    token.slotId = static_cast<unsigned long>(reader.number(Long::min(), Long::max()));
    const long flags = reader.number(0, (1L << tokenFlags.size()) - 1);
    for (std::size_t index = 0; index < tokenFlags.size(); ++index)
        token.*tokenFlags[index] = flags & 1L << index;
    return token;
}

void addCertificate(Bytes& frame, const TokenCertificate& certificate)
{
    addField(frame, certificate.certificate.der());
    addToken(frame, certificate.token);
    addField(frame, certificate.id);
    addField(frame, std::string_view(certificate.label));
}

std::optional<TokenCertificate> readCertificate(FrameReader& reader)
{
    auto certificate = Certificate::fromDer(reader.field());
    TokenInfo token = readToken(reader);
    const ByteView id = reader.field();
    std::string label = reader.text();
    if (!certificate || !reader.sound())
        return std::nullopt;
    return TokenCertificate{std::move(*certificate), std::move(token), Bytes(id.begin(), id.end()), std::move(label)};
}

void addAlgorithm(Bytes& frame, const SignatureAlgorithm& algorithm)
{
    addField(frame, static_cast<long>(algorithm.scheme));
    addField(frame, static_cast<long>(algorithm.digest));
    addField(frame, static_cast<long>(algorithm.mgfDigest));
    addField(frame, static_cast<long>(algorithm.saltLength));
}

SignatureAlgorithm readAlgorithm(FrameReader& reader)
{
    constexpr long lastDigest = static_cast<long>(DigestAlgorithm::Ripemd160);
    SignatureAlgorithm algorithm;
    algorithm.scheme = static_cast<SignatureScheme>(reader.number(0, static_cast<long>(SignatureScheme::Dsa)));
    algorithm.digest = static_cast<DigestAlgorithm>(reader.number(0, lastDigest));
    algorithm.mgfDigest = static_cast<DigestAlgorithm>(reader.number(0, lastDigest));
    algorithm.saltLength = static_cast<int>(reader.number(-3, 4'096));
    return algorithm;
}

/// The reader behind the kind of a good answer; the error the answer tells otherwise.
Result<FrameReader> goodAnswer(ByteView frame, const TokenFrameLimits& limits)
{
    FrameReader reader(frame, magic, limits.maxAnswerBytes);
    const std::string kind = reader.text();
    if (kind == failureKind)
        return std::unexpected(readFailure(reader));
    if (kind != ok)
        return std::unexpected(frameNotUnderstood());
    return reader;
}

/// `answer` where everything was read and nothing is left.
template <typename Answer>
Result<Answer> whole(const FrameReader& reader, Answer answer)
{
    if (!reader.finished())
        return std::unexpected(frameNotUnderstood());
    return answer;
}

/// A frame for a good answer, to be filled by `fill`, or the error.
template <typename Answer, typename Fill>
Bytes answerFrame(const Result<Answer>& answer, Fill fill)
{
    if (!answer)
        return failureFrame(magic, answer.error());
    Bytes frame = startFrame(magic, ok);
    fill(frame);
    return frame;
}

} // namespace

Bytes encodeTokenRequest(const TokenRequest& request)
{
    Bytes frame = startFrame(magic, "request");
    addField(frame, static_cast<long>(request.task));
    switch (request.task) {
    case TokenTask::Load:
        addField(frame, asBytes(request.path));
        break;
    case TokenTask::Tokens:
        break;
    case TokenTask::Certificates:
        addToken(frame, request.token);
        break;
    case TokenTask::OpenKey:
        if (request.certificate)
            addCertificate(frame, *request.certificate);
        break;
    case TokenTask::Sign:
        addField(frame, request.key);
        addAlgorithm(frame, request.algorithm);
        addField(frame, request.data);
        break;
    case TokenTask::CloseKey:
        addField(frame, request.key);
        break;
    }
    return frame;
}

Result<TokenRequest> decodeTokenRequest(ByteView frame, const TokenFrameLimits& limits)
{
    FrameReader reader(frame, magic, limits.maxRequestBytes);
    TokenRequest request;
    const bool isRequest = reader.text() == "request";
    request.task = static_cast<TokenTask>(reader.number(1, static_cast<long>(TokenTask::CloseKey)));
    if (!isRequest || !reader.sound())
        return std::unexpected(frameNotUnderstood());
    switch (request.task) {
    case TokenTask::Load:
        request.path = rawText(reader);
        break;
    case TokenTask::Tokens:
        break;
    case TokenTask::Certificates:
        request.token = readToken(reader);
        break;
    case TokenTask::OpenKey:
        request.certificate = readCertificate(reader);
        if (!request.certificate)
            return std::unexpected(frameNotUnderstood());
        break;
    case TokenTask::Sign: {
        request.key = reader.number(0, std::numeric_limits<long>::max());
        request.algorithm = readAlgorithm(reader);
        const ByteView data = reader.field();
        request.data.assign(data.begin(), data.end());
        break;
    }
    case TokenTask::CloseKey:
        request.key = reader.number(0, std::numeric_limits<long>::max());
        break;
    }
    return whole(reader, std::move(request));
}

Bytes encodeTokenAnswer(const Result<void>& answer)
{
    return answerFrame(answer, [](Bytes&) {});
}

Bytes encodeTokenAnswer(const Result<std::vector<TokenInfo>>& answer)
{
    return answerFrame(answer, [&](Bytes& frame) {
        addField(frame, static_cast<long>(answer->size()));
        for (const TokenInfo& token : *answer)
            addToken(frame, token);
    });
}

Bytes encodeTokenAnswer(const Result<std::vector<TokenCertificate>>& answer)
{
    return answerFrame(answer, [&](Bytes& frame) {
        addField(frame, static_cast<long>(answer->size()));
        for (const TokenCertificate& certificate : *answer)
            addCertificate(frame, certificate);
    });
}

Bytes encodeTokenAnswer(const Result<OpenedTokenKey>& answer)
{
    return answerFrame(answer, [&](Bytes& frame) {
        addField(frame, answer->key);
        addField(frame, static_cast<long>(answer->chain.size()));
        for (const Certificate& certificate : answer->chain)
            addField(frame, certificate.der());
    });
}

Bytes encodeTokenAnswer(const Result<Bytes>& answer)
{
    return answerFrame(answer, [&](Bytes& frame) { addField(frame, *answer); });
}

Result<void> decodeDone(ByteView frame, const TokenFrameLimits& limits)
{
    const auto reader = goodAnswer(frame, limits);
    if (!reader)
        return std::unexpected(reader.error());
    if (!reader->finished())
        return std::unexpected(frameNotUnderstood());
    return {};
}

Result<std::vector<TokenInfo>> decodeTokens(ByteView frame, const TokenFrameLimits& limits)
{
    auto reader = goodAnswer(frame, limits);
    if (!reader)
        return std::unexpected(reader.error());
    std::vector<TokenInfo> tokens;
    const long count = reader->number(0, maxCount);
    for (long index = 0; index < count && reader->sound(); ++index)
        tokens.push_back(readToken(*reader));
    return whole(*reader, std::move(tokens));
}

Result<std::vector<TokenCertificate>> decodeCertificates(ByteView frame, const TokenFrameLimits& limits)
{
    auto reader = goodAnswer(frame, limits);
    if (!reader)
        return std::unexpected(reader.error());
    std::vector<TokenCertificate> certificates;
    const long count = reader->number(0, maxCount);
    for (long index = 0; index < count && reader->sound(); ++index)
        if (auto certificate = readCertificate(*reader))
            certificates.push_back(std::move(*certificate));
    return whole(*reader, std::move(certificates));
}

Result<OpenedTokenKey> decodeOpenedKey(ByteView frame, const TokenFrameLimits& limits)
{
    auto reader = goodAnswer(frame, limits);
    if (!reader)
        return std::unexpected(reader.error());
    OpenedTokenKey opened;
    opened.key = reader->number(0, std::numeric_limits<long>::max());
    const long count = reader->number(0, maxCount);
    for (long index = 0; index < count && reader->sound(); ++index)
        if (auto certificate = Certificate::fromDer(reader->field()))
            opened.chain.push_back(std::move(*certificate));
    return whole(*reader, std::move(opened));
}

Result<Bytes> decodeSignature(ByteView frame, const TokenFrameLimits& limits)
{
    auto reader = goodAnswer(frame, limits);
    if (!reader)
        return std::unexpected(reader.error());
    const ByteView value = reader->field();
    return whole(*reader, Bytes(value.begin(), value.end()));
}

Bytes encodePinRequest(const PinRequest& request)
{
    Bytes frame = startFrame(magic, pinWanted);
    addField(frame, static_cast<long>(request.use));
    addToken(frame, request.token);
    addField(frame, asBytes(request.keyLabel));
    return frame;
}

std::optional<PinRequest> decodePinRequest(ByteView frame, const TokenFrameLimits& limits)
{
    FrameReader reader(frame, magic, limits.maxAnswerBytes);
    if (reader.text() != pinWanted)
        return std::nullopt;
    PinRequest request;
    request.use = static_cast<PinRequest::Use>(reader.number(0, static_cast<long>(PinRequest::Use::Signature)));
    request.token = readToken(reader);
    request.keyLabel = rawText(reader);
    return reader.finished() ? std::optional(std::move(request)) : std::nullopt;
}

Bytes encodePin(const Result<Secret>& pin)
{
    if (!pin)
        return failureFrame(magic, pin.error());
    Bytes frame;
    frame.reserve(256 + pin->text().size()); // growing would leave a copy of the PIN behind
    const Bytes head = startFrame(magic, ok);
    frame.assign(head.begin(), head.end());
    addField(frame, pin->text());
    return frame;
}

Result<Secret> decodePin(ByteView frame)
{
    FrameReader reader(frame, magic, maxPinFrame);
    const std::string kind = reader.text();
    if (kind == failureKind)
        return std::unexpected(readFailure(reader));
    const ByteView pin = reader.field();
    if (kind != ok || !reader.finished())
        return std::unexpected(frameNotUnderstood());
    return Secret(asText(pin));
}

} // namespace parafa
