// SPDX-License-Identifier: EUPL-1.2
#include "signatures/signature_details.h"

#include "appearance/details_tree.h"
#include "appearance/finding_words.h"
#include "appearance/flow_layout.h"
#include "appearance/icons.h"
#include "appearance/plain_label.h"
#include "appearance/shown_text.h"
#include "report/text_cleaning.h"
#include "signatures/shown_verdict.h"
#include "text/sentences.h"

#include <QAction>
#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace parafa
{

namespace
{

constexpr std::size_t listedDocuments = 200;

QString toQt(std::string_view text)
{
    return QString::fromUtf8(text.data(), qsizetype(text.size()));
}

/// A distinguished name for the eye: cleaned, personal numbers masked.
QString shownSubject(const std::string& name)
{
    return shownName(maskPersonalNumbers(name), 600);
}

QString keyShown(const Certificate& certificate)
{
    switch (certificate.keyType()) {
    case KeyType::Rsa:
    case KeyType::RsaPss:
        return QStringLiteral("RSA %1").arg(certificate.keyBits());
    case KeyType::Ec:
        return QStringLiteral("EC %1").arg(certificate.keyBits());
    case KeyType::Ed25519:
        return QStringLiteral("Ed25519");
    case KeyType::Ed448:
        return QStringLiteral("Ed448");
    case KeyType::Dsa:
        return QStringLiteral("DSA %1").arg(certificate.keyBits());
    case KeyType::Other:
        break;
    }
    return QStringLiteral("?");
}

/// "ab cd …", easier to compare by eye.
QString fingerprint(const Bytes& digest)
{
    return QString::fromLatin1(QByteArray(reinterpret_cast<const char*>(digest.data()), qsizetype(digest.size())).toHex(' '));
}

QToolButton* headerButton(const QString& icon, QWidget* parent)
{
    auto* button = new QToolButton(parent);
    button->setIcon(themedIcon(icon));
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    return button;
}

} // namespace

SignatureDetails::SignatureDetails(QWidget* parent) : QWidget(parent)
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto* header = new FlowLayout(8);
    header->setContentsMargins(8, 4, 8, 4);
    m_title = plainLabel(this);
    QFont bold = m_title->font();
    bold.setWeight(QFont::DemiBold);
    m_title->setFont(bold);
    m_copy = headerButton(QStringLiteral("copy"), this);
    m_close = headerButton(QStringLiteral("close"), this);
    m_title->setContentsMargins(8, 4, 8, 0);
    layout->addWidget(m_title);
    header->addWidget(m_copy);
    header->addWidget(m_close);
    layout->addLayout(header);
    m_tree = detailsTree(this);
    layout->addWidget(m_tree, 1);
    connect(m_close, &QToolButton::clicked, this, &SignatureDetails::closed);
    connect(m_copy, &QToolButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(text()); });
    auto* copyValue = new QAction(m_tree);
    copyValue->setObjectName(QStringLiteral("copyValue"));
    copyValue->setShortcut(QKeySequence::Copy);
    copyValue->setShortcutContext(Qt::WidgetShortcut);
    connect(copyValue, &QAction::triggered, this, &SignatureDetails::copyValue);
    m_tree->addAction(copyValue);
    m_tree->setContextMenuPolicy(Qt::ActionsContextMenu);
    retranslate();
}

void SignatureDetails::show(std::shared_ptr<const Report> report, int index)
{
    m_report = std::move(report);
    m_index = m_report && index >= 0 && index < int(m_report->signatures.size()) ? index : -1;
    fill();
}

QTreeWidgetItem* SignatureDetails::section(const QString& title)
{
    return detailsSection(m_tree, title);
}

void SignatureDetails::row(QTreeWidgetItem* parent, const QString& name, const QString& value)
{
    detailsRow(parent, name, value);
}

void SignatureDetails::fill()
{
    m_tree->clear();
    m_title->clear();
    if (m_index < 0)
        return;
    const SignatureReport& signature = m_report->signatures[std::size_t(m_index)];
    m_title->setText(signatureNumber(m_index + 1) + QLatin1Char(' ') + signerShown(signature.facts));
    fillSignature(signature);
    fillTimeLine(signature);
    fillFindings();
    fillEvidenceRecords(signature);
    if (signature.facts.signer)
        fillCertificate(tr("Certificate of the signer"), *signature.facts.signer);
    // The path that was found, or else what the signature brought along.
    const auto& others = signature.verdict.path.empty() ? signature.facts.certificates : signature.verdict.path;
    for (const Certificate& certificate : others) {
        if (signature.facts.signer && certificate == *signature.facts.signer)
            continue;
        fillCertificate(signature.verdict.path.empty() ? tr("Enclosed certificate: %1").arg(shownName(certificate.displayName()))
                                                       : tr("Issued by: %1").arg(shownName(certificate.displayName())),
                        certificate);
    }
    m_tree->setCurrentItem(m_tree->topLevelItem(0));
}

void SignatureDetails::fillSignature(const SignatureReport& signature)
{
    const ParsedSignature& facts = signature.facts;
    const StateWords words = signatureWords(signature, *m_report);
    QTreeWidgetItem* item = section(tr("Signature"));
    row(item, tr("State"), words.headline + QLatin1Char(' ') + words.reason);
    row(item, tr("Kind by law"), legalKind(signature));
    row(item, tr("Signed for"), actingFor(signature));
    row(item, tr("Indication"),
        toQt(mainIndicationName(signature.verdict.indication)) +
            (signature.verdict.subIndication ? QStringLiteral(" / ") + toQt(subIndicationName(*signature.verdict.subIndication))
                                             : QString()));
    row(item, tr("Form and level"), levelShown(facts));
    row(item, tr("Algorithm"),
        facts.algorithm ? QString::fromStdString(signatureAlgorithmName(*facts.algorithm)) : shownName(facts.algorithmUri));
    row(item, tr("Digest"), facts.digestAlgorithm ? toQt(digestName(*facts.digestAlgorithm)) : QString());
    row(item, tr("Place"), shownName(facts.city + (facts.city.empty() || facts.country.empty() ? "" : ", ") + facts.country));
    for (const std::string& role : facts.claimedRoles)
        row(item, tr("Claimed role"), shownName(role));
    for (const std::string& role : facts.certifiedRoles)
        row(item, tr("Certified role"), shownName(role));
    for (const std::string& commitment : facts.commitmentTypes)
        row(item, tr("Commitment"), shownName(commitment));
    row(item, tr("Policy"), facts.policyId ? shownName(*facts.policyId) : QString());
    row(item, tr("Identifier"), shownName(facts.id));
    row(item, tr("Lies in"), shownName(facts.file));
    const std::vector<std::string> covers = facts.covers();
    for (std::size_t i = 0; i < covers.size() && i < listedDocuments; ++i)
        row(item, tr("Covers"), shownName(covers[i]));
    if (covers.size() > listedDocuments)
        row(item, tr("Covers"), tr("and %n more document(s)", nullptr, int(covers.size() - listedDocuments)));
}

void SignatureDetails::fillTimeLine(const SignatureReport& signature)
{
    struct Point {
        std::optional<UtcTime> time;
        QString what;
    };
    std::vector<Point> points;
    const ParsedSignature& facts = signature.facts;
    points.push_back({facts.claimedSigningTime, tr("Signed, as the signer claims")});
    for (std::size_t i = 0; i < facts.timestamps.size(); ++i) {
        const bool proven =
            i < signature.timestampVerdicts.size() && signature.timestampVerdicts[i].indication == Indication::Passed;
        points.push_back({facts.timestamps[i].time, proven ? tr("Time-stamped, proven") : tr("Time-stamped, not proven")});
    }
    for (const EvidenceRecordReport& record : signature.evidenceRecords) {
        const bool proven = !record.timestampVerdicts.empty() && record.facts.integrity == Integrity::Intact &&
                            record.timestampVerdicts.front().indication == Indication::Passed;
        points.push_back({record.facts.time, proven ? tr("Evidence record, proven") : tr("Evidence record, not proven")});
    }
    points.push_back({signature.verdict.finalAfter, tr("From now on the result can become final")});
    points.push_back({signature.verdict.renewBefore, tr("Renew before: a further time-stamp is needed to keep the proof")});
    if (facts.signer) {
        points.push_back({facts.signer->notBefore(), tr("Certificate of the signer valid from")});
        points.push_back({facts.signer->notAfter(), tr("Certificate of the signer valid until")});
    }
    points.push_back({m_report->validatedAt, tr("Checked")});
    std::erase_if(points, [](const Point& point) { return !point.time; });
    std::ranges::stable_sort(points, {}, [](const Point& point) { return point.time->seconds(); });
    QTreeWidgetItem* item = section(tr("Times"));
    for (const Point& point : points)
        row(item, shownTime(point.time), point.what);
}

void SignatureDetails::fillEvidenceRecords(const SignatureReport& signature)
{
    for (const EvidenceRecordReport& record : signature.evidenceRecords) {
        const ParsedEvidenceRecord& facts = record.facts;
        QTreeWidgetItem* item = section(tr("Evidence record"));
        row(item, tr("Form"), toQt(evidenceRecordFormName(facts.form)));
        row(item, tr("State"),
            facts.integrity == Integrity::Intact   ? tr("covers what it protects, unchanged")
            : facts.integrity == Integrity::Broken ? tr("does not fit what it protects")
                                                   : tr("cannot be judged"));
        row(item, tr("Existed at"), shownTimeWithZone(facts.time));
        for (std::size_t i = 0; i < facts.timestamps.size(); ++i) {
            const bool proven =
                i < record.timestampVerdicts.size() && record.timestampVerdicts[i].indication == Indication::Passed;
            row(item, shownTime(facts.timestamps[i].time), proven ? tr("Time-stamped, proven") : tr("Time-stamped, not proven"));
        }
        for (std::size_t i = 0; i < facts.covers.size() && i < listedDocuments; ++i)
            row(item, tr("Covers"), shownName(facts.covers[i]));
        for (const Finding& finding : facts.findings)
            row(item, tr("Finding"), findingSentence(finding));
    }
}

void SignatureDetails::fillFindings()
{
    QTreeWidgetItem* item = nullptr;
    for (const PlacedFinding& placed : placedFindings(*m_report)) {
        if (placed.signature != m_index)
            continue;
        if (!item)
            item = section(tr("Findings"));
        row(item, toQt(codeName(placed.finding.code)), findingSentence(placed.finding));
    }
}

void SignatureDetails::select(const Finding& finding)
{
    const QString code = toQt(codeName(finding.code));
    const QString words = findingSentence(finding);
    for (QTreeWidgetItemIterator it(m_tree); *it; ++it)
        if ((*it)->text(0) == code && (*it)->text(1) == words) {
            m_tree->setCurrentItem(*it);
            m_tree->scrollToItem(*it);
            return;
        }
}

void SignatureDetails::copyValue() const
{
    const QTreeWidgetItem* item = m_tree->currentItem();
    if (item && item->parent())
        QGuiApplication::clipboard()->setText(item->text(1));
}

void SignatureDetails::fillCertificate(const QString& title, const Certificate& certificate)
{
    QTreeWidgetItem* item = section(title);
    row(item, tr("Subject"), shownSubject(certificate.subject()));
    row(item, tr("Issuer"), shownSubject(certificate.issuer()));
    row(item, tr("Serial number"), QString::fromStdString(certificate.serialHex()));
    row(item, tr("Valid from"), shownTimeWithZone(certificate.notBefore()));
    row(item, tr("Valid until"), shownTimeWithZone(certificate.notAfter()));
    row(item, tr("Key"), keyShown(certificate));
    if (certificate.hasKeyUsage())
        row(item, tr("Meant for signing documents"), certificate.allowsNonRepudiation() ? tr("yes") : tr("not stated"));
    row(item, QStringLiteral("SHA-256"), fingerprint(certificate.sha256()));
}

QString SignatureDetails::text() const
{
    return m_title->text() + QLatin1Char('\n') + detailsText(m_tree);
}

void SignatureDetails::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        fill();
    }
    QWidget::changeEvent(event);
}

void SignatureDetails::retranslate()
{
    m_copy->setText(tr("Copy"));
    m_copy->setAccessibleName(tr("Copy the details"));
    m_tree->actions().constFirst()->setText(tr("Copy the value"));
    m_close->setText(tr("Back to the document"));
    m_tree->setHeaderLabels({tr("Name"), tr("Value")});
    m_tree->setAccessibleName(tr("Details of the signature"));
}

} // namespace parafa
