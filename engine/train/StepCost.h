#pragma once

#include <cstddef>
#include <cstdint>

#include "engine/model/Classifier.h"
#include "engine/model/NetworkSpec.h"
#include "engine/protocol/TrainConfig.h"
#include "engine/train/Precision.h"

namespace seedling {

/// What a training step costs with one network, optimizer and precision.
struct StepCost {
    // Floating-point operations of convolutions and matrix products, a multiply-add counting as
    // two: what OperationCounter counts, exactly. With a balanced head, blends of mixup take a
    // little less than is said here, for they go back through one head alone; in micro-batches,
    // they may take a pass forward less.
    double forwardOperations = 0;    ///< Of an image that goes forward.
    double backwardOperations = 0;   ///< Of an image that goes backward as well.
    double optimizerOperations = 0;  ///< Of a step, however many images it has.

    // Bytes of tensors that last from step to step.
    std::int64_t parameterBytes = 0;  ///< Also of statistics and frozen kernels.
    std::int64_t gradientBytes = 0;
    std::int64_t optimizerBytes = 0;  ///< Momenta, from the first step on.
    std::int64_t averageBytes = 0;    ///< Of the weight average.

    // Bytes of tensors at a step's peak, over what lasts (all but the gradients).
    double bytesPerImage = 0;      ///< Of a trained image: activations, their gradients, pixels.
    double bytesPerSeenImage = 0;  ///< Of one that goes forward only.
    double seenBytes = 0;          ///< Of going forward only, however many images it is.
    std::int64_t atOnce = 0;       ///< Images in the network at a time in training; 0: all.
    double waitingBytes = 0;       ///< Of an image that waits for its micro-batch.

    // Of the process, beside tensors.
    std::int64_t otherBytes = 0;  ///< Before the first step.
    double scratchShare = 0;  ///< For kernels' own use and lost between blocks, of tensors' bytes.

    // The step that was tried out.
    std::int64_t triedImages = 0;  ///< Forward and backward.
    std::int64_t passBytes = 0;    ///< Peak of going forward and backward, over what lasts.
    std::int64_t updateBytes = 0;  ///< Peak of the optimizer's step, gradients among it.
    double secondsPerImage = 0;
    double secondsPerSeenImage = 0;
    double updateSeconds = 0;

    /// Operations of a step. trained: images that went forward and backward; seen: forward only.
    [[nodiscard]] double operations(std::int64_t trained, std::int64_t seen) const;
    /// Largest number of bytes of tensors that such a step has beside those that last.
    [[nodiscard]] double peakBytes(std::int64_t trained, std::int64_t seen) const;
    /// The same of looking at images between steps.
    [[nodiscard]] double lookBytes(std::int64_t images) const;
    /// Seconds of a step.
    [[nodiscard]] double seconds(std::int64_t trained, std::int64_t seen) const;
    /// Bytes that so many images take in the network, as they go through it in training.
    [[nodiscard]] double imageBytes(std::int64_t images, double perImage) const;
    /// Whether so many trained images go in micro-batches, and so once more forward.
    [[nodiscard]] bool inMicroBatches(std::int64_t trained) const;
    /// Bytes of all tensors that last.
    [[nodiscard]] double lastingBytes() const;
};

/// Multiply-adds of what a step has to compute for one image going forward: all of the network, or
/// where its body is frozen the last layer alone.
std::int64_t learntMultiplyAdds(const NetworkSpec& spec, const Classifier& network);

/// Operations of an image's passes through a network, counted as StepCost's.
struct PassOperations {
    double forward = 0;
    double backward = 0;
};

/// Of an image of that side, which may differ from the one the network was made for; counted with a
/// few of them on a throw-away copy. frozenBlocks: as Classifier::freezeFront. LibTorch's
/// exceptions pass through. Thread rule: nothing else may use LibTorch meanwhile.
PassOperations passOperations(const NetworkSpec& network, Precision precision, int side,
                              std::size_t frozenBlocks = 0);

/// Tries steps out on a throw-away copy of the network: one that is counted, one that is measured,
/// and passes of a few images and of twice as many, whose difference is what an image takes. With a
/// batch that fits into half a second of work the measured step is as large as training's own, so
/// that its peak is training's; for more images it is extended by what an image takes. Peaks are 0
/// where TensorMemory does not count. config: with method and batch sizes as they were chosen.
/// threads: that training is to use. images: trained at once, 1 or more. Takes less than a second,
/// or the time of twenty images where that is more. Lets the peak of TensorMemory begin anew.
/// LibTorch's exceptions pass through. Thread rule: nothing else may use LibTorch meanwhile.
StepCost tryStep(const NetworkSpec& network, const TrainConfig& config, Precision precision,
                 int threads, std::int64_t images);

}  // namespace seedling
