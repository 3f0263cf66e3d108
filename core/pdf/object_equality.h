// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "pdf/pdf_file_state.h"

#include <map>
#include <set>

namespace parafa
{

/// Deep equality of values of two revisions of one file. References are followed; a page and an annotation are equal to the one
/// of the same number, since they are compared on their own. Loops end: a pair under comparison counts as equal.
class ObjectEquality
{
public:
    ObjectEquality(const PdfFileState& before, const PdfFileState& after);

    /// Throws PdfLimitReached.
    bool equal(QPDFObjectHandle before, QPDFObjectHandle after) { return equal(before, after, 0); }
    bool equal(QPDFObjectHandle before, QPDFObjectHandle after, const std::string& key)
    {
        return equal(entry(before, key), entry(after, key));
    }
    /// True when both files have the object at the same place: then it is the same object.
    bool samePlace(QPDFObjectHandle before, QPDFObjectHandle after) const;
    /// Pages by number in the order of the document, to tell whether two references mean the same page.
    void setPages(const PdfPages& before, const PdfPages& after);

private:
    bool equal(QPDFObjectHandle before, QPDFObjectHandle after, std::size_t depth);
    bool equalDictionaries(QPDFObjectHandle before, QPDFObjectHandle after, std::size_t depth, bool stream);
    bool equalStreams(QPDFObjectHandle before, QPDFObjectHandle after, std::size_t depth);
    bool isPageOrAnnotation(QPDFObjectHandle before, QPDFObjectHandle after, bool& result) const;

    const PdfFileState& m_before;
    const PdfFileState& m_after;
    std::size_t m_visits = 0;
    std::map<std::pair<QPDFObjGen, QPDFObjGen>, bool> m_pairs;
    std::map<QPDFObjGen, std::size_t> m_pagesBefore, m_pagesAfter;
};

} // namespace parafa
