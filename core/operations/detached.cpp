// SPDX-License-Identifier: EUPL-1.2
#include "operations/detached.h"

#include "container/container_writer.h"

#include <algorithm>

namespace parafa
{

void supplyDetached(SignedObjects& objects, const ValidationOptions& options)
{
    for (const auto& [name, content] : options.detached)
        objects.add(name, content);
    for (std::size_t i = 0; i < options.detachedDigests.size(); ++i) {
        const ValidationOptions::DetachedDigest& digest = options.detachedDigests[i];
        objects.addDigest("detached-digest-" + std::to_string(i + 1), digest.algorithm, digest.digest);
    }
}

void listReferencedDocuments(Report& report, const SignedObjects& objects)
{
    const std::string own = report.documents.empty() ? std::string() : report.documents.front().name;
    bool ownReferenced = false;
    std::vector<std::string> outside;
    for (const SignatureReport& signature : report.signatures)
        for (const SignedReference& reference : signature.facts.references) {
            if (reference.kind != ReferenceKind::Document || reference.name.empty())
                continue;
            if (reference.name == own)
                ownReferenced = true;
            else if (std::ranges::find(outside, reference.name) == outside.end())
                outside.push_back(reference.name);
        }
    if (report.signatures.empty() && !report.evidenceRecords.empty())
        outside = objects.names();
    // A file that only holds detached signatures is no document that anybody could have signed.
    if (!ownReferenced && !outside.empty())
        report.documents.clear();
    for (const std::string& name : outside) {
        DocumentReport document;
        document.name = name;
        document.mediaType = mediaTypeForName(name);
        if (const ByteSourcePtr content = objects.content(name)) {
            document.size = content->size();
            document.mediaType = mediaTypeOf(name, *content);
        }
        report.documents.push_back(std::move(document));
    }
}

} // namespace parafa
