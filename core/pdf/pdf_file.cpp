// SPDX-License-Identifier: EUPL-1.2
#include "pdf/pdf_file.h"

#include "pdf/bounded_flate.h"
#include "pdf/pdf_file_state.h"

#include <algorithm>
#include <array>

namespace parafa
{

namespace
{

constexpr std::string_view endMark = "%%EOF";
constexpr std::string_view rangeMark = "/ByteRange";
constexpr std::string_view objectWord = "obj";

bool isSpace(std::uint8_t c)
{
    return c == 0 || c == '\t' || c == '\n' || c == '\f' || c == '\r' || c == ' ';
}

/// The "12 0 " that stands before "obj" at `at`; nothing where it is part of another word.
std::optional<PdfFileState::ObjectMark> objectMark(const std::string& window, std::size_t at)
{
    std::size_t place = at;
    const auto back = [&](auto wanted) {
        const std::size_t before = place;
        while (place > 0 && wanted(window[place - 1]))
            --place;
        return before - place;
    };
    const auto space = [](char c) { return c == ' '; };
    const auto digit = [](char c) { return c >= '0' && c <= '9'; };
    const std::size_t gap = back(space), generation = back(digit), between = back(space);
    const std::size_t numberEnd = place, digits = back(digit);
    if (gap == 0 || generation == 0 || between == 0 || digits == 0 || digits > 9 || place == 0 ||
        !isSpace(static_cast<std::uint8_t>(window[place - 1])))
        return std::nullopt;
    return PdfFileState::ObjectMark{place, std::stoi(window.substr(place, numberEnd - place))};
}

/// One pass over the raw bytes for the marks that qpdf does not tell.
Result<void> scanMarks(PdfFileState& state)
{
    std::string window;
    std::uint64_t windowStart = 0;
    constexpr std::size_t keep = 40; // of the piece before: the longest mark, and what stands before "obj"
    const auto collectObjects = [&] {
        constexpr std::size_t most = 4'000'000;
        for (std::size_t at = window.find(objectWord); at != std::string::npos; at = window.find(objectWord, at + 1)) {
            auto mark = objectMark(window, at);
            if (!mark || state.objectMarks.size() >= most)
                continue;
            mark->offset += windowStart;
            if (state.objectMarks.empty() || state.objectMarks.back().offset < mark->offset)
                state.objectMarks.push_back(*mark);
        }
    };
    const auto collect = [&](std::string_view mark, std::vector<std::uint64_t>& places, std::size_t shift) {
        for (std::size_t at = window.find(mark); at != std::string::npos; at = window.find(mark, at + 1)) {
            const std::uint64_t place = windowStart + at + shift;
            if ((places.empty() || places.back() < place) && places.size() < 100'000)
                places.push_back(place);
        }
    };
    return state.bytes->stream(
        [&](ByteView piece) -> Result<void> {
            window.append(reinterpret_cast<const char*>(piece.data()), piece.size());
            collect(endMark, state.revisionEnds, endMark.size());
            collect(rangeMark, state.byteRangeMarks, 0);
            collectObjects();
            const auto last = std::ranges::find_if_not(piece.rbegin(), piece.rend(), isSpace);
            if (last != piece.rend())
                state.lastByte = windowStart + window.size() - static_cast<std::uint64_t>(last - piece.rbegin());
            const std::size_t drop = window.size() > keep ? window.size() - keep : 0;
            window.erase(0, drop);
            windowStart += drop;
            return {};
        },
        state.progress);
}

std::uint64_t readLimit(const ByteSource& bytes, const PdfLimits& limits)
{
    std::uint64_t product = 0;
    if (__builtin_mul_overflow(bytes.size(), limits.readFactor, &product))
        product = ~std::uint64_t{0};
    return std::max(limits.minReadBytes, product);
}

/// Opens without any repair first: a file that is sound for one reader and repaired by another shows two documents.
Result<void> openWith(PdfFileState& state, bool recovery)
{
    auto done = guarded<bool>(state, [&] {
        state.input = std::make_shared<ByteInput>(state.bytes, readLimit(*state.bytes, state.limits), state.progress);
        state.pdf = std::make_unique<QPDF>();
        state.pdf->setSuppressWarnings(true);
        state.pdf->setAttemptRecovery(recovery);
        state.pdf->processInputSource(state.input);
        state.places = state.pdf->getXRefTable();
        if (state.places.size() > state.limits.maxObjects)
            throw PdfLimitReached{"objects"};
        if (!entry(state.pdf->getTrailer(), "/Root").isDictionary() ||
            !entry(entry(state.pdf->getTrailer(), "/Root"), "/Pages").isDictionary())
            throw std::runtime_error("no page tree");
        state.encrypted = state.pdf->isEncrypted();
        state.pageCount = readPages(*state.pdf, state.limits).pages.size();
        return true;
    });
    if (!done)
        return std::unexpected(done.error());
    return {};
}

} // namespace

bool PdfFieldLock::covers(std::string_view fieldName) const
{
    // A name in the list stands for the field and everything below it.
    const bool listed = std::ranges::any_of(fields, [&](const std::string& field) {
        return fieldName == field || (fieldName.starts_with(field) && fieldName.substr(field.size()).starts_with('.'));
    });
    switch (action) {
    case PdfFieldAction::All:
        return true;
    case PdfFieldAction::Include:
        return listed;
    case PdfFieldAction::Exclude:
        return !listed;
    }
    return true;
}

QPDFObjectHandle entry(QPDFObjectHandle holder, const std::string& key)
{
    if (holder.isStream())
        return holder.getDict().getKey(key);
    return holder.isDictionary() ? holder.getKey(key) : QPDFObjectHandle::newNull();
}

std::string nameIn(QPDFObjectHandle holder, const std::string& key)
{
    QPDFObjectHandle value = entry(holder, key);
    return value.isName() ? value.getName().substr(1) : std::string();
}

std::string textIn(QPDFObjectHandle holder, const std::string& key)
{
    QPDFObjectHandle value = entry(holder, key);
    if (!value.isString())
        return {};
    std::string text = value.getUTF8Value();
    return isUtf8(text) ? text : std::string();
}

PdfFile::PdfFile(std::unique_ptr<PdfFileState> state) : m_state(std::move(state)) {}
PdfFile::PdfFile(PdfFile&&) noexcept = default;
PdfFile& PdfFile::operator=(PdfFile&&) noexcept = default;
PdfFile::~PdfFile() = default;

Result<PdfFile> PdfFile::open(ByteSourcePtr bytes, const PdfLimits& limits, const Progress& progress)
{
    boundInflation();
    auto state = std::make_unique<PdfFileState>();
    state->bytes = std::move(bytes);
    state->limits = limits;
    state->progress = {{}, progress.stop};
    if (auto scanned = scanMarks(*state); !scanned)
        return std::unexpected(scanned.error());
    auto opened = openWith(*state, false);
    if (!opened && opened.error().code == ErrorCode::Unreadable && opened.error().reason != FindingCode::PdfEncrypted) {
        opened = openWith(*state, true);
        state->repaired = true;
    }
    if (!opened)
        return std::unexpected(opened.error());
    return PdfFile(std::move(state));
}

bool PdfFile::isRepaired() const
{
    return m_state->repaired;
}
bool PdfFile::isEncrypted() const
{
    return m_state->encrypted;
}
std::size_t PdfFile::pageCount() const
{
    return m_state->pageCount;
}
const ByteSourcePtr& PdfFile::bytes() const
{
    return m_state->bytes;
}
const PdfLimits& PdfFile::limits() const
{
    return m_state->limits;
}

bool PdfFile::hasEvidenceStore() const
{
    return guarded<bool>(*m_state, [&] { return entry(m_state->pdf->getRoot(), "/DSS").isDictionary(); }).value_or(false);
}

const std::vector<std::uint64_t>& PdfFile::revisionEnds() const
{
    return m_state->revisionEnds;
}

PdfTail PdfFile::tail() const
{
    const std::uint64_t end = m_state->revisionEnds.empty() ? 0 : m_state->revisionEnds.back();
    return {m_state->lastByte > end && end > 0 ? m_state->lastByte - end : 0};
}

} // namespace parafa
