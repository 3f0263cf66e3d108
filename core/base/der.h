// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/bytes.h"
#include "base/error.h"
#include "base/utc_time.h"

#include <initializer_list>

namespace parafa
{

/// Universal tags of X.680 that signatures use.
enum class DerTag : std::uint32_t {
    Boolean = 1,
    Integer = 2,
    BitString = 3,
    OctetString = 4,
    Null = 5,
    Oid = 6,
    Enumerated = 10,
    Utf8String = 12,
    Sequence = 16,
    Set = 17,
    NumericString = 18,
    PrintableString = 19,
    T61String = 20,
    Ia5String = 22,
    UtcTime = 23,
    GeneralizedTime = 24,
    VisibleString = 26,
    UniversalString = 28,
    BmpString = 30,
};

/// Nesting that is still followed; deeper input is malformed.
constexpr std::size_t derMaxDepth = 64;

/// One BER or DER value; the views point into the bytes that were read.
struct DerValue {
    std::uint8_t identifierClass = 0; ///< 0 universal, 1 application, 2 context-specific, 3 private
    bool constructed = false;
    bool indefinite = false; ///< BER: ends with two zero octets, which `whole` includes and `content` does not
    std::uint32_t number = 0;
    ByteView whole;
    ByteView content;

    bool is(DerTag tag) const { return identifierClass == 0 && number == static_cast<std::uint32_t>(tag); }
    bool isContext(std::uint32_t tag) const { return identifierClass == 2 && number == tag; }
};

/// What stands before the content of a value.
struct DerHeader {
    std::uint8_t identifierClass = 0;
    bool constructed = false;
    bool indefinite = false;
    std::uint32_t number = 0;
    std::size_t headerSize = 0;
    std::uint64_t contentSize = 0; ///< 0 where indefinite
};
/// Nothing when the bytes do not begin with a whole header.
std::optional<DerHeader> readDerHeader(ByteView bytes);

/// Reads the values of one level one after the other (X.690). Lengths are checked against the bytes at hand.
class DerReader
{
public:
    explicit DerReader(ByteView bytes) : m_rest(bytes) {}
    explicit DerReader(const DerValue& parent) : m_rest(parent.content) {}

    bool atEnd() const { return m_rest.empty(); }
    /// True once something could not be read; nothing more is read then.
    bool malformed() const { return m_malformed; }
    ByteView rest() const { return m_rest; }

    /// The next value; nothing at the end or when malformed.
    std::optional<DerValue> next();
    std::optional<DerValue> peek() const;
    /// The next value if it has this tag; else nothing, and it stays.
    std::optional<DerValue> take(DerTag tag);
    std::optional<DerValue> takeContext(std::uint32_t number);

private:
    ByteView m_rest;
    bool m_malformed = false;
};

/// The only value in the bytes; nothing when malformed or when bytes are left over.
std::optional<DerValue> derSingle(ByteView bytes);
/// The values inside; nothing when one is malformed.
std::optional<std::vector<DerValue>> derChildren(const DerValue& parent);

/// Dotted decimal, "1.2.840.113549.1.7.2".
std::optional<std::string> derOid(const DerValue& value);
std::optional<std::int64_t> derInteger(const DerValue& value);
/// Lower-case hexadecimal without leading zeros, as `Certificate::serialHex` gives it; a negative number with "-".
std::optional<std::string> derIntegerHex(const DerValue& value);
/// UTCTime or GeneralizedTime (fractions are dropped).
std::optional<UtcTime> derTime(const DerValue& value);
/// Any character string as UTF-8.
std::optional<std::string> derText(const DerValue& value);
/// The octets of a primitive or (BER) segmented OCTET STRING.
std::optional<Bytes> derOctets(const DerValue& value);

/// The same value with definite, minimal lengths and unsegmented octet strings; the order of SET elements stays.
/// Errors: Unreadable when malformed, nested too deep, or when bytes follow the first value.
Result<Bytes> berToDer(ByteView ber);

// --- writing: each gives one encoded value
Bytes derEncode(std::uint8_t identifier, ByteView content);
Bytes derSequence(std::initializer_list<ByteView> parts);
Bytes derSequence(const std::vector<Bytes>& parts);
/// SET OF: elements sorted as DER wants (X.690, 11.6).
Bytes derSetOf(std::vector<Bytes> elements);
/// [number], constructed.
Bytes derContext(std::uint32_t number, ByteView content);
Bytes derOidValue(std::string_view dotted);
Bytes derIntegerValue(std::int64_t value);
Bytes derIntegerFromHex(std::string_view hex);
Bytes derOctetString(ByteView octets);
Bytes derUtf8String(std::string_view text);
Bytes derNull();
/// UTCTime from 1950 to 2049, else GeneralizedTime (RFC 5652, 11.3).
Bytes derTimeValue(UtcTime time);
/// Concatenation.
Bytes joinBytes(std::initializer_list<ByteView> parts);

} // namespace parafa
