// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "support/temporary_folder.h"
#include "support/test_pki.h"

namespace parafa::test
{

/// A PKCS#11 token of SoftHSM in a folder of its own, named "Karta", PIN 1234. SoftHSM finds it through SOFTHSM2_CONF, which
/// this sets for the process. Needs softhsm2-util and pkcs11-tool.
class SoftToken
{
public:
    SoftToken();

    /// Path of SoftHSM's module; empty where it is not installed or the tools are missing.
    static std::string module();
    /// Puts a key and its certificate on the token. False when a tool failed.
    bool add(const TestIdentity& identity, const std::string& id, const std::string& label) const;
    bool addCertificate(const Certificate& certificate, const std::string& id, const std::string& label) const;
    std::string configuration() const { return m_folder.path("softhsm2.conf"); }
    bool ready() const { return m_ready; }

private:
    TemporaryFolder m_folder;
    bool m_ready = false;
};

} // namespace parafa::test
