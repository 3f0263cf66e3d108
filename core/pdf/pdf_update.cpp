// SPDX-License-Identifier: EUPL-1.2
#include "pdf/pdf_update.h"

#include "base/digest.h"

#include <algorithm>
#include <charconv>

namespace parafa
{

namespace
{

void append(Bytes& out, std::string_view text)
{
    out.insert(out.end(), text.begin(), text.end());
}

std::string padded(std::uint64_t number, std::size_t width)
{
    std::string digits = std::to_string(number);
    return digits.insert(0, width - std::min(width, digits.size()), '0');
}

std::unexpected<Error> notExtendable(std::string why)
{
    return fail(ErrorCode::Unsupported, FindingCode::PdfNotExtendable, {}, std::move(why));
}

std::string textAt(const ByteSource& bytes, std::uint64_t offset, std::size_t size)
{
    std::string text(size, '\0');
    const auto got = bytes.readAt(offset, {reinterpret_cast<std::uint8_t*>(text.data()), text.size()});
    text.resize(got.value_or(0));
    return text;
}

/// The number behind the last "startxref", which stands near the end (ISO 32000-1, 7.5.5).
std::optional<std::uint64_t> lastReferences(const ByteSource& bytes)
{
    constexpr std::uint64_t window = 2048;
    const std::uint64_t start = bytes.size() > window ? bytes.size() - window : 0;
    const std::string tail = textAt(bytes, start, static_cast<std::size_t>(bytes.size() - start));
    constexpr std::string_view mark = "startxref";
    std::size_t at = tail.rfind(mark);
    if (at == std::string::npos)
        return std::nullopt;
    at = tail.find_first_not_of(" \t\r\n\f", at + mark.size());
    std::uint64_t number = 0;
    if (at == std::string::npos || std::from_chars(tail.data() + at, tail.data() + tail.size(), number).ec != std::errc() ||
        number >= bytes.size())
        return std::nullopt;
    return number;
}

std::string stringBody(const std::string& value)
{
    return QPDFObjectHandle::newString(value).unparse();
}

/// What a trailer says about the file, not about its cross-references (ISO 32000-1, table 15 and 17).
bool isOfTheFile(const std::string& key)
{
    static const std::set<std::string> apart = {"/Size", "/Prev",    "/XRefStm",      "/ID",     "/Type",
                                                "/W",    "/Index",   "/Length",       "/Filter", "/DecodeParms",
                                                "/F",    "/FFilter", "/FDecodeParms", "/DL"};
    return !apart.contains(key);
}

} // namespace

Result<PdfUpdate> PdfUpdate::begin(const PdfFile& file)
{
    const PdfFileState& state = file.state();
    if (state.encrypted)
        return fail(ErrorCode::Unsupported, FindingCode::PdfEncrypted);
    if (state.repaired)
        return notExtendable("damaged cross-references");
    if (!textAt(*state.bytes, 0, 5).starts_with("%PDF-"))
        return notExtendable("bytes before the header");
    const auto references = lastReferences(*state.bytes);
    if (!references)
        return notExtendable("no startxref");
    std::string first = textAt(*state.bytes, *references, 64);
    first.erase(0, std::min(first.find_first_not_of(" \t\r\n\f"), first.size()));
    if (first.empty())
        return notExtendable("startxref points nowhere");
    PdfUpdate update(state);
    update.m_lastReferences = *references;
    update.m_asStream = !first.starts_with("xref");
    if (update.m_asStream && (first[0] < '0' || first[0] > '9'))
        return notExtendable("startxref points nowhere");
    auto next = guarded<int>(state, [&] {
        QPDFObjectHandle size = entry(state.pdf->getTrailer(), "/Size");
        const long long said = size.isInteger() ? size.getIntValue() : 0;
        const int last = state.places.empty() ? 0 : state.places.rbegin()->first.getObj();
        constexpr long long most = 2'000'000'000;
        if (said > most || last > most)
            throw PdfLimitReached{"object numbers"};
        return std::max(static_cast<int>(std::max(said, 1LL)), last + 1);
    });
    if (!next)
        return std::unexpected(next.error());
    update.m_next = *next;
    return update;
}

int PdfUpdate::newNumber()
{
    return m_next++;
}

int PdfUpdate::add(std::string body)
{
    const int number = newNumber();
    set(QPDFObjGen(number, 0), std::move(body));
    return number;
}

int PdfUpdate::addStream(const std::string& entries, ByteView data)
{
    std::string body = "<< " + entries + " /Length " + std::to_string(data.size()) + " >>\nstream\n";
    body.append(asText(data));
    return add(body + "\nendstream");
}

void PdfUpdate::set(QPDFObjGen object, std::string body)
{
    m_objects[object] = std::move(body);
}

std::string PdfUpdate::trailerEntries(ByteView written) const
{
    QPDFObjectHandle trailer = m_state->pdf->getTrailer();
    std::string text = "/Prev " + std::to_string(m_lastReferences);
    for (const std::string& key : trailer.getKeys())
        if (isOfTheFile(key))
            text += " " + nameOf(key.substr(1)) + " " + parafa::written(trailer.getKey(key));
    // ISO 32000-1, 14.4: the first part stays, the second tells this state from the one before.
    QPDFObjectHandle id = entry(trailer, "/ID");
    const bool known = id.isArray() && id.getArrayNItems() == 2 && id.getArrayItem(0).isString();
    const std::string before = known ? id.getArrayItem(1).unparse() : std::to_string(m_state->bytes->size());
    Bytes seed(before.begin(), before.end());
    seed.insert(seed.end(), written.begin(), written.end());
    Bytes digest = digestOf(DigestAlgorithm::Sha256, seed).value_or(Bytes(16));
    digest.resize(16);
    const std::string fresh = "<" + toHex(digest) + ">";
    return text + " /ID [" + (known ? stringBody(id.getArrayItem(0).getStringValue()) : fresh) + " " + fresh + "]";
}

void PdfUpdate::writeTable(Bytes& out, const std::map<QPDFObjGen, std::uint64_t>& places) const
{
    const std::string trailer = trailerEntries(out);
    append(out, "xref\n");
    for (auto first = places.begin(); first != places.end();) {
        auto after = first;
        int expected = first->first.getObj();
        while (after != places.end() && after->first.getObj() == expected) {
            ++after;
            ++expected;
        }
        append(out, std::to_string(first->first.getObj()) + " " + std::to_string(std::distance(first, after)) + "\n");
        for (; first != after; ++first)
            append(out, padded(first->second, 10) + " " + padded(static_cast<std::uint64_t>(first->first.getGen()), 5) + " n \n");
    }
    append(out, "trailer\n<< /Size " + std::to_string(m_next) + " " + trailer + " >>\n");
}

/// ISO 32000-1, 7.5.8
void PdfUpdate::writeStream(Bytes& out, std::map<QPDFObjGen, std::uint64_t> places) const
{
    constexpr int offsetBytes = 5;
    const std::uint64_t here = m_state->bytes->size() + out.size();
    const QPDFObjGen own(m_next, 0);
    places[own] = here;
    Bytes table;
    std::string index;
    int expected = -1, count = 0;
    for (const auto& [object, place] : places) {
        if (object.getObj() != expected) {
            index += (count > 0 ? std::to_string(count) + " " : "") + std::to_string(object.getObj()) + " ";
            count = 0;
        }
        expected = object.getObj() + 1;
        ++count;
        table.push_back(1);
        for (int shift = (offsetBytes - 1) * 8; shift >= 0; shift -= 8)
            table.push_back(static_cast<std::uint8_t>(place >> shift));
        table.push_back(static_cast<std::uint8_t>(object.getGen() >> 8));
        table.push_back(static_cast<std::uint8_t>(object.getGen()));
    }
    const std::string trailer = trailerEntries(out);
    append(out, std::to_string(own.getObj()) + " 0 obj\n<< /Type /XRef /Size " + std::to_string(m_next + 1) +
                    " /W [1 5 2] /Index [" + index + std::to_string(count) + "] " + trailer + " /Length " +
                    std::to_string(table.size()) + " >>\nstream\n");
    out.insert(out.end(), table.begin(), table.end());
    append(out, "\nendstream\nendobj\n");
}

Result<PdfUpdate::Written> PdfUpdate::finish() const
{
    return guarded<Written>(*m_state, [&] {
        Written result;
        Bytes& out = result.bytes;
        const std::uint64_t start = m_state->bytes->size();
        const std::string last = textAt(*m_state->bytes, start - 1, 1);
        if (last != "\n" && last != "\r")
            out.push_back('\n');
        std::map<QPDFObjGen, std::uint64_t> places;
        for (const auto& [object, body] : m_objects) {
            places[object] = start + out.size();
            append(out, std::to_string(object.getObj()) + " " + std::to_string(object.getGen()) + " obj\n");
            result.bodyOffsets[object] = start + out.size();
            append(out, body);
            append(out, "\nendobj\n");
        }
        const std::uint64_t references = start + out.size();
        constexpr std::uint64_t most = 9'999'999'999; // ten digits in a table
        if (references > most)
            throw PdfLimitReached{"offsets"};
        if (m_asStream)
            writeStream(out, places);
        else
            writeTable(out, places);
        append(out, "startxref\n" + std::to_string(references) + "\n%%EOF\n");
        return result;
    });
}

} // namespace parafa
