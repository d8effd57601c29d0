#include "engine/train/StepTrial.h"

#include <torch/torch.h>

#include <algorithm>
#include <chrono>
#include <utility>

#include "engine/meters/ProcessMemory.h"
#include "engine/profile/OperationCounter.h"
#include "engine/profile/TensorBytes.h"
#include "engine/profile/TensorMemory.h"

namespace seedling {
namespace {

constexpr std::int64_t kFewestImages = 4;

// A fraction of a second each.
constexpr StepTrial::Effort kWholeStep{6e9, 512};
constexpr StepTrial::Effort kPlainPass{2e9, 64};
// So many that the images take more than kernels do to lay out the weights.
constexpr StepTrial::Effort kLook{9e9, 256};

using Clock = std::chrono::steady_clock;

double secondsSince(Clock::time_point start) {
    return std::chrono::duration<double>(Clock::now() - start).count();
}

/// Bytes of tensors that the work needs at its peak, over those there are before.
double peakOf(const std::function<void()>& work) {
    const std::int64_t before = TensorMemory::currentBytes();
    TensorMemory::resetPeak();
    work();
    return static_cast<double>(TensorMemory::peakBytes() - before);
}

/// Bytes by the number of images: start + slope * images.
struct Line {
    double start = 0;
    double slope = 0;
};

/// Through the peaks of passes of `many` images and of half as many.
Line lineOf(std::int64_t many, const std::function<void(std::int64_t)>& pass) {
    const std::int64_t few = many / 2;
    const double ofFew = peakOf([&] { pass(few); });
    const double ofMany = peakOf([&] { pass(many); });
    const double slope = std::max((ofMany - ofFew) / static_cast<double>(many - few), 0.0);
    return {std::max(ofFew - slope * static_cast<double>(few), 0.0), slope};
}

}  // namespace

StepTrial::StepTrial(Parts parts) : m_parts(std::move(parts)) {}

torch::Tensor StepTrial::greyImages(std::int64_t images, int side) {
    return torch::full({images, side, side, 3}, 128, torch::kUInt8).permute({0, 3, 1, 2});
}

StepCost StepTrial::measure(std::int64_t images) {
    StepCost cost;
    // One image alone may have nothing that batch norm could take statistics of.
    cost.triedImages = std::clamp<std::int64_t>(images, 2, affordable(kWholeStep));
    cost.atOnce = m_parts.atOnce;
    // The batch and what is put together of it for the network.
    cost.waitingBytes = 2 * m_parts.imageBytes;
    measureSteps(cost);
    measureImages(cost);
    for (const auto& module : m_parts.trained) {
        cost.parameterBytes += bytesOf(*module);
        cost.gradientBytes += gradientBytesOf(*module);
    }
    cost.optimizerBytes = m_parts.optimizer.stateBytes();
    return cost;
}

/// A multiple of four: half of it is still a number of pairs.
std::int64_t StepTrial::affordable(const Effort& effort) const {
    const double images = std::min(effort.multiplyAdds / std::max(m_parts.multiplyAdds, 1.0),
                                   static_cast<double>(effort.images));
    return std::max(static_cast<std::int64_t>(images) / 4 * 4, kFewestImages);
}

/// Not more than a step has in the network: a trial must not take the memory that steps save.
std::int64_t StepTrial::plainImages(std::int64_t tried) const {
    const std::int64_t inside = m_parts.atOnce > 0 ? std::min(tried, m_parts.atOnce) : tried;
    return std::min(affordable(kPlainPass), std::max(inside / 4 * 4, 2 * kFewestImages));
}

// Also prepares kernels and makes the momenta, so that the next step is one of many.
void StepTrial::countOperations(StepCost& cost) {
    const auto images = static_cast<double>(cost.triedImages);
    OperationCounter counter;
    m_parts.optimizer.zeroGradient();
    const torch::Tensor loss = m_parts.whole(cost.triedImages);
    cost.forwardOperations = counter.take() / images;
    loss.backward();
    cost.backwardOperations = counter.take() / images;
    if (cost.inMicroBatches(cost.triedImages)) {
        cost.backwardOperations -= cost.forwardOperations;  // StepCost::operations adds it.
    }
    m_parts.optimizer.step(0);
    cost.optimizerOperations = counter.take();
}

// The process is watched over both steps: what the first one leaves free fits the second only in
// part.
void StepTrial::measureSteps(StepCost& cost) {
    TensorMemory::giveBackFreedBlocks();
    const std::int64_t before = TensorMemory::currentBytes();
    cost.otherBytes = std::max<std::int64_t>(readProcessMemory().rssBytes - before, 0);
    std::int64_t lasting = 0;
    const std::int64_t process = memoryGrowth([&] {
        countOperations(cost);
        lasting = TensorMemory::currentBytes() - before;
        measureStep(cost);
    });
    const std::int64_t tensors = lasting + std::max(cost.passBytes, cost.updateBytes);
    // Where TensorMemory does not count, nothing can be told of what comes over tensors.
    const double ratio =
        tensors > 0 ? static_cast<double>(process) / static_cast<double>(tensors) : 1;
    cost.scratchShare = std::max(ratio - 1, 0.0);
}

void StepTrial::measureStep(StepCost& cost) {
    m_parts.optimizer.zeroGradient();
    const std::int64_t before = TensorMemory::currentBytes();
    TensorMemory::resetPeak();
    const Clock::time_point start = Clock::now();
    const torch::Tensor loss = m_parts.whole(cost.triedImages);
    loss.backward();
    cost.secondsPerImage = secondsSince(start) / static_cast<double>(cost.triedImages);
    cost.passBytes = TensorMemory::peakBytes() - before;
    TensorMemory::resetPeak();
    const Clock::time_point updateStart = Clock::now();
    m_parts.optimizer.step(0);
    cost.updateSeconds = secondsSince(updateStart);
    cost.updateBytes = TensorMemory::peakBytes() - before;
}

void StepTrial::measureImages(StepCost& cost) {
    // The step before has left gradients, which these passes only add to: what they differ by is
    // the images' alone.
    const Line trained = lineOf(plainImages(cost.triedImages),
                                [&](std::int64_t images) { m_parts.plain(images).backward(); });
    cost.bytesPerImage = trained.slope;

    const torch::NoGradGuard noGrad;
    const Line seen =
        lineOf(affordable(kLook), [&](std::int64_t images) { (void)m_parts.plain(images); });
    cost.bytesPerSeenImage = seen.slope;
    cost.seenBytes = seen.start;
    const Clock::time_point start = Clock::now();
    (void)m_parts.whole(cost.triedImages);
    cost.secondsPerSeenImage = secondsSince(start) / static_cast<double>(cost.triedImages);
    if (cost.inMicroBatches(cost.triedImages)) {
        cost.secondsPerImage = std::max(cost.secondsPerImage - cost.secondsPerSeenImage, 0.0);
    }
}

}  // namespace seedling
