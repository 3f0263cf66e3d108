// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "fake_service.h"

namespace parafa::test
{

/// Four documents; two signatures, the first over three of them, the second over two, who signed not established.
void fillSample(FakeService& service);
/// A container of `count` small text documents under one signature.
void fillMany(FakeService& service, int count);
/// A signature in this person's name over these documents.
SignatureReport sampleSignature(const std::string& id, const std::string& signer, const std::vector<std::string>& covers);

} // namespace parafa::test
