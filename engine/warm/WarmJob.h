#pragma once

#include "datasets/base/Result.h"
#include "datasets/project/Project.h"
#include "engine/protocol/TrainConfig.h"
#include "engine/train/EventSink.h"
#include "engine/train/RunControl.h"

namespace seedling {

/// What a project's label-free start has learnt so far.
struct WarmReport {
    double seconds = 0;  ///< Over all sittings.
    std::int64_t steps = 0;
    double loss = 0;        ///< Of the last step; 0 when none was needed.
    bool finished = false;  ///< False when it was stopped; it goes on from there the next time.
    std::string network;
    int imageSide = 0;
};
std::string toJson(const WarmReport& report);

/// Learns from a project's images alone until its start has had goalMinutes in all, or with 0
/// config.minutes (or config.steps, when that is 0 too); network, image size, threads, precision,
/// mirror and seed are what a run of this configuration would have, everything else is the start's
/// own. A start that already has that much is
/// left as it is. Sends state and progress. The result is kept in the project, for every later run.
/// Errors: NotEnoughImages, NotFinite, OutOfMemory, DiskFull, PermissionDenied, Io.
Result<WarmReport> learnWithoutLabels(Project& project, const TrainConfig& config,
                                      RunControl& control, EventSink& events,
                                      double goalMinutes = 0);

}  // namespace seedling
