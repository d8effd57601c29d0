#include <gmock/gmock.h>

#include <chrono>

#include "datasets/project/ProjectImages.h"
#include "tests/datasets/project/ProjectFixture.h"

namespace seedling::test {
namespace {

using ImageStoreTest = ProjectTest;

double secondsSince(std::chrono::steady_clock::time_point start) {
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

TEST_F(ImageStoreTest, ASourceIsKeptOnce) {
    const auto first = project().images().addSource("folder", "pictures").value();
    const auto other = project().images().addSource("folder", "more").value();
    EXPECT_EQ(project().images().addSource("folder", "pictures").value(), first);
    EXPECT_NE(first, other);
    EXPECT_EQ(project().images().sources().value().size(), 2U);
}

TEST_F(ImageStoreTest, EveryFieldComesBack) {
    ImageRecord record;
    record.source = project().images().addSource("folder", "pictures").value();
    record.path = "a/ä'\";.png";
    record.index = 3;
    record.fileBytes = 1LL << 40;
    record.modifiedMs = 1'700'000'000'123;
    record.width = 640;
    record.height = 480;
    record.hash = "00ff";
    record.part = Part::Test;
    record.state = ImageState::Unreadable;
    record.reason = "It is empty.";
    record.hiddenTruth = addClass("oak");
    const auto id = project().images().add(std::vector{record}).value()[0];
    const auto read = project().images().get(id).value();
    EXPECT_EQ(read.id, id);
    EXPECT_EQ(read.source, record.source);
    EXPECT_EQ(read.path, record.path);
    EXPECT_EQ(read.index, record.index);
    EXPECT_EQ(read.fileBytes, record.fileBytes);
    EXPECT_EQ(read.modifiedMs, record.modifiedMs);
    EXPECT_EQ(read.width, record.width);
    EXPECT_EQ(read.height, record.height);
    EXPECT_EQ(read.hash, record.hash);
    EXPECT_EQ(read.part, record.part);
    EXPECT_EQ(read.state, record.state);
    EXPECT_EQ(read.reason, record.reason);
    EXPECT_EQ(read.hiddenTruth, record.hiddenTruth);
    EXPECT_EQ(project().images().get(ImageId{99}).error().code, ErrorCode::NotFound);
}

TEST_F(ImageStoreTest, ASampleIsSpreadOverAllImages) {
    EXPECT_TRUE(project().images().sample(3).value().empty());
    const auto ids = addImages(10);
    std::vector<ImageId> sampled;
    const auto sample = project().images().sample(4).value();
    for (const ImageRecord& image : sample)
        sampled.push_back(image.id);
    EXPECT_EQ(sampled, (std::vector<ImageId>{ids[0], ids[2], ids[5], ids[7]}));
    EXPECT_EQ(project().images().sample(99).value().size(), 10U);
}

TEST_F(ImageStoreTest, AddingAgainKeepsIdsLabelsAndParts) {
    const auto first = addImages(3);
    apply({labelled(first[1], addClass("oak"))});
    ASSERT_TRUE(project().images().setPart(std::vector{first[2]}, Part::Test));
    EXPECT_EQ(addImages(3), first);
    const auto more = addImages(5);
    EXPECT_EQ(std::vector(more.begin(), more.begin() + 3), first);
    EXPECT_EQ(project().images().count().value(), 5);
    EXPECT_EQ(project().images().get(first[2]).value().part, Part::Test);
    EXPECT_EQ(allLabels().size(), 1U);
}

TEST_F(ImageStoreTest, WhatWasReadIsForgottenWhenTheFileChanged) {
    const auto id = addImages(1)[0];
    auto record = project().images().get(id).value();
    record.width = 10;
    record.height = 20;
    record.hash = "abc";
    record.state = ImageState::Unreadable;
    record.reason = "Truncated.";
    ASSERT_TRUE(project().images().updateRead(std::vector{record}));
    ASSERT_TRUE(project().images().add(std::vector{record}));  // the same file again
    EXPECT_EQ(project().images().get(id).value().hash, "abc");
    EXPECT_EQ(project().images().get(id).value().state, ImageState::Unreadable);

    record.modifiedMs += 1;
    ASSERT_TRUE(project().images().add(std::vector{record}));
    const auto read = project().images().get(id).value();
    EXPECT_EQ(read.hash, "");
    EXPECT_EQ(read.width, 0);
    EXPECT_EQ(read.state, ImageState::Ok);
    EXPECT_EQ(read.reason, "");
    EXPECT_EQ(read.modifiedMs, record.modifiedMs);
}

TEST_F(ImageStoreTest, HiddenTruthCanBeSetAndCleared) {
    const auto ids = addImages(2);
    const auto oak = addClass("oak");
    EXPECT_FALSE(project().hasHiddenTruth().value());
    using Truth = std::vector<std::pair<ImageId, std::optional<ClassId>>>;
    ASSERT_TRUE(project().images().setHiddenTruth(Truth{{ids[0], oak}}));
    EXPECT_TRUE(project().hasHiddenTruth().value());
    ASSERT_TRUE(project().images().setPart(std::vector{ids[0]}, Part::Test));
    EXPECT_FALSE(project().hasHiddenTruth().value());  // of test images it is no benchmark
    ASSERT_TRUE(project().images().setHiddenTruth(Truth{{ids[0], std::nullopt}}));
    EXPECT_EQ(project().images().get(ids[0]).value().hiddenTruth, std::nullopt);
}

TEST_F(ImageStoreTest, AHundredThousandImagesAreQuick) {
    const auto source = project().images().addSource("folder", "pictures").value();
    std::vector<ImageRecord> records(100'000);
    for (std::size_t i = 0; i < records.size(); ++i) {
        records[i].source = source;
        records[i].path = "some class/picture number " + std::to_string(i) + ".jpeg";
    }
    auto start = std::chrono::steady_clock::now();
    ASSERT_EQ(project().images().add(records).value().size(), records.size());
    const double added = secondsSince(start);
    start = std::chrono::steady_clock::now();
    ASSERT_EQ(allImages().size(), records.size());
    const double read = secondsSince(start);
    RecordProperty("seconds_to_add", std::to_string(added));
    RecordProperty("seconds_to_read", std::to_string(read));
    // Far more than is needed on a quiet machine: it shall only fail when something is quadratic.
    EXPECT_LT(added, 20.0);
    EXPECT_LT(read, 5.0);
}

}  // namespace
}  // namespace seedling::test
