#pragma once

#include <vector>

#include "engine/memory/MemoryPlan.h"
#include "engine/model/NetworkSpec.h"
#include "engine/protocol/TrainConfig.h"
#include "engine/train/AutoChoices.h"
#include "engine/train/Precision.h"
#include "engine/train/StepCost.h"

namespace seedling {

/// What the blocks of such a network come to, from passes of 4 and of 8 images through a throw-away
/// one; what is of the images alone. None for a network without blocks, or with a frozen body.
/// Where TensorMemory does not count, a block is taken to keep four times what it gives. LibTorch's
/// exceptions pass through. Thread rule: nothing else may use LibTorch meanwhile.
std::vector<BlockCost> measureBlocks(NetworkSpec network, Precision precision, KeptForm kept);

/// What the configuration asks for itself, whatever the memory: nothing where all is "auto". With
/// recompute "on", the groups that take the least memory. As measureBlocks.
MemorySaving askedSaving(const TrainConfig& config, const NetworkSpec& network,
                         Precision precision);

/// The same with what was left to the program, so that a step fits into so many bytes; the sentence
/// is empty where nothing has to be saved. cost: of steps of that network. roomBytes: as for
/// fittingBatches, for the network and a step. As measureBlocks.
Chosen<MemorySaving> fittingSaving(const TrainConfig& config, const NetworkSpec& network,
                                   Precision precision, const StepCost& cost, double roomBytes);

}  // namespace seedling
