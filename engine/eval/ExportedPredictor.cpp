#include <fmt/format.h>
#include <torch/script.h>

#include <algorithm>
#include <functional>
#include <memory>
#include <sstream>
#include <utility>

#include "datasets/base/FileIo.h"
#include "datasets/base/PathText.h"
#include "engine/eval/Inference.h"
#include "engine/eval/Predict.h"
#include "engine/eval/ProbabilityRows.h"
#include "engine/export/ModelJson.h"
#include "engine/export/OnnxEvaluation.h"
#include "engine/parallel/Threads.h"
#include "engine/train/TensorBatch.h"

namespace seedling {
namespace {

// Enough to keep the processor busy with small pictures, and bounded for large ones: each pixel
// takes 24 bytes on its way through the module.
constexpr std::int64_t kBatchPixels = 4'000'000;
constexpr std::size_t kBatchImages = 256;

bool sameSize(const Image& a, const Image& b) {
    return a.width == b.width && a.height == b.height;
}

/// [N, 3, H, W] uint8 -> [N, classes] float
using Model = std::function<torch::Tensor(const torch::Tensor& pixels)>;

class ExportedPredictor final : public Predictor {
public:
    ExportedPredictor(Model model, std::vector<std::string> classes, double unknownBelow)
        : m_model(std::move(model)), m_classes(std::move(classes)), m_unknownBelow(unknownBelow) {}

    [[nodiscard]] const std::vector<std::string>& classes() const override { return m_classes; }
    [[nodiscard]] double unknownBelow() const override { return m_unknownBelow; }

    [[nodiscard]] Result<std::vector<Answer>> predict(const std::vector<Image>& images) override {
        std::vector<Answer> answers;
        const Status status = guarded("run the exported model", [&] {
            for (std::size_t first = 0; first < images.size();) {
                const std::size_t end = endOfBatch(images, first);
                appendRows(probabilitiesOf(images, first, end), answers);
                first = end;
            }
        });
        if (!status) {
            return failureOf(status);
        }
        if (!answers.empty() && answers.front().probabilities.size() != m_classes.size()) {
            return failure(ErrorCode::Corrupt, "The model and its labels.txt do not fit together.",
                           "Export the model again.");
        }
        return answers;
    }

private:
    /// Pictures of one size go through together.
    static std::size_t endOfBatch(const std::vector<Image>& images, std::size_t first) {
        const std::int64_t pixels = std::max(
            std::int64_t{1}, static_cast<std::int64_t>(images[first].width) * images[first].height);
        const auto most = std::clamp(static_cast<std::size_t>(kBatchPixels / pixels),
                                     std::size_t{1}, kBatchImages);
        std::size_t end = first + 1;
        while (end < images.size() && end - first < most && sameSize(images[end], images[first])) {
            ++end;
        }
        return end;
    }

    torch::Tensor probabilitiesOf(const std::vector<Image>& images, std::size_t first,
                                  std::size_t end) {
        const torch::NoGradGuard noGrad;
        std::vector<torch::Tensor> pixels;
        for (std::size_t i = first; i < end; ++i) {
            pixels.push_back(viewOfImage(images[i]));
        }
        return m_model(torch::cat(pixels));
    }

    Model m_model;
    std::vector<std::string> m_classes;
    double m_unknownBelow;
};

std::vector<std::string> linesOf(const std::string& text) {
    std::vector<std::string> lines;
    std::istringstream stream(text);
    for (std::string line; std::getline(stream, line);) {
        if (!line.empty() && line.back() == '\r') {
            line.pop_back();
        }
        if (!line.empty()) {
            lines.push_back(line);
        }
    }
    return lines;
}

Result<Model> loadTorchScript(const std::filesystem::path& file) {
    if (const auto head = readFileStart(file, 1); !head) {
        return failureOf(head);
    }
    try {
        torch::jit::Module module = torch::jit::load(file.string(), torch::kCPU);
        module.eval();
        return Model([module](const torch::Tensor& pixels) mutable {
            // Every new picture size would be compiled for anew otherwise, at a second each.
            const torch::jit::GraphOptimizerEnabledGuard unoptimised(false);
            return module.forward({pixels}).toTensor();
        });
    } catch (const std::exception&) {
        return failure(
            ErrorCode::Corrupt,
            fmt::format("'{}' is not a TorchScript model, or it is damaged.", textFromPath(file)),
            "Export the model again.");
    }
}

Result<Model> loadOnnx(const std::filesystem::path& file) {
    const auto bytes = readTextFile(file);
    if (!bytes) {
        return failureOf(bytes);
    }
    auto read = OnnxEvaluation::read(*bytes);
    if (!read) {
        return failureOf(read);
    }
    if (read->side() > 0) {
        return failure(ErrorCode::Unsupported,
                       fmt::format("'{}' takes pictures of {} x {} pixels alone.",
                                   textFromPath(file), read->side(), read->side()),
                       "Use the model.onnx beside it, which takes any size.");
    }
    // A function can be copied, so what it holds must be as well.
    const auto model = std::make_shared<OnnxEvaluation>(std::move(*read));
    return Model([model](const torch::Tensor& pixels) { return model->answers(pixels); });
}

std::filesystem::path modelFileIn(const std::filesystem::path& folder) {
    std::error_code ignored;
    const std::filesystem::path onnx = folder / "model.onnx";
    return std::filesystem::exists(onnx, ignored) ? onnx : folder / "model.pt";
}

}  // namespace

Result<std::unique_ptr<Predictor>> openExportedModel(const std::filesystem::path& path,
                                                     int threads) {
    std::error_code ignored;
    const std::filesystem::path file =
        std::filesystem::is_directory(path, ignored) ? modelFileIn(path) : path;
    const auto labels = readTextFile(file.parent_path() / "labels.txt");
    if (!labels) {
        return failure(labels.error().code,
                       fmt::format("'{}' is not an exported model: {}", textFromPath(path),
                                   labels.error().message),
                       "Name a folder written by seedling-cli export, with model.pt or model.onnx "
                       "and labels.txt inside.");
    }
    auto model = file.extension() == ".onnx" ? loadOnnx(file) : loadTorchScript(file);
    if (!model) {
        return failureOf(model);
    }
    const auto facts = readTextFile(file.parent_path() / "model.json");
    useThreads(threads);
    return std::make_unique<ExportedPredictor>(std::move(*model), linesOf(*labels),
                                               facts ? unknownBelowIn(*facts) : 0);
}

}  // namespace seedling
