#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <vector>

#include "datasets/base/MappedFile.h"
#include "datasets/base/Result.h"
#include "datasets/base/StrongId.h"

namespace seedling {

/// Where the images of a project lie among each other: a short feature vector of each, some
/// thousands of them drawn as landmarks, and for every image its nearest landmarks. What is decided
/// at the landmarks (who is like whom, which class, what is covered by labels) reaches all other
/// images through those, so that every new label can be thought through in a moment, whatever the
/// number of images. Source: Liu, He, Chang 2010, "Large graph construction for scalable
/// semi-supervised learning" (anchor graphs), with landmarks drawn instead of k-means centres.
/// Mapped from a file, never changed. Thread rule: any thread.
class ImageMap {
public:
    /// What the features come from, the better one last.
    enum class Origin : std::uint32_t {
        Look,  ///< ImageDescriptor: nothing has been learnt.
        Warm,  ///< The start without labels.
        Run    ///< The network of a run.
    };
    static constexpr int kNearest = 10;

    /// A map as it is made.
    struct Content {
        Origin origin = Origin::Look;
        std::int64_t version = 0;     ///< Of where the features come from, see version().
        std::vector<ImageId> images;  ///< Ascending. An image's place in here is its "item".
        int dimensions = 0;
        std::vector<float> features;          ///< items x dimensions, rows of length 1.
        std::vector<std::int32_t> landmarks;  ///< Their items, ascending.
        std::vector<std::int32_t> nearest;    ///< items x kNearest: places among the landmarks.
        std::vector<float> similarities;      ///< items x kNearest: cosines, largest first.
    };

    /// Writes a file whole or not at all. Errors: DiskFull, PermissionDenied, Io.
    static Status write(const std::filesystem::path& file, const Content& content);

    /// Errors: NotFound, Corrupt, PermissionDenied, Io, OutOfMemory.
    static Result<std::shared_ptr<const ImageMap>> open(const std::filesystem::path& file);

    [[nodiscard]] Origin origin() const { return m_origin; }
    /// Tells maps of one origin apart: version of the descriptor (older maps: 0), steps of the
    /// start without labels, id of the run.
    [[nodiscard]] std::int64_t version() const { return m_version; }
    [[nodiscard]] std::span<const ImageId> images() const { return m_images; }
    /// -1 for an image that is not on the map.
    [[nodiscard]] std::int32_t itemOf(ImageId image) const;
    [[nodiscard]] std::size_t dimensions() const { return m_dimensions; }
    [[nodiscard]] std::span<const float> features(std::int32_t item) const;
    /// Of all items, row by row.
    [[nodiscard]] std::span<const float> features() const { return m_features; }
    [[nodiscard]] std::span<const std::int32_t> landmarks() const { return m_landmarks; }
    /// Features of the landmarks alone, row by row.
    [[nodiscard]] std::vector<float> landmarkFeatures() const;
    /// Place of an item among the landmarks; -1 when it is none.
    [[nodiscard]] std::int32_t landmarkOf(std::int32_t item) const;
    [[nodiscard]] std::span<const std::int32_t> nearest(std::int32_t item) const;
    [[nodiscard]] std::span<const float> similarities(std::int32_t item) const;

private:
    ImageMap() = default;
    bool place();

    MappedFile m_file;
    Origin m_origin = Origin::Look;
    std::int64_t m_version = 0;
    std::size_t m_dimensions = 0;
    std::span<const ImageId> m_images;
    std::span<const float> m_features;
    std::span<const std::int32_t> m_landmarks;
    std::span<const std::int32_t> m_nearest;
    std::span<const float> m_similarities;
};

/// Where a project's data folder keeps the map of an origin.
std::filesystem::path imageMapPath(const std::filesystem::path& dataFolder,
                                   ImageMap::Origin origin);

}  // namespace seedling
