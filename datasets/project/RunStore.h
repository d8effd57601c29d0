#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "datasets/base/Result.h"
#include "datasets/project/Records.h"

namespace seedling {

class Database;

/// What changes of a run from its beginning to its end.
struct RunStanding {
    RunId id;
    RunStatus status = RunStatus::Preparing;
    std::int64_t endedMs = 0;  ///< 0 while it runs.

    bool operator==(const RunStanding&) const = default;
};

/// The table `run`. Thread rule: that of the Project it belongs to.
class RunStore {
public:
    explicit RunStore(Database& database);

    /// Stores a new run and returns its id; the `id` field of `run` is ignored.
    Result<RunId> add(const RunRecord& run);
    Status update(const RunRecord& run);
    Result<RunRecord> get(RunId run);
    /// Oldest first.
    Result<std::vector<RunRecord>> all();
    /// Where each run stands, oldest first: cheap enough to be asked for once a second.
    Result<std::vector<RunStanding>> states();
    /// The newest run that ended as Finished or Stopped and can therefore be used. Errors:
    /// NotFound.
    Result<RunRecord> newestUsable();

    /// The run whose model suggests, predicts and is exported: the one that was chosen, until a
    /// newer one has ended, else the newest usable one. Errors: NotFound (none is usable).
    Result<RunRecord> inUse();
    /// Chooses it. Labels stay as they are. Errors: NotFound, InvalidArgument (it is not usable).
    Status use(RunId run);

    /// Records that labels up to a log position joined the run at a step, so that it can be
    /// repeated exactly.
    Status addLabelPickup(RunId run, std::int64_t step, std::int64_t logPosition);
    Result<std::vector<std::pair<std::int64_t, std::int64_t>>> labelPickups(RunId run);

private:
    Database& m_database;
};

}  // namespace seedling
