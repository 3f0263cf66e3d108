// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "common/child_process.h"

#include <string>
#include <vector>

namespace parafa
{

/// The path of a program: `setting` where one is set ("off": none), else the first of `names` that PATH has. Empty: none.
std::string findProgram(const std::string& setting, const std::vector<std::string>& names);

/// A folder for one run of a program, readable by this person only; removed with everything in it.
class PrivateFolder
{
public:
    /// Below TMPDIR. Errors: CannotWrite.
    static Result<PrivateFolder> create();
    PrivateFolder(PrivateFolder&& other) noexcept : m_path(std::move(other.m_path)) { other.m_path.clear(); }
    PrivateFolder& operator=(PrivateFolder&&) = delete;
    ~PrivateFolder();

    const std::string& path() const { return m_path; }
    std::string file(const std::string& name) const { return m_path + "/" + name; }

private:
    explicit PrivateFolder(std::string path) : m_path(std::move(path)) {}
    std::string m_path;
};

/// Whether a program must be kept from the network by the kernel, or has no way to it by itself.
enum class Sealing {
    Demanded, ///< not started where that is not possible here
    WherePossible,
};

/// Runs a program of this computer over files of `folder`, which is its home and its temporary folder, in a network of its own
/// without any way out. Errors: those of runChild; Unsupported with ProgramNotSealed.
Result<ChildResult> runOutsideProgram(const std::string& program, const std::vector<std::string>& arguments,
                                      const PrivateFolder& folder, Sealing sealing, const ChildLimits& limits,
                                      const Progress& progress);

} // namespace parafa
