// SPDX-License-Identifier: EUPL-1.2
#include "api/consent_words.h"

namespace parafa::api
{

namespace
{

constexpr ConsentWords english{
    .page = "The page",
    .program = "A program with the token",
    .sign = "asks for a signature of this document:",
    .batch = "asks for signatures of several documents without showing each; their number:",
    .certificates = "asks for the certificate of the key.",
    .content = "Content:",
    .contentNotShown = "The content cannot be shown here.",
    .restNotShown = "... (the rest is not shown)",
    .question = "Do you agree? [yes/no]",
    .agreed = "Agreed.",
    .refused = "Refused.",
};

constexpr ConsentWords slovak{
    .page = "Stránka",
    .program = "Program s prístupovým tokenom",
    .sign = "žiada o podpis tohto dokumentu:",
    .batch = "žiada o podpisy viacerých dokumentov bez zobrazenia každého z nich; ich počet:",
    .certificates = "žiada o certifikát kľúča.",
    .content = "Obsah:",
    .contentNotShown = "Obsah sa tu nedá zobraziť.",
    .restNotShown = "... (zvyšok sa nezobrazuje)",
    .question = "Súhlasíte? [áno/nie]",
    .agreed = "Schválené.",
    .refused = "Odmietnuté.",
};

constexpr ConsentWords czech{
    .page = "Stránka",
    .program = "Program s přístupovým tokenem",
    .sign = "žádá o podpis tohoto dokumentu:",
    .batch = "žádá o podpisy více dokumentů bez zobrazení každého z nich; jejich počet:",
    .certificates = "žádá o certifikát klíče.",
    .content = "Obsah:",
    .contentNotShown = "Obsah zde nelze zobrazit.",
    .restNotShown = "... (zbytek se nezobrazuje)",
    .question = "Souhlasíte? [ano/ne]",
    .agreed = "Schváleno.",
    .refused = "Odmítnuto.",
};

} // namespace

const ConsentWords& consentWords(Language language)
{
    return inLanguage(language, slovak, czech, english);
}

} // namespace parafa::api
