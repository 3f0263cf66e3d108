// SPDX-License-Identifier: EUPL-1.2
#include "pades/pades.h"
#include "support/pdf_builder.h"

#include <QTest>

using namespace parafa;
using namespace parafa::test;

namespace
{

using enum FindingCode;

const TestIdentity& signer()
{
    return sharedPki().signer;
}

pades::ParsedFile parse(const std::string& bytes)
{
    const auto view = asBytes(bytes);
    const auto pdf = PdfFile::open(memorySource(Bytes(view.begin(), view.end())));
    if (!pdf)
        return {};
    return pades::parse(*pdf, {"a.pdf", "a.pdf", {}}).value_or(pades::ParsedFile{});
}

/// A form with a text field (6) and an annotation (7), to be signed.
PdfBuilder form()
{
    PdfBuilder pdf = PdfBuilder::onePage();
    pdf.set(6, "<< /Type /Annot /Subtype /Widget /FT /Tx /T (Meno) /Rect [72 600 200 620] /P 3 0 R >>");
    pdf.set(7, "<< /Type /Annot /Subtype /Text /Contents (Pozn) /Rect [300 300 320 320] /P 3 0 R >>");
    pdf.replace(1, " >>", " /AcroForm << /Fields [6 0 R] >> >>");
    pdf.replace(3, "/Type /Page ", "/Type /Page /Annots [6 0 R 7 0 R] ");
    pdf.finish();
    return pdf;
}

PdfBuilder::Signature good(const std::string& name = "Podpis")
{
    PdfBuilder::Signature signature;
    signature.fieldName = name;
    signature.value = signerOf(signer());
    return signature;
}

PdfBuilder::Signature certifying(int permission)
{
    auto signature = good();
    signature.entries +=
        " /Reference [<< /Type /SigRef /TransformMethod /DocMDP /TransformParams << /Type /TransformParams /V /1.2 /P " +
        std::to_string(permission) + " >> >>]";
    return signature;
}

PdfBuilder::Signature locking(const std::string& parameters)
{
    auto signature = good();
    signature.entries +=
        " /Reference [<< /Type /SigRef /TransformMethod /FieldMDP /TransformParams << /Type /TransformParams /V /1.2 " +
        parameters + " >> >>]";
    return signature;
}

void fill(PdfBuilder& pdf)
{
    pdf.replace(6, " >>", " /V (Novák) >>");
}
void annotate(PdfBuilder& pdf)
{
    pdf.set(20, "<< /Type /Annot /Subtype /FreeText /Contents (ok) /Rect [300 100 320 120] >>");
    pdf.replace(3, "/Annots [", "/Annots [20 0 R ");
}
void signAgain(PdfBuilder& pdf)
{
    pdf.sign(good("Druhý"));
}

struct Case {
    const char* name;
    PdfBuilder::Signature first;
    std::function<void(PdfBuilder&)> change; ///< a revision after it, without `finish`
    Integrity integrity;
    std::optional<FindingCode> finding;
};

std::vector<Case> cases()
{
    const auto intact = Integrity::Intact, broken = Integrity::Broken;
    return {
        {"nothing", good(), [](PdfBuilder&) {}, intact, {}},
        {"second signature", good(), signAgain, intact, PdfSignedAgain},
        {"form filled in", good(), fill, intact, PdfFormFilled},
        {"annotation added", good(), annotate, intact, PdfAnnotationAdded},
        {"metadata",
         good(),
         [](PdfBuilder& p) {
             p.setStream(20, "/Type /Metadata", "x");
             p.replace(1, "/Type /Catalog", "/Type /Catalog /Metadata 20 0 R");
         },
         intact,
         {}},
        {"validation data",
         good(),
         [](PdfBuilder& p) {
             p.set(20, "<< /Certs [] >>");
             p.replace(1, "/Type /Catalog", "/Type /Catalog /DSS 20 0 R");
         },
         intact,
         {}},
        {"tags", good(),
         [](PdfBuilder& p) {
             p.set(20, "<< /Type /StructTreeRoot >>");
             p.replace(1, "/Type /Catalog", "/Type /Catalog /StructTreeRoot 20 0 R");
         },
         intact, PdfStructureChanged},
        {"content replaced", good(), [](PdfBuilder& p) { p.replace(4, "100", "900"); }, broken, PdfContentChanged},
        {"content renumbered", good(),
         [](PdfBuilder& p) {
             p.setStream(20, "", "BT (x) Tj ET");
             p.replace(3, "/Contents 4 0 R", "/Contents 20 0 R");
         },
         broken, PdfContentChanged},
        {"same content renumbered",
         good(),
         [](PdfBuilder& p) {
             p.set(20, p.get(4));
             p.replace(3, "/Contents 4 0 R", "/Contents 20 0 R");
         },
         intact,
         {}},
        {"font replaced", good(), [](PdfBuilder& p) { p.replace(5, "Helvetica", "Courier"); }, broken, PdfContentChanged},
        {"page size", good(), [](PdfBuilder& p) { p.replace(2, "842", "400"); }, broken, PdfContentChanged},
        {"page added", good(),
         [](PdfBuilder& p) {
             p.set(20, "<< /Type /Page /Parent 2 0 R >>");
             p.replace(2, "[3 0 R]", "[3 0 R 20 0 R]");
         },
         broken, PdfPagesChanged},
        {"page removed", good(), [](PdfBuilder& p) { p.replace(2, "[3 0 R]", "[]"); }, broken, PdfPagesChanged},
        {"catalog to another page tree", good(),
         [](PdfBuilder& p) {
             p.set(20, "<< /Type /Pages /Count 1 /Kids [21 0 R] /MediaBox [0 0 595 842] >>");
             p.set(21, "<< /Type /Page /Parent 20 0 R >>");
             p.replace(1, "/Pages 2 0 R", "/Pages 20 0 R");
         },
         broken, PdfContentChanged},
        {"layers", good(), [](PdfBuilder& p) { p.replace(1, "/Type /Catalog", "/Type /Catalog /OCProperties << /OCGs [] >>"); },
         broken, PdfLayersChanged},
        {"opening action", good(),
         [](PdfBuilder& p) { p.replace(1, "/Type /Catalog", "/Type /Catalog /OpenAction << /S /URI /URI (http://x) >>"); },
         broken, PdfCatalogChanged},
        {"annotation removed", good(), [](PdfBuilder& p) { p.replace(3, " 7 0 R", ""); }, broken, PdfAnnotationChanged},
        {"annotation changed", good(), [](PdfBuilder& p) { p.replace(7, "300 300", "100 300"); }, broken, PdfAnnotationChanged},
        {"field added", good(),
         [](PdfBuilder& p) {
             p.set(20, "<< /FT /Tx /T (Nové) /V (x) >>");
             p.replace(1, "/Fields [", "/Fields [20 0 R ");
         },
         broken, PdfFormChanged},
        {"field removed", good(),
         [](PdfBuilder& p) {
             p.replace(1, " 6 0 R", "");
             p.replace(3, "6 0 R ", "");
         },
         broken, PdfFormChanged},
        {"field moved", good(), [](PdfBuilder& p) { p.replace(6, "72 600", "72 500"); }, broken, PdfFormChanged},
        {"signature's appearance changed", good(), [](PdfBuilder& p) { p.replace(8, "[0 0 0 0]", "[0 0 9 9]"); }, broken,
         PdfAnnotationChanged},
        {"value of the signature removed", good(), [](PdfBuilder& p) { p.replace(8, "/V 9 0 R", ""); }, broken,
         PdfSignatureRemoved},
        {"signature's dictionary replaced", good(), [](PdfBuilder& p) { p.set(9, "<< /Type /Sig >>"); }, broken,
         PdfSignatureRemoved},
        {"P1, nothing", certifying(1), [](PdfBuilder&) {}, intact, {}},
        {"P1, form filled in", certifying(1), fill, broken, PdfCertificationViolated},
        {"P1, signed again", certifying(1), signAgain, broken, PdfCertificationViolated},
        {"P1, annotation", certifying(1), annotate, broken, PdfCertificationViolated},
        {"P2, form filled in", certifying(2), fill, intact, PdfFormFilled},
        {"P2, signed again", certifying(2), signAgain, intact, PdfSignedAgain},
        {"P2, annotation", certifying(2), annotate, broken, PdfCertificationViolated},
        {"P3, annotation", certifying(3), annotate, intact, PdfAnnotationAdded},
        {"P3, content", certifying(3), [](PdfBuilder& p) { p.replace(4, "100", "900"); }, broken, PdfContentChanged},
        {"lock on all", locking("/Action /All"), fill, broken, PdfFieldLockViolated},
        {"lock includes the field", locking("/Action /Include /Fields [(Meno)]"), fill, broken, PdfFieldLockViolated},
        {"lock includes another", locking("/Action /Include /Fields [(Iné)]"), fill, intact, PdfFormFilled},
        {"lock excludes the field", locking("/Action /Exclude /Fields [(Meno)]"), fill, intact, PdfFormFilled},
        {"lock excludes another", locking("/Action /Exclude /Fields [(Iné)]"), fill, broken, PdfFieldLockViolated},
    };
}

const ParsedSignature* named(const pades::ParsedFile& file, std::size_t index)
{
    return index < file.signatures.size() ? &file.signatures[index] : nullptr;
}

} // namespace

class TestLaterChanges : public QObject
{
    Q_OBJECT

private slots:
    /// A second version of the content, hidden before signing: nothing refers to it yet.
    void hiddenSecondVersion()
    {
        PdfBuilder pdf = PdfBuilder::onePage();
        pdf.finish();
        const auto signedOnce = [](PdfBuilder builder) {
            builder.sign(good());
            return builder.bytes;
        };
        QVERIFY(!hasFinding(parse(signedOnce(pdf)).findings, PdfRepeatedObject));
        PdfBuilder shadow = PdfBuilder::onePage();
        shadow.bytes += "4 0 obj\n<< /Length 4 >>\nstream\nq Q\n\nendstream\nendobj\n";
        shadow.finish();
        QVERIFY(hasFinding(parse(signedOnce(shadow)).findings, PdfRepeatedObject));
        // A PDF inside the PDF has objects of the same numbers.
        PdfBuilder holder = PdfBuilder::onePage();
        holder.setStream(6, "/Type /EmbeddedFile", "\n4 0 obj\n<< >>\nendobj\n6 0 obj\n<< >>\nendobj\n");
        holder.finish();
        QVERIFY(!hasFinding(parse(signedOnce(holder)).findings, PdfRepeatedObject));
    }

    void firstSignature_data()
    {
        QTest::addColumn<int>("index");
        const auto all = cases();
        for (std::size_t i = 0; i < all.size(); ++i)
            QTest::newRow(all[i].name) << static_cast<int>(i);
    }

    void firstSignature()
    {
        QFETCH(int, index);
        const Case one = cases()[static_cast<std::size_t>(index)];
        PdfBuilder pdf = form();
        pdf.sign(one.first);
        one.change(pdf);
        pdf.finish();
        const auto file = parse(pdf.bytes);
        const ParsedSignature* signature = named(file, 0);
        QVERIFY(signature);
        std::string said;
        for (const Finding& finding : signature->findings)
            said += std::string(codeName(finding.code)) + "(" + std::string(finding.argument("where")) + ") ";
        QVERIFY2(signature->integrity == one.integrity, said.c_str());
        if (one.finding)
            QVERIFY2(hasFinding(signature->findings, *one.finding), said.c_str());
    }

    void secondSignatureOverChangedContent()
    {
        PdfBuilder pdf = form();
        pdf.sign(good());
        pdf.replace(4, "100", "900");
        pdf.sign(good("Druhý"));
        const auto file = parse(pdf.bytes);
        QCOMPARE(file.signatures.size(), std::size_t{2});
        QCOMPARE(file.signatures[0].integrity, Integrity::Broken);
        QCOMPARE(file.signatures[1].integrity, Integrity::Intact);
    }

    /// Shadow attack "replace": the later part lies in the signed bytes already, the update only points to it.
    void objectReplacedByCrossReferenceOnly()
    {
        PdfBuilder pdf = PdfBuilder::onePage();
        pdf.bytes += "4 0 obj\n<< /Length 40 >>\nstream\nBT /F1 24 Tf 72 700 Td (900 EUR) Tj ET   \nendstream\nendobj\n";
        const std::size_t hidden = pdf.bytes.find("4 0 obj");
        pdf.finish();
        pdf.sign(good());
        const std::size_t previous = pdf.bytes.rfind("startxref\n") + 10;
        const std::string prev = pdf.bytes.substr(previous, pdf.bytes.find('\n', previous) - previous);
        std::string place = std::to_string(hidden);
        place.insert(0, 10 - place.size(), '0');
        const std::size_t xref = pdf.bytes.size();
        pdf.bytes += "xref\n4 1\n" + place + " 00000 n \ntrailer\n<< /Size 20 /Root 1 0 R /Prev " + prev + " >>\nstartxref\n" +
                     std::to_string(xref) + "\n%%EOF\n";
        const auto file = parse(pdf.bytes);
        QCOMPARE(file.signatures.size(), std::size_t{1});
        QCOMPARE(file.signatures[0].integrity, Integrity::Broken);
        QVERIFY(hasFinding(file.signatures[0].findings, PdfContentChanged));
    }

    void fieldReplacedByAnotherSignature()
    {
        PdfBuilder pdf = form();
        pdf.sign(good());
        // Field 8 keeps its name and gets a new value; the old dictionary is overwritten.
        auto second = good("Iný");
        pdf.set(9, "null");
        pdf.sign(second);
        const auto file = parse(pdf.bytes);
        QCOMPARE(file.signatures.size(), std::size_t{2});
        QVERIFY(std::ranges::any_of(file.signatures, [](const ParsedSignature& s) {
            return s.integrity == Integrity::Broken && hasFinding(s.findings, PdfSignatureRemoved);
        }));
    }

    void bytesAfterTheEnd()
    {
        PdfBuilder pdf = form();
        pdf.sign(good());
        pdf.bytes += "niečo navyše";
        const auto file = parse(pdf.bytes);
        QVERIFY(hasFinding(file.findings, PdfBytesAfterEnd));
    }

    void appearanceOverText()
    {
        PdfBuilder pdf = form();
        pdf.sign(certifying(2));
        auto second = good("Druhý");
        pdf.setStream(30, "/Type /XObject /Subtype /Form /BBox [0 0 200 40]", "1 g 0 0 200 40 re f");
        second.fieldEntries = "/Rect [72 690 272 730] /AP << /N 30 0 R >>";
        pdf.sign(second);
        const auto file = parse(pdf.bytes);
        QVERIFY(hasFinding(file.findings, PdfOverlapsText));
    }

    void appearanceBesideText()
    {
        PdfBuilder pdf = form();
        auto first = good();
        pdf.setStream(30, "/Type /XObject /Subtype /Form /BBox [0 0 200 40]", "1 g 0 0 200 40 re f");
        first.fieldEntries = "/Rect [72 90 272 130] /AP << /N 30 0 R >>";
        pdf.sign(first);
        const auto file = parse(pdf.bytes);
        QVERIFY(!hasFinding(file.findings, PdfOverlapsText));
        QCOMPARE(file.signatures.at(0).integrity, Integrity::Intact);
    }
};

QTEST_GUILESS_MAIN(TestLaterChanges)
#include "test_later_changes.moc"
