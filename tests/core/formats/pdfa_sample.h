// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "support/pdf_builder.h"

namespace parafa::test
{

/// A small file that conforms to PDF/A: catalog (1), page tree (2), page (3), content (4), metadata (6), output profile (7). It
/// shows a red square; there is no text, so that no font needs to be embedded.
struct PdfaSample {
    int part = 1;
    char level = 'B';
    std::string header = "%PDF-1.4\n%\xe2\xe3\xcf\xd3\n";
    std::string identifier = "/ID [<00112233445566778899aabbccddeeff> <00112233445566778899aabbccddeeff>]";
    std::string xmpProperties; ///< further rdf:Description elements
    std::string packetHeader = "begin=\"\" id=\"W5M0MpCehiHzreSzNTczkc9d\"";
    std::string afterEnd = "\n";

    PdfaSample(int ofPart, char ofLevel);
    void set(int number, std::string body) { m_objects[number] = std::move(body); }
    void setStream(int number, const std::string& dictionary, const std::string& data);
    void replace(int number, const std::string& from, const std::string& to);
    std::string bytes() const;

private:
    std::map<int, std::string> m_objects;
};

/// An RGB monitor profile that is a header and nothing more.
std::string iccProfile(const std::string& deviceClass = "mntr", const std::string& colourSpace = "RGB ", char version = 2);

} // namespace parafa::test
