// SPDX-License-Identifier: EUPL-1.2
#include "common/form_fetcher.h"

#include "base/file_writer.h"
#include "base/xml.h"
#include "base/xml_escape.h"
#include "xmldata/form_identifier.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <filesystem>

namespace parafa
{

namespace fs = std::filesystem;

namespace
{

constexpr std::size_t maxFormBytes = std::size_t{32} << 20;
constexpr std::size_t maxFiles = 200;

std::string withSlash(std::string url)
{
    if (!url.empty() && !url.ends_with('/'))
        url += '/';
    return url;
}

std::unexpected<Error> switchedOff(const std::string& name)
{
    return fail(ErrorCode::NotFound, FindingCode::FormNotKnown, name, "its server is switched off by the settings");
}

std::unexpected<Error> notKnown(const std::string& name)
{
    return fail(ErrorCode::NotFound, FindingCode::FormNotKnown, name);
}

/// The portal answers with a page where it is out of order, whatever the status.
bool isPage(ByteView body)
{
    const std::string_view text = asText(body).substr(0, 256);
    return text.find("<!DOCTYPE html") != std::string_view::npos || text.find("<html") != std::string_view::npos;
}

FormPackageFile textFile(std::string name, const std::string& text)
{
    return {std::move(name), Bytes(text.begin(), text.end())};
}

/// Of a path in the manifest: below the package, in letters that an address can have.
std::optional<std::string> addressOf(std::string path)
{
    std::ranges::replace(path, '\\', '/');
    while (path.starts_with("./") || path.starts_with('/'))
        path.erase(0, path.find('/') + 1);
    if (path.empty() || path.find("..") != std::string::npos || path.find("//") != std::string::npos)
        return std::nullopt;
    const bool plain = std::ranges::all_of(path, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
               std::string_view("-._~/").find(c) != std::string_view::npos;
    });
    return plain ? std::optional(path) : std::nullopt;
}

std::string environmentOr(const char* name, std::string otherwise)
{
    const char* value = std::getenv(name);
    return value && *value ? value : std::move(otherwise);
}

} // namespace

FormServers FormServers::from(const Settings& settings)
{
    const auto address = [&](const char* key, const char* variable, const std::string& set) {
        return settings.isLocked(key) ? set : environmentOr(variable, set);
    };
    return {address("forms.portal", "PARAFA_FORM_PORTAL", settings.formsPortal),
            address("forms.business-register", "PARAFA_FORM_BUSINESS_REGISTER", settings.formsBusinessRegister),
            address("forms.catalogue", "PARAFA_FORM_CATALOGUE", settings.formsCatalogue)};
}

FormFetcher::FormFetcher(HttpClient& http, FormServers servers, std::string folder, FormCatalogue* catalogue)
    : m_http(http), m_servers{withSlash(std::move(servers.portal)), withSlash(std::move(servers.businessRegister)), {}},
      m_folder(std::move(folder)), m_catalogue(catalogue)
{
}

Result<Bytes> FormFetcher::get(const std::string& url, const Progress& progress)
{
    HttpRequest request;
    request.url = url;
    request.limits.maxBodyBytes = maxFormBytes;
    auto answer = m_http.send(request, progress);
    if (!answer)
        return std::unexpected(answer.error());
    if (answer->status >= 500 || (answer->status == 200 && isPage(answer->body)))
        return fail(ErrorCode::NetworkUnreachable, FindingCode::ServiceUnreachable, urlHost(url));
    if (answer->status != 200)
        return notKnown(url);
    return std::move(answer->body);
}

Result<std::vector<FormPackageFile>> FormFetcher::singleFiles(const std::string& base, const Progress& progress)
{
    std::vector<FormPackageFile> files;
    const auto fetchInto = [&](const std::string& name) -> Result<void> {
        auto content = get(base + name, progress);
        if (!content)
            return std::unexpected(content.error());
        files.push_back({name, std::move(*content)});
        return {};
    };
    for (const char* name : {"META-INF/manifest.xml", "meta.xml", "schema.xsd"})
        if (auto fetched = fetchInto(name); !fetched)
            return std::unexpected(fetched.error());
    const auto manifest = XmlDocument::parse(files.front().content, {}, XmlEncodings::Common);
    if (!manifest)
        return std::unexpected(manifest.error());
    for (const _xmlNode* entry : childElements(manifest->root())) {
        const auto name = addressOf(attribute(entry, "full-path").value_or(""));
        if (!name || files.size() >= maxFiles ||
            !(name->ends_with(".xslt") || name->ends_with(".xsl") || name->ends_with(".xml")))
            continue;
        if (std::ranges::find(files, *name, &FormPackageFile::name) == files.end())
            if (auto fetched = fetchInto(*name); !fetched && fetched.error().code != ErrorCode::NotFound)
                return std::unexpected(fetched.error());
    }
    return files;
}

Result<FormFetcher::Fetched> FormFetcher::fromPortal(const std::string& form, const std::string& version,
                                                     const Progress& progress)
{
    if (m_servers.portal.empty())
        return switchedOff(form + "/" + version);
    const std::string base = m_servers.portal + form + "/" + version;
    if (auto archive = get(base + ".zip", progress)) {
        auto files = readFormZip(memorySource(std::move(*archive)), base + ".zip");
        if (files)
            return Fetched{std::move(*files), base + ".zip"};
    } else if (archive.error().code != ErrorCode::NotFound) {
        return std::unexpected(archive.error());
    }
    auto files = singleFiles(base + "/", progress);
    if (!files)
        return std::unexpected(files.error());
    return Fetched{std::move(*files), base + "/"};
}

/// The register publishes a schema and a stylesheet beside it, no package: one is made of them.
Result<FormFetcher::Fetched> FormFetcher::fromBusinessRegister(const std::string& identifier, const Progress& progress)
{
    constexpr std::array<std::string_view, 4> hosts = {"http://eformulare.justice.sk/", "https://eformulare.justice.sk/",
                                                       "http://www.justice.gov.sk/", "https://www.justice.gov.sk/"};
    const auto host = std::ranges::find_if(hosts, [&](std::string_view h) { return identifier.starts_with(h); });
    if (host == hosts.end() || !identifier.ends_with(".xsd") || isSuspiciousIdentifier(identifier))
        return notKnown(identifier);
    if (m_servers.businessRegister.empty())
        return switchedOff(identifier);
    const std::string path = identifier.substr(host->size());
    const bool ownHost = m_servers.businessRegister == FormServers{}.businessRegister;
    // always the authenticated connection, whatever the document writes
    const std::string base = ownHost ? "https://" + std::string(host->substr(host->find("//") + 2)) : m_servers.businessRegister;
    const std::string url = base + path;
    auto schema = get(url, progress);
    if (!schema)
        return std::unexpected(schema.error());
    auto stylesheet = get(url.substr(0, url.size() - 4) + ".xslt", progress);
    if (!stylesheet)
        return std::unexpected(stylesheet.error());
    Fetched fetched;
    fetched.url = url;
    fetched.files.push_back(textFile(
        "META-INF/manifest.xml", "<m:Manifest xmlns:m='urn:manifest:1.0'><m:file-entry media-type='application/xslt+xml' "
                                 "media-destination='sign' media-language='sk' full-path='Content/form.sb.xslt'/></m:Manifest>"));
    fetched.files.push_back(textFile("meta.xml", "<meta xmlns:dc='http://purl.org/dc/elements/1.1/'><dc:identifier>" +
                                                     escapedText(identifier) + "</dc:identifier></meta>"));
    fetched.files.push_back({"schema.xsd", std::move(*schema)});
    fetched.files.push_back({"Content/form.sb.xslt", std::move(*stylesheet)});
    return fetched;
}

Result<std::string> FormFetcher::fetch(const std::string& identifier, UtcTime now, const Progress& progress, std::int64_t maxAge)
{
    const auto name = formNameOf(identifier);
    if (!name && !isOtherFormIdentifier(identifier))
        return notKnown(identifier);
    if (name) {
        const std::string place = (fs::path(m_folder) / (name->form + "-" + name->version)).string();
        const auto record = formRecordOf(place);
        std::error_code problem;
        if (record && now.seconds() - record->fetched.seconds() < maxAge && now >= record->fetched &&
            fs::is_directory(place, problem))
            return place;
    }
    auto fetched = name ? fromPortal(name->form, name->version, progress) : fromBusinessRegister(identifier, progress);
    if (!fetched)
        return std::unexpected(fetched.error());
    const auto package = FormPackage::read(fetched->files);
    if (!package)
        return std::unexpected(package.error());
    // a server that answers with another form must not put it in this one's place, nor in that one's
    const bool asked = name ? formNameOf(package->identifier) == name : package->identifier == identifier;
    if (!asked)
        return fail(ErrorCode::Unreadable, FindingCode::FormPackageMalformed, package->identifier, "another form was sent");
    const auto stored = storeFormFiles(fetched->files, m_folder);
    if (!stored)
        return stored;
    const auto kept = readFormFiles(*stored);
    if (!kept)
        return std::unexpected(kept.error());
    FormRecord record{fetched->url, now, packageDigest(*kept), package->validFrom, package->validTo};
    if (const CatalogueEntry* entry = name && m_catalogue ? m_catalogue->find(name->form, name->version) : nullptr) {
        if (const auto from = std::max(entry->validFrom, entry->inForceFrom)) // nothing is less than any day
            record.validFrom = from;
        if (const auto& to = !entry->validTo     ? entry->inForceTo
                             : !entry->inForceTo ? entry->validTo
                                                 : std::min(entry->validTo, entry->inForceTo))
            record.validTo = to;
    }
    if (const auto written = writeFile(formRecordPath(*stored), asBytes(formatFormRecord(record))); !written)
        return std::unexpected(written.error());
    return stored;
}

bool FetchingForms::fetchOnce(const std::string& identifier) const
{
    const std::scoped_lock lock(m_lock);
    if (identifier.empty() || std::ranges::find(m_asked, identifier) != m_asked.end())
        return false;
    m_asked.push_back(identifier);
    const auto fetched = m_fetcher.fetch(identifier, m_now);
    if (!fetched) {
        m_failures.emplace_back(identifier, fetched.error());
        return false;
    }
    m_folders.refresh();
    return true;
}

std::vector<KnownForm> FetchingForms::find(const std::string& identifier, const std::string& version) const
{
    auto forms = m_folders.find(identifier, version);
    return forms.empty() && fetchOnce(identifier) ? m_folders.find(identifier, version) : forms;
}

std::vector<KnownForm> FetchingForms::findByNamespace(const std::string& targetNamespace) const
{
    auto forms = m_folders.findByNamespace(targetNamespace);
    return forms.empty() && fetchOnce(targetNamespace) ? m_folders.findByNamespace(targetNamespace) : forms;
}

std::vector<std::pair<std::string, Error>> FetchingForms::failures() const
{
    const std::scoped_lock lock(m_lock);
    return m_failures;
}

} // namespace parafa
