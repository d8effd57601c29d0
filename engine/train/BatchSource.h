#pragma once

#include <cstdint>
#include <vector>

#include "datasets/augment/AugmentPool.h"
#include "datasets/cache/PixelCache.h"
#include "engine/method/TrainingStep.h"
#include "engine/train/BatchPlan.h"
#include "engine/train/TrainingSet.h"

namespace seedling {

/// The views of one step, and which images they are of.
struct Batch {
    StepInput input;  ///< Points into the source's memory.
    std::vector<ImageId> unlabelled;
};

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
    };

    /// The cache must outlive the source.
    BatchSource(const PixelCache& cache, const Settings& settings);
    ~BatchSource();
    BatchSource(const BatchSource&) = delete;
    BatchSource& operator=(const BatchSource&) = delete;

    /// Images from now on; a batch that was begun with others is thrown away.
    void setImages(const TrainingSet& set);

    /// The batch of a step; valid until the next call. With `thenNext` the following step's batch
    /// is begun in the background.
    const Batch& take(std::int64_t step, bool thenNext);

private:
    struct Slot {
        std::int64_t step = -1;
        std::vector<std::uint8_t> pixels;
        Batch batch;
    };

    std::vector<ViewRequest> fill(Slot& slot, std::int64_t step);
    void finishPending();

    const PixelCache& m_cache;
    Settings m_settings;
    AugmentPool m_pool;
    BatchPlan m_plan;
    std::vector<LabelledItem> m_labelled;
    std::vector<ImageId> m_unlabelled;
    Slot m_current;
    Slot m_next;
    bool m_pending = false;
};

}  // namespace seedling
