#include "datasets/cache/PixelCache.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "datasets/base/FileLock.h"
#include "datasets/base/MappedFile.h"
#include "datasets/cache/ImageStamps.h"
#include "datasets/cache/PixelBuild.h"
#include "datasets/cache/PixelStore.h"
#include "datasets/project/ProjectImages.h"

namespace seedling {
namespace {

constexpr int kSmallestSide = 8;
constexpr int kLargestSide = 512;

using Progress = std::function<bool(std::int64_t done, std::int64_t total)>;

// What has to be read, and what the project should be told of images that need not be.
struct Plan {
    std::vector<PixelTask> tasks;
    std::vector<ImageRecord> corrections;  // Made in the records already.
};

bool isUpToDate(const PixelEntry& entry, const ImageRecord& record, const FileStamp& stamp) {
    if (entry.stamp != stamp)
        return false;
    // The project alone knows why an image is unreadable; where it does not, reading tells again.
    return entry.hasPixels() || record.state == ImageState::Unreadable;
}

bool agrees(const ImageRecord& record, const PixelEntry& entry) {
    return record.state == ImageState::Ok && record.width == entry.width &&
           record.height == entry.height && record.hash == toHex(entry.hash);
}

void correct(ImageRecord& record, const PixelEntry& entry) {
    record.state = ImageState::Ok;
    record.reason.clear();
    record.hash = toHex(entry.hash);
    record.width = entry.width;
    record.height = entry.height;
}

Plan planFor(std::vector<ImageRecord>& records, const PixelStore& store, ImageStamps& stamps) {
    Plan plan;
    for (std::size_t i = 0; i < records.size(); ++i) {
        ImageRecord& record = records[i];
        const FileStamp stamp = stamps.stampOf(record);
        const std::uint64_t identity = stamps.identityOf(record);
        auto known = store.find(record.id.value);
        if (known && known->identity != identity)
            known.reset();
        if (!known || !isUpToDate(*known, record, stamp)) {
            plan.tasks.push_back({i, stamp, identity, known});
        } else if (known->hasPixels() && !agrees(record, *known)) {
            correct(record, *known);
            plan.corrections.push_back(record);
        }
    }
    return plan;
}

// Brings store and project up to date; returns the images of the project as they are then.
Result<std::vector<ImageRecord>> bringUpToDate(Project& project, PixelStore& store, int side,
                                               int threads, const Progress& progress) {
    const auto images = ProjectImages::create(project);
    if (!images)
        return failureOf(images);
    auto stamps = ImageStamps::create(project, *images);
    if (!stamps)
        return failureOf(stamps);
    auto records = project.images().all();
    if (!records)
        return records;
    const Plan plan = planFor(*records, store, *stamps);
    if (!plan.corrections.empty()) {
        if (auto told = project.images().updateRead(plan.corrections); !told)
            return failureOf(told);
    }
    if (!plan.tasks.empty()) {
        auto built =
            buildPixels(project, **images, store, side, threads, *records, plan.tasks, progress);
        if (!built)
            return failureOf(built);
    }
    return records;
}

}  // namespace

struct PixelCache::Impl {
    int side = 0;
    MappedFile file;
    std::array<std::vector<ImageId>, 2> idsByPart;
    std::vector<std::pair<ImageId, std::int64_t>> slots;  // Ascending by id.

    [[nodiscard]] std::size_t slotBytes() const {
        return static_cast<std::size_t>(side) * static_cast<std::size_t>(side) * Image::kChannels;
    }

    // Takes what the project says is readable and the store has.
    Status load(const std::vector<ImageRecord>& records, const PixelStore& store) {
        auto mapped = MappedFile::map(store.pixelFile());
        if (!mapped)
            return failureOf(mapped);
        file = std::move(*mapped);
        for (const ImageRecord& record : records) {
            const auto entry = store.find(record.id.value);
            if (record.state != ImageState::Ok || !entry || !entry->hasPixels())
                continue;
            idsByPart[static_cast<std::size_t>(record.part)].push_back(record.id);
            slots.emplace_back(record.id, entry->slot);
        }
        return {};
    }
};

Result<std::unique_ptr<PixelCache>> PixelCache::open(Project& project, int side, int threads,
                                                     const Progress& progress) {
    if (side < kSmallestSide || side > kLargestSide)
        return failure(ErrorCode::InvalidArgument,
                       fmt::format("Training at {} pixels is not possible.", side),
                       fmt::format("Choose {} to {} pixels.", kSmallestSide, kLargestSide));
    const auto folder = project.dataFolder();
    const auto lock = FileLock::acquire(folder / fmt::format("pixels-{}.lock", side),
                                        [&] { return !progress || progress(0, 0); });
    if (!lock)
        return failureOf(lock);
    const auto store = PixelStore::open(folder, side);
    if (!store)
        return failureOf(store);
    const auto records = bringUpToDate(project, **store, side, threads, progress);
    if (!records)
        return failureOf(records);
    auto impl = std::make_unique<Impl>();
    impl->side = side;
    if (auto loaded = impl->load(*records, **store); !loaded)
        return failureOf(loaded);
    return std::unique_ptr<PixelCache>(new PixelCache(std::move(impl)));
}

PixelCache::PixelCache(std::unique_ptr<Impl> impl) : m_impl(std::move(impl)) {}
PixelCache::~PixelCache() = default;

int PixelCache::side() const {
    return m_impl->side;
}

const std::vector<ImageId>& PixelCache::images(Part part) const {
    return m_impl->idsByPart[static_cast<std::size_t>(part)];
}

std::span<const std::uint8_t> PixelCache::pixels(ImageId image) const {
    const auto place = std::ranges::lower_bound(m_impl->slots, image, {},
                                                &std::pair<ImageId, std::int64_t>::first);
    if (place == m_impl->slots.end() || place->first != image)
        return {};
    const auto offset = static_cast<std::size_t>(PixelStore::kHeaderBytes) +
                        static_cast<std::size_t>(place->second) * m_impl->slotBytes();
    return m_impl->file.bytes().subspan(offset, m_impl->slotBytes());
}

}  // namespace seedling
