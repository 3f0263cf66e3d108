// SPDX-License-Identifier: EUPL-1.2
#include "formats/pdfa_context.h"

#include <algorithm>
#include <cmath>

namespace parafa
{

namespace
{

using enum FindingCode;

/// 6.5.2 (part 2: 6.3.1).
bool isAllowedType(const std::string& type, int part)
{
    static const std::set<std::string> first = {"Text",  "Link",      "FreeText",    "Line",     "Square",    "Circle",
                                                "Stamp", "Highlight", "Underline",   "Squiggly", "StrikeOut", "Ink",
                                                "Popup", "Widget",    "PrinterMark", "TrapNet"};
    static const std::set<std::string> second = {"Polygon", "PolyLine", "Caret", "FileAttachment", "Watermark", "Redact"};
    return first.contains(type) || (part > 1 && second.contains(type));
}

/// The appearance dictionary has N only, of the kind the annotation wants (6.5.3; part 2: 6.3.3).
void checkAppearance(const PdfaContext& context, QPDFObjectHandle annotation, const std::string& type,
                     const std::string& fieldType)
{
    QPDFObjectHandle appearance = entry(annotation, "/AP");
    if (appearance.isNull()) {
        if (context.part() == 1) {
            if (type == "Widget")
                context.breach(PdfaFormField, "no appearance");
            return;
        }
        QPDFObjectHandle box = entry(annotation, "/Rect");
        const auto side = [&](int i) {
            return box.isArray() && i < box.getArrayNItems() && box.getArrayItem(i).isNumber()
                       ? box.getArrayItem(i).getNumericValue()
                       : 0.0;
        };
        const bool empty = box.isArray() && side(0) == side(2) && side(1) == side(3);
        if (!empty && type != "Popup" && type != "Link")
            context.breach(PdfaAppearance, type + " without appearance");
        return;
    }
    QPDFObjectHandle normal = entry(appearance, "/N");
    if (!appearance.isDictionary() || appearance.getKeys() != std::set<std::string>{"/N"})
        return context.breach(PdfaAppearance, type + ": other than N");
    const bool button = type == "Widget" && fieldType == "Btn";
    const bool states = normal.isDictionary() && !normal.getKeys().empty();
    if (button ? !states : !normal.isStream())
        context.breach(PdfaAppearance, type + ": N");
}

void checkAnnotation(const PdfaContext& context, QPDFObjectHandle annotation)
{
    const std::string type = nameIn(annotation, "/Subtype");
    if (!isAllowedType(type, context.part()))
        context.breach(PdfaAnnotationType, type);
    QPDFObjectHandle flags = entry(annotation, "/F");
    constexpr long long invisible = 1, hidden = 2, print = 4, noView = 32, toggleNoView = 256;
    if (flags.isNumber()) {
        const auto value = static_cast<long long>(std::clamp(flags.getNumericValue(), 0.0, 65535.0));
        const long long forbidden = invisible | hidden | noView | (context.part() > 1 ? toggleNoView : 0);
        if ((value & print) == 0 || (value & forbidden) != 0)
            context.breach(PdfaAnnotation, type + ": flags");
    } else if (context.part() == 1 || type != "Popup") {
        context.breach(PdfaAnnotation, type + ": no F");
    }
    if (context.part() == 1) {
        QPDFObjectHandle opacity = entry(annotation, "/CA");
        if (opacity.isNumber() && opacity.getNumericValue() != 1.0)
            context.breach(PdfaAnnotation, type + ": CA");
        if ((has(annotation, "/C") || has(annotation, "/IC")) && context.outputColour != "RGB ")
            context.breach(PdfaAnnotation, type + ": colour without RGB output intent");
    }
    std::string fieldType;
    QPDFObjectHandle field = annotation;
    for (int depth = 0; depth < 32 && field.isDictionary() && fieldType.empty(); ++depth) {
        fieldType = nameIn(field, "/FT");
        field = entry(field, "/Parent");
    }
    checkAppearance(context, annotation, type, fieldType);
    if (type == "Widget") {
        if (has(annotation, "/A"))
            context.breach(context.part() == 1 ? PdfaAction : PdfaFormField, "widget with an action");
        if (has(annotation, "/AA"))
            context.breach(context.part() == 1 ? PdfaAdditionalAction : PdfaFormField, "widget with additional actions");
    }
}

/// 6.9 (part 2: 6.4.1, 6.4.2).
void checkForm(const PdfaContext& context)
{
    QPDFObjectHandle form = entry(context.file.pdf->getRoot(), "/AcroForm");
    if (isTrue(form, "/NeedAppearances"))
        context.breach(PdfaFormField, "NeedAppearances");
    if (has(form, "/XFA"))
        context.breach(PdfaXfa);
    if (isTrue(context.file.pdf->getRoot(), "/NeedsRendering"))
        context.breach(PdfaXfa, "NeedsRendering");
    for (const PdfField& field : readFields(*context.file.pdf, context.pages, context.file.limits)) {
        // The fields above it in the tree are fields too.
        QPDFObjectHandle one = field.field;
        for (int depth = 0; depth < 32 && one.isDictionary(); ++depth, one = entry(one, "/Parent"))
            if (has(one, "/AA"))
                context.breach(context.part() == 1 ? PdfaAdditionalAction : PdfaFormField, "field with additional actions");
    }
}

} // namespace

void checkAnnotations(const PdfaContext& context)
{
    for (const PdfPage& page : context.pages.pages) {
        QPDFObjectHandle annotations = entry(page.page, "/Annots");
        for (int i = 0; annotations.isArray() && i < annotations.getArrayNItems(); ++i)
            if (annotations.getArrayItem(i).isDictionary())
                checkAnnotation(context, annotations.getArrayItem(i));
    }
    checkForm(context);
}

} // namespace parafa
