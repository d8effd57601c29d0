#include "engine/train/PrecisionChoice.h"

#include <torch/torch.h>

#include <algorithm>
#include <chrono>

#include "engine/method/Losses.h"
#include "engine/model/ModelFactory.h"

namespace seedling {
namespace {

constexpr int kImages = 64;
constexpr int kMeasuredSteps = 3;
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

    double imagesPerSecond(Precision precision) {
        step(precision);  // The first one also prepares kernels.
        double fastest = step(precision);
        for (int i = 1; i < kMeasuredSteps; ++i) {
            fastest = std::min(fastest, step(precision));
        }
        return kImages / std::max(fastest, 1e-9);
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
    Trial trial(spec);
    choice.fp32ImagesPerS = trial.imagesPerSecond(Precision::Fp32);
    choice.bf16ImagesPerS = trial.imagesPerSecond(Precision::Bf16);
    choice.precision = choice.bf16ImagesPerS > kWorthwhile * choice.fp32ImagesPerS
                           ? Precision::Bf16
                           : Precision::Fp32;
    return choice;
}

}  // namespace seedling
