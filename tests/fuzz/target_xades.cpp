// SPDX-License-Identifier: EUPL-1.2
#include "fuzz_target.h"
#include "xades/xades.h"

namespace parafa::fuzz
{

namespace
{

void parse(ByteView input, xades::Host host)
{
    xades::ParseOptions options;
    options.host = host;
    options.file = "META-INF/signatures.xml";
    options.limits.maxReferences = 200;
    options.limits.maxSignatures = 20;
    auto file = xades::SignatureFile::open(input, options);
    if (!file)
        return;
    SignedObjects objects;
    objects.add("list.txt", memorySource({'o', 'b', 's', 'a', 'h'}));
    objects.add("data.xml", memorySource({'<', 'a', '/', '>'}));
    file->announce(objects);
    (void)file->parse(objects);
}

} // namespace

void runOne(ByteView input)
{
    parse(input, xades::Host::AsicSignatureFile);
    parse(input, xades::Host::Document);
}

} // namespace parafa::fuzz
