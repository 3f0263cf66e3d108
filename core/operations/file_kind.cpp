// SPDX-License-Identifier: EUPL-1.2
#include "operations/file_kind.h"

#include "cades/smime.h"
#include "container/archive.h"
#include "container/container.h"
#include "signature/evidence_record.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace parafa
{

namespace
{

constexpr std::size_t headBytes = 4096;
constexpr std::uint64_t maxXmlBytes = std::uint64_t{64} << 20;

/// 1.2.840.113549.1.7.2, id-signedData
constexpr std::string_view signedDataOid("\x06\x09\x2A\x86\x48\x86\xF7\x0D\x01\x07\x02", 11);

bool isDerSignedData(std::string_view head)
{
    // SEQUENCE, a length of one to nine bytes, then the content type at once (RFC 5652, 3).
    return head.starts_with('\x30') && head.substr(0, 24).find(signedDataOid) != std::string_view::npos;
}

std::string_view withoutSpace(std::string_view text)
{
    const std::size_t at = text.find_first_not_of(" \t\r\n");
    return at == std::string_view::npos ? std::string_view() : text.substr(at);
}

bool isArmouredCms(std::string_view head)
{
    const std::string_view text = withoutSpace(head);
    if (text.starts_with("-----BEGIN PKCS7-----") || text.starts_with("-----BEGIN CMS-----") ||
        text.starts_with("-----BEGIN PKCS #7 SIGNED DATA-----"))
        return true;
    std::string letters;
    for (char c : text) {
        if (letters.size() == 64)
            break;
        if (std::isalnum(static_cast<unsigned char>(c)) || c == '+' || c == '/')
            letters += c;
        else if (c != '\r' && c != '\n')
            return false;
    }
    const auto bytes = letters.size() == 64 ? fromBase64(letters) : std::nullopt;
    return bytes && isDerSignedData(asText(*bytes));
}

/// An S/MIME message (RFC 8551): header fields, one of which says so.
bool isSignedMessage(std::string_view head)
{
    if (!cades::looksLikeMessage(withoutSpace(head)))
        return false;
    std::string text(head);
    std::ranges::transform(text, text.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return text.find("content-type:") != std::string::npos && text.find("pkcs7-") != std::string::npos;
}

bool isXml(std::string_view head)
{
    if (head.starts_with("\xFF\xFE") || head.starts_with("\xFE\xFF"))
        return head.substr(0, 6).find('<') != std::string_view::npos;
    if (head.starts_with("\xEF\xBB\xBF"))
        head.remove_prefix(3);
    const std::string_view text = withoutSpace(head);
    if (text.size() < 2 || text[0] != '<')
        return false;
    const auto second = static_cast<unsigned char>(text[1]);
    return second == '?' || second == '!' || second == '_' || std::isalpha(second) || second >= 0x80;
}

} // namespace

std::string_view baseName(std::string_view path)
{
    const std::size_t slash = path.rfind('/');
    return slash == std::string_view::npos ? path : path.substr(slash + 1);
}

Result<bool> containsBytes(const ByteSource& bytes, std::string_view wanted, const Progress& progress)
{
    bool found = false;
    std::string window;
    // An error of our own ends the stream early once the answer is known.
    auto streamed = bytes.stream(
        [&](ByteView piece) -> Result<void> {
            window += asText(piece);
            found = window.find(wanted) != std::string::npos;
            if (found)
                return fail(ErrorCode::Cancelled, "found");
            if (window.size() > wanted.size())
                window.erase(0, window.size() - wanted.size() + 1);
            return {};
        },
        progress);
    if (found)
        return true;
    if (!streamed)
        return std::unexpected(streamed.error());
    return false;
}

FileKind detectFileKind(const ByteSource& bytes)
{
    if (bytes.size() == 0)
        return FileKind::Empty;
    std::array<std::uint8_t, headBytes> buffer{};
    const auto count = bytes.readAt(0, buffer);
    const std::string_view head = asText(ByteView(buffer).first(count.value_or(0)));
    // First of all: what it carries can be an archive, whose end record is then found near the end.
    if (isDerSignedData(head))
        return FileKind::Cms;
    if (looksLikeEvidenceRecord(asBytes(head)))
        return FileKind::EvidenceRecord;
    if (looksLikeArchive(bytes)) // before ZIP: what it holds can end in an archive, with its end record
        return FileKind::Archive;
    if (Container::looksLikeZip(bytes))
        return FileKind::Zip;
    // Before PDF: a small CMS file around a PDF has the mark of both in its head.
    if (isArmouredCms(head) || isSignedMessage(head))
        return FileKind::Cms;
    if (head.substr(0, 1024).find("%PDF-") != std::string_view::npos)
        return FileKind::Pdf;
    if (isXml(head)) {
        const bool wide = head.starts_with("\xFF\xFE") || head.starts_with("\xFE\xFF");
        const bool mayBeSigned =
            bytes.size() <= maxXmlBytes && (wide || containsBytes(bytes, "2000/09/xmldsig#").value_or(false));
        return mayBeSigned ? FileKind::SignedXml : FileKind::Xml;
    }
    return FileKind::Other;
}

FileKind claimedFileKind(std::string_view name)
{
    const std::size_t dot = name.rfind('.');
    if (dot == std::string_view::npos)
        return FileKind::Other;
    std::string extension(name.substr(dot + 1));
    std::ranges::transform(extension, extension.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    const auto isOneOf = [&](std::initializer_list<std::string_view> list) {
        return std::ranges::find(list, extension) != list.end();
    };
    if (isOneOf({"asice", "sce", "asics", "scs", "bdoc", "edoc", "adoc", "zip"}))
        return FileKind::Zip;
    if (isOneOf({"tar", "tgz", "gz"}))
        return FileKind::Archive;
    if (isOneOf({"ers"}))
        return FileKind::EvidenceRecord;
    if (isOneOf({"p7m", "p7s", "p7b", "p7", "pkcs7", "zfo", "eml"}))
        return FileKind::Cms;
    if (extension == "pdf")
        return FileKind::Pdf;
    if (isOneOf({"xml", "xdcf", "xdcx", "xades", "xzep"}))
        return FileKind::Xml;
    return FileKind::Other;
}

} // namespace parafa
