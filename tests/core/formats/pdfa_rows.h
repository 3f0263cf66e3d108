// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/formats/pdfa_sample.h"
#include "formats/pdfa.h"

#include <QByteArray>
#include <QTest>

#include <functional>
#include <span>

namespace parafa::test
{

/// One change of a conforming file and the rule it breaks; nothing: the file still conforms.
struct PdfaRow {
    const char* name;
    int part;
    std::function<void(PdfaSample&)> change;
    std::optional<FindingCode> breach;
    char level = 'B';
};

Result<std::vector<Finding>> checkPdfaOf(const std::string& bytes, PdfaFlavour flavour, const PdfaLimits& limits = {});
/// The codes with their details, for messages.
QByteArray codesOf(const std::vector<Finding>& findings);
/// The page shows these operators.
void content(PdfaSample& sample, const std::string& operators, const std::string& resources = {});

/// The data and the test of a slot over rows.
void addRows(std::span<const PdfaRow> rows);
void judgeRow(std::span<const PdfaRow> rows);

} // namespace parafa::test
