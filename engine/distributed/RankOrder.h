#pragma once

#include <chrono>
#include <cstdint>
#include <string>

#include "datasets/base/Result.h"

namespace seedling {

/// What rank 0 tells the others to do next. Tensors follow on the network, in this order.
struct RankOrder {
    enum class Kind {
        Begin,    ///< Prepare a run and meet; then come `images`, then `bytes`; then meet again.
        Images,   ///< Other images from now on: `images`.
        Weights,  ///< Other weights from now on: `bytes`.
        Step,     ///< Train a step.
        Rest,     ///< The next order may be long in coming.
        End,      ///< The run is over: meet.
    };

    Kind kind = Kind::Rest;
    std::string config{};     ///< Begin: configToJson
    std::string header{};     ///< Begin: toJson of a CheckpointHeader
    std::int64_t images = 0;  ///< Begin, Images: numbers of packedSet.
    std::int64_t bytes = 0;   ///< Begin: of checkpointBytes.
    std::int64_t step = 0;    ///< Step
    double fraction = 0;      ///< Step: of the schedule, 0-1.
    std::string reason{};     ///< End: a sentence about what went wrong; "" for nothing.

    bool operator==(const RankOrder&) const = default;
};

std::string toJson(const RankOrder& order);
/// Errors: Corrupt.
Result<RankOrder> rankOrderFromJson(const std::string& text);

/// How long the others wait for an order: after a step as long as for each other, after Rest a day,
/// and at the beginning, when rank 0 reads images and tries out steps, too. That rank 0 has ended
/// is noticed at once where it listens itself, and that it does not answer after the patience of
/// the Communicator; launchers that listen in its place also end the others.
inline constexpr std::chrono::milliseconds kRestPatience = std::chrono::hours(24);
/// How long rank 0 waits until the others have read their images.
inline constexpr std::chrono::milliseconds kPreparePatience = std::chrono::hours(1);

}  // namespace seedling
