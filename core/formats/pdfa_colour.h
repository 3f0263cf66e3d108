// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "formats/icc_profile.h"
#include "formats/pdfa_context.h"

#include <map>

namespace parafa
{

/// Overprinting in force where a colour is used.
struct Overprint {
    bool on = false;
    int mode = 0;
    bool operator==(const Overprint&) const = default;
};

/// Judges colour spaces where they are used (6.2.3; part 2: 6.2.4).
class PdfaColours
{
public:
    explicit PdfaColours(const PdfaContext& context) : m_context(context) {}

    /// A colour space, direct or by name in `resources`; null is DeviceGray, the initial colour space.
    void use(QPDFObjectHandle space, QPDFObjectHandle resources, Overprint overprint = {});
    /// The colour space that a name stands for in `resources`, following inline abbreviations; the name itself for device spaces.
    static QPDFObjectHandle resolve(QPDFObjectHandle space, QPDFObjectHandle resources);
    /// The Default space for a device space, or nothing.
    static QPDFObjectHandle defaultFor(const std::string& device, QPDFObjectHandle resources);

private:
    void useAt(QPDFObjectHandle space, QPDFObjectHandle resources, Overprint overprint, int depth);
    void device(const std::string& name, QPDFObjectHandle resources, int depth);
    void icc(QPDFObjectHandle stream, Overprint overprint);
    void separation(QPDFObjectHandle space, QPDFObjectHandle resources, int depth);
    void deviceN(QPDFObjectHandle space, QPDFObjectHandle resources, int depth);

    struct Seen {
        QPDFObjectHandle space, resources;
        Overprint overprint;
    };

    const PdfaContext& m_context;
    std::vector<Seen> m_recent; ///< judged already; the same colour is used over and over
    std::map<QPDFObjGen, std::optional<IccProfile>> m_profiles;
    std::map<std::string, std::string> m_separations; ///< name -> written form of alternate and tint transform
};

} // namespace parafa
