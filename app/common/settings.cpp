// SPDX-License-Identifier: EUPL-1.2
#include "common/settings.h"

#include "base/byte_source.h"

#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <filesystem>

namespace parafa
{

namespace
{

constexpr std::uint64_t maxSettingsBytes = 1 << 20;

std::string_view trimmed(std::string_view text)
{
    const std::size_t from = text.find_first_not_of(" \t\r");
    return from == std::string_view::npos ? std::string_view() : text.substr(from, text.find_last_not_of(" \t\r") - from + 1);
}

/// A comment begins with '#' at the start of a line or behind white space; "#" inside an address is none.
std::string_view withoutComment(std::string_view line)
{
    for (std::size_t at = line.find('#'); at != std::string_view::npos; at = line.find('#', at + 1))
        if (at == 0 || line[at - 1] == ' ' || line[at - 1] == '\t')
            return trimmed(line.substr(0, at));
    return trimmed(line);
}

std::vector<std::string> words(std::string_view text)
{
    std::vector<std::string> result;
    while (!(text = trimmed(text)).empty()) {
        const std::size_t end = std::min(text.find_first_of(" \t,"), text.size());
        if (end > 0)
            result.emplace_back(text.substr(0, end));
        text.remove_prefix(std::min(std::max<std::size_t>(end, 1), text.size()));
    }
    return result;
}

bool isTerritory(std::string_view key)
{
    return key.size() == 2 && std::ranges::all_of(key, [](char c) { return c >= 'A' && c <= 'Z'; });
}

bool isAddress(std::string_view text)
{
    return text.starts_with("http://") || text.starts_with("https://");
}

/// One file being read into settings.
class Reader
{
public:
    Reader(Settings& settings, const std::set<std::string>& locked) : m_settings(settings), m_before(locked) {}

    /// Nothing wrong: an empty text; else what is.
    std::string take(const std::string& section, const std::string& key, std::string_view value)
    {
        const std::string name = section + "." + key;
        if (section == "locked" && key == "keys") {
            for (std::string& word : words(value))
                m_settings.locked.insert(std::move(word));
            return {};
        }
        const bool first = m_seen.insert(name).second;
        if (m_before.contains(name) || m_before.contains(section + ".*"))
            return {}; // an earlier file keeps it
        return set(name, section, key, std::string(value), first);
    }

private:
    std::string set(const std::string& name, const std::string& section, const std::string& key, const std::string& value,
                    bool first)
    {
        Settings& s = m_settings;
        const std::map<std::string_view, bool*> switches = {{"network.online", &s.online},
                                                            {"evidence.ocsp", &s.ocsp},
                                                            {"evidence.crl", &s.revocationLists},
                                                            {"evidence.issuers", &s.issuers}};
        const std::map<std::string_view, std::string*> texts = {
            {"network.ca-file", &s.caFile},           {"network.proxy-login-file", &s.proxyLoginFile},
            {"lists.signers", &s.listSigners},        {"lists.folder", &s.listFolder},
            {"validation.policy", &s.policyFile},     {"formats.rules", &s.formatRules},
            {"programs.ghostscript", &s.ghostscript}, {"programs.libreoffice", &s.libreOffice},
            {"programs.verapdf", &s.veraPdf}};
        const std::map<std::string_view, std::string*> addresses = {{"lists.list-of-lists", &s.listOfLists},
                                                                    {"forms.portal", &s.formsPortal},
                                                                    {"forms.catalogue", &s.formsCatalogue},
                                                                    {"forms.business-register", &s.formsBusinessRegister}};
        if (const auto at = switches.find(name); at != switches.end()) {
            *at->second = value == "yes";
            return value == "yes" || value == "no" ? "" : "wants yes or no";
        }
        if (const auto at = texts.find(name); at != texts.end()) {
            *at->second = value;
            return {};
        }
        if (const auto at = addresses.find(name); at != addresses.end())
            return setAddress(*at->second, value);
        if (section == "lists" && isTerritory(key))
            return setAddress(s.lists[key], value);
        if (name == "lists.territories")
            s.territories = words(value);
        else if (name == "network.no-proxy")
            s.directHosts = words(value);
        else if (name == "network.proxy")
            return setProxy(value);
        else if (name == "network.timeout-seconds")
            return setNumber(s.timeoutSeconds, value);
        else if (name == "validation.trust")
            add(s.trustAnchors, value, first);
        else if (name == "validation.requirement")
            s.requirement = value == "none" ? std::string() : value;
        else if (name == "evidence.address")
            return addReplacement(value, first);
        else if (name == "timestamp.service")
            return addService(value, first);
        else
            return "is not a setting";
        return {};
    }

    static std::string setAddress(std::string& place, const std::string& value)
    {
        place = value == "off" ? std::string() : value;
        return value == "off" || isAddress(value) ? "" : "wants an http(s) address or off";
    }

    static std::string setNumber(int& place, const std::string& value)
    {
        const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), place);
        return error == std::errc() && end == value.data() + value.size() && place > 0 && place <= 600 ? ""
                                                                                                       : "wants 1 to 600 seconds";
    }

    std::string setProxy(const std::string& value)
    {
        m_settings.proxy = value == "system" ? Settings::Proxy::Environment
                           : value == "none" ? Settings::Proxy::None
                                             : Settings::Proxy::Manual;
        m_settings.proxyUrl = m_settings.proxy == Settings::Proxy::Manual ? value : std::string();
        return m_settings.proxyUrl.empty() || value.starts_with("http://") ? "" : "wants system, none or http://HOST:PORT";
    }

    template <typename T>
    static void add(std::vector<T>& list, T value, bool first)
    {
        if (first)
            list.clear(); // a file replaces the list of earlier files as a whole
        list.push_back(std::move(value));
    }

    std::string addReplacement(const std::string& value, bool first)
    {
        const auto parts = words(value);
        if (parts.size() != 2 || !isAddress(parts[0]) || !(parts[1] == "off" || isAddress(parts[1])))
            return "wants ADDRESS OTHER-ADDRESS, or ADDRESS off";
        if (first)
            m_settings.addresses.clear();
        m_settings.addresses[parts[0]] = parts[1] == "off" ? std::string() : parts[1];
        return {};
    }

    std::string addService(const std::string& value, bool first)
    {
        const auto parts = words(value);
        if (value == "off") {
            m_settings.timeStampServices.clear();
            return {};
        }
        if (parts.empty() || !isAddress(parts[0]))
            return "wants an http(s) address";
        TimeStampSetting service{
            .url = parts[0], .policyOid = {}, .user = {}, .passwordFile = {}, .identityFile = {}, .identityPasswordFile = {}};
        for (std::size_t i = 1; i < parts.size(); ++i) {
            const std::size_t equals = std::min(parts[i].find('='), parts[i].size() - 1);
            const std::string key = parts[i].substr(0, equals), what = parts[i].substr(equals + 1);
            if (key == "policy")
                service.policyOid = what;
            else if (key == "user")
                service.user = what;
            else if (key == "password-file")
                service.passwordFile = what;
            else if (key == "identity-file")
                service.identityFile = what;
            else if (key == "identity-password-file")
                service.identityPasswordFile = what;
            else
                return "knows policy=, user=, password-file=, identity-file= and identity-password-file= behind the address";
        }
        if (!service.identityFile.empty() && !service.url.starts_with("https://"))
            return "a certificate of the client goes with https only";
        add(m_settings.timeStampServices, std::move(service), first);
        return {};
    }

    Settings& m_settings;
    const std::set<std::string> m_before;
    std::set<std::string> m_seen;
};

std::vector<std::string> systemFiles()
{
    const char* named = std::getenv("XDG_CONFIG_DIRS");
    const std::string folders = named && *named ? named : "/etc/xdg";
    std::vector<std::string> files;
    for (std::size_t from = 0; from <= folders.size();) {
        const std::size_t end = std::min(folders.find(':', from), folders.size());
        if (end > from)
            files.insert(files.begin(), folders.substr(from, end - from) + "/parafa/parafa.conf");
        from = end + 1;
    }
    files.emplace_back("/etc/parafa/parafa.conf");
    return files;
}

} // namespace

bool Settings::isLocked(const std::string& key) const
{
    return locked.contains(key) || locked.contains(key.substr(0, key.find('.')) + ".*");
}

Result<void> Settings::apply(std::string_view text, const std::string& file)
{
    Reader reader(*this, locked);
    std::string section;
    for (std::size_t line = 1; !text.empty(); ++line) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        const std::string_view content = withoutComment(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
        if (content.empty())
            continue;
        const auto wrong = [&](const std::string& what) {
            return fail(ErrorCode::InvalidArgument, file + ":" + std::to_string(line) + ": " + what);
        };
        if (content.front() == '[') {
            if (content.back() != ']')
                return wrong("a section wants [NAME]");
            section = trimmed(content.substr(1, content.size() - 2));
            continue;
        }
        const std::size_t equals = content.find('=');
        if (equals == std::string_view::npos || section.empty())
            return wrong("wants KEY = VALUE below a [SECTION]");
        const std::string key(trimmed(content.substr(0, equals)));
        if (const std::string problem = reader.take(section, key, trimmed(content.substr(equals + 1))); !problem.empty())
            return wrong(section + "." + key + " " + problem);
    }
    files.push_back(file);
    return {};
}

std::optional<std::string> Settings::addressFor(EvidenceKind kind, const std::string& url) const
{
    const bool wanted = kind == EvidenceKind::OcspAnswer       ? ocsp
                        : kind == EvidenceKind::RevocationList ? revocationLists
                                                               : issuers;
    if (!wanted)
        return std::nullopt;
    const std::pair<const std::string, std::string>* best = nullptr;
    for (const auto& entry : addresses)
        if (url.starts_with(entry.first) && (!best || entry.first.size() > best->first.size()))
            best = &entry;
    if (!best)
        return url;
    if (best->second.empty())
        return std::nullopt;
    return best->second + url.substr(best->first.size());
}

Result<Secret> readSecretFile(const std::string& path)
{
    auto source = fileSource(path);
    if (!source)
        return std::unexpected(source.error());
    auto bytes = readAll(**source, maxSettingsBytes);
    if (!bytes)
        return std::unexpected(bytes.error());
    const std::string_view text = asText(*bytes);
    Secret secret(trimmed(text.substr(0, text.find('\n'))));
    wipe(*bytes);
    return secret;
}

Result<network::NetworkSettings> Settings::networkSettings() const
{
    network::NetworkSettings result;
    result.caFile = caFile;
    result.timeout = std::chrono::seconds(timeoutSeconds);
    if (proxy == Proxy::Environment)
        result.proxy = network::ProxySettings::fromEnvironment();
    if (proxy == Proxy::Manual) {
        std::string url = proxyUrl;
        if (!proxyLoginFile.empty()) {
            const auto login = readSecretFile(proxyLoginFile);
            if (!login)
                return std::unexpected(Error{ErrorCode::CannotRead, std::nullopt, proxyLoginFile, {}});
            url.insert(url.find("://") + 3, std::string(login->text()) + "@");
        }
        result.proxy.httpProxy = result.proxy.httpsProxy = url;
    }
    if (proxy != Proxy::None)
        result.proxy.direct.insert(result.proxy.direct.end(), directHosts.begin(), directHosts.end());
    return result;
}

std::string Settings::ownFile()
{
    if (const char* named = std::getenv("PARAFA_CONFIG"); named && *named)
        return named;
    if (const char* folder = std::getenv("XDG_CONFIG_HOME"); folder && *folder == '/')
        return std::string(folder) + "/parafa/parafa.conf";
    const char* home = std::getenv("HOME");
    return std::string(home ? home : "") + "/.config/parafa/parafa.conf";
}

Result<Settings> Settings::load()
{
    Settings settings;
    const auto read = [&settings](const std::string& file) -> Result<void> {
        auto source = fileSource(file);
        if (!source)
            return std::unexpected(Error{source.error().code, std::nullopt, file, {}});
        auto bytes = readAll(**source, maxSettingsBytes);
        if (!bytes)
            return std::unexpected(Error{bytes.error().code, std::nullopt, file, {}});
        return settings.apply(asText(*bytes), file);
    };
    std::error_code failure;
    for (const std::string& file : systemFiles())
        if (std::filesystem::exists(file, failure))
            if (auto done = read(file); !done)
                return std::unexpected(done.error());
    const char* named = std::getenv("PARAFA_CONFIG");
    const std::string own = ownFile();
    if ((named && *named) || std::filesystem::exists(own, failure))
        if (auto done = read(own); !done)
            return std::unexpected(done.error());
    return settings;
}

} // namespace parafa
