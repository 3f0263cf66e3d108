// SPDX-License-Identifier: EUPL-1.2
#include "pades/later_changes.h"

#include <algorithm>
#include <set>

namespace parafa::pades
{

namespace
{

using enum FindingCode;

FindingArguments argumentsOf(const PdfChange& change)
{
    FindingArguments arguments;
    if (!change.where.empty())
        arguments.emplace_back("where", change.where);
    if (change.page > 0)
        arguments.emplace_back("page", std::to_string(change.page));
    return arguments;
}

class Judge
{
public:
    explicit Judge(const PdfSignature& signature) : m_signature(signature)
    {
        // The stricter of certification and lock counts; without either, annotations may be added and fields filled in.
        for (const auto& own : {signature.docMdp, signature.lockPermission})
            if (own)
                m_permission = std::min(m_permission.value_or(3), *own);
    }

    ChangeVerdict run(const std::vector<PdfChange>& changes)
    {
        for (const PdfChange& change : changes)
            judge(change);
        return std::move(m_verdict);
    }

private:
    void say(FindingCode code, const PdfChange& change) { m_verdict.findings.push_back(makeFinding(code, argumentsOf(change))); }
    void refuse(FindingCode code, const PdfChange& change)
    {
        m_verdict.permitted = false;
        say(code, change);
    }

    /// ISO 32000-1, table 254: 1 nothing, 2 filling in and signing, 3 annotations too.
    bool forbids(int needed) const { return m_permission && *m_permission < needed; }

    bool isLocked(const std::string& field) const
    {
        return std::ranges::any_of(m_signature.fieldLocks, [&](const PdfFieldLock& lock) { return lock.covers(field); });
    }

    void judge(const PdfChange& change)
    {
        switch (change.kind) {
        case PdfChangeKind::ValidationData:
        case PdfChangeKind::Metadata:
        case PdfChangeKind::DocumentTimestamp:
            break;
        case PdfChangeKind::Structure:
            say(PdfStructureChanged, change);
            break;
        case PdfChangeKind::SignatureField:
        case PdfChangeKind::Signature:
            if (forbids(2))
                refuse(PdfCertificationViolated, change);
            else
                say(PdfSignedAgain, change);
            break;
        case PdfChangeKind::FormFill:
            if (forbids(2))
                refuse(PdfCertificationViolated, change);
            else if (isLocked(change.where))
                refuse(PdfFieldLockViolated, change);
            else
                say(PdfFormFilled, change);
            break;
        case PdfChangeKind::AnnotationAdded:
            if (forbids(3))
                refuse(PdfCertificationViolated, change);
            else
                say(PdfAnnotationAdded, change);
            break;
        case PdfChangeKind::AnnotationChanged:
            refuse(PdfAnnotationChanged, change);
            break;
        case PdfChangeKind::SignatureRemoved:
            refuse(PdfSignatureRemoved, change);
            break;
        case PdfChangeKind::FormStructure:
            refuse(PdfFormChanged, change);
            break;
        case PdfChangeKind::Pages:
            refuse(PdfPagesChanged, change);
            break;
        case PdfChangeKind::Content:
            refuse(PdfContentChanged, change);
            break;
        case PdfChangeKind::Layers:
            refuse(PdfLayersChanged, change);
            break;
        case PdfChangeKind::Catalog:
            refuse(PdfCatalogChanged, change);
            break;
        }
    }

    const PdfSignature& m_signature;
    std::optional<int> m_permission;
    ChangeVerdict m_verdict;
};

} // namespace

ChangeVerdict judgeChanges(const std::vector<PdfChange>& changes, const PdfSignature& signature)
{
    return Judge(signature).run(changes);
}

} // namespace parafa::pades
