// SPDX-License-Identifier: EUPL-1.2
#include "signatures/revision_changes.h"

#include <QCoreApplication>

#include <algorithm>

namespace parafa
{

std::vector<Finding> changesAfterSigning(const ParsedSignature& signature)
{
    using enum FindingCode;
    static constexpr FindingCode codes[] = {
        PdfSignatureRemoved,  PdfRevisionUnreadable,    PdfPagesChanged,      PdfContentChanged,
        PdfLayersChanged,     PdfCatalogChanged,        PdfAnnotationChanged, PdfFormChanged,
        PdfFormFilled,        PdfAnnotationAdded,       PdfStructureChanged,  PdfSignedAgain,
        PdfFieldLockViolated, PdfCertificationViolated,
    };
    std::vector<Finding> changes;
    std::ranges::copy_if(signature.findings, std::back_inserter(changes),
                         [](const Finding& finding) { return std::ranges::find(codes, finding.code) != std::end(codes); });
    // What matters most is read first.
    std::ranges::stable_sort(changes, std::ranges::greater(), &Finding::severity);
    return changes;
}

QString changesSentence(const std::vector<Finding>& changes, bool isLast)
{
    const auto say = [](const char* text) { return QCoreApplication::translate("parafa::RevisionChanges", text); };
    const auto has = [&](auto matches) { return std::ranges::any_of(changes, matches); };
    if (has([](const Finding& change) { return change.code == FindingCode::PdfRevisionUnreadable; }))
        return say(QT_TRANSLATE_NOOP("parafa::RevisionChanges",
                                     "What came after this signature cannot be compared with what was signed."));
    if (has([](const Finding& change) { return change.severity == Severity::Error; }))
        return say(QT_TRANSLATE_NOOP(
            "parafa::RevisionChanges",
            "After this signature the document was changed in a way that the signature does not allow. Only what "
            "stands on the left was signed."));
    if (!changes.empty())
        return say(
            QT_TRANSLATE_NOOP("parafa::RevisionChanges", "After this signature only such things were added as it allows."));
    return isLast ? say(QT_TRANSLATE_NOOP("parafa::RevisionChanges", "Nothing was added after this signature."))
                  : say(QT_TRANSLATE_NOOP(
                        "parafa::RevisionChanges",
                        "After this signature only data for its verification were added: what is seen is the same."));
}

} // namespace parafa
