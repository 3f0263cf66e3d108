// SPDX-License-Identifier: EUPL-1.2
// parafa-worker: runs stylesheets and schemas that are not ours over form data, under limits that the kernel keeps. Requests on
// standard input, answers on standard output (core/xmldata/worker_protocol.h). It compiles in this process and runs each document
// in a copy of it, which ends with the document. Killing its process group is the way to stop it.
#include "base/runtime.h"
#include "common/message_pipe.h"
#include "xmldata/compiled_schemas.h"
#include "xmldata/worker_protocol.h"

#include <libxml/xmlmemory.h>

#include <malloc.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <deque>
#include <memory>
#include <optional>

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
    return limit(RLIMIT_FSIZE, 0) && limit(RLIMIT_NOFILE, 8) && limit(RLIMIT_CORE, 0) &&
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

/// What was compiled, under the key the program gave it; the oldest go first.
class Kept
{
public:
    struct Entry {
        parafa::WorkerTask task;
        parafa::Bytes key;
        std::optional<parafa::CompiledStylesheet> stylesheet;
        std::optional<parafa::CompiledSchema> schema;
        std::size_t sourceBytes = 0;
    };

    const Entry* find(const parafa::WorkerRequest& request) const
    {
        for (const Entry& entry : m_entries)
            if (!request.key.empty() && entry.task == kindOf(request) && std::ranges::equal(entry.key, request.key))
                return &entry;
        return nullptr;
    }

    /// The compiled schema or stylesheet of the request; its error otherwise.
    parafa::Result<const Entry*> compile(const parafa::WorkerRequest& request)
    {
        Entry entry{kindOf(request), {request.key.begin(), request.key.end()}, {}, {}, request.schema.size()};
        if (entry.task == parafa::WorkerTask::Transform) {
            auto compiled = parafa::CompiledStylesheet::compile(request.schema);
            if (!compiled)
                return std::unexpected(compiled.error());
            entry.stylesheet.emplace(std::move(*compiled));
        } else {
            auto compiled = parafa::CompiledSchema::compile(request.schema);
            if (!compiled)
                return std::unexpected(compiled.error());
            entry.schema.emplace(std::move(*compiled));
        }
        // a compiled schema takes several times the room of its source
        m_bytes += entry.sourceBytes;
        m_entries.push_back(std::move(entry));
        while (m_entries.size() > 1 && (m_entries.size() > maxKept || m_bytes > maxKeptBytes)) {
            m_bytes -= m_entries.front().sourceBytes;
            m_entries.pop_front();
        }
        return &m_entries.back();
    }

private:
    static parafa::WorkerTask kindOf(const parafa::WorkerRequest& request)
    {
        return request.task == parafa::WorkerTask::Prepare ? parafa::WorkerTask::Transform : request.task;
    }

    static constexpr std::size_t maxKept = 16;
    static constexpr std::size_t maxKeptBytes = std::size_t{8} << 20;
    std::deque<Entry> m_entries;
    std::size_t m_bytes = 0;
};

parafa::Bytes answerOf(const Kept::Entry& compiled, parafa::ByteView data)
{
    return compiled.stylesheet ? encodeAnswer(compiled.stylesheet->transform(data))
                               : encodeAnswer(compiled.schema->validate(data));
}

parafa::Bytes failure(parafa::WorkerTask task, parafa::Error error)
{
    return task == parafa::WorkerTask::Transform
               ? encodeAnswer(parafa::Result<parafa::RenderedPresentation>(std::unexpected(std::move(error))))
               : encodeAnswer(parafa::Result<std::vector<parafa::SchemaViolation>>(std::unexpected(std::move(error))));
}

/// The processor time this process may use from now on; a child begins at zero.
void allowProcessorTime(bool child)
{
    rusage used{};
    getrusage(RUSAGE_SELF, &used);
    const rlim_t before = child ? 0 : static_cast<rlim_t>(used.ru_utime.tv_sec + used.ru_stime.tv_sec) + 1;
    const rlimit both{before + maxCpuSeconds, child ? maxCpuSeconds : RLIM_INFINITY};
    setrlimit(RLIMIT_CPU, &both);
}

/// Runs one document in a process of its own: what it does to its memory goes with it.
parafa::Bytes runApart(const Kept::Entry& compiled, parafa::ByteView data)
{
    parafa::Error limit{parafa::ErrorCode::LimitExceeded,
                        compiled.stylesheet ? parafa::FindingCode::PresentationLimit : parafa::FindingCode::XdcSchemaLimit,
                        "memory or time",
                        {}};
    int ends[2];
    if (pipe(ends) != 0)
        _exit(exitMemory);
    const pid_t pid = fork();
    if (pid < 0)
        _exit(exitMemory);
    if (pid == 0) {
        close(ends[0]);
        allowProcessorTime(true);
        _exit(parafa::writeAll(ends[1], answerOf(compiled, data)) ? 0 : exitUsage);
    }
    close(ends[1]);
    parafa::Bytes answer;
    std::array<std::uint8_t, 65'536> piece;
    for (;;) {
        const ssize_t got = read(ends[0], piece.data(), piece.size());
        if (got < 0 && errno == EINTR)
            continue;
        if (got <= 0)
            break;
        if (answer.size() + static_cast<std::size_t>(got) > parafa::WorkerFrameLimits{}.maxAnswerBytes) {
            kill(pid, SIGKILL);
            limit.subject = "output";
            break;
        }
        answer.insert(answer.end(), piece.begin(), piece.begin() + got);
    }
    close(ends[0]);
    int status = 0;
    while (waitpid(pid, &status, 0) < 0 && errno == EINTR) {
    }
    if (WIFEXITED(status) && WEXITSTATUS(status) == 0)
        return answer;
    limit.detail = "status " + std::to_string(status);
    return failure(compiled.task, std::move(limit));
}

} // namespace

int main()
{
    // compiling asks for a lot of memory in small pieces and gives much of it back: fewer calls of the kernel, fewer fresh pages
    mallopt(M_TOP_PAD, 8 << 20);
    mallopt(M_TRIM_THRESHOLD, 32 << 20);
    mallopt(M_MMAP_THRESHOLD, 16 << 20);
    if (!confine() || xmlMemSetup(std::free, allocate, reallocate, duplicate) != 0)
        return exitUsage;
    const parafa::CoreRuntime runtime;
    Kept kept;
    parafa::PipeMessage message;
    while (parafa::readMessage(STDIN_FILENO, message, parafa::WorkerFrameLimits{}.maxRequestBytes)) {
        const auto request = parafa::decodeRequest(message.view());
        if (!request)
            return exitUsage;
        allowProcessorTime(false);
        const Kept::Entry* compiled = kept.find(*request);
        parafa::Bytes answer;
        if (request->task == parafa::WorkerTask::Prepare) {
            if (!compiled)
                (void)kept.compile(*request); // what is wrong with it is told when it is to be run
            answer = parafa::encodePrepared();
        } else if (!compiled && request->schema.empty() && !request->key.empty()) {
            answer = parafa::encodeNotKept();
        } else if (compiled) {
            answer = runApart(*compiled, request->data);
        } else if (const auto fresh = kept.compile(*request)) {
            answer = runApart(**fresh, request->data);
        } else {
            answer = failure(request->task, fresh.error());
        }
        if (!parafa::writeMessage(STDOUT_FILENO, answer))
            return exitUsage;
    }
    return 0;
}
