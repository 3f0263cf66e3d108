// SPDX-License-Identifier: EUPL-1.2
// parafa-worker: runs one stylesheet or schema that is not ours over form data, under limits that the kernel keeps, and ends.
// Request on standard input, answer on standard output (core/xmldata/worker_protocol.h). Killing it is the way to stop it.
#include "base/runtime.h"
#include "xmldata/worker_protocol.h"

#include <libxml/xmlmemory.h>

#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

#include <array>
#include <cstdlib>
#include <cstring>

namespace
{

constexpr rlim_t maxMemoryBytes = rlim_t{448} << 20;
constexpr rlim_t maxCpuSeconds = 4;
constexpr int exitMemory = 71; ///< EX_OSERR: the caller reads it as "a limit was reached"
constexpr int exitUsage = 64;

bool limit(__rlimit_resource resource, rlim_t value)
{
    const rlimit both{value, value};
    return setrlimit(resource, &both) == 0;
}

bool confine()
{
#if !defined(__SANITIZE_ADDRESS__) // its shadow memory needs the address space
    if (!limit(RLIMIT_AS, maxMemoryBytes))
        return false;
#endif
    return limit(RLIMIT_CPU, maxCpuSeconds) && limit(RLIMIT_FSIZE, 0) && limit(RLIMIT_NOFILE, 8) && limit(RLIMIT_CORE, 0) &&
           prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 && prctl(PR_SET_DUMPABLE, 0, 0, 0, 0) == 0;
}

// libxml2 does not survive every failed allocation; ending is the honest answer to reaching the memory limit
void* allocate(std::size_t size)
{
    void* memory = std::malloc(size);
    if (!memory)
        _exit(exitMemory);
    return memory;
}
void* reallocate(void* old, std::size_t size)
{
    void* memory = std::realloc(old, size);
    if (!memory && size != 0)
        _exit(exitMemory);
    return memory;
}
char* duplicate(const char* text)
{
    const std::size_t size = std::strlen(text) + 1;
    return static_cast<char*>(std::memcpy(allocate(size), text, size));
}

bool readAll(parafa::Bytes& bytes, std::size_t limit)
{
    std::array<std::uint8_t, 65'536> piece;
    for (;;) {
        const ssize_t got = read(STDIN_FILENO, piece.data(), piece.size());
        if (got < 0 && errno == EINTR)
            continue;
        if (got <= 0)
            return got == 0;
        if (bytes.size() + static_cast<std::size_t>(got) > limit)
            return false;
        bytes.insert(bytes.end(), piece.begin(), piece.begin() + got);
    }
}

bool writeAll(parafa::ByteView bytes)
{
    while (!bytes.empty()) {
        const ssize_t put = write(STDOUT_FILENO, bytes.data(), bytes.size());
        if (put < 0 && errno == EINTR)
            continue;
        if (put <= 0)
            return false;
        bytes = bytes.subspan(static_cast<std::size_t>(put));
    }
    return true;
}

} // namespace

int main()
{
    if (!confine() || xmlMemSetup(std::free, allocate, reallocate, duplicate) != 0)
        return exitUsage;
    const parafa::CoreRuntime runtime;
    parafa::Bytes frame;
    if (!readAll(frame, parafa::WorkerFrameLimits{}.maxRequestBytes))
        return exitUsage;
    auto request = parafa::decodeRequest(frame);
    if (!request)
        return exitUsage;
    parafa::Bytes().swap(frame);
    const parafa::Bytes answer = request->task == parafa::WorkerTask::Transform
                                     ? encodeAnswer(parafa::transformPresentation(request->data, request->schema))
                                     : encodeAnswer(parafa::validateAgainstSchema(request->data, request->schema));
    return writeAll(answer) ? 0 : exitUsage;
}
