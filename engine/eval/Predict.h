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
/// at a time, where nothing else is said.
class Predictor {
public:
    struct Answer {
        std::vector<float> probabilities;  ///< One per class, sums to 1.
    };

    virtual ~Predictor() = default;
    [[nodiscard]] virtual const std::vector<std::string>& classes() const = 0;
    /// An image whose highest probability is below shows none of the classes, as far as the model
    /// can tell; 0: it never says so.
    [[nodiscard]] virtual double unknownBelow() const { return 0; }
    /// Brings an image to what the network sees, where that is smaller, so that the threads that
    /// decode do this part as well and little memory is held; answers are the same without. Any
    /// thread, several at once.
    [[nodiscard]] virtual Image prepared(Image image) const { return image; }
    /// Full-size or prepared 8-bit RGB images of any sizes. Errors: Internal (a library failed),
    /// OutOfMemory.
    [[nodiscard]] virtual Result<std::vector<Answer>> predict(const std::vector<Image>& images) = 0;
};

/// The last checkpoint (weight average) of a run, with its temperature (loadCalibratedModel).
Result<std::unique_ptr<Predictor>> openRunPredictor(Project& project, RunId run, int threads);

/// A folder written by `export --format` torchscript, onnx or onnx-int8, or the model.pt or
/// model.onnx in it. What model.json beside it says of unknown images is heeded; older exports have
/// none. Errors: NotFound, Corrupt, Unsupported (an ONNX model of another program).
Result<std::unique_ptr<Predictor>> openExportedModel(const std::filesystem::path& path,
                                                     int threads);

}  // namespace seedling
