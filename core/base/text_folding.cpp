// SPDX-License-Identifier: EUPL-1.2
#include "base/text_folding.h"

namespace parafa
{

std::string foldedText(std::string_view text)
{
    // U+00C0 to U+017F: Latin-1 Supplement and Latin Extended-A; '*' has no letter of its own
    static constexpr std::string_view letters = "aaaaaaaceeeeiiiidnooooo*ouuuuy*s"
                                                "aaaaaaaceeeeiiiidnooooo*ouuuuy*y"
                                                "aaaaaaccccccccddddeeeeeeeeeegggg"
                                                "gggghhhhiiiiiiiiiiiijjkkklllllll"
                                                "lllnnnnnnnnnoooooooorrrrrrssssss"
                                                "ssttttttuuuuuuuuuuuuwwyyyzzzzzzs";
    static_assert(letters.size() == 0x180 - 0xC0);
    std::string result;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const auto first = static_cast<unsigned char>(text[at]);
        if (first >= 0xC3 && first <= 0xC5 && at + 1 < text.size()) {
            const auto second = static_cast<unsigned char>(text[at + 1]);
            const char letter = letters[static_cast<std::size_t>((first & 0x1F) << 6 | (second & 0x3F)) - 0xC0];
            if (letter != '*') {
                result += letter;
                ++at;
                continue;
            }
        }
        result += text[at] >= 'A' && text[at] <= 'Z' ? static_cast<char>(text[at] + 32) : text[at];
    }
    return result;
}

} // namespace parafa
