// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "pdf/byte_input.h"
#include "pdf/pdf_file.h"

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFExc.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFXRefEntry.hh>

#include <functional>
#include <map>

namespace parafa
{

/// Thrown inside this module where a limit is reached; `guarded` makes an Error of it.
struct PdfLimitReached {
    const char* what;
};

struct PdfFileState {
    ByteSourcePtr bytes;
    PdfLimits limits;
    Progress progress;
    std::shared_ptr<ByteInput> input;
    std::unique_ptr<QPDF> pdf;
    std::map<QPDFObjGen, QPDFXRefEntry> places; ///< of every object, as opened
    bool repaired = false;
    bool encrypted = false;
    std::size_t pageCount = 0;
    std::vector<std::uint64_t> revisionEnds;
    /// Where "/ByteRange" stands in the bytes.
    std::vector<std::uint64_t> byteRangeMarks;
    /// Where "12 0 obj" stands in the bytes, and its number.
    struct ObjectMark {
        std::uint64_t offset;
        int number;
    };
    std::vector<ObjectMark> objectMarks;
    std::uint64_t lastByte = 0; ///< offset after the last byte that is not white space
};

/// Runs work on qpdf: none of its exceptions leaves, and a reading failure that qpdf swallowed is told.
template <typename T>
Result<T> guarded(const PdfFileState& state, const std::function<T()>& work)
{
    const auto failed = [&](const char* detail) -> std::unexpected<Error> {
        if (state.input && state.input->failure())
            return std::unexpected(*state.input->failure());
        return fail(ErrorCode::Unreadable, FindingCode::PdfMalformed, {}, detail);
    };
    try {
        T result = work();
        if (state.input && state.input->failure())
            return std::unexpected(*state.input->failure());
        return result;
    } catch (const PdfLimitReached& limit) {
        return fail(ErrorCode::LimitExceeded, FindingCode::PdfLimit, {}, limit.what);
    } catch (const QPDFExc& exception) {
        if (exception.getErrorCode() == qpdf_e_password)
            return fail(ErrorCode::Unreadable, FindingCode::PdfEncrypted, {}, exception.what());
        return failed(exception.what());
    } catch (const std::bad_alloc&) {
        return fail(ErrorCode::LimitExceeded, FindingCode::PdfLimit, {}, "memory");
    } catch (const std::exception& exception) {
        return failed(exception.what());
    }
}

/// A value of a dictionary, or null where `holder` is none.
QPDFObjectHandle entry(QPDFObjectHandle holder, const std::string& key);
/// A name without its slash; empty where it is none.
std::string nameIn(QPDFObjectHandle holder, const std::string& key);
/// A text string as UTF-8; empty where it is none.
std::string textIn(QPDFObjectHandle holder, const std::string& key);

/// A page with what it inherits.
struct PdfPage {
    QPDFObjectHandle page;
    QPDFObjectHandle resources, mediaBox, cropBox, rotate;
};
struct PdfPages {
    std::vector<PdfPage> pages;
    bool loop = false; ///< the tree contains itself; the repeated part was left out
};
/// The pages in order (ISO 32000-1, 7.7.3). Throws PdfLimitReached.
PdfPages readPages(QPDF& pdf, const PdfLimits& limits);

/// A field of the form, or a widget outside of it.
struct PdfField {
    QPDFObjectHandle field;
    std::string name; ///< fully qualified
    std::string type; ///< FT, inherited: "Sig", "Tx"...
    bool inForm = true;
};
/// All terminal fields of the AcroForm, then widgets of pages that are fields of no form. Throws PdfLimitReached.
std::vector<PdfField> readFields(QPDF& pdf, const PdfPages& pages, const PdfLimits& limits);

} // namespace parafa
