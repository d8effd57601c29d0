#pragma once

#include <torch/nn/module.h>
#include <torch/types.h>

#include <functional>
#include <memory>
#include <vector>

#include "engine/memory/MemorySaving.h"

namespace seedling {

/// A part of a network that takes what the one before it gives. It draws no random numbers.
struct NetworkBlock {
    std::vector<std::shared_ptr<torch::nn::Module>> modules;  ///< All that it is made of.
    std::function<torch::Tensor(const torch::Tensor&)> forward;
};

/// Of the blocks that a network keeps in a vector.
template <class Block>
void addBlocks(const std::vector<std::shared_ptr<Block>>& from, std::vector<NetworkBlock>& to) {
    for (const auto& block : from) {
        to.push_back({{block}, [block](const torch::Tensor& x) { return block->forward(x); }});
    }
}

/// Is shown what goes into each block, one after the other, and what comes out of the last.
using BlockWatch = std::function<void(const torch::Tensor&)>;

/// x through all blocks, as the saving wants it. watch: none, or for measuring, with nothing
/// recomputed. Thread rule: that of the network.
torch::Tensor throughBlocks(const std::vector<NetworkBlock>& blocks, const MemorySaving& saving,
                            torch::Tensor x, const BlockWatch& watch = {});

}  // namespace seedling
