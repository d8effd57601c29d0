#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "datasets/base/Result.h"
#include "datasets/project/RunSettings.h"

namespace seedling {

/// Later sweeps of a phase are counted, but not kept.
inline constexpr std::size_t kMostKeptSweeps = 200;

/// One phase of a settling network, sweep by sweep.
struct SettlingPhase {
    double strength = 0;            ///< Of the force on the last layer; 0: the free phase.
    std::int64_t sweeps = 0;        ///< That it took.
    std::vector<double> energies;   ///< After each kept sweep, mean of the images, force left out.
    std::vector<double> residuals;  ///< How far the unit that moved most moved in it.

    bool operator==(const SettlingPhase&) const = default;
};

/// How the network settled for the same few images at one moment of a run.
struct SettlingLook {
    std::int64_t step = 0;
    SettlingPhase free;
    std::vector<SettlingPhase> nudged;  ///< One or two; each begins where the free phase ended.

    bool operator==(const SettlingLook&) const = default;
};

/// What is known of how a run that learns by equilibrium propagation settles; kept in the project
/// as settlingSetting. At most about 100 kB.
struct SettlingRecord {
    std::int64_t images = 0;  ///< In the batch that is looked at.
    /// Multiply-adds of learning from one image, in the sweeps that the latest look took: of all
    /// that it takes, of the update alone, and were the layers trained by backpropagation.
    double learningMultiplyAdds = 0;
    double updateMultiplyAdds = 0;
    double backpropagationMultiplyAdds = 0;
    SettlingLook first;
    SettlingLook latest;

    bool operator==(const SettlingRecord&) const = default;
};

std::string toJson(const SettlingRecord& record);

/// Errors: Corrupt (a field is missing or of a wrong kind, or a phase has not as many energies as
/// residuals). Any thread.
Result<SettlingRecord> settlingFromJson(const std::string& text);

}  // namespace seedling
