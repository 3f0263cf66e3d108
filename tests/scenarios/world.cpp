// SPDX-License-Identifier: EUPL-1.2
#include "world.h"

#include "base/der.h"
#include "support/zip_builder.h"
#include "trust/trust_loader.h"

#include <algorithm>
#include <stdexcept>

namespace parafa::test
{

namespace
{

constexpr const char* documentText = "Žiadosť o vydanie potvrdenia.\n";
constexpr const char* documentName = "ziadost.txt";

template <typename T>
T demand(Result<T> result)
{
    if (!result)
        throw std::runtime_error("scenario: " + result.error().detail + " " + result.error().subject);
    return std::move(*result);
}

TestKey key(int index)
{
    return sharedKey(TestKeyType::P256, 100 + index);
}

/// The identities of a world, issued by its specifications.
struct Identities {
    TestIdentity root, issuer, subIssuer, signer, authority, secondAuthority, responder, unfitResponder, stranger, other,
        namesake;
};

Identities identitiesOf(const World& world)
{
    CertificateSpec root;
    root.commonName = "Root";
    root.isCa = true;
    root.keyUsage = "critical,keyCertSign,cRLSign";
    root.notBefore = at("2000-01-01T00:00:00Z");
    const TestIdentity top = selfSigned(root, key(0));
    const TestIdentity issuer = issue(top, world.issuer, key(1));
    CertificateSpec below = world.issuer;
    below.commonName = "Sub CA";
    const TestIdentity subIssuer = issue(issuer, below, key(2));
    const TestIdentity& direct = world.secondIssuer ? subIssuer : issuer;
    const TestKey signerKey = world.signerKey == TestKeyType::P256 ? key(3) : sharedKey(world.signerKey);
    CertificateSpec unfit = world.responder;
    unfit.extendedKeyUsage.clear();
    CertificateSpec strange = world.responder;
    root.commonName = "Stranger";
    const TestIdentity strangeRoot = selfSigned(root, key(4));
    const TestIdentity falseIssuer = selfSigned(world.issuer, key(14));
    return {top,
            issuer,
            subIssuer,
            world.signerIsItsOwnIssuer ? selfSigned(world.signer, signerKey) : issue(direct, world.signer, signerKey),
            issue(issuer, world.authority, key(5)),
            issue(issuer, world.secondAuthority, key(6)),
            issue(direct, world.responder, key(7)),
            issue(direct, unfit, key(8)),
            issue(strangeRoot, strange, key(9)),
            issue(direct, world.signer, key(10)),
            issue(falseIssuer, world.responder, key(15))};
}

Bytes answerOf(const OcspAnswer& answer, const World& world, const Identities& who)
{
    const TestIdentity& issuer = world.secondIssuer ? who.subIssuer : who.issuer;
    const TestIdentity& by = answer.by == Responder::Issuer         ? issuer
                             : answer.by == Responder::Stranger     ? who.stranger
                             : answer.by == Responder::WithoutUsage ? who.unfitResponder
                             : answer.by == Responder::Namesake     ? who.namesake
                                                                    : who.responder;
    return makeOcspResponse(by, issuer.certificate, (answer.aboutAnother ? who.other : who.signer).certificate, answer.spec);
}

Bytes listOf(const RevocationList& list, const World& world, const Identities& who)
{
    const TestIdentity& issuer = list.aboutIssuer ? who.root : world.secondIssuer ? who.subIssuer : who.issuer;
    const Certificate& about = list.aboutIssuer      ? who.issuer.certificate
                               : list.aboutResponder ? who.responder.certificate
                                                     : who.signer.certificate;
    std::vector<RevokedEntry> entries;
    if (list.revokedAt)
        entries.push_back({about.serialHex(), *list.revokedAt, list.reason});
    const TestIdentity forged{issuer.certificate, key(11)};
    return makeCrl(list.byStranger ? forged : issuer, list.from, list.until, entries, list.kind);
}

class Maker
{
public:
    Maker(const World& world, const Identities& who) : m_world(world), m_who(who)
    {
        m_objects.add(documentName, memorySource(bytesOf(documentText)));
    }

    Bytes signatureFile()
    {
        sign();
        for (const Stamp& stamp : m_world.stamps)
            addStamp(stamp, xades::NewTimestamp::Signature);
        xades::Evidence evidence;
        evidence.certificates = {m_who.issuer.certificate, m_who.root.certificate};
        if (m_world.secondIssuer)
            evidence.certificates.push_back(m_who.subIssuer.certificate);
        for (const OcspAnswer& answer : m_world.answers)
            evidence.ocspResponses.push_back(answerOf(answer, m_world, m_who));
        for (const RevocationList& list : m_world.lists)
            evidence.revocationLists.push_back(listOf(list, m_world, m_who));
        if (m_world.rootAnchor)
            addAuthorityEvidence(evidence);
        if (!m_world.answers.empty() || !m_world.lists.empty())
            m_file = demand(xades::addEvidence(m_file, {}, evidence));
        for (const Stamp& stamp : m_world.archiveStamps)
            addStamp(stamp, xades::NewTimestamp::Archive);
        for (const Stamp& stamp : m_world.lateStamps)
            addStamp(stamp, xades::NewTimestamp::Signature);
        return m_file;
    }

private:
    void sign()
    {
        SigningRequest request{.documents = {{documentName, "text/plain", memorySource(bytesOf(documentText))}},
                               .signer = m_who.signer.certificate,
                               .chain = {m_who.issuer.certificate}};
        if (m_world.secondIssuer)
            request.chain.push_back(m_who.subIssuer.certificate);
        request.algorithm = demand(algorithmForKey(request.signer, DigestAlgorithm::Sha256));
        request.digest = m_world.digest;
        request.signingTime = m_world.signedAt;
        request.profile = AttributeProfile::Etsi;
        const PreparedSignature prepared = demand(xades::prepare(request));
        Bytes toSign = prepared.toBeSigned;
        if (m_world.valueChanged)
            toSign.push_back('x');
        const Bytes value = demand(signingKey(m_who.signer)->sign(prepared.algorithm, toSign));
        m_file = demand(xades::complete(prepared, value));
    }

    /// Below a root everybody has a status: the issuer and the authorities, all good unless the scenario says otherwise.
    void addAuthorityEvidence(xades::Evidence& evidence) const
    {
        const UtcTime when = m_world.signedAt + hour;
        if (std::ranges::none_of(m_world.lists, &RevocationList::aboutIssuer))
            evidence.revocationLists.push_back(makeCrl(m_who.root, when, when + year));
        OcspSpec good;
        good.producedAt = good.thisUpdate = when;
        good.nextUpdate = when + year;
        for (const TestIdentity* subject : {&m_who.authority, &m_who.secondAuthority, &m_who.subIssuer})
            evidence.ocspResponses.push_back(
                makeOcspResponse(m_who.issuer, m_who.issuer.certificate, subject->certificate, good));
    }

    void addStamp(const Stamp& stamp, xades::NewTimestamp kind)
    {
        Bytes imprint = demand(xades::timestampImprint(m_file, {}, kind, stamp.imprint, m_objects));
        if (stamp.overOtherData)
            imprint.front() ^= 1;
        TokenSpec spec;
        spec.time = stamp.time;
        spec.imprint = stamp.imprint;
        spec.serial = ++m_serial;
        spec.chain = {m_who.issuer.certificate};
        const TestIdentity& authority = stamp.second ? m_who.secondAuthority : m_who.authority;
        m_file = demand(xades::addTimestamp(m_file, {}, kind, makeTimestampTokenOfDigest(authority, imprint, spec)));
    }

    const World& m_world;
    const Identities& m_who;
    SignedObjects m_objects;
    Bytes m_file;
    std::uint64_t m_serial = 100;
};

std::string containerOf(const Bytes& signatures, const World& world)
{
    ZipBuilder zip;
    zip.files.push_back({.name = "mimetype", .content = "application/vnd.etsi.asic-e+zip"});
    zip.files.push_back({.name = documentName, .content = world.documentChanged ? "Iný text.\n" : documentText});
    if (world.anotherFile)
        zip.files.push_back({.name = "priloha.txt", .content = "Nikto ma nepodpísal.\n"});
    zip.files.push_back(
        {.name = "META-INF/manifest.xml",
         .content = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<manifest:manifest "
                    "xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\" manifest:version=\"1.2\">"
                    "<manifest:file-entry manifest:full-path=\"/\" manifest:media-type=\"application/vnd.etsi.asic-e+zip\"/>"
                    "<manifest:file-entry manifest:full-path=\"ziadost.txt\" manifest:media-type=\"text/plain\"/>"
                    "</manifest:manifest>"});
    zip.files.push_back({.name = "META-INF/signatures0.xml", .content = std::string(asText(signatures))});
    return zip.build();
}

std::string trustedList(const World& world, const Identities& who, const TestIdentity& operatorIdentity)
{
    ListSpec spec;
    spec.nextUpdate = world.nextUpdate;
    std::vector<ServiceStateSpec> issuerStates = world.issuerStates;
    for (ServiceStateSpec& state : issuerStates)
        if (world.serviceSaysWhatFor && state.type == "CA/QC" && state.extensions.find("SvcInfoExt/Fore") == std::string::npos)
            state.extensions += servingExtension("ForeSignatures") + servingExtension("ForeSeals");
    spec.services = {{who.issuer.certificate, issuerStates},
                     {who.authority.certificate, world.authorityStates},
                     {who.secondAuthority.certificate, world.authorityStates}};
    if (!world.secondService.empty())
        spec.services.push_back({who.issuer.certificate, world.secondService});
    if (world.listFault == ListFault::Unsigned)
        return trustedListXml(spec);
    std::string xml = makeTrustedList(spec, operatorIdentity);
    if (world.listFault == ListFault::Changed)
        xml.replace(xml.find(">Provider<"), 10, ">Falsify!<");
    return xml;
}

} // namespace

std::string servingExtension(const std::string& use)
{
    return "<Extension Critical=\"true\"><AdditionalServiceInformation><URI "
           "xml:lang=\"en\">http://uri.etsi.org/TrstSvc/TrustedList/SvcInfoExt/" +
           use + "</URI></AdditionalServiceInformation></Extension>";
}

std::pair<std::string, Bytes> qcStatements(bool compliant, bool onDevice, std::string_view type)
{
    std::vector<Bytes> statements;
    const auto add = [&](std::string_view oid, const Bytes& info) {
        statements.push_back(derSequence({derOidValue(oid), info}));
    };
    if (compliant)
        add("0.4.0.1862.1.1", {});
    if (onDevice)
        add("0.4.0.1862.1.4", {});
    if (!type.empty())
        add("0.4.0.1862.1.6", derSequence({derOidValue(type)}));
    return {"1.3.6.1.5.5.7.1.3", derSequence(statements)};
}

World::World()
{
    issuer.commonName = "Test CA";
    issuer.organization = "Provider";
    issuer.isCa = true;
    issuer.keyUsage = "critical,keyCertSign,cRLSign";
    issuer.notBefore = at("2000-01-01T00:00:00Z");
    signer.keyUsage = "critical,nonRepudiation";
    signer.notBefore = at("2024-01-01T00:00:00Z");
    signer.notAfter = at("2029-01-01T00:00:00Z");
    signer.rawExtensions = {qcStatements(true, true, "0.4.0.1862.1.6.1")};
    authority.commonName = "Test TSA";
    authority.keyUsage = "critical,digitalSignature";
    authority.extendedKeyUsage = "critical,timeStamping";
    authority.notBefore = at("2000-01-01T00:00:00Z");
    secondAuthority = authority;
    secondAuthority.commonName = "Test TSA 2";
    responder.commonName = "Test OCSP";
    responder.keyUsage = "critical,digitalSignature";
    responder.extendedKeyUsage = "OCSPSigning";
    responder.notBefore = at("2000-01-01T00:00:00Z");
    responder.rawExtensions = {{"1.3.6.1.5.5.7.48.1.5", Bytes{0x05, 0x00}}};
    issuerStates = {{}};
    authorityStates = {{"TSA/QTST", "granted", at("2016-07-01T00:00:00Z"), {}}};
    stamps = {{signedAt + 60}};
    answers = {good(signedAt + hour)};
}

OcspAnswer World::good(UtcTime when, std::optional<UtcTime> until)
{
    OcspAnswer answer;
    answer.spec.producedAt = answer.spec.thisUpdate = when;
    answer.spec.nextUpdate = until;
    return answer;
}

OcspAnswer World::revoked(UtcTime when, UtcTime since, int reason)
{
    OcspAnswer answer = good(when);
    answer.spec.status = OcspStatus::Revoked;
    answer.spec.revokedAt = since;
    answer.spec.reason = reason;
    return answer;
}

ScenarioFiles build(const World& world)
{
    const Identities who = identitiesOf(world);
    ScenarioFiles files;
    files.now = world.now;
    files.container = bytesOf(containerOf(Maker(world, who).signatureFile(), world));
    if (world.rootAnchor)
        files.anchors.push_back(who.root.certificate);
    if (world.signerAnchor)
        files.anchors.push_back(who.signer.certificate);
    if (world.foreignAnchor) {
        CertificateSpec spec;
        spec.commonName = "Foreign";
        spec.isCa = true;
        files.anchors.push_back(selfSigned(spec, key(12)).certificate);
    }
    if (world.trustedList) {
        CertificateSpec spec;
        spec.commonName = "List operator";
        spec.organization = "Operator";
        spec.extendedKeyUsage = "0.4.0.2231.3.0";
        const TestIdentity operatorIdentity = selfSigned(spec, key(13));
        files.list = trustedList(world, who, operatorIdentity);
        files.listSigner = operatorIdentity.certificate;
    }
    return files;
}

std::shared_ptr<const TrustStore> trustOf(const ScenarioFiles& files)
{
    auto store = std::make_shared<TrustStore>();
    for (const Certificate& anchor : files.anchors)
        store->addAnchor(anchor);
    if (!files.list.empty())
        addTrustFile(*store, "list.xml", asBytes(files.list), {*files.listSigner}, files.now);
    return store;
}

} // namespace parafa::test
