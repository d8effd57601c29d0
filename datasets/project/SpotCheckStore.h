#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "datasets/base/Result.h"
#include "datasets/project/Records.h"

namespace seedling {

class Database;

/// What a person says of a run's answer for an image.
enum class SpotAnswer {
    Open,  ///< Nothing yet.
    Right,
    Wrong,
    Unclear  ///< Cannot be told; does not count.
};

struct SpotCheckItem {
    ImageId image;
    ClassId said;  ///< By the run.
    SpotAnswer answer = SpotAnswer::Open;

    bool operator==(const SpotCheckItem&) const = default;
};

struct SpotCheckCounts {
    std::int64_t right = 0;
    std::int64_t checked = 0;  ///< Right or wrong.
    std::int64_t open = 0;
};
SpotCheckCounts countSpotCheck(std::span<const SpotCheckItem> items);

/// The table `spot_check`: how accurate a run is on the images themselves, found out by looking at
/// a random sample. Thread rule: that of the Project it belongs to.
class SpotCheckStore {
public:
    explicit SpotCheckStore(Database& database);

    /// Everything drawn for a run, in order of drawing.
    Result<std::vector<SpotCheckItem>> read(RunId run);

    /// Draws more images until there are `count`, as far as there are any: readable ones of the
    /// train part that the run has an answer for and that had no label before it ended. Those that
    /// were labelled since stay among them, or what was labelled because it was hard would be
    /// missing; they are answered by their label. The order comes from the run's seed, so that
    /// asking for more goes on with the same sample. Returns as read.
    Result<std::vector<SpotCheckItem>> draw(RunId run, std::size_t count);

    /// Errors: NotFound (not drawn).
    Status answer(RunId run, ImageId image, SpotAnswer answer);

private:
    Database& m_database;
};

}  // namespace seedling
