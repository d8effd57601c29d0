#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "app/cli/AnswerSorter.h"
#include "app/cli/Reporter.h"

namespace seedling::cli {

/// What `predict` was asked.
struct PredictArguments {
    std::string model;
    std::vector<std::string> inputs;
    std::int64_t run = 0;
    std::string out;
    bool resume = false;
    std::string watch;    ///< A folder whose new images are answered for until somebody stops it.
    int settleMs = 1000;  ///< How long a new file must stay the same before it is read.
    SortOrder sort;
    bool move = false;
    bool copy = false;
    int threads = 0;
    OutputFlags output;
};

}  // namespace seedling::cli
