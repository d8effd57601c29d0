#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "engine/memory/MemorySaving.h"

namespace seedling {

/// What a block of a network comes to for one image; see measureBlocks.
struct BlockCost {
    double keptBytes = 0;      ///< Until its gradient is due, what it gives among it.
    double outputBytes = 0;    ///< What it gives.
    double operations = 0;     ///< Forward.
    double gradientBytes = 0;  ///< That come to what is kept while it goes backward.
};

/// Bytes of an image's activations at the peak of a step: what blocks in front keep, and at the
/// block that is going backward its group and its gradients. groups: MemorySaving::recomputed.
double peakBytes(const std::vector<BlockCost>& blocks, const std::vector<int>& groups);

/// The groups with the smallest peak, of at least one block; where several have it, with the least
/// to do twice. None for less than two blocks.
std::vector<int> smallestGroups(const std::vector<BlockCost>& blocks);

/// What a plan has to be made for.
struct MemoryQuestion {
    std::vector<BlockCost> blocks;  ///< As they are now, nothing recomputed.
    std::vector<BlockCost> exact;   ///< With KeptForm::Exact; none where that is not to be taken.
    MemorySaving now;               ///< What is asked for already; stays.
    bool mayRecompute = false;
    bool mayMicroBatch = false;
    std::int64_t images = 0;   ///< Trained in a step.
    double bytesPerImage = 0;  ///< Of these, as things are now.
    double waitingBytes = 0;   ///< Of one that waits for its micro-batch.
    double lastingBytes = 0;   ///< Whatever the plan.
    double roomBytes = 0;      ///< For all.
};

struct MemoryPlan {
    MemorySaving saving{};
    double bytes = 0;       ///< That a step takes, about.
    double timeFactor = 1;  ///< Of a step's time, about.
    bool fits = false;

    bool operator==(const MemoryPlan&) const = default;
};

/// The plan that costs the least time of those that fit; where none does, the one that takes the
/// least memory. A pass forward is taken for a third of a step: Exact costs 2 % of it, recomputed
/// blocks their share of a pass, micro-batches a pass and 2 % for each halving. A pure function.
MemoryPlan cheapestPlan(const MemoryQuestion& question);

/// What it does, in a sentence.
std::string inWords(const MemoryPlan& plan, const MemoryQuestion& question);

}  // namespace seedling
