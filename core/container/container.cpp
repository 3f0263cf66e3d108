// SPDX-License-Identifier: EUPL-1.2
#include "container/container.h"

#include "container/code_page.h"
#include "container/container_reader.h"
#include "container/zip_directory.h"
#include "container/zip_format.h"

namespace parafa
{

std::string_view containerTypeName(ContainerType type)
{
    switch (type) {
    case ContainerType::AsicE:
        return "ASiC-E";
    case ContainerType::AsicS:
        return "ASiC-S";
    case ContainerType::PlainZip:
        return "ZIP";
    }
    return "ZIP";
}

std::string_view containerMediaType(ContainerType type)
{
    switch (type) {
    case ContainerType::AsicE:
        return "application/vnd.etsi.asic-e+zip";
    case ContainerType::AsicS:
        return "application/vnd.etsi.asic-s+zip";
    case ContainerType::PlainZip:
        return "application/zip";
    }
    return "application/zip";
}

bool Container::looksLikeZip(const ByteSource& bytes)
{
    Bytes start(4);
    if (!zip::readExactly(bytes, 0, start))
        return false;
    const std::uint32_t signature = zip::load32(start, 0);
    if (signature == zip::localSignature || signature == zip::endSignature)
        return true;
    return zip::findEndRecord(bytes).has_value();
}

Result<Container> Container::open(ByteSourcePtr bytes, const ContainerLimits& limits)
{
    auto container = ContainerReader(std::move(bytes), limits).read();
    // Structure is checked before names are decoded, so a refusal may name the raw bytes of a header.
    if (!container && !isUtf8(container.error().subject))
        container.error().subject = zip::decodeOemName(container.error().subject);
    return container;
}

const ContainerEntry* Container::find(std::string_view name) const
{
    const auto found = m_index.find(std::string(name));
    return found == m_index.end() ? nullptr : &m_entries[found->second];
}

std::vector<const ContainerEntry*> Container::documents() const
{
    std::vector<const ContainerEntry*> documents;
    for (const ContainerEntry& entry : m_entries)
        if (entry.kind == EntryKind::Document)
            documents.push_back(&entry);
    return documents;
}

} // namespace parafa
