#pragma once

#include <torch/csrc/autograd/function.h>
#include <torch/csrc/autograd/saved_variable.h>

namespace seedling {

/// The way back of winogradConvolution. What it has saved is open, as in LibTorch's own nodes, so
/// that packSaved can keep it in another form. Inside engine/model and engine/memory only.
struct WinogradBackward : torch::autograd::Node {
    /// pictures: the input in channels-last order, which the gradient reads by its layout.
    WinogradBackward(const torch::Tensor& pictures, const torch::Tensor& kernels)
        : input(pictures, /*is_output=*/false), weight(kernels, /*is_output=*/false) {}

    torch::autograd::variable_list apply(torch::autograd::variable_list&& gradients) override;
    void release_variables() override;

    torch::autograd::SavedVariable input;
    torch::autograd::SavedVariable weight;
};

}  // namespace seedling
