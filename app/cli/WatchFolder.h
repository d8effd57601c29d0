#pragma once

#include "app/cli/PredictArguments.h"
#include "engine/eval/Predict.h"

namespace seedling::cli {

/// Answers for the images of a folder as they come, those that lie there already first, and sorts
/// them where the arguments say so; tells of each by an event, or by a line of CSV on standard
/// output. Looks again and again instead of asking the system for news, for that works on network
/// drives as well. Ends when it is asked to stop, or when a file cannot be sorted. Returns the exit
/// code.
int watchFolder(const PredictArguments& arguments, Predictor& predictor, Reporter& reporter,
                int threads);

}  // namespace seedling::cli
