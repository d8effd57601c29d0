#include "engine/memory/Packed.h"

#include <gtest/gtest.h>
#include <torch/torch.h>

#include <cmath>
#include <string>
#include <utility>

#include "engine/memory/SavedPacking.h"
#include "engine/model/MaxPool.h"
#include "engine/model/Winograd.h"
#include "tests/engine/Waves.h"
#include "tests/engine/memory/Learnt.h"

namespace seedling {
namespace {

using test::eachNetwork;
using test::expectSame;
using test::learnt;
using test::waves;

torch::Tensor unpacked(const Packed& from, const torch::Tensor& like) {
    const torch::Tensor into = torch::empty_like(like);
    unpack(from, into);
    return into;
}

/// The step of each number's group.
torch::Tensor stepsOf(const Packed& from, std::int64_t numbers) {
    return from.ranges.select(1, 1).repeat_interleave(256).narrow(0, 0, numbers);
}

TEST(Packed, IsOffByLessThanAStep) {
    for (const int bits : {8, 4}) {
        for (const std::int64_t numbers : {1, 2, 255, 256, 257, 1001}) {
            const torch::Tensor x = waves(numbers, 0.7).mul(3);
            const Packed kept = packed(x, bits);
            EXPECT_EQ(kept.codes.numel(),
                      bits == 8 ? numbers : numbers / 256 * 128 + (numbers % 256 + 1) / 2);
            const torch::Tensor error = (unpacked(kept, x) - x).abs();
            EXPECT_TRUE(error.le(stepsOf(kept, numbers).mul(1.001).add(1e-6)).all().item<bool>())
                << bits << " bits of " << numbers;
        }
    }
}

TEST(Packed, IsRightInTheMean) {
    constexpr int kDraws = 3000;
    for (const int bits : {8, 4}) {
        const torch::Tensor x = waves(700, 0.3);
        torch::Tensor sum = torch::zeros({700}, torch::kDouble);
        for (int i = 0; i < kDraws; ++i) {
            sum += unpacked(packed(x, bits, static_cast<std::uint32_t>(7919 * i)), x);
        }
        // Five deviations of a mean of so many draws, each off by half a step at most on average.
        const torch::Tensor error = (sum / kDraws - x).abs();
        const torch::Tensor bound = stepsOf(packed(x, bits), 700).mul(5 * 0.5 / std::sqrt(kDraws));
        EXPECT_TRUE(error.le(bound.add(1e-6)).all().item<bool>()) << bits;
    }
}

TEST(Packed, TheSameNumbersAreRoundedAlike) {
    const torch::Tensor x = waves(5000, 0.3);
    EXPECT_TRUE(packed(x, 4).codes.equal(packed(x.clone(), 4).codes));
    EXPECT_FALSE(packed(x, 4).codes.equal(packed(x, 4, 1).codes));
}

TEST(Packed, KeepsWhatHasNoRange) {
    const torch::Tensor x = torch::full({300}, 2.5F);
    EXPECT_TRUE(unpacked(packed(x, 8), x).equal(x));
}

TEST(Packed, TakesBfloat16) {
    const torch::Tensor x = waves(600, 0.3).to(torch::kBFloat16);
    const Packed kept = packed(x, 8);
    const torch::Tensor error = (unpacked(kept, x).to(torch::kFloat) - x.to(torch::kFloat)).abs();
    EXPECT_TRUE(error.le(stepsOf(kept, 600).mul(1.001).add(0.01)).all().item<bool>());
}

TEST(MaxPoolPlaces, GiveTheSameGradient) {
    torch::manual_seed(3);
    for (const auto type : {torch::kFloat, torch::kBFloat16}) {
        for (const auto& [height, width] : {std::pair{6, 8}, {5, 7}, {1, 4}, {1, 1}}) {
            const torch::Tensor x = torch::randint(-3, 4, {3, 37, height, width})
                                        .to(type)
                                        .contiguous(torch::MemoryFormat::ChannelsLast);
            const torch::Tensor first = x.clone().requires_grad_();
            const torch::Tensor second = x.clone().requires_grad_();
            const torch::Tensor y = maxPool(first);
            const torch::Tensor other = maxPoolKeepingPlaces(second);
            EXPECT_TRUE(y.equal(other));
            const torch::Tensor slope = waves(y.numel(), 0.9).reshape(y.sizes()).to(type);
            y.backward(slope);
            other.backward(slope);
            EXPECT_TRUE(first.grad().equal(second.grad())) << height << " x " << width;
        }
    }
}

NetworkSpec keeping(NetworkSpec spec, KeptForm form) {
    spec.saving.kept = form;
    return spec;
}

TEST(KeptForm, ExactChangesNothingAndTakesLess) {
    for (const NetworkSpec& spec : eachNetwork()) {
        SCOPED_TRACE(spec.name + " at " + std::to_string(spec.side));
        const auto plain = learnt(spec);
        const auto exact = learnt(keeping(spec, KeptForm::Exact));
        expectSame(exact, plain);
        // Where each convolution is followed by norm, ReLU and the next, nothing is to be gained.
        EXPECT_LE(exact.keptBytes, plain.keptBytes);
        expectSame(learnt(keeping(spec, KeptForm::Exact), Precision::Bf16),
                   learnt(spec, Precision::Bf16));
    }
    const NetworkSpec frugal{"frugal", 32, 3, 0.1};
    EXPECT_LT(learnt(keeping(frugal, KeptForm::Exact)).keptBytes, 0.75 * learnt(frugal).keptBytes);
}

double cosine(const std::vector<torch::Tensor>& a, const std::vector<torch::Tensor>& b) {
    double product = 0;
    double ofA = 0;
    double ofB = 0;
    for (std::size_t i = 0; i < a.size(); ++i) {
        if (a[i].defined()) {
            product += (a[i] * b[i]).sum().item<double>();
            ofA += a[i].square().sum().item<double>();
            ofB += b[i].square().sum().item<double>();
        }
    }
    return product / std::sqrt(ofA * ofB);
}

TEST(KeptForm, FewBitsChangeTheGradientALittleAndTheAnswersNot) {
    for (const NetworkSpec& spec : eachNetwork()) {
        SCOPED_TRACE(spec.name + " at " + std::to_string(spec.side));
        const auto plain = learnt(spec);
        const auto eight = learnt(keeping(spec, KeptForm::Bits8));
        const auto four = learnt(keeping(spec, KeptForm::Bits4));
        EXPECT_TRUE(eight.loss.equal(plain.loss));
        expectSame(eight.buffers, plain.buffers);
        EXPECT_GT(cosine(eight.gradients, plain.gradients), 0.98);
        EXPECT_GT(cosine(four.gradients, plain.gradients), 0.7);
        EXPECT_LT(four.keptBytes, eight.keptBytes);
        EXPECT_LT(eight.keptBytes, 0.6 * plain.keptBytes);
    }
}

TEST(KeptForm, IsRepeatableToTheBit) {
    const NetworkSpec spec = keeping({"wrn-28-2", 16, 3, 0.1}, KeptForm::Bits4);
    expectSame(learnt(spec), learnt(spec));
}

TEST(SavedPacking, SharesWhatSeveralLayersKeep) {
    TensorMemory::install();
    const torch::Tensor x = waves(64 * 1024, 0.2).reshape({4, 16, 32, 32}).requires_grad_();
    const torch::Tensor kernel = waves(16 * 16, 0.4).reshape({16, 16, 1, 1}).requires_grad_();
    const torch::Tensor wide = torch::sin(x);
    const torch::Tensor y = torch::conv2d(wide, kernel) + torch::conv2d(wide, kernel * 2);
    const std::int64_t before = TensorMemory::currentBytes();
    packSaved(wide, y, KeptForm::Bits8);
    const std::int64_t added = TensorMemory::currentBytes() - before;
    EXPECT_GT(added, 64 * 1024);
    EXPECT_LT(added, 1.1 * 64 * 1024);
    EXPECT_NO_THROW(y.sum().backward());
}

/// What packing adds to the memory, and the kernel's gradient then.
std::pair<std::int64_t, torch::Tensor> throughWinograd(KeptForm form) {
    const torch::Tensor x = waves(64 * 1024, 0.2)
                                .reshape({4, 16, 32, 32})
                                .contiguous(torch::MemoryFormat::ChannelsLast)
                                .requires_grad_();
    const torch::Tensor kernel = waves(16 * 16 * 9, 0.4).reshape({16, 16, 3, 3}).requires_grad_();
    EXPECT_TRUE(suitsWinograd(x, kernel));
    const torch::Tensor start = torch::sin(x);
    const torch::Tensor y = winogradConvolution(torch::relu(start), kernel);
    const std::int64_t before = TensorMemory::currentBytes();
    packSaved(start, y, form);
    const std::int64_t added = TensorMemory::currentBytes() - before;
    y.square().sum().backward();
    EXPECT_TRUE(x.grad().defined());
    return {added, kernel.grad()};
}

TEST(SavedPacking, KnowsWinogradsConvolutions) {
    TensorMemory::install();
    const auto whole = throughWinograd(KeptForm::Whole);
    const auto exact = throughWinograd(KeptForm::Exact);
    EXPECT_EQ(exact.first, 0) << "no signs beside an input that is kept whole";
    EXPECT_TRUE(exact.second.equal(whole.second));
    const auto few = throughWinograd(KeptForm::Bits8);
    EXPECT_LT(few.first, -100 * 1024) << "of the 256 KiB that the input has";
    EXPECT_GT(
        torch::cosine_similarity(few.second.flatten(), whole.second.flatten(), 0).item<double>(),
        0.99);
}

}  // namespace
}  // namespace seedling
