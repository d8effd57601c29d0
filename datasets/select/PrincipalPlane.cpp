#include "datasets/select/PrincipalPlane.h"

#include <algorithm>
#include <cmath>
#include <opencv2/core.hpp>
#include <vector>

namespace seedling {
namespace {

constexpr std::size_t kRowsAtATime = 4096;
constexpr int kAxes = 2;

/// The rows around their mean, some at a time.
class CentredRows {
public:
    CentredRows(std::span<const float> rows, std::size_t dimensions)
        : m_rows(rows),
          m_dimensions(dimensions),
          m_count(rows.size() / dimensions),
          m_mean(dimensions, 0.0) {
        for (std::size_t row = 0; row < m_count; ++row) {
            for (std::size_t d = 0; d < m_dimensions; ++d)
                m_mean[d] += static_cast<double>(m_rows[row * m_dimensions + d]);
        }
        for (double& mean : m_mean)
            mean /= static_cast<double>(m_count);
    }

    [[nodiscard]] std::size_t count() const { return m_count; }

    [[nodiscard]] cv::Mat block(std::size_t first) const {
        const std::size_t rows = std::min(kRowsAtATime, m_count - first);
        cv::Mat block(static_cast<int>(rows), static_cast<int>(m_dimensions), CV_32F);
        for (std::size_t row = 0; row < rows; ++row) {
            const auto from = m_rows.subspan((first + row) * m_dimensions, m_dimensions);
            auto* to = block.ptr<float>(static_cast<int>(row));
            for (std::size_t d = 0; d < m_dimensions; ++d)
                to[d] = static_cast<float>(static_cast<double>(from[d]) - m_mean[d]);
        }
        return block;
    }

private:
    std::span<const float> m_rows;
    std::size_t m_dimensions;
    std::size_t m_count;
    std::vector<double> m_mean;
};

void fixSign(cv::Mat axis) {
    const auto largest =
        std::max_element(axis.begin<float>(), axis.end<float>(),
                         [](float a, float b) { return std::abs(a) < std::abs(b); });
    if (*largest < 0)
        axis *= -1.0;
}

/// dimensions x 2, one axis a column.
cv::Mat axesOf(const cv::Mat& covariance) {
    cv::Mat values;
    cv::Mat vectors;
    cv::eigen(covariance, values, vectors);  // Row by row, largest eigenvalue first.
    cv::Mat axes = cv::Mat::zeros(kAxes, covariance.cols, CV_32F);
    const int known = std::min(kAxes, vectors.rows);
    vectors.rowRange(0, known).convertTo(axes.rowRange(0, known), CV_32F);
    for (int axis = 0; axis < known; ++axis)
        fixSign(axes.row(axis));
    return axes.t();
}

}  // namespace

std::optional<MapPoints> principalPlane(std::span<const float> rows, std::size_t dimensions,
                                        const CarryOn& carryOn) {
    MapPoints points;
    if (rows.empty())
        return points;
    const CentredRows centred(rows, dimensions);
    const auto count = static_cast<double>(centred.count());
    const int width = static_cast<int>(dimensions);
    // Each block in float, their sum in double, so that a million rows lose no digits.
    cv::Mat covariance = cv::Mat::zeros(width, width, CV_64F);
    for (std::size_t first = 0; first < centred.count(); first += kRowsAtATime) {
        if (!carryOn(0.5 * static_cast<double>(first) / count))
            return std::nullopt;
        const cv::Mat block = centred.block(first);
        cv::Mat product;
        cv::gemm(block, block, 1.0 / count, cv::noArray(), 0.0, product, cv::GEMM_1_T);
        cv::Mat exact;
        product.convertTo(exact, CV_64F);
        covariance += exact;
    }
    const cv::Mat axes = axesOf(covariance);
    points.reserve(centred.count());
    for (std::size_t first = 0; first < centred.count(); first += kRowsAtATime) {
        if (!carryOn(0.5 + 0.5 * static_cast<double>(first) / count))
            return std::nullopt;
        const cv::Mat places = centred.block(first) * axes;
        for (int row = 0; row < places.rows; ++row)
            points.push_back({places.at<float>(row, 0), places.at<float>(row, 1)});
    }
    return points;
}

}  // namespace seedling
