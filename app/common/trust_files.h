// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/certificate.h"

#include <string>
#include <vector>

namespace parafa
{

/// Trust anchors the user named: a PEM or DER certificate file, or a folder whose files ending in .pem, .crt, .cer or .der
/// are taken. Errors: InputMissing, CannotRead, Unreadable (no certificate in it), Unsupported (a trusted list).
Result<std::vector<Certificate>> loadTrust(const std::string& path);

} // namespace parafa
