// SPDX-License-Identifier: EUPL-1.2
#include "pades/pades.h"
#include "support/pdf_builder.h"
#include "support/test_evidence.h"

#include <QTest>

using namespace parafa;
using namespace parafa::test;

namespace
{

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

PdfBuilder unsignedPdf()
{
    PdfBuilder pdf = PdfBuilder::onePage();
    pdf.finish();
    return pdf;
}

PdfBuilder::Signature good(PadesCmsSpec spec = {})
{
    PdfBuilder::Signature signature;
    signature.value = signerOf(signer(), std::move(spec));
    return signature;
}

std::string signedWith(const PdfBuilder::Signature& signature)
{
    PdfBuilder pdf = unsignedPdf();
    pdf.sign(signature);
    return pdf.bytes;
}

/// How a file must be judged; the first signature counts.
struct Case {
    const char* name;
    std::function<std::string()> make;
    Integrity integrity;
    std::string level; ///< empty: any
    std::optional<FindingCode> finding;
};

std::vector<Case> cases()
{
    using enum FindingCode;
    const auto ranged = [](std::function<void(std::vector<long long>&)> change) {
        return [change] {
            auto signature = good();
            signature.changeRange = change;
            return signedWith(signature);
        };
    };
    const auto cms = [](PadesCmsSpec spec, const char* subFilter = "ETSI.CAdES.detached") {
        return [spec, subFilter] {
            auto signature = good(spec);
            signature.subFilter = subFilter;
            return signedWith(signature);
        };
    };
    PadesCmsSpec sha512, time, unbound, otherBound, plain, two, attached, trailing;
    sha512.digest = DigestAlgorithm::Sha512;
    time.signingTime = true;
    unbound.binding = false;
    otherBound.boundTo = sharedPki().root.certificate;
    plain.signedAttributes = false;
    two.signers = 2;
    attached.attached = {'x'};
    trailing.after = {1, 2, 3};
    return {
        {"baseline B", cms({}), Integrity::Intact, "PAdES_BASELINE_B", {}},
        {"SHA-512", cms(sha512), Integrity::Intact, "PAdES_BASELINE_B", {}},
        {"signing-time attribute", cms(time), Integrity::Intact, "PAdES_BES", {}},
        {"PKCS#7", cms(unbound, "adbe.pkcs7.detached"), Integrity::Intact, "PKCS7_B", NotAdes},
        {"PAdES without binding", cms(unbound), Integrity::Broken, "PDF_NOT_ETSI", SigningCertificateNotBound},
        {"binding to another certificate", cms(otherBound), Integrity::Broken, {}, SigningCertificateBindingMismatch},
        {"no signed attributes", cms(plain), Integrity::Broken, {}, CmsNoSignedAttributes},
        {"two signers", cms(two), Integrity::Intact, "PDF_NOT_ETSI", PdfSeveralSigners},
        {"CMS with content", cms(attached), Integrity::Intact, "PDF_NOT_ETSI", PdfCmsHoldsContent},
        {"bytes after the CMS", cms(trailing), Integrity::Intact, {}, CmsTrailingBytes},
        {"unknown SubFilter", cms({}, "Foo.bar"), Integrity::Broken, {}, PdfSubFilterUnknown},
        {"content changed",
         [] {
             std::string bytes = signedWith(good());
             return bytes.replace(bytes.find("Suma 100"), 8, "Suma 900");
         },
         Integrity::Broken,
         {},
         ReferenceDigestMismatch},
        {"CMS garbage",
         [] {
             auto signature = good();
             signature.value = [](ByteView) { return Bytes(100, 0x42); };
             return signedWith(signature);
         },
         Integrity::Broken,
         {},
         CmsMalformed},
        {"Contents missing",
         [] {
             auto signature = good();
             signature.contents = "";
             return signedWith(signature);
         },
         Integrity::Broken,
         {},
         PdfContentsMissing},
        {"Contents null",
         [] {
             auto signature = good();
             signature.contents = "null";
             return signedWith(signature);
         },
         Integrity::Broken,
         {},
         PdfContentsMissing},
        {"Contents empty",
         [] {
             auto signature = good();
             signature.contents = "<>";
             return signedWith(signature);
         },
         Integrity::Broken,
         {},
         PdfContentsMissing},
        {"ByteRange missing",
         [] {
             auto signature = good();
             signature.withRange = false;
             return signedWith(signature);
         },
         Integrity::Broken,
         {},
         PdfByteRangeMissing},
        {"ByteRange zero", ranged([](auto& r) { r = {0, 0, 0, 0}; }), Integrity::Broken, {}, PdfByteRangeMalformed},
        {"ByteRange negative", ranged([](auto& r) { r[1] = -1; }), Integrity::Broken, {}, PdfByteRangeMalformed},
        {"ByteRange beyond the end", ranged([](auto& r) { r[3] += 1000; }), Integrity::Broken, {}, PdfByteRangeMalformed},
        {"ByteRange of two numbers", ranged([](auto& r) { r.resize(2); }), Integrity::Broken, {}, PdfByteRangeMalformed},
        {"ByteRange begins late", ranged([](auto& r) { r[0] = 10, r[1] -= 10; }), Integrity::Broken, {}, PdfByteRangeMalformed},
        {"ByteRange ends early", ranged([](auto& r) { r[3] -= 20; }), Integrity::Broken, {}, PdfByteRangeEnd},
        {"hole wider than Contents", ranged([](auto& r) { r[1] -= 5; }), Integrity::Broken, {}, PdfByteRangeHole},
        {"hole narrower than Contents",
         ranged([](auto& r) { r[1] += 1, r[2] -= 1, r[3] += 1; }),
         Integrity::Broken,
         {},
         PdfByteRangeHole},
        {"ByteRange twice",
         [] {
             auto signature = good();
             signature.before = "/ByteRange [0 10 20 30]";
             return signedWith(signature);
         },
         Integrity::Broken,
         {},
         PdfDuplicateKeys},
        {"ByteRange hidden behind an escape",
         [] {
             auto signature = good();
             signature.before = "/Byte#52ange [0 10 20 30]";
             return signedWith(signature);
         },
         Integrity::Broken,
         {},
         PdfDuplicateKeys},
        {"Contents twice",
         [] {
             auto signature = good();
             signature.before = "/Contents <00>";
             return signedWith(signature);
         },
         Integrity::Broken,
         {},
         PdfDuplicateKeys},
        {"in no form",
         [] {
             auto signature = good();
             signature.inForm = signature.onPage = false;
             return signedWith(signature);
         },
         Integrity::Broken,
         {},
         PdfSignatureNotInForm},
        {"widget of a page only",
         [] {
             auto signature = good();
             signature.inForm = false;
             return signedWith(signature);
         },
         Integrity::Intact,
         {},
         {}},
        {"SHA-1 digest inside",
         [] {
             auto signature = good();
             signature.subFilter = "adbe.pkcs7.sha1";
             signature.value = [](ByteView covered) {
                 PadesCmsSpec spec;
                 spec.binding = false;
                 spec.attached = digestOf(DigestAlgorithm::Sha1, covered).value();
                 spec.digestAttached = true;
                 return padesCms(signer(), {}, spec);
             };
             return signedWith(signature);
         },
         Integrity::Intact, "PKCS7_B", PdfSubFilterOld},
        {"SHA-1 digest inside, of other bytes",
         [] {
             auto signature = good();
             signature.subFilter = "adbe.pkcs7.sha1";
             signature.value = [](ByteView) {
                 PadesCmsSpec spec;
                 spec.binding = false;
                 spec.attached = digestOf(DigestAlgorithm::Sha1, asBytes("iné")).value();
                 spec.digestAttached = true;
                 return padesCms(signer(), {}, spec);
             };
             return signedWith(signature);
         },
         Integrity::Broken,
         {},
         ReferenceDigestMismatch},
        {"bare RSA value",
         [] {
             auto signature = good();
             signature.subFilter = "adbe.x509.rsa_sha1";
             signature.entries += " /Cert <" + toHex(signer().certificate.der()) + ">";
             signature.value = [](ByteView covered) {
                 const SignatureAlgorithm algorithm{SignatureScheme::RsaPkcs1, DigestAlgorithm::Sha1, DigestAlgorithm::Sha1, 20};
                 return derOctetString(signingKey(signer())->sign(algorithm, covered).value());
             };
             return signedWith(signature);
         },
         Integrity::Intact, "PKCS7_B", PdfSubFilterOld},
    };
}

} // namespace

class TestPadesSignatures : public QObject
{
    Q_OBJECT

private slots:
    void everyCase_data()
    {
        QTest::addColumn<int>("index");
        const auto all = cases();
        for (std::size_t i = 0; i < all.size(); ++i)
            QTest::newRow(all[i].name) << static_cast<int>(i);
    }

    void everyCase()
    {
        QFETCH(int, index);
        const Case one = cases()[static_cast<std::size_t>(index)];
        const pades::ParsedFile file = parse(one.make());
        QCOMPARE(file.signatures.size(), std::size_t{1});
        const ParsedSignature& signature = file.signatures[0];
        std::string said;
        for (const Finding& finding : signature.findings)
            said += std::string(codeName(finding.code)) + " ";
        QVERIFY2(signature.integrity == one.integrity, said.c_str());
        if (one.finding)
            QVERIFY2(hasFinding(signature.findings, *one.finding), said.c_str());
        if (!one.level.empty())
            QCOMPARE(signature.level, one.level);
    }

    void factsAreRead()
    {
        auto signature = good();
        signature.entries += " /Reason (Schvaľujem) /Location (Nitra)";
        const auto file = parse(signedWith(signature));
        QCOMPARE(file.signatures.at(0).signer, std::optional(signer().certificate));
        QVERIFY(file.signatures[0].signerBound);
        QCOMPARE(file.signatures[0].claimedSigningTime, std::optional(UtcTime(1767225600)));
        QCOMPARE(file.signatures[0].city, std::string("Nitra"));
        QCOMPARE(file.signatures[0].form, SignatureForm::PAdES);
        QCOMPARE(file.signatures[0].covers(), std::vector<std::string>{"a.pdf"});
    }

    void documentTimestampAlone()
    {
        PdfBuilder::Signature stamp;
        stamp.type = "/Type /DocTimeStamp ";
        stamp.subFilter = "ETSI.RFC3161";
        stamp.value = [](ByteView covered) { return makeTimestampToken(sharedPki().timestampAuthority, covered); };
        const auto file = parse(signedWith(stamp));
        QCOMPARE(file.signatures.size(), std::size_t{0});
        QCOMPARE(file.timestamps.size(), std::size_t{1});
        QCOMPARE(file.timestamps[0].kind, TimestampKind::Document);
        QCOMPARE(file.timestamps[0].integrity, Integrity::Intact);
    }

    void documentTimestampRaisesTheLevel()
    {
        PdfBuilder pdf = unsignedPdf();
        pdf.sign(good());
        PdfBuilder::Signature stamp;
        stamp.type = "/Type /DocTimeStamp ";
        stamp.subFilter = "ETSI.RFC3161";
        stamp.fieldName = "Pečiatka";
        stamp.value = [](ByteView covered) { return makeTimestampToken(sharedPki().timestampAuthority, covered); };
        pdf.sign(stamp);
        const auto file = parse(pdf.bytes);
        QCOMPARE(file.signatures.size(), std::size_t{1});
        QCOMPARE(file.signatures[0].integrity, Integrity::Intact);
        QCOMPARE(file.signatures[0].timestamps.size(), std::size_t{1});
        QCOMPARE(file.signatures[0].level, std::string("PAdES_BASELINE_T"));
        QVERIFY(file.timestamps.empty());
    }

    void longTermNeedsDataAboutTheAuthorityToo_data()
    {
        QTest::addColumn<bool>("aboutSigner");
        QTest::addColumn<bool>("aboutAuthority");
        QTest::addColumn<QString>("level");
        QTest::newRow("nobody") << false << false << "PAdES_BASELINE_T";
        QTest::newRow("the signer") << true << false << "PAdES_BASELINE_T";
        QTest::newRow("the authority") << false << true << "PAdES_BASELINE_T";
        QTest::newRow("both") << true << true << "PAdES_BASELINE_LT";
    }
    void longTermNeedsDataAboutTheAuthorityToo()
    {
        QFETCH(bool, aboutSigner);
        QFETCH(bool, aboutAuthority);
        QFETCH(QString, level);
        const TestPki& pki = sharedPki();
        PdfBuilder pdf = unsignedPdf();
        pdf.sign(good());
        PdfBuilder::Signature stamp;
        stamp.type = "/Type /DocTimeStamp ";
        stamp.subFilter = "ETSI.RFC3161";
        stamp.fieldName = "Pečiatka";
        stamp.value = [&](ByteView covered) { return makeTimestampToken(pki.timestampAuthority, covered); };
        pdf.sign(stamp);
        std::string responses;
        int number = 200;
        for (const auto& [wanted, subject] :
             {std::pair{aboutSigner, pki.signer.certificate}, std::pair{aboutAuthority, pki.timestampAuthority.certificate}}) {
            if (!wanted)
                continue;
            const bool fromRoot = std::ranges::equal(subject.issuerDer(), pki.root.certificate.subjectDer());
            const TestIdentity& issuer = fromRoot ? pki.root : pki.intermediate;
            const Bytes response = makeOcspResponse(issuer, issuer.certificate, subject,
                                                    {.producedAt = UtcTime(1767225600), .thisUpdate = UtcTime(1767225600)});
            pdf.setStream(++number, "", std::string(response.begin(), response.end()));
            responses += std::to_string(number) + " 0 R ";
        }
        pdf.replace(1, "/Type /Catalog", "/Type /Catalog /DSS << /OCSPs [" + responses + "] >>");
        pdf.finish();
        const auto file = parse(pdf.bytes);
        QCOMPARE(file.signatures.size(), std::size_t{1});
        QCOMPARE(file.signatures[0].integrity, Integrity::Intact);
        QCOMPARE(QString::fromStdString(file.signatures[0].level), level);
    }

    /// Signature, evidence, time-stamp: that one time-stamp proves when the signature was there, and nothing protects it.
    void oneTimestampIsNotTwo()
    {
        const TestPki& pki = sharedPki();
        PdfBuilder pdf = unsignedPdf();
        pdf.sign(good());
        const TestIdentity& issuer = pki.intermediate;
        const Bytes response = makeOcspResponse(issuer, issuer.certificate, pki.signer.certificate,
                                                {.producedAt = UtcTime(1767225600), .thisUpdate = UtcTime(1767225600)});
        const Bytes list = makeCrl(pki.root, UtcTime(1767225600), UtcTime(1798761600));
        const Bytes other = makeCrl(pki.intermediate, UtcTime(1767225600), UtcTime(1798761600));
        pdf.setStream(201, "", std::string(response.begin(), response.end()));
        pdf.setStream(202, "", std::string(list.begin(), list.end()));
        pdf.setStream(203, "", std::string(other.begin(), other.end()));
        pdf.replace(1, "/Type /Catalog", "/Type /Catalog /DSS << /OCSPs [201 0 R] /CRLs [202 0 R 203 0 R] >>");
        pdf.finish();
        PdfBuilder::Signature stamp;
        stamp.type = "/Type /DocTimeStamp ";
        stamp.subFilter = "ETSI.RFC3161";
        stamp.value = [&](ByteView covered) { return makeTimestampToken(pki.timestampAuthority, covered); };
        for (const auto& [name, level] : {std::pair{"Prvá", "PAdES_BASELINE_LT"}, std::pair{"Druhá", "PAdES_BASELINE_LTA"}}) {
            stamp.fieldName = name;
            pdf.sign(stamp);
            const auto file = parse(pdf.bytes);
            QCOMPARE(file.signatures.size(), std::size_t{1});
            QCOMPARE(file.signatures[0].integrity, Integrity::Intact);
            QCOMPARE(file.signatures[0].level, std::string(level));
        }
    }

    void oneSignatureInTwoFields()
    {
        PdfBuilder pdf = unsignedPdf();
        const int field = pdf.nextNumber() + 0;
        // The second field stands in the signed revision already.
        pdf.set(field + 10, "<< /Type /Annot /Subtype /Widget /FT /Sig /T (Druhé) /V " + std::to_string(field + 12) +
                                " 0 R /Rect [0 0 0 0] >>");
        pdf.replace(1, " >>", " /AcroForm << /SigFlags 3 /Fields [" + std::to_string(field + 10) + " 0 R] >> >>");
        pdf.sign(good());
        QCOMPARE(parse(pdf.bytes).signatures.size(), std::size_t{1});
    }

    void emptyFieldIsNoSignature()
    {
        PdfBuilder pdf = PdfBuilder::onePage();
        pdf.set(6, "<< /Type /Annot /Subtype /Widget /FT /Sig /T (Podpis) /Rect [0 0 0 0] >>");
        pdf.replace(1, " >>", " /AcroForm << /Fields [6 0 R] >> >>");
        pdf.finish();
        const auto file = parse(pdf.bytes);
        QVERIFY(file.signatures.empty());
        QVERIFY(hasFinding(file.findings, FindingCode::PdfSignatureFieldEmpty));
    }
};

QTEST_GUILESS_MAIN(TestPadesSignatures)
#include "test_signatures.moc"
