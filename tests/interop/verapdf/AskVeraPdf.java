// SPDX-License-Identifier: EUPL-1.2
import java.io.File;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.verapdf.features.FeatureFactory;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.metadata.fixer.FixerFactory;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.validation.validators.ValidatorFactory;
import org.verapdf.processor.BatchProcessor;
import org.verapdf.processor.FormatOption;
import org.verapdf.processor.ProcessorConfig;
import org.verapdf.processor.ProcessorFactory;
import org.verapdf.processor.TaskType;
import org.verapdf.processor.plugins.PluginsCollectionConfig;

/** The command line of veraPDF as far as Parafa uses it, over the libraries that Maven Central has. */
public final class AskVeraPdf {
    public static void main(String[] arguments) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        FormatOption format = FormatOption.MRR;
        PDFAFlavour flavour = PDFAFlavour.NO_FLAVOUR;
        List<File> files = new ArrayList<>();
        for (int i = 0; i < arguments.length; ++i) {
            if (arguments[i].equals("--format"))
                format = FormatOption.fromOption(arguments[++i]);
            else if (arguments[i].equals("--flavour"))
                flavour = PDFAFlavour.fromString(arguments[++i]);
            else
                files.add(new File(arguments[i]));
        }
        ProcessorConfig config = ProcessorFactory.fromValues(ValidatorFactory.createConfig(flavour, false, 100, false),
            FeatureFactory.defaultConfig(), PluginsCollectionConfig.defaultConfig(), FixerFactory.defaultConfig(),
            EnumSet.of(TaskType.VALIDATE));
        try (BatchProcessor processor = ProcessorFactory.fileBatchProcessor(config)) {
            processor.process(files, ProcessorFactory.getHandler(format, false, System.out, false));
        }
    }
}
