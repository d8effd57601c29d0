#pragma once

#include <torch/types.h>

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <vector>

#include "datasets/base/StrongId.h"
#include "engine/method/PolicyInput.h"

namespace seedling {

/// Which unlabelled images have stopped teaching, and so are drawn less. An image comes to rest
/// once it was looked at so many times in a row with one answer: trusted (its weight is over a
/// half) as the same class, or, in the second half of the schedule, not trusted. Of a resting
/// image's turns one in four is still taken (restingTurns), so that none is lost for good: another
/// answer wakes it. Who rests is decided anew at every 50th step (kPeriod), from what was seen
/// before it.
///
/// Like the pruning of InfoBatch (Qin et al. 2024, arXiv 2303.04947): at random and not for good.
/// Deviations: by the answers instead of the loss, and the images that are left are not given a
/// larger weight, because the loss is a mean over those that were drawn.
///
/// Two bytes an image. Thread rule: one thread.
class RestingImages {
public:
    /// looks: 1-100. images: all that may be drawn, ascending; must outlive this.
    RestingImages(std::span<const ImageId> images, int looks);

    /// Before the batch of a step is taken.
    void beginStep(std::int64_t step);

    /// What a step has found. labels: of these images; undefined where the step judged none.
    /// fraction: of the schedule, 0-1.
    void note(std::span<const ImageId> images, const PseudoLabels& labels, double fraction);

    [[nodiscard]] bool rests(ImageId image) const;
    [[nodiscard]] std::int64_t restingCount() const;
    /// Of all images; 0 without any.
    [[nodiscard]] double restingShare() const;
    /// Another number whenever others rest than before.
    [[nodiscard]] std::int64_t version() const { return m_version; }

    /// Which of the drawn images are taken, in their order: all that do not rest, of the others
    /// each by a chance of 1 in 4, and then as many more of these as make up a multiple of 32,
    /// because a few shapes run faster than ever new ones. Depends on seed, step and who rests.
    [[nodiscard]] std::vector<ImageId> taken(const std::vector<ImageId>& drawn, std::uint64_t seed,
                                             std::int64_t step) const;

    /// What a checkpoint keeps. Images that are new since are taken to be awake.
    [[nodiscard]] std::map<std::string, torch::Tensor> state() const;
    /// LibTorch's error where it is not a state.
    void restore(const std::map<std::string, torch::Tensor>& state);

private:
    [[nodiscard]] std::size_t placeOf(ImageId image) const;
    void see(std::size_t place, bool isTrusted, std::int64_t classIndex, bool isLate);

    std::span<const ImageId> m_images;
    int m_looks;
    std::vector<std::uint8_t> m_streaks;  ///< Looks in a row, 0-127, and a bit for resting.
    std::vector<std::uint8_t> m_answers;  ///< Class modulo 255, or 255 for "not trusted".
    std::int64_t m_version = 0;
};

}  // namespace seedling
