// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "support/test_pki.h"

#include <functional>
#include <map>
#include <optional>
#include <string>

namespace parafa::test
{

/// Writes small PDF files byte by byte, revision by revision, each part wrong where a test wants it. Classic cross-references.
class PdfBuilder
{
public:
    /// A page with one line of text, and its catalog (1), page tree (2), page (3), content (4), font (5).
    static PdfBuilder onePage(const std::string& text = "Suma 100 EUR");

    void set(int number, std::string body);
    void setStream(int number, const std::string& dictionary, const std::string& data);
    const std::string& get(int number) const { return m_objects.at(number); }
    int nextNumber() const { return m_objects.empty() ? 1 : m_objects.rbegin()->first + 1; }
    /// Replaces text in an object of the current state; fails the test's expectations by an exception where it is not there.
    void replace(int number, const std::string& from, const std::string& to);

    /// Writes what was set since the last revision, with cross-references and trailer.
    void finish();

    struct Signature {
        std::string subFilter = "ETSI.CAdES.detached";
        std::string entries = "/Filter /Adobe.PPKLite /M (D:20260101000000Z)";
        std::string type = "/Type /Sig ";
        std::string fieldName = "Podpis";
        std::string fieldEntries = "/Rect [0 0 0 0]";
        bool inForm = true, onPage = true;
        std::size_t room = 8192; ///< octets
        /// Gives /Contents for the bytes signed.
        std::function<Bytes(ByteView signedBytes)> value;
        /// Changes the four numbers before they are written (and hashed, where they are sound).
        std::function<void(std::vector<long long>&)> changeRange;
        /// Written before /ByteRange.
        std::string before;
        /// Instead of the hexadecimal string.
        std::optional<std::string> contents;
        bool withRange = true;
    };
    /// A revision with a signature field and its value. Gives the number of the field; the dictionary is the next.
    int sign(const Signature& signature);

    std::string bytes; ///< what has been written

private:
    std::map<int, std::string> m_objects;
    std::map<int, bool> m_pending;
    std::optional<std::size_t> m_lastXref;
};

/// A detached CMS as PAdES baseline B wants it: content-type, message-digest, ESS v2; no signing-time.
struct PadesCmsSpec {
    DigestAlgorithm digest = DigestAlgorithm::Sha256;
    bool signedAttributes = true;
    bool binding = true;
    bool signingTime = false;
    std::optional<Certificate> boundTo; ///< instead of the signer
    std::size_t signers = 1;
    Bytes attached;                        ///< encapsulated content; empty: detached
    bool digestAttached = false;           ///< the message digest is over `attached`
    Bytes after;                           ///< following the structure
    std::vector<Certificate> certificates; ///< with the signer's
};
Bytes padesCms(const TestIdentity& signer, ByteView signedBytes, const PadesCmsSpec& spec = {});
/// A function for `PdfBuilder::Signature::value`.
std::function<Bytes(ByteView)> signerOf(const TestIdentity& signer, PadesCmsSpec spec = {});

} // namespace parafa::test
