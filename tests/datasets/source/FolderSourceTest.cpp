#include "datasets/source/FolderSource.h"

#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <chrono>
#include <filesystem>
#include <map>

#include "datasets/source/NaturalOrder.h"
#include "tests/datasets/source/PaintedFiles.h"

namespace seedling {
namespace {

namespace fs = std::filesystem;
using test::TempFolder;
using test::writePng;
using Names = std::vector<std::string>;

SourceListing listingOf(const fs::path& folder) {
    auto listing = FolderSource(folder).list({});
    EXPECT_TRUE(listing) << toText(listing.error());
    return listing.value_or(SourceListing{});
}

Names pathsOf(const SourceListing& listing) {
    Names paths;
    for (const SourceItem& item : listing.items)
        paths.push_back(item.path);
    return paths;
}

/// "train oak" or "test -" by path.
std::map<std::string, std::string> placesOf(const SourceListing& listing) {
    std::map<std::string, std::string> places;
    for (const SourceItem& item : listing.items)
        places[item.path] = std::string(item.part == Part::Test ? "test " : "train ") +
                            item.className.value_or("-");
    return places;
}

TEST(NaturalOrder, CountsAsPeopleDo) {
    const Names ordered{"a",     "a/9.png", "a1",     "a01",    "A2",       "a10",      "a10b",
                        "a11/x", "B",       "b/2/10", "b/10/2", "img2.png", "img10.png"};
    for (std::size_t i = 0; i < ordered.size(); ++i) {
        for (std::size_t j = 0; j < ordered.size(); ++j) {
            const bool bothOne = (i == 2 || i == 3) && (j == 2 || j == 3);
            if (i != j && !bothOne) {
                EXPECT_EQ(naturallyLess(ordered[i], ordered[j]), i < j)
                    << ordered[i] << " " << ordered[j];
            }
        }
    }
    EXPECT_NE(naturallyLess("a1", "a01"), naturallyLess("a01", "a1"));
}

TEST(FolderSource, TakesClassesFromSubfolders) {
    const TempFolder folder;
    for (const char* name : {"oak/img10.png", "oak/img2.png", "maple/2019/may/1.png", "loose.PNG",
                             "elm 2/x.png", "elm 10/x.png"})
        writePng(folder, name);
    const auto listing = listingOf(folder.path());
    EXPECT_EQ(pathsOf(listing), (Names{"elm 2/x.png", "elm 10/x.png", "loose.PNG",
                                       "maple/2019/may/1.png", "oak/img2.png", "oak/img10.png"}));
    EXPECT_EQ(listing.classNames, (Names{"elm 2", "elm 10", "maple", "oak"}));
    EXPECT_EQ(placesOf(listing)["loose.PNG"], "train -");
    EXPECT_EQ(placesOf(listing)["maple/2019/may/1.png"], "train maple");
    EXPECT_GT(listing.items[0].fileBytes, 0);
    EXPECT_GT(listing.items[0].modifiedMs, 1'500'000'000'000);
}

TEST(FolderSource, RecognisesParts) {
    const TempFolder folder;
    for (const char* name : {"Train/oak/1.png", "Train/2.png", "val/oak/3.png", "TEST/elm/4.png",
                             "TEST/5.png", "more/6.png"})
        writePng(folder, name);
    auto places = placesOf(listingOf(folder.path()));
    EXPECT_EQ(places["Train/oak/1.png"], "train oak");
    EXPECT_EQ(places["Train/2.png"], "train -");
    EXPECT_EQ(places["val/oak/3.png"], "train oak");
    EXPECT_EQ(places["TEST/elm/4.png"], "test elm");
    EXPECT_EQ(places["TEST/5.png"], "test -");
    EXPECT_EQ(places["more/6.png"], "train -");
}

TEST(FolderSource, TakesATrainFolderAloneForAClass) {
    const TempFolder folder;
    writePng(folder, "train/1.png");
    writePng(folder, "bus/1.png");
    EXPECT_EQ(listingOf(folder.path()).classNames, (Names{"bus", "train"}));
}

TEST(FolderSource, LooksThroughFoldersAroundEverything) {
    const TempFolder folder;
    writePng(folder, "download/leaves/train/oak/1.png");
    writePng(folder, "download/leaves/test/oak/1.png");
    auto places = placesOf(listingOf(folder.path()));
    EXPECT_EQ(places["download/leaves/train/oak/1.png"], "train oak");
    EXPECT_EQ(places["download/leaves/test/oak/1.png"], "test oak");

    const TempFolder single;
    writePng(single, "oak/1.png");
    EXPECT_EQ(placesOf(listingOf(single.path()))["oak/1.png"], "train oak");
}

TEST(FolderSource, LeavesUnlabelledFoldersUnlabelled) {
    const TempFolder folder;
    for (const char* name : {"oak/1.png", "Unlabeled/2.png", "unlabelled/3.png"})
        writePng(folder, name);
    EXPECT_EQ(listingOf(folder.path()).classNames, (Names{"oak"}));
    EXPECT_EQ(listingOf(folder.path()).items.size(), 3U);
}

TEST(FolderSource, PassesOverWhatIsNoImage) {
    const TempFolder folder;
    for (const char* name : {".hidden.png", ".cache/1.png", "__MACOSX/1.png",
                             "leaves.seedling-data/thumbnails/1.png", "._a.png", "oak/picture"})
        writePng(folder, name);
    folder.write("notes.txt", "text");
    folder.write("oak/README", "text");
    folder.write("oak/empty", "");
    folder.write("oak/broken.jpg", "not an image, but named like one");
    folder.write("oak/phone.HEIC", "recorded, so that a person is told");
    ASSERT_EQ(::mkfifo((folder / "pipe.png").c_str(), 0600), 0);
    ASSERT_EQ(::mkfifo((folder / "pipe").c_str(), 0600), 0);
    EXPECT_EQ(pathsOf(listingOf(folder.path())),
              (Names{"oak/broken.jpg", "oak/phone.HEIC", "oak/picture"}));
}

TEST(FolderSource, FollowsLinksOnceAndSurvivesLoops) {
    const TempFolder folder;
    writePng(folder, "oak/1.png");
    fs::create_directory_symlink(folder.path(), folder / "oak/loop");
    fs::create_directory_symlink(folder / "oak", folder / "a second name");
    fs::create_symlink(folder / "oak/1.png", folder / "oak/link.png");
    fs::create_symlink(folder / "nowhere", folder / "oak/dangling.png");
    const TempFolder elsewhere;
    writePng(elsewhere, "2.png");
    fs::create_directory_symlink(elsewhere.path(), folder / "elm");
    EXPECT_EQ(pathsOf(listingOf(folder.path())),
              (Names{"elm/2.png", "oak/1.png", "oak/dangling.png", "oak/link.png"}));
}

TEST(FolderSource, ReadsFilesWithOddNames) {
    const TempFolder folder;
    const Names odd{"with space/a b.png", "new\nline.png",  "gr\xC3\xBCn/\xE6\xA8\xB9.png",
                    "latin\xFC/\xE9.png", "quo\"te',;.png", "back\\xFCslash.png",
                    "100%.png",           "-dash.png"};
    for (const auto& name : odd)
        writePng(folder, name);
    const FolderSource source(folder.path());
    const auto listing = source.list({});
    ASSERT_TRUE(listing);
    ASSERT_EQ(listing->items.size(), odd.size());
    for (const SourceItem& item : listing->items) {
        EXPECT_TRUE(source.read(item.path, 0, {})) << item.path;
        EXPECT_TRUE(source.bytes(item.path, 0)) << item.path;
    }
    EXPECT_EQ(placesOf(*listing)["latin\\xFC/\\xE9.png"], "train latin\\xFC");
}

TEST(FolderSource, SaysWhatIsMissingAndStopsWhenAsked) {
    const TempFolder folder;
    const auto missing = FolderSource(folder / "none").list({});
    ASSERT_FALSE(missing);
    EXPECT_EQ(missing.error().code, ErrorCode::NotFound);
    EXPECT_TRUE(listingOf(folder.path()).items.empty());

    for (int i = 0; i < 1000; ++i)
        folder.write(std::to_string(i) + ".png", "x");
    std::int64_t found = 0;
    const auto stopped = FolderSource(folder.path()).list([&](std::int64_t count) {
        found = count;
        return false;
    });
    ASSERT_FALSE(stopped);
    EXPECT_EQ(stopped.error().code, ErrorCode::Cancelled);
    EXPECT_EQ(found, 1000);
}

TEST(FolderSource, GoesOnWhereAFolderMustNotBeRead) {
    if (::geteuid() == 0)
        GTEST_SKIP() << "root may read every folder";
    const TempFolder folder;
    writePng(folder, "oak/1.png");
    writePng(folder, "locked/2.png");
    fs::permissions(folder / "locked", fs::perms::none);
    EXPECT_EQ(pathsOf(listingOf(folder.path())), (Names{"oak/1.png"}));
    fs::permissions(folder / "locked", fs::perms::owner_all);
}

}  // namespace
}  // namespace seedling
