#pragma once

#include <optional>

#include "engine/method/Method.h"
#include "engine/method/TrainingStep.h"
#include "engine/pretrained/FrozenBatches.h"
#include "engine/rounds/PseudoLabelRounds.h"
#include "engine/train/BatchSource.h"
#include "engine/train/RunAlarms.h"
#include "engine/train/RunPlan.h"
#include "engine/train/TrainSetup.h"
#include "engine/warm/WarmTraining.h"

namespace seedling {

/// How a configuration becomes the parts of a run. Pure functions.

/// side: of the square images, pixels. mirror: whether views may be mirrored.
BatchSource::Settings batchSettings(const TrainConfig& config, const Method& method, int side,
                                    bool mirror, int threads);

/// The same of a run: no pictures at all where it learns from known features. share: which rows of
/// each batch this rank renders.
BatchSource::Settings batchSettings(const TrainSetup& setup, const Method& method,
                                    const RankShare& share);

/// A step by the method, or by the pseudo-labels of rounds. rounds: null for methods without.
/// Errors: as trainingStep.
StepOutput stepOf(const DataParallel& network, Method& method, const PseudoLabelRounds* rounds,
                  const StepInput& batch, Precision precision);

/// Batches of known features; none where the network's body learns.
std::optional<FrozenBatches> frozenBatchesOf(const TrainSetup& setup, const Method& method);

/// The network as its steps see it: in parts for the threads, unless every batch is to stay whole
/// (skip_masked off) or only the last layer learns.
DataParallel parallelOf(const TrainConfig& config, Classifier& live, const NetworkSpec& network,
                        int threads);

/// The schedule of the steps with labels. startSeconds: when the first of them is due, by the run's
/// clock.
RunPlan planOf(const TrainConfig& config, double startSeconds);

/// Empty unless the method is "rounds".
std::optional<PseudoLabelRounds> roundsOf(const TrainSetup& setup);

WarmTraining::Settings warmSettings(const TrainSetup& setup);
/// How long a start without labels is to have learnt before the run's first step. spentSeconds: of
/// the run so far, which the start goes without.
WarmTraining::Goal warmGoal(const TrainConfig& config, double spentSeconds);

/// Where the run goes on: at its checkpoint, or at the beginning.
RunProgress progressOf(const TrainSetup& setup);

/// What a run's alarms need to know of it.
RunAlarms::Facts alarmFacts(const TrainSetup& setup);

/// The sentence for a loss that is infinite or not a number. keptStep: of the last good checkpoint,
/// if there is one.
Error notFiniteError(const TrainSetup& setup, std::int64_t step,
                     std::optional<std::int64_t> keptStep);

}  // namespace seedling
