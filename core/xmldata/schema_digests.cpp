// SPDX-License-Identifier: EUPL-1.2
#include "xmldata/schema_digests.h"

#include "xmldata/form_package.h"
#include "xmldata/xdc_rules.h"

namespace parafa
{

namespace
{

constexpr std::size_t maxRemembered = 4'096;

} // namespace

std::optional<bool> SchemaDigests::matches(const SchemaReference& reference, const KeyedView& schema)
{
    const auto algorithm = xdcDigestAlgorithm(reference.digestMethod);
    const auto method = canonicalizationFromUri(reference.transformAlgorithm);
    const auto file = schema.sha256();
    // without a declared transformation two ways are tried: rare and old, not worth remembering
    if (!algorithm || !method || !file || reference.digest.empty())
        return matchesReference(reference, schema);
    const Key key{*file, reference.transformAlgorithm, reference.digestMethod};
    {
        const std::scoped_lock lock(m_lock);
        if (const auto known = m_known.find(key); known != m_known.end())
            return known->second == reference.digest;
    }
    const Bytes digest = schemaDigest(schema, *method, *algorithm).value_or(Bytes());
    const std::scoped_lock lock(m_lock);
    if (m_known.size() >= maxRemembered)
        m_known.clear();
    return m_known.emplace(key, digest).first->second == reference.digest;
}

std::string SchemaDigests::media(const KeyedView& stylesheet)
{
    const auto file = stylesheet.sha256();
    if (!file)
        return outputMedia(stylesheet);
    {
        const std::scoped_lock lock(m_lock);
        if (const auto known = m_media.find(*file); known != m_media.end())
            return known->second;
    }
    const std::string media = outputMedia(stylesheet);
    const std::scoped_lock lock(m_lock);
    if (m_media.size() >= maxRemembered)
        m_media.clear();
    return m_media.emplace(*file, media).first->second;
}

} // namespace parafa
