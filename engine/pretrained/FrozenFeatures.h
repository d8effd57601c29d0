#pragma once

#include <torch/types.h>

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "datasets/base/MappedFile.h"
#include "datasets/base/Result.h"
#include "datasets/cache/PixelCache.h"
#include "engine/model/Classifier.h"
#include "engine/rounds/ImageFeatures.h"

namespace seedling {

/// What a network with frozen weights makes of a project's images, of each and, where that is
/// allowed, of its mirror image. Every image goes through the network once in the life of the
/// project: features are kept in its data folder, keyed by the weights and by the image's content
/// at training size, in half precision (three digits, which a linear layer cannot tell from more).
/// The file grows by whole records, so that a kill loses the last few at most.
/// Thread rule: `open` as LibTorch; the rest from any thread.
class FrozenFeatures {
public:
    struct Settings {
        std::filesystem::path folder;  ///< Made where it is missing.
        std::string key;               ///< Of the weights: PretrainedStart::key.
        bool mirror = false;           ///< Whether images look the same mirrored.
    };
    /// Called now and then; when it returns false the work ends with Cancelled and what is done is
    /// kept.
    using Progress = std::function<bool(std::int64_t done, std::int64_t total)>;

    /// Takes what the folder has and makes what is missing for all images of the train part, in
    /// fp32. network: in eval mode. Errors: Cancelled, DiskFull, PermissionDenied, Io, NotFinite
    /// (features are no numbers). LibTorch's exceptions pass through.
    static Result<std::shared_ptr<const FrozenFeatures>> open(const Settings& settings,
                                                              Classifier& network,
                                                              const PixelCache& cache,
                                                              const Progress& progress);

    [[nodiscard]] std::int64_t featureCount() const { return m_features; }
    [[nodiscard]] bool hasMirrored() const { return m_mirror; }

    /// [N, featureCount()] float; mirrored: of the mirror images. Every image must be of the train
    /// part, in the cache that `open` was given.
    [[nodiscard]] torch::Tensor rows(std::span<const ImageId> images, bool mirrored = false) const;

    /// What the network answers by these: [N, classes] float, the mean over the image and its
    /// mirror image where the network answers so.
    [[nodiscard]] torch::Tensor probabilities(Classifier& network,
                                              std::span<const ImageId> images) const;

    /// As featuresOf() gives it of pixels.
    [[nodiscard]] ImageFeatures look(Classifier& network, std::span<const ImageId> images) const;

    /// Passes through the network that `open` had to make, and their operations in all.
    [[nodiscard]] std::int64_t passes() const { return m_passes; }
    [[nodiscard]] double operations() const { return m_operations; }

private:
    FrozenFeatures() = default;
    [[nodiscard]] std::span<const std::uint8_t> record(ImageId image) const;

    MappedFile m_file;
    std::int64_t m_features = 0;
    bool m_mirror = false;
    std::vector<std::pair<ImageId, std::int64_t>> m_places;  ///< Of records; ascending by image.
    std::int64_t m_passes = 0;
    double m_operations = 0;
};

}  // namespace seedling
