// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "keys/token_module.h"

#include <optional>

namespace parafa
{

/// What passes between a program and the process in which a PKCS#11 module runs (`parafa-keys`): frames (base/message_frame.h,
/// magic "PKY1"), one answer to each request. Before the answer the module's side may ask for a PIN, any number of times.
/// Neither side trusts the other: the module is the maker's code, and its process may be anything by now.
enum class TokenTask : std::uint8_t {
    Load = 1, ///< the module, once
    Tokens,
    Certificates, ///< of a token
    OpenKey,      ///< of a certificate
    Sign,
    CloseKey,
};

struct TokenRequest {
    TokenTask task = TokenTask::Load;
    std::string path;                            ///< Load
    TokenInfo token;                             ///< Certificates
    std::optional<TokenCertificate> certificate; ///< OpenKey
    long key = 0;                                ///< Sign, CloseKey: what OpenKey answered
    SignatureAlgorithm algorithm;                ///< Sign
    Bytes data;                                  ///< Sign: what is signed, not its digest
};

struct TokenFrameLimits {
    std::size_t maxRequestBytes = std::size_t{64} << 20;
    std::size_t maxAnswerBytes = std::size_t{64} << 20;
};

Bytes encodeTokenRequest(const TokenRequest& request);
/// Errors: Internal.
Result<TokenRequest> decodeTokenRequest(ByteView frame, const TokenFrameLimits& limits = {});

/// A key that was opened: its number and the certificates of its issuers.
struct OpenedTokenKey {
    long key = 0;
    std::vector<Certificate> chain;
};

Bytes encodeTokenAnswer(const Result<void>& answer);
Bytes encodeTokenAnswer(const Result<std::vector<TokenInfo>>& answer);
Bytes encodeTokenAnswer(const Result<std::vector<TokenCertificate>>& answer);
Bytes encodeTokenAnswer(const Result<OpenedTokenKey>& answer);
/// A signature value.
Bytes encodeTokenAnswer(const Result<Bytes>& answer);
/// The error that the answer tells; Internal where it is not understood.
Result<void> decodeDone(ByteView frame, const TokenFrameLimits& limits = {});
Result<std::vector<TokenInfo>> decodeTokens(ByteView frame, const TokenFrameLimits& limits = {});
/// What is no certificate is left out.
Result<std::vector<TokenCertificate>> decodeCertificates(ByteView frame, const TokenFrameLimits& limits = {});
Result<OpenedTokenKey> decodeOpenedKey(ByteView frame, const TokenFrameLimits& limits = {});
Result<Bytes> decodeSignature(ByteView frame, const TokenFrameLimits& limits = {});

Bytes encodePinRequest(const PinRequest& request);
/// Nothing where the frame is no question for a PIN.
std::optional<PinRequest> decodePinRequest(ByteView frame, const TokenFrameLimits& limits = {});
/// The caller wipes the frame.
Bytes encodePin(const Result<Secret>& pin);
Result<Secret> decodePin(ByteView frame);

} // namespace parafa
