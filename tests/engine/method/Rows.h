#pragma once

#include <torch/torch.h>

#include <vector>

namespace seedling::test {

/// A matrix of floats, row by row.
inline torch::Tensor rows(const std::vector<std::vector<double>>& values) {
    std::vector<torch::Tensor> each;
    for (const auto& row : values) {
        each.push_back(torch::tensor(row, torch::kFloat));
    }
    return torch::stack(each);
}

}  // namespace seedling::test
