// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "pdf/new_signature.h"
#include "pdf/pdf_update.h"

namespace parafa
{

/// The field of a new signature, its widget, and what form, page and catalog say about them (ISO 32000-1, 12.7.4.5).
class NewField
{
public:
    NewField(const PdfFile& file, PdfUpdate& update, const PdfNewSignature& signature);

    struct Made {
        QPDFObjectHandle lock; ///< /Lock of a field that was there; else null
    };
    /// `value`: reference to the signature dictionary. qpdf's exceptions pass through.
    Result<Made> write(const std::string& value);

private:
    Result<Made> fillExisting(QPDFObjectHandle field, const std::string& value);
    Result<Made> makeNew(const std::string& name, const std::string& value);
    std::string freeName() const;
    Result<std::string> appearance(double width, double height, int rotation);
    void writeForm(const std::string& newField);
    void writeCatalog();

    const PdfFile& m_file;
    PdfUpdate& m_update;
    const PdfNewSignature& m_signature;
    PdfPages m_pages;
    std::vector<PdfField> m_fields;
    std::map<std::string, std::string> m_catalog; ///< entries to change
};

/// Entries of the catalog that say which extensions are used (EN 319 142-1, 5.6).
void addExtension(QPDFObjectHandle catalog, std::map<std::string, std::string>& entries);

} // namespace parafa
