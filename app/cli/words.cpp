// SPDX-License-Identifier: EUPL-1.2
#include "cli/words.h"

namespace parafa::cli
{

namespace
{

constexpr Words english{
    .document = "Document",
    .signedBy = "signed by: signature",
    .nested = "Is signed itself:",
    .signature = "Signature",
    .signer = "Signer",
    .issuer = "Issuer of the certificate",
    .claimedTime = "Time stated by the signer",
    .level = "Level",
    .timestamp = "Time-stamp",
    .evidenceRecord = "Evidence record",
    .intact = "holds",
    .broken = "does not hold",
    .unknown = "not checked",
    .clauseNumber = "Clause number",
    .message = "Message",
    .moreDocuments = "More signed documents, not listed:",
    .provenTime = "Proves existence at",
};

constexpr Words slovak{
    .document = "Dokument",
    .signedBy = "podpísaný podpisom",
    .nested = "Sám je podpísaný:",
    .signature = "Podpis",
    .signer = "Podpisujúci",
    .issuer = "Vydavateľ certifikátu",
    .claimedTime = "Čas podľa podpisujúceho",
    .level = "Úroveň",
    .timestamp = "Časová pečiatka",
    .evidenceRecord = "Dôkazný záznam",
    .intact = "v poriadku",
    .broken = "neplatí",
    .unknown = "neoverené",
    .clauseNumber = "Doložka číslo",
    .message = "Správa",
    .moreDocuments = "Ďalšie podpísané dokumenty, nevypísané:",
    .provenTime = "Dokazuje existenciu v čase",
};

constexpr Words czech{
    .document = "Dokument",
    .signedBy = "podepsán podpisem",
    .nested = "Sám je podepsán:",
    .signature = "Podpis",
    .signer = "Podepsal",
    .issuer = "Vydavatel certifikátu",
    .claimedTime = "Čas podle podepisujícího",
    .level = "Úroveň",
    .timestamp = "Časové razítko",
    .evidenceRecord = "Důkazní záznam",
    .intact = "v pořádku",
    .broken = "neplatí",
    .unknown = "neověřeno",
    .clauseNumber = "Doložka číslo",
    .message = "Zpráva",
    .moreDocuments = "Další podepsané dokumenty, nevypsané:",
    .provenTime = "Dokazuje existenci v čase",
};

} // namespace

const Words& wordsOf(Language language)
{
    return inLanguage(language, slovak, czech, english);
}

} // namespace parafa::cli
