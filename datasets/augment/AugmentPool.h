#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

#include "datasets/augment/AugmentSettings.h"

namespace seedling {

/// How much a view differs from the image.
enum class ViewKind {
    Plain,   ///< The pixels as they are.
    Weak,    ///< Random mirror (if allowed) and shift: WeakAugment.
    Strong,  ///< Weak, then RandAugment and cutout: StrongAugment.
    Warped,  ///< Strong in one resampling: WarpAugment.
    Mixed,   ///< Strong or Warped, by the toss of a coin.
    Crop,    ///< A part of the image, for contrastive learning: CropAugment.
    Crop2,   ///< A second such view of the same image.
};

/// One image to be augmented, into a place of the caller's.
struct ViewRequest {
    std::span<const std::uint8_t> source;  ///< side*side*3 bytes, HWC RGB.
    std::uint8_t* destination = nullptr;   ///< side*side*3 bytes; cropped views: cropSide^2 * 3.
    ViewKind kind = ViewKind::Plain;
    std::uint64_t stream = 0;  ///< Names the random stream of this view; see viewStream.
};

/// The random stream of one view. Same arguments, same pixels, whatever the number of threads or
/// the order.
std::uint64_t viewStream(std::uint64_t seed, std::int64_t step, std::int64_t positionInBatch,
                         ViewKind kind);

/// Makes views of images on several threads.
/// Thread rule: one caller at a time.
class AugmentPool {
public:
    /// threads: 1 or more; with 1 everything runs on the caller's thread.
    AugmentPool(AugmentSettings settings, int threads);
    ~AugmentPool();
    AugmentPool(const AugmentPool&) = delete;
    AugmentPool& operator=(const AugmentPool&) = delete;

    /// Blocks until every view is written.
    void render(std::span<const ViewRequest> requests);

    /// Starts the same in the background; the requests and the memory they name must live until
    /// wait() returns.
    void start(std::vector<ViewRequest> requests);
    void wait();

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

}  // namespace seedling
