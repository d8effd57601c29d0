#include <gtest/gtest.h>
#include <zlib.h>

#include <filesystem>

#include "datasets/source/CifarSource.h"
#include "datasets/source/IdxSource.h"
#include "tests/datasets/source/PaintedFiles.h"

namespace seedling {
namespace {

namespace fs = std::filesystem;
using test::TempFolder;
using Names = std::vector<std::string>;

std::string bigEndian(std::uint32_t value) {
    std::string bytes;
    for (int shift = 24; shift >= 0; shift -= 8)
        bytes += static_cast<char>(value >> shift);
    return bytes;
}

std::string idxFile(const std::vector<std::uint32_t>& sizes, const std::string& content) {
    std::string file{0, 0, 8, static_cast<char>(sizes.size())};
    for (const auto size : sizes)
        file += bigEndian(size);
    return file + content;
}

void writeGzip(const fs::path& path, const std::string& content) {
    gzFile file = gzopen(path.c_str(), "wb");
    ASSERT_NE(file, nullptr);
    gzwrite(file, content.data(), static_cast<unsigned>(content.size()));
    gzclose(file);
}

// Three pictures of 2 x 2 pixels.
const std::string kImages = idxFile({3, 2, 2}, "abcdefghijkl");
const std::string kLabels = idxFile({3}, std::string("\x07\x00\x07", 3));

void expectThreePictures(const ImageSource& source) {
    const auto listing = source.list({});
    ASSERT_TRUE(listing) << toText(listing.error());
    ASSERT_EQ(listing->items.size(), 3U);
    EXPECT_EQ(listing->items[0].className, "7");
    EXPECT_EQ(listing->items[1].className, "0");
    EXPECT_EQ(listing->items[2].index, 2);
    EXPECT_EQ(listing->classNames, (Names{"0", "7"}));
    const auto image = source.read("", 1, {});
    ASSERT_TRUE(image) << toText(image.error());
    EXPECT_EQ(image->width, 2);
    EXPECT_EQ(image->pixels, (std::vector<std::uint8_t>{'e', 'e', 'e', 'f', 'f', 'f', 'g', 'g', 'g',
                                                        'h', 'h', 'h'}));
    EXPECT_EQ(source.bytes("", 2).value(), (std::vector<std::uint8_t>{'i', 'j', 'k', 'l'}));
    EXPECT_EQ(source.read("", 3, {}).error().code, ErrorCode::NotFound);
}

TEST(IdxSource, ReadsPlainAndPackedFilesWithTheirLabels) {
    const TempFolder folder;
    folder.write("train-images-idx3-ubyte", kImages);
    folder.write("train-labels-idx1-ubyte", kLabels);
    expectThreePictures(IdxSource(folder / "train-images-idx3-ubyte"));

    const TempFolder packed;
    writeGzip(packed / "train-images.idx3-ubyte.gz", kImages);
    writeGzip(packed / "train-labels.idx1-ubyte.gz", kLabels);
    expectThreePictures(IdxSource(packed / "train-images.idx3-ubyte.gz"));

    // Packed pictures beside unpacked labels.
    fs::remove(packed / "train-labels.idx1-ubyte.gz");
    packed.write("train-labels.idx1-ubyte", kLabels);
    expectThreePictures(IdxSource(packed / "train-images.idx3-ubyte.gz"));
}

TEST(IdxSource, LeavesPicturesWithoutLabelFileUnlabelled) {
    const TempFolder folder;
    const IdxSource source(folder.write("train-images-idx3-ubyte", kImages));
    EXPECT_FALSE(source.list({})->items[0].className);
    const IdxSource other(folder.write("any name", kImages));
    EXPECT_EQ(other.list({})->items.size(), 3U);
}

TEST(IdxSource, ReadsColours) {
    const TempFolder folder;
    const IdxSource source(folder.write("images-idx4-ubyte", idxFile({1, 1, 2, 3}, "RGBrgb")));
    EXPECT_EQ(source.read("", 0, {}).value().pixels,
              (std::vector<std::uint8_t>{'R', 'G', 'B', 'r', 'g', 'b'}));
}

TEST(IdxSource, FindsDamage) {
    const TempFolder folder;
    const auto codeOf = [](const fs::path& file) {
        const auto listing = IdxSource(file).list({});
        return listing ? ErrorCode::Internal : listing.error().code;
    };
    EXPECT_EQ(codeOf(folder.write("short", kImages.substr(0, 20))), ErrorCode::Corrupt);
    EXPECT_EQ(codeOf(folder.write("labels-idx1-ubyte", kLabels)), ErrorCode::Unsupported);
    EXPECT_EQ(codeOf(folder / "none"), ErrorCode::NotFound);

    folder.write("train-images-idx3-ubyte", kImages);
    folder.write("train-labels-idx1-ubyte", idxFile({2}, "ab"));
    EXPECT_EQ(codeOf(folder / "train-images-idx3-ubyte"), ErrorCode::Corrupt);

    writeGzip(folder / "cut.gz", idxFile({5000, 2, 2}, std::string(20'000, 'x')));
    fs::resize_file(folder / "cut.gz", fs::file_size(folder / "cut.gz") - 10);
    EXPECT_EQ(codeOf(folder / "cut.gz"), ErrorCode::Corrupt);
}

TEST(IdxSource, ReadsAFolderWithBothParts) {
    const TempFolder folder;
    folder.write("train-images-idx3-ubyte", kImages);
    folder.write("train-labels-idx1-ubyte", kLabels);
    writeGzip(folder / "t10k-images-idx3-ubyte.gz", idxFile({1, 2, 2}, "wxyz"));
    auto opened = openSource(folder.path().string());
    ASSERT_TRUE(opened) << toText(opened.error());
    EXPECT_EQ((*opened)->kind(), "idx");
    const auto listing = (*opened)->list({});
    ASSERT_TRUE(listing) << toText(listing.error());
    ASSERT_EQ(listing->items.size(), 4U);
    EXPECT_EQ(listing->items[0].part, Part::Train);
    const SourceItem& last = listing->items[3];
    EXPECT_EQ(last.part, Part::Test);
    EXPECT_EQ((*opened)->bytes(last.path, last.index).value(),
              (std::vector<std::uint8_t>{'w', 'x', 'y', 'z'}));
}

std::string cifarRecord(const std::string& labels, char red, char green, char blue) {
    return labels + std::string(1024, red) + std::string(1024, green) + std::string(1024, blue);
}

TEST(CifarSource, ReadsTenClasses) {
    const TempFolder folder;
    folder.write("data_batch_1.bin", cifarRecord("\x01", 'r', 'g', 'b') +
                                         cifarRecord(std::string(1, '\0'), 'x', 'y', 'z'));
    folder.write("test_batch.bin", cifarRecord("\x01", 'R', 'G', 'B'));
    folder.write("batches.meta.txt", "plane\ncar\n\n");
    const CifarSource source(folder.path());
    const auto listing = source.list({});
    ASSERT_TRUE(listing) << toText(listing.error());
    ASSERT_EQ(listing->items.size(), 3U);
    EXPECT_EQ(listing->classNames, (Names{"plane", "car"}));
    EXPECT_EQ(listing->items[0].className, "car");
    EXPECT_EQ(listing->items[1].className, "plane");
    EXPECT_EQ(listing->items[2].part, Part::Test);
    const auto image = source.read("data_batch_1.bin", 1, {});
    ASSERT_TRUE(image) << toText(image.error());
    EXPECT_EQ(image->pixels[0], 'x');
    EXPECT_EQ(image->pixels[1], 'y');
    EXPECT_EQ(image->pixels[3071], 'z');
    EXPECT_EQ(source.bytes("data_batch_1.bin", 2).error().code, ErrorCode::NotFound);
}

TEST(CifarSource, ReadsHundredClassesByTheirFineLabel) {
    const TempFolder folder;
    folder.write("train.bin", cifarRecord("\x02\x05", 'r', 'g', 'b'));
    const CifarSource source(folder.path());
    EXPECT_EQ(source.list({})->items[0].className, "5");
    EXPECT_EQ(source.list({})->classNames, (Names{"5"}));
    EXPECT_EQ(source.read("train.bin", 0, {}).value().pixels[2], 'b');
}

TEST(CifarSource, FindsDamage) {
    const TempFolder folder;
    folder.write("data_batch_1.bin", std::string(3000, 'x'));
    EXPECT_EQ(CifarSource(folder.path()).list({}).error().code, ErrorCode::Corrupt);
    EXPECT_EQ(CifarSource(folder / "none").list({}).error().code, ErrorCode::NotFound);
    EXPECT_TRUE(CifarSource::isCifarFolder(folder.path()));
}

}  // namespace
}  // namespace seedling
