// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <expected>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace parafa::cli
{

/// One option of a command.
struct OptionSpec {
    std::string_view name;      ///< "--json", "-o"
    std::string_view valueName; ///< empty: a switch
    std::string_view help;
    bool repeatable = false;
};

/// One command: everything its `--help` and the parser need.
struct CommandSpec {
    std::string_view name;
    std::string_view arguments; ///< what stands behind the options: "FILE..."
    std::string_view summary;
    std::vector<OptionSpec> options;
    std::size_t minPositionals = 0;
    std::size_t maxPositionals = static_cast<std::size_t>(-1);
};

class Arguments
{
public:
    bool has(std::string_view option) const { return m_values.contains(option); }
    /// The last value given, or the default.
    std::string value(std::string_view option, std::string_view otherwise = {}) const;
    std::vector<std::string> values(std::string_view option) const;
    const std::vector<std::string>& positionals() const { return m_positionals; }

private:
    friend std::expected<Arguments, std::string> parseArguments(const CommandSpec&, const std::vector<std::string>&);
    std::map<std::string, std::vector<std::string>, std::less<>> m_values;
    std::vector<std::string> m_positionals;
};

/// Options and positionals in any order; "--" ends the options; "--name=value" and "--name value"; "-" is a positional.
/// The error is one sentence.
std::expected<Arguments, std::string> parseArguments(const CommandSpec& spec, const std::vector<std::string>& arguments);

/// The text of `--help`.
std::string helpText(const CommandSpec& spec);

} // namespace parafa::cli
