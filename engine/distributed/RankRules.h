#pragma once

#include "datasets/base/Result.h"
#include "engine/distributed/SharedPolicy.h"
#include "engine/method/Method.h"
#include "engine/protocol/TrainConfig.h"

namespace seedling {

/// The configuration as that many ranks can train it; one rank trains anything. The loss of a step
/// is that of the whole batch but for rows that it pairs: mixup mixes those of a rank with each
/// other, and so do rounds. Errors: InvalidArgument for frozen weights, and for a labelled batch
/// that cannot be shared out evenly. Pure; any thread.
Result<TrainConfig> forRanks(TrainConfig config, int ranks);

/// B rounded up until every rank has as many rows of it. config: with batch sizes. Pure; any
/// thread.
TrainConfig withEvenShares(TrainConfig config, int ranks);

/// Lets the method decide by the whole batch. Returns its policy from now on; null where it has
/// none or the rank is alone. ranks must outlive the method.
const SharedPolicy* shareDecisions(Method& method, Communicator& ranks);

}  // namespace seedling
