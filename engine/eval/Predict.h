#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "datasets/base/Result.h"
#include "datasets/image/Image.h"
#include "datasets/project/Project.h"

namespace seedling {

/// A trained model that answers for images: a run of a project, or an exported folder. One thread
/// at a time.
class Predictor {
public:
    struct Answer {
        std::vector<float> probabilities;  ///< One per class, sums to 1.
    };

    virtual ~Predictor() = default;
    [[nodiscard]] virtual const std::vector<std::string>& classes() const = 0;
    /// Full-size 8-bit RGB images of any sizes. Errors: Internal (a library failed), OutOfMemory.
    [[nodiscard]] virtual Result<std::vector<Answer>> predict(const std::vector<Image>& images) = 0;
};

/// The last checkpoint (weight average) of a run.
Result<std::unique_ptr<Predictor>> openRunPredictor(Project& project, RunId run, int threads);

/// A folder written by `export --format torchscript`, or its model.pt. Errors: NotFound, Corrupt.
Result<std::unique_ptr<Predictor>> openExportedModel(const std::filesystem::path& path,
                                                     int threads);

}  // namespace seedling
