// SPDX-License-Identifier: EUPL-1.2
#include "xmldata/form_package.h"

#include "base/ascii.h"
#include "base/calendar_day.h"
#include "base/xml.h"
#include "xmldata/form_identifier.h"
#include "xmldata/stylesheet_document.h"
#include "xmldata/stylesheet_guard.h"

#include <algorithm>

namespace parafa
{

namespace
{

constexpr std::string_view manifestNamespace = "urn:manifest:1.0";
constexpr std::string_view dublinCore = "http://purl.org/dc/elements/1.1/";
constexpr std::string_view xslt = "http://www.w3.org/1999/XSL/Transform";

std::string slashes(std::string text)
{
    std::ranges::replace(text, '\\', '/');
    while (text.starts_with("./") || text.starts_with('/'))
        text.erase(0, text.find('/') + 1);
    return text;
}

/// The files of a package under their names below its top folder; names compare without case, as on the systems forms are made
/// on.
class Files
{
public:
    explicit Files(const std::vector<FormPackageFile>& files) : m_files(files)
    {
        constexpr std::string_view manifest = "meta-inf/manifest.xml";
        std::size_t shortest = std::string::npos;
        for (const FormPackageFile& file : files) {
            const std::string name = asciiLower(slashes(file.name));
            if ((name == manifest || name.ends_with("/" + std::string(manifest))) && name.size() < shortest) {
                shortest = name.size();
                m_top = name.substr(0, name.size() - manifest.size());
            }
        }
    }
    const SharedBytes* find(const std::string& name) const
    {
        const std::string wanted = m_top + asciiLower(slashes(name));
        for (const FormPackageFile& file : m_files)
            if (asciiLower(slashes(file.name)) == wanted)
                return &file.content;
        return nullptr;
    }

private:
    const std::vector<FormPackageFile>& m_files;
    std::string m_top;
};

/// One file-entry of the manifest, values in lower case but for the path.
struct Entry {
    std::string mediaType, destination, type, description, language, environment, path;

    bool goesTo(std::string_view place) const
    {
        std::string_view rest = destination;
        while (!rest.empty()) {
            const auto comma = std::min(rest.find_first_of(", ;"), rest.size());
            if (rest.substr(0, comma) == place)
                return true;
            rest.remove_prefix(std::min(comma + 1, rest.size()));
        }
        return false;
    }
    bool isFor(std::string_view media) const { return mediaType.substr(0, mediaType.find(';')) == media; }
    bool named(std::string_view end) const { return asciiLower(path).ends_with(end); }
};

std::vector<Entry> entriesOf(const XmlDocument& manifest)
{
    std::vector<Entry> entries;
    const auto value = [](const _xmlNode* element, std::string_view name) {
        auto found = attribute(element, name);
        return found ? *found : attributeNs(element, manifestNamespace, name).value_or(std::string());
    };
    for (const _xmlNode* element : childElements(manifest.root())) {
        if (localName(element) != "file-entry")
            continue;
        entries.push_back({asciiLower(value(element, "media-type")), asciiLower(value(element, "media-destination")),
                           asciiLower(value(element, "media-destination-type")),
                           value(element, "media-destination-type-description"), asciiLower(value(element, "media-language")),
                           value(element, "target-environment"), slashes(value(element, "full-path"))});
    }
    return entries;
}

struct Choice {
    const Entry* entry;
    bool forSigning;
};

/// slovak-rules 5.2, the central registry's procedure: stop at the first step that hits.
std::vector<Choice> signingEntries(const std::vector<Entry>& entries)
{
    std::vector<Choice> found;
    const auto byDestination = [&](auto&& accepts) {
        for (const Entry& entry : entries)
            if (accepts(entry) && (entry.goesTo("sign") || entry.goesTo("x-xslt-ro") || entry.goesTo("view")))
                found.push_back({&entry, entry.goesTo("sign")});
    };
    byDestination([](const Entry& e) { return e.isFor("application/xslt+xml") || e.isFor("text/xsl"); });
    if (found.empty())
        byDestination([](const Entry& e) {
            return (e.isFor("text/xml") || e.isFor("application/xml")) && (e.named(".xsl") || e.named(".xslt"));
        });
    if (found.empty())
        for (const Entry& entry : entries)
            if (entry.named(".sb.xslt") || entry.named(".html.xslt"))
                found.push_back({&entry, entry.named(".sb.xslt")});
    return found;
}

std::string mediaOf(const Entry& entry, ByteView stylesheet)
{
    if (entry.description == "TXT" || entry.description == "HTML" || entry.description == "XHTML")
        return entry.description;
    if (entry.type == "text/plain")
        return "TXT";
    if (entry.type == "text/html")
        return "HTML";
    if (entry.type == "application/xhtml+xml")
        return "XHTML";
    return outputMedia(stylesheet);
}

std::unexpected<Error> lacks(const char* what)
{
    return fail(ErrorCode::Unreadable, FindingCode::FormPackageMalformed, what);
}

bool isOneOf(std::string_view name, std::initializer_list<std::string_view> names)
{
    return std::ranges::find(names, name) != names.end();
}

void readMeta(const XmlDocument& meta, FormPackage& package)
{
    const _xmlNode* root = meta.root();
    for (const _xmlNode* element = root; element; element = nextElement(element, root)) {
        const std::string_view name = localName(element);
        const bool dc = namespaceUri(element) == dublinCore;
        if (dc && name == "identifier" && package.identifier.empty())
            package.identifier = trimmedTextOf(element);
        if (dc && name == "title" &&
            (package.title.empty() ||
             asciiLower(attributeNs(element, "http://www.w3.org/XML/1998/namespace", "lang").value_or("")) == "sk"))
            package.title = trimmedTextOf(element);
        if (name == "version" && package.version.empty())
            package.version = trimmedTextOf(element);
        if (dc && name == "publisher" && package.publisher.empty())
            package.publisher = trimmedTextOf(element);
        if (dc && name == "description" && package.description.empty())
            package.description = trimmedTextOf(element);
        // the register's catalogue calls them validDateFrom and inForceFrom too
        if (isOneOf(name, {"validFrom", "validDateFrom", "inForceFrom"}) && !package.validFrom)
            package.validFrom = dayFromText(trimmedTextOf(element), DayEdge::Begin);
        if (isOneOf(name, {"validTo", "validDateTo", "inForceTo"}) && !package.validTo)
            package.validTo = dayFromText(trimmedTextOf(element), DayEdge::End);
    }
}

} // namespace

std::string outputMedia(ByteView stylesheet)
{
    const auto document = parseStylesheet(stylesheet);
    const _xmlNode* output = document ? firstChild(document->root(), xslt, "output") : nullptr;
    const std::string method = attribute(output, "method").value_or("");
    if (method == "text")
        return "TXT";
    if (method == "html")
        return "HTML";
    const std::string type = attribute(output, "doctype-system").value_or("") + attribute(output, "doctype-public").value_or("");
    return method == "xml" && asciiLower(type).find("xhtml") != std::string::npos ? "XHTML" : "";
}

std::string FormPackage::schemaUri() const
{
    return (formNameOf(targetNamespace) ? targetNamespace : identifier) + "/form.xsd";
}

std::string FormPackage::presentationUri() const
{
    return (formNameOf(targetNamespace) ? targetNamespace : identifier) + "/form.xslt";
}

Result<FormPackage> FormPackage::read(const std::vector<FormPackageFile>& files)
{
    const Files named(files);
    const SharedBytes* manifestFile = named.find("META-INF/manifest.xml");
    const SharedBytes* metaFile = named.find("meta.xml");
    const SharedBytes* schemaFile = named.find("schema.xsd");
    if (!manifestFile)
        return lacks("META-INF/manifest.xml");
    if (!metaFile)
        return lacks("meta.xml");
    if (!schemaFile)
        return lacks("schema.xsd");
    const auto manifest = XmlDocument::parse(*manifestFile, {}, XmlEncodings::Common);
    const auto meta = XmlDocument::parse(*metaFile, {}, XmlEncodings::Common);
    const auto schema = parseStylesheet(*schemaFile);
    if (!manifest || !meta || !schema)
        return std::unexpected(!manifest ? manifest.error() : !meta ? meta.error() : schema.error());
    if (localName(manifest->root()) != "Manifest" || namespaceUri(manifest->root()) != manifestNamespace)
        return lacks("manifest:Manifest");

    FormPackage package;
    package.schema = *schemaFile;
    package.targetNamespace = attribute(schema->root(), "targetNamespace").value_or("");
    readMeta(*meta, package);
    if (package.identifier.empty())
        package.identifier = package.targetNamespace;
    if (package.identifier.empty())
        return lacks("dc:identifier");
    // the version stands in the identifier of a form; what meta.xml says of itself may differ in spelling
    if (const auto name = formNameOf(package.identifier))
        package.version = name->version;
    if (const SharedBytes* data = named.find("data.xml"))
        package.emptyData = *data;

    const auto entries = entriesOf(*manifest);
    for (const Choice& choice : signingEntries(entries)) {
        const SharedBytes* content = named.find(choice.entry->path);
        if (!content) {
            package.findings.push_back(
                makeFinding(FindingCode::FormPackageMalformed, Severity::Warning, {{"name", choice.entry->path}}));
            continue;
        }
        package.stylesheets.push_back({choice.entry->path, mediaOf(*choice.entry, *content), choice.entry->language.substr(0, 2),
                                       choice.entry->environment, choice.forSigning, *content});
    }
    if (package.stylesheets.empty())
        return lacks("xsl:stylesheet");
    const auto rank = [](const FormStylesheet& sheet) {
        return (sheet.forSigning ? 0 : 8) + (sheet.media == "HTML" || sheet.media == "XHTML" ? 0 : 4) +
               (sheet.language == "sk"   ? 0
                : sheet.language == "en" ? 1
                                         : 2);
    };
    std::ranges::stable_sort(package.stylesheets, {}, rank);
    return package;
}

} // namespace parafa
