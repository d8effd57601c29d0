#pragma once

#include <torch/types.h>

#include <cstdint>
#include <vector>

namespace seedling {

/// The momentum of one parameter between steps, whole or in 8 bits. In 8 bits, blocks of 2048
/// numbers are divided by their largest magnitude and rounded to the nearest of 256 values, which
/// lie closer together the smaller they are (from 1e-7 to 1): a number is off by less than 0.8 % of
/// the block's largest, and by less than 8 % of itself where it is over a tenth of that.
/// Parameters with less than 4096 numbers stay whole. Source: Dettmers et al. 2022, "8-bit
/// Optimizers via Block-wise Quantization", arXiv 2110.02861, sections 2 and 2.1 (dynamic tree
/// quantisation). Thread rule: one thread, which may use LibTorch's others.
class MomentumState {
public:
    /// Zero. parameter: float.
    MomentumState(const torch::Tensor& parameter, bool eightBit);

    /// As large as the parameter. Where it is kept whole, the memory itself: change it and keep it.
    [[nodiscard]] torch::Tensor whole() const;
    void keep(const torch::Tensor& momentum);

    /// Gives its memory back: the parameter learns no more. Empty from now on, and so kept and
    /// restored.
    void forget();

    /// Takes away what is where `present`, a bool of the parameter's shape, is false.
    void mask(const torch::Tensor& present);

    /// What it is kept as: one tensor, or in 8 bits codes [N] uint8 and scales [blocks] float.
    [[nodiscard]] const std::vector<torch::Tensor>& tensors() const { return m_tensors; }
    /// Takes as many of these from `place` on, and moves it past them.
    void restore(const std::vector<torch::Tensor>& from, std::size_t& place);

private:
    [[nodiscard]] bool isWhole() const { return m_tensors.size() == 1; }

    std::vector<std::int64_t> m_sizes;
    std::vector<torch::Tensor> m_tensors;
};

/// All tensors of some states.
std::vector<torch::Tensor> tensorsOf(const std::vector<MomentumState>& states);
/// The other way round. LibTorch's error where they are not of these states.
void restoreAll(const std::vector<torch::Tensor>& tensors, std::vector<MomentumState>& states);

}  // namespace seedling
