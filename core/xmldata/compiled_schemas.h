// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/handle.h"
#include "xmldata/presentation.h"

struct _xsltStylesheet;
struct _xmlSchema;
struct _xmlDoc;

namespace parafa
{

/// Frees what libxslt and libxml2 compiled.
void freeStylesheet(_xsltStylesheet* style);
void freeSchema(_xmlSchema* schema);
void freeDocument(_xmlDoc* document);

/// A stylesheet of others, checked and compiled once, for many documents. Runs as `transformPresentation` does. Not to be used
/// from several threads at a time.
class CompiledStylesheet
{
public:
    /// Errors: those of transformPresentation that are of the stylesheet alone.
    static Result<CompiledStylesheet> compile(ByteView stylesheet, const TransformLimits& limits = {});
    Result<RenderedPresentation> transform(ByteView data, const TransformLimits& limits = {}) const;

private:
    explicit CompiledStylesheet(Handle<_xsltStylesheet, freeStylesheet> style) : m_style(std::move(style)) {}
    Handle<_xsltStylesheet, freeStylesheet> m_style;
};

/// The same for a schema: validates as `validateAgainstSchema` does.
class CompiledSchema
{
public:
    static Result<CompiledSchema> compile(ByteView schema);
    Result<std::vector<SchemaViolation>> validate(ByteView data, const SchemaLimits& limits = {}) const;

private:
    CompiledSchema(Handle<_xmlDoc, freeDocument> document, Handle<_xmlSchema, freeSchema> schema)
        : m_document(std::move(document)), m_schema(std::move(schema))
    {
    }
    Handle<_xmlDoc, freeDocument> m_document; ///< components of the schema point into it
    Handle<_xmlSchema, freeSchema> m_schema;
};

} // namespace parafa
