// SPDX-License-Identifier: EUPL-1.2
#include "cli/arguments.h"

#include <algorithm>

namespace parafa::cli
{

std::string Arguments::value(std::string_view option, std::string_view otherwise) const
{
    const auto place = m_values.find(option);
    return place == m_values.end() || place->second.empty() ? std::string(otherwise) : place->second.back();
}

std::vector<std::string> Arguments::values(std::string_view option) const
{
    const auto place = m_values.find(option);
    return place == m_values.end() ? std::vector<std::string>() : place->second;
}

std::expected<Arguments, std::string> parseArguments(const CommandSpec& spec, const std::vector<std::string>& arguments)
{
    Arguments parsed;
    bool onlyPositionals = false;
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        const std::string& argument = arguments[i];
        if (onlyPositionals || argument == "-" || !argument.starts_with('-')) {
            parsed.m_positionals.push_back(argument);
            continue;
        }
        if (argument == "--") {
            onlyPositionals = true;
            continue;
        }
        const std::size_t equals = argument.starts_with("--") ? argument.find('=') : std::string::npos;
        const std::string name = argument.substr(0, equals);
        const auto option = std::ranges::find(spec.options, std::string_view(name), &OptionSpec::name);
        if (option == spec.options.end())
            return std::unexpected("unknown option " + name);
        std::vector<std::string>& values = parsed.m_values[name];
        if (option->valueName.empty()) {
            if (equals != std::string::npos)
                return std::unexpected("option " + name + " takes no value");
            continue;
        }
        if (!values.empty() && !option->repeatable)
            return std::unexpected("option " + name + " was given twice");
        if (equals != std::string::npos)
            values.push_back(argument.substr(equals + 1));
        else if (i + 1 < arguments.size())
            values.push_back(arguments[++i]);
        else
            return std::unexpected("option " + name + " needs a value: " + std::string(option->valueName));
    }
    if (parsed.m_positionals.size() > spec.maxPositionals)
        return std::unexpected("unexpected argument " + parsed.m_positionals[spec.maxPositionals]);
    return parsed;
}

std::string helpText(const CommandSpec& spec)
{
    std::string text = "Usage: parafa-cli " + std::string(spec.name) + " [OPTIONS] " + std::string(spec.arguments) + "\n" +
                       std::string(spec.summary) + "\n\nOptions:\n";
    for (const OptionSpec& option : spec.options) {
        std::string left =
            "  " + std::string(option.name) + (option.valueName.empty() ? "" : " ") + std::string(option.valueName);
        left.resize(std::max<std::size_t>(left.size() + 2, 34), ' ');
        text += left + std::string(option.help) + (option.repeatable ? " (repeatable)" : "") + "\n";
    }
    return text;
}

} // namespace parafa::cli
