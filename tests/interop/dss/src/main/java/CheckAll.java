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
import java.util.List;

/**
 * CheckAll ROOT.pem FILE[=DETACHED-DOCUMENT]...: what DSS says of each file, one line a signature. Status 1 when DSS finds a
 * signature not intact, its structure against the schema, nothing signed, or TOTAL-FAILED. These files carry no revocation
 * evidence, so INDETERMINATE is the best that a throw-away identity can reach.
 */
public final class CheckAll {
    public static void main(String[] arguments) {
        CommonTrustedCertificateSource trusted = new CommonTrustedCertificateSource();
        trusted.addCertificate(DSSUtils.loadCertificate(new File(arguments[0])));
        boolean good = true;
        for (int i = 1; i < arguments.length; ++i) {
            good &= check(arguments[i].split("="), trusted);
        }
        System.exit(good ? 0 : 1);
    }

    private static boolean check(String[] file, CommonTrustedCertificateSource trusted) {
        String name = new File(file[0]).getName();
        try {
            CommonCertificateVerifier verifier = new CommonCertificateVerifier();
            verifier.setTrustedCertSources(trusted);
            SignedDocumentValidator validator = SignedDocumentValidator.fromDocument(new FileDocument(file[0]));
            validator.setCertificateVerifier(verifier);
            if (file.length > 1) {
                validator.setDetachedContents(List.of(new FileDocument(file[1])));
            }
            Reports reports = validator.validateDocument();
            DiagnosticData data = reports.getDiagnosticData();
            SimpleReport simple = reports.getSimpleReport();
            boolean good = !data.getSignatures().isEmpty() || !data.getTimestampList().isEmpty();
            for (SignatureWrapper signature : data.getSignatures()) {
                Indication indication = simple.getIndication(signature.getId());
                boolean sound = signature.isSignatureIntact() && signature.isSignatureValid()
                    && signature.isStructuralValidationValid() && !signature.getSignatureScopes().isEmpty()
                    && indication != Indication.TOTAL_FAILED;
                good &= sound;
                System.out.printf("%-4s %-40s %s %s %s scopes=%d errors=%s warnings=%s structure=%s%n", sound ? "ok" : "BAD", name,
                    signature.getSignatureFormat(), indication, simple.getSubIndication(signature.getId()),
                    signature.getSignatureScopes().size(),
                    simple.getAdESValidationErrors(signature.getId()).stream().map(m -> m.getValue()).toList(),
                    simple.getAdESValidationWarnings(signature.getId()).stream().map(m -> m.getValue()).toList(),
                    signature.getStructuralValidationMessages());
            }
            for (TimestampWrapper token : data.getTimestampList()) {
                boolean sound = token.isMessageImprintDataFound() && token.isMessageImprintDataIntact() && token.isSignatureIntact();
                good &= sound;
                System.out.printf("%-4s %-40s time-stamp %s%n", sound ? "ok" : "BAD", name, token.getType());
            }
            if (data.getSignatures().isEmpty() && data.getTimestampList().isEmpty()) {
                System.out.printf("BAD  %-40s no signature found%n", name);
            }
            return good;
        } catch (RuntimeException problem) {
            System.out.printf("BAD  %-40s %s%n", name, problem);
            return false;
        }
    }
}
