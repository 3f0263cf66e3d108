// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "jobs/form_library.h"
#include "jobs/requirement_service.h"

namespace parafa::test
{

/// Two profiles; only the first is ever satisfied.
class SampleRequirements : public RequirementService
{
public:
    std::vector<RequirementOffer> requirements() const override
    {
        return {{"sk-submission",
                 {{"sk", "Podanie osoby"}, {"cs", "Podání osoby"}, {"en", "A person's submission"}},
                 "305/2013 Z. z., § 23",
                 true,
                 false,
                 {}},
                {"sk-decision",
                 {{"sk", "Rozhodnutie úradu"}, {"cs", "Rozhodnutí úřadu"}, {"en", "An office's decision"}},
                 "305/2013 Z. z., § 23; 272/2016 Z. z., § 8",
                 true,
                 false,
                 {}}};
    }
    std::string usual() const override { return "sk-decision"; }
    bool isLocked() const override { return false; }
    Result<void> setUsual(const std::string&) override { return {}; }
    Result<std::string> add(const std::string&) override { return std::string("sk-decision"); }
    Result<void> remove(const std::string&) override { return {}; }
    Result<std::shared_ptr<const RequirementAnswer>> answer(const std::string& name, const Report&) const override
    {
        auto answer = std::make_shared<RequirementAnswer>();
        answer->profile = name;
        answer->titles = requirements()[name == "sk-submission" ? 0 : 1].titles;
        answer->enough = name == "sk-submission";
        if (!answer->enough)
            answer->missing = {makeFinding(FindingCode::RequiredMandateMissing, {{"name", "Ján Novák"}}),
                               makeFinding(FindingCode::RequiredTimestampMissing, {{"name", "Mestský úrad Nitra"}})};
        return answer;
    }
};

/// A form of each source; one is no longer valid, one package is damaged.
class SampleLibrary : public FormLibrary
{
public:
    std::vector<LibraryForm> list(const Progress&) const override
    {
        const auto form = [](const char* name, const char* title, LibraryForm::Source source) {
            LibraryForm made;
            made.identifier = std::string("http://data.gov.sk/doc/eform/") + name + "/1.9";
            made.version = "1.9";
            made.title = title;
            made.path = std::string("/usr/share/parafa/forms/") + name + "-1.9";
            made.presentations = {"TXT (sk)", "HTML (sk)"};
            made.source = source;
            made.validFrom = UtcTime::fromIso8601("2016-01-01T00:00:00Z");
            return made;
        };
        using Source = LibraryForm::Source;
        std::vector<LibraryForm> forms = {
            form("App.GeneralAgenda", "Všeobecná agenda", Source::Fetched),
            form("Vzor.Ziadost", "Žiadosť o vydanie potvrdenia o trvalom pobyte", Source::Own),
            form("00166073.MSSR_ORSR", "Návrh na zápis do obchodného registra", Source::Administrator),
            form("Parafa.GeneralSubmission", "Všeobecné podanie", Source::Program)};
        forms[0].fetched = UtcTime::fromIso8601("2026-11-20T08:15:00Z");
        forms[0].url = "https://forms.example/App.GeneralAgenda-1.9.zip";
        forms[0].removable = forms[1].removable = true;
        forms[1].validTo = UtcTime::fromIso8601("2024-01-01T00:00:00Z");
        return forms;
    }
    std::vector<std::pair<std::string, Error>> damaged() const override
    {
        return {{"/etc/parafa/forms/old.zip", Error{ErrorCode::Unreadable, FindingCode::FormPackageMalformed, {}, {}, {}}}};
    }
    Result<LibraryFormDetails> details(const std::string&) const override
    {
        return LibraryFormDetails{"Ministerstvo vnútra Slovenskej republiky", "Formulár na všeobecné podanie.", Bytes(32, 0x5a),
                                  true};
    }
    Result<FormsTaken> take(const std::string&, const Progress&) override { return FormsTaken{}; }
    Result<void> exportTo(const std::vector<std::string>&, const std::string&, const Progress&) override { return {}; }
    Result<void> remove(const std::string&) override { return {}; }
};

} // namespace parafa::test
