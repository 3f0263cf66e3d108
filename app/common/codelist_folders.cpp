// SPDX-License-Identifier: EUPL-1.2
#include "common/codelist_folders.h"

#include "base/file_writer.h"
#include "common/form_folders.h"
#include "xmldata/reference_identifier.h"

#include <algorithm>
#include <filesystem>

namespace parafa
{

namespace fs = std::filesystem;

namespace
{

/// Codes name files: letters, digits and a few others, nothing that could leave the folder.
bool isCode(std::string_view code)
{
    return !code.empty() && code.size() <= 100 && code.front() != '.' && std::ranges::all_of(code, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' || c == '-' || c == '_';
    });
}

std::string fileOf(const std::string& folder, const std::string& code)
{
    return (fs::path(folder) / (code + ".xml")).string();
}

} // namespace

std::shared_ptr<const Codelist> CodelistFolders::load(const std::string& path) const
{
    if (const auto known = m_known.find(path); known != m_known.end())
        return known->second;
    const auto source = fileSource(path);
    const auto bytes = source ? readAll(**source, CodelistLimits{}.maxBytes) : std::unexpected(source.error());
    auto lists = bytes ? readCodelists(*bytes) : Result<std::vector<Codelist>>(std::unexpected(bytes.error()));
    std::shared_ptr<const Codelist> list;
    if (lists)
        list = std::make_shared<const Codelist>(std::move(lists->front()));
    else
        m_damaged.emplace_back(path, lists.error());
    return m_known.emplace(path, list).first->second;
}

std::shared_ptr<const Codelist> CodelistFolders::codelist(const std::string& codeOrUri) const
{
    // an identifier of a list ends with its code: https://data.gov.sk/set/codelist/CL000086
    const auto identifier = parseReferenceIdentifier(codeOrUri);
    const std::string code = identifier ? identifier->reference : codeOrUri;
    if (!isCode(code))
        return nullptr;
    const std::scoped_lock lock(m_lock);
    std::error_code problem;
    for (const std::string& folder : m_folders)
        if (const std::string path = fileOf(folder, code); fs::is_regular_file(path, problem))
            if (auto list = load(path); list && list->code == code)
                return list;
    return nullptr;
}

std::vector<std::shared_ptr<const Codelist>> CodelistFolders::list() const
{
    std::vector<std::string> codes;
    std::error_code problem;
    for (const std::string& folder : m_folders)
        for (fs::directory_iterator at(folder, problem), end; !problem && at != end; at.increment(problem))
            if (at->path().extension() == ".xml")
                codes.push_back(at->path().stem().string());
    std::ranges::sort(codes);
    codes.erase(std::ranges::unique(codes).begin(), codes.end());
    std::vector<std::shared_ptr<const Codelist>> lists;
    for (const std::string& code : codes)
        if (auto list = codelist(code))
            lists.push_back(std::move(list));
    return lists;
}

std::vector<std::pair<std::string, Error>> CodelistFolders::damaged() const
{
    const std::scoped_lock lock(m_lock);
    return m_damaged;
}

Result<std::vector<std::string>> addCodelists(const std::string& path, const std::string& folder)
{
    const auto source = fileSource(path);
    const auto bytes = source ? readAll(**source, CodelistLimits{}.maxBytes) : std::unexpected(source.error());
    if (!bytes)
        return std::unexpected(bytes.error());
    const auto lists = readCodelists(*bytes);
    if (!lists)
        return std::unexpected(lists.error());
    for (const Codelist& list : *lists)
        if (!isCode(list.code))
            return fail(ErrorCode::Unreadable, FindingCode::CodelistMalformed, list.code, "not a code of a list");
    std::error_code problem;
    fs::create_directories(folder, problem);
    std::vector<std::string> codes;
    for (const Codelist& list : *lists) {
        if (auto written = writeFile(fileOf(folder, list.code), codelistXml(list)); !written)
            return std::unexpected(written.error());
        codes.push_back(list.code);
    }
    return codes;
}

std::string userCodelistsFolder()
{
    return (fs::path(userFormsFolder()).parent_path() / "codelists").string();
}

std::vector<std::string> defaultCodelistFolders()
{
    return {userCodelistsFolder(), "/etc/parafa/codelists", std::string(PARAFA_DATA_DIR) + "/codelists"};
}

} // namespace parafa
