#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "datasets/base/Result.h"
#include "datasets/project/Project.h"

namespace seedling {

/// An image by what it shows, and its label.
using LabelledContent = std::pair<std::string, std::string>;  ///< Content hash in hex, class name.

/// contentHash over the lines "HASH CLASS", sorted, each with its line end: equal for equal labels
/// on equal images, also in another project. Any thread.
std::string labelContentHash(std::vector<LabelledContent> labels);

/// What a model card says of the images and that no summary of the run holds.
struct CardData {
    std::string labelHash;           ///< Of the labels learnt from; "" where it is not known.
    std::int64_t labels = 0;         ///< That it is over.
    int smallestSide = 0;            ///< Shortest side of any image to learn from, in pixels.
    int largestSide = 0;             ///< Longest side; both 0 where no size is known.
    std::vector<std::string> kinds;  ///< Of sources, each once: "folder".
};

/// Reads all image records: about a second for a million. Errors: those of the stores. Thread rule:
/// that of the project.
Result<CardData> readCardData(Project& project, RunId run);

}  // namespace seedling
