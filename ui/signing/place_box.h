// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "operations/pdf_signing.h"
#include "signing/signature_place.h"

#include <QWidget>

#include <memory>
#include <optional>

class QComboBox;
class QDoubleSpinBox;
class QLabel;
class QSpinBox;

namespace parafa
{

class PdfDocument;

/// Where a visible signature stands, in numbers: an empty field of the form or a new one; page, distance from the left and upper
/// edge, width and height in millimetres.
class PlaceBox : public QWidget
{
    Q_OBJECT
public:
    explicit PlaceBox(QWidget* parent = nullptr);

    /// A new document: a new field at the foot of its last page is proposed. Null: nothing can be placed.
    void setDocument(std::shared_ptr<PdfDocument> document);
    /// Fields that wait for a signature; the first that is seen is proposed.
    void offerFields(std::vector<PdfSigningFacts::Field> fields);
    /// Nothing without a document, or for a field that is seen nowhere.
    std::optional<SignaturePlace> place() const;
    void setPlace(const SignaturePlace& place);
    /// Empty: a new field with a free name.
    std::string fieldName() const;
    bool isMovable() const { return fieldName().empty(); }
    /// Field and place of the signature.
    void fill(PdfOptions& options, bool visible) const;
    void retranslate();

signals:
    void changed();

private:
    const PdfSigningFacts::Field* chosenField() const;
    void fieldChosen();
    void numbersChanged();
    void showNumbers();

    std::shared_ptr<PdfDocument> m_document;
    std::vector<PdfSigningFacts::Field> m_fields;
    SignaturePlace m_place; ///< of a new field

    QLabel* m_fieldLabel;
    QComboBox* m_field;
    QLabel* m_labels[5];
    QSpinBox* m_page;
    QDoubleSpinBox* m_numbers[4]; ///< left, top, width, height
};

} // namespace parafa
