#include "datasets/project/StackStore.h"

#include "tests/datasets/project/ProjectFixture.h"

namespace seedling::test {
namespace {

class StackStoreTest : public ProjectTest {};

TEST_F(StackStoreTest, WhatIsFoundReplacesWhatWasFound) {
    const auto images = addImages(4);
    EXPECT_TRUE(project().stacks().all().value().empty());
    const std::vector<StackedImage> first{{images[0], images[0]}, {images[2], images[0]}};
    ASSERT_TRUE(project().stacks().replace(first));
    EXPECT_EQ(openAgain()->stacks().all().value(), first);
    const std::vector<StackedImage> second{{images[1], images[1]}, {images[3], images[1]}};
    ASSERT_TRUE(project().stacks().replace(second));
    EXPECT_EQ(project().stacks().all().value(), second);
}

}  // namespace
}  // namespace seedling::test
