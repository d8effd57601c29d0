#include "engine/train/PrecisionChoice.h"

#include <torch/torch.h>

#include <algorithm>
#include <array>
#include <chrono>

#include "engine/method/Losses.h"
#include "engine/model/ModelFactory.h"
#include "engine/parallel/DataParallel.h"

namespace seedling {
namespace {

constexpr int kMeasuredSteps = 4;
constexpr double kWorthwhile = 1.1;
/// Preparing kernels does not take so many times a step. Processors without bf16 imitate it, at a
/// twentieth of the speed: four steps of that would take longer than all the rest.
constexpr double kHopeless = 4;
constexpr std::array kPrecisions{Precision::Fp32, Precision::Fp32Winograd, Precision::Bf16};

using Speeds = std::array<double, kPrecisions.size()>;

/// Fewer of a costly network, so that measuring it stays a matter of seconds.
std::int64_t imagesFor(const Classifier& network) {
    constexpr std::int64_t kMostImages = 64;
    constexpr std::int64_t kFewestImages = 2;
    constexpr std::int64_t kMultiplyAdds = 30'000'000'000;
    return std::clamp(kMultiplyAdds / network.multiplyAdds(), kFewestImages, kMostImages);
}

class Trial {
public:
    Trial(const NetworkSpec& spec, int threads)
        : m_network(createClassifier(spec).value()),
          m_parallel(*m_network, spec, threads),
          m_images(imagesFor(*m_network)),
          m_pixels(torch::full({m_images, spec.side, spec.side, 3}, 128, torch::kUInt8)
                       .permute({0, 3, 1, 2})),
          m_targets(torch::zeros({m_images}, torch::kLong)) {
        m_network->train();
    }

    /// Images a second of each one's fastest step. In turns, so that another program that comes or
    /// goes meanwhile slows all alike.
    Speeds measure() {
        Speeds seconds;
        std::ranges::transform(kPrecisions, seconds.begin(), [this](Precision precision) {
            return step(precision);  // The first one also prepares kernels.
        });
        const double plain = seconds.front();
        for (int i = 0; i < kMeasuredSteps; ++i) {
            for (std::size_t k = 0; k < kPrecisions.size(); ++k) {
                if (seconds[k] < kHopeless * plain) {
                    seconds[k] = std::min(seconds[k], step(kPrecisions[k]));
                }
            }
        }
        Speeds speeds;
        std::ranges::transform(seconds, speeds.begin(), [this](double ofStep) {
            return static_cast<double>(m_images) / std::max(ofStep, 1e-9);
        });
        return speeds;
    }

private:
    double step(Precision precision) {
        const auto start = std::chrono::steady_clock::now();
        m_network->zero_grad();
        const HeadLogits logits = m_parallel.heads(m_pixels, precision);
        supervisedLoss(logits.main, m_targets).backward();
        return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    }

    std::shared_ptr<Classifier> m_network;
    DataParallel m_parallel;
    std::int64_t m_images;
    torch::Tensor m_pixels;
    torch::Tensor m_targets;
};

}  // namespace

double PrecisionChoice::gain() const {
    if (fp32ImagesPerS <= 0) {
        return 1;
    }
    const double chosen = precision == Precision::Bf16           ? bf16ImagesPerS
                          : precision == Precision::Fp32Winograd ? winogradImagesPerS
                                                                 : fp32ImagesPerS;
    return chosen / fp32ImagesPerS;
}

PrecisionChoice choosePrecision(const std::string& wish, const NetworkSpec& spec, int threads) {
    PrecisionChoice choice;
    if (wish != "auto") {
        choice.precision = precisionFromString(wish);
        return choice;
    }
    const Speeds speeds = Trial(spec, threads).measure();
    choice.fp32ImagesPerS = speeds[0];
    choice.winogradImagesPerS = speeds[1];
    choice.bf16ImagesPerS = speeds[2];
    std::size_t best = 0;
    for (std::size_t k = 1; k < speeds.size(); ++k) {
        best = speeds[k] > kWorthwhile * speeds[best] ? k : best;
    }
    choice.precision = kPrecisions[best];
    return choice;
}

}  // namespace seedling
