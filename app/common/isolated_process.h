// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "common/child_session.h"
#include "operations/services.h"
#include "xmldata/worker_protocol.h"

#include <mutex>
#include <set>

namespace parafa
{

/// Runs stylesheets and schemas in `parafa-worker`. A worker stays for the next call and keeps what it compiled, but runs each
/// document in a process of its own, so that nothing of one document reaches another; both are killed at the time limit, when
/// they misbehave or when a stop is asked for. What the limits end comes back as LimitExceeded with PresentationLimit or
/// XdcSchemaLimit. Safe to use from several threads: each call has a worker to itself.
class IsolatedProcess : public IsolatedRunner
{
public:
    /// `worker`: path of the helper; empty: looked for (findHelper). Absent, every call fails with Unsupported.
    explicit IsolatedProcess(std::string worker = {}, ChildLimits limits = {});

    Result<RenderedPresentation> transform(ByteView data, const KeyedView& stylesheet, const Progress& progress) override;
    Result<std::vector<SchemaViolation>> validateSchema(ByteView data, const KeyedView& schema,
                                                        const Progress& progress) override;
    /// Starts a worker where none waits, and has it compile the stylesheet while the caller goes on.
    void expectTransform(const KeyedView& stylesheet) override;

private:
    struct Worker {
        std::unique_ptr<ChildSession> session;
        std::set<std::pair<WorkerTask, Bytes>> sent; ///< schemas and stylesheets it was given, by SHA-256
        std::size_t calls = 0;
        bool preparing = false; ///< owes the answer to Prepare
    };

    Result<Bytes> run(WorkerTask task, ByteView data, const KeyedView& schema, const Progress& progress);
    Result<Bytes> ask(Worker& worker, WorkerTask task, ByteView data, ByteView schema, const Bytes& key,
                      const Progress& progress);
    Result<Worker> take();
    void giveBack(Worker worker);

    std::string m_worker;
    ChildLimits m_limits;
    std::mutex m_lock;
    std::vector<Worker> m_idle;
};

} // namespace parafa
