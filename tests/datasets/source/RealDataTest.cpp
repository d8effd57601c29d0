#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <string>

#include "datasets/source/ImageSource.h"
#include "tests/support/Paths.h"

// Sets that lie beside a checkout on development machines.

namespace seedling {
namespace {

namespace fs = std::filesystem;

class RealData : public ::testing::TestWithParam<const char*> {};

TEST_P(RealData, IsReadWhole) {
    const fs::path folder = test::sourceFolder() / "../shared/data" / GetParam();
    if (!fs::exists(folder))
        GTEST_SKIP() << "the data set " << GetParam() << " is not there";
    const auto source = openSource(folder.string());
    ASSERT_TRUE(source) << toText(source.error());
    const auto listing = (*source)->list({});
    ASSERT_TRUE(listing) << toText(listing.error());
    EXPECT_EQ(listing->items.size(), 70'000U);
    EXPECT_EQ(std::ranges::count(listing->items, Part::Test, &SourceItem::part), 10'000);
    EXPECT_EQ(listing->classNames.size(), 10U);
    const SourceItem& last = listing->items.back();
    const auto image = (*source)->read(last.path, last.index, {});
    ASSERT_TRUE(image) << toText(image.error());
    EXPECT_EQ(image->width, 28);
    EXPECT_GT(*std::ranges::max_element(image->pixels), 200);
}

INSTANTIATE_TEST_SUITE_P(Sets, RealData, ::testing::Values("mnist", "fashion-mnist"));

}  // namespace
}  // namespace seedling
