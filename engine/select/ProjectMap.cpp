#include "engine/select/ProjectMap.h"

#include <torch/torch.h>

#include <algorithm>

#include "datasets/cache/PixelCache.h"
#include "datasets/select/ImageDescriptor.h"
#include "engine/eval/Inference.h"
#include "engine/parallel/Threads.h"
#include "engine/select/FeatureSources.h"
#include "engine/train/AutoChoices.h"
#include "engine/train/Checkpoint.h"
#include "engine/warm/WarmModel.h"

namespace seedling {
namespace {

/// Where features come from. Without a network: looks.
struct Source {
    ImageMap::Origin origin = ImageMap::Origin::Look;
    std::int64_t version = 0;
    std::shared_ptr<Classifier> network;
    int side = 0;  ///< Of the images that it reads.
    bool mirror = false;
    Precision precision = Precision::Fp32;
};

Result<Source> runSource(Project& project) {
    const auto run = project.runs().inUse();
    if (!run) {
        return failureOf(run);
    }
    const auto model = loadRunModel(project, run->id);
    if (!model) {
        return failureOf(model);
    }
    const CheckpointHeader& header = model->header;
    return Source{ImageMap::Origin::Run, run->id.value, model->network,
                  header.network.side,   header.mirror, precisionFromString(header.precision)};
}

Result<Source> warmSource(Project& project) {
    const auto model = loadWarmModel(project);
    if (!model) {
        return failureOf(model);
    }
    const WarmHeader& header = model->header;
    return Source{ImageMap::Origin::Warm, model->steps(),
                  model->network,         header.side,
                  header.mirror,          precisionFromString(header.precision)};
}

/// At the size that training will use, so that images are decoded once.
Result<Source> lookSource(Project& project, int threads) {
    const auto side = usualSide(project, threads);
    if (!side) {
        return failureOf(side);
    }
    Source source;
    source.version = kDescriptorVersion;
    source.side = *side;
    return source;
}

Result<Source> sourceOf(Project& project, const MapRequest& request) {
    if (request.origin == ImageMap::Origin::Run) {
        return runSource(project);
    }
    if (request.origin == ImageMap::Origin::Warm) {
        return warmSource(project);
    }
    if (!request.origin) {
        if (auto run = runSource(project)) {
            return run;
        }
        if (auto warm = warmSource(project)) {
            return warm;
        }
    }
    return lookSource(project, request.threads);
}

FeatureRows rowsOf(const Source& source, const PixelCache& cache) {
    return source.network
               ? networkFeaturesOf(*source.network, cache, source.mirror, source.precision)
               : looksOf(cache);
}

/// The kept map, if it is what would be made.
std::shared_ptr<const ImageMap> keptMap(const std::filesystem::path& file, const Source& source,
                                        const std::vector<ImageId>& images) {
    const auto map = ImageMap::open(file);
    const bool fits = map && (*map)->origin() == source.origin &&
                      (*map)->version() == source.version &&
                      std::ranges::equal((*map)->images(), images);
    return fits ? *map : nullptr;
}

Result<std::shared_ptr<const ImageMap>> bringUpToDate(Project& project, const MapRequest& request) {
    const auto source = sourceOf(project, request);
    if (!source) {
        return failureOf(source);
    }
    request.tell("reading images");
    const auto cache = PixelCache::open(project, source->side, request.threads, request.carryOn);
    if (!cache) {
        return failureOf(cache);
    }
    const std::vector<ImageId>& images = (*cache)->images(Part::Train);
    if (images.empty()) {
        return failure(ErrorCode::NotEnoughImages, "The project has no readable image.",
                       "Add images.");
    }
    const auto file = imageMapPath(project.dataFolder(), source->origin);
    if (auto kept = keptMap(file, *source, images)) {
        return kept;
    }
    request.tell("comparing images");
    const auto map = makeMap(images, rowsOf(*source, **cache),
                             {source->origin, source->version, 1, request.carryOn});
    if (!map) {
        return failureOf(map);
    }
    if (const Status written = ImageMap::write(file, *map); !written) {
        return failureOf(written);
    }
    return ImageMap::open(file);
}

}  // namespace

Result<std::shared_ptr<const ImageMap>> projectMap(Project& project, const MapRequest& request) {
    Result<std::shared_ptr<const ImageMap>> map = nullptr;
    const Status status = guarded("compare the images", [&] {
        useThreads(request.threads);
        map = bringUpToDate(project, request);
    });
    return status ? map : failureOf(status);
}

}  // namespace seedling
