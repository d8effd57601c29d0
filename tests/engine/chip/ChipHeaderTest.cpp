#include <gtest/gtest.h>

#include <algorithm>
#include <sstream>
#include <string>
#include <vector>

#include "engine/chip/ChipMachine.h"
#include "engine/chip/ChipSource.h"
#include "engine/export/CTexts.h"
#include "tests/engine/chip/ChipExample.h"
#include "tests/support/Process.h"
#include "tests/support/TempFolder.h"

namespace seedling {
namespace {

using test::ChipExample;
using test::chipPicture;

constexpr int kSteps = 20;
constexpr float kRate = 0.01F;
// The engine and the header make the same sums in the same order. This is for libraries whose expf
// differs from the engine's in the last digit.
constexpr double kTolerance = 1e-5;

/// As chipPicture makes them: 20 pictures with labels, each once more without; what is printed are
/// the losses, the pseudo-labels, and answers to three pictures.
constexpr const char* kMain = R"C(
#include "seedling_chip.h"
#include <stdio.h>

static void show(int number)
{
    uint8_t *pixels = seedling_chip_picture();
    uint32_t i;
    for (i = 0; i < SEEDLING_CHIP_SIDE * SEEDLING_CHIP_SIDE * 3; ++i)
        pixels[i] = (uint8_t)((i * 7919 / 7 + (uint32_t)number * 31) % 256);
}

int main(void)
{
    int i, k;
    seedling_chip_reset(7);
    for (i = 0; i < 20; ++i) {
        show(i);
        printf("%.9g\n", seedling_chip_learn(i % SEEDLING_CHIP_CLASSES, 0.01f));
        printf("%d\n", seedling_chip_learn_unlabelled(0.4f, 0.01f));
    }
    for (i = 0; i < 3; ++i) {
        const float *probabilities;
        show(i);
        probabilities = seedling_chip_predict();
        for (k = 0; k < SEEDLING_CHIP_CLASSES; ++k)
            printf("%.9g\n", probabilities[k]);
    }
    return 0;
}
)C";

std::vector<double> engineNumbers(const ChipNetwork& network, const ChipPlan& plan) {
    std::vector<double> numbers;
    ChipMachine machine(network, plan, 7);
    for (int i = 0; i < kSteps; ++i) {
        const auto pixels = chipPicture(network.side, i);
        numbers.push_back(static_cast<double>(machine.learn(pixels, i % network.classes, kRate)));
        numbers.push_back(machine.learnPseudo(pixels, 0.4F, kRate).value_or(-1));
    }
    for (int i = 0; i < 3; ++i) {
        const std::vector<float> answer = machine.answer(chipPicture(network.side, i));
        numbers.insert(numbers.end(), answer.begin(), answer.end());
    }
    return numbers;
}

/// The header compiled by the system's compiler.
class ChipHeader : public testing::Test {
protected:
    void write(const ChipNetwork& network, const ChipPlan& plan) const {
        folder.write("seedling_chip.h",
                     chipHeader(network, plan, {"oak", "two words", "what?\?/"}));
        folder.write("example.c", cChipExampleText());
        folder.write("chip.c",
                     "#define SEEDLING_CHIP_IMPLEMENTATION\n#include \"seedling_chip.h\"\n");
        folder.write("main.c", kMain);
    }

    void compile(std::vector<std::string> command,
                 const std::vector<std::string>& arguments) const {
        for (const char* word : {"-O2", "-Wall", "-Wextra", "-Wpedantic", "-Werror"}) {
            command.emplace_back(word);
        }
        command.insert(command.end(), arguments.begin(), arguments.end());
        const test::ProcessResult result = test::runProcess(command);
        ASSERT_EQ(result.exitCode, 0) << result.err;
    }

    [[nodiscard]] std::string at(const char* name) const { return (folder / name).string(); }

    void compileAll(const std::vector<std::string>& compiler) const {
        compile(compiler, {"-o", at("program"), at("main.c"), at("chip.c"), "-lm"});
    }

    [[nodiscard]] std::vector<double> programNumbers() const {
        const test::ProcessResult result = test::runProcess({at("program")});
        EXPECT_EQ(result.exitCode, 0) << result.err;
        std::istringstream lines(result.out);
        std::vector<double> numbers;
        for (double value = 0; lines >> value;) {
            numbers.push_back(value);
        }
        return numbers;
    }

    void expectSameSteps(const ChipNetwork& network, const ChipPlan& plan) const {
        const std::vector<double> expected = engineNumbers(network, plan);
        const std::vector<double> found = programNumbers();
        ASSERT_EQ(found.size(), expected.size());
        for (std::size_t i = 0; i < found.size(); ++i) {
            EXPECT_NEAR(found[i], expected[i], kTolerance) << planText(network, plan) << ", " << i;
        }
        // Some pictures without a label were learnt from and some were not: both ways were gone.
        std::size_t taken = 0;
        for (std::size_t i = 0; i < 2 * kSteps; i += 2) {
            taken += found[i + 1] >= 0 ? 1 : 0;
        }
        EXPECT_GT(taken, 0U);
    }

    const std::vector<std::string> c99 = {SEEDLING_C_COMPILER, "-std=c99"};
    const std::vector<std::string> cpp = {SEEDLING_CXX_COMPILER, "-x", "c++", "-std=c++11",
                                          "-ffp-contract=off"};
    test::TempFolder folder;
};

TEST_F(ChipHeader, MakesTheEnginesOwnStepsOverTwentyPictures) {
    const ChipExample example;
    ChipPlan some = headAlone(example.chip);
    some.first = 1;
    some.weights[3] = true;
    for (const ChipPlan& plan :
         {example.whole(), some, headAlone(example.chip), example.whole(4)}) {
        write(example.chip, plan);
        compileAll(c99);
        expectSameSteps(example.chip, plan);
    }
}

TEST_F(ChipHeader, GoesOnFromWhatWasLearnt) {
    const ChipExample example;
    ChipMachine machine(example.chip, example.whole(), 3);
    for (int i = 0; i < 10; ++i) {
        (void)machine.learn(chipPicture(example.spec.side, i), i % 3, kRate);
    }
    const ChipNetwork learnt = machine.network();
    write(learnt, example.whole());
    compileAll(c99);
    expectSameSteps(learnt, example.whole());
}

TEST_F(ChipHeader, IsCppToo) {
    const ChipExample example;
    write(example.chip, example.whole());
    compileAll(cpp);
    expectSameSteps(example.chip, example.whole());
}

/// Bytes of everything in an object file that is written to: initialised or not.
std::size_t writableBytes(const std::string& names) {
    std::istringstream lines(names);
    std::size_t bytes = 0;
    for (std::string line; std::getline(lines, line);) {
        std::istringstream words(line);
        std::size_t address = 0;
        std::size_t size = 0;
        std::string kind;
        if (words >> address >> size >> kind &&
            std::string("bBdDcC").find(kind) != std::string::npos) {
            bytes += size;
        }
    }
    return bytes;
}

TEST_F(ChipHeader, WritesToNoMoreMemoryThanItPromises) {
    const ChipExample example(28, 3);
    for (const ChipPlan& plan : {example.whole(), headAlone(example.chip)}) {
        write(example.chip, plan);
        // As on a chip: where code can be moved, constants with addresses count as written to.
        compile(c99, {"-fno-pie", "-c", "-o", at("chip.o"), at("chip.c")});
        const test::ProcessResult names =
            test::runProcess({SEEDLING_NM, "-S", "-t", "d", at("chip.o")});
        ASSERT_EQ(names.exitCode, 0) << names.err;
        EXPECT_EQ(writableBytes(names.out), chipMemoryOf(example.chip, plan).bytes);
        EXPECT_EQ(names.out.find("malloc"), std::string::npos);
    }
}

TEST_F(ChipHeader, TheExampleLearnsFromAPictureAndAnswers) {
    const ChipExample example(16);
    write(withoutAnswers(example.chip, 3), example.whole());
    const auto pixels = chipPicture(16, 1);
    std::string photo("P6\n16 16\n255\n");
    photo.append(pixels.begin(), pixels.end());
    folder.write("photo.ppm", photo);
    compile(c99, {"-o", at("program"), at("example.c"), "-lm"});
    const auto before = test::runProcess({at("program"), at("photo.ppm")});
    EXPECT_EQ(before.exitCode, 0) << before.err;
    EXPECT_NE(before.out.find("two words: 0.3333"), std::string::npos) << before.out;
    const auto after = test::runProcess({at("program"), at("photo.ppm"), "1", "30"});
    EXPECT_EQ(after.exitCode, 0) << after.err;
    EXPECT_EQ(after.out.find("two words: 0.3333"), std::string::npos) << after.out;
    EXPECT_EQ(std::ranges::count(after.out, '\n'), 33);
    EXPECT_EQ(test::runProcess({at("program"), at("main.c")}).exitCode, 1);
    EXPECT_EQ(test::runProcess({at("program"), at("photo.ppm"), "3"}).exitCode, 2);
}

}  // namespace
}  // namespace seedling
