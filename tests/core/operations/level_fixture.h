// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "operations/augment.h"
#include "operations/sign_documents.h"
#include "support/temporary_folder.h"
#include "support/test_evidence.h"
#include "support/test_pki.h"
#include "trust/file_evidence.h"

namespace parafa::test
{

inline const UtcTime present = *UtcTime::fromIso8601("2026-11-22T10:00:00Z");

/// A time-stamping service in this process, good or bad.
class StampingService final : public HttpClient
{
public:
    enum class Mood { Good, Down, Garbage, WrongNonce, Refusing };
    explicit StampingService(Mood mood = Mood::Good, TestIdentity authority = sharedPki().timestampAuthority)
        : m_mood(mood), m_authority(std::move(authority))
    {
    }

    Result<HttpResponse> send(const HttpRequest& request, const Progress&) override
    {
        ++requests;
        switch (m_mood) {
        case Mood::Down:
            return fail(ErrorCode::NetworkUnreachable, FindingCode::ServiceUnreachable, urlHost(request.url));
        case Mood::Garbage:
            return HttpResponse{.status = 200, .headers = {}, .body = {1, 2, 3}, .url = request.url};
        case Mood::Refusing: // status 2: rejection
            return HttpResponse{.status = 200, .headers = {}, .body = {0x30, 5, 0x30, 3, 2, 1, 2}, .url = request.url};
        case Mood::WrongNonce: {
            const Bytes digest(32, 7), nonce(16, 5);
            return answered(*makeTimeStampRequest(DigestAlgorithm::Sha256, digest, nonce), request.url);
        }
        case Mood::Good:
            break;
        }
        return answered(request.body, request.url);
    }

    int requests = 0;
    bool withChain = false; ///< tokens hold the issuers of the authority, too

private:
    HttpResponse answered(const Bytes& request, const std::string& url) const
    {
        TokenSpec spec;
        // A second later each time: the order of time-stamps is that of their making.
        spec.time = UtcTime(present.seconds() + requests);
        if (withChain)
            spec.chain = sharedPki().chain();
        spec.serial = static_cast<std::uint64_t>(requests);
        return {.status = 200, .headers = {}, .body = answerTimestampRequest(m_authority, request, spec), .url = url};
    }

    Mood m_mood;
    TestIdentity m_authority;
};

/// Lists of both authorities, issued an hour ago, good for a day.
inline Evidence freshEvidence()
{
    const UtcTime from(present.seconds() - 3'600), to(present.seconds() + 86'400);
    return {{}, {}, {makeCrl(sharedPki().root, from, to), makeCrl(sharedPki().intermediate, from, to)}};
}

/// Services over a fake network, with the test root as only anchor.
struct LevelServices {
    explicit LevelServices(StampingService::Mood mood = StampingService::Mood::Good, Evidence given = freshEvidence())
        : stamps(mood), evidence(std::move(given))
    {
        services.now = present;
        services.trustAnchors = {sharedPki().root.certificate};
        services.http = &stamps;
        services.timeStampServices = {{"http://tsa.test/", {}, nullptr}};
        services.evidence = &evidence;
    }
    LevelServices(const LevelServices&) = delete;

    StampingService stamps;
    FileEvidence evidence;
    Services services;
};

inline DocumentToSign textDocument(const std::string& name, const std::string& content, const std::string& type = "text/plain")
{
    return {name, type, memorySource({content.begin(), content.end()})};
}

/// One kind of signed file, as a row of test data.
struct Kind {
    const char* name;
    const char* file;
    SignatureForm form;
    std::optional<ContainerType> container;
    Packaging packaging;
};
inline const std::vector<Kind>& allKinds()
{
    using enum SignatureForm;
    static const std::vector<Kind> kinds = {
        {"ASiC-E XAdES", "a.asice", XAdES, ContainerType::AsicE, Packaging::Detached},
        {"ASiC-S XAdES", "a.asics", XAdES, ContainerType::AsicS, Packaging::Detached},
        {"XAdES enveloped", "a.xml", XAdES, std::nullopt, Packaging::Enveloped},
        {"XAdES enveloping", "a.xml", XAdES, std::nullopt, Packaging::Enveloping},
        {"XAdES detached", "a.xml", XAdES, std::nullopt, Packaging::Detached},
        {"ASiC-E CAdES", "a.asice", CAdES, ContainerType::AsicE, Packaging::Detached},
        {"ASiC-S CAdES", "a.asics", CAdES, ContainerType::AsicS, Packaging::Detached},
        {"CAdES attached", "a.p7m", CAdES, std::nullopt, Packaging::Enveloping},
        {"CAdES detached", "a.p7s", CAdES, std::nullopt, Packaging::Detached},
    };
    return kinds;
}

inline DocumentToSign documentOf(const Kind& kind)
{
    return kind.packaging == Packaging::Enveloped ? textDocument("data.xml", "<data><sum>1</sum></data>", "text/xml")
                                                  : textDocument("letter.txt", "Vážený úrad,\n");
}

inline SignOptions optionsOf(const Kind& kind, const std::string& level)
{
    SignOptions options;
    options.form = kind.form;
    options.container = kind.container;
    options.packaging = kind.packaging;
    options.level = level;
    return options;
}

inline std::unique_ptr<SigningKey> signersKey()
{
    return signingKey(sharedPki().signer, sharedPki().chain());
}

/// What a validation has to be given for a file of this kind.
inline std::vector<std::pair<std::string, ByteSourcePtr>> outsideOf(const Kind& kind)
{
    if (kind.container || kind.packaging != Packaging::Detached)
        return {};
    const DocumentToSign document = documentOf(kind);
    return {{document.name, document.content}};
}

} // namespace parafa::test
