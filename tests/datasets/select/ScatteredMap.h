#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <vector>

#include "datasets/base/Random.h"
#include "datasets/select/ImageMap.h"
#include "tests/support/TempFolder.h"

namespace seedling::test {

/// A map of images in groups: those of one group lie close together around an axis of their own.
/// Image i has id i + 1 and belongs to group i % groups.
class ScatteredMap {
public:
    /// landmarkEvery: 1 makes every image a landmark, 2 every second one, ...
    explicit ScatteredMap(int images, int groups, int landmarkEvery = 1, double spread = 0.15) {
        ImageMap::Content content;
        content.dimensions = groups;
        Random random(5);
        for (int i = 0; i < images; ++i) {
            content.images.push_back(ImageId{i + 1});
            std::vector<double> row(static_cast<std::size_t>(groups));
            double sum = 0;
            for (int d = 0; d < groups; ++d) {
                double& value = row[static_cast<std::size_t>(d)];
                value = (d == i % groups ? 1 : 0) + random.normal(0, spread);
                sum += value * value;
            }
            for (const double value : row)
                content.features.push_back(static_cast<float>(value / std::sqrt(sum)));
            if (i % landmarkEvery == 0)
                content.landmarks.push_back(i);
        }
        findNearest(content);
        EXPECT_TRUE(ImageMap::write(folder / "look.map", content));
        map = ImageMap::open(folder / "look.map").value();
    }

    TempFolder folder;
    std::shared_ptr<const ImageMap> map;

private:
    static void findNearest(ImageMap::Content& content) {
        const auto dimensions = static_cast<std::ptrdiff_t>(content.dimensions);
        const auto row = [&](std::int32_t item) {
            return content.features.begin() + item * dimensions;
        };
        for (std::size_t item = 0; item < content.images.size(); ++item) {
            std::vector<std::pair<float, std::int32_t>> all;
            for (std::size_t l = 0; l < content.landmarks.size(); ++l) {
                const auto own = row(static_cast<std::int32_t>(item));
                all.emplace_back(
                    -std::inner_product(own, own + dimensions, row(content.landmarks[l]), 0.0F),
                    static_cast<std::int32_t>(l));
            }
            std::ranges::sort(all);
            all.resize(ImageMap::kNearest, {0.0F, 0});
            for (const auto& [negative, landmark] : all) {
                content.nearest.push_back(landmark);
                content.similarities.push_back(-negative);
            }
        }
    }
};

}  // namespace seedling::test
