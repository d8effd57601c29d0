#pragma once

#include <gtest/gtest.h>

#include <cmath>
#include <map>
#include <vector>

#include "datasets/project/Project.h"
#include "datasets/select/ImageMap.h"

namespace seedling::test {

/// Writes a map of a project's images into its data folder. group[i]: to which bundle of similar
/// images number i belongs; within a bundle the later ones lie further from its middle.
inline void writeMap(const std::filesystem::path& file, const std::vector<int>& group,
                     ImageMap::Origin origin = ImageMap::Origin::Look, std::int64_t version = 0) {
    auto project = Project::open(file).value();
    const auto images = project->images().all().value();
    ImageMap::Content content;
    content.origin = origin;
    content.version = version;
    content.dimensions = 8;
    std::map<int, int> seen;
    for (std::size_t i = 0; i < group.size(); ++i) {
        content.images.push_back(images[i].id);
        content.landmarks.push_back(static_cast<std::int32_t>(i));
        const double angle = 0.1 * seen[group[i]]++;
        std::vector<float> row(8, 0.0F);
        row[static_cast<std::size_t>(2 * group[i])] = static_cast<float>(std::cos(angle));
        row[static_cast<std::size_t>(2 * group[i] + 1)] = static_cast<float>(std::sin(angle));
        content.features.insert(content.features.end(), row.begin(), row.end());
        content.nearest.insert(content.nearest.end(), ImageMap::kNearest,
                               static_cast<std::int32_t>(i));
        content.similarities.insert(content.similarities.end(), ImageMap::kNearest, 1.0F);
    }
    EXPECT_TRUE(ImageMap::write(imageMapPath(project->dataFolder(), origin), content));
}

}  // namespace seedling::test
