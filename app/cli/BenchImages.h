#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>

#include "datasets/base/Result.h"
#include "datasets/project/Project.h"

namespace seedling::cli {

/// Pictures without labels, for benches: one IDX file of noise, or a person's folder, and a project
/// that reads them, in a temporary folder that is removed with this object. Close the project
/// first.
/// Thread rule: one thread.
class BenchImages {
public:
    /// Writes the pictures. count: 1 or more; side: pixels, 8-512. Errors: Io.
    static Result<std::unique_ptr<BenchImages>> create(std::int64_t count, int side);

    /// Writes none, but takes those that lie at `source` (as openSource). Errors: Io.
    static Result<std::unique_ptr<BenchImages>> of(const std::string& source);

    ~BenchImages();
    BenchImages(const BenchImages&) = delete;
    BenchImages& operator=(const BenchImages&) = delete;

    /// Makes the project and adds every picture to it. Once. Errors: as Project::create and
    /// importSource.
    [[nodiscard]] Result<std::unique_ptr<Project>> import() const;

    [[nodiscard]] std::filesystem::path projectFile() const;

private:
    explicit BenchImages(std::filesystem::path folder);
    static Result<std::unique_ptr<BenchImages>> inTemporaryFolder();

    std::filesystem::path m_folder;
    std::string m_source;  ///< As importSource takes it.
};

}  // namespace seedling::cli
