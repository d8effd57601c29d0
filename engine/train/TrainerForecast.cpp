// The part of Trainer that tells beforehand what a run is going to take.
#include <fmt/format.h>
#include <torch/torch.h>

#include <algorithm>
#include <iterator>

#include "datasets/image/Image.h"
#include "engine/eval/Inference.h"
#include "engine/profile/TensorBytes.h"
#include "engine/rounds/ImageFeatures.h"
#include "engine/train/StepImages.h"
#include "engine/train/Trainer.h"

namespace seedling {
namespace {

std::int64_t imagesOf(const TrainSetup& setup) {
    return std::ssize(setup.cache->images(Part::Train));
}

/// As measured where steps have been done, else as tried out.
double secondsOf(const RunPlan& plan, double triedSeconds) {
    const double perStep = plan.secondsPerStep() > 0 ? plan.secondsPerStep() : triedSeconds;
    return perStep * static_cast<double>(plan.plannedSteps() - plan.step());
}

}  // namespace

Status Trainer::tellForecast() {
    m_forecast = forecastOf(memoryAtHand(), memoryToCome(), secondsInAll());
    m_forecastStep = shownStep();
    m_recorder.metrics(shownStep(), metricsOf(*m_forecast));
    if (!m_rules.isOverMemory(m_forecast->rssBytes)) {
        watchForecast();
        return {};
    }
    return failure(
        ErrorCode::InvalidArgument,
        fmt::format("This run would take about {:.0f} MB of memory, and may take {} MB.",
                    static_cast<double>(m_forecast->rssBytes) / 1e6, m_setup.config.memoryMb),
        "Allow more (memory_mb), or train with smaller batches (labelled_batch), "
        "smaller images (image_side) or fewer unlabelled images a step "
        "(unlabelled_ratio).");
}

void Trainer::refineForecast() {
    constexpr double kShare = 0.1;
    const double done = static_cast<double>(shownStep() - m_forecastStep);
    // By time, it is known when a run ends.
    if (!m_forecast || m_forecastRefined || m_plan.isByTime() ||
        done < kShare * static_cast<double>(m_setup.config.steps)) {
        return;
    }
    m_forecastRefined = true;
    m_forecast->seconds = secondsInAll();
    m_recorder.metrics(shownStep(), metricsOf(*m_forecast));
}

MemoryToCome Trainer::memoryToCome() const {
    const std::int64_t side = m_setup.network.side;
    const std::int64_t pixels = imagesOf(m_setup) * side * side * Image::kChannels;
    // A checkpoint is put together before it is written.
    const std::int64_t checkpoint =
        bytesOf(*m_live) + bytesOf(*m_average) + m_setup.cost.optimizerBytes;
    const StepCost& cost = m_setup.cost;
    const double share = std::max(cost.scratchShare, m_warm ? m_setup.warmCost.scratchShare : 0.0);
    const double tensors = tensorsToCome();
    return {.tensors = tensors,
            .others = static_cast<double>(cost.otherBytes + pixels + checkpoint) + share * tensors};
}

double Trainer::tensorsToCome() const {
    const StepCost& cost = m_setup.cost;
    const StepImages images = stepImages(m_setup.config);
    const std::int64_t all = imagesOf(m_setup);
    const auto momenta = static_cast<double>(cost.optimizerBytes - m_optimizer->stateBytes());
    // What is looked at between steps comes to gradients that are still there.
    const double between = momenta + static_cast<double>(cost.gradientBytes);
    double most = std::max(momenta + cost.peakBytes(images.trained, images.seen),
                           between + cost.lookBytes(std::min(all, kPredictedAtOnce)));
    if (m_rounds) {
        const auto classes = static_cast<int>(m_setup.set.classes.size());
        const double deciding =
            std::max(cost.lookBytes(std::min(all, kFeaturesAtOnce)),
                     PseudoLabelRounds::bytesFor(all, m_live->featureCount(), classes));
        most = std::max(most, between + deciding);
    }
    if (hasFloor()) {
        const double training = static_cast<double>(cost.optimizerBytes) +
                                cost.peakBytes(m_setup.config.labelledBatch, 0);
        most = std::max(most, between + static_cast<double>(cost.parameterBytes) +
                                  std::max(static_cast<double>(m_fitBytes), training));
    }
    if (!m_warm) {
        return most;
    }
    const MemorySplit warm = m_warm->memory();
    const std::int64_t warmMomenta =
        m_setup.warmCost.optimizerBytes + m_setup.warmCost.averageBytes - warm.optimizer;
    return std::max(
        most - static_cast<double>(warm.parameters + warm.optimizer),
        static_cast<double>(warmMomenta) + m_setup.warmCost.peakBytes(m_warm->viewsPerStep(), 0));
}

double Trainer::secondsInAll() const {
    if (m_plan.isByTime()) {
        return 60 * m_setup.config.minutes;
    }
    const StepImages images = stepImages(m_setup.config);
    double seconds =
        m_clock.seconds() + secondsOf(m_plan, m_setup.cost.seconds(images.trained, images.seen));
    if (m_warm) {
        seconds += secondsOf(m_warm->plan(), m_setup.warmCost.seconds(m_warm->viewsPerStep(), 0));
    }
    if (m_rounds) {
        seconds += m_rounds->roundsLeft() * m_roundSeconds;
    }
    const double answers = m_setup.network.mirrorAnswers ? 2 : 1;
    return seconds +
           answers * m_setup.cost.secondsPerSeenImage * static_cast<double>(imagesOf(m_setup));
}

}  // namespace seedling
