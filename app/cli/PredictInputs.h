#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "datasets/base/FileIo.h"
#include "datasets/base/Result.h"
#include "datasets/source/ImageSource.h"

namespace seedling::cli {

/// One image to be answered for.
struct PredictInput {
    std::string name;                           ///< As the answer names it: path, or file#number.
    std::shared_ptr<const ImageSource> source;  ///< None: `name` is a file of its own.
    std::string path;                           ///< Inside the source.
    std::int64_t index = 0;
    FileStamp stamp{};  ///< Of its file, as far as the source knows; tells whether it has changed.

    /// The file that is nothing but this image; empty for one inside a larger file.
    [[nodiscard]] std::filesystem::path file() const;
};

/// All images that the arguments mean: image files, and whatever openSource understands. An image
/// file that is damaged stays in the list. Errors: as openSource and ImageSource::list.
Result<std::vector<PredictInput>> collectInputs(const std::vector<std::string>& arguments,
                                                const std::function<bool(std::int64_t)>& keepGoing);

/// Decodes one. Errors: as decodeImageFile.
Result<Image> readInput(const PredictInput& input);

}  // namespace seedling::cli
