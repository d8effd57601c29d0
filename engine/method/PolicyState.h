#pragma once

#include <torch/types.h>

#include <map>
#include <string>

namespace seedling {

/// What a checkpoint must keep of a policy, by name.
using PolicyState = std::map<std::string, torch::Tensor>;

/// The tensor of that name; undefined where there is none, as before the first step.
inline torch::Tensor stored(const PolicyState& state, const std::string& name) {
    const auto entry = state.find(name);
    return entry == state.end() ? torch::Tensor() : entry->second;
}

/// Keeps a tensor under that name, unless it is undefined.
inline void store(PolicyState& state, const std::string& name, const torch::Tensor& tensor) {
    if (tensor.defined()) {
        state[name] = tensor;
    }
}

}  // namespace seedling
