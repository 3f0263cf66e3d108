// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/certificate.h"
#include "base/error.h"
#include "trust/certificate_facts.h"

#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace parafa
{

/// Conditions on a certificate under which qualifiers apply (TS 119 612, 5.5.9.2.2), a tree.
struct QualificationCriteria {
    enum class Assert { All, AtLeastOne, None };
    Assert assertion = Assert::All;
    std::vector<std::vector<std::pair<std::string, bool>>> keyUsages; ///< each a set of bits with their wanted values
    std::vector<std::vector<std::string>> policySets;                 ///< each a set of policy OIDs that must all be there
    std::vector<std::vector<std::string>> extendedKeyUsages;
    std::vector<std::vector<std::string>> subjectAttributes; ///< OIDs that must be in the subject
    std::vector<QualificationCriteria> nested;
    bool unknown = false; ///< holds a criterion this program does not know: its outcome cannot be told

    /// Nothing where an unknown criterion decides.
    std::optional<bool> matches(const CertificateFacts& facts, const std::vector<std::string>& extendedUsages) const;
};

/// Qualifiers (last part of their URIs, e.g. "QCWithQSCD") with their criteria.
struct QualificationElement {
    std::vector<std::string> qualifiers;
    QualificationCriteria criteria;
};

/// What a service was in a span of time: the current information or one instance of its history.
struct ServicePeriod {
    std::string type;   ///< last parts of the URI after "Svctype/": "CA/QC", "TSA/QTST", "Certstatus/OCSP/QC"; else the whole URI
    std::string status; ///< last part of the URI: "granted", "withdrawn", "undersupervision"...
    UtcTime from;
    std::optional<UtcTime> until; ///< start of the next period; nothing: still so
    std::vector<QualificationElement> qualifications;
    std::set<std::string> additionalInformation; ///< last parts: "ForeSignatures", "ForeSeals", "RootCA-QC"...

    bool at(UtcTime time) const { return time >= from && (!until || time < *until); }
    /// granted, or one of the statuses that the Regulation took over as granted (before 2016-07-01): undersupervision,
    /// supervisionincessation, accredited.
    bool isGranted() const;
};

struct ServiceIdentity {
    Bytes der; ///< the certificate
    EntityKey key;
};

struct TrustService {
    std::string provider, providerTradeName; ///< English names where given
    std::string name;
    std::vector<ServiceIdentity> identities; ///< of the service and its history
    std::vector<Bytes> keyIds;               ///< subject key identifiers given without a certificate
    std::vector<ServicePeriod> periods;      ///< newest first

    /// Null when the list says nothing about this time.
    const ServicePeriod* at(UtcTime time) const;
};

/// A pointer to another list, with the certificates that may sign it.
struct ListPointer {
    std::string location, territory, mimeType, type;
    std::vector<Bytes> signers; ///< DER
};

/// Limits of a list; real ones are up to 5 MB.
struct TrustedListLimits {
    std::size_t maxBytes = std::size_t{32} << 20;
    std::size_t maxServices = 20'000;
    std::size_t maxCriteriaDepth = 16;
};

/// A trusted list or list of lists (TS 119 612, versions 5 and 6). Values only; whether its signature holds, and whose it
/// is, says `signer`.
struct TrustedList {
    int version = 0;
    std::uint64_t sequenceNumber = 0;
    std::string type;      ///< last part of the URI: "EUgeneric", "EUlistofthelists"
    std::string territory; ///< "SK"
    std::string operatorName;
    UtcTime issued;
    std::optional<UtcTime> nextUpdate;              ///< nothing: the list is closed
    std::vector<std::string> schemeInformationUris; ///< a list of lists names its pivots here
    std::vector<ListPointer> pointers;
    std::vector<TrustService> services;
    std::size_t unreadableCertificates = 0;
    std::optional<Certificate> signer; ///< whose signature over this list was verified
    Bytes sha256;                      ///< of the file

    bool isListOfLists() const { return type == "EUlistofthelists"; }
};

/// Who may sign a list.
struct ListSigners {
    std::vector<Bytes> sha256; ///< fingerprints of the allowed certificates
    bool anyone = false;       ///< the certificate the list carries itself is enough (a list that the user named)

    static ListSigners of(const std::vector<Certificate>& certificates);
};

/// Reads a list and verifies its one enveloped signature (TS 119 612, 5.7.1: over the whole document).
/// Errors: Unreadable with XmlMalformed, XmlDoctype, TrustedListMalformed (subject: the element), TrustedListVersion,
/// TrustedListUnsigned, TrustedListSeveralSignatures, TrustedListSignatureBroken, TrustedListSignerUnknown; LimitExceeded.
Result<std::shared_ptr<const TrustedList>> readTrustedList(ByteView xml, const ListSigners& signers,
                                                           const TrustedListLimits& limits = {});

} // namespace parafa
