#pragma once

#include <torch/types.h>

#include "engine/model/VectorLoops.h"

namespace seedling {

/// The numbers of a dense tensor as plain loops see them. Number: float or Bf16Bits, as its type
/// is.
template <class Number>
Number* numbersOf(const torch::Tensor& tensor) {
    return static_cast<Number*>(tensor.data_ptr());
}

/// Calls loop(Number{}) with the tensor's kind of number, float or bfloat16.
template <class Loop>
void withNumbersOf(const torch::Tensor& tensor, const Loop& loop) {
    if (tensor.scalar_type() == torch::kBFloat16) {
        loop(Bf16Bits{});
    } else {
        loop(float{});
    }
}

/// Whether plain loops are to be used: known numbers, and no model being traced for export (which
/// would not see them).
bool suitsPlainLoops(const torch::Tensor& tensor);

}  // namespace seedling
