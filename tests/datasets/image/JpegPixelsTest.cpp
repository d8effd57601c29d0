#include "datasets/image/JpegPixels.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>
#include <string>

#include "datasets/base/FileIo.h"
#include "datasets/base/Random.h"
#include "datasets/image/ImageCodec.h"
#include "tests/support/Paths.h"

namespace seedling {
namespace {

std::vector<std::uint8_t> golden(const std::string& name) {
    return readFile(test::sourceFolder() / "tests/golden/images" / name).value();
}

Image byOpenCv(const std::vector<std::uint8_t>& bytes, int reduction) {
    const int flags = reduction == 8   ? cv::IMREAD_REDUCED_COLOR_8
                      : reduction == 4 ? cv::IMREAD_REDUCED_COLOR_4
                      : reduction == 2 ? cv::IMREAD_REDUCED_COLOR_2
                                       : cv::IMREAD_COLOR;
    const cv::Mat bgr = cv::imdecode(bytes, flags | cv::IMREAD_IGNORE_ORIENTATION);
    Image image(bgr.cols, bgr.rows);
    cv::Mat rgb(bgr.rows, bgr.cols, CV_8UC3, image.pixels.data());
    cv::cvtColor(bgr, rgb, cv::COLOR_BGR2RGB);
    return image;
}

void expectSame(const std::vector<std::uint8_t>& bytes) {
    for (const int reduction : {1, 2, 4, 8}) {
        const auto image = jpegPixels(bytes, reduction);
        ASSERT_TRUE(image);
        const Image expected = byOpenCv(bytes, reduction);
        EXPECT_EQ(image->width, expected.width) << reduction;
        EXPECT_EQ(image->height, expected.height) << reduction;
        EXPECT_EQ(image->pixels, expected.pixels) << reduction;
    }
}

TEST(JpegPixels, AreThoseOfOpenCv) {
    for (const char* name : {"rgb.jpg", "grey.jpg", "large.jpg"}) {
        SCOPED_TRACE(name);
        expectSame(golden(name));
    }
    Image noise(67, 41);
    Random random(1);
    for (std::uint8_t& value : noise.pixels)
        value = static_cast<std::uint8_t>(random.integer(0, 255));
    for (const int quality : {30, 95})
        expectSame(encodeJpeg(noise, quality).value());
}

TEST(JpegPixels, LeaveToOthersWhatIsOdd) {
    EXPECT_FALSE(jpegPixels(golden("cmyk.jpg"), 1));
    auto bytes = golden("rgb.jpg");
    bytes.resize(bytes.size() / 2);
    EXPECT_FALSE(jpegPixels(bytes, 1)) << "truncated";
    EXPECT_FALSE(jpegPixels(golden("rgb.png"), 1));
    EXPECT_TRUE(jpegPixels(golden("rgb.jpg"), 1)) << "the next one is another matter";
}

}  // namespace
}  // namespace seedling
