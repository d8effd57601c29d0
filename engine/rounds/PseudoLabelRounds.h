#pragma once

#include <torch/types.h>

#include <cstdint>
#include <functional>
#include <map>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include "datasets/cache/PixelCache.h"
#include "engine/model/Classifier.h"
#include "engine/rounds/ImageFeatures.h"
#include "engine/train/Precision.h"
#include "engine/train/TrainingSet.h"

namespace seedling {

/// Pseudo-labels for whole stretches of a run instead of anew in every step. At the start of each
/// of four rounds: labels are propagated over the graph of nearest neighbours among the network's
/// features; from the second round on the geometric mean with the network's own answers is taken;
/// shares of classes are balanced; and of each class the surest 30, 50, 70, then 90 % are kept and
/// trained on as if they were labelled. Labelled images always keep their label; vetoes count in
/// every round.
/// Sources: label propagation for deep semi-supervised learning (Iscen et al. 2019,
/// arXiv:1904.04717), curriculum labelling (Cascante-Bonilla et al. 2021, arXiv:2001.06001),
/// balancing by Sinkhorn-Knopp (as in arXiv:1911.05371). Deviations: the graph is combined with
/// the network's answers, no new weights each round. Thread rule: one thread.
class PseudoLabelRounds {
public:
    static constexpr std::size_t kMostImages = 60'000;

    struct Settings {
        bool mirror = false;   ///< Whether images look the same mirrored.
        bool balanced = true;  ///< Expect classes of equal size.
        std::uint64_t seed = 1;
        Precision precision = Precision::Fp32;
        /// Looked at in a round, beside the labelled ones; of more images some are drawn by seed.
        std::size_t mostImages = kMostImages;
    };

    explicit PseudoLabelRounds(const Settings& settings) : m_settings(settings) {}

    /// Whether a new round begins at this fraction (0-1) of the run.
    [[nodiscard]] bool isDue(double fraction) const;

    /// How many images each round may look at, so that looking leaves most of a run of so many
    /// seconds to its steps: where a network is slow, that is fewer than kMostImages.
    /// secondsPerImage: of a pass without gradient; 0 where it is not known.
    static std::size_t imagesWithin(double runSeconds, double secondsPerImage);

    /// Bytes of tensors that deciding takes at most beside what the network itself takes, for so
    /// many unlabelled images with so many features each.
    [[nodiscard]] double bytesFor(std::int64_t images, std::int64_t features, int classes) const;

    /// Decides anew. network: in eval mode, e.g. the averaged weights; in the first round only its
    /// features count. carryOn: asked now and then; when it says no, the round is given up and
    /// false is returned.
    bool begin(double fraction, Classifier& network, const PixelCache& cache,
               const TrainingSet& set, const std::function<bool()>& carryOn);

    /// The same by what is known of images already. look: what a network makes of these, all at
    /// once.
    using Look = std::function<ImageFeatures(std::span<const ImageId> images)>;
    bool begin(double fraction, const Look& look, const TrainingSet& set,
               const std::function<bool()>& carryOn);

    /// How many are still to begin.
    [[nodiscard]] int roundsLeft() const;

    /// Images to train on, ascending.
    [[nodiscard]] const std::vector<ImageId>& kept() const { return m_kept; }
    /// Share of the images looked at that is kept, 0-1.
    [[nodiscard]] double keptShare() const { return m_keptShare; }
    /// [N] int64: pseudo-labels of kept images.
    [[nodiscard]] torch::Tensor classesOf(const std::vector<ImageId>& images) const;

    /// The same as pairs, and what another one keeps, taken over: to train by its rounds.
    [[nodiscard]] std::vector<LabelledItem> pseudoLabels() const;
    void follow(const std::vector<LabelledItem>& pseudoLabels);

    /// What a checkpoint must keep, by name.
    [[nodiscard]] std::map<std::string, torch::Tensor> state() const;
    void restore(const std::map<std::string, torch::Tensor>& state);

private:
    void keep(const std::vector<ImageId>& images, const torch::Tensor& probabilities,
              const TrainingSet& set);

    Settings m_settings;
    int m_round = -1;  ///< The one under way.
    double m_keptShare = 0;
    std::vector<ImageId> m_kept;
    std::unordered_map<ImageId, std::int64_t> m_classes;
};

}  // namespace seedling
