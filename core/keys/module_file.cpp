// SPDX-License-Identifier: EUPL-1.2
#include "keys/module_file.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>

namespace parafa
{

namespace
{

namespace fs = std::filesystem;

/// The fields of an ELF header that say for which machine it is: magic, class, byte order and e_machine.
struct ElfMachine {
    std::array<char, 20> header{};

    explicit ElfMachine(const std::string& path)
    {
        std::ifstream file(path, std::ios::binary);
        file.read(header.data(), header.size());
    }
    bool isElf() const { return std::string_view(header.data(), 4) == "\177ELF"; }
    bool sameAs(const ElfMachine& other) const
    {
        return header[4] == other.header[4] && header[5] == other.header[5] && header[18] == other.header[18] &&
               header[19] == other.header[19];
    }
};

/// Where makers of cards used in Slovakia and Czechia put their modules on Linux.
constexpr std::pair<const char*, const char*> wellKnown[] = {
    {"/usr/lib/eID_klient/libpkcs11_x64.so", "eID klient"},
    {"/usr/lib/eac_mw_klient/libpkcs11_x64.so", "eID klient"},
    {"/usr/lib/x86_64-linux-gnu/libeopproxy11.so", "eObčanka"},
    {"/usr/lib/pkcs11/libICASecureStorePkcs11.so", "I.CA SecureStore"},
    {"/usr/lib/x86_64-linux-gnu/libproidqcm11.so", "ProID+Q"},
    {"/usr/lib/libIDPrimePKCS11.so", "IDPrime"},
    {"/usr/lib/pkcs11/libIDPrimePKCS11.so", "IDPrime"},
    {"/usr/lib/libeToken.so", "SafeNet eToken"},
    {"/usr/lib/x86_64-linux-gnu/opensc-pkcs11.so", "OpenSC"},
};

/// Where p11-kit looks for a module named without folder.
constexpr const char* moduleFolders[] = {"/usr/lib/x86_64-linux-gnu/pkcs11", "/usr/lib/pkcs11", "/usr/lib64/pkcs11",
                                         "/usr/lib/aarch64-linux-gnu/pkcs11"};

std::string trimmed(std::string_view text)
{
    const auto begin = text.find_first_not_of(" \t\r");
    if (begin == std::string_view::npos)
        return {};
    return std::string(text.substr(begin, text.find_last_not_of(" \t\r") - begin + 1));
}

/// Whether a list of programs (pkcs11.conf(5): separated by commas or blanks) has this one.
bool namesUs(std::string_view programs)
{
    std::string name;
    for (const char c : std::string(programs) + ' ') {
        if (c != ',' && c != ' ' && c != '\t') {
            name += c;
            continue;
        }
        if (name == "parafa" || name == "parafa-cli" || name == "parafa-serve")
            return true;
        name.clear();
    }
    return false;
}

/// The path a registry file names (p11-kit's pkcs11.conf(5)); empty: none, or not meant for applications like this.
std::string moduleOf(const fs::path& registryFile)
{
    std::ifstream file(registryFile);
    std::string path;
    for (std::string line; std::getline(file, line);) {
        const auto colon = line.find(':');
        if (line.starts_with('#') || colon == std::string::npos)
            continue;
        const std::string key = trimmed(std::string_view(line).substr(0, colon));
        const std::string value = trimmed(std::string_view(line).substr(colon + 1));
        if (key == "module")
            path = value;
        if (key == "trust-policy" && value == "yes")
            return {};
        // Programs are named without a path; "parafa" stands for all of ours.
        if ((key == "enable-in" && !namesUs(value)) || (key == "disable-in" && namesUs(value)))
            return {};
    }
    if (path.empty() || path.starts_with('/'))
        return path;
    for (const char* folder : moduleFolders)
        if (std::error_code ignored; fs::exists(fs::path(folder) / path, ignored))
            return (fs::path(folder) / path).string();
    return {};
}

} // namespace

Error whyNotLoaded(const std::string& path, const std::string& loaderText)
{
    std::error_code ignored;
    if (!fs::is_regular_file(path, ignored))
        return {ErrorCode::InputMissing, FindingCode::TokenModuleMissing, path, loaderText};
    const ElfMachine module(path);
    if (module.isElf() && !module.sameAs(ElfMachine("/proc/self/exe")))
        return {ErrorCode::KeyRefused, FindingCode::TokenModuleArchitecture, path, loaderText};
    // glibc: "libfoo.so.1: cannot open shared object file: No such file or directory"
    const auto colon = loaderText.find(": cannot open shared object file");
    if (colon != std::string::npos && loaderText.substr(0, colon) != path)
        return {ErrorCode::KeyRefused, FindingCode::TokenModuleLibraryMissing, path, loaderText.substr(0, colon)};
    return {ErrorCode::KeyRefused, FindingCode::TokenModuleUnusable, path, loaderText};
}

std::vector<ModuleCandidate> findTokenModules(const std::vector<std::string>& registryFolders)
{
    std::vector<ModuleCandidate> modules;
    std::vector<fs::path> seen;
    const auto add = [&](const std::string& path, const std::string& name) {
        std::error_code failure;
        const fs::path real = fs::canonical(path, failure);
        if (failure || std::ranges::find(seen, real) != seen.end())
            return;
        seen.push_back(real);
        modules.push_back({path, name});
    };
    for (const auto& [path, name] : wellKnown)
        add(path, name);
    for (const std::string& folder : registryFolders) {
        std::error_code failure;
        std::vector<fs::path> files;
        for (const auto& entry : fs::directory_iterator(folder, failure))
            if (entry.path().extension() == ".module")
                files.push_back(entry.path());
        std::ranges::sort(files);
        for (const fs::path& file : files)
            if (const std::string path = moduleOf(file); !path.empty())
                add(path, file.stem().string());
    }
    return modules;
}

} // namespace parafa
