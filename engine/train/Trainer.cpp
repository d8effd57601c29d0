#include "engine/train/Trainer.h"

#include <fmt/format.h>
#include <torch/torch.h>

#include <algorithm>
#include <cmath>

#include "engine/eval/Inference.h"
#include "engine/optim/OptimizerFactory.h"
#include "engine/optim/WeightAverage.h"
#include "engine/profile/TensorMemory.h"
#include "engine/protocol/MetricNames.h"
#include "engine/train/CachedImages.h"
#include "engine/train/Checkpoint.h"
#include "engine/train/Predictions.h"
#include "engine/train/ValidationCheck.h"

namespace seedling {
namespace {

constexpr std::size_t kFitSample = 3000;

BatchSource::Settings batchSettings(const TrainSetup& setup, const Method& method) {
    const TrainConfig& config = setup.config;
    return {.seed = static_cast<std::uint64_t>(config.seed),
            .labelledBatch = config.labelledBatch,
            .unlabelledBatch =
                method.usesUnlabelled() ? config.labelledBatch * config.unlabelledRatio : 0,
            .threads = setup.threads,
            .augment = {.side = setup.network.side,
                        .mirror = setup.mirror,
                        .shiftFraction = config.shift,
                        .operations = config.operations,
                        .operationProbability = config.operationProbability,
                        .cutoutFraction = config.cutout}};
}

RunPlan planOf(const TrainConfig& config) {
    return config.minutes > 0 ? RunPlan::byTime(config.minutes * 60)
                              : RunPlan::bySteps(config.steps);
}

RunProgress progressOf(const TrainSetup& setup) {
    RunProgress progress;
    progress.labelPosition = setup.labels.initialPosition();
    return setup.checkpoint ? setup.checkpoint->progress : progress;
}

bool allFinite(const torch::nn::Module& network) {
    const auto finite = [](const torch::Tensor& tensor) {
        return tensor.isfinite().all().item<bool>();
    };
    return std::ranges::all_of(network.parameters(), finite) &&
           std::ranges::all_of(network.buffers(), finite);
}

}  // namespace

// createMethod, createClassifier and scheduleFromName cannot fail here: the configuration was
// validated before.
Trainer::Trainer(Project& project, TrainSetup& setup, RunControl& control, RunRecorder& recorder)
    : m_project(project),
      m_setup(setup),
      m_control(control),
      m_recorder(recorder),
      m_live(createClassifier(setup.network).value()),
      m_average(createClassifier(setup.network).value()),
      m_optimizer(createOptimizer(*m_live, setup.config)),
      m_method(createMethod(setup.config).value()),
      m_schedule(scheduleFromName(setup.config.schedule).value()),
      m_batches(*setup.cache, batchSettings(setup, m_method)),
      m_progress(progressOf(setup)),
      m_plan(planOf(setup.config)),
      m_clock(m_progress.elapsedSeconds),
      m_monitor(setup.truth),
      m_meter(m_progress),
      m_checkpoints(setup.config.checkpointSeconds) {}

Result<TrainOutcome> Trainer::run() {
    if (const Status begun = begin(); !begun) {
        return failureOf(begun);
    }
    if (const Status trained = trainToTheEnd(); !trained) {
        // What was measured so far is worth keeping; the failure matters more than another one.
        (void)m_recorder.flush();
        return failureOf(trained);
    }
    return finish();
}

Status Trainer::begin() {
    TensorMemory::resetPeak();
    m_live->train();
    m_average->eval();
    for (torch::Tensor& parameter : m_average->parameters()) {
        parameter.set_requires_grad(false);
    }
    if (m_setup.checkpoint) {
        const CheckpointParts parts{*m_live, *m_average, *m_optimizer, m_method.policy.get()};
        const Status read =
            readCheckpoint(m_project.runFolder(m_recorder.record().id), m_progress.step, parts);
        if (!read) {
            return read;
        }
        m_monitor.restoreMaskRate(m_progress.maskRate);
        m_plan.restore(m_progress.step, m_progress.fraction, m_progress.elapsedSeconds,
                       m_progress.plannedSteps);
    } else {
        m_live->initialise(static_cast<std::uint64_t>(m_setup.config.seed));
        m_live->fitTo(pixelsOf(*m_setup.cache, evenSample(m_setup.set.unlabelled, kFitSample)));
        copyAll(*m_average, *m_live);
    }
    m_batches.setImages(m_setup.set);
    m_checkpoints.restart();
    if (m_setup.set.validation.empty()) {
        m_recorder.warning(
            "no_validation",
            fmt::format(
                "No label is held back to check the model, because a class has fewer than {}: "
                "the accuracy on new images stays unknown.",
                kValidationLabelsPerClass));
    }
    const Status forgotten =
        m_project.metrics().removeAfter(m_recorder.record().id, m_progress.step);
    return forgotten ? m_recorder.state(RunState::Training, trainingReason()) : forgotten;
}

Status Trainer::trainToTheEnd() {
    while (!m_plan.isOver() && !m_control.stopRequested()) {
        if (const Status paused = pauseIfAsked(); !paused) {
            return paused;
        }
        if (m_control.stopRequested()) {
            break;
        }
        if (const Status done = step(); !done) {
            return done;
        }
        if (const Status done = afterStep(); !done) {
            return done;
        }
    }
    return {};
}

Status Trainer::step() {
    const std::int64_t step = m_plan.step();
    const double rate = m_setup.config.learningRate * scheduleFactor(m_schedule, m_plan.fraction());
    setLearningRate(*m_optimizer, rate);
    const Batch& batch = m_batches.take(step, !m_plan.isOver());
    m_optimizer->zero_grad();
    const StepOutput output =
        trainingStep(*m_live, m_method, batch.input, m_setup.precision.precision);
    if (!std::isfinite(output.total.item<double>())) {
        return notFinite();
    }
    output.total.backward();
    m_optimizer->step();
    updateAverage(*m_average, *m_live,
                  averageDecayAt(m_setup.config.averageDecay, m_setup.config.averageWarmup, step));
    m_monitor.add(output, batch.unlabelled);
    m_images += output.trainedImages + output.seenImages;
    m_progress.flop += flopOf(output);
    m_progress.imagesSeen += output.trainedImages + output.seenImages;
    m_plan.stepDone(m_clock.seconds());
    return {};
}

Status Trainer::afterStep() {
    constexpr std::int64_t kStepsBeforeReserve = 10;
    if (m_plan.isByTime() && m_plan.step() == kStepsBeforeReserve) {
        measureReserve();
    }
    const double point = static_cast<double>(m_progress.evaluations + 1) /
                         static_cast<double>(std::max(m_setup.config.evaluations, 1));
    if (m_plan.fraction() >= point && !m_plan.isOver()) {
        m_progress.evaluations =
            static_cast<int>(m_plan.fraction() * std::max(m_setup.config.evaluations, 1));
        if (const Status evaluated = evaluate(); !evaluated) {
            return evaluated;
        }
        if (const Status picked = pickUpLabels(); !picked) {
            return picked;
        }
    }
    report(false);
    if (m_control.takeCheckpointRequest() || m_checkpoints.due()) {
        if (const Status saved = saveCheckpoint(); !saved) {
            return saved;
        }
    }
    return m_recorder.flushNowAndThen();
}

double Trainer::flopOf(const StepOutput& output) const {
    // A multiply-add is two operations; going backward costs twice as much as going forward.
    const double forward = 2.0 * static_cast<double>(m_live->multiplyAdds());
    return forward * (3.0 * static_cast<double>(output.trainedImages) +
                      static_cast<double>(output.seenImages));
}

void Trainer::report(bool always) {
    if (!m_reports.due() && !always) {
        return;
    }
    const double now = m_clock.seconds();
    const double imagesPerS = static_cast<double>(m_images) / std::max(now - m_reportSeconds, 1e-9);
    m_images = 0;
    m_reportSeconds = now;
    const std::int64_t step = m_plan.step();
    m_recorder.progress({step, m_plan.plannedSteps(), now, m_plan.secondsLeft(), imagesPerS});
    auto values = m_monitor.take();
    if (!values.empty()) {
        values[metric::kLearningRate] =
            m_setup.config.learningRate * scheduleFactor(m_schedule, m_plan.fraction());
    }
    m_recorder.metrics(step, values);
    ResourcesEvent resources = m_meter.read();
    resources.step = step;
    resources.flopTotal = m_progress.flop;
    m_recorder.resources(resources, imagesPerS);
}

Status Trainer::pauseIfAsked() {
    if (!m_control.pauseRequested()) {
        return {};
    }
    if (const Status saved = saveCheckpoint(); !saved) {
        return saved;
    }
    if (const Status sent = m_recorder.state(RunState::Paused, "paused"); !sent) {
        return sent;
    }
    m_clock.pause();
    m_meter.pause();
    m_control.waitWhilePaused();
    m_meter.resume();
    m_clock.resume();
    m_reportSeconds = m_clock.seconds();
    m_images = 0;
    return m_control.stopRequested() ? Status{}
                                     : m_recorder.state(RunState::Training, trainingReason());
}

Status Trainer::evaluate() {
    if (m_setup.set.validation.empty()) {
        return {};
    }
    copyBuffers(*m_average, *m_live);
    m_validation = checkAccuracy(*m_average, *m_setup.cache, m_setup.set.validation,
                                 m_setup.precision.precision);
    m_recorder.metrics(m_plan.step(),
                       {{metric::kValidationAccuracy, m_validation->accuracy},
                        {metric::kValidationLow, m_validation->low},
                        {metric::kValidationHigh, m_validation->high},
                        {metric::kValidationImages, static_cast<double>(m_validation->images)}});
    return {};
}

Status Trainer::pickUpLabels() {
    const auto position = m_setup.labels.positionFor(m_plan.step(), m_progress.labelPosition);
    if (!position) {
        return failureOf(position);
    }
    if (*position == m_progress.labelPosition) {
        return {};
    }
    const auto labels = m_setup.labels.at(*position);
    if (!labels) {
        return failureOf(labels);
    }
    m_progress.labelPosition = *position;
    m_setup.set = withNewLabels(m_setup.set, {{}, *labels, m_setup.cache->images(Part::Train)});
    m_batches.setImages(m_setup.set);
    return m_recorder.state(RunState::Training,
                            fmt::format("training with {} labels", m_setup.set.labelled.size()));
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
            .progress = m_progress};
}

Status Trainer::saveCheckpoint() {
    if (!allFinite(*m_live)) {
        return notFinite();
    }
    copyBuffers(*m_average, *m_live);
    m_checkpoints.restart();
    return writeCheckpoint(m_project.runFolder(m_recorder.record().id), header(),
                           {*m_live, *m_average, *m_optimizer, m_method.policy.get()});
}

Status Trainer::notFinite() const {
    const auto kept = readNewestHeader(m_project.runFolder(m_recorder.record().id));
    const std::string last =
        kept ? fmt::format("The last good checkpoint, of step {}, is kept. ", kept->progress.step)
             : std::string();
    return failure(
        ErrorCode::NotFinite,
        fmt::format("The loss became infinite or not a number at step {}.", m_plan.step()),
        last + fmt::format("Train again with a lower learning rate, for example {:g}{}.",
                           m_setup.config.learningRate / 3,
                           m_setup.precision.precision == Precision::Bf16
                               ? ", or with precision fp32"
                               : ""));
}

void Trainer::measureReserve() {
    constexpr double kLargestShare = 0.25;
    const auto& images = m_setup.cache->images(Part::Train);
    const std::vector<ImageId> sample = evenSample(images, 256);
    const double start = m_clock.seconds();
    (void)probabilitiesOf(*m_average, *m_setup.cache, sample);
    const double perImage = (m_clock.seconds() - start) / static_cast<double>(sample.size());
    m_plan.setReserve(std::min(perImage * static_cast<double>(images.size()),
                               kLargestShare * 60 * m_setup.config.minutes));
}

std::string Trainer::trainingReason() const {
    const PrecisionChoice& choice = m_setup.precision;
    const std::string speed = choice.fp32ImagesPerS > 0
                                  ? fmt::format(" ({:.1f} times the speed of fp32)",
                                                choice.bf16ImagesPerS / choice.fp32ImagesPerS)
                                  : std::string();
    return fmt::format("training {} at {} pixels on {} threads in {}{}", m_setup.network.name,
                       m_setup.network.side, m_setup.threads, toString(choice.precision),
                       choice.precision == Precision::Bf16 ? speed : "");
}

Result<TrainOutcome> Trainer::finish() {
    const bool stopped = !m_plan.isOver();
    const std::string reason = stopped ? "stopped" : m_plan.isByTime() ? "budget" : "steps";
    Status status = m_recorder.state(stopped ? RunState::Stopping : RunState::Evaluating,
                                     "predicting every image");
    report(true);
    if (status) {
        status = saveCheckpoint();
    }
    if (status) {
        status = evaluate();
    }
    if (status) {
        status = writePredictions();
    }
    if (!status) {
        return failureOf(status);
    }
    TrainOutcome outcome{summary(), reason};
    status = m_recorder.finish(stopped ? RunStatus::Stopped : RunStatus::Finished, reason,
                               toJson(outcome.summary));
    return status ? Result<TrainOutcome>(outcome) : failureOf(status);
}

Status Trainer::writePredictions() {
    const auto& images = m_setup.cache->images(Part::Train);
    const torch::Tensor probabilities = probabilitiesOf(*m_average, *m_setup.cache, images);
    const std::vector<Prediction> predictions =
        predictionsFrom(probabilities, images, m_setup.set.classes, m_setup.config.threshold);
    return m_project.predictions().replace(m_recorder.record().id, predictions);
}

RunSummary Trainer::summary() {
    const ResourcesEvent resources = m_meter.read();
    RunSummary summary;
    summary.run = m_recorder.record().id;
    summary.method = m_setup.config.method;
    summary.network = m_setup.network.name;
    summary.precision = toString(m_setup.precision.precision);
    summary.imageSide = m_setup.network.side;
    summary.steps = m_plan.step();
    summary.imagesSeen = m_progress.imagesSeen;
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
    summary.flopTotal = m_progress.flop;
    summary.parameters = m_live->parameterCount();
    return summary;
}

}  // namespace seedling
