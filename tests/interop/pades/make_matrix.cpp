// SPDX-License-Identifier: EUPL-1.2
// pades_matrix --inputs FOLDER: writes PDF files to be signed.
// pades_matrix FOLDER INPUT...: signs each at every level, approving and certifying, visibly and not, with RSA and ECDSA, by
// identities of a throw-away authority that vouches for them by OCSP, CRLs and time-stamps. FOLDER/root.pem is its certificate.
#include "base/file_writer.h"
#include "base/runtime.h"
#include "common/font_file.h"
#include "operations/sign_documents.h"
#include "support/pades_services.h"
#include "support/pdf_builder.h"
#include "text/signature_lines.h"

#include <cstdio>
#include <ctime>

using namespace parafa;
using namespace parafa::test;

namespace
{

void writeInput(const std::string& folder, const std::string& name, PdfBuilder& pdf)
{
    pdf.finish();
    if (!writeFile(folder + "/" + name + ".pdf", asBytes(pdf.bytes)))
        std::fprintf(stderr, "cannot write %s\n", name.c_str());
}

int makeInputs(const std::string& folder)
{
    PdfBuilder classic = PdfBuilder::onePage();
    writeInput(folder, "classic", classic);
    PdfBuilder form = PdfBuilder::onePage();
    form.set(6, "<< /Type /Annot /Subtype /Widget /FT /Tx /T (Meno) /Rect [72 600 200 620] /P 3 0 R /F 4 >>");
    form.set(7, "<< /Fields [6 0 R] >>");
    form.replace(1, " >>", " /AcroForm 7 0 R >>");
    form.replace(3, "/Type /Page ", "/Type /Page /Annots [6 0 R] ");
    writeInput(folder, "form", form);
    PdfBuilder tagged = PdfBuilder::onePage();
    tagged.set(6, "<< /Type /StructTreeRoot /K 7 0 R /ParentTree 8 0 R /ParentTreeNextKey 1 >>");
    tagged.set(7, "<< /Type /StructElem /S /Document /P 6 0 R /K 9 0 R >>");
    tagged.set(8, "<< /Nums [0 [9 0 R]] >>");
    tagged.set(9, "<< /Type /StructElem /S /P /P 7 0 R /Pg 3 0 R /K 0 >>");
    tagged.replace(1, " >>", " /MarkInfo << /Marked true >> /StructTreeRoot 6 0 R >>");
    tagged.replace(3, "/Type /Page ", "/Type /Page /StructParents 0 ");
    writeInput(folder, "tagged", tagged);
    return 0;
}

struct Variant {
    std::string name, level;
    TestKeyType key;
    std::optional<int> certify;
    bool visible;
};

int made = 0, failed = 0;

void sign(const std::string& folder, const std::string& input, const Variant& variant, const Services& services)
{
    const auto document = documentToSign(input);
    if (!document) {
        ++failed;
        return;
    }
    const std::string stem = document->name.substr(0, document->name.rfind('.'));
    const TestIdentity signer = issue(sharedPki().intermediate, {}, sharedKey(variant.key));
    const auto key = signingKey(signer, sharedPki().chain());
    SignOptions options;
    options.form = SignatureForm::PAdES;
    options.level = variant.level;
    options.pdf.certify = variant.certify;
    options.pdf.location = "Bratislava";
    if (variant.visible) {
        options.pdf.place = PdfPlace{1, 60, 60, 220, 60};
        options.pdf.appearance =
            PdfAppearance{signatureLines({key->certificate().displayName(), "súhlasím", "Košice", services.now}, Language::Sk),
                          textFont().value_or(Bytes()),
                          {},
                          "sk"};
    }
    const std::string target = folder + "/" + stem + "-" + variant.name + "-" + variant.level + ".pdf";
    const auto outcome = signDocuments({*document}, *key, options, target, services);
    if (outcome) {
        ++made;
        return;
    }
    ++failed;
    std::printf("not made: %s: %s %s\n", target.c_str(),
                outcome.error().reason ? std::string(codeName(*outcome.error().reason)).c_str() : "",
                outcome.error().detail.c_str());
}

} // namespace

int main(int argc, char** argv)
{
    if (argc < 3) {
        std::fprintf(stderr, "pades_matrix --inputs FOLDER | FOLDER INPUT...\n");
        return 64;
    }
    const CoreRuntime runtime;
    if (std::string(argv[1]) == "--inputs")
        return makeInputs(argv[2]);
    const UtcTime now(std::time(nullptr));
    TimestampingClient http(now);
    PkiEvidence evidence(now);
    Services services;
    services.now = now;
    services.trustAnchors = {sharedPki().root.certificate};
    services.http = &http;
    services.timeStampServices = {{"http://tsa.invalid/", {}, nullptr}};
    services.evidence = &evidence;
    const std::string folder = argv[1];
    if (!writeFile(folder + "/root.pem", asBytes(toPem(sharedPki().root.certificate))))
        return 73;
    const Variant variants[] = {
        {"rsa", "B", TestKeyType::Rsa2048, {}, false},        {"p256", "B", TestKeyType::P256, {}, true},
        {"rsa", "T", TestKeyType::Rsa2048, {}, true},         {"p256", "T", TestKeyType::P256, {}, false},
        {"rsa", "LT", TestKeyType::Rsa2048, {}, false},       {"p384", "LT", TestKeyType::P384, {}, true},
        {"rsa", "LTA", TestKeyType::Rsa2048, {}, true},       {"p256", "LTA", TestKeyType::P256, {}, false},
        {"certified2", "LTA", TestKeyType::Rsa2048, 2, true},
    };
    for (int i = 2; i < argc; ++i)
        for (const Variant& variant : variants)
            sign(folder, argv[i], variant, services);
    // A second signature behind the first.
    const std::string first = argv[2];
    const std::size_t slash = first.rfind('/') + 1;
    const std::string stem = first.substr(slash, first.rfind('.') - slash);
    for (const char* level : {"B", "LTA"})
        for (const char* before : {"rsa-B", "rsa-LTA", "certified2-LTA"})
            sign(folder, folder + "/" + stem + "-" + before + ".pdf", {"again", level, TestKeyType::P256, {}, false}, services);
    std::printf("made %d, not made %d\n", made, failed);
    return failed == 0 ? 0 : 1;
}
