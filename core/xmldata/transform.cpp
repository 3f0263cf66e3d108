// SPDX-License-Identifier: EUPL-1.2
#include "base/handle.h"
#include "base/xml.h"
#include "xmldata/compiled_schemas.h"
#include "xmldata/deterministic_functions.h"
#include "xmldata/html_check.h"
#include "xmldata/presentation.h"
#include "xmldata/stylesheet_document.h"
#include "xmldata/stylesheet_guard.h"
#include "xmldata/text_check.h"
#include "xmldata/xml_fragment.h"

#include <libxml/xmlIO.h>
#include <libxml/xpath.h>
#include <libxslt/imports.h>
#include <libxslt/security.h>
#include <libxslt/transform.h>
#include <libxslt/xsltInternals.h>
#include <libxslt/xsltutils.h>

#include <cstdarg>
#include <cstdio>

namespace parafa
{

namespace
{

using Document = Handle<xmlDoc, xmlFreeDoc>;
using Context = Handle<xsltTransformContext, xsltFreeTransformContext>;
using Preferences = Handle<xsltSecurityPrefs, xsltFreeSecurityPrefs>;

Preferences allForbidden()
{
    Preferences preferences(xsltNewSecurityPrefs());
    for (xsltSecurityOption option : {XSLT_SECPREF_READ_FILE, XSLT_SECPREF_WRITE_FILE, XSLT_SECPREF_CREATE_DIRECTORY,
                                      XSLT_SECPREF_READ_NETWORK, XSLT_SECPREF_WRITE_NETWORK})
        xsltSetSecurityPrefs(preferences.get(), option, xsltSecurityForbid);
    return preferences;
}

/// Keeps the first message of a run.
void keepMessage(void* target, const char* format, ...)
{
    auto* text = static_cast<std::string*>(target);
    if (text->size() > 2'000)
        return;
    char buffer[512];
    va_list arguments;
    va_start(arguments, format);
    std::vsnprintf(buffer, sizeof buffer, format, arguments);
    va_end(arguments);
    *text += buffer;
}

/// Where the serialised result goes: counted, refused above the limit.
struct LimitedOutput {
    Bytes bytes;
    std::size_t limit;
    bool exceeded = false;

    static int write(void* self, const char* data, int size)
    {
        auto* output = static_cast<LimitedOutput*>(self);
        if (size < 0 || output->bytes.size() + static_cast<std::size_t>(size) > output->limit) {
            output->exceeded = true;
            return -1;
        }
        output->bytes.insert(output->bytes.end(), data, data + size);
        return size;
    }
};

struct Run {
    Bytes content;
    bool rootIsHtml = false, rootIsXhtml = false;
    bool processorAsked = false;
};

std::unexpected<Error> limitReached(std::string detail)
{
    return fail(ErrorCode::LimitExceeded, FindingCode::PresentationLimit, {}, std::move(detail));
}

/// `data` is used up: libxslt strips white space in the source tree itself.
Result<Run> runOnce(xsltStylesheet* style, XmlDocument data, const TransformLimits& limits, ProcessorFace face)
{
    const Context context(xsltNewTransformContext(style, data.doc()));
    const Preferences preferences = allForbidden();
    if (!context || xsltSetCtxtSecurityPrefs(preferences.get(), context.get()) != 0)
        return fail(ErrorCode::Internal, "xsltNewTransformContext");
    std::string message;
    xsltSetTransformErrorFunc(context.get(), &message, keepMessage);
    DeterministicFunctions functions(face);
    functions.install(context->xpathCtxt);
    context->_private = &functions;
    context->maxTemplateDepth = limits.maxTemplateDepth;
    context->opLimit = limits.maxOperations;
    context->xpathCtxt->opLimit = limits.maxOperations;

    const Document result(xsltApplyStylesheetUser(style, data.doc(), nullptr, nullptr, nullptr, context.get()));
    if (functions.documentCalled())
        return fail(ErrorCode::Unreadable, FindingCode::PresentationForbidden, "document()");
    if (context->xpathCtxt->opCount >= limits.maxOperations || context->opCount >= limits.maxOperations)
        return limitReached("operations");
    if (message.find("infinite template recursion") != std::string::npos || message.find("maxTemplate") != std::string::npos)
        return limitReached("template depth");
    if (!result || context->state != XSLT_STATE_OK) {
        const int code = context->xpathCtxt->lastError.code;
        if (code == XML_XPATH_UNKNOWN_FUNC_ERROR)
            return fail(ErrorCode::Unreadable, FindingCode::PresentationForbidden, "extension function", message);
        return fail(ErrorCode::Unreadable, FindingCode::PresentationFailed, {}, message);
    }

    LimitedOutput output{{}, limits.maxOutputBytes};
    xmlOutputBuffer* buffer = xmlOutputBufferCreateIO(LimitedOutput::write, nullptr, &output, nullptr);
    const int saved = buffer ? xsltSaveResultTo(buffer, result.get(), style) : -1;
    if (buffer)
        xmlOutputBufferClose(buffer);
    if (output.exceeded)
        return limitReached("output");
    if (saved < 0)
        return fail(ErrorCode::Unreadable, FindingCode::PresentationFailed, {}, "the result cannot be written");
    const xmlNode* root = xmlDocGetRootElement(result.get());
    return Run{std::move(output.bytes), root && xmlStrcasecmp(root->name, xmlText("html")) == 0 && !root->ns,
               isElement(root, "http://www.w3.org/1999/xhtml", "html"), functions.processorAsked()};
}

/// XSLT 1.0, 16: a missing method is "html" where the result's root is html without namespace.
std::optional<PresentationMedia> mediaOf(const xsltStylesheet* style, const Run& run)
{
    const auto is = [style](const char* name) { return xmlStrEqual(style->method, xmlText(name)) != 0; };
    if (is("text"))
        return PresentationMedia::Text;
    if (is("html") || (!style->method && run.rootIsHtml))
        return PresentationMedia::Html;
    const bool xhtmlType = style->doctypePublic && xmlStrstr(style->doctypePublic, xmlText("XHTML"));
    const bool xhtmlSystem = style->doctypeSystem && xmlStrstr(style->doctypeSystem, xmlText("xhtml"));
    if (xhtmlType || xhtmlSystem || run.rootIsXhtml || (is("xml") && run.rootIsHtml))
        return PresentationMedia::Xhtml;
    return std::nullopt;
}

void inspect(RenderedPresentation& presentation)
{
    if (!presentation.repeatable)
        presentation.findings.push_back(makeFinding(FindingCode::PresentationNotRepeatable));
    std::vector<Finding> ofText;
    if (presentation.media == PresentationMedia::Text) {
        ofText = checkText(asText(presentation.content), "presentation");
    } else {
        HtmlFacts html = checkHtml(presentation.content);
        ofText = checkText(html.text, "presentation");
        presentation.findings.insert(presentation.findings.end(), html.findings.begin(), html.findings.end());
        presentation.text = std::move(html.text);
    }
    presentation.findings.insert(presentation.findings.end(), ofText.begin(), ofText.end());
}

} // namespace

void freeStylesheet(_xsltStylesheet* style)
{
    style->doc = nullptr; // its owner frees it
    xsltFreeStylesheet(style);
}

Result<CompiledStylesheet> CompiledStylesheet::compile(ByteView stylesheet, const TransformLimits& limits)
{
    XmlLimits input;
    input.maxBytes = limits.maxInputBytes;
    // the parser reads CR LF as LF (XML 1.0, 2.11), also inside the literal text of a stylesheet
    auto styleDocument = parseStylesheet(stylesheet, input);
    if (!styleDocument)
        return std::unexpected(styleDocument.error());
    if (auto checked = checkStylesheet(*styleDocument); !checked)
        return std::unexpected(checked.error());

    Handle<_xsltStylesheet, freeStylesheet> style(xsltParseStylesheetDoc(styleDocument->doc()));
    if (!style || style->errors != 0)
        return fail(ErrorCode::Unreadable, FindingCode::PresentationFailed, {}, "the stylesheet does not compile");
    if (style->encoding)
        xmlFree(style->encoding);
    style->encoding = xmlStrdup(xmlText("UTF-8")); // what is handed back is UTF-8, and says so
    return CompiledStylesheet(std::move(*styleDocument), std::move(style));
}

Result<RenderedPresentation> CompiledStylesheet::transform(ByteView data, const TransformLimits& limits) const
{
    XmlLimits input;
    input.maxBytes = limits.maxInputBytes;
    auto dataDocument = XmlDocument::parse(data, input);
    if (!dataDocument)
        return std::unexpected(dataDocument.error());
    auto first = runOnce(m_style.get(), std::move(*dataDocument), limits, ProcessorFace::Usual);
    if (!first)
        return std::unexpected(first.error());
    const auto media = mediaOf(m_style.get(), *first);
    if (!media)
        return fail(ErrorCode::Unreadable, FindingCode::PresentationFailed, "xsl:output", "neither text nor HTML nor XHTML");
    RenderedPresentation presentation;
    presentation.media = *media;
    if (first->processorAsked) {
        auto again = XmlDocument::parse(data, input);
        const auto second = again ? runOnce(m_style.get(), std::move(*again), limits, ProcessorFace::Other)
                                  : Result<Run>(std::unexpected(again.error()));
        presentation.repeatable = second && second->content == first->content;
    }
    presentation.content = std::move(first->content);
    inspect(presentation);
    return presentation;
}

Result<RenderedPresentation> transformPresentation(ByteView data, ByteView stylesheet, const TransformLimits& limits)
{
    const auto compiled = CompiledStylesheet::compile(stylesheet, limits);
    if (!compiled)
        return std::unexpected(compiled.error());
    return compiled->transform(data, limits);
}

} // namespace parafa
