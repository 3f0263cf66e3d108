// SPDX-License-Identifier: EUPL-1.2
#include "signing/place_box.h"

#include "appearance/shown_text.h"
#include "preview/pdf_document.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QGridLayout>
#include <QLabel>
#include <QLocale>
#include <QSignalBlocker>
#include <QSpinBox>

#include <cmath>

namespace parafa
{

namespace
{

constexpr double pointsPerMillimetre = 72 / 25.4;
constexpr double usualWidth = 200, usualHeight = 70, fromEdge = 40; ///< points

} // namespace

PlaceBox::PlaceBox(QWidget* parent) : QWidget(parent)
{
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(8);
    m_fieldLabel = new QLabel(this);
    m_field = new QComboBox(this);
    m_field->addItem(QString());
    m_field->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_fieldLabel->setBuddy(m_field);
    grid->addWidget(m_fieldLabel, 0, 0);
    grid->addWidget(m_field, 0, 1, 1, 3);
    m_page = new QSpinBox(this);
    m_page->setRange(1, 1);
    m_page->setKeyboardTracking(false);
    for (QLabel*& label : m_labels)
        label = new QLabel(this);
    for (QDoubleSpinBox*& number : m_numbers) {
        number = new QDoubleSpinBox(this);
        number->setDecimals(1);
        number->setKeyboardTracking(false); // "6" on the way to "60" is no size
        number->setRange(0, 50'000);
        number->setSingleStep(1);
    }
    grid->addWidget(m_labels[0], 1, 0);
    grid->addWidget(m_page, 1, 1);
    m_labels[0]->setBuddy(m_page);
    for (int i = 0; i < 4; ++i) {
        m_labels[i + 1]->setBuddy(m_numbers[i]);
        grid->addWidget(m_labels[i + 1], 2 + i, 0);
        grid->addWidget(m_numbers[i], 2 + i, 1);
    }
    grid->setColumnStretch(1, 1);
    connect(m_field, &QComboBox::currentIndexChanged, this, &PlaceBox::fieldChosen);
    connect(m_page, &QSpinBox::valueChanged, this, &PlaceBox::numbersChanged);
    for (QDoubleSpinBox* number : m_numbers)
        connect(number, &QDoubleSpinBox::valueChanged, this, &PlaceBox::numbersChanged);
    retranslate();
}

void PlaceBox::setDocument(std::shared_ptr<PdfDocument> document)
{
    m_document = std::move(document);
    if (!m_document)
        return;
    const int last = m_document->pageCount() - 1;
    const QSizeF size = m_document->pageSize(last);
    m_place = {last,
               keptOnPage({size.width() - usualWidth - fromEdge, size.height() - usualHeight - fromEdge, usualWidth, usualHeight},
                          size)};
    showNumbers();
}

void PlaceBox::offerFields(std::vector<PdfSigningFacts::Field> fields)
{
    m_fields = std::move(fields);
    {
        const QSignalBlocker quiet(m_field);
        while (m_field->count() > 1)
            m_field->removeItem(1);
        int first = 0;
        for (const PdfSigningFacts::Field& field : m_fields) {
            m_field->addItem(shownName(field.name, 60));
            if (first == 0 && field.place)
                first = m_field->count() - 1;
        }
        m_field->setCurrentIndex(first);
    }
    fieldChosen();
}

const PdfSigningFacts::Field* PlaceBox::chosenField() const
{
    const int index = m_field->currentIndex() - 1;
    return index >= 0 && index < int(m_fields.size()) ? &m_fields[std::size_t(index)] : nullptr;
}

std::string PlaceBox::fieldName() const
{
    const PdfSigningFacts::Field* field = chosenField();
    return field ? field->name : std::string();
}

std::optional<SignaturePlace> PlaceBox::place() const
{
    if (!m_document)
        return std::nullopt;
    const PdfSigningFacts::Field* field = chosenField();
    if (!field)
        return m_place;
    if (!field->place || field->place->page < 1 || int(field->place->page) > m_document->pageCount())
        return std::nullopt;
    return fromPdfPlace(*field->place, m_document->pageSize(int(field->place->page) - 1));
}

void PlaceBox::setPlace(const SignaturePlace& place)
{
    m_place = place;
    showNumbers();
    emit changed();
}

void PlaceBox::fill(PdfOptions& options, bool visible) const
{
    options.fieldName = fieldName();
    if (visible && m_document && options.fieldName.empty())
        options.place = toPdfPlace(m_place, m_document->pageSize(m_place.page));
}

void PlaceBox::fieldChosen()
{
    for (QWidget* number :
         {static_cast<QWidget*>(m_page), static_cast<QWidget*>(m_numbers[0]), static_cast<QWidget*>(m_numbers[1]),
          static_cast<QWidget*>(m_numbers[2]), static_cast<QWidget*>(m_numbers[3])})
        number->setEnabled(isMovable());
    showNumbers();
    emit changed();
}

void PlaceBox::numbersChanged()
{
    if (!m_document || !isMovable())
        return;
    const int page = m_page->value() - 1;
    double points[4];
    for (int i = 0; i < 4; ++i)
        points[i] = m_numbers[i]->value() * pointsPerMillimetre;
    m_place = {page, keptOnPage({points[0], points[1], points[2], points[3]}, m_document->pageSize(page))};
    showNumbers();
    emit changed();
}

void PlaceBox::showNumbers()
{
    const auto shown = place();
    if (!shown || !m_document)
        return;
    const QSignalBlocker quietPage(m_page);
    m_page->setRange(1, m_document->pageCount());
    m_page->setValue(shown->page + 1);
    const double points[] = {shown->rect.left(), shown->rect.top(), shown->rect.width(), shown->rect.height()};
    for (int i = 0; i < 4; ++i) {
        const QSignalBlocker quiet(m_numbers[i]);
        // What is written rounded is not rewritten while somebody types in it.
        if (std::abs(m_numbers[i]->value() - points[i] / pointsPerMillimetre) > 0.051)
            m_numbers[i]->setValue(points[i] / pointsPerMillimetre);
    }
}

void PlaceBox::retranslate()
{
    m_fieldLabel->setText(tr("Field"));
    m_field->setAccessibleName(tr("Signature field"));
    m_field->setItemText(0, tr("A new one"));
    const QString names[] = {tr("Page"), tr("From the left"), tr("From the top"), tr("Width"), tr("Height")};
    m_page->setAccessibleName(tr("Page of the signature"));
    for (int i = 0; i < 5; ++i)
        m_labels[i]->setText(names[i]);
    for (int i = 0; i < 4; ++i) {
        m_numbers[i]->setLocale(QLocale()); // the one of the language, for its decimal comma
        m_numbers[i]->setSuffix(tr(" mm"));
        m_numbers[i]->setAccessibleName(names[i + 1]);
    }
}

} // namespace parafa
