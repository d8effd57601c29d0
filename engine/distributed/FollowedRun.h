#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "datasets/base/Result.h"
#include "datasets/project/Project.h"
#include "engine/distributed/Communicator.h"
#include "engine/distributed/GradientMeans.h"
#include "engine/distributed/PackedSet.h"
#include "engine/distributed/RankOrder.h"
#include "engine/distributed/SharedPolicy.h"
#include "engine/method/Method.h"
#include "engine/optim/LearningRateSchedule.h"
#include "engine/optim/Optimizer.h"
#include "engine/parallel/DataParallel.h"
#include "engine/rounds/PseudoLabelRounds.h"
#include "engine/train/BatchSource.h"
#include "engine/train/CheckpointHeader.h"
#include "engine/train/ImageSetup.h"
#include "engine/train/StepGrowth.h"

namespace seedling {

/// A run as a rank other than 0 has it: what a step needs, and nothing else. Thread rule: one
/// thread.
class FollowedRun {
public:
    /// Without weights and images. config, header: of rank 0; images: read for that header; ranks
    /// must outlive the run. Errors: those of createMethod and createClassifier.
    static Result<std::unique_ptr<FollowedRun>> make(const TrainConfig& config,
                                                     const CheckpointHeader& header,
                                                     ImageSetup images, Communicator& ranks);

    /// Takes weights, momenta and thresholds from bytes of a checkpoint. Errors: Corrupt.
    Status restore(const std::string& bytes);

    /// Images from now on. Errors: NotFound (one of them cannot be read here).
    Status giveImages(SharedSet shared);

    /// Does a step with the other ranks. stopWished: this rank was asked to stop. Errors: those of
    /// Communicator; LibTorch's exceptions pass through.
    Status step(const RankOrder& order, bool stopWished);

private:
    FollowedRun(const TrainConfig& config, const CheckpointHeader& header, ImageSetup images,
                Communicator& ranks, Method method, std::shared_ptr<Classifier> network);

    std::vector<ModelClass> m_classes;
    ImageSetup m_images;
    Communicator& m_ranks;
    Method m_method;
    const SharedPolicy* m_policy;
    std::optional<PseudoLabelRounds> m_rounds;  ///< As rank 0 decides them.
    std::shared_ptr<Classifier> m_network;
    DataParallel m_parallel;
    GradientMeans m_gradients;
    std::unique_ptr<Optimizer> m_optimizer;
    ScheduleShape m_schedule;
    BatchSource m_batches;
    StepGrowth m_growth;
    int m_labelledBatch;
};

}  // namespace seedling
