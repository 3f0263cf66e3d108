// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "cades/cades.h"
#include "operations/evidence_collector.h"
#include "operations/signature_level.h"
#include "operations/time_stamper.h"
#include "xades/xades.h"

namespace parafa
{

/// Raises signatures to a level: asks for what is lacking and adds it, nothing else of a file changes. What was missing, and
/// which service said so, goes to `notes`. Holds references.
class LevelRaiser
{
public:
    LevelRaiser(SignatureLevel level, DigestAlgorithm digest, const Services& services, std::vector<Finding>& notes,
                const Progress& progress)
        : m_level(level), m_digest(digest), m_services(services), m_notes(notes), m_progress(progress),
          m_stamper(services, notes, progress)
    {
    }

    SignatureLevel level() const { return m_level; }
    DigestAlgorithm digest() const { return m_digest; }

    /// Every signature of an XML file. At LTA one more archive time-stamp each, whether there is one or not. Errors:
    /// Unsupported with LevelSignatureBroken; those of TimeStamper; NetworkUnreachable with LevelEvidenceMissing or
    /// LevelPathMissing; Unreadable, NotFound (LTA without the documents).
    Result<Bytes> raiseXades(Bytes file, const xades::ParseOptions& options, const SignedObjects& objects);
    /// The same for a CMS file, DER or BER. `most`: a level above is reached otherwise, by the container's archive time-stamp.
    Result<Bytes> raiseCades(Bytes file, const cades::ParseOptions& options, const SignedObjects& objects,
                             SignatureLevel most = SignatureLevel::LTA);
    /// What a PDF signed by these is to hold: evidence about signers, counter signers and the authorities of the time-stamps,
    /// `others` included, beyond what is in `store`. What the signatures themselves carry is part of it where it is needed.
    /// Errors: NetworkUnreachable with LevelEvidenceMissing.
    Result<Evidence> collectBeyond(Evidence store, const std::vector<ParsedSignature>& signatures,
                                   const std::vector<ParsedTimestamp>& others);
    /// Certificates that may help to build paths, seen elsewhere in the file; not embedded for their own sake.
    void know(const std::vector<Certificate>& certificates)
    {
        m_known.insert(m_known.end(), certificates.begin(), certificates.end());
    }
    /// A time-stamp token with the evidence for its authority in it.
    Result<Bytes> withEvidence(Bytes token);
    /// A token over bytes.
    Result<Bytes> stamp(ByteView bytes);
    /// A token over a digest.
    Result<Bytes> token(DigestAlgorithm algorithm, ByteView digest) { return m_stamper.token(algorithm, digest); }

private:
    Result<Bytes> raiseXadesSignature(Bytes file, const xades::SignatureSelector& signature, std::size_t index,
                                      const xades::ParseOptions& options, const SignedObjects& objects);
    Result<Bytes> withXadesTimestamp(const Bytes& file, const xades::SignatureSelector& signature, xades::NewTimestamp kind,
                                     const xades::ParseOptions& options, const SignedObjects& objects);
    /// Evidence for signer, counter signers and the authorities of all time-stamps, beyond what they carry.
    Result<Evidence> collect(const std::vector<ParsedSignature>& signatures);

    SignatureLevel m_level;
    DigestAlgorithm m_digest;
    const Services& m_services;
    std::vector<Finding>& m_notes;
    const Progress& m_progress;
    TimeStamper m_stamper;
    std::vector<Certificate> m_known;
};

} // namespace parafa
