#include "datasets/source/ManifestSource.h"

#include <gtest/gtest.h>

#include "tests/datasets/source/PaintedFiles.h"

namespace seedling {
namespace {

using test::TempFolder;
using test::writePng;
using Names = std::vector<std::string>;

TEST(ManifestSource, ReadsPathsClassesAndParts) {
    const TempFolder folder;
    writePng(folder, "pictures/a, b.png");
    writePng(folder, "2.png");
    const ManifestSource source(folder.write(
        "list.csv", "\"pictures/a, b.png\",oak\n2.png,,test\n./pictures/../3.png,elm,val\n"));
    const auto listing = source.list({});
    ASSERT_TRUE(listing) << toText(listing.error());
    ASSERT_EQ(listing->items.size(), 3U);
    EXPECT_EQ(listing->items[0].path, "pictures/a, b.png");
    EXPECT_EQ(listing->items[0].className, "oak");
    EXPECT_GT(listing->items[0].fileBytes, 0);
    EXPECT_FALSE(listing->items[1].className);
    EXPECT_EQ(listing->items[1].part, Part::Test);
    EXPECT_EQ(listing->items[2].path, "3.png");
    EXPECT_EQ(listing->items[2].part, Part::Train);
    EXPECT_EQ(listing->items[2].fileBytes, 0) << "it is not there";
    EXPECT_EQ(listing->classNames, (Names{"elm", "oak"}));
    EXPECT_TRUE(source.read("pictures/a, b.png", 0, {}));
    EXPECT_EQ(source.read("3.png", 0, {}).error().code, ErrorCode::NotFound);
}

TEST(ManifestSource, UnderstandsAHeaderInAnyOrder) {
    const TempFolder folder;
    const ManifestSource source(
        folder.write("list.csv", "Split;Label;File;note\ntest;oak;1.png;x\n"));
    const auto listing = source.list({});
    ASSERT_TRUE(listing) << toText(listing.error());
    ASSERT_EQ(listing->items.size(), 1U);
    EXPECT_EQ(listing->items[0].path, "1.png");
    EXPECT_EQ(listing->items[0].className, "oak");
    EXPECT_EQ(listing->items[0].part, Part::Test);
}

TEST(ManifestSource, TakesAbsolutePaths) {
    const TempFolder pictures;
    const auto picture = writePng(pictures, "1.png");
    const TempFolder folder;
    const ManifestSource source(folder.write("list.csv", picture.string() + ",oak\n"));
    EXPECT_TRUE(source.read(source.list({})->items[0].path, 0, {}));
}

TEST(ManifestSource, NamesTheLineThatIsWrong) {
    const TempFolder folder;
    const auto messageOf = [&](const std::string& text) {
        const auto listing = ManifestSource(folder.write("list.csv", text)).list({});
        return listing ? std::string("no failure") : listing.error().message;
    };
    EXPECT_NE(messageOf("1.png,oak\n,elm\n").find("line 2"), std::string::npos);
    EXPECT_NE(messageOf("1.png,oak,somewhere\n").find("'somewhere'"), std::string::npos);
    EXPECT_NE(messageOf("1.png,oak\n\n1.png,elm\n").find("line 3"), std::string::npos);
    EXPECT_EQ(messageOf("1.png,oak\n1.png,oak\n"), "no failure");
    EXPECT_NE(messageOf("\"1.png,oak\n").find("quotation mark"), std::string::npos);
    EXPECT_EQ(ManifestSource(folder / "none.csv").list({}).error().code, ErrorCode::NotFound);
}

TEST(OpenSource, RecognisesWhatItIsGiven) {
    const TempFolder folder;
    const auto kindOf = [](const std::filesystem::path& path) {
        const auto source = openSource(path.string());
        return source ? (*source)->kind() : toString(source.error().code);
    };
    EXPECT_EQ(kindOf(folder.path()), "folder");
    EXPECT_EQ(kindOf(folder.write("list.CSV", "a.png,b\n")), "manifest");
    EXPECT_EQ(kindOf(folder.write("empty.csv", "")), "manifest");
    EXPECT_EQ(kindOf(writePng(folder, "single.png")), "unsupported");
    EXPECT_EQ(kindOf(folder.write("notes.txt", "text")), "unsupported");
    EXPECT_EQ(kindOf(folder / "none"), "not_found");
    folder.write("cifar/test_batch.bin", std::string(3073, 'x'));
    EXPECT_EQ(kindOf(folder / "cifar"), "cifar");
    EXPECT_EQ(openSource("folder", (folder / "none").string()).error().code, ErrorCode::NotFound);
    EXPECT_EQ(openSource("tape", folder.path().string()).error().code, ErrorCode::Unsupported);
}

}  // namespace
}  // namespace seedling
