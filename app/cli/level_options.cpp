// SPDX-License-Identifier: EUPL-1.2
#include "cli/level_options.h"

#include <cstdlib>

namespace parafa::cli
{

std::vector<OptionSpec> LevelSources::options()
{
    return {
        {"--tsa", "URL", "time-stamping service (RFC 3161); several are asked in their order", true},
        {"--tsa-login-env", "VAR", "environment variable with USER:PASSWORD for the services"},
        {"--evidence", "PATH", "a certificate, revocation list or OCSP response, or a folder of them", true},
    };
}

Result<void> LevelSources::addTo(const Arguments& arguments, Services& services)
{
    const HttpLogin* login = nullptr;
    if (arguments.has("--tsa-login-env")) {
        const std::string name = arguments.value("--tsa-login-env");
        const char* value = std::getenv(name.c_str());
        const std::string_view text = value ? value : "";
        const std::size_t colon = text.find(':');
        if (colon == std::string_view::npos)
            return fail(ErrorCode::InvalidArgument, "the variable " + name + " does not hold USER:PASSWORD");
        m_login.user = text.substr(0, colon);
        m_login.password = Secret(text.substr(colon + 1));
        login = &m_login;
    }
    for (const std::string& url : arguments.values("--tsa"))
        services.timeStampServices.push_back({url, {}, login});
    Evidence evidence;
    for (const std::string& path : arguments.values("--evidence")) {
        const auto read = readEvidencePath(path);
        if (!read)
            return std::unexpected(read.error());
        evidence.add(*read);
    }
    if (arguments.has("--evidence")) {
        m_evidence = std::make_unique<FileEvidence>(std::move(evidence), services.evidence);
        services.evidence = m_evidence.get();
    }
    return {};
}

void complainNotes(const std::vector<Finding>& notes, const std::string& file, Session& session)
{
    for (const Finding& note : notes)
        session.complain(file + ": " + session.sentence(note));
}

} // namespace parafa::cli
