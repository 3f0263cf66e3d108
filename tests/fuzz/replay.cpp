// SPDX-License-Identifier: EUPL-1.2
// Runs a fuzz target without libFuzzer: every file of a folder as it is, then so many small changes of each. The same
// changes every time, so that what fails once fails again. A crash leaves its input behind in the working folder.
#include "fuzz_target.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>

namespace
{

parafa::Bytes current; // the input at work, for the signal handler

/// Async-signal-safe calls only.
void keepInput(int signalNumber)
{
    const int file = open("crash-input", O_WRONLY | O_CREAT | O_TRUNC, 0600);
    if (file >= 0) {
        [[maybe_unused]] const auto written = write(file, current.data(), current.size());
        close(file);
    }
    std::signal(signalNumber, SIG_DFL);
    std::raise(signalNumber);
}

parafa::Bytes changed(const parafa::Bytes& seed, std::mt19937& random)
{
    parafa::Bytes bytes = seed;
    const auto below = [&](std::size_t limit) { return limit ? random() % limit : 0; };
    for (std::size_t changes = 1 + below(4); changes > 0 && !bytes.empty(); --changes) {
        const std::size_t at = below(bytes.size());
        const auto place = bytes.begin() + std::ptrdiff_t(at);
        switch (below(6)) {
        case 0:
            bytes[at] ^= std::uint8_t(1U << below(8));
            break;
        case 1:
            bytes[at] = std::uint8_t(random());
            break;
        case 2:
            bytes.resize(at);
            break;
        case 3:
            bytes.erase(place, place + std::ptrdiff_t(below(std::min<std::size_t>(bytes.size() - at, 64))));
            break;
        case 4: {
            const parafa::Bytes part(place, place + std::ptrdiff_t(below(std::min<std::size_t>(bytes.size() - at, 64))));
            bytes.insert(bytes.begin() + std::ptrdiff_t(below(bytes.size())), part.begin(), part.end());
            break;
        }
        default:
            for (std::size_t i = at; i < std::min(bytes.size(), at + 4); ++i)
                bytes[i] = below(2) ? 0xFF : 0x00;
        }
    }
    return bytes;
}

} // namespace

int main(int argc, char** argv)
{
    if (argc != 3) {
        std::fputs("usage: replay FOLDER CHANGES-PER-FILE\n", stderr);
        return 64;
    }
    for (const int signalNumber : {SIGSEGV, SIGABRT, SIGBUS, SIGFPE, SIGALRM})
        std::signal(signalNumber, keepInput);
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(argv[1]))
        if (entry.is_regular_file())
            files.push_back(entry.path());
    std::ranges::sort(files);
    if (files.empty()) {
        std::fprintf(stderr, "no seeds in %s\n", argv[1]);
        return 1;
    }
    std::mt19937 random(1);
    std::size_t runs = 0;
    for (const auto& path : files) {
        std::ifstream stream(path, std::ios::binary);
        const parafa::Bytes seed{std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
        for (int i = 0; i <= std::atoi(argv[2]); ++i, ++runs) {
            current = i == 0 ? seed : changed(seed, random);
            alarm(20); // one input that takes so long is a finding of its own
            LLVMFuzzerTestOneInput(current.data(), current.size());
        }
    }
    std::printf("%zu runs over %zu seeds\n", runs, files.size());
    return 0;
}
