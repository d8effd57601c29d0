#pragma once

#include <functional>
#include <string>

#include "datasets/base/Result.h"
#include "datasets/project/Project.h"
#include "engine/distributed/Communicator.h"
#include "engine/train/RunControl.h"

namespace seedling {

/// How a rank other than 0 takes part.
struct FollowSettings {
    int threads = 0;  ///< Of this rank; 0: all of the machine.
    /// Called with what it does, now and then.
    std::function<void(const std::string&)> tell = [](const std::string& /*what*/) {};
};

/// Trains along as rank 0 says (RankLeader) until it says that the run is over. project: the one of
/// rank 0, or a copy of it with the same images; of it only the images are read, and nothing is
/// written but their pixels at training size (PixelCache). control: a wish to stop is passed on to
/// rank 0. Errors: Io (another rank is lost, or rank 0 has ended the run because something went
/// wrong), Corrupt (rank 0 is of another version), NotFound (images are missing), those of
/// prepareImages and LibTorch's as those of guarded(). Thread rule: that of the project.
Status trainAlong(Project& project, Communicator& ranks, RunControl& control,
                  const FollowSettings& settings);

}  // namespace seedling
