#include "engine/train/PrecisionChoice.h"

#include <torch/torch.h>

#include <algorithm>
#include <chrono>
#include <limits>

#include "engine/method/Losses.h"
#include "engine/model/ModelFactory.h"
#include "engine/parallel/DataParallel.h"

namespace seedling {
namespace {

constexpr int kMeasuredSteps = 4;
constexpr double kWorthwhile = 1.1;

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

    /// Of the fastest step. In turns, so that another program that comes or goes meanwhile slows
    /// both alike.
    void measure(double& fp32ImagesPerS, double& bf16ImagesPerS) {
        double fp32 = std::numeric_limits<double>::max();
        double bf16 = fp32;
        step(Precision::Fp32);  // The first one also prepares kernels.
        step(Precision::Bf16);
        for (int i = 0; i < kMeasuredSteps; ++i) {
            fp32 = std::min(fp32, step(Precision::Fp32));
            bf16 = std::min(bf16, step(Precision::Bf16));
        }
        const auto images = static_cast<double>(m_images);
        fp32ImagesPerS = images / std::max(fp32, 1e-9);
        bf16ImagesPerS = images / std::max(bf16, 1e-9);
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

PrecisionChoice choosePrecision(const std::string& wish, const NetworkSpec& spec, int threads) {
    PrecisionChoice choice;
    if (wish != "auto") {
        choice.precision = precisionFromString(wish);
        return choice;
    }
    Trial(spec, threads).measure(choice.fp32ImagesPerS, choice.bf16ImagesPerS);
    choice.precision = choice.bf16ImagesPerS > kWorthwhile * choice.fp32ImagesPerS
                           ? Precision::Bf16
                           : Precision::Fp32;
    return choice;
}

}  // namespace seedling
