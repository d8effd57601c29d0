#pragma once

#include <span>
#include <string>
#include <vector>

#include "datasets/base/Result.h"
#include "datasets/project/Records.h"

namespace seedling {

class Database;

/// The table `metric`: rows, written in batches. Thread rule: that of the Project it belongs to.
class MetricStore {
public:
    explicit MetricStore(Database& database);

    /// Appends points in one transaction. A point with the same run, step and name replaces the
    /// earlier one (so that a resumed run does not write double).
    Status append(RunId run, std::span<const MetricPoint> points);

    /// Points of one series, or of all series when `name` is empty, by step.
    Result<std::vector<MetricPoint>> read(RunId run, const std::string& name = {});

    /// Forgets points after a step: a run resumed from an older checkpoint writes them anew.
    Status removeAfter(RunId run, std::int64_t step);

private:
    Database& m_database;
};

}  // namespace seedling
