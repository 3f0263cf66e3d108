// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "operations/check_formats.h"
#include "operations/document_identifier.h"
#include "operations/second_opinion.h"

#include <QCoreApplication>
#include <QList>
#include <QString>
#include <QStringList>

namespace parafa
{

/// A heading with names and values below it, in the window's language.
struct FormatSection {
    QString title;
    QList<std::pair<QString, QString>> rows;
};

/// Words for what was found out about formats.
class FormatRows
{
    Q_DECLARE_TR_FUNCTIONS(parafa::FormatRows)
public:
    /// What it is, whether it may be used, PDF/A, accessibility, other findings; sections without rows are left out.
    static QList<FormatSection> of(const CheckedFormat& checked);
    /// One line: what it is and whether it must be taken.
    static QString summary(const CheckedFormat& checked);
    static FormatSection of(const SecondOpinion& opinion);
    static FormatSection of(const DocumentIdentifier& identifier);
    /// "Signature S-1" or the name of the document.
    static QString imprintName(const MessageImprint& imprint);

private:
    static FormatSection content(const CheckedFormat& checked);
    static FormatSection permissions(const CheckedFormat& checked);
    static FormatSection conformance(const CheckedFormat& checked);
    static FormatSection findings(const QString& title, const CheckedFormat& checked, bool accessibility);
    static QString permission(FormatPermission permission);
    static QString answer(const FormatAnswer& answer, const FormatAnswer& now);
    static QString decree(const FormatAnswer& answer);
    static QString agreement(const std::optional<bool>& agrees, const QString& unknown);
};

} // namespace parafa
