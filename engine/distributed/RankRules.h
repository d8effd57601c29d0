#pragma once

#include "datasets/base/Result.h"
#include "engine/distributed/SharedPolicy.h"
#include "engine/method/Method.h"
#include "engine/protocol/TrainConfig.h"

namespace seedling {

/// The configuration as that many ranks can train it: "auto" becomes FixMatch, which has no stretch
/// that one rank learns alone. One rank trains anything. Errors: InvalidArgument for what is not
/// one mean over images (rounds, a start without labels, mixup, the balanced head, the fairness
/// term), for frozen weights, and for a labelled batch that cannot be shared out evenly. Pure; any
/// thread.
Result<TrainConfig> forRanks(TrainConfig config, int ranks);

/// B rounded up until every rank has as many rows of it. config: with batch sizes. Pure; any
/// thread.
TrainConfig withEvenShares(TrainConfig config, int ranks);

/// Lets the method decide by the whole batch. Returns its policy from now on; null where it has
/// none or the rank is alone. ranks must outlive the method.
const SharedPolicy* shareDecisions(Method& method, Communicator& ranks);

}  // namespace seedling
