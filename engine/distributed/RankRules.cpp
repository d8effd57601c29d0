#include "engine/distributed/RankRules.h"

#include <fmt/format.h>

#include <array>
#include <memory>
#include <utility>

namespace seedling {
namespace {

struct Rule {
    bool isBroken;
    const char* what;    ///< "Pseudo-label rounds"
    const char* advice;  ///< How to train without.
};

Status checkRules(const TrainConfig& config) {
    const std::array rules{
        Rule{config.method == "rounds", "Pseudo-label rounds", "Take another method, as fixmatch."},
        Rule{config.warm == "on", "A start without labels", "Leave it out: warm=off."},
        Rule{config.mixupWeight > 0, "Mixup", "Leave it out: mixup_weight=0."},
        Rule{config.balancedHead, "The balanced head", "Leave it out: balanced_head=off."},
        Rule{config.fairnessWeight > 0, "FreeMatch's fairness term",
             "Leave it out: fairness_weight=0."},
        Rule{!config.pretrained.empty() && config.pretrainedUse == "frozen",
             "A network with frozen weights", "It learns quickly on one machine."}};
    for (const Rule& rule : rules) {
        if (rule.isBroken) {
            return failure(ErrorCode::InvalidArgument,
                           fmt::format("{} cannot be trained by several ranks.", rule.what),
                           rule.advice);
        }
    }
    return {};
}

}  // namespace

Result<TrainConfig> forRanks(TrainConfig config, int ranks) {
    if (ranks == 1) {
        return config;
    }
    if (config.method == "auto") {
        config.method = std::string("fixmatch");
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
