// SPDX-License-Identifier: EUPL-1.2
import eu.europa.esig.dss.diagnostic.DiagnosticData;
import eu.europa.esig.dss.diagnostic.SignatureWrapper;
import eu.europa.esig.dss.diagnostic.TimestampWrapper;
import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.model.FileDocument;
import eu.europa.esig.dss.simplereport.SimpleReport;
import eu.europa.esig.dss.spi.DSSUtils;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import eu.europa.esig.dss.validation.SignedDocumentValidator;
import eu.europa.esig.dss.validation.reports.Reports;
import java.io.File;

/**
 * CheckPdf ROOT.pem FILE.pdf...: what DSS says of each signature, without any network. Status 1 when a signature or time-stamp is
 * not intact, its structure is wrong, it is TOTAL-FAILED, or at LT or LTA anything but TOTAL-PASSED: B and T carry no revocation
 * data, so that INDETERMINATE is the best that they can reach here.
 */
public final class CheckPdf {
    private CheckPdf() {
    }

    public static void main(String[] arguments) {
        CommonTrustedCertificateSource trusted = new CommonTrustedCertificateSource();
        trusted.addCertificate(DSSUtils.loadCertificate(new File(arguments[0])));
        int good = 0;
        for (int i = 1; i < arguments.length; ++i) {
            good += check(new File(arguments[i]), trusted) ? 1 : 0;
        }
        System.out.printf("DSS: %d of %d files are as expected%n", good, arguments.length - 1);
        System.exit(good == arguments.length - 1 ? 0 : 1);
    }

    private static boolean check(File file, CommonTrustedCertificateSource trusted) {
        try {
            CommonCertificateVerifier verifier = new CommonCertificateVerifier();
            verifier.setTrustedCertSources(trusted);
            SignedDocumentValidator validator = SignedDocumentValidator.fromDocument(new FileDocument(file));
            validator.setCertificateVerifier(verifier);
            Reports reports = validator.validateDocument();
            DiagnosticData data = reports.getDiagnosticData();
            boolean good = !data.getSignatures().isEmpty();
            for (SignatureWrapper signature : data.getSignatures()) {
                good &= checkSignature(file.getName(), signature, reports.getSimpleReport());
            }
            for (TimestampWrapper token : data.getTimestampList()) {
                boolean sound = token.isMessageImprintDataFound() && token.isMessageImprintDataIntact() && token.isSignatureIntact();
                good &= sound;
                System.out.printf("%-4s %-40s time-stamp %s%n", sound ? "ok" : "BAD", file.getName(), token.getType());
            }
            return good;
        } catch (RuntimeException problem) {
            System.out.printf("BAD  %-40s %s%n", file.getName(), problem);
            return false;
        }
    }

    private static boolean checkSignature(String name, SignatureWrapper signature, SimpleReport simple) {
        Indication indication = simple.getIndication(signature.getId());
        boolean withEvidence = signature.getSignatureFormat().toString().contains("LT");
        boolean sound = signature.isSignatureIntact() && signature.isSignatureValid() && signature.isStructuralValidationValid()
            && !signature.getSignatureScopes().isEmpty()
            && (withEvidence ? indication == Indication.TOTAL_PASSED : indication != Indication.TOTAL_FAILED);
        System.out.printf("%-4s %-40s %s %s %s errors=%s%n", sound ? "ok" : "BAD", name, signature.getSignatureFormat(), indication,
            simple.getSubIndication(signature.getId()),
            simple.getAdESValidationErrors(signature.getId()).stream().map(m -> m.getValue()).toList());
        return sound;
    }
}
