// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "common/child_process.h"
#include "operations/services.h"

namespace parafa
{

/// Runs stylesheets and schemas in `parafa-worker`, one process a call, killed at the time limit or when a stop is asked for.
/// What the limits end comes back as LimitExceeded with PresentationLimit or XdcSchemaLimit. Safe to use from several threads.
class IsolatedProcess : public IsolatedRunner
{
public:
    /// `worker`: path of the helper; empty: looked for (findHelper). Absent, every call fails with Unsupported.
    explicit IsolatedProcess(std::string worker = {}, ChildLimits limits = {});

    Result<RenderedPresentation> transform(ByteView data, ByteView stylesheet, const Progress& progress) override;
    Result<std::vector<SchemaViolation>> validateSchema(ByteView data, ByteView schema, const Progress& progress) override;

private:
    Result<Bytes> run(ByteView request, FindingCode limitReached, const Progress& progress) const;
    std::string m_worker;
    ChildLimits m_limits;
};

} // namespace parafa
