// SPDX-License-Identifier: EUPL-1.2
#include "operations/detached.h"

#include <algorithm>
#include <set>

namespace parafa
{

std::vector<std::string> openReferences(const std::vector<ParsedSignature>& signatures)
{
    std::vector<std::string> names;
    std::set<std::string> seen;
    for (const ParsedSignature& signature : signatures)
        for (const SignedReference& reference : signature.references) {
            const bool outside = reference.kind == ReferenceKind::Document || reference.kind == ReferenceKind::ManifestEntry;
            const bool open = reference.state == ReferenceState::NotFound || reference.state == ReferenceState::NotChecked;
            if (outside && open && seen.insert(reference.name).second)
                names.push_back(reference.name);
        }
    return names;
}

void supplyDetached(SignedObjects& objects, const std::vector<std::string>& open, const ValidationOptions& options)
{
    std::vector<std::string> rest = open;
    std::vector<const std::pair<std::string, ByteSourcePtr>*> unmatched;
    for (const auto& file : options.detached) {
        bool matched = false;
        for (const std::string& name : open)
            if (!name.empty() && baseName(name) == file.first) {
                objects.add(name, file.second);
                std::erase(rest, name);
                matched = true;
            }
        if (!matched)
            unmatched.push_back(&file);
    }
    const bool clear = unmatched.size() == 1 && rest.size() == 1 && options.detachedDigests.empty();
    // Where it is not clear which file is meant, each goes by its own name: only an equal digest can then choose one.
    for (const auto* file : unmatched)
        objects.add(clear ? rest.front() : file->first, file->second);
    int number = 0;
    for (const ValidationOptions::DetachedDigest& digest : options.detachedDigests)
        objects.addDigest(rest.size() == 1 ? rest.front() : "digest " + std::to_string(++number), digest.algorithm,
                          digest.digest);
}

} // namespace parafa
