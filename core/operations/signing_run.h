// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "operations/level_raiser.h"
#include "operations/own_output.h"
#include "operations/sign_documents.h"

namespace parafa
{

/// What every way of signing shares: the options as they will be used, and where notes go. Holds references.
struct SigningRun {
    SigningKey* key; ///< null where only a time-stamp is made
    const SignOptions& options;
    SignatureLevel level;
    const std::string& target;
    const Services& services;
    const Progress& progress;
    std::vector<Finding> ownNotes = {}; ///< where the caller wants none

    /// Errors: InvalidArgument (no such level), Unsupported (a combination that no standard has).
    static Result<SigningRun> make(SigningKey* key, const SignOptions& options, const std::string& target,
                                   const Services& services, const Progress& progress);
    /// The same for a signature inside a PDF, which has neither container nor packaging.
    static Result<SigningRun> insidePdf(SigningKey& key, const SignOptions& options, const std::string& target,
                                        const Services& services, const Progress& progress);

    Result<SigningRequest> request(const std::vector<DocumentToSign>& documents) const;
    std::vector<Finding>& notes() { return options.notes ? *options.notes : ownNotes; }
    LevelRaiser raiser() { return {level, options.digest, services, notes(), progress}; }
};

/// Names as documents of a container or references of a bare signature: there, sound, each once.
Result<void> checkDocuments(const std::vector<DocumentToSign>& documents, std::optional<ContainerType> container);

/// Stops, or puts the new file in its place.
Result<SignOutcome> commitChecked(FileWriter& writer, Report report, const SigningRun& run);

/// The XAdES value over a prepared signature, complete.
Result<Bytes> completeXades(const Result<PreparedSignature>& prepared, const SigningRequest& request, SigningKey& key);

/// Outside containers; the parts of `signDocuments`.
Result<SignOutcome> signBare(const std::vector<DocumentToSign>& documents, SigningRun& run);

} // namespace parafa
