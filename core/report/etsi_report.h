// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "report/report.h"

namespace parafa
{

/// The report as an XML validation report per TS 119 102-2 (V1.4.1), UTF-8: one SignatureValidationReport a signature (counter
/// signatures follow the signature they sign), time-stamps, certificates, embedded revocation data, documents and trusted
/// lists as validation objects. A file without signatures gets one report that says so. Nested containers are not in it: each
/// is a file of its own. The same report gives the same bytes. Not signed.
std::string toEtsiXml(const Report& report, const JsonOptions& options = {});

} // namespace parafa
