// SPDX-License-Identifier: EUPL-1.2
#include "base/runtime.h"

#include <libxml/parser.h>
#include <libxml/xmlerror.h>
#include <openssl/crypto.h>

namespace parafa
{

namespace
{

void ignoreMessage(void*, const char*, ...) {}

} // namespace

CoreRuntime::CoreRuntime()
{
    OPENSSL_init_crypto(OPENSSL_INIT_NO_ATEXIT, nullptr);
    xmlInitParser();
    // Messages of libxml2 reach people only as findings.
    xmlSetGenericErrorFunc(nullptr, ignoreMessage);
}

CoreRuntime::~CoreRuntime()
{
    xmlCleanupParser();
}

} // namespace parafa
