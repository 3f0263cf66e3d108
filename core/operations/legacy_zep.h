// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "operations/open_document.h"
#include "operations/signature_reader.h"

namespace parafa
{

/// Signed files of the Slovak law before July 2016: XAdES_ZEP (.xzep, .zepx: a DataEnvelope around the signature and what it
/// signs) and ZEPf (.zep: an archive with a document and its CMS or XML signature, decree 55/2014, § 57b c).

/// True for XML whose root is a XAdES_ZEP envelope, told from its beginning.
bool looksLikeXadesZep(const ByteSource& xml);
/// Adds the documents inside the envelope behind the file itself.
void openXadesZep(OpenedDocument& document);

/// True for a plain archive called .zep.
bool isZepf(const OpenedDocument& document);
/// Sorts an archive's files into signatures and documents; what an attached signature carries is a document.
void openZepf(OpenedDocument& document);
/// The signatures of such an archive.
void addZepfReaders(SignatureReaders& all, const OpenedDocument& document, const Services& services);

} // namespace parafa
