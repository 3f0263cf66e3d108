// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "report/markup_writer.h"
#include "text/phrases.h"
#include "text/states.h"

#include <map>

// Private to ui/text.
namespace parafa::text
{

/// A state as mark and word, for a cell of a table.
void writeState(MarkupWriter& out, StateKind kind, Language language);

/// The file without its folders, not cleaned.
std::string_view nameOf(const Report& report);

/// The sections of an HTML report about one file.
class ReportSections
{
public:
    /// `out` outlives this object.
    ReportSections(MarkupWriter& out, Language language, bool showPersonalNumbers)
        : m_out(out), m_language(language), m_showPersonal(showPersonalNumbers)
    {
    }

    void writeFile(const Report& report);
    /// A value from a file as it may be shown: personal numbers masked, steering characters escaped.
    std::string clean(std::string_view text) const;

private:
    void writeFacts(const Report& report);
    void writeRequired(const RequirementAnswer& answer);
    void writeBasis(const Report& report);
    void writeUnchecked(const Report& report);
    void writeDocuments(const Report& report);
    void writeCoverage(const DocumentReport& document, const Report& report);
    void writeSignature(const SignatureReport& signature, const std::string& above);
    void writeSigner(const ParsedSignature& facts, const SignatureVerdict& verdict);
    void writeTimes(const SignatureReport& signature);
    void writeTimestamps(const std::vector<const ParsedTimestamp*>& facts, const std::vector<const SignatureVerdict*>& verdicts);
    void writeBlocks(const SignatureVerdict& verdict);
    void writeFindings(const std::vector<Finding>& facts, const std::vector<Finding>& judgements);

    void number(const std::vector<SignatureReport>& signatures);
    std::string numberOf(const std::string& id) const;
    void state(const StateSentences& state);
    /// A row of a definition list; nothing where the value is empty.
    void row(Phrase label, std::string_view value);
    void columns(std::initializer_list<Phrase> labels);
    std::string word(Phrase label) const { return phrase(label, m_language); }

    MarkupWriter& m_out;
    Language m_language;
    bool m_showPersonal;
    bool m_trustConfigured = false;
    UtcTime m_validatedAt;
    int m_depth = 0; ///< of nested files
    std::map<std::string, std::string> m_numbers;
};

} // namespace parafa::text
