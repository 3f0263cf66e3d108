// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "api/batches.h"
#include "api/consent.h"
#include "api/sign_request.h"
#include "common/environment.h"
#include "operations/sign_documents.h"
#include "text/language.h"

namespace parafa::api
{

/// How a document is called that came without a name.
inline constexpr std::string_view unnamedDocument = "detached-file";

/// One request whose caller was let in.
struct Call {
    ByteView body;
    std::string query;
    std::string origin; ///< of the page that asks; empty: a program with the token
};

/// What the interface does, without HTTP: routes to operations to JSON. Calls that use the key come one at a time.
class Api
{
public:
    struct Setup {
        Environment* environment = nullptr; ///< not owned; the clock
        Services services;                  ///< with the trust of this run
        SigningKey* key = nullptr;          ///< not owned; null: nothing is signed
        std::string keyKind;                ///< as `availableDrivers` names it
        AttributeProfile profile = AttributeProfile::Upvs;
        Consent* consent = nullptr; ///< not owned
        Language language = Language::En;
        BatchLimits batches;
    };
    explicit Api(Setup setup) : m_setup(std::move(setup)), m_batches(m_setup.batches) {}

    struct Route {
        std::string_view method, path;
        bool usesKey;
        ApiResult<std::string> (Api::*handler)(const Call& call);
    };
    /// Null where there is none. A path counts only exactly as it is written here.
    static const Route* route(std::string_view method, std::string_view path);
    /// "GET", "POST, DELETE"; empty where the path is unknown.
    static std::string methods(std::string_view path);

    /// The JSON of a 200.
    ApiResult<std::string> call(const Route& route, const Call& call) { return (this->*route.handler)(call); }

private:
    ApiResult<std::string> info(const Call& call);
    ApiResult<std::string> certificates(const Call& call);
    ApiResult<std::string> sign(const Call& call);
    ApiResult<std::string> startBatch(const Call& call);
    ApiResult<std::string> endBatch(const Call& call);
    ApiResult<std::string> validate(const Call& call);

    Services services() const;
    ApiResult<void> checkKey() const;
    ApiResult<void> askToSign(const SignRequest& request, const Call& call, const OpenedDocument& opened,
                              const Services& services);
    ApiResult<Bytes> makeSignature(const SignRequest& request, const SignOptions& options, const OpenedDocument& opened,
                                   const Services& services);

    Setup m_setup;
    Batches m_batches;
};

} // namespace parafa::api
