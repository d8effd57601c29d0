#pragma once

#include "datasets/source/ImageSource.h"

namespace seedling {

/// A folder with the binary version of CIFAR-10 or CIFAR-100 (A. Krizhevsky, "Learning Multiple
/// Layers of Features from Tiny Images", 2009): files *.bin of records of a label byte (CIFAR-100:
/// a coarse and a fine one, of which the fine one counts) and 3072 pixel bytes. Files whose name
/// begins with "test" are the test part. Class names come from batches.meta.txt or
/// fine_label_names.txt where there is one; otherwise they are the numbers.
class CifarSource : public ImageSource {
public:
    static constexpr const char* kKind = "cifar";

    /// Whether the folder holds such files. Any thread.
    static bool isCifarFolder(const std::filesystem::path& folder);

    explicit CifarSource(std::filesystem::path folder);

    [[nodiscard]] std::string kind() const override { return kKind; }
    [[nodiscard]] Result<SourceListing> list(
        const std::function<bool(std::int64_t found)>& keepGoing) const override;
    [[nodiscard]] Result<Image> read(const std::string& path, std::int64_t index,
                                     const DecodeOptions& options) const override;
    [[nodiscard]] Result<std::vector<std::uint8_t>> bytes(const std::string& path,
                                                          std::int64_t index) const override;

private:
    std::filesystem::path m_folder;
};

}  // namespace seedling
