// SPDX-License-Identifier: EUPL-1.2
#include "operations/second_opinion.h"

#include "base/xml.h"

#include <charconv>

namespace parafa
{

namespace
{

std::size_t numberOf(const std::string& text)
{
    std::size_t value = 0;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

/// veraPDF writes its reports without a namespace.
_xmlNode* child(const _xmlNode* parent, std::string_view name)
{
    return firstChild(parent, {}, name);
}

std::string programOf(const _xmlNode* report)
{
    std::string program = "veraPDF";
    for (const _xmlNode* release : children(child(report, "buildInformation"), {}, "releaseDetails"))
        if (const auto id = attribute(release, "id"); id == "core" || program == "veraPDF")
            program = "veraPDF " + attribute(release, "version").value_or("");
    return program;
}

SecondOpinion::BrokenRule ruleOf(const _xmlNode* rule)
{
    SecondOpinion::BrokenRule broken;
    broken.clause = attribute(rule, "specification").value_or("") + ", " + attribute(rule, "clause").value_or("") + "-" +
                    attribute(rule, "testNumber").value_or("");
    broken.description = trimmedTextOf(child(rule, "description"));
    broken.failures = numberOf(attribute(rule, "failedChecks").value_or("0"));
    return broken;
}

} // namespace

Result<SecondOpinion> readVeraPdfReport(ByteView xml)
{
    const auto document = XmlDocument::parse(xml);
    if (!document)
        return std::unexpected(document.error());
    const _xmlNode* report = document->root();
    const _xmlNode* job = child(child(report, "jobs"), "job");
    const _xmlNode* validation = child(job, "validationReport");
    const auto answer = attribute(validation, "isCompliant");
    if (!isElement(report, {}, "report") || (answer != "true" && answer != "false"))
        return fail(ErrorCode::Unreadable, FindingCode::VeraPdfFailed, "veraPDF",
                    trimmedTextOf(child(job, "taskException")).substr(0, 500));
    SecondOpinion opinion;
    opinion.program = programOf(report);
    opinion.profile = attribute(validation, "profileName").value_or("");
    opinion.conforms = answer == "true";
    for (const _xmlNode* rule : children(child(validation, "details"), {}, "rule"))
        if (attribute(rule, "status") == "failed" && opinion.rules.size() < SecondOpinion::maxRules)
            opinion.rules.push_back(ruleOf(rule));
    return opinion;
}

} // namespace parafa
