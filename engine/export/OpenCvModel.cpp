#include "engine/export/OpenCvModel.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstring>
#include <exception>
#include <opencv2/core.hpp>
#include <opencv2/core/version.hpp>
#include <opencv2/dnn.hpp>
#include <span>
#include <utility>

#include "datasets/image/Resize.h"

namespace seedling {
namespace {

constexpr std::size_t kAtOnce = 16;

class OpenCvModel final : public Predictor {
public:
    OpenCvModel(cv::dnn::Net net, std::vector<std::string> classes, int side)
        : m_net(std::move(net)), m_classes(std::move(classes)), m_side(side) {}

    [[nodiscard]] const std::vector<std::string>& classes() const override { return m_classes; }

    [[nodiscard]] Result<std::vector<Answer>> predict(const std::vector<Image>& images) override {
        std::vector<Answer> answers;
        const std::span all(images);
        try {
            for (std::size_t first = 0; first < all.size(); first += kAtOnce) {
                append(all.subspan(first, std::min(kAtOnce, all.size() - first)), answers);
            }
        } catch (const std::exception& error) {
            return failure(ErrorCode::Internal,
                           fmt::format("OpenCV could not run the model: {}", error.what()));
        }
        return answers;
    }

private:
    void append(std::span<const Image> images, std::vector<Answer>& answers) {
        m_net.setInput(blobOf(images));
        const cv::Mat rows = m_net.forward();
        const auto classes = static_cast<int>(m_classes.size());
        CV_Assert(rows.type() == CV_32F && rows.dims == 2 && rows.cols == classes &&
                  rows.rows == static_cast<int>(images.size()));
        for (int row = 0; row < rows.rows; ++row) {
            const auto* values = rows.ptr<float>(row);
            answers.push_back({std::vector<float>(values, values + classes)});
        }
    }

    /// [N, 3, side, side]: OpenCV's networks take floats alone.
    [[nodiscard]] cv::Mat blobOf(std::span<const Image> images) const {
        const int sizes[] = {static_cast<int>(images.size()), Image::kChannels, m_side, m_side};
        cv::Mat blob(4, sizes, CV_32F);
        auto* place = blob.ptr<float>();
        for (const Image& image : images) {
            const Image square = resizedToSquare(image, m_side);
            for (std::size_t channel = 0; channel < Image::kChannels; ++channel) {
                for (std::size_t i = channel; i < square.pixels.size(); i += Image::kChannels) {
                    *place++ = static_cast<float>(square.pixels[i]);
                }
            }
        }
        return blob;
    }

    cv::dnn::Net m_net;
    std::vector<std::string> m_classes;
    int m_side;
};

}  // namespace

Result<std::unique_ptr<Predictor>> openWithOpenCv(const std::filesystem::path& file,
                                                  const std::vector<std::string>& classes,
                                                  int side) {
    try {
        cv::dnn::Net net = cv::dnn::readNetFromONNX(file.string());
        net.setPreferableBackend(cv::dnn::DNN_BACKEND_OPENCV);
        net.setPreferableTarget(cv::dnn::DNN_TARGET_CPU);
        return std::make_unique<OpenCvModel>(std::move(net), classes, side);
    } catch (const std::exception& error) {
        return failure(ErrorCode::Internal,
                       fmt::format("OpenCV could not read the model: {}", error.what()));
    }
}

std::string openCvVersion() {
    return std::string("OpenCV ") + CV_VERSION;
}

}  // namespace seedling
