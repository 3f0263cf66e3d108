// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/bytes.h"
#include "base/error.h"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

struct _xmlDoc;
struct _xmlNode;

namespace parafa
{

/// Limits of one parse; each is checked before or while parsing, never after.
struct XmlLimits {
    std::size_t maxBytes = std::size_t{64} << 20;
    std::size_t maxDepth = 256;
    std::size_t maxAttributesPerElement = 512;
    std::size_t maxNamespacesPerElement = 256;
    std::size_t maxElements = 2'000'000;
    std::size_t maxTextBytes = std::size_t{64} << 20;
};

enum class XmlEncodings {
    Utf8AndUtf16, ///< UTF-8 with or without mark, UTF-16 with mark; anything else is XmlEncoding
    Common,       ///< also ISO-8859-*, windows-125*: for documents, never for signature files
};

/// A parsed XML document: no DTD (an error at "<!DOCTYPE"), no external entity, no network, no XInclude, limits kept.
/// Owns the libxml2 tree; nodes handed out live as long as the document. Move only.
class XmlDocument
{
public:
    /// Errors: Unreadable with XmlMalformed, XmlDoctype, XmlEncoding; LimitExceeded with XmlLimit.
    static Result<XmlDocument> parse(ByteView xml, const XmlLimits& limits = {},
                                     XmlEncodings encodings = XmlEncodings::Utf8AndUtf16);
    /// An empty document to build a tree in.
    static XmlDocument create();

    XmlDocument(XmlDocument&&) noexcept;
    XmlDocument& operator=(XmlDocument&&) noexcept;
    ~XmlDocument();

    _xmlDoc* doc() const { return m_doc; }
    _xmlNode* root() const;

private:
    explicit XmlDocument(_xmlDoc* doc) : m_doc(doc) {}
    _xmlDoc* m_doc = nullptr;
};

// --- small readers over libxml2 nodes; all null-safe, all UTF-8
bool isElement(const _xmlNode* node, std::string_view ns, std::string_view localName);
std::string_view localName(const _xmlNode* node);
std::string_view namespaceUri(const _xmlNode* node);
_xmlNode* firstChild(const _xmlNode* parent, std::string_view ns, std::string_view localName);
std::vector<_xmlNode*> children(const _xmlNode* parent, std::string_view ns, std::string_view localName);
std::vector<_xmlNode*> childElements(const _xmlNode* parent);
/// Attribute without namespace; empty optional when absent.
std::optional<std::string> attribute(const _xmlNode* element, std::string_view name);
std::optional<std::string> attributeNs(const _xmlNode* element, std::string_view ns, std::string_view name);
/// All text below the node, comments and processing instructions left out.
std::string textOf(const _xmlNode* node);
/// The same without leading and trailing XML white space.
std::string trimmedTextOf(const _xmlNode* node);

enum class Canonicalization {
    Inclusive10,
    Inclusive10WithComments,
    Exclusive,
    ExclusiveWithComments,
    Inclusive11,
    Inclusive11WithComments
};
std::optional<Canonicalization> canonicalizationFromUri(std::string_view uri);
std::string_view canonicalizationUri(Canonicalization method);

/// Canonical form of a subtree (element and everything below it) in its document context, or of the whole document when
/// `node` is null. `exclude`: subtrees left out (enveloped signature). `inclusivePrefixes`: of exclusive C14N.
/// Errors: Unreadable with CanonicalizationFailed (e.g. a relative namespace URI): a C14N error is never an empty result.
Result<Bytes> canonicalize(const XmlDocument& document, const _xmlNode* node, Canonicalization method,
                           const std::vector<std::string>& inclusivePrefixes = {},
                           const std::vector<const _xmlNode*>& exclude = {});

} // namespace parafa
