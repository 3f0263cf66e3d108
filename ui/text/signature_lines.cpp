// SPDX-License-Identifier: EUPL-1.2
#include "text/signature_lines.h"

#include "text/sentences.h"

namespace parafa
{

namespace
{

struct Labels {
    const char *signer, *time, *reason, *location;
};

Labels labels(Language language)
{
    static constexpr Labels slovak{"Podpísal", "Dátum", "Dôvod", "Miesto"};
    static constexpr Labels czech{"Podepsal", "Datum", "Důvod", "Místo"};
    static constexpr Labels english{"Signed by", "Date", "Reason", "Location"};
    return inLanguage(language, slovak, czech, english);
}

} // namespace

std::vector<std::string> signatureLines(const SignatureWords& words, Language language)
{
    const Labels names = labels(language);
    std::vector<std::string> lines;
    const auto add = [&](const char* label, const std::string& value) {
        if (!value.empty())
            lines.push_back(std::string(label) + ": " + value);
    };
    add(names.signer, words.signer);
    add(names.time, timeText(words.time, language));
    add(names.reason, words.reason);
    add(names.location, words.location);
    return lines;
}

} // namespace parafa
