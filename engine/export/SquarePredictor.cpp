#include "engine/export/SquarePredictor.h"

#include <torch/torch.h>

#include <algorithm>
#include <cstdint>
#include <span>
#include <utility>

#include "datasets/image/Resize.h"
#include "engine/eval/Inference.h"
#include "engine/eval/ProbabilityRows.h"
#include "engine/train/TensorBatch.h"

namespace seedling {
namespace {

constexpr std::size_t kAtOnce = 32;

class SquarePredictor final : public Predictor {
public:
    SquarePredictor(SquareAnswers answers, std::vector<std::string> classes, int side)
        : m_answers(std::move(answers)), m_classes(std::move(classes)), m_side(side) {}

    [[nodiscard]] const std::vector<std::string>& classes() const override { return m_classes; }

    [[nodiscard]] Result<std::vector<Answer>> predict(const std::vector<Image>& images) override {
        std::vector<Answer> answers;
        const std::span all(images);
        const Status status = guarded("run the exported model", [&] {
            for (std::size_t first = 0; first < all.size(); first += kAtOnce) {
                const auto some = all.subspan(first, std::min(kAtOnce, all.size() - first));
                appendRows(m_answers(pixelsOf(some)), answers);
            }
        });
        if (!status) {
            return failureOf(status);
        }
        return answers;
    }

private:
    torch::Tensor pixelsOf(std::span<const Image> images) {
        m_pixels.clear();
        for (const Image& image : images) {
            const Image square = resizedToSquare(image, m_side);
            m_pixels.insert(m_pixels.end(), square.pixels.begin(), square.pixels.end());
        }
        return viewOfPixels(m_pixels, static_cast<std::int64_t>(images.size()), m_side);
    }

    SquareAnswers m_answers;
    std::vector<std::string> m_classes;
    int m_side;
    std::vector<std::uint8_t> m_pixels;
};

}  // namespace

std::unique_ptr<Predictor> squarePredictor(SquareAnswers answers, std::vector<std::string> classes,
                                           int side) {
    return std::make_unique<SquarePredictor>(std::move(answers), std::move(classes), side);
}

}  // namespace seedling
