// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QDateTime>
#include <QString>
#include <QStringList>

#include <optional>

namespace parafa
{

/// What a person has put together and not signed yet: names of files and choices. Never contents, never a PIN or passphrase,
/// nothing about the key.
struct SigningDraft {
    bool many = false;   ///< the page for many files
    QString container;   ///< to which a signature was going to be added; else `files` count
    QStringList files;   ///< absolute paths in their order
    int purpose = 0;     ///< PurposeBox::Purpose
    int arrangement = 0; ///< of many files: Arrangement
    QString target;      ///< typed or chosen; empty: proposed
    QDateTime saved;     ///< set by saveDraft

    bool isEmpty() const { return container.isEmpty() && files.isEmpty(); }
    bool operator==(const SigningDraft& other) const
    {
        return many == other.many && container == other.container && files == other.files && purpose == other.purpose &&
               arrangement == other.arrangement && target == other.target;
    }
};

/// Replaces the file as a whole; only its owner can read it.
bool saveDraft(const QString& file, SigningDraft draft);
/// Nothing where the file is missing, damaged or none of ours.
std::optional<SigningDraft> loadDraft(const QString& file);

} // namespace parafa
