#include <gtest/gtest.h>
#include <torch/torch.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <memory>
#include <sstream>
#include <string>
#include <vector>

#include "engine/eval/Inference.h"
#include "engine/export/CInterpreter.h"
#include "engine/export/CProgram.h"
#include "engine/export/CSource.h"
#include "engine/export/CTexts.h"
#include "engine/export/NetworkGraph.h"
#include "engine/model/ModelFactory.h"
#include "tests/engine/model/FixedWeights.h"
#include "tests/support/Process.h"
#include "tests/support/TempFolder.h"

namespace seedling {
namespace {

/// A filled network and what is written of it.
struct Written {
    Written(const NetworkSpec& networkSpec, CWeights weights)
        : spec(networkSpec), network(createClassifier(networkSpec).value()) {
        test::fillWithWaves(*network);
        network->eval();
        program = programOf(inferenceGraphOf(*network, spec).value(), weights).value();
        facts.network = spec.name;
        facts.side = spec.side;
        facts.classes = {"plain", "two words", "\"quoted\\\"", "Ahorn, grün", "what?\?/"};
        facts.unknownBelow = 0.375;
    }

    NetworkSpec spec;
    std::shared_ptr<Classifier> network;
    CProgram program;
    ExportFacts facts;
};

NetworkSpec frugal(int side) {
    NetworkSpec spec{"frugal", side, 5, 0.1};
    spec.mirrorAnswers = true;
    return spec;
}

/// Rows of R G B, as a program takes an image of the batch.
std::vector<std::uint8_t> bytesOf(const torch::Tensor& pixels, std::int64_t image) {
    const torch::Tensor rows = pixels[image].permute({1, 2, 0}).contiguous();
    const std::uint8_t* first = rows.data_ptr<std::uint8_t>();
    return {first, first + rows.numel()};
}

double largestDifference(const Written& written, const std::vector<std::vector<float>>& answers) {
    const torch::Tensor expected =
        probabilitiesOf(*written.network, test::fixedPixels(written.spec.side));
    double largest = 0;
    for (std::size_t i = 0; i < answers.size(); ++i) {
        for (std::size_t c = 0; c < answers[i].size(); ++c) {
            const double wanted =
                expected[static_cast<std::int64_t>(i)][static_cast<std::int64_t>(c)].item<double>();
            largest = std::max(largest, std::abs(static_cast<double>(answers[i][c]) - wanted));
        }
    }
    return largest;
}

std::vector<std::vector<float>> interpreted(const Written& written) {
    const torch::Tensor pixels = test::fixedPixels(written.spec.side);
    std::vector<std::vector<float>> answers;
    for (std::int64_t i = 0; i < pixels.size(0); ++i) {
        answers.push_back(runProgram(written.program, bytesOf(pixels, i)));
    }
    return answers;
}

class CProgramOf : public testing::TestWithParam<NetworkSpec> {};

TEST_P(CProgramOf, AnswersAsTheNetwork) {
    EXPECT_LT(largestDifference({GetParam(), CWeights::Float},
                                interpreted({GetParam(), CWeights::Float})),
              1e-4);
}

TEST_P(CProgramOf, NothingIsWrittenOverBeforeItsLastUse) {
    const Written written(GetParam(), CWeights::Float);
    const std::vector<CStep>& steps = written.program.steps;
    for (std::size_t i = 0; i < steps.size(); ++i) {
        EXPECT_LE(steps[i].offset + steps[i].floats, written.program.arenaFloats);
        for (std::size_t other = 0; other < i; ++other) {
            const bool apart = steps[other].offset + steps[other].floats <= steps[i].offset ||
                               steps[i].offset + steps[i].floats <= steps[other].offset;
            const bool usedLater =
                std::any_of(steps.begin() + static_cast<std::ptrdiff_t>(i) + 1, steps.end(),
                            [&](const CStep& step) {
                                return std::ranges::find(step.inputs, other) != step.inputs.end();
                            });
            EXPECT_TRUE(apart || !usedLater) << "step " << i << " over " << other;
            const bool reads = std::ranges::find(steps[i].inputs, other) != steps[i].inputs.end();
            EXPECT_TRUE(apart || !reads || steps[i].offset == steps[other].offset)
                << "step " << i << " shifted over " << other;
        }
    }
}

std::string programTestName(const testing::TestParamInfo<NetworkSpec>& spec) {
    std::string name = spec.param.name + "_" + std::to_string(spec.param.side);
    name += spec.param.mirrorAnswers ? "_mirrored" : "";
    std::erase(name, '-');
    return name;
}

INSTANTIATE_TEST_SUITE_P(
    Networks, CProgramOf,
    testing::Values(frugal(32), frugal(27), frugal(75), NetworkSpec{"frugal", 16, 5, 0.1},
                    NetworkSpec{"wrn-28-2", 17, 5, 0.1}, NetworkSpec{"resnet-18", 16, 5, 0.1},
                    NetworkSpec{"resnet-18", 67, 5, 0.1}, NetworkSpec{"chip", 28, 5, 0.1}),
    programTestName);

TEST(CProgram, AConvolutionTakesItsPoolAlong) {
    const Written written({"frugal", 32, 5, 0.1}, CWeights::Float);
    const auto pooled = std::ranges::count_if(written.program.steps,
                                              [](const CStep& step) { return step.pool > 0; });
    EXPECT_EQ(pooled, 3);
    // Stem of 32 x 16 x 16 beside the pooled 64 x 8 x 8, and nothing else.
    EXPECT_EQ(written.program.arenaFloats, 32U * 16 * 16 + 64U * 8 * 8);
}

TEST(CProgram, WeightsOf8BitsTakeAQuarterAndAnswerNearlyTheSame) {
    const Written floats(frugal(32), CWeights::Float);
    const Written rounded(frugal(32), CWeights::Int8);
    EXPECT_LT(rounded.program.numberBytes(), floats.program.numberBytes() / 3);
    EXPECT_LT(largestDifference(rounded, interpreted(rounded)), 0.05);
}

TEST(CSource, NumbersReadAsTheVerySame) {
    for (const float value : {0.1F, 1.0F, -3.0F, 1e10F, 16777216.0F, 1.5e-38F, 3.4e38F}) {
        const std::string text = cFloat(value);
        EXPECT_EQ(text.back(), 'f');
        EXPECT_NE(text.find_first_of(".e"), std::string::npos) << text << " would be no float";
        EXPECT_EQ(std::stof(text), value) << text;
    }
    EXPECT_EQ(cFloat(0), "0.0f");
    EXPECT_EQ(cFloat(std::numeric_limits<float>::denorm_min()), "0.0f");
}

TEST(CSource, TextsAreSafeInAnyCompiler) {
    EXPECT_EQ(cString("oak 7"), "\"oak 7\"");
    EXPECT_EQ(cString("a\"b\\\n"), R"("a\042b\134\012")");
    EXPECT_EQ(cString("?\?/"), R"("\077\077\057")");
    EXPECT_EQ(cString("\xc3\xbc"), R"("\303\274")");
}

/// The header compiled by the system's compiler.
class CHeader : public testing::Test {
protected:
    void write(const Written& written) const {
        folder.write("seedling_model.h", cHeader(written.program, written.facts));
        folder.write("example.c", cExampleText());
        const torch::Tensor pixels = test::fixedPixels(written.spec.side);
        for (std::int64_t i = 0; i < pixels.size(0); ++i) {
            const auto bytes = bytesOf(pixels, i);
            const std::string text(bytes.begin(), bytes.end());
            const std::string side = std::to_string(written.spec.side);
            folder.write("image" + std::to_string(i) + ".ppm",
                         "P6\n# made by a test\n" + side + " " + side + "\n255\n" + text);
            folder.write("image" + std::to_string(i), text);
        }
        folder.write("main.c",
                     "#define SEEDLING_IMPLEMENTATION\n"
                     "#include \"seedling_model.h\"\n"
                     "#include <stdio.h>\n"
                     "int main(int argc, char **argv)\n"
                     "{\n"
                     "    static uint8_t pixels[SEEDLING_SIDE * SEEDLING_SIDE * 3];\n"
                     "    float probabilities[SEEDLING_CLASSES];\n"
                     "    int i;\n"
                     "    FILE *file = argc > 1 ? fopen(argv[1], \"rb\") : NULL;\n"
                     "    if (!file || fread(pixels, 1, sizeof pixels, file) != sizeof pixels)\n"
                     "        return 1;\n"
                     "    fclose(file);\n"
                     "    seedling_predict(pixels, probabilities);\n"
                     "    for (i = 0; i < SEEDLING_CLASSES; ++i)\n"
                     "        printf(\"%.9g\\n\", probabilities[i]);\n"
                     "    return 0;\n"
                     "}\n");
    }

    void compile(const std::string& source, const std::vector<std::string>& language) const {
        std::vector<std::string> command = language;
        for (const std::string& word :
             {std::string("-O1"), std::string("-Wall"), std::string("-Wextra"),
              std::string("-Wpedantic"), std::string("-Werror"), std::string("-o"),
              (folder / "program").string(), (folder / source).string(), std::string("-lm")}) {
            command.push_back(word);
        }
        const test::ProcessResult result = test::runProcess(command);
        ASSERT_EQ(result.exitCode, 0) << result.err;
    }

    [[nodiscard]] std::vector<std::vector<float>> answers() const {
        std::vector<std::vector<float>> all;
        for (const char* image : {"image0", "image1"}) {
            const auto result =
                test::runProcess({(folder / "program").string(), (folder / image).string()});
            EXPECT_EQ(result.exitCode, 0) << result.err;
            std::istringstream lines(result.out);
            auto& row = all.emplace_back();
            for (float value = 0; lines >> value;) {
                row.push_back(value);
            }
            EXPECT_EQ(row.size(), 5U);
        }
        return all;
    }

    const std::vector<std::string> c99 = {SEEDLING_C_COMPILER, "-std=c99"};
    const std::vector<std::string> cpp = {SEEDLING_CXX_COMPILER, "-x", "c++", "-std=c++11"};
    test::TempFolder folder;
};

TEST_F(CHeader, AnswersAsTheNetworkWhenItIsCompiledAsC) {
    const Written written(frugal(32), CWeights::Float);
    write(written);
    compile("main.c", c99);
    EXPECT_LT(largestDifference(written, answers()), 1e-4);
}

TEST_F(CHeader, WithWeightsOf8BitsAnswersAsItsProgram) {
    const Written written(frugal(27), CWeights::Int8);
    write(written);
    compile("main.c", c99);
    const auto found = answers();
    const auto expected = interpreted(written);
    for (std::size_t i = 0; i < found.size(); ++i) {
        for (std::size_t c = 0; c < found[i].size(); ++c) {
            EXPECT_NEAR(found[i][c], expected[i][c], 1e-4);
        }
    }
}

TEST_F(CHeader, IsCppToo) {
    const Written written({"frugal", 16, 5, 0.1}, CWeights::Int8);
    write(written);
    compile("main.c", cpp);
    EXPECT_LT(largestDifference(written, answers()), 0.05);
}

TEST_F(CHeader, TheExampleReadsPicturesAndNamesTheirClass) {
    const Written written({"frugal", 16, 5, 0.1}, CWeights::Float);
    write(written);
    compile("example.c", c99);
    const auto result =
        test::runProcess({(folder / "program").string(), (folder / "image0.ppm").string()});
    EXPECT_EQ(result.exitCode, 0) << result.err;
    const auto answer = interpreted(written).front();
    const auto best = std::ranges::max_element(answer) - answer.begin();
    EXPECT_NE(result.out.find(": " + written.facts.classes[static_cast<std::size_t>(best)] + " "),
              std::string::npos)
        << result.out;
    const bool isUnknown = result.out.find("none of these") != std::string::npos;
    EXPECT_EQ(isUnknown, answer[static_cast<std::size_t>(best)] < 0.375F);

    const auto broken =
        test::runProcess({(folder / "program").string(), (folder / "main.c").string()});
    EXPECT_EQ(broken.exitCode, 1);
}

}  // namespace
}  // namespace seedling
