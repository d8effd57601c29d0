#include <fmt/format.h>
#include <torch/script.h>

#include <algorithm>
#include <sstream>
#include <utility>

#include "datasets/base/FileIo.h"
#include "datasets/base/PathText.h"
#include "engine/eval/Inference.h"
#include "engine/eval/Predict.h"
#include "engine/eval/ProbabilityRows.h"
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

class ExportedPredictor final : public Predictor {
public:
    ExportedPredictor(torch::jit::Module module, std::vector<std::string> classes)
        : m_module(std::move(module)), m_classes(std::move(classes)) {}

    [[nodiscard]] const std::vector<std::string>& classes() const override { return m_classes; }

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
        // Every new picture size would be compiled for anew otherwise, at a second each.
        const torch::jit::GraphOptimizerEnabledGuard unoptimised(false);
        std::vector<torch::Tensor> pixels;
        for (std::size_t i = first; i < end; ++i) {
            pixels.push_back(viewOfImage(images[i]));
        }
        return m_module.forward({torch::cat(pixels)}).toTensor();
    }

    torch::jit::Module m_module;
    std::vector<std::string> m_classes;
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

Result<torch::jit::Module> loadModule(const std::filesystem::path& file) {
    if (const auto head = readFileStart(file, 1); !head) {
        return failureOf(head);
    }
    try {
        torch::jit::Module module = torch::jit::load(file.string(), torch::kCPU);
        module.eval();
        return module;
    } catch (const std::exception&) {
        return failure(
            ErrorCode::Corrupt,
            fmt::format("'{}' is not a TorchScript model, or it is damaged.", textFromPath(file)),
            "Export the model again.");
    }
}

}  // namespace

Result<std::unique_ptr<Predictor>> openExportedModel(const std::filesystem::path& path,
                                                     int threads) {
    std::error_code ignored;
    const std::filesystem::path file =
        std::filesystem::is_directory(path, ignored) ? path / "model.pt" : path;
    const auto labels = readTextFile(file.parent_path() / "labels.txt");
    if (!labels) {
        return failure(labels.error().code,
                       fmt::format("'{}' is not an exported model: {}", textFromPath(path),
                                   labels.error().message),
                       "Name a folder written by seedling-cli export, with model.pt and "
                       "labels.txt inside.");
    }
    auto module = loadModule(file);
    if (!module) {
        return failureOf(module);
    }
    at::set_num_threads(threads);
    return std::make_unique<ExportedPredictor>(std::move(*module), linesOf(*labels));
}

}  // namespace seedling
