// SPDX-License-Identifier: EUPL-1.2
#include "cli/commands.h"
#include "operations/open_document.h"
#include "report/json_writer.h"
#include "report/text_cleaning.h"

namespace parafa::cli
{

namespace
{

constexpr std::size_t maxListDepth = 16;

std::string_view kindName(EntryKind kind)
{
    switch (kind) {
    case EntryKind::Document:
        return "document";
    case EntryKind::Mimetype:
        return "mimetype";
    case EntryKind::Manifest:
    case EntryKind::AsicManifest:
        return "manifest";
    case EntryKind::XadesSignature:
    case EntryKind::CadesSignature:
        return "signature";
    case EntryKind::TimestampToken:
        return "timestamp";
    case EntryKind::EvidenceRecord:
        return "evidence-record";
    case EntryKind::OtherMetadata:
        return "metadata";
    case EntryKind::Directory:
        break;
    }
    return "directory";
}

/// Walks a container and those inside it.
class Listing
{
public:
    explicit Listing(const Services& services) : m_services(services) {}

    void writeJson(JsonWriter& json, const OpenedDocument& document, std::size_t depth) const
    {
        json.beginObject().member("file", document.path);
        json.memberOrNull("type", document.container ? containerTypeName(document.container->type()) : "none");
        json.memberOrNull("mediaType", document.container ? document.container->mediaType() : std::string());
        json.key("entries").beginArray();
        for (const Entry& entry : entriesOf(document)) {
            json.beginObject().member("name", entry.name).member("kind", kindName(entry.kind));
            json.memberOrNull("mediaType", entry.mediaType).key("size").number(entry.size);
            json.key("nested");
            if (const OpenedDocumentPtr inner = nested(entry, depth))
                writeJson(json, *inner, depth + 1);
            else
                json.null();
            json.endObject();
        }
        json.endArray().endObject();
    }

    std::string text(const OpenedDocument& document, std::size_t depth) const
    {
        std::string out;
        for (const Entry& entry : entriesOf(document)) {
            std::string size = std::to_string(entry.size);
            size.insert(0, size.size() < 12 ? 12 - size.size() : 0, ' ');
            out += size + "  " + std::string(depth * 2, ' ') + printable(entry.name);
            if (entry.kind != EntryKind::Document)
                out += " [" + std::string(kindName(entry.kind)) + "]";
            else if (!entry.mediaType.empty())
                out += " (" + printable(entry.mediaType) + ")";
            out += "\n";
            if (const OpenedDocumentPtr inner = nested(entry, depth))
                out += text(*inner, depth + 1);
        }
        return out;
    }

private:
    struct Entry {
        std::string name, mediaType;
        EntryKind kind;
        std::uint64_t size;
        ByteSourcePtr content;
    };

    static std::vector<Entry> entriesOf(const OpenedDocument& document)
    {
        std::vector<Entry> entries;
        if (document.container) {
            for (const ContainerEntry& entry : document.container->entries())
                entries.push_back({entry.name, entry.mediaType, entry.kind, entry.size, entry.content});
            return entries;
        }
        for (const OpenedPart& part : document.documents)
            entries.push_back({part.name, part.mediaType, EntryKind::Document, part.content->size(),
                               document.message ? part.content : nullptr});
        return entries;
    }

    OpenedDocumentPtr nested(const Entry& entry, std::size_t depth) const
    {
        if (entry.kind != EntryKind::Document || !entry.content || depth >= maxListDepth ||
            !Container::looksLikeZip(*entry.content))
            return nullptr;
        OpenedDocumentPtr inner = openBytes(entry.name, entry.content, m_services);
        return inner->container ? inner : nullptr;
    }

    const Services& m_services;
};

ExitStatus runList(const Arguments& arguments, Session& session)
{
    Environment environment;
    const auto services = makeServices(arguments, environment);
    if (!services)
        return session.complain(services.error());
    const std::string& path = arguments.positionals().front();
    const auto document = openDocument(path, *services);
    if (!document)
        return session.complain(document.error(), path);
    if ((*document)->unreadable)
        return session.complain(*(*document)->unreadable, path);
    const Listing listing(*services);
    std::string out;
    if (arguments.has("--json")) {
        JsonWriter json;
        listing.writeJson(json, **document, 0);
        out = json.result();
    } else {
        out = listing.text(**document, 0);
        if (!out.empty())
            out.pop_back();
    }
    return session.printLine(out) ? ExitStatus::Success : ExitStatus::CannotWrite;
}

} // namespace

Command listCommand()
{
    return {{"list",
             "FILE",
             "Says what a container holds, containers inside it too.",
             {{"--json", "", "one JSON object"},
              {"--language", "sk|cs|en", "language of the sentences"},
              {"--help", "", "this text"}},
             1,
             1},
            runList};
}

} // namespace parafa::cli
