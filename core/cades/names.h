// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string_view>

/// Object identifiers of EN 319 122-1, TS 101 733 and RFC 5126.
namespace parafa::cades::oid
{

inline constexpr std::string_view signerLocation = "1.2.840.113549.1.9.16.2.17";
inline constexpr std::string_view signerAttributes = "1.2.840.113549.1.9.16.2.18";
inline constexpr std::string_view signerAttributesV2 = "0.4.0.19122.1.1";
inline constexpr std::string_view commitmentType = "1.2.840.113549.1.9.16.2.16";
inline constexpr std::string_view signaturePolicy = "1.2.840.113549.1.9.16.2.15";
inline constexpr std::string_view contentHints = "1.2.840.113549.1.9.16.2.4";
inline constexpr std::string_view mimeType = "0.4.0.1733.2.1";
inline constexpr std::string_view contentTimestamp = "1.2.840.113549.1.9.16.2.20";
inline constexpr std::string_view signatureTimestamp = "1.2.840.113549.1.9.16.2.14";
inline constexpr std::string_view certificateRefs = "1.2.840.113549.1.9.16.2.21";
inline constexpr std::string_view revocationRefs = "1.2.840.113549.1.9.16.2.22";
inline constexpr std::string_view certificateValues = "1.2.840.113549.1.9.16.2.23";
inline constexpr std::string_view revocationValues = "1.2.840.113549.1.9.16.2.24";
inline constexpr std::string_view escTimestamp = "1.2.840.113549.1.9.16.2.25";
inline constexpr std::string_view certCrlTimestamp = "1.2.840.113549.1.9.16.2.26";
inline constexpr std::string_view archiveTimestamp = "1.2.840.113549.1.9.16.2.27";
inline constexpr std::string_view archiveTimestampV2 = "1.2.840.113549.1.9.16.2.48";
inline constexpr std::string_view archiveTimestampV3 = "0.4.0.1733.2.4";
inline constexpr std::string_view longTermValidation = "0.4.0.1733.2.2";
inline constexpr std::string_view atsHashIndex = "0.4.0.1733.2.5";
inline constexpr std::string_view atsHashIndexV2 = "0.4.0.19122.1.4";
inline constexpr std::string_view atsHashIndexV3 = "0.4.0.19122.1.5";
inline constexpr std::string_view signaturePolicyStore = "0.4.0.19122.1.3";
inline constexpr std::string_view evidenceRecordInternal = "1.2.840.113549.1.9.16.2.49";
inline constexpr std::string_view evidenceRecordExternal = "1.2.840.113549.1.9.16.2.50";
inline constexpr std::string_view adobeRevocation = "1.2.840.113583.1.1.8";

} // namespace parafa::cades::oid
