#pragma once

#include "datasets/source/ImageSource.h"

namespace seedling {

/// A CSV file with one image a line: `path,class[,part]`. Paths are relative to the CSV file's
/// folder, or absolute. An empty class means unlabelled; part is train (the default; val counts as
/// train) or test. A first line of the names path (or file, filename, image), class (label) and
/// part (split), in any order, is a header; without one the order is as above. See parseCsv for
/// quotes and separators.
class ManifestSource : public ImageSource {
public:
    static constexpr const char* kKind = "manifest";

    explicit ManifestSource(std::filesystem::path csv);

    [[nodiscard]] std::string kind() const override { return kKind; }
    /// Errors also: Corrupt with the line number (no path, unknown part, an image named twice with
    /// different classes or parts).
    [[nodiscard]] Result<SourceListing> list(
        const std::function<bool(std::int64_t found)>& keepGoing) const override;
    [[nodiscard]] Result<Image> read(const std::string& path, std::int64_t index,
                                     const DecodeOptions& options) const override;
    [[nodiscard]] Result<std::vector<std::uint8_t>> bytes(const std::string& path,
                                                          std::int64_t index) const override;

private:
    std::filesystem::path m_csv;
};

}  // namespace seedling
