#include "engine/meters/RunWork.h"

#include <fmt/format.h>

#include <algorithm>

namespace seedling {
namespace {

constexpr double kChannels = 3;

bool isComplete(const RunSummary& summary) {
    return summary.flopTotal > 0 && summary.parameters > 0 && summary.tensorPeakBytes > 0 &&
           summary.steps > 0;
}

void addOperations(const RunSummary& summary, RunWork& work) {
    OperationCounts& network = work.operations[work.format];
    network.forward += summary.flopTotal * RunWork::kForwardShare;
    network.backward += summary.flopTotal * (1 - RunWork::kForwardShare);
    // Weights are updated in fp32 whatever the network computes in.
    work.operations[NumberFormat::Fp32].optimizer += RunWork::kUpdateOperationsPerParameter *
                                                     work.parameters *
                                                     static_cast<double>(summary.steps);
}

void addMemory(const RunSummary& summary, RunWork& work) {
    const auto peak = static_cast<double>(summary.tensorPeakBytes);
    work.stateBytes = std::min(peak, RunWork::kStateBytesPerParameter * work.parameters);
    work.activationBytes = peak - work.stateBytes;
}

void addBytes(const RunSummary& summary, RunWork& work) {
    const auto steps = static_cast<double>(summary.steps);
    const auto side = static_cast<double>(summary.imageSide);
    work.bytes.weights =
        steps * RunWork::kWeightPasses * work.parameters * bytesPerNumber(work.format);
    work.bytes.activations = steps * RunWork::kActivationPasses * work.activationBytes;
    work.bytes.optimizer = steps * RunWork::kUpdateBytesPerParameter * work.parameters;
    work.bytes.data = static_cast<double>(summary.imagesSeen) * side * side * kChannels;
    work.bytesUncertainty = RunWork::kModelUncertainty;
}

}  // namespace

double RunWork::totalOperations() const {
    double total = 0;
    for (const auto& [ignored, counts] : operations)
        total += counts.total();
    return total;
}

double RunWork::totalBytes(NumberFormat in) const {
    const double scale = bytesPerNumber(in) / bytesPerNumber(format);
    return (bytes.weights + bytes.activations) * scale + bytes.optimizer + bytes.data;
}

double RunWork::peakBytes(NumberFormat in) const {
    return stateBytes + activationBytes * bytesPerNumber(in) / bytesPerNumber(format);
}

Result<RunWork> workOf(const RunSummary& summary) {
    // "fp32-winograd" is fp32: how convolutions are multiplied is a matter of each device.
    const auto format =
        numberFormatFromString(summary.precision.substr(0, summary.precision.find('-')));
    if (!format || !isComplete(summary))
        return failure(ErrorCode::Unsupported,
                       fmt::format("Run {} does not say how much work it did.", summary.run.value),
                       "Choose a run that has learnt for a while.");
    RunWork work;
    work.format = *format;
    work.parameters = static_cast<double>(summary.parameters);
    work.images = summary.imagesSeen;
    work.steps = summary.steps;
    // All networks of this program are made of these.
    work.needs = {TrainingOperation::Convolution,   TrainingOperation::MatrixProduct,
                  TrainingOperation::Normalisation, TrainingOperation::Activation,
                  TrainingOperation::Pooling,       TrainingOperation::WeightUpdate};
    addOperations(summary, work);
    addMemory(summary, work);
    addBytes(summary, work);
    return work;
}

}  // namespace seedling
