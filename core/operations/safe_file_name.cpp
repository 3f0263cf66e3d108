// SPDX-License-Identifier: EUPL-1.2
#include "operations/open_document.h"
#include "report/text_cleaning.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace parafa
{

namespace
{

constexpr std::size_t maxNameBytes = 200;

/// Device names that Windows takes whatever the extension.
bool isReserved(std::string_view name)
{
    std::string stem(name.substr(0, name.find('.')));
    std::ranges::transform(stem, stem.begin(), [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
    constexpr std::array<std::string_view, 6> devices = {"CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$"};
    if (std::ranges::find(devices, stem) != devices.end())
        return true;
    return stem.size() == 4 && (stem.starts_with("COM") || stem.starts_with("LPT")) && stem[3] >= '0' && stem[3] <= '9';
}

/// Cuts the middle so that the extension stays; never inside a character.
std::string shortened(const std::string& name)
{
    if (name.size() <= maxNameBytes)
        return name;
    const std::size_t dot = name.rfind('.');
    const std::string extension = dot != std::string::npos && name.size() - dot <= 16 ? name.substr(dot) : std::string();
    std::size_t keep = maxNameBytes - extension.size();
    while (keep > 0 && (static_cast<unsigned char>(name[keep]) & 0xC0) == 0x80)
        --keep;
    return name.substr(0, keep) + extension;
}

} // namespace

std::string safeFileName(std::string_view entryName)
{
    std::string name;
    forEachCharacter(entryName, [&](char32_t character, std::string_view bytes) {
        constexpr std::string_view refused = "/\\:*?\"<>|";
        if (isControlOrDirection(character) || character == 0xFFFD)
            name += '_';
        else if (character < 0x80 && refused.find(static_cast<char>(character)) != std::string_view::npos)
            name += '_';
        else
            name += bytes;
    });
    name = shortened(name);
    while (!name.empty() && (name.back() == '.' || name.back() == ' '))
        name.pop_back();
    const std::size_t start = name.find_first_not_of(' ');
    name = start == std::string::npos ? std::string() : name.substr(start);
    if (name.starts_with('.') || name.starts_with('-') || isReserved(name))
        name.insert(0, "_");
    return name.empty() ? "document" : name;
}

} // namespace parafa
