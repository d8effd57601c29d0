#include "datasets/source/SampleSource.h"

#include <charconv>
#include <string_view>

#include "datasets/base/Random.h"
#include "datasets/source/LeafPainter.h"
#include "datasets/source/LeafShapes.h"

namespace seedling {
namespace {

constexpr std::string_view kPrefix = "sample:";

/// Part of the content hash: raise it when the pictures change, so that caches are painted anew.
constexpr std::string_view kPaintVersion = "leaves 1";

}  // namespace

Result<std::unique_ptr<ImageSource>> SampleSource::open(const std::string& location) {
    const std::string_view text = location;
    std::uint64_t seed = 0;
    const char* end = text.data() + text.size();
    if (isSample(text)) {
        const auto [rest, error] = std::from_chars(text.data() + kPrefix.size(), end, seed);
        if (error == std::errc{} && rest == end)
            return std::make_unique<SampleSource>(seed);
    }
    return failure(ErrorCode::InvalidArgument,
                   "'" + location + "' does not name a built-in sample.",
                   "Write sample: and a number, for example sample:1.");
}

Result<SourceListing> SampleSource::list(const std::function<bool(std::int64_t)>& keepGoing) const {
    SourceListing listing;
    listing.classNames.assign(kLeafNames.begin(), kLeafNames.end());
    listing.items.reserve(kTrainImages + kTestImages);
    for (std::int64_t index = 0; index < kTrainImages + kTestImages; ++index) {
        SourceItem item;
        item.index = index;
        item.part = index < kTrainImages ? Part::Train : Part::Test;
        item.className = kLeafNames[static_cast<std::size_t>(leafKindAt(index))];
        listing.items.push_back(std::move(item));
    }
    if (keepGoing && !keepGoing(kTrainImages + kTestImages)) {
        return failure(ErrorCode::Cancelled, "Reading the sample was cancelled.");
    }
    return listing;
}

Result<Image> SampleSource::read(const std::string& /*path*/, std::int64_t index,
                                 const DecodeOptions& /*options*/) const {
    if (index < 0 || index >= kTrainImages + kTestImages) {
        return failure(ErrorCode::NotFound,
                       "The sample has no image " + std::to_string(index) + ".");
    }
    return paintLeaf(leafKindAt(index), Random::streamSeed(m_seed, "leaf picture", {index}));
}

Result<std::vector<std::uint8_t>> SampleSource::bytes(const std::string& /*path*/,
                                                      std::int64_t index) const {
    const std::string text =
        std::string(kPaintVersion) + ' ' + std::to_string(m_seed) + ' ' + std::to_string(index);
    return std::vector<std::uint8_t>(text.begin(), text.end());
}

/// Kinds come in random order, yet each block of ten holds every kind once: both parts are
/// balanced.
int SampleSource::leafKindAt(std::int64_t index) const {
    constexpr std::int64_t kinds = kLeafNames.size();
    std::array<int, kLeafNames.size()> order{};
    for (std::size_t i = 0; i < order.size(); ++i)
        order[i] = static_cast<int>(i);
    Random random(Random::streamSeed(m_seed, "leaf kinds", {index / kinds}));
    random.shuffle(order);
    return order[static_cast<std::size_t>(index % kinds)];
}

}  // namespace seedling
