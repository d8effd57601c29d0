#include "engine/warm/ProjectionHead.h"

#include <torch/torch.h>

#include <cmath>

#include "engine/model/Layers.h"

namespace seedling {
namespace {

constexpr std::int64_t kHidden = 256;
constexpr std::int64_t kOutputs = 128;

void fillUniform(torch::Tensor& weights, double fanIn, torch::Generator& generator) {
    const double bound = 1.0 / std::sqrt(fanIn);
    weights.uniform_(-bound, bound, generator);
}

}  // namespace

ProjectionHead::ProjectionHead(std::int64_t features)
    : m_hidden(register_module(
          "hidden", torch::nn::Linear(torch::nn::LinearOptions(features, kHidden).bias(false)))),
      m_norm(register_module("norm", torch::nn::BatchNorm1d(kHidden))),
      m_out(register_module("out", torch::nn::Linear(kHidden, kOutputs))) {}

torch::Tensor ProjectionHead::forward(const torch::Tensor& features) {
    const torch::Tensor out = m_out(torch::relu(m_norm(m_hidden(features))));
    return torch::nn::functional::normalize(out.to(torch::kFloat),
                                            torch::nn::functional::NormalizeFuncOptions().dim(1));
}

void ProjectionHead::initialise(std::uint64_t seed) {
    const torch::NoGradGuard noGrad;
    torch::Generator generator = weightGenerator(seed);
    for (auto& entry : named_parameters()) {
        torch::Tensor& weights = entry.value();
        if (weights.dim() == 2) {
            fillUniform(weights, static_cast<double>(weights.size(1)), generator);
        } else {
            weights.fill_(entry.key() == "norm.weight" ? 1.0 : 0.0);
        }
    }
}

}  // namespace seedling
