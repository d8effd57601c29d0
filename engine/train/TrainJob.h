#pragma once

#include <optional>
#include <string>

#include "datasets/project/Project.h"
#include "engine/distributed/Communicator.h"
#include "engine/protocol/Event.h"
#include "engine/protocol/RunForecast.h"
#include "engine/protocol/TrainConfig.h"
#include "engine/train/EventSink.h"
#include "engine/train/RunControl.h"

namespace seedling {

/// What to train: a new run, or the continuation of one that was stopped or killed.
struct TrainRequest {
    TrainConfig config;  ///< Ignored when `resume` is set: a run keeps its own.
    std::optional<RunId> resume;
};

struct TrainOutcome {
    RunSummary summary;
    /// "budget", "steps" or "stopped"; or the rule that has ended it: "energy", "memory",
    /// "patience" or "price".
    std::string reason;
};

/// Trains from the project's labels and all its images, records everything in the project, predicts
/// every image at the end, and returns when done. Sends state, progress, metrics, resources and
/// warnings, but not the final finished or failed, which is the caller's. The first step of a
/// stopped run that is resumed continues with the numbers it would have had. A run that one of its
/// rules ended has finished, and only one that grew beyond its memory budget can be resumed.
/// A stop after the last step, or a second one, ends predicting: the run is then "stopped" with its
/// model and without predictions, which it makes when it is resumed.
/// Errors: NotEnoughLabels, NotEnoughImages, InvalidArgument (also: it would not fit into its
/// memory budget), NotFinite (the last good checkpoint is kept), OutOfMemory, DiskFull, Io.
Result<TrainOutcome> train(Project& project, const TrainRequest& request, RunControl& control,
                           EventSink& events);

/// The same as rank 0 of several, while the others call trainAlong. A run that a rank was lost of
/// ends with a failure and can be resumed from its last checkpoint, with any number of ranks that
/// share out its batches. Errors also: those of Communicator and forRanks.
Result<TrainOutcome> train(Project& project, const TrainRequest& request, RunControl& control,
                           EventSink& events, Communicator& ranks);

/// What a new run would take, as it would say itself before its first step: everything is prepared
/// as for it, steps are tried out, and where it would take a first look it does. No run comes of it
/// and the project file stays as it is; images at training size and features of frozen weights are
/// kept beside it, where the run would find them. A memory budget that does not suffice is part of
/// the answer. Sends `preparing` states and warnings. Errors: those of `train` before its first
/// step but that of the memory budget; Cancelled (stop was asked for).
Result<RunForecast> forecast(Project& project, const TrainConfig& config, RunControl& control,
                             EventSink& events);

}  // namespace seedling
