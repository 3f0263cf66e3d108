// SPDX-License-Identifier: EUPL-1.2
#include "support/soft_token.h"

#include "support/command.h"

#include <cstdlib>
#include <filesystem>

namespace parafa::test
{

std::string SoftToken::module()
{
    if (!toolExists("softhsm2-util") || !toolExists("pkcs11-tool"))
        return {};
    for (const char* path : {"/usr/lib/softhsm/libsofthsm2.so", "/usr/lib/x86_64-linux-gnu/softhsm/libsofthsm2.so",
                             "/usr/lib/aarch64-linux-gnu/softhsm/libsofthsm2.so", "/usr/lib64/pkcs11/libsofthsm2.so"})
        if (std::filesystem::exists(path))
            return path;
    return {};
}

SoftToken::SoftToken()
{
    std::filesystem::create_directories(m_folder.path("tokens"));
    m_folder.write("softhsm2.conf",
                   "directories.tokendir = " + m_folder.path("tokens") + "\nobjectstore.backend = file\nlog.level = ERROR\n");
    ::setenv("SOFTHSM2_CONF", configuration().c_str(), 1);
    m_ready =
        !module().empty() &&
        run("softhsm2-util", {"--init-token", "--free", "--label", "Karta", "--pin", "1234", "--so-pin", "567890"}).status == 0;
}

bool SoftToken::add(const TestIdentity& identity, const std::string& id, const std::string& label) const
{
    const std::string key = m_folder.write("key.pem", toPem(identity.key));
    return run("softhsm2-util", {"--import", key, "--token", "Karta", "--label", label, "--id", id, "--pin", "1234"}).status ==
               0 &&
           addCertificate(identity.certificate, id, label);
}

bool SoftToken::addCertificate(const Certificate& certificate, const std::string& id, const std::string& label) const
{
    const std::string file = m_folder.write("certificate.der", certificate.der());
    return run("pkcs11-tool", {"--module", module(), "--token-label", "Karta", "--login", "--pin", "1234", "--write-object", file,
                               "--type", "cert", "--id", id, "--label", label})
               .status == 0;
}

} // namespace parafa::test
