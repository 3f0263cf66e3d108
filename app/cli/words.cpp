// SPDX-License-Identifier: EUPL-1.2
#include "cli/words.h"

namespace parafa::cli
{

namespace
{

constexpr Words english{
    .document = "Document",
    .signedBy = "signed by",
    .nested = "Is signed itself:",
    .signature = "Signature",
    .signer = "Signer",
    .issuer = "Issuer of the certificate",
    .claimedTime = "Time stated by the signer",
    .level = "Level",
    .timestamp = "Time-stamp",
    .intact = "holds",
    .broken = "does not hold",
    .unknown = "not checked",
};

constexpr Words slovak{
    .document = "Dokument",
    .signedBy = "podpísaný:",
    .nested = "Sám je podpísaný:",
    .signature = "Podpis",
    .signer = "Podpisujúci",
    .issuer = "Vydavateľ certifikátu",
    .claimedTime = "Čas podľa podpisujúceho",
    .level = "Úroveň",
    .timestamp = "Časová pečiatka",
    .intact = "v poriadku",
    .broken = "neplatí",
    .unknown = "neoverené",
};

constexpr Words czech{
    .document = "Dokument",
    .signedBy = "podepsán:",
    .nested = "Sám je podepsán:",
    .signature = "Podpis",
    .signer = "Podepsal",
    .issuer = "Vydavatel certifikátu",
    .claimedTime = "Čas podle podepisujícího",
    .level = "Úroveň",
    .timestamp = "Časové razítko",
    .intact = "v pořádku",
    .broken = "neplatí",
    .unknown = "neověřeno",
};

} // namespace

const Words& wordsOf(Language language)
{
    switch (language) {
    case Language::Sk:
        return slovak;
    case Language::Cs:
        return czech;
    case Language::En:
        break;
    }
    return english;
}

} // namespace parafa::cli
