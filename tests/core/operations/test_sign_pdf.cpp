// SPDX-License-Identifier: EUPL-1.2
#include "operations/augment.h"
#include "operations/sign_documents.h"
#include "pades/pades.h"
#include "support/command.h"
#include "support/pades_services.h"
#include "support/pdf_builder.h"
#include "support/temporary_folder.h"

#include <QtTest>

#include <algorithm>

using namespace parafa;
using namespace parafa::test;

namespace
{

const UtcTime now = *UtcTime::fromIso8601("2026-11-22T10:00:00Z");

struct World {
    TimestampingClient http{now};
    PkiEvidence evidence{now};
    Services services()
    {
        Services services;
        services.now = now;
        services.trustAnchors = {sharedPki().root.certificate};
        services.http = &http;
        services.timeStampServices = {{"http://tsa.test/", {}, nullptr}};
        services.evidence = &evidence;
        return services;
    }
};

Bytes bytesOf(const std::string& text)
{
    return {text.begin(), text.end()};
}

DocumentToSign pdf(const std::string& bytes)
{
    return {"a.pdf", "application/pdf", memorySource(bytesOf(bytes))};
}

PdfBuilder withForm()
{
    PdfBuilder form = PdfBuilder::onePage();
    form.set(6, "<< /Type /Annot /Subtype /Widget /FT /Sig /T (Schválil) /Rect [300 100 500 160] /P 3 0 R /F 4 "
                "/Lock << /Type /SigFieldLock /Action /Include /Fields [(Meno)] >> >>");
    form.set(7, "<< /Type /Annot /Subtype /Widget /FT /Tx /T (Meno) /Rect [72 600 200 620] /P 3 0 R >>");
    form.replace(6, "Schválil", "Schvalil");
    form.set(8, "[7 0 R 6 0 R]");
    form.set(9, "<< /Fields 8 0 R >>");
    form.replace(1, " >>", " /AcroForm 9 0 R >>");
    form.replace(3, "/Type /Page ", "/Type /Page /Annots 8 0 R ");
    form.finish();
    return form;
}

std::string plain()
{
    PdfBuilder builder = PdfBuilder::onePage();
    builder.finish();
    return builder.bytes;
}

/// A tagged document with a parent tree, turned and cropped.
std::string tagged()
{
    PdfBuilder builder = PdfBuilder::onePage();
    builder.set(6, "<< /Type /StructTreeRoot /K 7 0 R /ParentTree 8 0 R /ParentTreeNextKey 1 >>");
    builder.set(7, "<< /Type /StructElem /S /Document /P 6 0 R /K 9 0 R >>");
    builder.set(8, "<< /Nums [0 [9 0 R]] >>");
    builder.set(9, "<< /Type /StructElem /S /P /P 7 0 R /Pg 3 0 R /K 0 >>");
    builder.replace(1, " >>", " /MarkInfo << /Marked true >> /StructTreeRoot 6 0 R >>");
    builder.replace(3, "/Type /Page ", "/Type /Page /StructParents 0 /Rotate 90 /CropBox [20 20 500 800] ");
    builder.finish();
    return builder.bytes;
}

std::string converted(const std::string& bytes, const std::vector<std::string>& options)
{
    const TemporaryFolder folder;
    folder.write("in.pdf", bytesOf(bytes));
    std::vector<std::string> arguments = options;
    arguments.insert(arguments.end(), {folder.path("in.pdf"), folder.path("out.pdf")});
    if (run("qpdf", arguments).status != 0)
        return {};
    const auto read = readAll(**fileSource(folder.path("out.pdf")));
    return std::string(asText(*read));
}

Bytes contentOf(const std::string& path)
{
    return *readAll(**fileSource(path));
}

Bytes fontFile()
{
    const auto source = fileSource("/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf");
    return source ? *readAll(**source) : Bytes();
}

/// 4 x 3 pixels with opacity, each row with another filter.
const char* const png = "iVBORw0KGgoAAAANSUhEUgAAAAQAAAADCAYAAAC09K7GAAAAPklEQVR4nAEzAMz/"
                        "AAAHDhU8Q0pReH+GjbS7wskBFBsiKVBXXmWMk5qhyM/W3QIoLzY9ZGtyeaCnrrXc4+rx3EYWnDWtrU4AAAAASUVORK5CYII=";

PdfAppearance look()
{
    return {{"Podpísal: Ján Testovací", "Dôvod: súhlasím s ľahkým čítaním žľabu a kôň"}, fontFile(), *fromBase64(png), "sk"};
}

Result<SignOutcome> signPdf(const DocumentToSign& document, SigningKey& key, SignOptions options, const std::string& target,
                            const Services& services)
{
    options.form = SignatureForm::PAdES;
    return signDocuments({document}, key, options, target, services);
}

template <typename Outcome>
const ParsedSignature& last(const Outcome& outcome)
{
    return outcome.report.signatures.back().facts;
}

std::string codes(const std::vector<Finding>& findings)
{
    std::string text;
    for (const Finding& finding : findings)
        text += std::string(codeName(finding.code)) + " ";
    return text;
}

} // namespace

class TestSignPdf : public QObject
{
    Q_OBJECT

private slots:
    void everyKindOfFile_data()
    {
        QTest::addColumn<QStringList>("conversion");
        QTest::addColumn<int>("source");
        QTest::addColumn<QString>("level");
        const QStringList none;
        QTest::newRow("classic, B") << none << 0 << "B";
        QTest::newRow("classic, LTA") << none << 0 << "LTA";
        QTest::newRow("form, T") << none << 1 << "T";
        QTest::newRow("tagged, LT") << none << 2 << "LT";
        QTest::newRow("object streams, LTA") << QStringList{"--object-streams=generate"} << 2 << "LTA";
        QTest::newRow("object streams with form, B") << QStringList{"--object-streams=generate"} << 1 << "B";
        QTest::newRow("linearised, LT") << QStringList{"--linearize"} << 0 << "LT";
        QTest::newRow("linearised with object streams, T") << QStringList{"--linearize", "--object-streams=generate"} << 1 << "T";
    }
    void everyKindOfFile()
    {
        QFETCH(QStringList, conversion);
        QFETCH(int, source);
        QFETCH(QString, level);
        std::string input = source == 0 ? plain() : source == 1 ? withForm().bytes : tagged();
        if (!conversion.isEmpty()) {
            PARAFA_NEEDS_TOOL("qpdf");
            std::vector<std::string> options;
            for (const QString& option : conversion)
                options.push_back(option.toStdString());
            input = converted(input, options);
        }
        QVERIFY(!input.empty());
        World world;
        const TemporaryFolder folder;
        const auto key = signingKey(sharedPki().signer, sharedPki().chain());
        SignOptions options;
        options.form = SignatureForm::PAdES;
        options.level = level.toStdString();
        options.pdf.reason = "Súhlasím (áno)";
        options.pdf.location = "Bratislava";
        const auto outcome = signDocuments({pdf(input)}, *key, options, folder.path("o.pdf"), world.services());
        QVERIFY2(outcome, outcome ? "" : (outcome.error().detail + outcome.error().subject).c_str());
        QCOMPARE(last(*outcome).integrity, Integrity::Intact);
        QCOMPARE(last(*outcome).level, "PAdES_BASELINE_" + options.level);
        QCOMPARE(last(*outcome).claimedSigningTime->seconds(), now.seconds());
        QVERIFY2(!hasErrors(last(*outcome).findings), codes(last(*outcome).findings).c_str());
        QCOMPARE(outcome->report.documents.size(), std::size_t{1});
        QVERIFY(!outcome->report.documents[0].coveredBy.empty());
        QVERIFY2(!hasErrors(outcome->report.documents[0].findings), codes(outcome->report.documents[0].findings).c_str());
        // What was there is there still, byte for byte.
        const Bytes result = contentOf(folder.path("o.pdf"));
        QVERIFY(std::equal(input.begin(), input.end(), result.begin(),
                           [](char a, std::uint8_t b) { return a == static_cast<char>(b); }));
        if (toolExists("qpdf")) {
            const auto check = run("qpdf", {"--check", folder.path("o.pdf")});
            QVERIFY2(check.status == 0, (check.output + check.errors).c_str());
        }
        if (toolExists("pdfsig")) {
            const auto check = run("pdfsig", {"-nocert", folder.path("o.pdf")});
            QVERIFY2(check.output.find("Signature is Valid") != std::string::npos, check.output.c_str());
        }
    }

    void keysAndDigests_data()
    {
        QTest::addColumn<int>("type");
        QTest::addColumn<int>("digest");
        QTest::addColumn<bool>("pss");
        QTest::newRow("RSA SHA-512") << int(TestKeyType::Rsa2048) << int(DigestAlgorithm::Sha512) << false;
        QTest::newRow("RSA-PSS SHA-256") << int(TestKeyType::Rsa2048) << int(DigestAlgorithm::Sha256) << true;
        QTest::newRow("P-256 SHA-256") << int(TestKeyType::P256) << int(DigestAlgorithm::Sha256) << false;
        QTest::newRow("P-384 SHA-384") << int(TestKeyType::P384) << int(DigestAlgorithm::Sha384) << false;
    }
    void keysAndDigests()
    {
        QFETCH(int, type);
        QFETCH(int, digest);
        QFETCH(bool, pss);
        World world;
        const TemporaryFolder folder;
        const TestIdentity signer = issue(sharedPki().intermediate, {}, sharedKey(static_cast<TestKeyType>(type)));
        const auto key = signingKey(signer, sharedPki().chain());
        SignOptions options;
        options.digest = static_cast<DigestAlgorithm>(digest);
        options.pss = pss;
        const auto outcome = signPdf(pdf(plain()), *key, options, folder.path("o.pdf"), world.services());
        QVERIFY2(outcome, outcome ? "" : outcome.error().detail.c_str());
        QCOMPARE(last(*outcome).level, std::string("PAdES_BASELINE_B"));
        PARAFA_NEEDS_TOOL("openssl");
        // The CMS over the byte range, as anybody can take it out.
        const auto file = PdfFile::open(*fileSource(folder.path("o.pdf")));
        const PdfSignature dictionary = file->signatures()->front();
        const Bytes all = contentOf(folder.path("o.pdf"));
        const auto part = [&](std::size_t i) {
            const auto begin = all.begin() + dictionary.byteRange[i];
            return Bytes(begin, begin + dictionary.byteRange[i + 1]);
        };
        Bytes covered = part(0);
        const Bytes second = part(2);
        covered.insert(covered.end(), second.begin(), second.end());
        folder.write("covered", covered);
        folder.write("cms", dictionary.contents);
        folder.write("root.pem", bytesOf(toPem(sharedPki().root.certificate)));
        const auto check =
            run("openssl", {"cms", "-verify", "-inform", "DER", "-in", folder.path("cms"), "-content", folder.path("covered"),
                            "-CAfile", folder.path("root.pem"), "-purpose", "any", "-binary", "-out", folder.path("out")});
        QVERIFY2(check.status == 0, check.errors.c_str());
    }

    void visible_data()
    {
        QTest::addColumn<bool>("turned");
        QTest::newRow("upright") << false;
        QTest::newRow("turned, cropped and tagged") << true;
    }
    void visible()
    {
        QFETCH(bool, turned);
        if (fontFile().empty())
            QSKIP("fonts-dejavu-core is not installed: this check was left out");
        World world;
        const TemporaryFolder folder;
        const auto key = signingKey(sharedPki().signer, sharedPki().chain());
        SignOptions options;
        options.pdf.place = PdfPlace{1, 40, 50, 220, 60};
        options.pdf.appearance = look();
        const auto outcome = signPdf(pdf(turned ? tagged() : plain()), *key, options, folder.path("o.pdf"), world.services());
        QVERIFY2(outcome, outcome ? "" : outcome.error().detail.c_str());
        QCOMPARE(last(*outcome).integrity, Integrity::Intact);
        if (toolExists("qpdf"))
            QCOMPARE(run("qpdf", {"--check", folder.path("o.pdf")}).status, 0);
        PARAFA_NEEDS_TOOL("pdftotext");
        const auto text = run("pdftotext", {"-layout", folder.path("o.pdf"), "-"});
        QVERIFY2(text.output.find("Ján Testovací") != std::string::npos, text.output.c_str());
        QVERIFY2(text.output.find("ľahkým") != std::string::npos, text.output.c_str());
        const auto fonts = run("pdffonts", {folder.path("o.pdf")});
        QVERIFY2(fonts.output.find("DejaVuSans") != std::string::npos && fonts.errors.empty(), fonts.output.c_str());
        const auto images = run("pdfimages", {"-list", folder.path("o.pdf")});
        QVERIFY2(images.output.find("smask") != std::string::npos, images.output.c_str());
    }

    void imageAndPlaceThatCannotBeUsed()
    {
        World world;
        const TemporaryFolder folder;
        const auto key = signingKey(sharedPki().signer);
        SignOptions options;
        options.pdf.place = PdfPlace{1, 500, 50, 220, 60};
        options.pdf.appearance = PdfAppearance{{}, {}, *fromBase64(png), {}};
        const auto outside = signPdf(pdf(plain()), *key, options, folder.path("o.pdf"), world.services());
        QVERIFY(!outside && outside.error().reason == FindingCode::PdfPlaceOutside);
        options.pdf.place = PdfPlace{2, 40, 50, 220, 60};
        const auto noPage = signPdf(pdf(plain()), *key, options, folder.path("o.pdf"), world.services());
        QVERIFY(!noPage && noPage.error().reason == FindingCode::PdfPlaceOutside);
        options.pdf.place = PdfPlace{1, 40, 50, 220, 60};
        options.pdf.appearance->image.resize(60);
        const auto image = signPdf(pdf(plain()), *key, options, folder.path("o.pdf"), world.services());
        QVERIFY(!image && image.error().reason == FindingCode::PdfImageUnusable);
        options.pdf.appearance = PdfAppearance{{"漢"}, fontFile(), {}, {}};
        const auto font = signPdf(pdf(plain()), *key, options, folder.path("o.pdf"), world.services());
        QVERIFY(!font && (font.error().reason == FindingCode::PdfFontLacksCharacter || fontFile().empty()));
        QVERIFY(folder.files().empty());
    }

    void severalSignaturesAndExistingField()
    {
        World world;
        const TemporaryFolder folder;
        const auto key = signingKey(sharedPki().signer, sharedPki().chain());
        SignOptions options;
        options.pdf.fieldName = "Schvalil";
        const auto first = signPdf(pdf(withForm().bytes), *key, options, folder.path("1.pdf"), world.services());
        QVERIFY2(first, first ? "" : first.error().detail.c_str());
        const auto file = PdfFile::open(*fileSource(folder.path("1.pdf")));
        const PdfSignature made = file->signatures()->front();
        QCOMPARE(made.fieldName, std::string("Schvalil"));
        QVERIFY(!made.fieldLocks.empty() && made.fieldLocks.front().covers("Meno"));
        // The field is taken now, and another name makes a new one.
        const auto signedOnce = pdf(std::string(asText(contentOf(folder.path("1.pdf")))));
        const auto taken = signPdf(signedOnce, *key, options, folder.path("2.pdf"), world.services());
        QVERIFY(!taken && taken.error().reason == FindingCode::PdfFieldUnusable);
        options.pdf.fieldName = "Druhy";
        options.level = "LTA";
        const auto second = signPdf(signedOnce, *key, options, folder.path("2.pdf"), world.services());
        QVERIFY2(second, second ? "" : second.error().detail.c_str());
        QCOMPARE(second->report.signatures.size(), std::size_t{2});
        for (const SignatureReport& signature : second->report.signatures)
            QVERIFY2(signature.facts.integrity == Integrity::Intact, codes(signature.facts.findings).c_str());
        options.pdf.fieldName = "Meno";
        const auto text = signPdf(signedOnce, *key, options, folder.path("3.pdf"), world.services());
        QVERIFY(!text && text.error().reason == FindingCode::PdfFieldUnusable);
        options.pdf.fieldName.clear();
        options.pdf.certify = 2;
        const auto late = signPdf(signedOnce, *key, options, folder.path("3.pdf"), world.services());
        QVERIFY(!late && late.error().reason == FindingCode::PdfCertificationNotFirst);
    }

    /// A field apart from its widget, on a turned page, with a place of its own.
    void fieldWithItsOwnPlace()
    {
        if (fontFile().empty())
            QSKIP("fonts-dejavu-core is not installed: this check was left out");
        World world;
        const TemporaryFolder folder;
        PdfBuilder form = PdfBuilder::onePage();
        form.set(6, "<< /FT /Sig /T (Podpis) /Kids [7 0 R] >>");
        form.set(7, "<< /Type /Annot /Subtype /Widget /Parent 6 0 R /Rect [300 100 360 300] /P 3 0 R /F 4 >>");
        form.replace(1, " >>", " /AcroForm << /Fields [6 0 R] >> >>");
        form.replace(3, "/Type /Page ", "/Type /Page /Rotate 90 /Annots [7 0 R] ");
        form.finish();
        const auto key = signingKey(sharedPki().signer, sharedPki().chain());
        SignOptions options;
        options.pdf.fieldName = "Podpis";
        options.pdf.appearance = look();
        const auto outcome = signPdf(pdf(form.bytes), *key, options, folder.path("o.pdf"), world.services());
        QVERIFY2(outcome, outcome ? "" : outcome.error().detail.c_str());
        QCOMPARE(PdfFile::open(*fileSource(folder.path("o.pdf")))->signatures()->size(), std::size_t{1});
        PARAFA_NEEDS_TOOL("pdftotext");
        const auto text = run("pdftotext", {folder.path("o.pdf"), "-"});
        QVERIFY2(text.output.find("Testovací") != std::string::npos, text.output.c_str());
    }

    /// Seed values that demand another syntax are not ignored.
    void seedValues()
    {
        World world;
        const TemporaryFolder folder;
        const auto key = signingKey(sharedPki().signer);
        for (const bool allowed : {true, false}) {
            PdfBuilder form = withForm();
            form.replace(6, "/FT /Sig",
                         std::string("/FT /Sig /SV << /Ff 2 /SubFilter [/") +
                             (allowed ? "ETSI.CAdES.detached" : "adbe.pkcs7.detached") + "] >>");
            form.finish();
            SignOptions options;
            options.pdf.fieldName = "Schvalil";
            const auto outcome = signPdf(pdf(form.bytes), *key, options, folder.path("o.pdf"), world.services());
            QCOMPARE(outcome.has_value(), allowed);
            QVERIFY(allowed || outcome.error().reason == FindingCode::PdfFieldUnusable);
        }
    }

    /// A table whose trailer names a cross-reference stream too: objects that only newer readers see.
    void hybridFile()
    {
        PdfBuilder builder = PdfBuilder::onePage();
        builder.finish();
        std::string bytes = builder.bytes;
        const std::size_t table = bytes.rfind("xref\n0 1"), objects = bytes.size();
        bytes += "20 0 obj\n<< /Type /ObjStm /N 1 /First 5 /Length 15 >>\nstream\n21 0 << /A 1 >>\nendstream\nendobj\n";
        const std::size_t stream = bytes.size();
        std::string rows;
        const auto row = [&](int type, std::size_t value) {
            rows += static_cast<char>(type);
            for (const int shift : {24, 16, 8, 0})
                rows += static_cast<char>(value >> shift & 0xFF);
            rows += '\0';
        };
        row(1, objects);
        row(2, 20);
        bytes += "22 0 obj\n<< /Type /XRef /Size 23 /W [1 4 1] /Index [20 2] /Root 1 0 R /Length " + std::to_string(rows.size()) +
                 " >>\nstream\n" + rows + "\nendstream\nendobj\n";
        const std::size_t last = bytes.size();
        bytes += "xref\n0 0\ntrailer\n<< /Size 23 /Root 1 0 R /Prev " + std::to_string(table) + " /XRefStm " +
                 std::to_string(stream) + " >>\nstartxref\n" + std::to_string(last) + "\n%%EOF";
        World world;
        const TemporaryFolder folder;
        const auto key = signingKey(sharedPki().signer, sharedPki().chain());
        const auto outcome = signPdf(pdf(bytes), *key, {}, folder.path("o.pdf"), world.services());
        QVERIFY2(outcome, outcome ? "" : outcome.error().detail.c_str());
        const auto result = folder.read("o.pdf");
        const std::string_view added = asText(result).substr(bytes.size());
        QVERIFY(added.starts_with("\n23 0 obj") || added.find("\n23 0 obj") != std::string_view::npos);
        QVERIFY(added.find("/XRefStm") == std::string_view::npos);
        PARAFA_NEEDS_TOOL("qpdf");
        const auto check = run("qpdf", {"--check", folder.path("o.pdf")});
        QVERIFY2(check.status == 0, (check.output + check.errors).c_str());
    }

    void certification_data()
    {
        QTest::addColumn<int>("permission");
        for (int p = 1; p <= 3; ++p)
            QTest::newRow(("P " + std::to_string(p)).c_str()) << p;
    }
    void certification()
    {
        QFETCH(int, permission);
        World world;
        const TemporaryFolder folder;
        const auto key = signingKey(sharedPki().signer, sharedPki().chain());
        SignOptions options;
        options.pdf.certify = permission;
        options.level = "LTA"; // validation data and time-stamps are permitted by each
        const auto first = signPdf(pdf(withForm().bytes), *key, options, folder.path("1.pdf"), world.services());
        QVERIFY2(first, first ? "" : first.error().detail.c_str());
        const auto file = PdfFile::open(*fileSource(folder.path("1.pdf")));
        const auto signatures = file->signatures();
        QVERIFY(signatures->front().isCertification);
        QCOMPARE(signatures->front().docMdp.value_or(0), permission);
        const auto certified = pdf(std::string(asText(contentOf(folder.path("1.pdf")))));
        options.pdf.certify.reset();
        options.level = "B";
        const auto again = signPdf(certified, *key, options, folder.path("2.pdf"), world.services());
        if (permission == 1)
            QVERIFY(!again && again.error().reason == FindingCode::PdfCertificationForbids);
        else
            QVERIFY2(again, again ? "" : again.error().detail.c_str());
        options.pdf.place = PdfPlace{1, 40, 50, 100, 40};
        const auto seen = signPdf(certified, *key, options, folder.path("3.pdf"), world.services());
        QVERIFY(!seen && seen.error().reason == (permission == 1 ? FindingCode::PdfCertificationForbids
                                                                 : FindingCode::PdfCertificationForbidsField));
    }

    void raisedAndRenewed()
    {
        World world;
        const TemporaryFolder folder;
        const auto key = signingKey(sharedPki().signer, sharedPki().chain());
        QVERIFY(signPdf(pdf(plain()), *key, {}, folder.path("0.pdf"), world.services()));
        std::string source = "0.pdf";
        std::size_t stamps = 0;
        for (const char* level : {"T", "LT", "LTA", "LTA"}) {
            const auto document = openDocument(folder.path(source), world.services());
            const std::string target = source + "x";
            std::vector<Finding> notes;
            const AugmentOptions options{.level = *signatureLevelFromText(level)};
            const auto outcome = augmentDocument(**document, options, folder.path(target), world.services(), notes);
            QVERIFY2(outcome, outcome ? "" : (outcome.error().subject + outcome.error().detail).c_str());
            QCOMPARE(last(*outcome).level, std::string("PAdES_BASELINE_") + level);
            QCOMPARE(last(*outcome).integrity, Integrity::Intact);
            QVERIFY(last(*outcome).timestamps.size() >= stamps);
            stamps = last(*outcome).timestamps.size();
            // A document time-stamp covers the revisions before it with the time-stamps in them.
            const auto& all = last(*outcome).timestamps;
            for (std::size_t around = 0; around < all.size(); ++around)
                for (std::size_t inside = 0; inside < all.size(); ++inside)
                    QCOMPARE(all[inside].place < all[around].coversBelow, inside < around);
            source = target;
        }
        QCOMPARE(stamps, std::size_t{3});
        const auto document = openDocument(folder.path(source), world.services());
        std::vector<Finding> notes;
        QVERIFY(!augmentDocument(**document, {.level = SignatureLevel::B}, folder.path("n.pdf"), world.services(), notes));
        folder.write("plain.pdf", plain());
        const auto unsignedFile = openDocument(folder.path("plain.pdf"), world.services());
        const auto nothing =
            augmentDocument(**unsignedFile, {.level = SignatureLevel::T}, folder.path("n.pdf"), world.services(), notes);
        QVERIFY(!nothing && nothing.error().reason == FindingCode::LevelNothingToExtend);
    }

    void withoutServices()
    {
        World world;
        const TemporaryFolder folder;
        const auto key = signingKey(sharedPki().signer, sharedPki().chain());
        Services services = world.services();
        services.evidence = nullptr;
        SignOptions options;
        options.level = "LT";
        const auto incomplete = signPdf(pdf(plain()), *key, options, folder.path("o.pdf"), services);
        QVERIFY(!incomplete && incomplete.error().reason == FindingCode::LevelEvidenceMissing);
        services.http = nullptr;
        options.level = "T";
        QVERIFY(!signPdf(pdf(plain()), *key, options, folder.path("o.pdf"), services));
        QVERIFY(folder.files().empty());
    }

    void largeTokenGetsMoreRoom()
    {
        World world;
        for (int i = 0; i < 16; ++i)
            world.http.chain.push_back(issue(sharedPki().root, {}, sharedKey(TestKeyType::Rsa2048)).certificate);
        const TemporaryFolder folder;
        const auto key = signingKey(sharedPki().signer, sharedPki().chain());
        SignOptions options;
        options.level = "LTA";
        const auto outcome = signPdf(pdf(plain()), *key, options, folder.path("o.pdf"), world.services());
        QVERIFY2(outcome, outcome ? "" : outcome.error().detail.c_str());
        QVERIFY(world.http.requests >= 3);
    }

    void refusedFiles_data()
    {
        QTest::addColumn<QString>("kind");
        for (const char* kind : {"encrypted", "damaged", "prefixed"})
            QTest::newRow(kind) << kind;
    }
    void refusedFiles()
    {
        QFETCH(QString, kind);
        World world;
        const TemporaryFolder folder;
        const auto key = signingKey(sharedPki().signer);
        std::string input = plain();
        FindingCode expected = FindingCode::PdfNotExtendable;
        if (kind == "encrypted") {
            PARAFA_NEEDS_TOOL("qpdf");
            input = converted(input, {"--encrypt", "", "vlastnik", "256", "--"});
            expected = FindingCode::PdfEncrypted;
        } else if (kind == "damaged") {
            input.replace(input.rfind("startxref") + 10, 3, "999");
        } else {
            input.insert(0, "junk\n");
        }
        const auto outcome = signPdf(pdf(input), *key, {}, folder.path("o.pdf"), world.services());
        QVERIFY(!outcome);
        QVERIFY2(outcome.error().reason == expected, outcome.error().detail.c_str());
        QVERIFY(folder.files().empty());
    }
};

QTEST_GUILESS_MAIN(TestSignPdf)
#include "test_sign_pdf.moc"
