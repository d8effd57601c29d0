// The part of Trainer that tells beforehand what a run is going to take.
#include <fmt/format.h>
#include <torch/torch.h>

#include <algorithm>
#include <cmath>
#include <iterator>

#include "datasets/image/Image.h"
#include "engine/eval/Inference.h"
#include "engine/profile/TensorBytes.h"
#include "engine/protocol/MetricNames.h"
#include "engine/rounds/ImageFeatures.h"
#include "engine/train/BatchSetup.h"
#include "engine/train/RunParts.h"
#include "engine/train/StepImages.h"
#include "engine/train/Trainer.h"

namespace seedling {
namespace {

std::int64_t imagesOf(const TrainSetup& setup) {
    return std::ssize(setup.cache->images(Part::Train));
}

/// As measured where steps have been done, else as tried out.
double secondsOf(const RunPlan& plan, double triedSeconds) {
    const double perWork = plan.secondsPerWork() > 0 ? plan.secondsPerWork() : triedSeconds;
    return perWork * plan.workToCome() * static_cast<double>(plan.plannedSteps() - plan.step());
}

}  // namespace

void Trainer::makeForecast() {
    m_forecast = forecastOf(memoryAtHand(), memoryToCome(m_setup.config, m_setup.cost), 0);
    m_forecastStep = shownStep();
    foretellTime();
}

Result<RunForecast> Trainer::forecast() {
    if (const Status begun = begin(); !begun) {
        return failureOf(begun);
    }
    beginWithoutLabels();
    if (m_warm && m_warm->isOver()) {
        m_warm.reset();
        planSteps(m_clock.seconds());
    }
    makeForecast();
    const bool fits = !m_rules.isOverMemory(m_forecast->rssBytes);
    return RunForecast{.rssBytes = m_forecast->rssBytes,
                       .tensorPeakBytes = m_forecast->tensorPeakBytes,
                       .seconds = m_forecast->seconds,
                       .joules = m_forecast->joules,
                       .endsWithEnergy = m_forecast->endsWithEnergy,
                       .fits = fits,
                       .leastMegabytes = fits ? 0 : leastMegabytes(),
                       .choices = m_setup.choices};
}

Status Trainer::tellForecast() {
    makeForecast();
    sendForecast();
    const Status fits = checkMemoryBudget();
    if (fits) {
        watchForecast();
    }
    return fits;
}

/// Told as an alarm as well: whoever looks on can have a smaller batch with one click.
Status Trainer::checkMemoryBudget() {
    if (!m_rules.isOverMemory(m_forecast->rssBytes)) {
        return {};
    }
    constexpr std::int64_t kMegabyte = 1'000'000;
    std::optional<MemoryShortage> batch = batchMemory();
    if (batch) {
        batch->neededBytes = m_forecast->rssBytes;
        batch->roomBytes = m_setup.config.memoryMb * kMegabyte;
    }
    const std::optional<int> smaller = batch ? smallerBatch(*batch) : std::nullopt;
    const Error error{
        ErrorCode::InvalidArgument,
        fmt::format("This run would take about {:.0f} MB of memory, and may take {} MB.",
                    static_cast<double>(m_forecast->rssBytes) / 1e6, m_setup.config.memoryMb),
        smaller ? fmt::format("Allow {} MB (memory_mb), the least that suffices with these "
                              "batches, or train with a smaller batch: a labelled_batch of {} "
                              "would fit.",
                              leastMegabytes(), *smaller)
                : fmt::format("Allow {} MB (memory_mb), the least that suffices with these "
                              "batches, or train with smaller batches (labelled_batch), smaller "
                              "images (image_side) or fewer unlabelled images a step "
                              "(unlabelled_ratio).",
                              leastMegabytes())};
    send({AlarmEvent{kMemoryBudgetAlarm, error.message, error.advice,
                     smaller ? batch : std::nullopt}});
    return tl::make_unexpected(error);
}

/// With all saved that was left to the program; rounded up by what forecasts differ by from one
/// start of the program to the next.
int Trainer::leastMegabytes() const {
    constexpr double kMargin = 1.03;
    constexpr double kMegabyte = 1e6;
    double bytes = static_cast<double>(m_forecast->rssBytes);
    if (!m_setup.checkpoint) {
        const MemoryAtHand now = memoryAtHand();
        const StepCost cost = leastCost(m_setup);
        const MemoryToCome least = memoryToCome(m_setup.config, cost);
        bytes = std::min(bytes, static_cast<double>(forecastOf(now, least, 0).rssBytes));
    }
    return static_cast<int>(std::ceil(kMargin * bytes / kMegabyte));
}

/// By the difference that half of the batch makes. None where the batch makes none, and of a run
/// that goes on, which keeps its own.
std::optional<MemoryShortage> Trainer::batchMemory() const {
    const TrainConfig& config = m_setup.config;
    TrainConfig half = config;
    half.labelledBatch /= 2;
    if (m_setup.checkpoint || half.labelledBatch == 0) {
        return std::nullopt;
    }
    const auto bytesOfAll = [this](const TrainConfig& batches) {
        const MemoryToCome come = memoryToCome(batches, m_setup.cost);
        return come.tensors + come.others;
    };
    const double each = (bytesOfAll(config) - bytesOfAll(half)) /
                        static_cast<double>(config.labelledBatch - half.labelledBatch);
    if (each <= 0) {
        return std::nullopt;
    }
    return MemoryShortage{.labelledBatch = config.labelledBatch,
                          .unlabelledRatio = config.unlabelledRatio,
                          .bytesPerLabelled = each};
}

void Trainer::foretellTime() {
    const double watts = meanWatts();
    m_forecast->seconds = secondsInAll();
    m_forecast = withEnergyEnd(*m_forecast, m_rules.energyEndSeconds(1, watts));
    m_forecast = withPower(*m_forecast, watts);
}

/// Of the run so far; in its first moments, of the steps that were tried out for it.
double Trainer::meanWatts() {
    constexpr double kMomentsSeconds = 1;
    const double seconds = m_clock.seconds();
    const double joules = m_meter.read().energyJ;
    return seconds >= kMomentsSeconds && joules > 0 ? joules / seconds : m_setup.trialWatts;
}

void Trainer::sendForecast() {
    std::map<std::string, double> values = metricsOf(*m_forecast);
    if (m_rules.hasEnergyBudget()) {
        values[metric::kForecastEndsWithEnergy] = m_forecast->endsWithEnergy ? 1 : 0;
    }
    m_recorder.metrics(shownStep(), values);
}

/// Once more after a tenth of the run, when its speed and its power are known. By time alone, it is
/// known from the start when a run ends.
bool Trainer::isTimeBetterKnown() const {
    constexpr double kShare = 0.1;
    if (m_rules.hasEnergyBudget()) {
        return m_plan.fraction() >= kShare;
    }
    const auto done = static_cast<double>(shownStep() - m_forecastStep);
    return !m_plan.isByTime() && done >= kShare * static_cast<double>(m_setup.config.steps);
}

void Trainer::refineForecast() {
    if (!m_forecast || m_forecastRefined || !isTimeBetterKnown()) {
        return;
    }
    m_forecastRefined = true;
    foretellTime();
    sendForecast();
}

MemoryToCome Trainer::memoryToCome(const TrainConfig& config, const StepCost& cost) const {
    const std::int64_t side = m_setup.network.side;
    const std::int64_t pixels = imagesOf(m_setup) * side * side * Image::kChannels;
    // A checkpoint is put together before it is written.
    const std::int64_t checkpoint = bytesOf(*m_live) + bytesOf(*m_average) + cost.optimizerBytes;
    const double share = std::max(cost.scratchShare, m_warm ? m_setup.warmCost.scratchShare : 0.0);
    // What settling is told by.
    const std::int64_t compared = m_settled ? cost.parameterBytes - m_settled->bytes() : 0;
    const double tensors = tensorsToCome(config, cost) + static_cast<double>(compared);
    return {.tensors = tensors,
            .others = static_cast<double>(cost.otherBytes + pixels + checkpoint) + share * tensors};
}

double Trainer::tensorsToCome(const TrainConfig& config, const StepCost& cost) const {
    const StepImages images = stepImages(config);
    const std::int64_t all = imagesOf(m_setup);
    const auto momenta = static_cast<double>(cost.optimizerBytes - m_optimizer->stateBytes());
    // What is looked at between steps comes to gradients that are still there.
    const double between = momenta + static_cast<double>(cost.gradientBytes);
    double most = std::max(momenta + cost.peakBytes(images.trained, images.seen),
                           between + cost.lookBytes(std::min(all, kPredictedAtOnce)));
    if (m_rounds) {
        const auto classes = static_cast<int>(m_setup.set.classes.size());
        const double deciding = std::max(cost.lookBytes(std::min(all, kFeaturesAtOnce)),
                                         m_rounds->bytesFor(all, m_live->featureCount(), classes));
        most = std::max(most, between + deciding);
    }
    if (hasFloor()) {
        const double training =
            static_cast<double>(cost.optimizerBytes) + cost.peakBytes(config.labelledBatch, 0);
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
        // Looking at images with frozen weights was over before the first step.
        return 60 * m_setup.config.minutes + (m_frozen ? m_progress.warmSeconds : 0.0);
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
