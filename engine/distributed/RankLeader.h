#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "engine/distributed/MeteredCommunicator.h"
#include "engine/distributed/PackedSet.h"
#include "engine/distributed/RankOrder.h"
#include "engine/distributed/RankShare.h"
#include "engine/distributed/RankStep.h"
#include "engine/protocol/TrainConfig.h"
#include "engine/train/Checkpoint.h"

namespace seedling {

/// How rank 0 has the others train along (trainAlong). Rank 0 alone knows the schedule, picks up
/// labels, evaluates, writes the project and checkpoints, and tells what goes on; the others do the
/// steps that it orders. Alone, all of this does nothing. Errors of all: those of Communicator;
/// they end the run. Thread rule: one thread.
class RankLeader {
public:
    explicit RankLeader(Communicator& ranks) : m_ranks(ranks) {}

    [[nodiscard]] bool isAlone() const { return m_ranks.size() == 1; }
    [[nodiscard]] Communicator& ranks() { return m_ranks; }
    [[nodiscard]] int size() const { return m_ranks.size(); }
    [[nodiscard]] RankShare share() const { return {m_ranks.rank(), m_ranks.size()}; }

    /// What exchanges have cost this rank since the last call.
    ExchangeCost takeCost() { return m_ranks.takeCost(); }

    /// Gives all ranks the run as it is now, with weights, momenta and thresholds, and waits until
    /// they have read their images, at most kPreparePatience. Also errors of the other ranks, as
    /// that one of them lacks images.
    Status begin(const TrainConfig& config, const CheckpointHeader& header, const SharedSet& set,
                 const CheckpointParts& parts);

    Status giveImages(const SharedSet& set);

    /// What rank 0 has learnt alone.
    Status giveWeights(const CheckpointHeader& header, const CheckpointParts& parts);

    /// Before each step. fraction: of the schedule, 0-1.
    Status orderStep(std::int64_t step, double fraction);

    /// After its backward pass; see finishStep. policy: of shareDecisions.
    Result<WholeStep> finish(const Classifier& network, GradientMeans& gradients,
                             const StepOutput& output, std::span<const ImageId> images,
                             const SharedPolicy* policy);

    /// The next order may be long in coming.
    Status rest();

    /// The run is over for the others; the first call counts, and none after a failed exchange,
    /// which ends it everywhere. In the middle of a step they do not listen: they notice it when
    /// this program ends. reason: a sentence about what went wrong; "" for nothing.
    void end(const std::string& reason);

private:
    Status tell(const RankOrder& order);
    Status noted(const Status& status);
    Status giveAll(const RankOrder& order, const std::vector<torch::Tensor>& tensors);

    MeteredCommunicator m_ranks;
    bool m_isInStep = false;
    bool m_hasEnded = false;
};

}  // namespace seedling
