#pragma once

#include <cstdint>
#include <vector>

#include "datasets/base/Result.h"
#include "datasets/project/Records.h"

namespace seedling {

class Database;

/// The table `run_alarm`: bad signs that runs have shown. Thread rule: that of the Project it
/// belongs to.
class AlarmStore {
public:
    explicit AlarmStore(Database& database);

    Status add(RunId run, const AlarmRecord& alarm);
    /// Oldest first.
    Result<std::vector<AlarmRecord>> read(RunId run);
    /// Forgets alarms after a step: a run resumed from an older checkpoint tells them anew.
    Status removeAfter(RunId run, std::int64_t step);

private:
    Database& m_database;
};

}  // namespace seedling
