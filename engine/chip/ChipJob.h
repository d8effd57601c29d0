#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "datasets/base/Result.h"
#include "datasets/project/Project.h"
#include "engine/chip/ChipProfile.h"
#include "engine/chip/ChipTrainer.h"

namespace seedling {

/// What to teach a chip.
struct ChipRequest {
    ChipProfile profile;
    std::optional<RunId> run;  ///< To begin with; none: the start without labels.
    ChipTraining training;
    int imagesPerUpdate = 1;
    int threads = 1;            ///< That read images; the chip has one.
    std::filesystem::path out;  ///< The folder to write.
};

/// A share of the test part.
struct ChipAccuracy {
    std::int64_t images = 0;
    double accuracy = 0;  ///< 0-1
    double low = 0;       ///< 95 % Wilson interval.
    double high = 0;
};

/// What came of it.
struct ChipReport {
    std::optional<RunId> run;
    int side = 0;
    int classes = 0;
    std::int64_t labels = 0;
    std::string plan;  ///< In words.
    std::size_t memoryBytes = 0;
    std::size_t flashBytes = 0;
    std::int64_t multiplyAdds = 0;  ///< Of one answer.
    std::vector<std::string> layers;
    std::vector<double> biasWorth;    ///< As Contributions::biases, without the last.
    std::vector<double> weightWorth;  ///< As Contributions::weights.
    ChipLearning learning;
    std::optional<ChipAccuracy> before;  ///< Of a run, on the chip before it learns.
    std::optional<ChipAccuracy> after;   ///< None where the project has no test part.
};

/// How a job tells what it does. Both must be set.
struct ChipProgress {
    std::function<void(const std::string& what)> activity;
    /// Returns false to stop.
    std::function<bool(std::int64_t done, std::int64_t total)> progress;
};

/// Teaches a network on a simulated chip from a project's labelled images and, by its own sure
/// answers, from all others: measures what is worth learning, chooses what fits, learns with the
/// functions that are written, judges on the test part where there is one, and writes
/// seedling_chip.h with what was learnt, example.c, labels.txt and README.md. Errors: as
/// ExportFolder, findChipStart, PixelCache::open, selectTrainingSet and measureContributions;
/// InvalidArgument (nothing fits), Cancelled.
Result<ChipReport> learnOnChip(Project& project, const ChipRequest& request,
                               const ChipProgress& progress);

}  // namespace seedling
