#include "app/cli/BenchImages.h"

#include <stdlib.h>

#include <algorithm>
#include <cstring>
#include <fstream>
#include <string>
#include <system_error>
#include <utility>
#include <vector>

#include "datasets/base/PathText.h"
#include "datasets/base/Random.h"
#include "datasets/image/Image.h"
#include "datasets/project/Import.h"

namespace seedling::cli {
namespace {

namespace fs = std::filesystem;

fs::path sourceIn(const fs::path& folder) {
    return folder / "noise-images.idx";
}

std::string bigEndian(std::uint32_t value) {
    return {static_cast<char>(value >> 24), static_cast<char>(value >> 16),
            static_cast<char>(value >> 8), static_cast<char>(value)};
}

/// Unsigned bytes in four dimensions: count, rows, columns, channels.
std::string idxHeaderOf(std::int64_t count, int side) {
    constexpr std::uint32_t kBytesInFourDimensions = 0x00000804;
    std::string header =
        bigEndian(kBytesInFourDimensions) + bigEndian(static_cast<std::uint32_t>(count));
    for (const int size : {side, side, Image::kChannels}) {
        header += bigEndian(static_cast<std::uint32_t>(size));
    }
    return header;
}

void fill(std::vector<char>& bytes, Random& random) {
    for (std::size_t i = 0; i < bytes.size(); i += sizeof(std::uint64_t)) {
        const std::uint64_t bits = random.next();
        std::memcpy(bytes.data() + i, &bits, std::min(sizeof(bits), bytes.size() - i));
    }
}

bool writeNoise(const fs::path& file, std::int64_t count, int side) {
    std::ofstream out(file, std::ios::binary);
    out << idxHeaderOf(count, side);
    std::vector<char> image(static_cast<std::size_t>(side) * static_cast<std::size_t>(side) *
                            Image::kChannels);
    Random random(1);
    for (std::int64_t i = 0; i < count && out; ++i) {
        fill(image, random);
        out.write(image.data(), static_cast<std::streamsize>(image.size()));
    }
    out.close();
    return !out.fail();
}

}  // namespace

BenchImages::BenchImages(fs::path folder) : m_folder(std::move(folder)) {}

BenchImages::~BenchImages() {
    std::error_code ignored;
    fs::remove_all(m_folder, ignored);
}

Result<std::unique_ptr<BenchImages>> BenchImages::inTemporaryFolder() {
    std::error_code ignored;
    std::string pattern = (fs::temp_directory_path(ignored) / "seedling-bench-XXXXXX").string();
    if (::mkdtemp(pattern.data()) == nullptr) {
        return failure(ErrorCode::Io, "No temporary folder could be made: " + pattern + ".",
                       "Name a folder that can be written to in TMPDIR.");
    }
    return std::unique_ptr<BenchImages>(new BenchImages(pattern));
}

Result<std::unique_ptr<BenchImages>> BenchImages::create(std::int64_t count, int side) {
    auto images = inTemporaryFolder();
    if (!images) {
        return images;
    }
    const fs::path file = sourceIn((*images)->m_folder);
    if (!writeNoise(file, count, side)) {
        return failure(ErrorCode::Io, "The pictures of the bench could not be written.",
                       "Ask for fewer, or name a folder with more room in TMPDIR.");
    }
    (*images)->m_source = textFromPath(file);
    return images;
}

Result<std::unique_ptr<BenchImages>> BenchImages::of(const std::string& source) {
    auto images = inTemporaryFolder();
    if (images) {
        (*images)->m_source = source;
    }
    return images;
}

Result<std::unique_ptr<Project>> BenchImages::import() const {
    auto project = Project::create(projectFile());
    if (!project) {
        return project;
    }
    ImportOptions options;
    options.labels = SourceLabels::Ignore;
    const auto report = importSource(**project, m_source, options, {});
    return report ? std::move(project) : failureOf(report);
}

fs::path BenchImages::projectFile() const {
    return m_folder / "bench.seedling";
}

}  // namespace seedling::cli
