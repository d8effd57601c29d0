#include <torch/torch.h>

#include <algorithm>
#include <span>
#include <utility>

#include "datasets/image/Resize.h"
#include "engine/eval/CalibratedModel.h"
#include "engine/eval/Inference.h"
#include "engine/eval/Predict.h"
#include "engine/eval/ProbabilityRows.h"
#include "engine/parallel/Threads.h"
#include "engine/train/TensorBatch.h"

namespace seedling {
namespace {

constexpr std::size_t kBatchImages = 256;

class RunPredictor final : public Predictor {
public:
    explicit RunPredictor(CalibratedModel loaded)
        : m_model(std::move(loaded.model)),
          m_unknownBelow(loaded.calibration ? loaded.calibration->unknownBelow : 0) {
        for (const ModelClass& entry : m_model.header.classes) {
            m_classes.push_back(entry.name);
        }
    }

    [[nodiscard]] const std::vector<std::string>& classes() const override { return m_classes; }
    [[nodiscard]] double unknownBelow() const override { return m_unknownBelow; }

    [[nodiscard]] Image prepared(Image image) const override {
        return resizedToSquare(image, m_model.header.network.side);
    }

    [[nodiscard]] Result<std::vector<Answer>> predict(const std::vector<Image>& images) override {
        std::vector<Answer> answers;
        const Status status = guarded("classify the images", [&] {
            const std::span all(images);
            for (std::size_t first = 0; first < all.size(); first += kBatchImages) {
                const auto batch = all.subspan(first, std::min(kBatchImages, all.size() - first));
                appendRows(probabilitiesOf(batch), answers);
            }
        });
        if (!status) {
            return failureOf(status);
        }
        return answers;
    }

private:
    torch::Tensor probabilitiesOf(std::span<const Image> images) {
        const int side = m_model.header.network.side;
        m_pixels.clear();
        for (const Image& image : images) {
            const Image square = resizedToSquare(image, side);
            m_pixels.insert(m_pixels.end(), square.pixels.begin(), square.pixels.end());
        }
        return seedling::probabilitiesOf(
            *m_model.network,
            viewOfPixels(m_pixels, static_cast<std::int64_t>(images.size()), side));
    }

    RunModel m_model;
    double m_unknownBelow;
    std::vector<std::string> m_classes;
    std::vector<std::uint8_t> m_pixels;
};

}  // namespace

Result<std::unique_ptr<Predictor>> openRunPredictor(Project& project, RunId run, int threads) {
    auto model = loadCalibratedModel(project, run);
    if (!model) {
        return failureOf(model);
    }
    useThreads(threads);
    return std::make_unique<RunPredictor>(std::move(*model));
}

}  // namespace seedling
