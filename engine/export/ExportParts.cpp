#include "engine/export/ExportParts.h"

#include <algorithm>

#include "datasets/base/FileIo.h"
#include "datasets/project/ProjectImages.h"

namespace seedling {

std::vector<std::string> namesOf(const std::vector<ModelClass>& classes) {
    std::vector<std::string> names;
    for (const ModelClass& entry : classes) {
        names.push_back(entry.name);
    }
    return names;
}

std::string labelsText(const std::vector<std::string>& classes) {
    std::string text;
    for (const std::string& name : classes) {
        text += name + "\n";
    }
    return text;
}

Status writeFiles(const std::filesystem::path& folder,
                  const std::vector<std::pair<std::string, std::string>>& namesAndContents) {
    for (const auto& [name, contents] : namesAndContents) {
        if (const Status status = writeFileAtomically(folder / name, contents); !status) {
            return status;
        }
    }
    return {};
}

Result<std::vector<Image>> parityImages(Project& project) {
    const auto records = project.images().all();
    if (!records) {
        return failureOf(records);
    }
    const auto pixels = ProjectImages::create(project);
    if (!pixels) {
        return failureOf(pixels);
    }
    std::vector<Image> images;
    // More are tried, for some may not be readable.
    const std::size_t candidates = std::min(4 * kParityImages, records->size());
    for (std::size_t i = 0; i < candidates && images.size() < kParityImages; ++i) {
        // Neighbours are often alike: one in four first, then the ones between.
        const std::size_t spread = (i * 4 + i * 4 / candidates) % candidates;
        const ImageRecord& record = (*records)[spread * records->size() / candidates];
        if (auto image = (*pixels)->read(record)) {
            images.push_back(std::move(*image));
        }
    }
    if (images.empty()) {
        return failure(ErrorCode::NotFound,
                       "None of the project's images can be read, so the exported model could not "
                       "be checked.",
                       "Bring the folder of the images back and export again.");
    }
    return images;
}

tl::unexpected<Error> answersDiffer(double largestDifference) {
    return failure(ErrorCode::Internal,
                   "The exported model does not answer as the run does, so it was not kept: "
                   "probabilities differ by up to " +
                       std::to_string(largestDifference) + ".",
                   "The run itself is unharmed; please report this.");
}

}  // namespace seedling
