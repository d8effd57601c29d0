#pragma once

#include <gtest/gtest.h>
#include <torch/torch.h>

#include <fstream>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "tests/support/Paths.h"

namespace seedling::test {

/// A part of a file in tests/golden.
inline nlohmann::json golden(const std::string& part,
                             const std::string& name = "engine_golden.json") {
    std::ifstream file(sourceFolder() / "tests/golden" / name);
    return nlohmann::json::parse(file).at(part);
}

inline void expectNear(const torch::Tensor& actual, const nlohmann::json& expected,
                       double tolerance) {
    const torch::Tensor reference =
        torch::tensor(expected.get<std::vector<double>>(), torch::kDouble);
    const torch::Tensor values = actual.detach().to(torch::kDouble).flatten();
    ASSERT_EQ(values.numel(), reference.numel());
    EXPECT_LE((values - reference).abs().max().item<double>(), tolerance);
}

}  // namespace seedling::test
