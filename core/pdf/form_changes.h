// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "pdf/object_equality.h"
#include "pdf/revision_changes.h"

namespace parafa
{

/// What happened to the form and to the annotations between two revisions: the part where some changes are permitted.
class FormChanges
{
public:
    FormChanges(PdfFileState& before, PdfFileState& after, const PdfPages& pagesBefore, const PdfPages& pagesAfter,
                ObjectEquality& equality, std::vector<PdfChange>& changes);

    /// AcroForm and its fields.
    void run();
    /// Annotations of one page; widgets of fields count as their fields.
    void compareAnnotations(QPDFObjectHandle before, QPDFObjectHandle after, std::size_t page);

private:
    void add(PdfChange change);
    void compareForm(QPDFObjectHandle before, QPDFObjectHandle after);
    void compareField(QPDFObjectHandle before, QPDFObjectHandle after, const PdfField& field, std::size_t page);
    void compareSignatureField(QPDFObjectHandle before, QPDFObjectHandle after, const PdfField& field, std::size_t page);
    void addedField(const PdfField& field, std::size_t page);
    void compareAnnotation(QPDFObjectHandle before, QPDFObjectHandle after, std::size_t page);
    void compareWidget(QPDFObjectHandle before, QPDFObjectHandle after, std::size_t page);
    void addedAnnotation(QPDFObjectHandle annotation, std::size_t page);
    bool addsOnly(QPDFObjectHandle before, QPDFObjectHandle after, std::size_t depth);

    PdfFileState& m_before;
    PdfFileState& m_after;
    ObjectEquality& m_equality;
    std::vector<PdfChange>& m_changes;
    std::vector<PdfField> m_fieldsBefore, m_fieldsAfter;
    std::map<QPDFObjGen, PdfField> m_byObject; ///< fields of `after`
    std::set<QPDFObjGen> m_compared;
};

} // namespace parafa
