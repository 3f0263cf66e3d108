// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "operations/file_kind.h"
#include "operations/presentation_choice.h"
#include "operations/services.h"
#include "report/report.h"
#include "xmldata/sktalk_message.h"

#include <memory>
#include <optional>

namespace parafa
{

/// One document of an opened file: a container entry, or the file itself.
struct OpenedPart {
    std::string name;
    std::string mediaType;
    ByteSourcePtr content;
    bool signatureRelated = false; ///< manifests, signature files: not shown as documents
    std::string partOf = {};       ///< the document that holds it whole: whatever covers that covers this
};

/// An opened file before any verdict: its documents can be shown at once. Immutable, shared between threads.
struct OpenedDocument {
    std::string path;
    ByteSourcePtr bytes;
    FileKind kind = FileKind::Other;
    std::optional<Container> container;
    /// A message of the state's portal: its objects are then the documents. Their contents are not repeated here.
    std::optional<SktalkMessage> message;
    std::vector<OpenedPart> documents;
    /// "TAR", "GZIP", "TGZ", "ZFO": what holds the documents where it is no ZIP container; else empty.
    std::string wrapperType;
    std::vector<Finding> findings; ///< seen while opening, beside those of `container`
    /// Set when the file could not be read as what it claims to be; `documents` is then empty.
    std::optional<Error> unreadable;
};
using OpenedDocumentPtr = std::shared_ptr<const OpenedDocument>;

/// Opens a file. Errors: InputMissing, CannotRead only; a damaged file comes back with `unreadable`.
Result<OpenedDocumentPtr> openDocument(const std::string& path, const Services& services, const Progress& progress = {});

/// The same over bytes at hand; `name` is how the report calls them.
OpenedDocumentPtr openBytes(const std::string& name, ByteSourcePtr bytes, const Services& services);

/// A document opened in its own right: a container, an archive, a message, or a PDF with attached files (whose `documents` are
/// those files then). Null where nothing is inside.
OpenedDocumentPtr openInside(const OpenedPart& part, const Services& services);

/// The media type of a file by its content where that is sure (PDF, XML data container), else by its name.
std::string mediaTypeOf(const std::string& name, const ByteSource& bytes);

/// The media type of a CMS file, in whatever form: by its name, else by whether it carries what it signs.
std::string cmsMediaType(const OpenedDocument& document);

struct ValidationOptions {
    /// Files or digests that detached signatures refer to.
    std::vector<std::pair<std::string, ByteSourcePtr>> detached;
    struct DetachedDigest {
        DigestAlgorithm algorithm;
        Bytes digest;
    };
    std::vector<DetachedDigest> detachedDigests;
    /// Evidence records that cover the file (RFC 4998, RFC 6283), by name.
    std::vector<std::pair<std::string, ByteSourcePtr>> evidenceRecords;
    bool fileDigests = false; ///< SHA-256 of each document into the report (costs nothing where a signature uses SHA-256)
};

/// The whole verdict. Never fails: what cannot be read is a report with verdict `unreadable`.
/// Progress counts bytes hashed. A stop request gives Error Cancelled.
Result<Report> validateDocument(const OpenedDocument& document, const Services& services, const ValidationOptions& options = {},
                                const Progress& progress = {});

/// How a document of XML data looks: its signing presentation, and where that came from.
struct DocumentPresentation {
    PresentationFacts facts;
    std::optional<RenderedPresentation> rendered; ///< empty: see findings
    std::vector<Finding> findings;
    /// Form data without a container, where their form has several presentations: all of them, to choose from by PresentOptions.
    std::vector<PresentationChoice> choices = {};
    std::size_t chosen = 0;    ///< which of them is shown
    std::string dataTree = {}; ///< of data without presentation: the data as a tree that people can read
};
/// Which of several presentations a person wants to see. A container names the one that was signed, and that is shown; these
/// choose for form data without a container.
struct PresentOptions {
    std::string language; ///< "sk"; empty: Slovak before English before others
    std::string targetEnvironment;
    std::string media = {}; ///< "TXT", "HTML", "XHTML"
};
/// Nothing (NotFound) when the document is not an XML data container or known form.
Result<DocumentPresentation> presentDocument(const OpenedPart& part, const Services& services, const Progress& progress = {},
                                             const PresentOptions& options = {});

/// Writes documents out below `folder` under safe names; never outside it, never over an existing file.
/// `names` empty: all; a name may lead into containers and messages (see findPart), which `services` limits. Gives the paths
/// written, in order. Errors: CannotWrite, NotFound, Unreadable.
Result<std::vector<std::string>> extractDocuments(const OpenedDocument& document, const std::string& folder,
                                                  const std::vector<std::string>& names = {}, const Progress& progress = {},
                                                  const Services& services = {});
/// A file name that is safe on every system: no separators, control or direction characters, reserved names.
std::string safeFileName(std::string_view entryName);

} // namespace parafa
