// SPDX-License-Identifier: EUPL-1.2
#include "fuzz_target.h"
#include "xmldata/xml_data_container.h"

namespace parafa::fuzz
{

void runOne(ByteView input)
{
    (void)XmlDataContainer::looksLike(input.first(std::min<std::size_t>(input.size(), 4096)));
    const auto container = XmlDataContainer::parse(input);
    if (container && !container->presentation.embedded.empty())
        (void)schemaDigest(container->presentation.embedded, Canonicalization::Inclusive10, DigestAlgorithm::Sha256);
}

} // namespace parafa::fuzz
