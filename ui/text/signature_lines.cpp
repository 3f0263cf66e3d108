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
    switch (language) {
    case Language::Sk:
        return {"Podpísal", "Dátum", "Dôvod", "Miesto"};
    case Language::Cs:
        return {"Podepsal", "Datum", "Důvod", "Místo"};
    case Language::En:
        break;
    }
    return {"Signed by", "Date", "Reason", "Location"};
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
