// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/bytes.h"
#include "base/error.h"
#include "base/progress.h"
#include "base/utc_time.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace parafa
{

/// A form package on this computer.
struct LibraryForm {
    enum class Source {
        Own,           ///< imported by the person
        Administrator, ///< in a folder that an administrator set
        Program,       ///< came with the program
        Fetched,       ///< from the network
    };
    std::string identifier, version, title;
    std::string path; ///< folder or ZIP file; names it to the calls below
    std::vector<std::string> presentations;
    std::optional<UtcTime> validFrom, validTo; ///< from, and the first moment at which it no longer is
    Source source = Source::Own;
    bool published = false; ///< fetched from the state's own address and unchanged since
    std::string url;        ///< of a fetched one
    std::optional<UtcTime> fetched;
    bool removable = false;
};

/// What is known of a package only once it is read.
struct LibraryFormDetails {
    std::string publisher, description;
    Bytes digest;                      ///< SHA-256 over its files
    std::optional<bool> asWhenFetched; ///< of a fetched one
};

struct FormsTaken {
    std::size_t count = 0;
    std::vector<std::pair<std::string, Error>> failed; ///< which package, and why
};

/// The forms on this computer as the page about them sees it; implemented by the program over core/operations, by tests as they
/// need. Every call may be made from any thread and blocks.
class FormLibrary
{
public:
    virtual ~FormLibrary() = default;
    virtual std::vector<LibraryForm> list(const Progress& progress) const = 0;
    /// Packages that cannot be read.
    virtual std::vector<std::pair<std::string, Error>> damaged() const = 0;
    virtual Result<LibraryFormDetails> details(const std::string& path) const = 0;
    /// From a package, a folder of packages or a bundle. Errors: those of importForms.
    virtual Result<FormsTaken> take(const std::string& path, const Progress& progress) = 0;
    /// One as its package, several as a bundle. Errors: those of exportForms.
    virtual Result<void> exportTo(const std::vector<std::string>& paths, const std::string& target, const Progress& progress) = 0;
    /// Errors: InvalidArgument (neither the person's own nor fetched), CannotWrite.
    virtual Result<void> remove(const std::string& path) = 0;
};

} // namespace parafa
