// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "pdf/pdf_file_state.h"

#include <string_view>

namespace parafa
{

/// An incremental update (ISO 32000-1, 7.5.6): new and changed objects, to be written behind the bytes that are there. The
/// cross-references are continued in the way the file has them, a table or a stream.
class PdfUpdate
{
public:
    /// Errors: Unsupported with PdfEncrypted or PdfNotExtendable (detail: why); CannotRead.
    static Result<PdfUpdate> begin(const PdfFile& file);

    /// A number no object of the file has.
    int newNumber();
    /// The number of a new object with this body.
    int add(std::string body);
    int addStream(const std::string& entries, ByteView data);
    /// Says what an object is from now on.
    void set(QPDFObjGen object, std::string body);

    struct Written {
        Bytes bytes;                                     ///< to be put behind the file
        std::map<QPDFObjGen, std::uint64_t> bodyOffsets; ///< in the new file: where the body of each object begins
    };
    /// `Errors: LimitExceeded where offsets no longer fit.
    Result<Written> finish() const;

private:
    PdfUpdate(const PdfFileState& state) : m_state(&state) {}
    std::string trailerEntries(ByteView written) const;
    void writeTable(Bytes& out, const std::map<QPDFObjGen, std::uint64_t>& places) const;
    void writeStream(Bytes& out, std::map<QPDFObjGen, std::uint64_t> places) const;

    const PdfFileState* m_state;
    std::map<QPDFObjGen, std::string> m_objects;
    std::uint64_t m_lastReferences = 0; ///< where the last cross-references begin
    bool m_asStream = false;
    int m_next = 1;
};

/// "12 0 R"
std::string referenceTo(int number);
/// How a value is referred to or written: "12 0 R" where it is indirect.
std::string written(QPDFObjectHandle value);
/// A dictionary with some entries replaced or added; an empty text drops the entry. Keys with their slash.
std::string dictionaryWith(QPDFObjectHandle dictionary, const std::map<std::string, std::string>& entries);
/// An array with more items at its end.
std::string arrayWith(QPDFObjectHandle array, const std::vector<std::string>& more);
/// A text string (ISO 32000-1, 7.9.2.2) of UTF-8.
std::string textString(const std::string& text);
/// A name, "/A#20b".
std::string nameOf(const std::string& name);
/// Adds items to the array that a dictionary has under `key`: to the array itself where it is an object of its own, else
/// into `entries` of the dictionary that holds it.
void extendArray(PdfUpdate& update, QPDFObjectHandle holder, const std::string& key, const std::vector<std::string>& more,
                 std::map<std::string, std::string>& entries);
/// Deflated data (ISO 32000-1, 7.4.4).
Bytes deflated(ByteView data);

} // namespace parafa
