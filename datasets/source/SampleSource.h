#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "datasets/source/ImageSource.h"

namespace seedling {

/// The built-in sample: 6,000 painted pictures of ten kinds of leaves, 1,000 of them the test part.
/// Painted on demand, the same for the same seed. Every picture knows its class, so that a project
/// made from it can check itself. Location: "sample:SEED".
class SampleSource : public ImageSource {
public:
    static constexpr const char* kKind = "sample";
    static constexpr int kTrainImages = 5000;
    static constexpr int kTestImages = 1000;

    /// Whether a location names a built-in sample rather than a file.
    static bool isSample(std::string_view location) { return location.starts_with("sample:"); }

    /// Errors: InvalidArgument when the location is not "sample:" and a whole number.
    static Result<std::unique_ptr<ImageSource>> open(const std::string& location);

    explicit SampleSource(std::uint64_t seed) : m_seed(seed) {}

    [[nodiscard]] std::string kind() const override { return kKind; }
    [[nodiscard]] Result<SourceListing> list(
        const std::function<bool(std::int64_t found)>& keepGoing) const override;
    [[nodiscard]] Result<Image> read(const std::string& path, std::int64_t index,
                                     const DecodeOptions& options) const override;
    [[nodiscard]] Result<std::vector<std::uint8_t>> bytes(const std::string& path,
                                                          std::int64_t index) const override;

private:
    [[nodiscard]] int leafKindAt(std::int64_t index) const;

    std::uint64_t m_seed;
};

}  // namespace seedling
