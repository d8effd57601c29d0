#include "datasets/cache/PixelCache.h"

#include <gtest/gtest.h>
#include <sys/resource.h>

#include <algorithm>
#include <csignal>
#include <filesystem>

#include "datasets/project/Import.h"
#include "tests/datasets/source/PaintedFiles.h"

namespace seedling {
namespace {

namespace fs = std::filesystem;
using test::plainImage;
using test::textOf;
using test::writePng;

constexpr int kSide = 8;

class PixelCacheTest : public ::testing::Test {
protected:
    void SetUp() override {
        for (int i = 0; i < 20; ++i)
            writePng(folder, name(i), static_cast<std::uint8_t>(10 * i), 16);
        writePng(folder, "pictures/test/oak/1.png", 7, 4);
        folder.write("pictures/train/oak/x-broken.png", "no image");
        project = Project::create(folder / "p.seedling").value();
        import();
    }

    static std::string name(int i) { return "pictures/train/oak/" + std::to_string(i) + ".png"; }

    void import() {
        const auto done = importSource(*project, (folder / "pictures").string(), {}, {});
        ASSERT_TRUE(done) << toText(done.error());
    }

    // Opens the cache and counts what had to be read.
    std::unique_ptr<PixelCache> open(int threads = 2) {
        lastTotal = 0;
        auto cache = PixelCache::open(*project, kSide, threads, [&](auto, auto total) {
            lastTotal = total;
            return true;
        });
        EXPECT_TRUE(cache) << toText(cache.error());
        return cache ? std::move(*cache) : nullptr;
    }

    ImageRecord record(const std::string& path) {
        const auto images = project->images().all().value();
        for (const ImageRecord& image : images) {
            if (image.path == path)
                return image;
        }
        ADD_FAILURE() << path;
        return {};
    }
    ImageRecord trainRecord(int i) {
        return record(name(i).substr(std::string("pictures/").size()));
    }

    int levelOf(const PixelCache& cache, int i) {
        const auto pixels = cache.pixels(trainRecord(i).id);
        if (pixels.size() != kSide * kSide * 3)
            return -1;
        EXPECT_EQ(std::ranges::count(pixels, pixels[0]), std::ssize(pixels));
        return pixels[0];
    }

    void expectAllLevels(const PixelCache& cache) {
        for (int i = 0; i < 20; ++i)
            EXPECT_EQ(levelOf(cache, i), 10 * i) << i;
    }

    fs::path cacheFile() { return project->dataFolder() / "pixels-8.cache"; }
    fs::path indexFile() { return project->dataFolder() / "pixels-8.index"; }

    test::TempFolder folder;
    std::unique_ptr<Project> project;
    std::int64_t lastTotal = 0;
};

TEST_F(PixelCacheTest, HoldsEveryReadableImageAndSaysWhyTheOthersAreNot) {
    const auto cache = open();
    EXPECT_EQ(cache->side(), kSide);
    EXPECT_EQ(cache->images(Part::Train).size(), 20U);
    EXPECT_EQ(cache->images(Part::Test).size(), 1U);
    EXPECT_TRUE(std::ranges::is_sorted(cache->images(Part::Train)));
    expectAllLevels(*cache);
    EXPECT_EQ(cache->pixels(cache->images(Part::Test)[0])[0], 7);
    EXPECT_EQ(trainRecord(3).width, 16);
    EXPECT_EQ(trainRecord(3).hash.size(), 32U);

    const ImageRecord broken = record("train/oak/x-broken.png");
    EXPECT_EQ(broken.state, ImageState::Unreadable);
    EXPECT_NE(broken.reason.find("not an image"), std::string::npos);
    EXPECT_TRUE(cache->pixels(broken.id).empty());
    EXPECT_TRUE(cache->pixels(ImageId{9999}).empty());
}

// More than are told to the project, or begun to be written to the disk, at once.
TEST_F(PixelCacheTest, ReadsManyAndTellsTheProjectOfAll) {
    constexpr int kMany = 10'000;
    std::string file{0, 0, 8, 3, 0, 0, kMany / 256, kMany % 256, 0, 0, 0, 1, 0, 0, 0, 1};
    for (int i = 0; i < kMany; ++i)
        file += static_cast<char>(i % 251);
    const auto idx = folder.write("n/train-images-idx3-ubyte", file);
    ASSERT_TRUE(importSource(*project, idx.string(), {}, {}));
    const auto cache = PixelCache::open(*project, 32, 3, {});
    ASSERT_TRUE(cache) << toText(cache.error());
    const auto records = project->images().all().value();
    int right = 0;
    for (const ImageRecord& image : records) {
        right += isNumbered(image) && image.width == 1 && !image.hash.empty() &&
                         (*cache)->pixels(image.id)[0] == image.index % 251
                     ? 1
                     : 0;
    }
    EXPECT_EQ(right, kMany);
}

TEST_F(PixelCacheTest, ReadsNothingTheSecondTime) {
    open(1);
    EXPECT_EQ(lastTotal, 22);
    expectAllLevels(*open());
    EXPECT_EQ(lastTotal, 0);
}

TEST_F(PixelCacheTest, ReadsAgainOnlyWhatChanged) {
    open();
    writePng(folder, name(4), 222, 32);
    fs::last_write_time(folder / name(5), fs::file_time_type::clock::now());
    writePng(folder, name(20), 200);
    import();
    const auto cache = open();
    EXPECT_EQ(lastTotal, 3);
    EXPECT_EQ(levelOf(*cache, 4), 222);
    EXPECT_EQ(trainRecord(4).width, 32);
    EXPECT_EQ(levelOf(*cache, 5), 50);
    EXPECT_EQ(levelOf(*cache, 20), 200);
    EXPECT_EQ(levelOf(*cache, 6), 60);
    open();
    EXPECT_EQ(lastTotal, 0);
}

TEST_F(PixelCacheTest, TakesAMendedImageBackAndDropsAMissingOne) {
    open();
    writePng(folder, "pictures/train/oak/x-broken.png", 33);
    fs::rename(folder / name(2), folder / "elsewhere");
    auto cache = open();
    EXPECT_EQ(record("train/oak/x-broken.png").state, ImageState::Ok);
    EXPECT_EQ(cache->pixels(record("train/oak/x-broken.png").id)[0], 33);
    EXPECT_EQ(levelOf(*cache, 2), -1);
    EXPECT_EQ(trainRecord(2).state, ImageState::Unreadable);

    fs::rename(folder / "elsewhere", folder / name(2));
    cache = open();
    EXPECT_EQ(lastTotal, 0) << "its pixels were still there";
    EXPECT_EQ(levelOf(*cache, 2), 20);
    EXPECT_EQ(trainRecord(2).state, ImageState::Ok);
}

TEST_F(PixelCacheTest, KeepsAnOpenCacheValidWhileAnotherIsBuilt) {
    const auto before = open();
    writePng(folder, name(4), 222);
    const auto after = open();
    expectAllLevels(*before);
    EXPECT_EQ(levelOf(*after, 4), 222);
    fs::remove(cacheFile());
    expectAllLevels(*before);
    expectAllLevels(*[&] {
        writePng(folder, name(4), 40);
        return open();
    }());
}

TEST_F(PixelCacheTest, RecoversFromCutAndDamagedFiles) {
    open();
    fs::resize_file(cacheFile(), 4096 + 10 * kSide * kSide * 3 + 5);
    expectAllLevels(*open());
    EXPECT_EQ(lastTotal, 11) << "ten slots were whole";

    fs::resize_file(cacheFile(), 0);
    expectAllLevels(*open());
    fs::resize_file(indexFile(), 100);
    expectAllLevels(*open());
    folder.write(fs::relative(indexFile(), folder.path()).string(), std::string(5000, 'x'));
    expectAllLevels(*open());
    fs::remove(indexFile());
    expectAllLevels(*open());
    EXPECT_EQ(lastTotal, 22);
    open();
    EXPECT_EQ(lastTotal, 0);
}

TEST_F(PixelCacheTest, KeepsWhatWasDoneWhenItIsStopped) {
    const auto stopped = PixelCache::open(*project, kSide, 1, [](auto, auto) { return false; });
    ASSERT_FALSE(stopped);
    EXPECT_EQ(stopped.error().code, ErrorCode::Cancelled);
    expectAllLevels(*open());
    EXPECT_LT(lastTotal, 22);
    EXPECT_EQ(trainRecord(0).width, 16);
}

TEST_F(PixelCacheTest, ReportsAFullDiskAndGoesOnFromThere) {
    rlimit before{};
    ASSERT_EQ(::getrlimit(RLIMIT_FSIZE, &before), 0);
    std::signal(SIGXFSZ, SIG_IGN);
    // The cache at 256 pixels outgrows this limit; the project file does not.
    const rlimit small{1'000'000, before.rlim_max};
    ASSERT_EQ(::setrlimit(RLIMIT_FSIZE, &small), 0);
    const auto full = PixelCache::open(*project, 256, 2, {});
    ::setrlimit(RLIMIT_FSIZE, &before);
    ASSERT_FALSE(full);
    EXPECT_NE(full.error().message.find("pixels-256.cache"), std::string::npos);
    EXPECT_EQ((*PixelCache::open(*project, 256, 2, {}))->images(Part::Train).size(), 20U);
}

TEST_F(PixelCacheTest, KeepsOneFileASideAndRefusesOthers) {
    EXPECT_EQ((*PixelCache::open(*project, 8, 1, {}))->side(), 8);
    EXPECT_EQ((*PixelCache::open(*project, 16, 1, {}))->images(Part::Train).size(), 20U);
    EXPECT_EQ(PixelCache::open(*project, 7, 1, {}).error().code, ErrorCode::InvalidArgument);
    EXPECT_EQ(PixelCache::open(*project, 513, 1, {}).error().code, ErrorCode::InvalidArgument);
}

// A data folder that outlived its project must not lend its pixels to another one.
TEST_F(PixelCacheTest, DoesNotTrustIdsOfAnEarlierProject) {
    open();
    project.reset();
    for (const char* ending : {"", "-wal", "-shm"})
        fs::remove(folder / (std::string("p.seedling") + ending));
    fs::rename(folder / "pictures", folder / "others");
    project = Project::create(folder / "p.seedling").value();
    ASSERT_TRUE(importSource(*project, (folder / "others").string(), {}, {}));
    expectAllLevels(*open());
    EXPECT_EQ(lastTotal, 22);
}

TEST_F(PixelCacheTest, ReadsNumberedImagesAndNoticesTheirFile) {
    const auto idx = [&](const std::string& levels) {
        return folder.write("n/train-images-idx3-ubyte",
                            std::string{0, 0, 8, 3, 0, 0, 0, 2, 0, 0, 0, 1, 0, 0, 0, 1} + levels);
    };
    ASSERT_TRUE(importSource(*project, idx("ab").string(), {}, {}));
    auto cache = open();
    EXPECT_EQ(lastTotal, 24);
    const auto ids = cache->images(Part::Train);
    EXPECT_EQ(cache->pixels(ids[20])[0], 'a');
    EXPECT_EQ(cache->pixels(ids[21])[0], 'b');
    idx("ac");
    fs::last_write_time(folder / "n/train-images-idx3-ubyte",
                        fs::file_time_type::clock::now() + std::chrono::seconds(5));
    cache = open();
    EXPECT_EQ(lastTotal, 2);
    EXPECT_EQ(cache->pixels(ids[20])[0], 'a');
    EXPECT_EQ(cache->pixels(ids[21])[0], 'c');
}

}  // namespace
}  // namespace seedling
