// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <utility>

struct _xmlXPathContext;

namespace parafa
{

/// Two ways to answer what XSLT leaves to the processor. A presentation whose bytes differ between them is no function of data
/// and stylesheet alone.
enum class ProcessorFace { Usual, Other };

/// What replaces, for one run, the XPath functions of libxslt that read files or whose answer depends on program and memory
/// layout. Lives as long as the run.
class DeterministicFunctions
{
public:
    explicit DeterministicFunctions(ProcessorFace face) : m_face(face) {}
    /// Takes over document(), generate-id() and system-property() of this XPath context.
    void install(_xmlXPathContext* context);

    bool documentCalled() const { return m_documentCalled; }
    /// generate-id() or system-property() was called: a second run with the other face tells whether it matters.
    bool processorAsked() const { return m_processorAsked; }

    // called by the XPath callbacks
    void noteDocument() { m_documentCalled = true; }
    std::string idOf(const void* node, const std::string& extra);
    std::string property(const std::string& localName);

private:
    ProcessorFace m_face;
    bool m_documentCalled = false;
    bool m_processorAsked = false;
    std::map<std::pair<const void*, std::string>, std::size_t> m_ids;
};

} // namespace parafa
