// SPDX-License-Identifier: EUPL-1.2
#include "core/formats/pdfa_sample.h"

#include <cstdio>
#include <stdexcept>

namespace parafa::test
{

std::string iccProfile(const std::string& deviceClass, const std::string& colourSpace, char version)
{
    std::string profile(132, '\0');
    profile[3] = static_cast<char>(132);
    profile[8] = version;
    profile.replace(12, 4, deviceClass);
    profile.replace(16, 4, colourSpace);
    profile.replace(36, 4, "acsp");
    return profile;
}

PdfaSample::PdfaSample(int ofPart, char ofLevel) : part(ofPart), level(ofLevel)
{
    if (part == 2)
        header = "%PDF-1.7\n%\xe2\xe3\xcf\xd3\n";
    set(1, "<< /Type /Catalog /Pages 2 0 R /Metadata 6 0 R /OutputIntents [<< /Type /OutputIntent /S /GTS_PDFA1 "
           "/OutputConditionIdentifier (sRGB) /DestOutputProfile 7 0 R >>] >>");
    set(2, "<< /Type /Pages /Kids [3 0 R] /Count 1 >>");
    set(3, "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] /Resources << >> /Contents 4 0 R >>");
    setStream(4, "", "1 0 0 rg 10 10 50 50 re f");
    setStream(7, "/N 3", iccProfile());
}

void PdfaSample::setStream(int number, const std::string& dictionary, const std::string& data)
{
    set(number, "<< " + dictionary + " /Length " + std::to_string(data.size()) + " >>\nstream\n" + data + "\nendstream");
}

void PdfaSample::replace(int number, const std::string& from, const std::string& to)
{
    std::string& body = m_objects.at(number);
    const std::size_t at = body.find(from);
    if (at == std::string::npos)
        throw std::runtime_error("nothing to replace: " + from);
    body.replace(at, from.size(), to);
}

std::string PdfaSample::bytes() const
{
    auto objects = m_objects;
    if (!objects.contains(6)) {
        const std::string xmp =
            "<?xpacket " + packetHeader +
            "?><x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">"
            "<rdf:Description rdf:about=\"\" xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\" pdfaid:part=\"" +
            std::to_string(part) + "\" pdfaid:conformance=\"" + level + "\"/>" + xmpProperties +
            "</rdf:RDF></x:xmpmeta><?xpacket end=\"w\"?>";
        objects[6] =
            "<< /Type /Metadata /Subtype /XML /Length " + std::to_string(xmp.size()) + " >>\nstream\n" + xmp + "\nendstream";
    }
    std::string file = header;
    std::map<int, std::size_t> offsets;
    for (const auto& [number, body] : objects) {
        offsets[number] = file.size();
        file += std::to_string(number) + " 0 obj\n" + body + "\nendobj\n";
    }
    const std::size_t xref = file.size();
    const int count = objects.rbegin()->first + 1;
    file += "xref\n0 " + std::to_string(count) + "\n";
    for (int i = 0; i < count; ++i) {
        char line[32];
        std::snprintf(line, sizeof line, "%010zu %05d %c \n", offsets.contains(i) ? offsets[i] : 0,
                      offsets.contains(i) ? 0 : 65535, offsets.contains(i) ? 'n' : 'f');
        file += line;
    }
    file += "trailer\n<< /Size " + std::to_string(count) + " /Root 1 0 R " + identifier + " >>\nstartxref\n" +
            std::to_string(xref) + "\n%%EOF" + afterEnd;
    return file;
}

} // namespace parafa::test
