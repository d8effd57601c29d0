#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <vector>

#include "datasets/base/Result.h"
#include "datasets/cache/PixelCache.h"
#include "engine/model/ModelFactory.h"
#include "engine/optim/Optimizer.h"
#include "engine/parallel/DataParallel.h"
#include "engine/protocol/MemorySplit.h"
#include "engine/train/BatchSource.h"
#include "engine/train/Precision.h"
#include "engine/train/RunPlan.h"
#include "engine/train/StepCost.h"
#include "engine/warm/ProjectionHead.h"
#include "engine/warm/WarmStart.h"

namespace seedling {

/// Learns a network's features from images alone, labels aside: contrastive learning with Muon,
/// batches of up to 256 images in two cropped views of three quarters of the side, an average of
/// the weights. Whoever owns it calls `step` until `isOver` and saves now and then; saved and read
/// again, it goes on with the numbers it would have had. Thread rule: one thread.
class WarmTraining {
public:
    struct Settings {
        NetworkSpec network;
        bool mirror = false;
        Precision precision = Precision::Fp32;
        int threads = 1;
        std::uint64_t seed = 1;
    };

    /// How long a start is to have learnt, by time or by steps, earlier cycles counted in.
    struct Goal {
        double seconds = 0;
        std::int64_t steps = 0;  ///< Decides when above 0.
        /// How long this sitting may take at most, by time; 0: as long as it needs. A cycle that
        /// was left in its middle is then brought to its end within that time, or made longer where
        /// goal and time allow.
        double allowance = 0;
    };

    /// What a step would cost in a project of so many images, tried out as by tryStep. The images
    /// of that cost are views. Of operations flopPerStep() knows more: a step's are not quite
    /// proportional to its views.
    static StepCost tryOut(const Settings& settings, std::int64_t images);

    /// The cache must outlive this. images: 2 or more.
    WarmTraining(const PixelCache& cache, std::vector<ImageId> images, const Settings& settings);

    /// Takes up what the file holds, if it was made with the same settings, and plans what is
    /// missing to the goal; a start within a tenth of the goal is good enough. Without a file it
    /// begins from new weights. A damaged file is begun anew.
    void begin(const std::filesystem::path& file, const Goal& goal);

    /// This cycle is to be over at that time of its own clock, if not before.
    void foresee(double seconds) { m_plan.foresee(seconds); }

    [[nodiscard]] bool isOver() const { return m_isOver; }
    /// One batch. seconds: that this cycle has been at work, after this step, by the caller's
    /// clock. Returns the loss.
    double step(const std::function<double()>& seconds);
    /// After the last step: the cycle counts as finished.
    void finishCycle();

    /// By temporary file, fsync and rename. Errors: DiskFull, PermissionDenied, Io, Internal.
    Status save(const std::filesystem::path& file) const;

    [[nodiscard]] const WarmHeader& header() const { return m_header; }
    [[nodiscard]] const RunPlan& plan() const { return m_plan; }
    /// Images that go through the network in a step (two views each).
    [[nodiscard]] std::int64_t viewsPerStep() const { return 2 * m_batchImages; }
    /// Operations of a step (of which each costs the same): as OperationCounter has counted them in
    /// the first one here; 0 before it.
    [[nodiscard]] double flopPerStep() const { return m_flopPerStep; }
    /// What this holds, activations as the latest step's forward pass left them.
    [[nodiscard]] MemorySplit memory() const;
    /// Averaged weights, to start from.
    [[nodiscard]] Classifier& network() { return *m_average; }

private:
    bool read(const std::filesystem::path& file);
    void planCycle(const Goal& goal);

    Settings m_settings;
    std::vector<ImageId> m_images;
    std::int64_t m_batchImages;
    std::shared_ptr<Classifier> m_live;
    std::shared_ptr<Classifier> m_average;
    DataParallel m_parallel;  ///< The live network, as steps see it.
    std::shared_ptr<ProjectionHead> m_head;
    std::unique_ptr<Optimizer> m_optimizer;
    BatchSource m_batches;
    const PixelCache& m_cache;
    WarmHeader m_header;
    RunPlan m_plan;
    bool m_isOver = false;
    double m_flopPerStep = 0;
    std::int64_t m_activationBytes = 0;
};

/// Copies everything but the last layer, whose size follows the classes.
void copyFeatureLayers(Classifier& target, const Classifier& source);

}  // namespace seedling
