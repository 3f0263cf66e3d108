// SPDX-License-Identifier: EUPL-1.2
#pragma once

namespace parafa
{

/// Initialises OpenSSL, libxml2, libxslt (if linked) and xmlsec1 for the process and silences their error printing.
/// Make exactly one in `main`, before any other call and before any thread.
class CoreRuntime
{
public:
    CoreRuntime();
    ~CoreRuntime();
    CoreRuntime(const CoreRuntime&) = delete;
    CoreRuntime& operator=(const CoreRuntime&) = delete;
};

} // namespace parafa
