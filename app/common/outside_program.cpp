// SPDX-License-Identifier: EUPL-1.2
#include "common/outside_program.h"

#include <stdlib.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>

namespace parafa
{

namespace
{

namespace fs = std::filesystem;

std::string environmentValue(const char* name, const char* otherwise)
{
    const char* value = std::getenv(name);
    return value && *value ? value : otherwise;
}

bool isProgram(const std::string& path)
{
    std::error_code error;
    return fs::is_regular_file(path, error) && access(path.c_str(), X_OK) == 0;
}

std::vector<std::string> ownEnvironment(const PrivateFolder& folder)
{
    std::vector<std::string> environment{"LC_ALL=C.UTF-8", "HOME=" + folder.path(), "TMPDIR=" + folder.path(),
                                         "PATH=" + environmentValue("PATH", "/usr/bin:/bin")};
    for (const char* name : {"JAVA_HOME", "FONTCONFIG_FILE", "FONTCONFIG_PATH", "XDG_DATA_DIRS"})
        if (const char* value = std::getenv(name))
            environment.push_back(std::string(name) + "=" + value);
    return environment;
}

/// What stands before a program so that it begins in an empty network; empty where the kernel does not let us.
std::vector<std::string> sealedBy(const PrivateFolder& folder, const Progress& progress)
{
    const std::string unshare = findProgram({}, {"unshare"});
    if (unshare.empty())
        return {};
    std::vector<std::string> words{unshare, "--map-current-user", "--net", "--"};
    std::vector<std::string> probe(words.begin() + 1, words.end());
    probe.emplace_back("/bin/true");
    const auto tried = runChild(unshare, probe, ownEnvironment(folder), {}, {}, progress);
    const bool works = tried && tried->end == ChildResult::End::Exited && tried->status == 0;
    return works ? words : std::vector<std::string>();
}

} // namespace

std::string findProgram(const std::string& setting, const std::vector<std::string>& names)
{
    if (setting == "off")
        return {};
    if (!setting.empty())
        return isProgram(setting) ? setting : std::string();
    const std::string folders = environmentValue("PATH", "/usr/bin:/bin");
    for (const std::string& name : names)
        for (std::size_t from = 0; from <= folders.size();) {
            const std::size_t end = std::min(folders.find(':', from), folders.size());
            // An empty or relative part means the current folder, which is somebody else's.
            const std::string path = folders.substr(from, end - from) + "/" + name;
            if (path.front() == '/' && end > from && isProgram(path))
                return path;
            from = end + 1;
        }
    return {};
}

Result<PrivateFolder> PrivateFolder::create()
{
    std::string path = environmentValue("TMPDIR", "/tmp") + "/parafa-XXXXXX";
    if (!mkdtemp(path.data()))
        return fail(ErrorCode::CannotWrite, "mkdtemp " + path);
    return PrivateFolder(path);
}

PrivateFolder::~PrivateFolder()
{
    std::error_code ignored;
    if (!m_path.empty())
        fs::remove_all(m_path, ignored);
}

Result<ChildResult> runOutsideProgram(const std::string& program, const std::vector<std::string>& arguments,
                                      const PrivateFolder& folder, Sealing sealing, const ChildLimits& limits,
                                      const Progress& progress)
{
    std::vector<std::string> words = sealedBy(folder, progress);
    if (progress.stopRequested())
        return fail(ErrorCode::Cancelled, program);
    if (words.empty() && sealing == Sealing::Demanded)
        return fail(ErrorCode::Unsupported, FindingCode::ProgramNotSealed, program);
    words.push_back(program);
    words.insert(words.end(), arguments.begin(), arguments.end());
    return runChild(words.front(), {words.begin() + 1, words.end()}, ownEnvironment(folder), {}, limits, progress);
}

} // namespace parafa
