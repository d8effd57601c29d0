#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "datasets/base/Result.h"
#include "datasets/project/Project.h"
#include "engine/protocol/Event.h"
#include "engine/protocol/SettlingRecord.h"
#include "engine/protocol/TestEvaluation.h"
#include "engine/protocol/TrainConfig.h"
#include "engine/report/Decimate.h"
#include "engine/report/RunMachine.h"

namespace seedling::report {

/// The labels of one class of the project.
struct ClassLabels {
    std::string name;
    int colour = 0;               ///< ClassRecord::colour.
    std::int64_t learntFrom = 0;  ///< That the run had at its end; of the train part.
    std::int64_t now = 0;
};

/// What was said about the project's images.
struct LabelFacts {
    std::int64_t trainImages = 0;
    std::int64_t testImages = 0;
    std::int64_t unreadable = 0;
    std::vector<ClassLabels> classes;  ///< In order of showing.
    std::int64_t unsure = 0;           ///< These three as they are now.
    std::int64_t excluded = 0;
    std::int64_t noneOfThese = 0;
    /// Whether it is known what the run learnt from; an earlier version did not record it.
    bool knowsRun = false;
};

/// Everything that a report says, read from the project.
struct RunFacts {
    std::string projectFile;  ///< Its name without the folder.
    RunRecord record;
    std::optional<RunSummary> summary;  ///< None before the end of a run, and of one that failed.
    std::optional<TrainConfig> config;  ///< None where this version does not know its options.
    RunMachine machine;
    LabelFacts labels;
    std::vector<SourceRecord> sources;
    std::string labelSetHashNow;
    std::vector<std::pair<std::int64_t, std::int64_t>> labelPickups;  ///< Step, log position.
    std::map<std::string, std::vector<ChartPoint>> series;            ///< By metric; finite values.
    std::vector<AlarmRecord> alarms;                                  ///< Oldest first.
    std::optional<AccuracyEstimate> spotCheck;
    std::optional<TestEvaluation> test;
    std::optional<SettlingRecord> settling;  ///< Of runs by equilibrium propagation.

    /// The series of that name; an empty one when the run has none.
    [[nodiscard]] const std::vector<ChartPoint>& seriesOf(const std::string& name) const;
    /// The last step of which anything is known; at least 1.
    [[nodiscard]] double lastStep() const;
    /// The best that is known of the run's accuracy: by the spot check, which tells of the images
    /// themselves, else on labels that were held back, else on the test part.
    [[nodiscard]] std::optional<AccuracyEstimate> accuracy() const;
};

/// Errors: NotFound (no such run), and those of the stores. Thread rule: that of the project.
Result<RunFacts> readRunFacts(Project& project, RunId run);

}  // namespace seedling::report
