// SPDX-License-Identifier: EUPL-1.2
#include "container/entry_name.h"

#include "base/ascii.h"
#include "base/percent_encoding.h"
#include "container/container_writer.h"

#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <memory>

namespace parafa::zip
{

namespace
{

std::vector<std::string_view> componentsOf(std::string_view name)
{
    std::vector<std::string_view> parts;
    while (true) {
        const std::size_t slash = name.find('/');
        parts.push_back(name.substr(0, slash));
        if (slash == std::string_view::npos)
            return parts;
        name.remove_prefix(slash + 1);
    }
}

bool isAsciiLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

std::vector<char32_t> codePoints(std::string_view text)
{
    std::vector<char32_t> points;
    const auto* at = reinterpret_cast<const utf8proc_uint8_t*>(text.data());
    auto left = static_cast<utf8proc_ssize_t>(text.size());
    while (left > 0) {
        utf8proc_int32_t point = 0;
        const utf8proc_ssize_t used = utf8proc_iterate(at, left, &point);
        if (used <= 0)
            break;
        points.push_back(static_cast<char32_t>(point));
        at += used;
        left -= used;
    }
    return points;
}

/// Characters that change how others are shown, or show nothing themselves.
bool isDeceptive(char32_t c)
{
    const utf8proc_category_t category = utf8proc_category(static_cast<utf8proc_int32_t>(c));
    return category == UTF8PROC_CATEGORY_CC || category == UTF8PROC_CATEGORY_CF || category == UTF8PROC_CATEGORY_ZL ||
           category == UTF8PROC_CATEGORY_ZP || category == UTF8PROC_CATEGORY_CO || category == UTF8PROC_CATEGORY_CN ||
           (category == UTF8PROC_CATEGORY_ZS && c != ' ' && c != 0xa0 && c != 0x202f) || c == 0x115f || c == 0x1160 ||
           c == 0x3164 || c == 0xffa0;
}

/// Latin letters beside Greek or Cyrillic ones in one word: a look-alike.
bool mixesAlphabets(const std::vector<char32_t>& points)
{
    bool latin = false;
    bool other = false;
    for (const char32_t c : points) {
        const utf8proc_category_t category = utf8proc_category(static_cast<utf8proc_int32_t>(c));
        const bool letter = category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_LO;
        const bool mark = category == UTF8PROC_CATEGORY_MN;
        if (letter) {
            latin = latin || c < 0x250 || (c >= 0x1e00 && c < 0x1f00);
            other = other || (c >= 0x370 && c < 0x530) || (c >= 0x1f00 && c < 0x2000);
            if (latin && other)
                return true;
        } else if (!mark) {
            latin = other = false;
        }
    }
    return false;
}

/// Names that Windows gives to devices, whatever the extension.
bool isReservedDevice(std::string_view component)
{
    const std::string stem = asciiLower(component.substr(0, component.find('.')));
    if (stem == "con" || stem == "prn" || stem == "aux" || stem == "nul" || stem == "conin$" || stem == "conout$")
        return true;
    return stem.size() == 4 && (stem.starts_with("com") || stem.starts_with("lpt")) && stem[3] >= '0' && stem[3] <= '9';
}

/// Files that a double click runs, on Linux or Windows.
bool isExecutable(std::string_view component)
{
    static constexpr auto extensions = std::to_array<std::string_view>(
        {"exe",  "com",     "bat",      "cmd", "scr",  "pif",        "msi",         "msp",
         "dll",  "cpl",     "lnk",      "url", "hta",  "vbs",        "vbe",         "js",
         "jse",  "mjs",     "wsf",      "wsh", "ps1",  "psm1",       "reg",         "jar",
         "jnlp", "chm",     "msc",      "scf", "inf",  "gadget",     "sh",          "bash",
         "run",  "desktop", "appimage", "deb", "rpm",  "flatpakref", "snap",        "py",
         "pl",   "apk",     "command",  "xll", "appx", "msix",       "application", "settingcontent-ms",
         "elf"});
    while (!component.empty() && (component.back() == '.' || component.back() == ' '))
        component.remove_suffix(1);
    const std::size_t dot = component.rfind('.');
    return dot != std::string_view::npos && std::ranges::count(extensions, asciiLower(component.substr(dot + 1))) > 0;
}

/// What a name becomes on a system that folds case and normalises; '\1' stands for '/' so that sorting puts a folder's files
/// right behind a file of the folder's name.
std::string foldedPath(const std::string& name)
{
    std::string plain = nameFromPercentEncoded(name).value_or(name);
    std::string joined;
    for (std::string_view part : componentsOf(plain)) {
        while (part.size() > 1 && (part.back() == '.' || part.back() == ' '))
            part.remove_suffix(1);
        if (part.empty() || part == ".")
            continue;
        if (!joined.empty())
            joined += '\1';
        joined += part;
    }
    utf8proc_uint8_t* folded = nullptr;
    const utf8proc_ssize_t length =
        utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(joined.data()), static_cast<utf8proc_ssize_t>(joined.size()),
                     &folded, static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE | UTF8PROC_CASEFOLD));
    const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owned(folded, &std::free);
    return length < 0 ? joined : std::string(reinterpret_cast<const char*>(folded), static_cast<std::size_t>(length));
}

} // namespace

std::optional<std::string> unsafeNameReason(std::string_view name)
{
    if (name.empty())
        return "empty name";
    if (name.find('\0') != std::string_view::npos)
        return "NUL in the name";
    if (name.find('\\') != std::string_view::npos)
        return "backslash in the name";
    if (name.front() == '/')
        return "absolute path";
    if (name.size() >= 2 && name[1] == ':' && isAsciiLetter(name[0]))
        return "drive letter";
    const auto parts = componentsOf(name);
    if (std::ranges::count(parts, std::string_view("..")) > 0)
        return "path with ..";
    if (std::ranges::all_of(parts, [](std::string_view part) { return part.empty() || part == "."; }))
        return "no file name";
    return std::nullopt;
}

void checkName(const std::string& name, std::vector<Finding>& findings)
{
    const auto say = [&](FindingCode code, std::string why) {
        findings.push_back(makeFinding(code, {{"name", name}, {"why", std::move(why)}}));
    };
    std::string_view path = name;
    if (path.ends_with('/'))
        path.remove_suffix(1);
    const auto points = codePoints(path);
    if (std::ranges::any_of(points, isDeceptive))
        say(FindingCode::EntryNameSuspicious, "invisible");
    else if (mixesAlphabets(points))
        say(FindingCode::EntryNameSuspicious, "alphabets");
    for (const std::string_view part : componentsOf(path)) {
        if (part.size() > 255)
            say(FindingCode::EntryNameTooLong, std::to_string(part.size()));
        if (part.find(':') != std::string_view::npos)
            say(FindingCode::EntryNameSuspicious, "stream");
        else if (part.empty() || part == ".")
            say(FindingCode::EntryNameSuspicious, "path");
        else if (part.back() == '.' || part.back() == ' ' || part.front() == ' ')
            say(FindingCode::EntryNameSuspicious, "trailing");
        else if (part.front() == '-')
            say(FindingCode::EntryNameSuspicious, "dash");
        else if (isReservedDevice(part))
            say(FindingCode::EntryNameSuspicious, "reserved");
    }
    if (!name.ends_with('/') && isExecutable(componentsOf(path).back()))
        say(FindingCode::EntryNameExecutable, "program");
}

void checkCollisions(const std::vector<std::string>& names, std::vector<Finding>& findings)
{
    struct Folded {
        std::string key;
        const std::string* name;
        bool folder;
    };
    std::vector<Folded> folded;
    folded.reserve(names.size());
    for (const std::string& name : names)
        folded.push_back({foldedPath(name), &name, name.ends_with('/')});
    std::ranges::stable_sort(folded, {}, &Folded::key);
    for (std::size_t i = 0; i + 1 < folded.size(); ++i) {
        const Folded& one = folded[i];
        const Folded& two = folded[i + 1];
        const bool same = one.key == two.key;
        const bool fileIsFolder = !one.folder && two.key.starts_with(one.key + '\1');
        if (same || fileIsFolder)
            findings.push_back(makeFinding(FindingCode::EntryNamesCollide, {{"name", *one.name}, {"other", *two.name}}));
    }
}

} // namespace parafa::zip
