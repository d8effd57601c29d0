#pragma once

#include <cstdint>
#include <vector>

#include "datasets/augment/AugmentPool.h"
#include "datasets/cache/PixelCache.h"
#include "engine/distributed/RankShare.h"
#include "engine/method/StepInput.h"
#include "engine/train/BatchPlan.h"
#include "engine/train/RestingImages.h"
#include "engine/train/TrainingSet.h"

namespace seedling {

/// [classes] float: how many of the images that are trained on have the label of each class.
torch::Tensor labelCountsOf(const TrainingSet& set);

/// Renders batches: while one is trained on, the next is made in the background. Every batch
/// depends on seed, step and images alone. Thread rule: one thread.
class BatchSource {
public:
    struct Settings {
        std::uint64_t seed = 1;
        int labelledBatch = 64;
        int unlabelledBatch = 192;  ///< 0 for methods that use labelled images only.
        int threads = 1;
        AugmentSettings augment;
        /// Of every unlabelled image. Weak views and first crops become the batch's `weak`, all
        /// others its `strong`.
        std::vector<ViewKind> unlabelledViews = {ViewKind::Weak, ViewKind::Strong};
        /// Of the labelled images: the first half weak, the second half this.
        ViewKind secondHalf = ViewKind::Weak;
        /// Which rows of each batch are rendered. The sizes are those of the whole batch, and a row
        /// is the same whoever renders it. What a step draws for these rows (mixup, the balanced
        /// head) it draws by a seed of this rank.
        RankShare share = {};
    };

    /// The cache must outlive the source.
    BatchSource(const PixelCache& cache, const Settings& settings);
    ~BatchSource();
    BatchSource(const BatchSource&) = delete;
    BatchSource& operator=(const BatchSource&) = delete;

    /// Images from now on; a batch that was begun with others is thrown away.
    void setImages(const TrainingSet& set);

    /// From now on batches have so many unlabelled images, at most Settings::unlabelledBatch: the
    /// first of those that they would have. A batch that was begun with others is thrown away.
    /// count: a multiple of the share's size.
    void setUnlabelled(int count);

    /// From now on resting images are drawn less: a batch may be smaller. For a whole batch alone,
    /// not for a share of one. resting: must outlive the source; a batch that was begun before
    /// others rested is thrown away.
    void setResting(const RestingImages* resting) { m_resting = resting; }

    /// The batch of a step, all but moment.fraction; its pixels are valid until the next call. With
    /// `thenNext` the following step's batch is begun in the background.
    const StepInput& take(std::int64_t step, bool thenNext);

    /// Bytes of pixels, of the batch that was taken and of the one that is being made.
    [[nodiscard]] std::int64_t bytes() const {
        return static_cast<std::int64_t>(m_current.pixels.size() + m_next.pixels.size());
    }

private:
    struct Slot {
        std::int64_t step = -1;
        int unlabelled = 0;        ///< Drawn for the whole batch, whatever the share.
        std::int64_t resting = 0;  ///< RestingImages::version
        std::vector<std::uint8_t> pixels;
        StepInput batch;
    };

    std::vector<ViewRequest> fill(Slot& slot, std::int64_t step);
    void pointAtViews(Slot& slot) const;
    std::vector<ImageId> unlabelledImages(std::int64_t step);
    [[nodiscard]] std::int64_t ownOf(int rows) const { return m_settings.share.countOf(rows); }
    [[nodiscard]] std::int64_t restingVersion() const;
    [[nodiscard]] bool isFor(const Slot& slot, std::int64_t step) const;
    void finishPending();

    const PixelCache& m_cache;
    Settings m_settings;
    AugmentPool m_pool;
    BatchPlan m_plan;
    int m_unlabelledCount;  ///< In a batch.
    const RestingImages* m_resting = nullptr;
    std::vector<LabelledItem> m_labelled;
    std::vector<ImageId> m_unlabelled;
    std::vector<LabelledItem> m_vetoes;
    torch::Tensor m_labelCounts;  ///< [classes] float
    Slot m_current;
    Slot m_next;
    bool m_pending = false;
};

}  // namespace seedling
