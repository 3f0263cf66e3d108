// SPDX-License-Identifier: EUPL-1.2
#include "base/runtime.h"
#include "container/container.h"
#include "support/zip_builder.h"

#include <QtTest>

#include <random>

using namespace parafa;
using namespace parafa::test;

namespace
{

/// True when the archive opens and every byte of it can be read.
bool isWhole(const Bytes& bytes)
{
    const auto container = Container::open(memorySource(bytes));
    if (!container)
        return false;
    for (const ContainerEntry& entry : container->entries())
        if (!readAll(*entry.content))
            return false;
    return true;
}

std::vector<std::string> contentOf(const Bytes& bytes)
{
    std::vector<std::string> all;
    const auto container = Container::open(memorySource(bytes));
    if (!container)
        return all;
    for (const ContainerEntry& entry : container->entries())
        if (const auto content = readAll(*entry.content))
            all.push_back(entry.name + '\n' + std::string(asText(*content)));
    return all;
}

} // namespace

class TestContainerRobustness : public QObject
{
    Q_OBJECT
    CoreRuntime m_runtime;

private slots:
    void cutAnywhereIsNeverWhole()
    {
        ZipBuilder inner = soundAsicE();
        ZipBuilder outer = soundAsicE();
        outer.files[1].content = inner.build(); // a stored archive inside: its end record must never be taken for ours
        outer.zip64 = true;
        const Bytes bytes = bytesOf(outer.build());
        QVERIFY(isWhole(bytes));
        for (std::size_t length = 0; length < bytes.size(); ++length)
            QVERIFY2(!isWhole(Bytes(bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(length))),
                     std::to_string(length).c_str());
    }

    void flippedBytesNeverChangeContentUnseen()
    {
        const Bytes bytes = bytesOf(soundAsicE().build());
        const auto original = contentOf(bytes);
        QCOMPARE(original.size(), std::size_t{4});
        std::mt19937 random(20260101);
        for (int round = 0; round < 20'000; ++round) {
            Bytes changed = bytes;
            for (unsigned flips = 1 + random() % 4; flips > 0; --flips)
                changed[random() % changed.size()] ^= static_cast<std::uint8_t>(1U << random() % 8);
            for (const std::string& content : contentOf(changed))
                // Whatever can be read in full has the checksum it was written with; only names may have changed.
                QVERIFY(std::ranges::any_of(original, [&](const std::string& was) {
                    return was.substr(was.find('\n')) == content.substr(content.find('\n'));
                }));
        }
    }

    void randomRecordsNeverCrash()
    {
        std::mt19937 random(7);
        const std::string all = soundAsicE().build();
        for (int round = 0; round < 5'000; ++round) {
            std::string text;
            for (unsigned parts = 1 + random() % 6; parts > 0; --parts) {
                const std::size_t from = random() % all.size();
                text += all.substr(from, random() % (all.size() - from + 1));
            }
            (void)isWhole(bytesOf(text));
        }
    }
};

QTEST_GUILESS_MAIN(TestContainerRobustness)
#include "test_container_robustness.moc"
