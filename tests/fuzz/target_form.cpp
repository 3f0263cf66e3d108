// SPDX-License-Identifier: EUPL-1.2
#include "fuzz_target.h"
#include "xmldata/form_fields.h"
#include "xmldata/form_instance.h"
#include "xmldata/form_value.h"

namespace parafa::fuzz
{

/// A schema of somebody else, read as a form: listed, filled in where it asks, written, and read back.
void runOne(ByteView input)
{
    FormModelLimits limits;
    limits.maxParts = 5'000;
    const auto model = FormModel::read(input, limits);
    if (!model)
        return;
    (void)fieldsOf(*(*model)->roots().front(), "sk", {200, 20});
    const auto form = FormInstance::create(*model, *(*model)->roots().front());
    for (int round = 0; round < 3; ++round)
        for (const FormProblem& problem : form->check()) {
            if (problem.node->isChoice())
                problem.node->choose(0);
            else if (problem.node->element() && problem.node->content()->text)
                problem.node->setText(exampleValue(*problem.node->content()->text));
        }
    const auto data = form->xml(FormLayout::ByLines);
    if (data)
        (void)FormInstance::read(*model, data->xml);
}

} // namespace parafa::fuzz
