// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "support/test_pki.h"
#include "xades/xades.h"

#include <map>
#include <string>

namespace parafa::test
{

/// Documents by entry name.
using Documents = std::map<std::string, std::string>;

/// A request over documents, with everything else as the tests like it.
SigningRequest requestFor(const TestIdentity& identity, const Documents& documents);

/// `prepare`, sign with the identity's key, `complete`.
Result<Bytes> signFile(const TestIdentity& identity, const SigningRequest& request);

/// `prepareDocument`, sign, `complete`.
Result<Bytes> signDocument(const TestIdentity& identity, const SigningRequest& request);
/// Signs what was prepared.
Result<Bytes> finish(const TestIdentity& identity, const Result<PreparedSignature>& prepared);

/// A signature file over `documents` by the shared test signer.
std::string signedText(const Documents& documents);

/// Parses a signature file of a container that holds `documents`.
Result<xades::ParsedFile> parseFile(std::string_view xml, const Documents& documents,
                                    xades::Host host = xades::Host::AsicSignatureFile);

SignedObjects& fill(SignedObjects& objects, const Documents& documents);

/// Replaces the one occurrence of `from`; the test fails loudly (empty result) when it is not there exactly once.
std::string replaced(std::string text, std::string_view from, std::string_view to);
/// The text from `start` up to and with `end`, first occurrence.
std::string part(const std::string& text, std::string_view start, std::string_view end);

} // namespace parafa::test
