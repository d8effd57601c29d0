#include "engine/rounds/NearestNeighbours.h"

#include <gtest/gtest.h>
#include <torch/torch.h>

#include <set>

#include "engine/model/Layers.h"

namespace seedling {
namespace {

torch::Tensor unitRows(torch::Tensor rows) {
    return rows.div(rows.norm(2, 1, /*keepdim=*/true));
}

/// `groups` bunches of rows around random directions.
torch::Tensor bunches(std::int64_t items, std::int64_t groups, std::int64_t width) {
    torch::Generator generator = weightGenerator(5);
    torch::Tensor centres = torch::empty({groups, width});
    fillNormal(centres, 1, generator);
    torch::Tensor noise = torch::empty({items, width});
    fillNormal(noise, 0.3, generator);
    return unitRows(centres.index_select(0, torch::arange(items).remainder(groups)) + noise);
}

std::set<std::int64_t> named(const Neighbours& near, std::int64_t item) {
    const auto first = near.rows.begin() + item * near.k;
    return {first, first + near.k};
}

TEST(NearestNeighbours, FindsAllOfThemAmongFewRows) {
    const torch::Tensor rows = bunches(300, 10, 16);
    const Neighbours near = nearestNeighbours(rows, 5, 1, /*bf16=*/false);
    torch::Tensor all = rows.mm(rows.t());
    all.fill_diagonal_(-2);
    const torch::Tensor expected = std::get<1>(all.topk(5, 1));
    for (std::int64_t i = 0; i < 300; ++i) {
        for (std::int64_t j = 0; j < 5; ++j) {
            EXPECT_EQ(near.rows[static_cast<std::size_t>(5 * i + j)],
                      expected[i][j].item<std::int64_t>());
        }
        EXPECT_FALSE(named(near, i).contains(i));
    }
    EXPECT_NEAR(near.similarities[0], all[0].max().item<float>(), 1e-6);
}

TEST(NearestNeighbours, FindsMostOfThemAmongManyRows) {
    constexpr std::int64_t kItems = 6000;
    const torch::Tensor rows = bunches(kItems, 60, 32);
    const Neighbours near = nearestNeighbours(rows, 10, 1, /*bf16=*/false);
    const torch::Tensor checked = rows.narrow(0, 0, 200);
    torch::Tensor all = checked.mm(rows.t());
    for (std::int64_t i = 0; i < 200; ++i) {
        all[i][i] = -2;
    }
    const torch::Tensor expected = std::get<1>(all.topk(10, 1));
    int found = 0;
    for (std::int64_t i = 0; i < 200; ++i) {
        const std::set<std::int64_t> ours = named(near, i);
        for (std::int64_t j = 0; j < 10; ++j) {
            found += ours.contains(expected[i][j].item<std::int64_t>()) ? 1 : 0;
        }
    }
    EXPECT_GT(found, 1800);  // Of 2,000.
}

TEST(NearestNeighbours, WantsNoMoreThanThereAre) {
    const Neighbours near = nearestNeighbours(bunches(4, 2, 8), 15, 1, /*bf16=*/false);
    EXPECT_EQ(near.k, 3);
    EXPECT_EQ(near.rows.size(), 12U);
}

}  // namespace
}  // namespace seedling
