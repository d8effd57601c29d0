#include "engine/distributed/FollowedRun.h"

#include <fmt/format.h>
#include <torch/torch.h>

#include <algorithm>
#include <cmath>
#include <utility>

#include "engine/distributed/RankFailure.h"
#include "engine/distributed/RankRules.h"
#include "engine/distributed/RankStep.h"
#include "engine/model/ModelFactory.h"
#include "engine/train/Checkpoint.h"
#include "engine/train/RunParts.h"
#include "engine/train/SmallerImages.h"

namespace seedling {
namespace {

BatchSource::Settings sharedSettings(const TrainConfig& config, const ImageSetup& images,
                                     const Method& method, const Communicator& ranks) {
    BatchSource::Settings settings =
        batchSettings(config, method, images.network.side, images.mirror, images.threads);
    settings.share = {ranks.rank(), ranks.size()};
    return settings;
}

std::optional<PseudoLabelRounds> followedRounds(const TrainConfig& config) {
    return config.method == "rounds"
               ? std::optional(PseudoLabelRounds(PseudoLabelRounds::Settings{}))
               : std::nullopt;
}

bool hasPixels(const PixelCache& cache, ImageId image) {
    return std::ranges::binary_search(cache.images(Part::Train), image);
}

bool hasAll(const PixelCache& cache, const TrainingSet& set) {
    return std::ranges::all_of(set.unlabelled,
                               [&](ImageId image) { return hasPixels(cache, image); }) &&
           std::ranges::all_of(set.labelled, [&](const LabelledItem& item) {
               return hasPixels(cache, item.image);
           });
}

}  // namespace

Result<std::unique_ptr<FollowedRun>> FollowedRun::make(const TrainConfig& config,
                                                       const CheckpointHeader& header,
                                                       ImageSetup images, Communicator& ranks) {
    auto method = createMethod(config);
    if (!method) {
        return failureOf(method);
    }
    auto network = createClassifier(images.network);
    if (!network) {
        return failureOf(network);
    }
    const auto schedule = scheduleFromName(config.schedule);
    if (!schedule) {
        return failureOf(schedule);
    }
    std::unique_ptr<FollowedRun> run(new FollowedRun(config, header, std::move(images), ranks,
                                                     *std::move(method), *std::move(network)));
    run->m_schedule = *schedule;
    return Result<std::unique_ptr<FollowedRun>>(std::move(run));
}

FollowedRun::FollowedRun(const TrainConfig& config, const CheckpointHeader& header,
                         ImageSetup images, Communicator& ranks, Method method,
                         std::shared_ptr<Classifier> network)
    : m_classes(header.classes),
      m_images(std::move(images)),
      m_ranks(ranks),
      m_method(std::move(method)),
      m_policy(shareDecisions(m_method, ranks)),
      m_rounds(followedRounds(config)),
      m_network(std::move(network)),
      m_parallel(parallelOf(config, *m_network, m_images.network, m_images.threads)),
      m_gradients(ranks, *m_network, m_parallel.isOnePart()),
      m_optimizer(
          createOptimizer(*m_network, config, m_images.precision.precision, m_images.threads)),
      m_schedule(ScheduleShape::CosineToZero),
      m_batches(*m_images.cache, sharedSettings(config, m_images, m_method, ranks)),
      m_growth(config, m_images.network.side),
      m_labelledBatch(config.labelledBatch) {
    m_network->train();
}

Status FollowedRun::restore(const std::string& bytes) {
    // Rank 0 alone answers, and so needs the average of the weights.
    const auto average = createClassifier(m_images.network);
    if (!average) {
        return failureOf(average);
    }
    return readCheckpointBytes(
        bytes, {*m_network, **average, *m_optimizer, m_method.policy.get(), nullptr});
}

Status FollowedRun::giveImages(SharedSet shared) {
    if (!hasAll(*m_images.cache, shared.set)) {
        return failure(ErrorCode::NotFound,
                       fmt::format("Rank {} lacks images that rank 0 trains on.", m_ranks.rank()),
                       "Give all ranks the same project file, or a fresh copy of it with its "
                       "images.");
    }
    shared.set.classes = m_classes;
    m_batches.setImages(shared.set);
    if (m_rounds) {
        m_rounds->follow(shared.pseudoLabels);
    }
    return {};
}

Status FollowedRun::step(const RankOrder& order, bool stopWished) {
    const StepShape shape = m_growth.at(order.fraction);
    m_batches.setUnlabelled(m_labelledBatch * shape.ratio);
    StepInput batch = withSide(m_batches.take(order.step, /*thenNext=*/true), shape.side);
    batch.moment.fraction = order.fraction;
    m_optimizer->zeroGradient();
    StepOutput output;
    const Status learnt = heedingRanks([&] {
        output = stepOf(m_parallel, m_method, m_rounds ? &*m_rounds : nullptr, batch,
                        m_images.precision.precision);
    });
    if (!learnt) {
        return learnt;
    }
    m_gradients.begin();
    output.total.backward();
    const auto whole = finishStep(
        m_ranks, *m_network, m_gradients,
        {.output = output, .images = batch.images, .policy = m_policy, .stopWished = stopWished});
    if (!whole) {
        return failureOf(whole);
    }
    // Where the loss is not finite, rank 0 ends the run next.
    if (std::isfinite(whole->output.total.item<double>())) {
        m_optimizer->step(scheduleFactor(m_schedule, order.fraction));
    }
    return {};
}

}  // namespace seedling
