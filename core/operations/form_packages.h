// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "operations/services.h"
#include "xmldata/form_package.h"

namespace parafa
{

class FileWriter;

struct FormPackageLimits {
    std::size_t maxFiles = 1'000;
    std::uint64_t maxFileBytes = std::uint64_t{64} << 20;
    std::uint64_t maxTotalBytes = std::uint64_t{256} << 20;
};

/// The files of an e-form package: an unpacked folder, or a ZIP file read by the container reader's rules.
/// Errors: InputMissing, CannotRead, Unreadable, LimitExceeded.
Result<std::vector<FormPackageFile>> readFormFiles(const std::string& path, const FormPackageLimits& limits = {});
Result<std::vector<FormPackageFile>> readFormZip(const ByteSourcePtr& source, const std::string& name,
                                                 const FormPackageLimits& limits = {});
Result<FormPackage> openFormPackage(const std::string& path, const FormPackageLimits& limits = {});

/// What a FormSource answers: one form for each of the package's stylesheets, preferred first.
std::vector<KnownForm> knownForms(const FormPackage& package, bool published);

/// "App.GeneralAgenda-1.9": the name of a form's folder and of its package in a bundle. Empty for what is no form's identifier.
std::string formFolderName(const std::string& identifier);

/// The same of files at hand, as fetched. Errors: those of FormPackage::read, CannotWrite.
Result<std::string> storeFormFiles(const std::vector<FormPackageFile>& files, const std::string& folder);

/// Unpacks a package into a folder of its own below `folder`, named after form and version; an older copy is replaced whole.
/// Gives the folder written. Errors: those of openFormPackage, CannotWrite, Unreadable with FormPackageMalformed where the
/// identifier is no form's.
Result<std::string> importFormPackage(const std::string& path, const std::string& folder, const FormPackageLimits& limits = {});

/// Writes a package as a ZIP file (application/vnd.gov.sk.e-form+zip): the same bytes for the same files.
/// Errors: CannotWrite, Unreadable (a name that leaves the package).
Result<void> exportFormPackage(const std::vector<FormPackageFile>& files, const std::string& target);

/// The same, not yet put in its place. Errors as above.
Result<FileWriter> writeFormPackage(const std::vector<FormPackageFile>& files, const std::string& target);

/// SHA-256 over names and contents of a package's files, whatever the order: tells whether it is what it was when it came.
Bytes packageDigest(const std::vector<FormPackageFile>& files);

/// Where a package was fetched from, kept beside its folder ("T.Form-1.0.source").
struct FormRecord {
    std::string url;
    UtcTime fetched;
    Bytes digest;                              ///< `packageDigest` when it came
    std::optional<UtcTime> validFrom, validTo; ///< by the register's catalogue
};
std::string formatFormRecord(const FormRecord& record);
/// Nothing where the text is no record.
std::optional<FormRecord> parseFormRecord(std::string_view text);
/// True for an address where the state itself publishes forms, over an authenticated connection: the portal's data set, the form
/// module, the hosts of the business register. A mirror that an administrator set is none.
bool isRegisterAddress(std::string_view url);

} // namespace parafa
