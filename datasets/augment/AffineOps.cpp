#include "datasets/augment/AffineOps.h"

#include <cmath>
#include <numbers>
#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>

namespace seedling {
namespace {

using Matrix3 = cv::Matx33d;

// ITU-R 601-2, as in every "grey" of Pillow.
const cv::Vec3d kGreyWeights(0.299, 0.587, 0.114);

Matrix3 hueMatrix(double angle) {
    const double c = std::cos(angle);
    const double s = std::sin(angle) / std::numbers::sqrt3;
    const double k = (1 - c) / 3;
    return {c + k, k - s, k + s, k + s, c + k, k - s, k - s, k + s, c + k};
}

Matrix3 saturationMatrix(double factor) {
    Matrix3 matrix;
    for (int row = 0; row < 3; ++row) {
        for (int column = 0; column < 3; ++column)
            matrix(row, column) =
                (1 - factor) * kGreyWeights[column] + (row == column ? factor : 0);
    }
    return matrix;
}

}  // namespace

AffineMap linearProduct(const AffineMap& a, const AffineMap& b) {
    return {{a.m[0] * b.m[0] + a.m[1] * b.m[2], a.m[0] * b.m[1] + a.m[1] * b.m[3],
             a.m[2] * b.m[0] + a.m[3] * b.m[2], a.m[2] * b.m[1] + a.m[3] * b.m[3]},
            a.t};
}

AffineMap turned(double degrees) {
    const double angle = degrees * std::numbers::pi / 180;
    return {{std::cos(angle), -std::sin(angle), std::sin(angle), std::cos(angle)}, {}};
}

AffineMap scaled(double x, double y) {
    return {{x, 0, 0, y}, {}};
}

AffineMap sheared(double x, double y) {
    return {{1, x, y, 1}, {}};
}

void resample(const SquareView& source, const AffineMap& map, std::uint8_t* destination,
              int destinationSide) {
    const double half = source.side / 2.0;
    const double step = 2.0 / destinationSide;
    // From pixel numbers to coordinates and back; a pixel's own place is its centre.
    const auto row = [&](double x, double y, double t) {
        const double first = (x + y) * (step / 2 - 1) + t;
        return std::array{x * step * half, y * step * half, (first + 1) * half - 0.5};
    };
    const auto top = row(map.m[0], map.m[1], map.t[0]);
    const auto bottom = row(map.m[2], map.m[3], map.t[1]);
    const cv::Matx23d matrix(top[0], top[1], top[2], bottom[0], bottom[1], bottom[2]);
    // OpenCV takes no pointer to const; the source is only read.
    const cv::Mat from(source.side, source.side, CV_8UC3,
                       const_cast<std::uint8_t*>(source.pixels.data()));
    cv::Mat to(destinationSide, destinationSide, CV_8UC3, destination);
    cv::warpAffine(from, to, matrix, to.size(), cv::INTER_LINEAR | cv::WARP_INVERSE_MAP,
                   cv::BORDER_REFLECT);
}

void changeColours(std::span<std::uint8_t> pixels, const ColourChange& change) {
    if (change == ColourChange{})
        return;
    cv::Mat image(1, static_cast<int>(pixels.size() / 3), CV_8UC3, pixels.data());
    Matrix3 matrix = Matrix3::eye() * change.brightness;
    if (change.hue != 0)
        matrix = hueMatrix(change.hue) * change.brightness;
    const cv::Scalar mean = cv::mean(image);
    const double meanGrey = kGreyWeights.dot(matrix * cv::Vec3d(mean[0], mean[1], mean[2]));
    matrix = saturationMatrix(change.saturation) * matrix * change.contrast;
    const double shift = meanGrey * (1 - change.contrast);
    cv::Matx34f whole;
    for (int r = 0; r < 3; ++r) {
        for (int c = 0; c < 3; ++c)
            whole(r, c) = static_cast<float>(matrix(r, c));
        whole(r, 3) = static_cast<float>(shift);
    }
    cv::transform(image, image, whole);
}

}  // namespace seedling
