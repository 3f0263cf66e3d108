// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "operations/open_document.h"
#include "signature/parsed_signature.h"
#include "signature/signed_objects.h"

#include <memory>
#include <vector>

namespace parafa
{

/// What one signature file, or one file that is signed itself, turned out to hold.
struct ReadSignatures {
    std::vector<ParsedSignature> signatures;
    std::vector<ParsedTimestamp> timestamps; ///< over documents or the container, not inside a signature
    std::vector<Finding> findings;
};

/// One file that holds signatures, whatever their syntax. `announce` of all comes before `parse` of any, so that each
/// document is read once.
class SignatureReader
{
public:
    virtual ~SignatureReader() = default;
    virtual void announce(SignedObjects& objects) const = 0;
    /// Errors: Unreadable, LimitExceeded, CannotRead, Cancelled.
    virtual Result<ReadSignatures> parse(const SignedObjects& objects, const Progress& progress) const = 0;
    /// The entry or file that is read.
    virtual const std::string& name() const = 0;
};
using SignatureReaderPtr = std::unique_ptr<SignatureReader>;

/// Everything in an opened file that is to be read as signatures.
struct SignatureReaders {
    std::vector<SignatureReaderPtr> readers;
    std::vector<Finding> findings; ///< files that could not be read, or whose kind is not checked
    std::size_t unreadable = 0;    ///< signature files that could not be read
    bool partlyUnchecked = false;  ///< something is there that this program does not check
};

/// Takes a reader, or says what its file is not.
void addReader(SignatureReaders& all, const std::string& name, Result<SignatureReaderPtr> reader);
/// Any XML that holds signatures.
Result<SignatureReaderPtr> openSignedXml(const std::string& name, const ByteSource& content, std::uint64_t maxBytes);

/// `certificates`: read before in the same run; outlives the readers. Errors: Cancelled only.
Result<SignatureReaders> openSignatureReaders(const OpenedDocument& document, const Services& services, const Progress& progress,
                                              CertificatePool* certificates = nullptr);

} // namespace parafa
