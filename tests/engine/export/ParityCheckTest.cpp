#include "engine/export/ParityCheck.h"

#include <gtest/gtest.h>

#include <limits>
#include <string>
#include <utility>
#include <vector>

namespace seedling {
namespace {

/// Answers for any images with the same rows in turn.
class Rows final : public Predictor {
public:
    explicit Rows(std::vector<std::vector<float>> rows,
                  std::vector<std::string> names = {"oak", "maple"})
        : m_rows(std::move(rows)), m_classes(std::move(names)) {}

    [[nodiscard]] const std::vector<std::string>& classes() const override { return m_classes; }

    [[nodiscard]] Result<std::vector<Answer>> predict(const std::vector<Image>& images) override {
        std::vector<Answer> answers;
        for (std::size_t i = 0; i < images.size(); ++i) {
            answers.push_back({m_rows[i % m_rows.size()]});
        }
        return answers;
    }

private:
    std::vector<std::vector<float>> m_rows;
    std::vector<std::string> m_classes;
};

const std::vector<Image> kImages(2, Image(1, 1));

TEST(ParityCheck, CountsClassesAndTakesTheLargestDifference) {
    Rows ours({{0.75F, 0.25F}, {0.25F, 0.75F}});
    Rows theirs({{0.75F, 0.25F}, {0.625F, 0.375F}});
    const auto parity = compareModels(ours, theirs, kImages);
    ASSERT_TRUE(parity);
    EXPECT_EQ(parity->images, 2);
    EXPECT_EQ(parity->sameClass, 1);
    EXPECT_DOUBLE_EQ(parity->largestDifference, 0.375);
}

TEST(ParityCheck, RefusesWhatDiffersByMoreThanTheTolerance) {
    Rows ours({{0.75F, 0.25F}});
    Rows theirs({{0.75F, 0.25F}, {0.7502F, 0.2498F}});
    EXPECT_TRUE(checkModels(ours, theirs, kImages, 1e-3));
    const auto refused = checkModels(ours, theirs, kImages, 1e-4);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::Internal);
}

TEST(ParityCheck, WhatIsNotANumberNeverAgrees) {
    Rows ours({{0.75F, 0.25F}});
    Rows theirs({{std::numeric_limits<float>::quiet_NaN(), 0.25F}});
    EXPECT_FALSE(checkModels(ours, theirs, kImages, 0.5));
}

TEST(ParityCheck, OtherClassesAreAnError) {
    Rows ours({{0.75F, 0.25F}});
    Rows theirs({{0.75F, 0.25F}}, {"maple", "oak"});
    EXPECT_FALSE(compareModels(ours, theirs, kImages));
}

TEST(ParityCheck, OfTwoComparisonsTheWorseCounts) {
    const Parity worse = worseOf({64, 63, 1e-6}, {64, 64, 1e-3});
    EXPECT_EQ(worse.images, 64);
    EXPECT_EQ(worse.sameClass, 63);
    EXPECT_DOUBLE_EQ(worse.largestDifference, 1e-3);
}

}  // namespace
}  // namespace seedling
