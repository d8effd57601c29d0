#include "datasets/project/AddedImage.h"

#include <filesystem>

#include "datasets/project/ProjectImages.h"
#include "tests/datasets/project/ProjectFixture.h"

namespace seedling::test {
namespace {

class AddedImageTest : public ProjectTest {};

TEST_F(AddedImageTest, AFileFromElsewhereIsCopiedOnceAndItsLabelCanBeUndone) {
    const ClassId oak = addClass("oak");
    const auto file = folder.write("elsewhere/photo.jpg", "pixels");
    const auto image = addLabelledFile(project(), file, oak);
    ASSERT_TRUE(image) << toText(image.error());
    ASSERT_EQ(allImages().size(), 1U);
    std::filesystem::remove(file);
    EXPECT_TRUE(ProjectImages::create(project()).value()->bytes(allImages().front()))
        << "it outlives the file";
    ASSERT_EQ(allLabels().size(), 1U);
    EXPECT_EQ(allLabels().front().label.classId, oak);

    const auto again = folder.write("elsewhere/photo.jpg", "pixels");
    EXPECT_EQ(addImageFile(project(), again).value(), *image);
    folder.write("elsewhere/photo.jpg", "others");
    EXPECT_NE(addImageFile(project(), again).value(), *image);

    ASSERT_TRUE(project().edits().undo());
    EXPECT_TRUE(allLabels().empty());
    EXPECT_EQ(allImages().size(), 2U);
}

TEST_F(AddedImageTest, AFileOfTheProjectStaysWhereItIs) {
    const auto file = folder.write("pictures/000.png", "pixels");
    const ImageId known = addImages(1).front();
    EXPECT_EQ(addLabelledFile(project(), file, addClass("oak")).value(), known);
    EXPECT_EQ(allImages().size(), 1U);
    EXPECT_EQ(project().images().sources()->size(), 1U);
}

TEST_F(AddedImageTest, WhatIsKeptForCheckingTakesNoLabel) {
    const auto file = folder.write("pictures/000.png", "pixels");
    ASSERT_TRUE(project().images().setPart(addImages(1), Part::Test));
    const auto done = addLabelledFile(project(), file, addClass("oak"));
    ASSERT_FALSE(done);
    EXPECT_EQ(done.error().code, ErrorCode::InvalidArgument);
    EXPECT_TRUE(allLabels().empty());
}

TEST_F(AddedImageTest, AMissingFileAndAMissingClassAreErrors) {
    EXPECT_EQ(addImageFile(project(), folder / "none.png").error().code, ErrorCode::NotFound);
    const auto file = folder.write("a.png", "pixels");
    EXPECT_EQ(addLabelledFile(project(), file, ClassId{99}).error().code, ErrorCode::NotFound);
    EXPECT_TRUE(allImages().empty()) << "nothing is added for no reason";
}

}  // namespace
}  // namespace seedling::test
