#include "datasets/image/ImageCodec.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <set>
#include <string>
#include <vector>

#include "datasets/base/FileIo.h"
#include "tests/support/Paths.h"
#include "tests/support/TempFolder.h"

// The files are described in tests/golden/make_image_golden.py.

namespace seedling {
namespace {

namespace fs = std::filesystem;

using Colour = std::array<int, 3>;
using Quarters = std::array<Colour, 4>;

constexpr Colour kRed{220, 30, 40}, kGreen{40, 190, 70}, kBlue{30, 60, 210}, kGrey{128, 128, 128};
constexpr Quarters kColoured{kRed, kGreen, kBlue, kGrey};
// Half transparent green and fully transparent blue, seen over white.
constexpr Quarters kOverWhite{kRed, Colour{147, 222, 162}, Colour{255, 255, 255}, kGrey};

Colour grey(int value) {
    return {value, value, value};
}

fs::path golden(const std::string& name) {
    return test::sourceFolder() / "tests/golden/images" / name;
}

std::vector<std::uint8_t> bytesOf(const std::string& name) {
    return readFile(golden(name)).value();
}

Quarters quartersOf(const Image& image) {
    Quarters quarters{};
    for (int i = 0; i < 4; ++i) {
        const int x = image.width / 4 + (i % 2) * image.width / 2;
        const int y = image.height / 4 + (i / 2) * image.height / 2;
        for (int channel = 0; channel < 3; ++channel)
            quarters[static_cast<std::size_t>(i)][static_cast<std::size_t>(channel)] =
                image.row(y)[x * 3 + channel];
    }
    return quarters;
}

void expectQuarters(const std::string& name, const Quarters& expected, int tolerance) {
    SCOPED_TRACE(name);
    const auto image = decodeImageFile(golden(name));
    ASSERT_TRUE(image) << toText(image.error());
    const auto header = readImageHeader(bytesOf(name));
    ASSERT_TRUE(header) << toText(header.error());
    EXPECT_EQ(header->width, image->width);
    EXPECT_EQ(header->height, image->height);
    EXPECT_EQ(image->width * 2, image->height * 3) << "not turned upright";
    EXPECT_EQ(image->pixels.size(), image->rowBytes() * static_cast<std::size_t>(image->height));
    const Quarters found = quartersOf(*image);
    for (std::size_t i = 0; i < found.size(); ++i) {
        for (std::size_t channel = 0; channel < 3; ++channel)
            EXPECT_NEAR(found[i][channel], expected[i][channel], tolerance)
                << "quarter " << i << ", channel " << channel;
    }
}

TEST(ImageCodec, ReadsEveryFormat) {
    for (const char* name :
         {"rgb.png", "palette.png", "profile.png", "text.png", "animated.png", "lossless.webp",
          "animated.webp", "rgb.bmp", "palette.bmp", "rgbx.bmp", "rgb.ppm", "rgb.tif", "lzw.tif",
          "palette.tif", "pages.tif", "cmyk.tif"})
        expectQuarters(name, kColoured, 0);
    for (const char* name : {"rgb.jpg", "progressive.jpg", "cmyk.jpg", "large.jpg", "lossy.webp"})
        expectQuarters(name, kColoured, 4);
}

TEST(ImageCodec, MakesGreyRgb) {
    const Quarters greys{grey(88), grey(131), grey(68), grey(128)};
    for (const char* name :
         {"grey.png", "grey16.png", "grey.bmp", "grey.pgm", "grey.tif", "grey16.tif"})
        expectQuarters(name, greys, 0);
    expectQuarters("grey.jpg", greys, 3);
    expectQuarters("bits.png", {grey(0), grey(255), grey(0), grey(255)}, 0);
}

TEST(ImageCodec, ShowsTransparencyOverWhite) {
    for (const char* name : {"alpha.png", "palette-alpha.png", "alpha.webp", "alpha.tif"})
        expectQuarters(name, kOverWhite, 1);
    for (const char* name : {"lossy-alpha.webp", "animated-alpha.webp"})
        expectQuarters(name, kOverWhite, 5);
    expectQuarters("grey-alpha.png", {grey(88), grey(193), grey(255), grey(128)}, 1);
}

TEST(ImageCodec, TurnsPicturesUpright) {
    for (int orientation = 2; orientation <= 8; ++orientation)
        expectQuarters("turned-" + std::to_string(orientation) + ".jpg", kColoured, 4);
    for (const char* name :
         {"turned-6.png", "turned-6.webp", "turned-3.tif", "turned-6.tif", "turned-8.tif"})
        expectQuarters(name, kColoured, 0);
    for (const char* name : {"grey16-turned-3.tif", "grey16-turned-6.tif", "grey16-turned-8.tif"})
        expectQuarters(name, {grey(88), grey(131), grey(68), grey(128)}, 0);
}

TEST(ImageCodec, NamesFormatsItCannotRead) {
    for (const char* name : {"picture.gif", "picture.jp2", "float.tif"}) {
        const auto image = decodeImageFile(golden(name));
        ASSERT_FALSE(image) << name;
        EXPECT_EQ(image.error().code, ErrorCode::Unsupported) << name;
        EXPECT_FALSE(image.error().advice.empty());
    }
    const test::TempFolder folder;
    const auto text = decodeImageFile(folder.write("text.png", "this is no image, only a name"));
    EXPECT_EQ(text.error().code, ErrorCode::Unsupported);
}

TEST(ImageCodec, GoesByContentAndNotByName) {
    const test::TempFolder folder;
    fs::copy_file(golden("rgb.png"), folder / "wrong.jpg");
    EXPECT_TRUE(decodeImageFile(folder / "wrong.jpg"));
}

TEST(ImageCodec, FindsEmptyAndMissingFiles) {
    const test::TempFolder folder;
    EXPECT_EQ(decodeImageFile(folder.write("empty.png", "")).error().code, ErrorCode::Corrupt);
    EXPECT_EQ(decodeImageFile(folder / "none.png").error().code, ErrorCode::NotFound);
    EXPECT_EQ(readImageHeader({}).error().code, ErrorCode::Corrupt);
}

// Whatever its format: a file that was cut anywhere is reported, never shown half grey.
TEST(ImageCodec, FindsTruncation) {
    for (const auto& entry : fs::directory_iterator(golden(""))) {
        const auto bytes = readFile(entry.path()).value();
        if (!decodeImage(bytes))
            continue;
        // What a file may end with after its picture: padding, further pages, EXIF data.
        const std::string name = entry.path().filename().string();
        const bool hasTail =
            name.find(".tif") != std::string::npos || name.find("animated") != std::string::npos;
        const std::size_t longest = hasTail ? bytes.size() / 2 : bytes.size() - 3;
        for (std::size_t length = 1; length <= longest; length += 1 + length / 12) {
            const auto image = decodeImage(std::span(bytes).first(length));
            ASSERT_FALSE(image) << name << " cut to " << length << " of " << bytes.size();
            EXPECT_TRUE(image.error().code == ErrorCode::Corrupt ||
                        image.error().code == ErrorCode::Unsupported)
                << name << ": " << toText(image.error());
        }
    }
}

// Damage may give wrong pixels or a failure, but nothing worse.
TEST(ImageCodec, SurvivesDamage) {
    for (const auto& entry : fs::directory_iterator(golden(""))) {
        const auto bytes = readFile(entry.path()).value();
        if (bytes.size() > 3000)
            continue;
        DecodeOptions options;
        options.maxPixels = 100'000;
        for (std::size_t at = 0; at < bytes.size(); at += 1 + bytes.size() / 60) {
            auto damaged = bytes;
            damaged[at] = static_cast<std::uint8_t>(~damaged[at]);
            const auto image = decodeImage(damaged, options);
            if (image) {
                EXPECT_LE(image->width * image->height, options.maxPixels);
            }
        }
    }
}

TEST(ImageCodec, RefusesLargeImagesByTheirHeader) {
    DecodeOptions options;
    options.maxPixels = 24 * 16 - 1;
    for (const char* name :
         {"rgb.jpg", "rgb.png", "lossless.webp", "rgb.bmp", "rgb.tif", "rgb.ppm"})
        EXPECT_EQ(decodeImageFile(golden(name), options).error().code, ErrorCode::TooLarge) << name;
    // A header that promises 60,000 x 60,000 pixels costs no memory.
    const std::string huge = "P6 60000 60000 255\n123";
    const test::TempFolder folder;
    EXPECT_EQ(decodeImageFile(folder.write("huge.ppm", huge)).error().code, ErrorCode::TooLarge);
    options.maxPixels = 4'000'000'000;
    EXPECT_EQ(decodeImageFile(folder / "huge.ppm", options).error().code, ErrorCode::Corrupt);
}

TEST(ImageCodec, DecodesJpegsSmallerWhereThatIsEnough) {
    const auto sizeFor = [](int minimumSide) {
        DecodeOptions options;
        options.minimumSide = minimumSide;
        return decodeImageFile(golden("large.jpg"), options).value().height;
    };
    EXPECT_EQ(sizeFor(0), 512);
    EXPECT_EQ(sizeFor(512), 512);
    EXPECT_EQ(sizeFor(256), 256);
    EXPECT_EQ(sizeFor(255), 256);
    EXPECT_EQ(sizeFor(100), 128);
    EXPECT_EQ(sizeFor(10), 64);
}

TEST(ImageCodec, WritesWhatItReads) {
    const Image image = decodeImageFile(golden("rgb.png")).value();
    const auto png = encodePng(image);
    ASSERT_TRUE(png);
    EXPECT_EQ(decodeImage(*png).value().pixels, image.pixels);
    const auto jpeg = encodeJpeg(image, 95);
    ASSERT_TRUE(jpeg);
    EXPECT_EQ(decodeImage(*jpeg).value().width, image.width);
    EXPECT_EQ(encodePng(Image()).error().code, ErrorCode::InvalidArgument);
}

TEST(ImageCodec, ReadsPortableMapsOfEveryKind) {
    const test::TempFolder folder;
    const auto pixels = [&](const std::string& content) {
        const auto image = decodeImageFile(folder.write("map", content));
        EXPECT_TRUE(image) << toText(image.error());
        return image.value_or(Image()).pixels;
    };
    using Pixels = std::vector<std::uint8_t>;
    const Pixels blackWhite{0, 0, 0, 255, 255, 255};
    EXPECT_EQ(pixels("P1\n# a comment\n2 1\n10"), blackWhite);
    EXPECT_EQ(pixels(std::string("P4 2 1\n\x80", 8)), blackWhite);
    EXPECT_EQ(pixels("P2 2 1 15\n0 15\n"), blackWhite);
    EXPECT_EQ(pixels(std::string("P5 2 1 1\n\x00\x01", 11)), blackWhite);
    EXPECT_EQ(pixels(std::string("P5 2 1 4095\n\x00\x00\x0F\xFF", 16)), blackWhite);
    EXPECT_EQ(pixels("P3 1 1 255 1 2 3"), (Pixels{1, 2, 3}));
    EXPECT_EQ(pixels("P6 1 1 255\nabc"), (Pixels{'a', 'b', 'c'}));
}

}  // namespace
}  // namespace seedling
