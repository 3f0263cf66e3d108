// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/handle.h"
#include "base/xml.h"
#include "xmldata/presentation.h"

struct _xsltStylesheet;
struct _xmlSchema;

namespace parafa
{

/// Frees what libxslt and libxml2 compiled.
void freeStylesheet(_xsltStylesheet* style);
void freeSchema(_xmlSchema* schema);

/// A stylesheet of others, checked and compiled once, for many documents. Runs as `transformPresentation` does. Not to be used
/// from several threads at a time.
class CompiledStylesheet
{
public:
    /// Errors: those of transformPresentation that are of the stylesheet alone.
    static Result<CompiledStylesheet> compile(ByteView stylesheet, const TransformLimits& limits = {});
    Result<RenderedPresentation> transform(ByteView data, const TransformLimits& limits = {}) const;

private:
    CompiledStylesheet(XmlDocument document, Handle<_xsltStylesheet, freeStylesheet> style)
        : m_document(std::move(document)), m_style(std::move(style))
    {
    }
    XmlDocument m_document; ///< what was compiled points into it
    Handle<_xsltStylesheet, freeStylesheet> m_style;
};

/// The same for a schema: validates as `validateAgainstSchema` does.
class CompiledSchema
{
public:
    static Result<CompiledSchema> compile(ByteView schema);
    Result<std::vector<SchemaViolation>> validate(ByteView data, const SchemaLimits& limits = {}) const;

private:
    CompiledSchema(XmlDocument document, Handle<_xmlSchema, freeSchema> schema)
        : m_document(std::move(document)), m_schema(std::move(schema))
    {
    }
    XmlDocument m_document; ///< components of the schema point into it
    Handle<_xmlSchema, freeSchema> m_schema;
};

} // namespace parafa
