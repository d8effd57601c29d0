#include "engine/train/TrainJob.h"

#include <fmt/format.h>
#include <spdlog/spdlog.h>

#include "datasets/base/Clock.h"
#include "datasets/base/Log.h"
#include "datasets/project/RunLock.h"
#include "engine/distributed/LocalCommunicator.h"
#include "engine/distributed/RankLeader.h"
#include "engine/distributed/RankRules.h"
#include "engine/eval/Inference.h"
#include "engine/protocol/OptionTable.h"
#include "engine/protocol/TestEvaluation.h"
#include "engine/train/Hardware.h"
#include "engine/train/TrainSetup.h"
#include "engine/train/Trainer.h"

namespace seedling {
namespace {

struct BegunRun {
    RunRecord record;
    TrainConfig config;
    RunLock lock;
};

Status checkLength(const TrainConfig& config) {
    if (config.minutes > 0 || config.steps > 0) {
        return {};
    }
    return failure(ErrorCode::InvalidArgument, "The run has neither minutes nor steps.",
                   "Give it some minutes, or with 0 minutes a number of steps.");
}

Status checkNewRun(Project& project, const TrainConfig& config) {
    for (const Status& status : {validate(config), checkLength(config), checkLabels(project)}) {
        if (!status) {
            return status;
        }
    }
    return {};
}

Result<BegunRun> beginNewRun(Project& project, const TrainConfig& asked, int ranks) {
    if (const Status possible = checkNewRun(project, asked); !possible) {
        return failureOf(possible);
    }
    const auto shared = forRanks(asked, ranks);
    if (!shared) {
        return failureOf(shared);
    }
    const TrainConfig& config = *shared;
    RunRecord record;
    record.configJson = configToJson(config);
    record.method = config.method;
    record.preset = config.preset;
    record.seed = static_cast<std::uint64_t>(config.seed);
    record.versionsJson = versionsJson();
    record.startedMs = nowMs();
    auto started = startRun(project, record);
    if (!started) {
        return failureOf(started);
    }
    record.id = started->id;
    return BegunRun{record, config, std::move(started->lock)};
}

Result<BegunRun> beginAgain(Project& project, RunId run) {
    auto record = project.runs().get(run);
    if (!record) {
        return failureOf(record);
    }
    if (record->status == RunStatus::Finished) {
        return failure(ErrorCode::InvalidArgument,
                       fmt::format("Run {} has finished and cannot be continued.", run.value),
                       "Start a new run.");
    }
    auto lock = RunLock::acquire(project, run);
    if (!lock) {
        return failureOf(lock);
    }
    auto config = configFromJson(record->configJson);
    if (!config) {
        return failureOf(config);
    }
    // What was measured is of the model before.
    for (const std::string& name : {evaluationSetting(run), calibrationSetting(run)}) {
        if (const Status forgotten = project.setSetting(name, {}); !forgotten) {
            return failureOf(forgotten);
        }
    }
    record->endedMs = 0;
    record->reason.clear();
    return BegunRun{*std::move(record), *std::move(config), *std::move(lock)};
}

Status shareOut(TrainSetup& setup, int ranks) {
    const TrainConfig even = withEvenShares(setup.config, ranks);
    if (setup.checkpoint && even.labelledBatch != setup.config.labelledBatch) {
        return failure(ErrorCode::InvalidArgument,
                       fmt::format("The run's labelled batch of {} cannot be shared out evenly "
                                   "among {} ranks.",
                                   setup.config.labelledBatch, ranks),
                       "Go on with a number of ranks that divides it.");
    }
    setup.config = even;
    return {};
}

/// What a prepared trainer is then made to do.
template <class Outcome>
using Task = Result<Outcome> (Trainer::*)();

template <class Outcome>
Result<Outcome> prepareAnd(Task<Outcome> task, Project& project, const TrainConfig& config,
                           RunControl& control, RunRecorder& recorder, RankLeader& leader) {
    auto setup = prepareTraining(project, config, recorder, control);
    if (!setup) {
        return failureOf(setup);
    }
    if (control.stopRequested() && !setup->checkpoint) {
        return failure(ErrorCode::Cancelled, "Training was stopped before its first step.");
    }
    if (const Status shared = shareOut(*setup, leader.size()); !shared) {
        return failureOf(shared);
    }
    Trainer trainer(project, *setup, control, recorder, leader);
    return (trainer.*task)();
}

/// The seam: whatever a library throws becomes an Error here.
template <class Outcome>
Result<Outcome> guardedTraining(Task<Outcome> task, Project& project, const TrainConfig& config,
                                RunControl& control, RunRecorder& recorder, RankLeader& leader) {
    Result<Outcome> outcome = failure(ErrorCode::Internal, "Training did not begin.");
    const Status status = guarded(
        "train", [&] { outcome = prepareAnd(task, project, config, control, recorder, leader); });
    if (status) {
        return outcome;
    }
    Error error = status.error();
    if (error.code == ErrorCode::OutOfMemory) {
        error.advice =
            "Train with smaller batches (labelled_batch), smaller images (image_side) or "
            "fewer unlabelled images a step (unlabelled_ratio).";
    }
    return tl::make_unexpected(error);
}

Status recordFailure(RunRecorder& recorder, const Error& error) {
    // A run that was stopped while it prepared has nothing to show, but can be taken up again.
    const RunStatus status =
        error.code == ErrorCode::Cancelled ? RunStatus::Interrupted : RunStatus::Failed;
    return recorder.finish(status, error.message, recorder.record().summaryJson);
}

Result<TrainOutcome> trainLeading(Project& project, const TrainRequest& request,
                                  RunControl& control, EventSink& events, RankLeader& leader) {
    auto begun = request.resume ? beginAgain(project, *request.resume)
                                : beginNewRun(project, request.config, leader.size());
    if (!begun) {
        return failureOf(begun);
    }
    const auto config = forRanks(begun->config, leader.size());
    if (!config) {
        return failureOf(config);
    }
    RunRecorder recorder(project, begun->record, events);
    Result<TrainOutcome> outcome =
        guardedTraining(&Trainer::run, project, *config, control, recorder, leader);
    if (!outcome) {
        // The first failure is the one to tell; a second one while noting it goes to the log.
        if (const Status noted = recordFailure(recorder, outcome.error()); !noted) {
            processLog()->error("{}", toText(noted.error()));
        }
    }
    return outcome;
}

}  // namespace

Result<TrainOutcome> train(Project& project, const TrainRequest& request, RunControl& control,
                           EventSink& events) {
    LocalCommunicator alone;
    return train(project, request, control, events, alone);
}

Result<TrainOutcome> train(Project& project, const TrainRequest& request, RunControl& control,
                           EventSink& events, Communicator& ranks) {
    RankLeader leader(ranks);
    Result<TrainOutcome> outcome = trainLeading(project, request, control, events, leader);
    leader.end(outcome ? std::string() : toText(outcome.error()));
    return outcome;
}

Result<RunForecast> forecast(Project& project, const TrainConfig& config, RunControl& control,
                             EventSink& events) {
    if (const Status possible = checkNewRun(project, config); !possible) {
        return failureOf(possible);
    }
    LocalCommunicator alone;
    RankLeader leader(alone);
    RunRecorder recorder(project, {}, events);
    return guardedTraining(&Trainer::forecast, project, config, control, recorder, leader);
}

}  // namespace seedling
