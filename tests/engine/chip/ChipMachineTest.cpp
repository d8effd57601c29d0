#include "engine/chip/ChipMachine.h"

#include <gtest/gtest.h>

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "tests/engine/chip/ChipExample.h"

namespace seedling {
namespace {

using test::ChipExample;
using test::chipPicture;

torch::Tensor tensorOf(const std::vector<float>& values, std::vector<std::int64_t> shape) {
    return torch::tensor(values, torch::kDouble).reshape(shape);
}

/// The layer's weights as a chip reads them, [O, I, 3, 3].
torch::Tensor weightsOf(const ChipLayer& layer) {
    std::vector<float> values;
    for (std::size_t i = 0; i < layer.weights.size(); ++i) {
        values.push_back(layer.weightScales[i / layer.rowCount()] *
                         static_cast<float>(eightBitWeight(layer.weights[i])));
    }
    return tensorOf(values, {layer.outputs, 3, 3, layer.inputs}).permute({0, 3, 1, 2});
}

/// The same network in LibTorch: levels are rounded, and gradients go through as if they were not.
struct Reference {
    Reference(const ChipNetwork& network, const std::vector<std::uint8_t>& pixels, int label) {
        const std::vector<float> levels(pixels.begin(), pixels.end());
        torch::Tensor x =
            tensorOf(levels, {1, network.side, network.side, 3}).permute({0, 3, 1, 2});
        x = x * static_cast<double>(network.layers.front().inputScale);
        for (const ChipLayer& layer : network.layers) {
            weights.push_back(weightsOf(layer).detach().requires_grad_());
            biases.push_back(tensorOf(layer.bias, {layer.outputs}).requires_grad_());
            const torch::Tensor value =
                torch::conv2d(x, weights.back(), biases.back(), layer.stride, layer.padding);
            const auto scale = static_cast<double>(layer.outputScale);
            const torch::Tensor rounded = (value.detach() / scale + 0.5).floor().clamp(0, 255);
            const torch::Tensor passes =
                (rounded > 0).logical_and(rounded < 255).to(torch::kDouble);
            x = value * passes + (rounded * scale - value.detach() * passes);
        }
        const std::int64_t channels = network.channels();
        const torch::Tensor numbers =
            tensorOf(network.head, {static_cast<std::int64_t>(network.head.size())});
        head = numbers.requires_grad_();
        const torch::Tensor matrix =
            head.slice(0, 0, network.classes * channels).reshape({network.classes, channels});
        const torch::Tensor logits =
            torch::linear(x.mean({2, 3}), matrix, head.slice(0, network.classes * channels));
        loss = -torch::log_softmax(logits, 1)[0][label];
        loss.backward();
    }

    std::vector<torch::Tensor> weights;
    std::vector<torch::Tensor> biases;
    torch::Tensor head;
    torch::Tensor loss;
};

/// Floats that a machine keeps.
torch::Tensor kept(const std::vector<float>& memory, int offset,
                   const std::vector<std::int64_t>& shape) {
    std::int64_t count = 1;
    for (const std::int64_t size : shape) {
        count *= size;
    }
    const auto first = memory.begin() + offset / static_cast<int>(sizeof(float));
    return tensorOf({first, first + count}, shape);
}

/// A sum that lies half way between two levels may be rounded otherwise in doubles, which moves a
/// gradient a little; an error in it moves it by far more.
void expectAlike(const torch::Tensor& found, const torch::Tensor& wanted, const std::string& what) {
    const double size = wanted.norm().item<double>();
    EXPECT_GT(size, 0) << what;
    EXPECT_LT((found - wanted).norm().item<double>(), 0.01 * size) << what;
}

TEST(ChipMachine, GradientsAreThoseOfTheReference) {
    const ChipExample example;
    // Gradients of the first of two images are kept as they are.
    const ChipPlan plan = example.whole(2);
    const ChipMemory layout = chipMemoryOf(example.chip, plan);
    std::vector<float> memory(layout.bytes / sizeof(float));
    ChipMachine machine(example.chip, plan, 1, memory);
    const auto pixels = chipPicture(example.spec.side, 3);
    const float loss = machine.learnAsItIs(pixels, 2, 0.01F);
    const Reference reference(example.chip, pixels, 2);
    EXPECT_NEAR(loss, reference.loss.item<double>(), 1e-3);
    for (std::size_t i = 0; i < example.chip.layers.size(); ++i) {
        const ChipLayer& layer = example.chip.layers[i];
        expectAlike(kept(memory, layout.layers[i].biasSums, {layer.outputs}),
                    reference.biases[i].grad(), layer.name + " bias");
        // Kept in levels of the input.
        const torch::Tensor levels =
            kept(memory, layout.layers[i].weightSums, {layer.outputs, 3, 3, layer.inputs});
        expectAlike(levels.permute({0, 3, 1, 2}) * static_cast<double>(layer.inputScale),
                    reference.weights[i].grad(), layer.name + " weights");
    }
    expectAlike(kept(memory, layout.headSums, {std::ssize(example.chip.head)}),
                reference.head.grad(), "head");
}

/// Over all weights of a layer, what they moved by in the unit of floats.
torch::Tensor moved(const ChipLayer& before, const ChipLayer& after) {
    std::vector<float> change;
    for (std::size_t i = 0; i < before.weights.size(); ++i) {
        const int steps = after.weights[i] - before.weights[i];
        change.push_back(static_cast<float>(steps) / kChipUnit *
                         before.weightScales[i / before.rowCount()]);
    }
    return tensorOf(change, {before.outputs, 3, 3, before.inputs}).permute({0, 3, 1, 2});
}

TEST(ChipMachine, AStepGoesDownTheGradientInTheUnitOfFloats) {
    const ChipExample example;
    ChipMachine machine(example.chip, example.whole(), 1);
    const auto pixels = chipPicture(example.spec.side, 3);
    constexpr double kRate = 0.002;
    (void)machine.learnAsItIs(pixels, 2, static_cast<float>(kRate));
    const Reference reference(example.chip, pixels, 2);
    const ChipNetwork after = machine.network();
    for (std::size_t i = 0; i < after.layers.size(); ++i) {
        const ChipLayer& before = example.chip.layers[i];
        const torch::Tensor wanted = -kRate * reference.weights[i].grad();
        const torch::Tensor found = moved(before, after.layers[i]);
        // Each weight is rounded by chance to one of the two small steps beside, or held at one
        // 8-bit step.
        for (std::int64_t o = 0; o < before.outputs; ++o) {
            const double step =
                static_cast<double>(before.weightScales[static_cast<std::size_t>(o)]);
            const torch::Tensor held = wanted[o].clamp(-step, step);
            EXPECT_LE((found[o] - held).abs().max().item<double>(),
                      1.1 * step / kChipUnit + 0.02 * held.abs().max().item<double>())
                << before.name << " " << o;
        }
        expectAlike(tensorOf(after.layers[i].bias, {before.outputs}) -
                        tensorOf(before.bias, {before.outputs}),
                    -kRate * reference.biases[i].grad(), before.name + " bias");
    }
}

TEST(ChipMachine, SmallStepsComeToTheRightSum) {
    // A rate so small that every step of a weight is well below one small step.
    const ChipExample example;
    ChipPlan plan = headAlone(example.chip);
    const std::size_t last = example.chip.layers.size() - 1;
    plan.first = last;
    plan.weights[last] = true;
    const auto pixels = chipPicture(example.spec.side, 3);
    const torch::Tensor gradient = Reference(example.chip, pixels, 2).weights[last].grad();
    // An output that is not cut off at one of its limits all over.
    const auto output = gradient.flatten(1).abs().amax(1).argmax().item<std::int64_t>();
    const double scale = static_cast<double>(
        example.chip.layers[last].weightScales[static_cast<std::size_t>(output)]);
    const double rate = 0.05 * scale / kChipUnit / gradient[output].abs().max().item<double>();
    ChipMachine machine(example.chip, plan, 1);
    constexpr int kTimes = 400;
    for (int i = 0; i < kTimes; ++i) {
        (void)machine.learnAsItIs(pixels, 2, static_cast<float>(rate));
    }
    const torch::Tensor found =
        moved(example.chip.layers[last], machine.network().layers[last])[output];
    const torch::Tensor wanted = -kTimes * rate * gradient[output];
    // Up to 20 small steps each, by chance give or take 4; alike as a whole.
    const double alike =
        (found * wanted).sum().item<double>() / (wanted * wanted).sum().item<double>();
    EXPECT_NEAR(alike, 1, 0.1);
}

std::vector<ChipPlan> allPlans(const ChipNetwork& network) {
    std::vector<ChipPlan> plans;
    const std::size_t layers = network.layers.size();
    for (std::size_t first = 0; first <= layers; ++first) {
        for (std::size_t set = 0; set < (std::size_t{1} << (layers - first)); ++set) {
            ChipPlan plan = headAlone(network, set % 2 == 0 ? 1 : 2);
            plan.first = first;
            for (std::size_t i = first; i < layers; ++i) {
                plan.weights[i] = ((set >> (i - first)) & 1U) != 0;
            }
            plans.push_back(plan);
        }
    }
    return plans;
}

TEST(ChipMachine, NeverWritesBesideItsMemory) {
    const ChipExample example;
    constexpr std::size_t kGuard = 64;
    constexpr float kCanary = 12345.5F;
    for (const ChipPlan& plan : allPlans(example.chip)) {
        const std::size_t count = chipMemoryOf(example.chip, plan).bytes / sizeof(float);
        std::vector<float> memory(count + 2 * kGuard, kCanary);
        ChipMachine machine(example.chip, plan, 1, std::span<float>(memory).subspan(kGuard, count));
        for (int i = 0; i < 4; ++i) {
            const auto pixels = chipPicture(example.spec.side, i);
            (void)machine.learn(pixels, i % 3, 0.01F);
            (void)machine.learnPseudo(pixels, 0.0F, 0.01F);
            (void)machine.answer(pixels);
        }
        for (std::size_t i = 0; i < kGuard; ++i) {
            ASSERT_EQ(memory[i], kCanary) << planText(example.chip, plan);
            ASSERT_EQ(memory[kGuard + count + i], kCanary) << planText(example.chip, plan);
        }
    }
}

TEST(ChipMachine, LearnsTheSameInEveryPlaceOfMemory) {
    // Gradients of a plan are those of the plan where everything learns: nothing is written over
    // before its last use.
    const ChipExample example;
    const auto pixels = chipPicture(example.spec.side, 5);
    const Reference reference(example.chip, pixels, 1);
    for (ChipPlan plan : allPlans(example.chip)) {
        plan.imagesPerUpdate = 2;
        const ChipMemory layout = chipMemoryOf(example.chip, plan);
        std::vector<float> memory(layout.bytes / sizeof(float));
        ChipMachine machine(example.chip, plan, 1, memory);
        (void)machine.learnAsItIs(pixels, 1, 0.01F);
        for (std::size_t i = plan.first; i < plan.weights.size(); ++i) {
            const ChipLayer& layer = example.chip.layers[i];
            const std::string what = planText(example.chip, plan) + ": " + layer.name;
            expectAlike(kept(memory, layout.layers[i].biasSums, {layer.outputs}),
                        reference.biases[i].grad(), what);
            if (plan.weights[i]) {
                expectAlike(
                    kept(memory, layout.layers[i].weightSums, {layer.outputs, 3, 3, layer.inputs})
                            .permute({0, 3, 1, 2}) *
                        static_cast<double>(layer.inputScale),
                    reference.weights[i].grad(), what);
            }
        }
    }
}

TEST(ChipMachine, OnlyWhatThePlanSaysLearns) {
    const ChipExample example;
    ChipPlan plan = headAlone(example.chip);
    plan.first = 1;
    plan.weights[2] = true;
    ChipMachine machine(example.chip, plan, 1);
    for (int i = 0; i < 5; ++i) {
        (void)machine.learn(chipPicture(example.spec.side, i), i % 3, 0.05F);
    }
    const ChipNetwork after = machine.network();
    EXPECT_NE(after.head, example.chip.head);
    EXPECT_EQ(after.layers[0], example.chip.layers[0]);
    for (std::size_t i = 1; i < after.layers.size(); ++i) {
        EXPECT_NE(after.layers[i].bias, example.chip.layers[i].bias);
        EXPECT_EQ(after.layers[i].weights != example.chip.layers[i].weights, i == 2);
    }
}

TEST(ChipMachine, SeveralImagesMakeOneStep) {
    const ChipExample example;
    ChipMachine machine(example.chip, example.whole(3), 1);
    (void)machine.learn(chipPicture(example.spec.side, 1), 0, 0.05F);
    (void)machine.learn(chipPicture(example.spec.side, 2), 1, 0.05F);
    EXPECT_EQ(machine.network(), example.chip);
    (void)machine.learn(chipPicture(example.spec.side, 3), 2, 0.05F);
    EXPECT_NE(machine.network(), example.chip);
}

/// One of three colours all over.
std::vector<std::uint8_t> colourPicture(int side, std::size_t colour) {
    std::vector<std::uint8_t> pixels(static_cast<std::size_t>(3 * side * side));
    for (std::size_t i = 0; i < pixels.size(); ++i) {
        pixels[i] = i % 3 == colour ? 230 : 20;
    }
    return pixels;
}

TEST(ChipMachine, LearnsWhatItIsShown) {
    const ChipExample example;
    ChipMachine machine(withoutAnswers(example.chip, 3), example.whole(), 1);
    for (int i = 0; i < 600; ++i) {
        const int colour = i % 3;
        (void)machine.learnAsItIs(
            colourPicture(example.spec.side, static_cast<std::size_t>(colour)), colour, 0.1F);
    }
    for (std::size_t i = 0; i < 3; ++i) {
        EXPECT_GT(machine.answer(colourPicture(example.spec.side, i))[i], 0.6F) << i;
    }
}

TEST(ChipMachine, TakesItsOwnAnswerForALabelOnlyWhereItIsSure) {
    const ChipExample example;
    const auto pixels = chipPicture(example.spec.side, 1);
    ChipMachine machine(withoutAnswers(example.chip, 3), example.whole(), 1);
    const ChipNetwork before = machine.network();
    EXPECT_FALSE(machine.learnPseudo(pixels, 0.5F, 0.01F));
    EXPECT_EQ(machine.network(), before);
    EXPECT_EQ(machine.learnPseudo(pixels, 0.3F, 0.01F), std::optional<int>(0));
    EXPECT_NE(machine.network(), before);
}

TEST(ChipMachine, TheSameSeedGivesTheSameSteps) {
    const ChipExample example;
    std::vector<ChipNetwork> learnt;
    for (const std::uint32_t seed : {1U, 1U, 2U}) {
        ChipMachine machine(example.chip, example.whole(), seed);
        for (int i = 0; i < 3; ++i) {
            (void)machine.learn(chipPicture(example.spec.side, i), i, 0.01F);
        }
        learnt.push_back(machine.network());
    }
    EXPECT_EQ(learnt[0], learnt[1]);
    EXPECT_NE(learnt[0], learnt[2]);
}

}  // namespace
}  // namespace seedling
