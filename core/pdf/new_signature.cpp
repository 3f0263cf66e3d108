// SPDX-License-Identifier: EUPL-1.2
#include "pdf/new_signature.h"

#include "pdf/new_field.h"
#include "pdf/pdf_date.h"

#include <algorithm>

namespace parafa
{

namespace
{

constexpr std::string_view rangeRoom = "[0 0000000000 0000000000 0000000000]";
constexpr std::string_view contentsKey = " /Contents ";
constexpr std::string_view closing = " >>";

/// EN 319 142-1, 5.4.3 and 6.3; ISO 32000-1, table 252. Ends with the unfilled /ByteRange and /Contents.
std::string dictionaryOf(const PdfNewSignature& signature, const std::string& references)
{
    std::string text = signature.timestamp ? "<< /Type /DocTimeStamp /Filter /Adobe.PPKLite /SubFilter /ETSI.RFC3161 /V 0"
                                           : "<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /ETSI.CAdES.detached";
    if (signature.time)
        text += " /M (" + pdfDateText(*signature.time) + ")";
    const std::pair<const char*, const std::string*> texts[] = {{" /Name ", &signature.signerName},
                                                                {" /Reason ", &signature.reason},
                                                                {" /Location ", &signature.location},
                                                                {" /ContactInfo ", &signature.contactInfo}};
    for (const auto& [key, value] : texts)
        if (!value->empty())
            text += key + textString(*value);
    if (!references.empty())
        text += " /Reference [" + references + " ]";
    text += " /ByteRange ";
    text.append(rangeRoom).append(contentsKey).append("<").append(signature.room * 2, '0').append(">");
    return text.append(closing);
}

/// ISO 32000-1, 12.8.2: what the signature forbids from now on.
std::string referencesOf(const PdfNewSignature& signature, QPDFObjectHandle lock, const std::string& catalog)
{
    std::string text;
    if (signature.certify)
        text += " << /Type /SigRef /TransformMethod /DocMDP /TransformParams << /Type /TransformParams /P " +
                std::to_string(*signature.certify) + " /V /1.2 >> >>";
    const std::string action = nameIn(lock, "/Action");
    if (!action.empty() && !signature.timestamp) {
        std::map<std::string, std::string> parameters = {
            {"/Type", "/TransformParams"}, {"/Action", nameOf(action)}, {"/V", "/1.2"}};
        if (entry(lock, "/Fields").isArray())
            parameters["/Fields"] = arrayWith(entry(lock, "/Fields"), {});
        text += " << /Type /SigRef /TransformMethod /FieldMDP /TransformParams " + dictionaryWith({}, parameters) + " /Data " +
                catalog + " >>";
    }
    return text;
}

/// `dictionarySize`: of the text that ends with the unfilled /ByteRange and /Contents.
Result<PdfUnsigned> placed(PdfUpdate::Written written, const PdfFileState& state, QPDFObjGen object, std::size_t dictionarySize,
                           std::size_t room)
{
    PdfUnsigned result;
    const std::uint64_t start = state.bytes->size();
    result.added = std::move(written.bytes);
    result.room = room;
    const std::size_t hole = room * 2 + 2;
    result.contentsAt = written.bodyOffsets.at(object) - start + dictionarySize - closing.size() - hole;
    const std::size_t range = result.contentsAt - contentsKey.size() - rangeRoom.size();
    const std::uint64_t begin = start + result.contentsAt, end = begin + hole;
    result.byteRange = {0, begin, end, start + result.added.size() - end};
    std::string text =
        "[0 " + std::to_string(begin) + " " + std::to_string(end) + " " + std::to_string(result.byteRange[3]) + "]";
    if (text.size() > rangeRoom.size())
        return fail(ErrorCode::LimitExceeded, FindingCode::PdfLimit, {}, "offsets");
    text.resize(rangeRoom.size(), ' ');
    std::ranges::copy(text, result.added.begin() + static_cast<std::ptrdiff_t>(range));
    return result;
}

} // namespace

Result<void> PdfUnsigned::fill(ByteView value)
{
    if (value.size() > room)
        return fail(ErrorCode::LimitExceeded, "the signature needs " + std::to_string(value.size()) + " octets");
    std::ranges::copy(toHex(value), added.begin() + static_cast<std::ptrdiff_t>(contentsAt) + 1);
    return {};
}

Result<PdfUnsigned> addUnsigned(const PdfFile& file, const PdfNewSignature& signature)
{
    auto update = PdfUpdate::begin(file);
    if (!update)
        return std::unexpected(update.error());
    const PdfFileState& state = file.state();
    std::optional<Error> failure;
    std::size_t size = 0;
    const QPDFObjGen dictionary(update->newNumber(), 0);
    auto done = guarded<bool>(state, [&] {
        NewField field(file, *update, signature);
        auto made = field.write(referenceTo(dictionary.getObj()));
        if (!made) {
            failure = made.error();
            return false;
        }
        const std::string catalog = written(state.pdf->getRoot());
        std::string text = dictionaryOf(signature, referencesOf(signature, made->lock, catalog));
        size = text.size();
        update->set(dictionary, std::move(text));
        return true;
    });
    if (failure)
        return std::unexpected(*failure);
    if (!done)
        return std::unexpected(done.error());
    auto finished = update->finish();
    if (!finished)
        return std::unexpected(finished.error());
    return placed(std::move(*finished), state, dictionary, size, signature.room);
}

} // namespace parafa
