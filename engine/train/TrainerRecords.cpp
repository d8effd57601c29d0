// The part of Trainer that tells and keeps what a run does; Trainer.cpp is the loop.
#include <fmt/format.h>
#include <torch/torch.h>

#include <algorithm>
#include <vector>

#include "engine/equilibrium/HopfieldNet.h"
#include "engine/eval/Inference.h"
#include "engine/optim/WeightAverage.h"
#include "engine/protocol/MetricNames.h"
#include "engine/train/Checkpoint.h"
#include "engine/train/MemoryShares.h"
#include "engine/train/Predictions.h"
#include "engine/train/RunCalibration.h"
#include "engine/train/RunParts.h"
#include "engine/train/ShortTraining.h"
#include "engine/train/Trainer.h"
#include "engine/train/ValidationCheck.h"

namespace seedling {
namespace {

bool allFinite(const torch::nn::Module& network) {
    const auto finite = [](const torch::Tensor& tensor) {
        return tensor.isfinite().all().item<bool>();
    };
    return std::ranges::all_of(network.parameters(), finite) &&
           std::ranges::all_of(network.buffers(), finite);
}

/// Of networks that settle: whether they did.
void addResidual(const Classifier& network, std::map<std::string, double>& values) {
    const auto* settling = dynamic_cast<const HopfieldNet*>(&network);
    if (const auto residual = settling ? settling->residual() : std::nullopt) {
        values[metric::kSettlingResidual] = *residual;
    }
}

}  // namespace

void Trainer::report(bool always) {
    refineForecast();
    if (!m_reports.due() && !always) {
        return;
    }
    const double now = m_clock.seconds();
    const double past = std::max(now - m_reportSeconds, 1e-9);
    const double imagesPerS = static_cast<double>(m_images) / past;
    const ExchangeCost exchanged = m_leader.takeCost();
    m_images = 0;
    m_reportSeconds = now;
    const std::int64_t step = shownStep();
    m_recorder.progress(progressAt(now, imagesPerS));
    auto values = m_monitor.take();
    if (m_warm) {
        values[metric::kLossContrastive] = m_warmLoss;
    } else if (!values.empty()) {
        values[metric::kLearningRate] =
            m_setup.config.learningRate * scheduleFactor(m_schedule, m_plan.fraction());
        addResidual(*m_live, values);
        addSavings(values);
        if (!m_leader.isAlone()) {
            values[metric::kExchangeShare] = exchanged.seconds / past;
            values[metric::kExchangeBytesPerS] = static_cast<double>(exchanged.bytes) / past;
        }
    }
    m_recorder.metrics(step, values);
    watch(values);
    ResourcesEvent resources = m_meter.read();
    resources.step = step;
    resources.flopTotal = m_progress.flop;
    addMemory(resources);
    m_recorder.resources(resources, imagesPerS);
    heedResources(resources);
}

MemorySplit Trainer::memory() const {
    MemorySplit split = sharesOf(*m_live, *m_average, *m_optimizer);
    split.activations = m_activationBytes;
    split.data = m_batches.bytes();
    if (m_warm) {
        split += m_warm->memory();
    }
    return split;
}

void Trainer::addMemory(ResourcesEvent& resources) {
    resources.memory = memory();
    if (resources.tensorPeakBytes > m_peakBytes) {
        m_peakBytes = resources.tensorPeakBytes;
        m_peakMemory = withRest(resources.memory, m_peakBytes);
    }
    resources.memoryPeak = m_peakMemory;
}

CheckpointHeader Trainer::header() {
    m_meter.writeTo(m_progress);
    m_progress.step = m_plan.step();
    m_progress.elapsedSeconds = m_clock.seconds();
    m_progress.fraction = m_plan.fraction();
    m_progress.plannedSteps = m_plan.plannedSteps();
    m_progress.maskRate = m_monitor.maskRate();
    return {.network = m_setup.network,
            .classes = m_setup.set.classes,
            .precision = toString(m_setup.precision.precision),
            .threads = m_setup.threads,
            .mirror = m_setup.mirror,
            .labelledBatch = m_setup.config.labelledBatch,
            .unlabelledRatio = m_setup.config.unlabelledRatio,
            .pretrained = m_setup.pretrained ? m_setup.pretrained->record() : PretrainedRecord{},
            .progress = m_progress};
}

Status Trainer::saveCheckpoint() {
    if (const Status told = m_leader.rest(); !told) {
        return told;
    }
    if (!allFinite(*m_live)) {
        return notFinite();
    }
    if (m_warm) {
        const Status saved =
            m_warm->save(warmStartPath(m_project, m_setup.network, m_setup.mirror));
        if (!saved) {
            return saved;
        }
    }
    syncAverage();
    m_checkpoints.restart();
    return writeCheckpoint(m_project.runFolder(m_recorder.record().id), header(),
                           {*m_live, *m_average, *m_optimizer, m_method.policy.get(),
                            m_rounds ? &*m_rounds : nullptr, m_resting ? &*m_resting : nullptr,
                            m_settled ? &*m_settled : nullptr, m_sparse ? &*m_sparse : nullptr});
}

Status Trainer::notFinite() const {
    const auto kept = readNewestHeader(m_project.runFolder(m_recorder.record().id));
    return tl::make_unexpected(notFiniteError(
        m_setup, shownStep(),
        kept ? std::optional(kept->progress.warmSteps + kept->progress.step) : std::nullopt));
}

std::int64_t Trainer::shownStep() const {
    return m_progress.warmSteps + m_plan.step();
}

ProgressEvent Trainer::progressAt(double seconds, double imagesPerS) const {
    ProgressEvent event{shownStep(), 0, seconds, m_plan.secondsLeft(), imagesPerS};
    if (m_warm) {
        event.etaS = m_warm->plan().secondsLeft() +
                     60 * m_setup.config.minutes * (1 - m_setup.config.warmShare);
    } else {
        event.stepsTotal = m_progress.warmSteps + m_plan.plannedSteps();
    }
    return event;
}

std::string Trainer::trainingReason() const {
    const PrecisionChoice& choice = m_setup.precision;
    const std::string speed =
        choice.gain() > 1 ? fmt::format(" ({:.1f} times the speed of fp32)", choice.gain()) : "";
    const std::string ranks =
        m_leader.isAlone() ? std::string() : fmt::format(" on each of {} ranks", m_leader.size());
    return fmt::format("training {} at {} pixels on {} threads{} in {}{}", m_setup.network.name,
                       m_setup.network.side, m_setup.threads, ranks, toString(choice.precision),
                       speed);
}

Result<TrainOutcome> Trainer::finish() {
    m_leader.end({});
    const bool stopped = !m_plan.isOver();
    Status status = m_recorder.state(stopped ? RunState::Stopping : RunState::Evaluating,
                                     "predicting every image");
    // A run that is stopped answers for every image all the same; only one more request ends that.
    if (stopped) {
        m_stopsHeard = m_control.stopRequests();
    }
    report(true);
    recordClasses();
    if (!stopped) {
        fitAverage();
    }
    if (status) {
        status = saveCheckpoint();
    }
    if (status) {
        status = recordSettling();
    }
    if (status && !stopped && hasFloor()) {
        status = keepTheBetter();
    }
    if (status) {
        status = evaluate();
    }
    if (status) {
        status = writeCalibration();
    }
    const Result<bool> predicted = status ? writePredictions() : failureOf(status);
    if (!predicted) {
        return failureOf(predicted);
    }
    const bool canGoOn = stopped || !*predicted;
    const TrainOutcome outcome{summary(), stopped || *predicted ? endReason() : "stopped"};
    if (canGoOn) {
        // Once more: a run that goes on also answers for what these predictions have cost.
        status = saveCheckpoint();
    }
    if (!status) {
        return failureOf(status);
    }
    status = m_recorder.finish(canGoOn ? RunStatus::Stopped : RunStatus::Finished, outcome.reason,
                               toJson(outcome.summary));
    return status ? Result<TrainOutcome>(outcome) : failureOf(status);
}

bool Trainer::hasFloor() const {
    // What a frozen network learns from the labels alone, its pseudo-labels begin with.
    return m_plan.isByTime() && m_setup.config.method != "supervised" && !m_frozen &&
           !m_setup.set.validation.empty();
}

Status Trainer::keepTheBetter() {
    const auto tell = [&] {
        return m_recorder.state(RunState::Evaluating, "comparing with what labels alone teach");
    };
    Status status = tell();
    const std::int64_t seenBefore = m_progress.imagesSeen;
    const double flopBefore = m_progress.flop;
    const auto count = [&](const ShortTraining& floor) {
        m_images += seenBefore + floor.imagesSeen - m_progress.imagesSeen;
        m_progress.imagesSeen = seenBefore + floor.imagesSeen;
        m_progress.flop = flopBefore + floor.flop;
    };
    const auto goOn = [&](const ShortTraining& floor) {
        count(floor);
        report(false);
        if (status && m_control.pauseRequested()) {
            status = pauseIfAsked();
            status = status ? tell() : status;
        }
        return status && !m_control.stopRequested();
    };
    const ShortTraining floor =
        trainShortly(m_setup, "supervised", shortTrainingSeconds(plannedMinutes()), m_clock, goOn);
    count(floor);
    if (!status || m_control.stopRequested() ||
        !isBetter(*floor.network, *m_average, *m_setup.cache, m_setup.set.validation,
                  m_setup.precision.precision)) {
        return status;
    }
    copyAll(*m_average, *floor.network);
    m_averageFitted = true;
    m_recorder.warning("labels_alone_better",
                       "A short training with the labels alone answered more of the held-back "
                       "labels right, and its model was kept. More labels help most now, above all "
                       "of classes that look alike.");
    return saveCheckpoint();
}

torch::Tensor Trainer::answersOf(std::span<const ImageId> images) {
    const PrecisionScope scope(m_setup.precision.precision);
    return m_frozen ? m_setup.features->probabilities(*m_average, images)
                    : probabilitiesOf(*m_average, *m_setup.cache, images);
}

/// None when somebody asks to stop meanwhile.
std::optional<torch::Tensor> Trainer::answersUnlessStopped(std::span<const ImageId> images) {
    constexpr auto kAtOnce = static_cast<std::size_t>(kPredictedAtOnce);
    std::vector<torch::Tensor> parts;
    for (std::size_t first = 0; first < images.size(); first += kAtOnce) {
        if (m_control.stopRequests() > m_stopsHeard) {
            return std::nullopt;
        }
        parts.push_back(answersOf(images.subspan(first, std::min(kAtOnce, images.size() - first))));
    }
    return parts.empty() ? torch::empty({0, 0}) : torch::cat(parts);
}

/// Whether they were: all of them or none.
Result<bool> Trainer::writePredictions() {
    const RunId run = m_recorder.record().id;
    // As the held-back labels are answered: half the time where bf16 is chosen.
    const auto& images = m_setup.cache->images(Part::Train);
    const std::optional<torch::Tensor> probabilities = answersUnlessStopped(images);
    std::vector<Prediction> predictions;  // Those of an earlier stop are of another model.
    if (probabilities) {
        predictions =
            predictionsFrom(withoutVetoed(*probabilities, vetoedPlaces(images, m_setup.set.vetoes)),
                            images, m_setup.set.classes, m_setup.config.threshold);
    } else {
        m_recorder.warning("not_predicted",
                           "It was stopped before every image was predicted, so this run suggests "
                           "nothing. Let it go on to make up for that.");
    }
    if (const Status written = m_project.predictions().replace(run, predictions); !written) {
        return failureOf(written);
    }
    return probabilities.has_value();
}

Status Trainer::writeCalibration() {
    const auto labels = m_project.labels().all();
    if (!labels) {
        return failureOf(labels);
    }
    const ModelCalibration calibration = calibrationOf(
        *m_average, m_setup.network.mirrorAnswers, *m_setup.cache, m_setup.set.validation,
        unknownImagesOf(*labels, *m_setup.cache), m_setup.set.classes);
    return m_project.setSetting(calibrationSetting(m_recorder.record().id), toJson(calibration));
}

RunSummary Trainer::summary() {
    const ResourcesEvent resources = m_meter.readNow();
    RunSummary summary;
    summary.run = m_recorder.record().id;
    summary.method = m_setup.config.method;
    summary.network = m_setup.network.name;
    summary.precision = toString(m_setup.precision.precision);
    summary.imageSide = m_setup.network.side;
    summary.steps = shownStep();
    summary.labels = static_cast<int>(m_setup.set.labelled.size() + m_setup.set.validation.size());
    summary.seconds = m_clock.seconds();
    summary.maskRate = m_monitor.maskRate();
    summary.validation = m_validation;
    summary.peakRssBytes = m_meter.peakRssBytes();
    summary.tensorPeakBytes = resources.tensorPeakBytes;
    summary.energyJ = resources.energyJ;
    summary.energyLowJ = resources.energyLowJ;
    summary.energyHighJ = resources.energyHighJ;
    summary.energyKind = resources.energyKind;
    summary.energySource = resources.energySource;
    summary.energyMeasuredShare = resources.energyMeasuredShare;
    summary.energyAboveIdle = resources.energyAboveIdle;
    summary.energyProcess = resources.energyProcess;
    m_meter.addCarbon(summary);
    summary.flopTotal = m_progress.flop;
    summary.imagesSeen = m_progress.imagesSeen;
    summary.parameters = m_parameterCount;
    if (m_setup.pretrained) {
        summary.pretrained = m_setup.pretrained->record();
    }
    summary.telemetryCpuS = resources.telemetryCpuS;
    if (m_forecast) {
        summary.forecastTensorPeakBytes = m_forecast->tensorPeakBytes;
        summary.forecastRssBytes = m_forecast->rssBytes;
        summary.forecastSeconds = m_forecast->seconds;
        summary.forecastEnergyJ = m_forecast->joules;
    }
    if (const auto rule = endedBy()) {
        summary.end = m_rules.sentence(*rule, m_bytesOverLimit);
    }
    return summary;
}

}  // namespace seedling
