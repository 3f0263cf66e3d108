// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "text/language.h"

#include <chrono>
#include <string>

namespace parafa::api
{

/// What a person is asked before a key is used.
struct ConsentRequest {
    enum class What { Sign, Batch, Certificates };
    What what = What::Sign;
    std::string origin;   ///< of the page that asks; empty: a program with the token
    std::string document; ///< name, media type, size and SHA-256, one line each
    std::string text;     ///< what the document says where that is text; may be empty
    int documents = 1;    ///< of a batch
};

/// The question in words. What comes from the caller is cleaned; of long texts the beginning is shown, and that is said.
std::string consentQuestion(const ConsentRequest& request, Language language);

/// Who says yes or no. Called from one thread at a time.
class Consent
{
public:
    virtual ~Consent() = default;
    virtual bool granted(const ConsentRequest& request) = 0;
};

/// Asks on the terminal of the program; no answer within the time is a no.
class TerminalConsent final : public Consent
{
public:
    explicit TerminalConsent(Language language, std::chrono::seconds patience = std::chrono::seconds(120))
        : m_language(language), m_patience(patience)
    {
    }
    bool granted(const ConsentRequest& request) override;
    /// False where there is nobody to ask.
    static bool available();

private:
    Language m_language;
    std::chrono::seconds m_patience;
};

/// Whoever started the program with a key and its PIN agreed beforehand.
class StandingConsent final : public Consent
{
public:
    bool granted(const ConsentRequest&) override { return true; }
};

} // namespace parafa::api
