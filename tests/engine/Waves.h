#pragma once

#include <torch/torch.h>

#include <cmath>
#include <vector>

namespace seedling::test {

/// The same numbers as waves() in tests/golden/make_engine_golden.py.
inline torch::Tensor waves(std::int64_t count, double phase, double scale = 1.0) {
    std::vector<double> values(static_cast<std::size_t>(count));
    for (std::size_t i = 0; i < values.size(); ++i) {
        values[i] = scale * std::sin(2.4 * static_cast<double>(i) + phase);
    }
    return torch::tensor(values, torch::kDouble).to(torch::kFloat);
}

}  // namespace seedling::test
