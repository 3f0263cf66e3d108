// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "xmldata/form_instance.h"
#include "xmldata/form_value.h"

namespace parafa::test
{

/// Fills in just what a form demands, with values that comply; gives what is still wrong then.
inline std::vector<FormProblem> fillMinimal(FormInstance& form)
{
    std::vector<FormProblem> problems = form.check();
    for (int round = 0; round < 30 && !problems.empty(); ++round) {
        for (const FormProblem& problem : problems) {
            FormNode* node = problem.node;
            if (node->isChoice() && node->chosen() < 0) {
                node->choose(0);
                continue;
            }
            if (!node->element())
                continue;
            const std::size_t attribute = problem.path.find("/@");
            if (attribute != std::string::npos || problem.path.starts_with('@')) {
                for (std::size_t i = 0; i < node->content()->attributes.size(); ++i)
                    if (form.checkAttribute(*node, i))
                        node->setAttribute(i, exampleValue(*node->content()->attributes[i].type));
            } else if (node->content()->text) {
                node->setText(exampleValue(*node->content()->text));
            }
        }
        problems = form.check();
    }
    return problems;
}

} // namespace parafa::test
