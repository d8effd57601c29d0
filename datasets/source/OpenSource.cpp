#include <fmt/format.h>

#include <cerrno>

#include "datasets/base/AsciiCase.h"
#include "datasets/base/FileIo.h"
#include "datasets/base/PathText.h"
#include "datasets/image/ImageFormat.h"
#include "datasets/source/CifarSource.h"
#include "datasets/source/FolderSource.h"
#include "datasets/source/IdxSource.h"
#include "datasets/source/ImageSource.h"
#include "datasets/source/ManifestSource.h"
#include "datasets/source/SampleSource.h"

namespace seedling {
namespace {

namespace fs = std::filesystem;

constexpr const char* kExpected =
    "Expected is a folder of images, an IDX image file, a CIFAR binary folder or a CSV list of "
    "images.";
constexpr std::size_t kSniffedBytes = 32;

std::string kindOfFolder(const fs::path& folder) {
    if (CifarSource::isCifarFolder(folder))
        return CifarSource::kKind;
    if (IdxSource::isIdxFolder(folder))
        return IdxSource::kKind;
    return FolderSource::kKind;
}

bool isCsvName(const fs::path& file) {
    const std::string ending = asciiLower(file.extension().string());
    return ending == ".csv" || ending == ".tsv";
}

Result<std::string> kindOfFile(const fs::path& file) {
    const auto start = readFileStart(file, kSniffedBytes);
    if (!start)
        return failureOf(start);
    if (IdxSource::isIdxFile(file))
        return IdxSource::kKind;
    if (isCsvName(file))
        return ManifestSource::kKind;
    if (sniffImageFormat(*start) != ImageFormat::Unknown)
        return failure(ErrorCode::Unsupported,
                       fmt::format("'{}' is a single image.", textFromPath(file)),
                       "Choose the folder that holds the images.");
    return failure(
        ErrorCode::Unsupported,
        fmt::format("'{}' is not something images can be read from.", textFromPath(file)),
        kExpected);
}

}  // namespace

Result<std::unique_ptr<ImageSource>> openSource(const std::string& location) {
    if (SampleSource::isSample(location))
        return SampleSource::open(location);
    const fs::path path = pathFromText(location);
    std::error_code error;
    const auto status = fs::status(path, error);
    if (!fs::exists(status))
        return tl::make_unexpected(systemError(error ? error.value() : ENOENT, "open", path));
    if (fs::is_directory(status))
        return openSource(kindOfFolder(path), location);
    const auto kind = kindOfFile(path);
    return kind ? openSource(*kind, location) : failureOf(kind);
}

Result<std::unique_ptr<ImageSource>> openSource(const std::string& kind,
                                                const std::string& location) {
    if (kind == SampleSource::kKind)
        return SampleSource::open(location);
    const fs::path path = pathFromText(location);
    if (!fileStamp(path))
        return tl::make_unexpected(systemError(ENOENT, "open", path));
    if (kind == FolderSource::kKind)
        return std::make_unique<FolderSource>(path);
    if (kind == IdxSource::kKind)
        return std::make_unique<IdxSource>(path);
    if (kind == CifarSource::kKind)
        return std::make_unique<CifarSource>(path);
    if (kind == ManifestSource::kKind)
        return std::make_unique<ManifestSource>(path);
    return failure(ErrorCode::Unsupported, fmt::format("'{}' is no known kind of source.", kind),
                   kExpected);
}

}  // namespace seedling
