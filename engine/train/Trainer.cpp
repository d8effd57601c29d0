#include "engine/train/Trainer.h"

#include <fmt/format.h>
#include <torch/torch.h>

#include <algorithm>
#include <cmath>

#include "engine/distributed/RankRules.h"
#include "engine/eval/Inference.h"
#include "engine/optim/WeightAverage.h"
#include "engine/profile/TensorMemory.h"
#include "engine/protocol/EquilibriumOptions.h"
#include "engine/protocol/MetricNames.h"
#include "engine/train/AverageStatistics.h"
#include "engine/train/CachedImages.h"
#include "engine/train/Checkpoint.h"
#include "engine/train/NewNetwork.h"
#include "engine/train/Predictions.h"
#include "engine/train/RunParts.h"
#include "engine/train/ShortTraining.h"
#include "engine/train/ValidationCheck.h"

namespace seedling {

// createMethod, createClassifier and scheduleFromName cannot fail here: the configuration was
// validated before.
Trainer::Trainer(Project& project, TrainSetup& setup, RunControl& control, RunRecorder& recorder,
                 RankLeader& leader)
    : m_project(project),
      m_setup(setup),
      m_control(control),
      m_recorder(recorder),
      m_leader(leader),
      m_live(createClassifier(setup.network).value()),
      m_average(createClassifier(setup.network).value()),
      m_parameterCount(m_live->parameterCount()),
      m_parallel(parallelOf(setup.config, *m_live, setup.network, setup.threads)),
      m_gradients(leader.ranks(), *m_live, m_parallel.isOnePart()),
      m_optimizer(createOptimizer(*m_live, setup.config, setup.precision.precision, setup.threads)),
      m_method(createMethod(setup.config).value()),
      m_sharedPolicy(shareDecisions(m_method, leader.ranks())),
      m_rounds(roundsOf(setup)),
      m_schedule(scheduleFromName(setup.config.schedule).value()),
      m_batches(*setup.cache, batchSettings(setup, m_method, leader.share())),
      m_frozen(frozenBatchesOf(setup, m_method)),
      m_growth(setup.config, setup.network.side),
      m_growingCost(m_growth, setup.cost, setup.network, setup.precision.precision),
      m_progress(progressOf(setup)),
      m_plan(planOf(setup.config, m_progress.warmSeconds)),
      m_rules(setup.config),
      m_alarms(alarmFacts(setup)),
      m_settling(setup),
      m_clock(m_progress.elapsedSeconds),
      m_monitor(setup.truth),
      m_meter(m_progress),
      m_checkpoints(setup.config.checkpointSeconds) {
    prepareSavings();
}

Result<TrainOutcome> Trainer::run() {
    if (const Status begun = begin(); !begun) {
        return failureOf(begun);
    }
    if (const Status told = tellBeginning(); !told) {
        return failureOf(told);
    }
    Status trained = learnWithoutLabels();
    if (trained) {
        trained = trainToTheEnd();
    }
    if (!trained) {
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
        const CheckpointParts parts{*m_live,
                                    *m_average,
                                    *m_optimizer,
                                    m_method.policy.get(),
                                    m_rounds ? &*m_rounds : nullptr,
                                    m_resting ? &*m_resting : nullptr,
                                    m_settled ? &*m_settled : nullptr,
                                    m_sparse ? &*m_sparse : nullptr};
        const Status read =
            readCheckpoint(m_project.runFolder(m_recorder.record().id), m_progress.step, parts);
        if (!read) {
            return read;
        }
        if (m_live->frozenBlocks() > 0) {
            countFrozen();
        }
        m_monitor.restoreMaskRate(m_progress.maskRate);
        m_plan.restore(m_progress.step, m_progress.fraction, m_progress.elapsedSeconds,
                       m_progress.plannedSteps);
        // Past the last step it may be the network that labels alone have taught.
        m_averageFitted = m_plan.isOver();
    } else {
        beginAnew(*m_live, m_setup);
        m_fitBytes = TensorMemory::peakBytes() - TensorMemory::currentBytes();
        copyAll(*m_average, *m_live);
        m_plan.leaveOut(m_progress.elapsedSeconds);
    }
    if (isHopfieldNetwork(m_setup.network.name) && m_setup.network.equilibrium.tolerance > 0) {
        m_operations.emplace();
    }
    giveImages();
    if (const Status led = leadOthers(); !led) {
        return led;
    }
    m_checkpoints.restart();
    return {};
}

Status Trainer::tellBeginning() {
    if (m_setup.set.validation.empty()) {
        m_recorder.warning(
            "no_validation",
            fmt::format(
                "No label is held back to check the model, because a class has fewer than {}: "
                "the accuracy on new images stays unknown.",
                kValidationLabelsPerClass));
        if (m_rules.needEvaluations()) {
            m_recorder.warning("rule_without_validation",
                               "The rules patience and point_wh cannot end this run: without "
                               "held-back labels nobody can see when nothing is gained any more.");
        }
    }
    const RunId run = m_recorder.record().id;
    for (const Status& forgotten : {m_project.metrics().removeAfter(run, shownStep()),
                                    m_project.alarms().removeAfter(run, shownStep())}) {
        if (!forgotten) {
            return forgotten;
        }
    }
    const Status told = m_recorder.state(RunState::Training, trainingReason());
    return told ? recallEvaluations() : told;
}

Status Trainer::trainToTheEnd() {
    if (!m_forecast) {
        if (const Status fits = tellForecast(); !fits) {
            return fits;
        }
    }
    if (const Status looked = recordSettling(); !looked) {
        return looked;
    }
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
    if (m_rounds && m_rounds->isDue(m_plan.fraction())) {
        if (const Status begun = beginRound(); !begun || m_control.stopRequested()) {
            return begun;
        }
    }
    if (m_resting) {
        m_resting->beginStep(step);
    }
    if (const Status ordered = m_leader.orderStep(step, m_plan.fraction()); !ordered) {
        return ordered;
    }
    beginSavings();
    const auto whole = learnStep(step);
    if (!whole) {
        return failureOf(whole);
    }
    const StepOutput& output = whole->output;
    updateWeights();
    updateAverages(step);
    if (m_resting) {
        m_resting->note(whole->images, output.pseudoLabels, m_plan.fraction());
    }
    m_monitor.add(output, whole->images);
    m_images += output.trainedImages + output.seenImages;
    m_progress.flop += operationsOf(output);
    m_progress.imagesSeen += output.trainedImages + output.seenImages;
    m_plan.stepDone(m_clock.seconds());
    return {};
}

StepOutput Trainer::learnFrom(const StepInput& batch) {
    return stepOf(m_parallel, m_method, m_rounds ? &*m_rounds : nullptr, batch,
                  m_setup.precision.precision);
}

Status Trainer::beginRound() {
    const double start = m_clock.seconds();
    if (const Status sent = m_recorder.state(RunState::Training, "choosing pseudo-labels"); !sent) {
        return sent;
    }
    if (const Status told = m_leader.rest(); !told) {
        return told;
    }
    fitAverage();
    const auto carryOn = [this] { return !m_control.stopRequested(); };
    const auto look = [this](std::span<const ImageId> images) {
        return m_setup.features->look(*m_average, images);
    };
    const bool begun = m_frozen ? m_rounds->begin(m_plan.fraction(), look, m_setup.set, carryOn)
                                : m_rounds->begin(m_plan.fraction(), *m_average, *m_setup.cache,
                                                  m_setup.set, carryOn);
    m_averageFitted = false;
    if (!begun) {
        return {};
    }
    giveImages();
    if (const Status given = m_leader.giveImages(sharedSet()); !given) {
        return given;
    }
    const double seconds = m_clock.seconds() - start;
    m_plan.leaveOut(m_clock.seconds());
    m_roundSeconds = seconds;
    reserveTime();
    return m_recorder.state(RunState::Training, trainingReason());
}

void Trainer::giveImages() {
    const TrainingSet set = sharedSet().set;
    if (m_frozen) {
        m_frozen->setImages(set);
    } else {
        m_batches.setImages(set);
    }
}

Status Trainer::afterStep() {
    constexpr std::int64_t kStepsBeforeReserve = 10;
    const bool endsByClock = m_plan.isByTime() || m_rules.hasEnergyBudget();
    if (endsByClock && m_plan.step() == kStepsBeforeReserve) {
        if (const Status told = m_leader.rest(); !told) {
            return told;
        }
        measureReserve();
    }
    const double point = static_cast<double>(m_progress.evaluations + 1) /
                         static_cast<double>(std::max(m_setup.config.evaluations, 1));
    // While a run lands its schedule flies past the points that are left.
    if (m_plan.fraction() >= point && !m_plan.isOver() && !m_plan.isLanding()) {
        m_progress.evaluations =
            static_cast<int>(m_plan.fraction() * std::max(m_setup.config.evaluations, 1));
        recordClasses();
        if (const Status looked = recordSettling(); !looked) {
            return looked;
        }
        if (const Status evaluated = evaluate(); !evaluated) {
            return evaluated;
        }
        if (const Status heeded = heedEvaluation(); !heeded) {
            return heeded;
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
    if (const Status told = m_leader.rest(); !told) {
        return told;
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
    if (const Status told = m_leader.rest(); !told) {
        return told;
    }
    syncAverage();
    m_validation =
        checkAccuracy([this](std::span<const ImageId> images) { return answersOf(images); },
                      m_setup.set.validation);
    const std::map<std::string, double> values{
        {metric::kValidationAccuracy, m_validation->accuracy},
        {metric::kValidationLow, m_validation->low},
        {metric::kValidationHigh, m_validation->high},
        {metric::kValidationImages, static_cast<double>(m_validation->images)}};
    m_recorder.metrics(shownStep(), values);
    watch(values);
    return {};
}

void Trainer::fitAverage() {
    syncAverage();
    // Other methods see images that are hardly changed in every step, and frozen weights keep what
    // they learnt.
    if (m_rounds && !m_frozen) {
        fitStatistics(*m_average, *m_setup.cache, m_setup.set.unlabelled,
                      m_setup.precision.precision);
        m_averageFitted = true;
    }
}

void Trainer::syncAverage() {
    if (!m_averageFitted) {
        copyBuffers(*m_average, *m_live);
    }
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
    m_setup.set = withNewLabels(
        m_setup.set,
        {{}, *labels, m_setup.cache->images(Part::Train), m_setup.vetoes, m_setup.stacks});
    giveImages();
    if (const Status given = m_leader.giveImages(sharedSet()); !given) {
        return given;
    }
    return m_recorder.state(RunState::Training,
                            fmt::format("training with {} labels", m_setup.set.labelled.size()));
}

void Trainer::measureReserve() {
    constexpr double kLargestShare = 0.25;
    const auto& images = m_setup.cache->images(Part::Train);
    const std::vector<ImageId> sample = evenSample(images, 256);
    const double start = m_clock.seconds();
    (void)answersOf(sample);
    const double perImage = (m_clock.seconds() - start) / static_cast<double>(sample.size());
    m_predictionSeconds = std::min(perImage * static_cast<double>(images.size()),
                                   kLargestShare * 60 * plannedMinutes());
    reserveTime();
}

void Trainer::reserveTime() {
    const int rounds = m_rounds ? m_rounds->roundsLeft() : 0;
    const double floor = hasFloor() ? shortTrainingSeconds(plannedMinutes()) : 0;
    m_plan.setReserve(m_predictionSeconds + rounds * m_roundSeconds + floor);
}

}  // namespace seedling
