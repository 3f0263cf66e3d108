// SPDX-License-Identifier: EUPL-1.2
#include "common/environment.h"

#include <chrono>

namespace parafa
{

namespace
{

std::vector<std::string> allFolders(std::vector<std::string> first)
{
    const std::vector<std::string> others = defaultFormFolders();
    first.insert(first.end(), others.begin(), others.end());
    return first;
}

} // namespace

Environment::Environment(std::vector<std::string> formFolders) : m_forms(allFolders(std::move(formFolders))) {}

Services Environment::services()
{
    Services services;
    const auto sinceEpoch = std::chrono::system_clock::now().time_since_epoch();
    services.now = UtcTime(std::chrono::duration_cast<std::chrono::seconds>(sinceEpoch).count());
    services.isolated = &m_isolated;
    services.forms = &m_forms;
    services.formatRules = m_formatRules ? &*m_formatRules : nullptr;
    return services;
}

Result<void> Environment::useFormatRules(const std::string& path)
{
    const std::string file = path.empty() ? PARAFA_CONFIG_DIR "/format-rules.tsv" : path;
    const auto named = [&](Error error) {
        error.subject = file;
        return std::unexpected(std::move(error));
    };
    const auto source = fileSource(file);
    if (!source && path.empty() && source.error().code == ErrorCode::InputMissing)
        return {};
    if (!source)
        return named(source.error());
    const auto bytes = readAll(**source, std::uint64_t{1} << 20);
    if (!bytes)
        return named(bytes.error());
    auto rules = FormatRules::parse(asText(*bytes));
    if (!rules)
        return named(rules.error());
    m_formatRules = std::move(*rules);
    return {};
}

} // namespace parafa
