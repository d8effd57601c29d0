#include "engine/distributed/RankRules.h"

#include <fmt/format.h>

#include <memory>
#include <utility>

namespace seedling {
namespace {

Status checkRules(const TrainConfig& config) {
    if (config.dropImages > 0) {
        return failure(
            ErrorCode::InvalidArgument,
            "Several ranks cannot let images rest: their shares of a batch would differ.",
            "Set drop_images to 0.");
    }
    if (config.freezeLayers > 0) {
        return failure(ErrorCode::InvalidArgument,
                       "Several ranks cannot freeze layers as they learn.",
                       "Set freeze_layers to 0.");
    }
    if (config.sparse > 0) {
        return failure(ErrorCode::InvalidArgument, "Several ranks cannot train sparse weights.",
                       "Set sparse to 0.");
    }
    if (config.pretrained.empty() || config.pretrainedUse != "frozen") {
        return {};
    }
    return failure(ErrorCode::InvalidArgument,
                   "A network with frozen weights cannot be trained by several ranks.",
                   "It learns quickly on one machine.");
}

}  // namespace

Result<TrainConfig> forRanks(TrainConfig config, int ranks) {
    if (ranks == 1) {
        return config;
    }
    if (const Status allowed = checkRules(config); !allowed) {
        return failureOf(allowed);
    }
    if (config.labelledBatch % ranks != 0) {
        const int even = withEvenShares(config, ranks).labelledBatch;
        return failure(
            ErrorCode::InvalidArgument,
            fmt::format("A labelled batch of {} cannot be shared out evenly among {} "
                        "ranks.",
                        config.labelledBatch, ranks),
            fmt::format("Take a multiple of {0}, for example labelled_batch={1}.", ranks, even));
    }
    return config;
}

TrainConfig withEvenShares(TrainConfig config, int ranks) {
    config.labelledBatch = (config.labelledBatch + ranks - 1) / ranks * ranks;
    return config;
}

const SharedPolicy* shareDecisions(Method& method, Communicator& ranks) {
    if (ranks.size() == 1 || !method.policy) {
        return nullptr;
    }
    auto shared = std::make_unique<SharedPolicy>(std::move(method.policy), ranks);
    const SharedPolicy* policy = shared.get();
    method.policy = std::move(shared);
    return policy;
}

}  // namespace seedling
