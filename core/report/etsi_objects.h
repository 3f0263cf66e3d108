// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "report/markup_writer.h"
#include "report/report.h"

#include <map>
#include <set>

namespace parafa
{

/// The validation objects of a TS 119 102-2 report (4.4): what the signatures' reports refer to. Ids are made of digests and
/// positions only, so that the same evidence has the same ids.
class EtsiObjects
{
public:
    explicit EtsiObjects(const Report& report);

    static std::string idOf(const Certificate& certificate);
    static std::string idOfRevocationData(ByteView der);
    std::string idOfDocument(const std::string& name) const;
    std::string idOf(const ParsedTimestamp& timestamp) const;
    /// Everything a path or a token brings along is listed once.
    void add(const std::vector<Certificate>& certificates);
    void add(const ParsedSignature& signature);

    const std::vector<Certificate>& certificates() const { return m_certificates; }
    /// Certificates, revocation data, documents and lists; time-stamps are written by who knows their verdicts.
    void write(MarkupWriter& out) const;

    static void openObject(MarkupWriter& out, std::string_view id, std::string_view type);
    /// XAdES:DigestAlgAndValueType
    static void writeDigest(MarkupWriter& out, ByteView sha256);

private:
    void writeDocuments(MarkupWriter& out) const;
    void writeLists(MarkupWriter& out) const;

    const Report& m_report;
    std::vector<Certificate> m_certificates;
    std::vector<std::pair<Bytes, bool>> m_revocation; ///< DER; true: a CRL
    std::set<std::string> m_known;
    std::map<std::string, std::string> m_timestamps; ///< digest of the token -> id
};

} // namespace parafa
