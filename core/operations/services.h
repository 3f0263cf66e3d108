// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/progress.h"
#include "container/container.h"
#include "validation/validator.h"
#include "xmldata/presentation.h"

#include <memory>
#include <string>
#include <vector>

namespace parafa
{

/// Runs work over data that is not ours where it can be limited and killed: a helper process in the programs, the same
/// process in tests. `app/common` implements it with `parafa-worker`.
class IsolatedRunner
{
public:
    virtual ~IsolatedRunner() = default;
    virtual Result<RenderedPresentation> transform(ByteView data, ByteView stylesheet, const Progress& progress) = 0;
    virtual Result<std::vector<SchemaViolation>> validateSchema(ByteView data, ByteView schema, const Progress& progress) = 0;
};

/// A form known by identifier and version: where presentations come from beside the document itself.
struct KnownForm {
    std::string identifier, version; ///< as in XMLData
    std::string schemaUri, presentationUri;
    std::string mediaDestination, language, targetEnvironment;
    Bytes schema, stylesheet;
    bool forSigning = true; ///< false: only a "view" stylesheet of the package, accepted for history
    bool published = false; ///< from the state's register, else a local package
};
class FormSource
{
public:
    virtual ~FormSource() = default;
    virtual std::vector<KnownForm> find(const std::string& identifier, const std::string& version) const = 0;
};

class FormatRules;

/// Everything operations need from outside. Values and interfaces; owned by `app`, outlives every call.
struct Services {
    UtcTime now; ///< the clock, read by app
    std::vector<Certificate> trustAnchors;
    std::shared_ptr<const TrustStore> trust; ///< anchors and trusted lists; null: `trustAnchors` alone
    ValidationPolicy policy;
    EvidenceSource* evidence = nullptr; ///< cache and network; null: only what files carry
    bool trustConfigured() const { return !trustAnchors.empty() || (trust && !trust->empty()); }
    ContainerLimits containerLimits;
    IsolatedRunner* isolated = nullptr; ///< null: stylesheets of others are not run, and that is said
    const FormSource* forms = nullptr;
    const FormatRules* formatRules = nullptr; ///< null: those built in
};

} // namespace parafa
