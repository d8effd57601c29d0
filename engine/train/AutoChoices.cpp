#include "engine/train/AutoChoices.h"

#include <algorithm>
#include <thread>

#include "datasets/project/ProjectImages.h"

namespace seedling {
namespace {

constexpr std::size_t kSampledImages = 64;
constexpr int kUsualSide = 32;

int shorterSide(ProjectImages& images, const ImageRecord& record) {
    if (record.width > 0 && record.height > 0) {
        return std::min(record.width, record.height);
    }
    const Result<Image> image = images.read(record);
    return image ? std::min(image->width, image->height) : 0;
}

}  // namespace

int chosenThreads(const TrainConfig& config) {
    if (config.threads > 0) {
        return config.threads;
    }
    return static_cast<int>(std::max(std::thread::hardware_concurrency(), 1U));
}

std::string chosenNetwork(const TrainConfig& config) {
    return config.network == "auto" ? "frugal" : config.network;
}

int chosenSide(const TrainConfig& config, int medianSide) {
    constexpr int kKeptSide = 40;
    constexpr int kSmallestSide = 16;
    constexpr int kLargeImage = 64;
    constexpr int kLargeSide = 48;
    constexpr double kLongMinutes = 8;
    if (config.imageSide > 0) {
        return config.imageSide;
    }
    if (medianSide <= kKeptSide) {
        return std::max(kSmallestSide, (medianSide + 3) / 4 * 4);
    }
    return medianSide >= kLargeImage && config.minutes >= kLongMinutes ? kLargeSide : kUsualSide;
}

Result<int> medianShorterSide(Project& project) {
    const auto records = project.images().all();
    if (!records) {
        return failureOf(records);
    }
    const auto images = ProjectImages::create(project);
    if (!images) {
        return failureOf(images);
    }
    std::vector<int> sides;
    const std::size_t taken = std::min(kSampledImages, records->size());
    for (std::size_t i = 0; i < taken; ++i) {
        const int side = shorterSide(**images, (*records)[i * records->size() / taken]);
        if (side > 0) {
            sides.push_back(side);
        }
    }
    if (sides.empty()) {
        return kUsualSide;
    }
    std::ranges::sort(sides);
    return sides[sides.size() / 2];
}

}  // namespace seedling
