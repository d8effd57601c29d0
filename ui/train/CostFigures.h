#pragma once

#include <optional>
#include <vector>

#include "ui/train/FigureTable.h"
#include "ui/train/Foretold.h"

namespace seedling {

class CostDesk;
class TrainSession;

/// What the next run is going to take beside what one like it has taken. GUI thread only.
namespace cost {

struct Comparison {
    std::optional<foretold::Cost> told;
    bool isOld = false;  ///< It was told of other settings.
    std::optional<foretold::Cost> taken;
    RunId run;            ///< That has taken it.
    bool isLive = false;  ///< It goes on.
};

/// last: the newest run like the next one that went to its end. The answer of the desk comes first
/// while it speaks of what is set, then what the run itself has told, then an answer that is old.
[[nodiscard]] Comparison comparisonOf(TrainSession& session, const CostDesk& desk,
                                      const std::optional<foretold::EndedRun>& last);

/// Memory, time and energy, one row each; none where nothing is known of any.
[[nodiscard]] std::vector<FigureTable::Row> rowsOf(const Comparison& figures);

}  // namespace cost
}  // namespace seedling
