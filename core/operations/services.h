// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/progress.h"
#include "base/shared_bytes.h"
#include "codelists/codelist.h"
#include "container/container.h"
#include "trust/time_stamp_client.h"
#include "validation/validator.h"
#include "xmldata/presentation.h"
#include "xmldata/schema_digests.h"

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
    virtual Result<RenderedPresentation> transform(ByteView data, const KeyedView& stylesheet, const Progress& progress) = 0;
    virtual Result<std::vector<SchemaViolation>> validateSchema(ByteView data, const KeyedView& schema,
                                                                const Progress& progress) = 0;
    /// A hint: this stylesheet (empty: some) will probably be run next. Where a process can make itself ready meanwhile it does;
    /// no more comes of it, whatever the stylesheet is.
    virtual void expectTransform(const KeyedView& stylesheet) { static_cast<void>(stylesheet); }
};

/// A form known by identifier and version: where presentations come from beside the document itself.
struct KnownForm {
    std::string identifier, version; ///< as in XMLData
    std::string schemaUri, presentationUri;
    std::string mediaDestination, language, targetEnvironment;
    SharedBytes schema, stylesheet;
    bool forSigning = true; ///< false: only a "view" stylesheet of the package, accepted for history
    /// Fetched from the state's own register over an authenticated connection and unchanged since; else a local package.
    bool published = false;
    std::string targetNamespace;               ///< of the schema
    std::optional<UtcTime> validFrom, validTo; ///< when the register or the package says so
};
/// Forms at hand. Answers are in order of preference; nothing where no such form is known. May be called from several threads.
class FormSource
{
public:
    virtual ~FormSource() = default;
    /// `version` may be empty: every version.
    virtual std::vector<KnownForm> find(const std::string& identifier, const std::string& version) const = 0;
    /// Forms whose schema has this target namespace: for form data without a container.
    virtual std::vector<KnownForm> findByNamespace(const std::string& targetNamespace) const { return find(targetNamespace, {}); }
    /// Forms whose stylesheet has the digest of this reference, whatever they are called.
    virtual std::vector<KnownForm> findByDigest(const SchemaReference&) const { return {}; }
};

class FormatRules;

/// Everything operations need from outside. Values and interfaces; owned by `app`, outlives every call.
struct Services {
    UtcTime now; ///< the clock, read by app
    std::vector<Certificate> trustAnchors;
    std::shared_ptr<const TrustStore> trust; ///< anchors and trusted lists; null: `trustAnchors` alone
    ValidationPolicy policy;
    EvidenceSource* evidence = nullptr;              ///< cache and network; null: only what files carry
    std::shared_ptr<EvidenceSource> evidenceOwner;   ///< keeps `evidence` alive where it was made for one run
    HttpClient* http = nullptr;                      ///< null: no network, and what would need it says so
    std::vector<TimeStampService> timeStampServices; ///< tried in order; logins are not owned
    bool trustConfigured() const { return !trustAnchors.empty() || (trust && !trust->empty()); }
    ContainerLimits containerLimits;
    IsolatedRunner* isolated = nullptr; ///< null: stylesheets of others are not run, and that is said
    const FormSource* forms = nullptr;
    const CodelistSource* codelists = nullptr; ///< null: codes in form data are not looked up
    SchemaDigests* schemaDigests = nullptr;    ///< kept over many containers of one form; null: computed each time
    const FormatRules* formatRules = nullptr;  ///< null: those built in
};

} // namespace parafa
