#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "datasets/base/Result.h"
#include "datasets/image/Image.h"
#include "datasets/image/ImageCodec.h"

namespace seedling {

/// Which part of the data an image belongs to. The test part is read by `evaluate` only.
enum class Part { Train, Test };

/// One image as a source offers it.
struct SourceItem {
    std::string path;        ///< Relative to the source's root; "" where images are only numbered.
    std::int64_t index = 0;  ///< Number inside the source's file; 0 for a file of its own.
    Part part = Part::Train;
    std::optional<std::string> className;  ///< The label that the source knows, if any.
    std::int64_t fileBytes = 0;            ///< Size of the file, 0 where images are only numbered.
    std::int64_t modifiedMs = 0;           ///< Modification time in ms since 1970, 0 likewise.
};

/// What a source holds.
struct SourceListing {
    std::vector<SourceItem> items;  ///< In a stable, natural order ("img2" before "img10").
    std::vector<std::string>
        classNames;  ///< Every class named, in the order in which it should be shown.
};

/// Somewhere that images come from. Implementations keep no pixel in memory longer than needed.
/// Thread rule: `read` may be called from several threads at once; the rest from one.
class ImageSource {
public:
    virtual ~ImageSource() = default;

    /// "folder", "idx", "cifar", "manifest" or "sample": what the project file stores to open it
    /// again.
    [[nodiscard]] virtual std::string kind() const = 0;

    /// Lists every image without decoding any. `keepGoing` is called now and then with the number
    /// found so far; when it returns false the listing ends with Cancelled. Errors: NotFound,
    /// PermissionDenied, Corrupt.
    [[nodiscard]] virtual Result<SourceListing> list(
        const std::function<bool(std::int64_t found)>& keepGoing) const = 0;

    /// Decodes one image. Errors: as decodeImageFile.
    [[nodiscard]] virtual Result<Image> read(const std::string& path, std::int64_t index,
                                             const DecodeOptions& options) const = 0;

    /// Bytes that change when the image changes: the encoded file, or the raw pixels. Used for
    /// content hashes.
    [[nodiscard]] virtual Result<std::vector<std::uint8_t>> bytes(const std::string& path,
                                                                  std::int64_t index) const = 0;
};

/// Recognises what lies at `location` (a folder, an IDX image file, a CIFAR binary folder, a CSV
/// manifest, or "sample:SEED" for the built-in sample) and opens it. Errors: NotFound, Unsupported
/// with what was expected.
Result<std::unique_ptr<ImageSource>> openSource(const std::string& location);

/// Opens a source of a known kind again, as stored in a project. Errors: as openSource.
Result<std::unique_ptr<ImageSource>> openSource(const std::string& kind,
                                                const std::string& location);

}  // namespace seedling
