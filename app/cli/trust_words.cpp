// SPDX-License-Identifier: EUPL-1.2
#include "cli/trust_words.h"

#include <array>

namespace parafa::cli
{

namespace
{

constexpr TrustWords english{.number = "No.",
                             .issued = "issued",
                             .nextUpdate = "next update by",
                             .fetched = "fetched",
                             .days = "days ago",
                             .kept = "the list at hand stays",
                             .noLists = "No trusted lists are here yet: parafa-cli trust update, or trust import BUNDLE.",
                             .evidence = "answers about certificates",
                             .forms = "forms",
                             .lists = "lists",
                             .created = "bundle of",
                             .older = "older than the list that is here",
                             .answers = "answers",
                             .silent = "does not answer",
                             .off = "switched off",
                             .unasked = "not asked",
                             .locked = "set by the administrator",
                             .insteadOf = "in place of",
                             .anchors = "anchors",
                             .settings = "settings"};
constexpr TrustWords slovak{.number = "č.",
                            .issued = "vydaný",
                            .nextUpdate = "ďalší do",
                            .fetched = "stiahnutý",
                            .days = "dní dozadu",
                            .kept = "ostáva zoznam, ktorý tu je",
                            .noLists =
                                "Zoznamy dôveryhodných služieb tu ešte nie sú: parafa-cli trust update alebo trust import BALÍK.",
                            .evidence = "odpovede o certifikátoch",
                            .forms = "formuláre",
                            .lists = "zoznamy",
                            .created = "balík z",
                            .older = "starší než zoznam, ktorý tu je",
                            .answers = "odpovedá",
                            .silent = "neodpovedá",
                            .off = "vypnuté",
                            .unasked = "nepýtané",
                            .locked = "určil správca",
                            .insteadOf = "namiesto",
                            .anchors = "dôveryhodné certifikáty",
                            .settings = "nastavenia"};
constexpr TrustWords czech{.number = "č.",
                           .issued = "vydaný",
                           .nextUpdate = "další do",
                           .fetched = "stažený",
                           .days = "dní zpět",
                           .kept = "zůstává seznam, který tu je",
                           .noLists =
                               "Seznamy důvěryhodných služeb tu ještě nejsou: parafa-cli trust update nebo trust import BALÍČEK.",
                           .evidence = "odpovědi o certifikátech",
                           .forms = "formuláře",
                           .lists = "seznamy",
                           .created = "balíček z",
                           .older = "starší než seznam, který tu je",
                           .answers = "odpovídá",
                           .silent = "neodpovídá",
                           .off = "vypnuto",
                           .unasked = "nedotazováno",
                           .locked = "určil správce",
                           .insteadOf = "místo",
                           .anchors = "důvěryhodné certifikáty",
                           .settings = "nastavení"};

std::size_t column(Language language)
{
    return language == Language::Sk ? 0 : language == Language::Cs ? 1 : 2;
}

} // namespace

const TrustWords& trustWordsOf(Language language)
{
    return inLanguage(language, slovak, czech, english);
}

std::string_view conditionWord(ListCondition condition, Language language)
{
    static constexpr std::array<std::array<std::string_view, 3>, 6> words = {{
        {"načítaný", "načten", "loaded"},
        {"po platnosti", "po platnosti", "out of date"},
        {"ukončený", "ukončený", "closed"},
        {"chýba", "chybí", "missing"},
        {"odmietnutý", "odmítnut", "refused"},
        {"vypnutý", "vypnut", "switched off"},
    }};
    return words[static_cast<std::size_t>(condition)][column(language)];
}

std::string_view purposeWord(Endpoint::Purpose purpose, Language language)
{
    static constexpr std::array<std::array<std::string_view, 3>, 8> words = {{
        {"zoznam zoznamov", "seznam seznamů", "list of lists"},
        {"zoznam dôveryhodných služieb", "seznam důvěryhodných služeb", "trusted list"},
        {"časové pečiatky", "časová razítka", "time-stamps"},
        {"stav certifikátov", "stav certifikátů", "status of certificates"},
        {"zrušené certifikáty", "zneplatněné certifikáty", "revoked certificates"},
        {"certifikáty vydavateľov", "certifikáty vydavatelů", "issuers' certificates"},
        {"formuláre", "formuláře", "forms"},
        {"proxy", "proxy", "proxy"},
    }};
    return words[static_cast<std::size_t>(purpose)][column(language)];
}

} // namespace parafa::cli
