// SPDX-License-Identifier: EUPL-1.2
import eu.europa.esig.dss.asic.cades.ASiCWithCAdESSignatureParameters;
import eu.europa.esig.dss.asic.cades.signature.ASiCWithCAdESService;
import eu.europa.esig.dss.asic.xades.ASiCWithXAdESSignatureParameters;
import eu.europa.esig.dss.asic.xades.signature.ASiCWithXAdESService;
import eu.europa.esig.dss.signature.AbstractSignatureParameters;
import eu.europa.esig.dss.cades.CAdESSignatureParameters;
import eu.europa.esig.dss.cades.signature.CAdESCounterSignatureParameters;
import eu.europa.esig.dss.cades.signature.CAdESService;
import eu.europa.esig.dss.enumerations.ASiCContainerType;
import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.enumerations.SignaturePackaging;
import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.FileDocument;
import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.model.ToBeSigned;
import eu.europa.esig.dss.service.http.commons.TimestampDataLoader;
import eu.europa.esig.dss.service.tsp.OnlineTSPSource;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.token.DSSPrivateKeyEntry;
import eu.europa.esig.dss.token.Pkcs12SignatureToken;
import eu.europa.esig.dss.signature.CounterSignatureService;
import eu.europa.esig.dss.validation.SignedDocumentValidator;
import eu.europa.esig.dss.xades.XAdESSignatureParameters;
import eu.europa.esig.dss.xades.signature.XAdESCounterSignatureParameters;
import eu.europa.esig.dss.xades.signature.XAdESService;
import java.io.File;
import java.security.KeyStore.PasswordProtection;
import java.util.function.Consumer;

/** MakeAll ROOT.pem KEY.p12 PASSPHRASE TSA-URL DOCUMENT XML-DOCUMENT FOLDER: one file of each kind at each level, as DSS makes them. */
public final class MakeAll {
    private final CommonCertificateVerifier verifier;
    private final OnlineTSPSource stamps;
    private final Pkcs12SignatureToken token;
    private final DSSPrivateKeyEntry key;
    private final DSSDocument document;
    private final DSSDocument xml;
    private final File folder;

    private MakeAll(String[] arguments) throws Exception {
        verifier = Sources.verifier(arguments[0]);
        token = new Pkcs12SignatureToken(new File(arguments[1]), new PasswordProtection(arguments[2].toCharArray()));
        key = token.getKeys().get(0);
        stamps = new OnlineTSPSource(arguments[3], new TimestampDataLoader());
        document = new FileDocument(arguments[4]);
        xml = new FileDocument(arguments[5]);
        folder = new File(arguments[6]);
    }

    public static void main(String[] arguments) throws Exception {
        MakeAll all = new MakeAll(arguments);
        for (String level : new String[] {"B", "T", "LT", "LTA"}) {
            all.xades(level, SignaturePackaging.ENVELOPED, all.xml, "enveloped");
            all.xades(level, SignaturePackaging.ENVELOPING, all.document, "enveloping");
            all.xades(level, SignaturePackaging.DETACHED, all.document, "detached");
            all.cades(level, SignaturePackaging.ENVELOPING, "p7m");
            all.cades(level, SignaturePackaging.DETACHED, "p7s");
            for (ASiCContainerType type : new ASiCContainerType[] {ASiCContainerType.ASiC_E, ASiCContainerType.ASiC_S}) {
                all.asicXades(level, type);
                all.asicCades(level, type);
            }
        }
        for (String name : new String[] {"dss-LT.p7m", "dss-LT-cades.asice", "dss-LT-cades.asics"}) {
            CAdESCounterSignatureParameters parameters = all.filled(new CAdESCounterSignatureParameters(), "B", "CAdES");
            all.counter(name.endsWith(".p7m") ? new CAdESService(all.verifier) : new ASiCWithCAdESService(all.verifier), name, parameters,
                parameters::setSignatureIdToCounterSign);
        }
        for (String name : new String[] {"dss-LT-enveloped.xml", "dss-LT-xades.asice"}) {
            XAdESCounterSignatureParameters parameters = all.filled(new XAdESCounterSignatureParameters(), "B", "XAdES");
            all.counter(name.endsWith(".xml") ? new XAdESService(all.verifier) : new ASiCWithXAdESService(all.verifier), name, parameters,
                parameters::setSignatureIdToCounterSign);
        }
    }

    private <P extends eu.europa.esig.dss.model.SerializableCounterSignatureParameters> void counter(CounterSignatureService<P> service,
        String name, P parameters, Consumer<String> target) throws Exception {
        DSSDocument signed = new FileDocument(new File(folder, name));
        SignedDocumentValidator validator = SignedDocumentValidator.fromDocument(signed);
        validator.setCertificateVerifier(verifier);
        target.accept(validator.getSignatures().get(0).getId());
        save(service.counterSignSignature(signed, parameters, value(service.getDataToBeCounterSigned(signed, parameters))),
            name.replaceFirst("\\.", "-counter."));
    }

    private <P extends AbstractSignatureParameters<?>> P filled(P parameters, String level, String form) {
        parameters.setSignatureLevel(SignatureLevel.valueByName(form + "-BASELINE-" + level));
        parameters.setDigestAlgorithm(DigestAlgorithm.SHA256);
        parameters.setSigningCertificate(key.getCertificate());
        parameters.setCertificateChain(key.getCertificateChain());
        return parameters;
    }

    private SignatureValue value(ToBeSigned data) {
        return token.sign(data, DigestAlgorithm.SHA256, key);
    }

    private void save(DSSDocument made, String name) throws Exception {
        made.save(new File(folder, name).getPath());
    }

    private void xades(String level, SignaturePackaging packaging, DSSDocument what, String name) throws Exception {
        XAdESService service = new XAdESService(verifier);
        service.setTspSource(stamps);
        XAdESSignatureParameters parameters = filled(new XAdESSignatureParameters(), level, "XAdES");
        parameters.setSignaturePackaging(packaging);
        save(service.signDocument(what, parameters, value(service.getDataToSign(what, parameters))), "dss-" + level + "-" + name + ".xml");
    }

    private void cades(String level, SignaturePackaging packaging, String extension) throws Exception {
        CAdESService service = new CAdESService(verifier);
        service.setTspSource(stamps);
        CAdESSignatureParameters parameters = filled(new CAdESSignatureParameters(), level, "CAdES");
        parameters.setSignaturePackaging(packaging);
        save(service.signDocument(document, parameters, value(service.getDataToSign(document, parameters))), "dss-" + level + "." + extension);
    }

    private void asicXades(String level, ASiCContainerType type) throws Exception {
        ASiCWithXAdESService service = new ASiCWithXAdESService(verifier);
        service.setTspSource(stamps);
        ASiCWithXAdESSignatureParameters parameters = filled(new ASiCWithXAdESSignatureParameters(), level, "XAdES");
        parameters.aSiC().setContainerType(type);
        save(service.signDocument(document, parameters, value(service.getDataToSign(document, parameters))),
            "dss-" + level + "-xades" + extension(type));
    }

    private void asicCades(String level, ASiCContainerType type) throws Exception {
        ASiCWithCAdESService service = new ASiCWithCAdESService(verifier);
        service.setTspSource(stamps);
        ASiCWithCAdESSignatureParameters parameters = filled(new ASiCWithCAdESSignatureParameters(), level, "CAdES");
        parameters.aSiC().setContainerType(type);
        save(service.signDocument(document, parameters, value(service.getDataToSign(document, parameters))),
            "dss-" + level + "-cades" + extension(type));
    }

    private static String extension(ASiCContainerType type) {
        return type == ASiCContainerType.ASiC_E ? ".asice" : ".asics";
    }
}
