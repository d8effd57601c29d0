#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <utility>
#include <vector>

#include "datasets/base/Result.h"
#include "datasets/image/Image.h"
#include "datasets/project/Project.h"
#include "engine/train/ModelClass.h"

namespace seedling {

/// What all formats write and check alike.

std::vector<std::string> namesOf(const std::vector<ModelClass>& classes);

/// labels.txt: one class a line, in the order of the output.
std::string labelsText(const std::vector<std::string>& classes);

/// Writes files into a folder, each whole. Errors: those of writeFileAtomically.
Status writeFiles(const std::filesystem::path& folder,
                  const std::vector<std::pair<std::string, std::string>>& namesAndContents);

/// Images that a written model is compared with its run on, at most.
inline constexpr std::size_t kParityImages = 64;

/// Up to kParityImages readable images spread evenly over the project, at full size. Errors:
/// NotFound (none can be read).
Result<std::vector<Image>> parityImages(Project& project);

/// An exported model that answers otherwise than the run and is therefore not kept.
tl::unexpected<Error> answersDiffer(double largestDifference);

}  // namespace seedling
