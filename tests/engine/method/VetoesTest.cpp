#include "engine/method/Vetoes.h"

#include <gtest/gtest.h>
#include <torch/torch.h>

namespace seedling {
namespace {

TEST(Vetoes, FindsTheRowsOfImages) {
    const std::vector<ImageId> images{ImageId{7}, ImageId{3}, ImageId{9}, ImageId{3}};
    const std::vector<LabelledItem> vetoes{{ImageId{3}, 0}, {ImageId{3}, 2}, {ImageId{8}, 1}};
    const auto places = vetoedPlaces(images, vetoes);
    ASSERT_EQ(places.size(), 4U);
    EXPECT_EQ(places[0].row, 1);
    EXPECT_EQ(places[1].classIndex, 2);
    EXPECT_EQ(places[2].row, 3);
    EXPECT_TRUE(vetoedPlaces(images, {}).empty());
}

TEST(Vetoes, WhatIsLeftAddsUpToOne) {
    const torch::Tensor rows = torch::tensor({{0.5F, 0.3F, 0.2F}, {0.1F, 0.6F, 0.3F}});
    const std::vector<VetoedPlace> places{{0, 0}};
    const torch::Tensor left = withoutVetoed(rows, places);
    EXPECT_TRUE(torch::allclose(left, torch::tensor({{0.0F, 0.6F, 0.4F}, {0.1F, 0.6F, 0.3F}})));
    EXPECT_FLOAT_EQ(rows[0][0].item<float>(), 0.5F) << "what was given stays";
}

TEST(Vetoes, WhereNothingIsLeftNothingIsKnown) {
    const std::vector<VetoedPlace> places{{0, 0}, {0, 1}};
    const torch::Tensor left = withoutVetoed(torch::tensor({{0.9F, 0.1F}}), places);
    EXPECT_TRUE(torch::allclose(left, torch::tensor({{0.5F, 0.5F}})));
}

TEST(Vetoes, WithoutAnyTheRowsThemselvesComeBack) {
    const torch::Tensor rows = torch::rand({3, 4});
    EXPECT_TRUE(withoutVetoed(rows, {}).is_same(rows));
}

}  // namespace
}  // namespace seedling
