#include "engine/select/ProjectStacks.h"

#include <torch/torch.h>

#include <algorithm>
#include <cstring>

#include "datasets/base/Hash.h"
#include "datasets/cache/PixelCache.h"
#include "datasets/select/NearDuplicates.h"
#include "engine/eval/Inference.h"
#include "engine/parallel/Threads.h"
#include "engine/train/AutoChoices.h"

namespace seedling {
namespace {

constexpr const char* kLookedAt = "stacks_of";
constexpr std::size_t kImagesAtOnce = 8192;
constexpr std::int64_t kFewestOfAThread = 64;

std::vector<ImageId> readableImages(const PixelCache& cache) {
    std::vector<ImageId> images = cache.images(Part::Train);
    const auto& test = cache.images(Part::Test);
    images.insert(images.end(), test.begin(), test.end());
    std::ranges::sort(images);
    return images;
}

/// Tells sets of hashes apart, and with them sets of images and what they show.
std::string nameOf(const std::vector<HashedImage>& images) {
    std::vector<std::uint8_t> bytes(images.size() * sizeof(HashedImage));
    std::memcpy(bytes.data(), images.data(), bytes.size());
    return toHex(contentHash(bytes));
}

Result<std::vector<HashedImage>> hashesOf(
    const PixelCache& cache,
    const std::function<bool(std::int64_t done, std::int64_t total)>& carryOn) {
    const std::vector<ImageId> images = readableImages(cache);
    std::vector<HashedImage> hashed(images.size());
    for (std::size_t from = 0; from < images.size(); from += kImagesAtOnce) {
        if (!carryOn(static_cast<std::int64_t>(from), std::ssize(images)))
            return failure(ErrorCode::Cancelled, "Looking for alike images was stopped.");
        const std::size_t to = std::min(from + kImagesAtOnce, images.size());
        at::parallel_for(
            static_cast<std::int64_t>(from), static_cast<std::int64_t>(to), kFewestOfAThread,
            [&](std::int64_t begin, std::int64_t end) {
                for (auto i = static_cast<std::size_t>(begin); i < static_cast<std::size_t>(end);
                     ++i)
                    hashed[i] = {images[i], perceptualHash(cache.pixels(images[i]), cache.side())};
            });
    }
    return hashed;
}

Status bringUpToDate(Project& project, int threads,
                     const std::function<bool(std::int64_t done, std::int64_t total)>& carryOn) {
    const auto side = usualSide(project, threads);
    if (!side)
        return failureOf(side);
    const auto cache = PixelCache::open(project, *side, threads, carryOn);
    if (!cache)
        return failureOf(cache);
    const auto hashed = hashesOf(**cache, carryOn);
    if (!hashed)
        return failureOf(hashed);
    const std::string name = nameOf(*hashed);
    const auto known = project.setting(kLookedAt);
    if (!known)
        return failureOf(known);
    if (*known == name)
        return {};
    const auto stacks = findStacks(*hashed, [&](ImageId first, ImageId image) {
        return showTheSame((*cache)->pixels(first), (*cache)->pixels(image), *side);
    });
    if (const Status kept = project.stacks().replace(stacks); !kept)
        return kept;
    return project.setSetting(kLookedAt, name);
}

}  // namespace

Status findProjectStacks(
    Project& project, int threads,
    const std::function<bool(std::int64_t done, std::int64_t total)>& carryOn) {
    Status found;
    const Status status = guarded("compare the images", [&] {
        useThreads(threads);
        found = bringUpToDate(project, threads, carryOn);
    });
    return status ? found : status;
}

}  // namespace seedling
