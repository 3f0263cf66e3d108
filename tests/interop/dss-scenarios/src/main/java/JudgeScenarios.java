// SPDX-License-Identifier: EUPL-1.2
import eu.europa.esig.dss.model.FileDocument;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.service.http.commons.FileCacheDataLoader;
import eu.europa.esig.dss.simplereport.SimpleReport;
import eu.europa.esig.dss.spi.DSSUtils;
import eu.europa.esig.dss.spi.client.http.MemoryDataLoader;
import eu.europa.esig.dss.spi.tsl.TrustedListsCertificateSource;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonCertificateSource;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import eu.europa.esig.dss.tsl.job.TLValidationJob;
import eu.europa.esig.dss.tsl.source.TLSource;
import eu.europa.esig.dss.validation.SignedDocumentValidator;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.Map;

/**
 * JudgeScenarios FOLDER: what DSS says of every scenario in it (test_scenarios writes them), with the same anchors, the same list
 * and the same time. One line a scenario, tab-separated: number, name, what Parafa expects, indication, sub-indication,
 * qualification, complaints. No network.
 */
public final class JudgeScenarios {
    public static void main(String[] arguments) throws IOException {
        File[] folders = new File(arguments[0]).listFiles(File::isDirectory);
        Arrays.sort(folders);
        for (File folder : folders) {
            String said;
            try {
                said = judge(folder.toPath());
            } catch (RuntimeException problem) {
                said = "ERROR\t-\t-\t" + problem;
            }
            System.out.println(folder.getName() + "\t" + Files.readString(folder.toPath().resolve("name")) + "\t"
                + Files.readString(folder.toPath().resolve("expected")) + "\t" + said);
        }
    }

    private static String judge(Path folder) throws IOException {
        CommonCertificateVerifier verifier = new CommonCertificateVerifier();
        verifier.setAIASource(null);
        Path anchor = folder.resolve("anchor.pem");
        if (Files.exists(anchor)) {
            CommonTrustedCertificateSource anchors = new CommonTrustedCertificateSource();
            anchors.addCertificate(DSSUtils.loadCertificate(anchor.toFile()));
            verifier.addTrustedCertSources(anchors);
        }
        if (Files.exists(folder.resolve("list.xml"))) {
            verifier.addTrustedCertSources(listOf(folder));
        }
        SignedDocumentValidator validator =
            SignedDocumentValidator.fromDocument(new FileDocument(folder.resolve("container.asice").toFile()));
        validator.setCertificateVerifier(verifier);
        validator.setValidationTime(Date.from(Instant.parse(Files.readString(folder.resolve("time")))));
        SimpleReport report = validator.validateDocument().getSimpleReport();
        String id = report.getFirstSignatureId();
        Object qualification = report.getSignatureQualification(id) == null ? "-" : report.getSignatureQualification(id).getReadable();
        return report.getIndication(id) + "\t" + report.getSubIndication(id) + "\t" + qualification + "\t"
            + report.getAdESValidationErrors(id).stream().map(m -> m.getValue()).toList();
    }

    private static TrustedListsCertificateSource listOf(Path folder) throws IOException {
        String address = "http://list.invalid/" + folder.getFileName() + ".xml";
        CommonCertificateSource signers = new CommonCertificateSource();
        CertificateToken signer = DSSUtils.loadCertificate(folder.resolve("list-signer.pem").toFile());
        signers.addCertificate(signer);
        TLSource source = new TLSource();
        source.setUrl(address);
        source.setCertificateSource(signers);
        FileCacheDataLoader loader = new FileCacheDataLoader(new MemoryDataLoader(Map.of(address, Files.readAllBytes(folder.resolve("list.xml")))));
        loader.setFileCacheDirectory(Files.createTempDirectory("list").toFile());
        loader.setCacheExpirationTime(0);
        TrustedListsCertificateSource trusted = new TrustedListsCertificateSource();
        TLValidationJob job = new TLValidationJob();
        job.setOnlineDataLoader(loader);
        job.setTrustedListCertificateSource(trusted);
        job.setTrustedListSources(source);
        job.onlineRefresh();
        job.getSummary().getOtherTLInfos().forEach(info -> {
            String problem = info.getDownloadCacheInfo().getExceptionMessage() + "; " + info.getParsingCacheInfo().getExceptionMessage()
                + "; " + info.getValidationCacheInfo().getExceptionMessage();
            System.err.println(folder.getFileName() + ": list " + info.getValidationCacheInfo().getIndication() + " " + problem);
        });
        return trusted;
    }
}
