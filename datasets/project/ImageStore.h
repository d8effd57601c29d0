#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <vector>

#include "datasets/base/Result.h"
#include "datasets/project/Records.h"

namespace seedling {

class Database;

/// The tables `source` and `image`. Thread rule: that of the Project it belongs to.
class ImageStore {
public:
    explicit ImageStore(Database& database);

    /// Adds a source, or returns the id of the one that is there already with this kind and
    /// location.
    Result<SourceId> addSource(const std::string& kind, const std::string& location);
    Result<std::vector<SourceRecord>> sources();

    /// Adds images in one transaction; ids are assigned in order. An image that is there already
    /// (same source, path and index) keeps its id, its label and its part; its size and time are
    /// brought up to date. Returns the ids in the order of `images` (their `id` field is ignored).
    /// 100,000 in about a second.
    Result<std::vector<ImageId>> add(std::span<const ImageRecord> images);

    /// All images, ascending by id.
    Result<std::vector<ImageRecord>> all();
    /// Up to `count` images, evenly spread over all, ascending by id.
    Result<std::vector<ImageRecord>> sample(std::size_t count);
    Result<ImageRecord> get(ImageId image);
    Result<std::int64_t> count();

    /// What reading an image has told: width, height, hash, state and reason are stored, in one
    /// transaction.
    Status updateRead(std::span<const ImageRecord> images);

    /// Moves images to a part, e.g. when a test source is added.
    Status setPart(std::span<const ImageId> images, Part part);
    /// Stores hidden truth for images (benchmarks); none clears it.
    Status setHiddenTruth(std::span<const std::pair<ImageId, std::optional<ClassId>>> truth);

private:
    Database& m_database;
};

}  // namespace seedling
