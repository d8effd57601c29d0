#include "engine/optim/MomentumState.h"

#include <ATen/Parallel.h>
#include <torch/torch.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>

namespace seedling {
namespace {

constexpr std::int64_t kBlock = 2048;
constexpr std::int64_t kFewestPacked = 4096;
constexpr std::size_t kValues = 256;

/// The values that codes stand for, ascending, and the middles between them.
struct Values {
    std::array<float, kValues> values{};
    std::array<float, kValues - 1> middles{};
};

/// Of each decade 10^(i - 7) to 10^(i - 6), i = 0 to 6, the middles of 2^i equal parts of its upper
/// nine tenths, with both signs; and 0 and 1.
Values makeValues() {
    constexpr int kDecades = 7;
    Values made;
    std::size_t next = 0;
    for (int i = 0; i < kDecades; ++i) {
        const int parts = 1 << i;
        const double decade = std::pow(10.0, i - kDecades + 1);
        for (int part = 0; part < parts; ++part) {
            const double value = decade * (0.1 + 0.9 * (part + 0.5) / parts);
            made.values[next++] = static_cast<float>(value);
            made.values[next++] = static_cast<float>(-value);
        }
    }
    made.values[next++] = 0;
    made.values[next++] = 1;
    std::ranges::sort(made.values);
    for (std::size_t i = 0; i < made.middles.size(); ++i) {
        made.middles[i] = (made.values[i] + made.values[i + 1]) / 2;
    }
    return made;
}

const Values& values() {
    static const Values kMade = makeValues();
    return kMade;
}

std::uint8_t nearest(const Values& known, float value) {
    return static_cast<std::uint8_t>(std::ranges::upper_bound(known.middles, value) -
                                     known.middles.begin());
}

std::int64_t blocksOf(std::int64_t numbers) {
    return (numbers + kBlock - 1) / kBlock;
}

/// work(block, its first number, the one after its last)
template <class Work>
void forEachBlock(std::int64_t numbers, const Work& work) {
    at::parallel_for(0, blocksOf(numbers), 8, [&](std::int64_t first, std::int64_t last) {
        for (std::int64_t block = first; block < last; ++block) {
            work(block, block * kBlock, std::min(numbers, (block + 1) * kBlock));
        }
    });
}

}  // namespace

MomentumState::MomentumState(const torch::Tensor& parameter, bool eightBit)
    : m_sizes(parameter.sizes().vec()) {
    const torch::NoGradGuard noGrad;
    const std::int64_t numbers = parameter.numel();
    if (!eightBit || numbers < kFewestPacked) {
        m_tensors.push_back(torch::zeros_like(parameter));
        return;
    }
    const int zero = nearest(values(), 0);
    m_tensors.push_back(torch::full({numbers}, zero, torch::kUInt8));
    m_tensors.push_back(torch::zeros({blocksOf(numbers)}, torch::kFloat));
}

torch::Tensor MomentumState::whole() const {
    if (isWhole()) {
        return m_tensors.front();
    }
    torch::Tensor momentum = torch::empty(m_sizes, torch::kFloat);
    const Values& known = values();
    const auto* const codes = m_tensors[0].data_ptr<std::uint8_t>();
    const auto* const scales = m_tensors[1].data_ptr<float>();
    auto* const numbers = momentum.data_ptr<float>();
    forEachBlock(momentum.numel(), [&](std::int64_t block, std::int64_t first, std::int64_t last) {
        for (std::int64_t i = first; i < last; ++i) {
            numbers[i] = scales[block] * known.values[codes[i]];
        }
    });
    return momentum;
}

void MomentumState::keep(const torch::Tensor& momentum) {
    if (isWhole()) {
        m_tensors.front() = momentum;
        return;
    }
    const torch::Tensor dense = momentum.contiguous();
    const Values& known = values();
    const auto* const numbers = dense.data_ptr<float>();
    auto* const codes = m_tensors[0].data_ptr<std::uint8_t>();
    auto* const scales = m_tensors[1].data_ptr<float>();
    forEachBlock(dense.numel(), [&](std::int64_t block, std::int64_t first, std::int64_t last) {
        float largest = 0;
        for (std::int64_t i = first; i < last; ++i) {
            largest = std::max(largest, std::abs(numbers[i]));
        }
        scales[block] = largest;
        const float inverse = largest > 0 ? 1 / largest : 0.0F;
        for (std::int64_t i = first; i < last; ++i) {
            codes[i] = nearest(known, numbers[i] * inverse);
        }
    });
}

void MomentumState::forget() {
    for (torch::Tensor& tensor : m_tensors) {
        tensor = torch::empty({0}, tensor.options());
    }
}

void MomentumState::mask(const torch::Tensor& present) {
    keep(whole().mul(present));
}

void MomentumState::restore(const std::vector<torch::Tensor>& from, std::size_t& place) {
    const torch::NoGradGuard noGrad;
    for (torch::Tensor& tensor : m_tensors) {
        const bool isForgotten = place < from.size() && from[place].numel() == 0;
        TORCH_CHECK(isForgotten || (place < from.size() && from[place].sizes() == tensor.sizes()),
                    "not the momenta of these parameters");
        if (isForgotten) {
            tensor = from[place++];
        } else {
            tensor.copy_(from[place++]);
        }
    }
}

std::vector<torch::Tensor> tensorsOf(const std::vector<MomentumState>& states) {
    std::vector<torch::Tensor> all;
    for (const MomentumState& state : states) {
        all.insert(all.end(), state.tensors().begin(), state.tensors().end());
    }
    return all;
}

void restoreAll(const std::vector<torch::Tensor>& tensors, std::vector<MomentumState>& states) {
    std::size_t place = 0;
    for (MomentumState& state : states) {
        state.restore(tensors, place);
    }
    TORCH_CHECK(place == tensors.size(), "not the momenta of these parameters");
}

}  // namespace seedling
