#pragma once

#include <memory>

#include "datasets/source/ImageSource.h"

namespace seedling {

/// Images in the IDX format of MNIST and its relatives, also inside gzip: N x rows x columns (grey)
/// or N x rows x columns x 3 unsigned bytes. The label file is found beside the image file, by the
/// usual names (train-images-idx3-ubyte and train-labels-idx1-ubyte, with a dot for the hyphen,
/// with and without .gz). Without it the images are unlabelled. Class names are the numbers.
///
/// The location is one image file, all of it the train part; or a folder with several, of which
/// those whose names begin with "t10k" or "test" are the test part.
///
/// A file inside gzip is unpacked into memory when its first image is read and kept until the
/// source goes; a plain one is read image by image.
class IdxSource : public ImageSource {
public:
    static constexpr const char* kKind = "idx";

    /// Whether a file holds IDX images, or a folder such files with the usual names. Any thread.
    static bool isIdxFile(const std::filesystem::path& file);
    static bool isIdxFolder(const std::filesystem::path& folder);

    explicit IdxSource(std::filesystem::path location);
    ~IdxSource() override;

    [[nodiscard]] std::string kind() const override { return kKind; }
    [[nodiscard]] Result<SourceListing> list(
        const std::function<bool(std::int64_t found)>& keepGoing) const override;
    [[nodiscard]] Result<Image> read(const std::string& path, std::int64_t index,
                                     const DecodeOptions& options) const override;
    [[nodiscard]] Result<std::vector<std::uint8_t>> bytes(const std::string& path,
                                                          std::int64_t index) const override;

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

}  // namespace seedling
