// SPDX-License-Identifier: EUPL-1.2
#include "formats/pdfa.h"

#include "formats/pdfa_context.h"

namespace parafa
{

std::string PdfaFlavour::name() const
{
    std::string name = part > 0 ? "PDF/A-" + std::to_string(part) : "PDF/A";
    if (level != 0)
        name += static_cast<char>(level | 0x20);
    return name;
}

Result<std::vector<Finding>> checkPdfa(const PdfFile& pdf, PdfaFlavour flavour, const PdfaLimits& limits)
{
    if (!flavour.canBeChecked())
        return fail(ErrorCode::Unsupported, flavour.name());
    PdfFileState& state = pdf.state();
    auto findings = guarded<std::vector<Finding>>(state, [&] {
        PdfaReport report(flavour, limits);
        PdfaContext context{state, report, readPages(*state.pdf, state.limits), std::nullopt};
        checkFileStructure(context);
        checkObjects(context);
        checkOutputIntents(context);
        checkContents(context);
        checkAnnotations(context);
        checkActions(context);
        checkDocument(context);
        checkMetadata(context);
        checkTagged(context);
        return report.take();
    });
    if (!findings && state.progress.stop.stop_requested())
        return fail(ErrorCode::Cancelled, "stopped");
    return findings;
}

} // namespace parafa
