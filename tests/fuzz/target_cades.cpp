// SPDX-License-Identifier: EUPL-1.2
#include "cades/cades.h"
#include "fuzz_target.h"

namespace parafa::fuzz
{

namespace
{

void parse(const ByteSourcePtr& source, cades::Host host)
{
    cades::ParseOptions options;
    options.host = host;
    options.file = "META-INF/signature.p7s";
    options.signedObject = "list.txt";
    auto file = cades::SignatureFile::open(source, options);
    if (!file)
        return;
    SignedObjects objects;
    objects.add("list.txt", memorySource({'o', 'b', 's', 'a', 'h'}));
    file->announce(objects);
    (void)file->parse(objects);
}

} // namespace

void runOne(ByteView input)
{
    const auto source = memorySource(Bytes(input.begin(), input.end()));
    parse(source, cades::Host::Asic);
    parse(source, cades::Host::Bare);
}

} // namespace parafa::fuzz
