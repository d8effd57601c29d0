#include "datasets/select/DotProducts.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <functional>
#include <numeric>
#include <span>
#include <vector>

#include "datasets/base/Random.h"
#include "datasets/select/DotKernel.h"
#include "datasets/select/NearestOthers.h"

namespace seedling {
namespace {

std::vector<float> noise(std::size_t count, std::uint64_t seed) {
    Random random(seed);
    std::vector<float> values(count);
    for (float& value : values)
        value = static_cast<float>(random.normal());
    return values;
}

/// By the definition, for numbers of rows, dimensions and vectors that fill nothing exactly.
void expectProducts(std::size_t rows, std::size_t dimensions, std::size_t vectors) {
    const auto a = noise(rows * dimensions, 1);
    const auto b = noise(vectors * dimensions, 2);
    const DotProducts products(b, dimensions);
    EXPECT_EQ(products.count(), vectors);
    std::vector<float> found(rows * vectors);
    products.compute(a, found);
    for (std::size_t row = 0; row < rows; ++row) {
        for (std::size_t vector = 0; vector < vectors; ++vector) {
            double sum = 0;
            for (std::size_t d = 0; d < dimensions; ++d)
                sum += static_cast<double>(a[row * dimensions + d]) *
                       static_cast<double>(b[vector * dimensions + d]);
            EXPECT_NEAR(found[row * vectors + vector], sum, 1e-4) << row << ", " << vector;
        }
    }
}

TEST(DotProducts, AreSumsOfProducts) {
    expectProducts(1, 1, 1);
    expectProducts(3, 7, 63);
    expectProducts(5, 8, 64);
    expectProducts(4, 64, 65);
    expectProducts(2, 372, 130);
}

TEST(DotProducts, DoNotDependOnTheOtherRows) {
    constexpr std::size_t kRows = 40;
    constexpr std::size_t kDimensions = 21;
    const auto rows = noise(kRows * kDimensions, 3);
    const DotProducts products(noise(100 * kDimensions, 4), kDimensions);
    std::vector<float> together(kRows * products.count());
    products.compute(rows, together);
    std::vector<float> alone(products.count());
    for (std::size_t row = 0; row < kRows; ++row) {
        products.compute(std::span(rows).subspan(row * kDimensions, kDimensions), alone);
        EXPECT_TRUE(std::ranges::equal(
            alone, std::span(together).subspan(row * products.count(), products.count())));
    }
}

TEST(CubedLikeness, IsRoundedToTheNearestOf255) {
    std::vector<float> cosines;
    for (int i = -50; i <= 1050; ++i)
        cosines.push_back(static_cast<float>(i) / 1000);
    std::vector<std::uint8_t> likeness(cosines.size());
    cubedLikeness(cosines.data(), likeness.data(), cosines.size());
    for (std::size_t i = 0; i < cosines.size(); ++i) {
        const double cosine = std::clamp(static_cast<double>(cosines[i]), 0.0, 1.0);
        EXPECT_NEAR(likeness[i], 255 * cosine * cosine * cosine, 0.5001) << cosines[i];
    }
}

TEST(TakeLargest, IsTheHeadOfTheSortedRow) {
    Random random(5);
    for (const std::size_t count : {1U, 15U, 16U, 17U, 200U, 1000U}) {
        std::vector<float> row(count);
        // Many are equal.
        for (float& value : row)
            value = static_cast<float>(random.integer(-20, 20));
        std::vector<std::int32_t> sorted(count);
        std::iota(sorted.begin(), sorted.end(), 0);
        std::ranges::stable_sort(sorted, std::greater{}, [&](std::int32_t place) {
            return row[static_cast<std::size_t>(place)];
        });
        for (const std::size_t wanted : {std::size_t{1}, std::min<std::size_t>(count, 10), count}) {
            std::vector<float> values(wanted);
            std::vector<std::int32_t> places(wanted);
            takeLargest(row, -1, values, places);
            EXPECT_TRUE(std::ranges::equal(places, std::span(sorted).first(wanted))) << count;
            EXPECT_EQ(values.front(), row[static_cast<std::size_t>(sorted[0])]);
        }
    }
}

TEST(NearestOthers, LeaveThePointItselfOut) {
    NearestOthers nearest(4, 2);
    nearest.add(0, std::vector<float>{1, 0.5F, 0.7F, 0.7F});
    nearest.add(1, std::vector<float>{0.5F, 1, 0.1F, 0.2F});
    EXPECT_EQ(nearest.others(), (std::vector<std::int32_t>{2, 3, 0, 3}));
    EXPECT_EQ(nearest.similarities(), (std::vector<float>{0.7F, 0.7F, 0.5F, 0.2F}));
    NearestOthers none(1, 0);
    none.add(0, std::vector<float>{1});
    EXPECT_TRUE(none.others().empty());
}

}  // namespace
}  // namespace seedling
