// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/shared_bytes.h"
#include "xmldata/xml_data_container.h"

#include <map>
#include <mutex>
#include <tuple>

namespace parafa
{

/// Digests of schemas and stylesheets over their canonical form, remembered by the SHA-256 of the file: a stylesheet of 2 MB is
/// canonicalised once for a thousand containers that refer to it. Safe to use from several threads.
class SchemaDigests
{
public:
    /// What `matchesReference` (xdc_rules.h) says, without computing the same digest twice.
    std::optional<bool> matches(const SchemaReference& reference, const KeyedView& schema);

    /// What `outputMedia` (form_package.h) says of a stylesheet.
    std::string media(const KeyedView& stylesheet);

private:
    using Key = std::tuple<Bytes, std::string, std::string>; ///< SHA-256 of the file, transformation, digest method
    std::mutex m_lock;
    std::map<Bytes, std::string> m_media; ///< by SHA-256
    std::map<Key, Bytes> m_known;         ///< empty: the file has no canonical form
};

} // namespace parafa
