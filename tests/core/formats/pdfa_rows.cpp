// SPDX-License-Identifier: EUPL-1.2
#include "core/formats/pdfa_rows.h"

namespace parafa::test
{

Result<std::vector<Finding>> checkPdfaOf(const std::string& bytes, PdfaFlavour flavour, const PdfaLimits& limits)
{
    const auto view = asBytes(bytes);
    const auto pdf = PdfFile::open(memorySource(Bytes(view.begin(), view.end())));
    if (!pdf)
        return std::unexpected(pdf.error());
    return checkPdfa(*pdf, flavour, limits);
}

QByteArray codesOf(const std::vector<Finding>& findings)
{
    QByteArray text;
    for (const Finding& finding : findings)
        text += QByteArray(codeName(finding.code).data()) + '(' +
                QByteArray::fromStdString(std::string(finding.argument("detail"))) + ") ";
    return text;
}

void content(PdfaSample& sample, const std::string& operators, const std::string& resources)
{
    sample.setStream(4, "", operators);
    if (!resources.empty())
        sample.replace(3, "/Resources << >>", "/Resources << " + resources + " >>");
}

void addRows(std::span<const PdfaRow> rows)
{
    QTest::addColumn<int>("index");
    for (std::size_t i = 0; i < rows.size(); ++i)
        QTest::newRow(rows[i].name) << static_cast<int>(i);
}

void judgeRow(std::span<const PdfaRow> rows)
{
    QFETCH(int, index);
    const PdfaRow& row = rows[static_cast<std::size_t>(index)];
    PdfaSample sample(row.part, row.level);
    row.change(sample);
    const auto found = checkPdfaOf(sample.bytes(), {row.part, row.level});
    QVERIFY2(found, found ? "" : found.error().detail.c_str());
    if (!row.breach)
        QVERIFY2(found->empty(), codesOf(*found).constData());
    else
        QVERIFY2(hasFinding(*found, *row.breach), codesOf(*found).constData());
}

} // namespace parafa::test
