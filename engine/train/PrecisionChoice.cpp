#include "engine/train/PrecisionChoice.h"

#include <torch/torch.h>

#include <algorithm>
#include <chrono>
#include <limits>

#include "engine/method/Losses.h"
#include "engine/model/ModelFactory.h"

namespace seedling {
namespace {

constexpr int kImages = 64;
constexpr int kMeasuredSteps = 4;
constexpr double kWorthwhile = 1.1;

class Trial {
public:
    explicit Trial(const NetworkSpec& spec)
        : m_network(createClassifier(spec).value()),
          m_pixels(torch::full({kImages, spec.side, spec.side, 3}, 128, torch::kUInt8)
                       .permute({0, 3, 1, 2})),
          m_targets(torch::zeros({kImages}, torch::kLong)) {
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
        fp32ImagesPerS = kImages / std::max(fp32, 1e-9);
        bf16ImagesPerS = kImages / std::max(bf16, 1e-9);
    }

private:
    double step(Precision precision) {
        const auto start = std::chrono::steady_clock::now();
        m_network->zero_grad();
        torch::Tensor logits;
        {
            const PrecisionScope scope(precision);
            logits = m_network->forward(m_pixels);
        }
        supervisedLoss(logits, m_targets).backward();
        return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    }

    std::shared_ptr<Classifier> m_network;
    torch::Tensor m_pixels;
    torch::Tensor m_targets;
};

}  // namespace

PrecisionChoice choosePrecision(const std::string& wish, const NetworkSpec& spec) {
    PrecisionChoice choice;
    if (wish != "auto") {
        choice.precision = precisionFromString(wish);
        return choice;
    }
    Trial(spec).measure(choice.fp32ImagesPerS, choice.bf16ImagesPerS);
    choice.precision = choice.bf16ImagesPerS > kWorthwhile * choice.fp32ImagesPerS
                           ? Precision::Bf16
                           : Precision::Fp32;
    return choice;
}

}  // namespace seedling
