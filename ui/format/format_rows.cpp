// SPDX-License-Identifier: EUPL-1.2
#include "format/format_rows.h"

#include "appearance/finding_words.h"
#include "appearance/shown_text.h"
#include "base/bytes.h"
#include "text/sentences.h"

#include <algorithm>

namespace parafa
{

namespace
{

QString toQt(std::string_view text)
{
    return QString::fromUtf8(text.data(), qsizetype(text.size()));
}

bool isPdfaRule(const Finding& finding)
{
    return codeName(finding.code).starts_with("PDFA_");
}

/// A value without a place to break, in lines short enough for the column.
QString inLines(const std::string& value)
{
    constexpr qsizetype length = 48;
    QString text;
    for (qsizetype at = 0; at < qsizetype(value.size()); at += length)
        text += QLatin1Char('\n') + toQt(std::string_view(value).substr(std::size_t(at), std::size_t(length)));
    return text;
}

/// § 18 d) of the decree.
bool isAccessibility(const Finding& finding)
{
    return finding.clause.find("§ 18 d)") != std::string::npos;
}

/// What was seen and what to do about it.
QString withAdvice(const Finding& finding)
{
    const QString what = toQt(advice(finding.code, windowLanguage()));
    return what.isEmpty() ? findingSentence(finding) : findingSentence(finding) + QLatin1Char(' ') + what;
}

} // namespace

QString FormatRows::permission(FormatPermission permission)
{
    switch (permission) {
    case FormatPermission::Yes:
        return tr("yes");
    case FormatPermission::ByAgreement:
        return tr("by agreement");
    case FormatPermission::No:
        return tr("no");
    case FormatPermission::Unconfirmed:
        break;
    }
    return tr("unconfirmed");
}

QString FormatRows::decree(const FormatAnswer& answer)
{
    constexpr std::string_view amended = "as amended by ";
    const QDate day = QDate::fromString(toQt(answer.version), Qt::ISODate);
    const QString version = answer.version.starts_with(amended)
                                ? tr("as amended by %1").arg(toQt(std::string_view(answer.version).substr(amended.size())))
                                : tr("text of %1").arg(day.isValid() ? shownDay(day) : toQt(answer.version));
    return tr("%1 of %2, %3").arg(toQt(answer.clause), toQt(answer.regulation), version);
}

QString FormatRows::answer(const FormatAnswer& answer, const FormatAnswer& now)
{
    QString text = permission(answer.permission) + QStringLiteral(" – ") + decree(answer);
    if (!answer.inForce)
        text += QLatin1Char('\n') + tr("That text is no longer in force; %1: %2").arg(decree(now), permission(now.permission));
    return text;
}

QString FormatRows::agreement(const std::optional<bool>& agrees, const QString& unknown)
{
    return !agrees ? unknown : *agrees ? tr("agrees with the content") : tr("does not agree with the content");
}

FormatSection FormatRows::content(const CheckedFormat& checked)
{
    const DocumentFormat& format = checked.format;
    FormatSection section{tr("What it really is"), {}};
    QString name = format.id == "unknown" ? tr("not recognised") : shownName(format.id);
    if (!format.version.empty())
        name += QStringLiteral(", ") + tr("version %1").arg(shownName(format.version));
    section.rows += {tr("Format, by its content"), name};
    section.rows += {tr("Media type that belongs to it"), shownName(format.mediaType)};
    section.rows += {tr("Extension of the name"), agreement(format.extensionAgrees, tr("none, or none to compare with"))};
    section.rows += {tr("Media type stated"), agreement(format.mediaTypeAgrees, tr("none stated"))};
    return section;
}

FormatSection FormatRows::permissions(const CheckedFormat& checked)
{
    FormatSection section{tr("What the decree allows"), {}};
    section.rows += {tr("Receiving"), answer(checked.receive, checked.receiveNow)};
    section.rows += {tr("Creating"), answer(checked.create, checked.createNow)};
    section.rows += {tr("Guaranteed conversion"), answer(checked.conversion, checked.conversionNow)};
    return section;
}

FormatSection FormatRows::conformance(const CheckedFormat& checked)
{
    const DocumentFormat& format = checked.format;
    FormatSection section{QStringLiteral("PDF/A"), {}};
    if (!format.id.starts_with("PDF"))
        return section;
    section.rows += {tr("Claims to be"), format.declared.empty() ? tr("no PDF/A") : shownName(format.declared)};
    const auto broken = std::ranges::count_if(format.findings, isPdfaRule);
    if (!format.declared.empty())
        section.rows += {tr("Conforms"), !format.conforms   ? tr("not checked")
                                         : *format.conforms ? tr("yes, no broken rule was found")
                                                            : tr("no, %n broken rule(s)", nullptr, int(broken))};
    for (const Finding& finding : format.findings)
        if (isPdfaRule(finding))
            section.rows += {shownName(finding.clause), findingSentence(finding)};
    if (format.conforms == false)
        section.rows += {tr("What to do"), toQt(advice(FindingCode::PdfaClaimUnknown, windowLanguage()))};
    return section;
}

FormatSection FormatRows::findings(const QString& title, const CheckedFormat& checked, bool accessibility)
{
    FormatSection section{title, {}};
    for (const Finding& finding : checked.format.findings)
        if (!isPdfaRule(finding) && isAccessibility(finding) == accessibility)
            section.rows += {shownName(finding.clause), withAdvice(finding)};
    return section;
}

QList<FormatSection> FormatRows::of(const CheckedFormat& checked)
{
    QList<FormatSection> sections{content(checked), permissions(checked), conformance(checked),
                                  findings(tr("Accessibility (§ 18 d)"), checked, true),
                                  findings(tr("Other findings"), checked, false)};
    sections.removeIf([](const FormatSection& section) { return section.rows.isEmpty(); });
    return sections;
}

QString FormatRows::summary(const CheckedFormat& checked)
{
    const QString format = checked.format.id == "unknown" ? tr("not recognised") : shownName(checked.format.id);
    return tr("%1 · receiving: %2 · creating: %3")
        .arg(format, permission(checked.receive.permission), permission(checked.create.permission));
}

FormatSection FormatRows::of(const SecondOpinion& opinion)
{
    FormatSection section{tr("Second opinion: %1").arg(shownName(opinion.program)), {}};
    section.rows += {tr("Checked as"), shownName(opinion.profile)};
    section.rows +=
        {tr("Conforms"), opinion.conforms ? tr("yes") : tr("no, %n broken rule(s)", nullptr, int(opinion.rules.size()))};
    for (const SecondOpinion::BrokenRule& rule : opinion.rules)
        section.rows +=
            {shownName(rule.clause), tr("%1 (%n place(s))", nullptr, int(rule.failures)).arg(shownName(rule.description, 1000))};
    return section;
}

QString FormatRows::imprintName(const MessageImprint& imprint)
{
    return imprint.of == "signature" ? tr("signature %1").arg(shownName(imprint.name)) : shownName(imprint.name);
}

FormatSection FormatRows::of(const DocumentIdentifier& identifier)
{
    FormatSection section{tr("Identifiers (§ 57d, annex 12)"), {}};
    if (!identifier.containerFormat.empty())
        section.rows += {tr("Container"), shownName(identifier.containerFormat)};
    constexpr std::size_t listed = 50;
    for (std::size_t i = 0; i < std::min(listed, identifier.documentFormats.size()); ++i)
        section.rows += {tr("Document"), shownName(identifier.documentFormats[i].first) + QStringLiteral(": ") +
                                             shownName(identifier.documentFormats[i].second)};
    if (identifier.documentFormats.size() > listed)
        section.rows += {tr("Document"), tr("and %n more document(s)", nullptr, int(identifier.documentFormats.size() - listed))};
    for (const MessageImprint& imprint : identifier.imprints)
        section.rows +=
            {QStringLiteral("MessageImprint"), imprintName(imprint) + QStringLiteral(", ") + toQt(digestName(imprint.digest)) +
                                                   inLines(toHex(imprint.der)) + inLines(toBase64(imprint.der))};
    return section;
}

} // namespace parafa
