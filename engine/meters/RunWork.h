#pragma once

#include <cstdint>
#include <map>
#include <set>

#include "datasets/base/Result.h"
#include "engine/meters/WorkTerms.h"
#include "engine/protocol/Event.h"

namespace seedling {

/// Arithmetic operations; a multiply-add is two.
struct OperationCounts {
    double forward = 0;
    double backward = 0;
    double optimizer = 0;
    [[nodiscard]] double total() const { return forward + backward + optimizer; }
};

/// Bytes read and written between memory and arithmetic.
struct ByteCounts {
    double weights = 0;      ///< And their gradients, in the format of the run.
    double activations = 0;  ///< In the format of the run.
    double optimizer = 0;    ///< Of the weight update, always fp32.
    double data = 0;         ///< Pixels of the images, 8 bit.
};

/// What a run did, as far as its hardware does not matter: the input of a forecast.
///
/// Operations, parameters and the peak of the tensors are counted by the run. Bytes are not: they
/// are modelled, per step, from what a convolution, batch norm and ReLU read (r) and write (w).
///
///   forward   r(in) + r(weights) + w(out); 2 r + 1 w; 1 r + 1 w
///   backward  batch norm 4 r + 1 w; the input's gradient r(out) + r(weights) + w(in);
///             the weights' gradient r(out) + r(in) + w(weights)
///
/// In all that is 16 times the bytes of one activation and 3 times those of the weights. Two
/// activations a layer are kept for going backward, so what is kept is moved 8 times. Weights are
/// taken 4 times, a second pass forward without gradient (weak views) included.
///
/// Deviations: the peak also holds the inputs and the largest temporary tensors, which counts too
/// much; activations of views without gradient, ReLU's way back and reading twice what a cache
/// lost count too little; a peak that was reached in a few steps only is taken for all steps. The
/// optimizer's operations are those of SGD with momentum, weight decay and average, also for Muon.
struct RunWork {
    /// fp32 weight, gradient, momentum and average.
    static constexpr double kStateBytesPerParameter = 16;
    /// Per step: SGD with momentum 20, average of the weights 12; gradients are made anew.
    static constexpr double kUpdateBytesPerParameter = 32;
    /// Per step: weight decay 2, momentum 2, step 2, average 3, rounded up.
    static constexpr double kUpdateOperationsPerParameter = 10;
    static constexpr double kWeightPasses = 4;
    static constexpr double kActivationPasses = 8;
    /// Going forward and backward costs three times going forward.
    static constexpr double kForwardShare = 1.0 / 3;
    /// Factor by which modelled bytes may be wrong either way.
    static constexpr double kModelUncertainty = 2;

    NumberFormat format = NumberFormat::Fp32;  ///< Of weights and activations in both passes.
    std::map<NumberFormat, OperationCounts> operations;
    std::set<TrainingOperation> needs;  ///< What a device must be able to do.
    ByteCounts bytes;
    double bytesUncertainty = 1;  ///< Factor >= 1; 1: they were measured.
    double parameters = 0;
    double stateBytes = 0;       ///< Of parameters, gradients, optimizer and average.
    double activationBytes = 0;  ///< The rest of the tensors at the run's peak.
    std::int64_t images = 0;     ///< Views through the network; 0 where it is not known.
    std::int64_t steps = 0;

    [[nodiscard]] double totalOperations() const;
    /// Bytes read and written, were the run done in another format.
    [[nodiscard]] double totalBytes(NumberFormat in) const;
    /// Bytes that all tensors need at the run's peak, were it done in another format.
    [[nodiscard]] double peakBytes(NumberFormat in) const;
};

/// What is known of a run from its summary. Errors: Unsupported (an earlier version wrote it, or
/// the run ended before it had done a step). Any thread.
///
/// Source of the model: traffic of layers and optimizers and the parts of peak memory as counted
/// for a convolutional network in fp32; that count of the peak was within 0.1 % of a measurement
/// (16 layers of 32 channels, 140.04 MiB).
Result<RunWork> workOf(const RunSummary& summary);

}  // namespace seedling
