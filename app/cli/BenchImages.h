#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>

#include "datasets/base/Result.h"
#include "datasets/project/Project.h"

namespace seedling::cli {

/// Pictures of noise without labels, for benches: one IDX file and the project that reads it, in a
/// temporary folder that is removed with this object. Close the project first.
/// Thread rule: one thread.
class BenchImages {
public:
    /// Writes the pictures. count: 1 or more; side: pixels, 8-512. Errors: Io.
    static Result<std::unique_ptr<BenchImages>> create(std::int64_t count, int side);

    ~BenchImages();
    BenchImages(const BenchImages&) = delete;
    BenchImages& operator=(const BenchImages&) = delete;

    /// Makes the project and adds every picture to it. Once. Errors: as Project::create and
    /// importSource.
    [[nodiscard]] Result<std::unique_ptr<Project>> import() const;

    [[nodiscard]] std::filesystem::path projectFile() const;

private:
    explicit BenchImages(std::filesystem::path folder);

    std::filesystem::path m_folder;
};

}  // namespace seedling::cli
