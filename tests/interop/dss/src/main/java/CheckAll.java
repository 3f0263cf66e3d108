// SPDX-License-Identifier: EUPL-1.2
import eu.europa.esig.dss.diagnostic.DiagnosticData;
import eu.europa.esig.dss.diagnostic.SignatureWrapper;
import eu.europa.esig.dss.diagnostic.TimestampWrapper;
import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.FileDocument;
import eu.europa.esig.dss.simplereport.SimpleReport;
import eu.europa.esig.dss.validation.SignedDocumentValidator;
import eu.europa.esig.dss.validation.reports.Reports;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * CheckAll ROOT.pem LIST: what DSS says of each file. A line of LIST: path, level that every signature must have ("-": a time-stamp
 * alone), detached documents, all parted by "|". Status 1 unless DSS finds for every signature this level and TOTAL_PASSED, its
 * structure by the schema, and every time-stamp intact.
 */
public final class CheckAll {
    public static void main(String[] arguments) throws Exception {
        int good = 0;
        int all = 0;
        for (String line : Files.readAllLines(Path.of(arguments[1]))) {
            ++all;
            good += check(line.split("\\|"), arguments[0]) ? 1 : 0;
        }
        System.out.printf("%d of %d files are as expected%n", good, all);
        System.exit(good == all ? 0 : 1);
    }

    private static boolean check(String[] line, String root) {
        String name = new File(line[0]).getName();
        try {
            SignedDocumentValidator validator = SignedDocumentValidator.fromDocument(new FileDocument(line[0]));
            validator.setCertificateVerifier(Sources.verifier(root));
            List<DSSDocument> detached = new ArrayList<>();
            for (int i = 2; i < line.length; ++i) {
                detached.add(new FileDocument(line[i]));
            }
            validator.setDetachedContents(detached);
            Reports reports = validator.validateDocument();
            DiagnosticData data = reports.getDiagnosticData();
            boolean good = !data.getSignatures().isEmpty() || !data.getTimestampList().isEmpty();
            for (SignatureWrapper signature : data.getSignatures()) {
                good &= checkSignature(name, line[1], signature, reports.getSimpleReport());
            }
            for (TimestampWrapper token : data.getTimestampList()) {
                boolean sound = token.isMessageImprintDataFound() && token.isMessageImprintDataIntact() && token.isSignatureIntact();
                Indication indication = reports.getDetailedReport().getBasicTimestampValidationIndication(token.getId());
                good &= sound && indication == Indication.PASSED;
                if (!sound || indication != Indication.PASSED || line[1].equals("-")) {
                    System.out.printf("%-4s %-34s time-stamp %s %s%n", sound && indication == Indication.PASSED ? "ok" : "BAD", name,
                        token.getType(), indication);
                }
            }
            if (data.getSignatures().isEmpty() && !line[1].equals("-")) {
                System.out.printf("BAD  %-34s no signature found%n", name);
                return false;
            }
            return good;
        } catch (RuntimeException problem) {
            System.out.printf("BAD  %-34s %s%n", name, problem);
            return false;
        }
    }

    private static boolean checkSignature(String name, String level, SignatureWrapper signature, SimpleReport simple) {
        Indication indication = simple.getIndication(signature.getId());
        boolean counter = signature.isCounterSignature();
        boolean sound = signature.isSignatureIntact() && signature.isSignatureValid() && signature.isStructuralValidationValid()
            && !signature.getSignatureScopes().isEmpty() && indication == Indication.TOTAL_PASSED
            && (counter || signature.getSignatureFormat().toString().replace('-', '_').equals(level.replace('-', '_')));
        System.out.printf("%-4s %-34s %s %s %s scopes=%d%s%s%s%n", sound ? "ok" : "BAD", name, signature.getSignatureFormat(),
            indication, simple.getSubIndication(signature.getId()), signature.getSignatureScopes().size(), counter ? " counter" : "",
            messages(" errors=", simple.getAdESValidationErrors(signature.getId()).stream().map(m -> m.getValue()).toList()),
            messages(" warnings=", simple.getAdESValidationWarnings(signature.getId()).stream().map(m -> m.getValue()).toList())
                + messages(" structure=", signature.getStructuralValidationMessages()));
        return sound;
    }

    private static String messages(String label, List<String> texts) {
        return texts == null || texts.isEmpty() ? "" : label + texts;
    }
}
