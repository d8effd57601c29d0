#include "datasets/image/Resize.h"

#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>

namespace seedling {
namespace {

cv::Mat viewOf(const Image& image) {
    return {image.height, image.width, CV_8UC3, const_cast<std::uint8_t*>(image.pixels.data())};
}

int methodFor(int from, int to) {
    return to < from ? cv::INTER_AREA : cv::INTER_LINEAR;
}

}  // namespace

Image resized(const Image& image, int width, int height) {
    if (image.isEmpty() || (image.width == width && image.height == height))
        return image;
    Image result(width, height);
    cv::Mat target = viewOf(result);
    const cv::Mat source = viewOf(image);
    const bool widthShrinks = width <= image.width;
    const bool heightShrinks = height <= image.height;
    if (widthShrinks == heightShrinks) {
        cv::resize(source, target, target.size(), 0, 0,
                   widthShrinks ? cv::INTER_AREA : cv::INTER_LINEAR);
        return result;
    }
    // OpenCV would give up averaging on the axis that shrinks; so one axis after the other, in
    // floating point, rounded once.
    cv::Mat exact;
    source.convertTo(exact, CV_32F);
    cv::Mat wide;
    cv::resize(exact, wide, cv::Size(width, image.height), 0, 0, methodFor(image.width, width));
    cv::Mat both;
    cv::resize(wide, both, cv::Size(width, height), 0, 0, methodFor(image.height, height));
    both.convertTo(target, CV_8U);
    return result;
}

Image resizedToSquare(const Image& image, int side) {
    return resized(image, side, side);
}

Image thumbnailOf(const Image& image, int side) {
    const int longer = std::max(image.width, image.height);
    if (longer <= side)
        return image;
    const auto scaledSide = [&](int length) {
        return std::max(1,
                        static_cast<int>(std::lround(static_cast<double>(length) * side / longer)));
    };
    return resized(image, scaledSide(image.width), scaledSide(image.height));
}

}  // namespace seedling
