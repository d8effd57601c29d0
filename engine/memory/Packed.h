#pragma once

#include <torch/types.h>

#include <cstdint>

namespace seedling {

/// A tensor's numbers in a few bits: groups of 256, in the order they have in memory, each with its
/// smallest number and a step (low + step * code). Codes are rounded up or down by chance, so that
/// their mean is the number itself; the error of each is below one step, which is the group's
/// range / 255 or / 15. A gradient that is linear in the packed numbers, as that of a convolution's
/// kernels is, therefore stays right in the mean; that of norm and SiLU is not linear and only near
/// it. Source: ActNN (Chen et al. 2021, arXiv 2104.14129, sections 3 and 4.1), GACT (Liu et al.
/// 2022, arXiv 2206.11357). Deviations: all groups have the same number of bits; the chance is
/// drawn from the group's own range and the place, so that a run can be repeated to the bit.
struct Packed {
    torch::Tensor codes;   ///< [bytes] uint8
    torch::Tensor ranges;  ///< [groups, 2] float: low and step.
    int bits = 8;          ///< 8 or 4
};

/// x: dense, float or bfloat16. seed: another one is another draw. Any thread.
Packed packed(const torch::Tensor& x, int bits, std::uint32_t seed = 0);

/// into: dense, as large and of the type of what was packed, its memory in the same order.
void unpack(const Packed& from, const torch::Tensor& into);

}  // namespace seedling
