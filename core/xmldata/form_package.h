// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/bytes.h"
#include "base/error.h"
#include "base/finding.h"
#include "base/shared_bytes.h"
#include "base/utc_time.h"

#include <string>
#include <vector>

namespace parafa
{

struct FormPackageFile {
    std::string name; ///< path inside the package; backslashes are read as slashes
    SharedBytes content;
};

/// A stylesheet that the manifest offers for signing, or only for viewing.
struct FormStylesheet {
    std::string path;
    std::string media;    ///< "TXT", "HTML", "XHTML": from the manifest, else from xsl:output
    std::string language; ///< lower case; may be empty
    std::string targetEnvironment;
    bool forSigning = true;
    SharedBytes content;
};

/// An e-form package (annex 3 of 55/2014; application/vnd.gov.sk.e-form+zip), unpacked.
struct FormPackage {
    std::string identifier; ///< meta.xml, dc:identifier; else the schema's target namespace
    std::string version;
    std::string title; ///< Slovak where there are several
    std::string targetNamespace;
    std::string publisher, description;        ///< meta.xml, Dublin Core; may be empty
    std::optional<UtcTime> validFrom, validTo; ///< meta.xml, where it says so; the end is the first moment that no longer counts
    SharedBytes schema;
    Bytes emptyData; ///< data.xml, may be empty
    /// Preferred first: for signing before view, HTML and XHTML before TXT, Slovak before English before others.
    std::vector<FormStylesheet> stylesheets;
    std::vector<Finding> findings;

    /// Logical addresses a container refers to: the base of the namespace with form.xsd and form.xslt.
    std::string schemaUri() const;
    std::string presentationUri() const;

    /// Reads META-INF/manifest.xml, meta.xml and schema.xsd; these must be there (procedure of the central registry). A common
    /// top folder is looked through. Of the manifest the first of three steps that finds a stylesheet counts: destination and
    /// media type; media type of XML and name; name alone.
    /// Errors: Unreadable with FormPackageMalformed (subject: what is missing) or the XML reasons.
    static Result<FormPackage> read(const std::vector<FormPackageFile>& files);
};

/// "TXT", "HTML", "XHTML" from a stylesheet's xsl:output; empty where it says none of them.
std::string outputMedia(ByteView stylesheet);

} // namespace parafa
