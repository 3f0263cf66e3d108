// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "container/container.h"
#include "operations/signature_reader.h"

namespace parafa
{

/// A CMS file or S/MIME message of its own. `certificates` outlives the reader.
Result<SignatureReaderPtr> openCms(const std::string& name, ByteSourcePtr content, CertificatePool* certificates = nullptr);

/// All CMS signatures and time-stamp tokens of a container with their manifests; null when it has none.
/// Files that cannot be read are counted in `unreadable`.
SignatureReaderPtr openAsicCms(const Container& container, std::size_t& unreadable, CertificatePool* certificates = nullptr);

} // namespace parafa
