#include "engine/distributed/RankStep.h"

#include <torch/torch.h>

#include <array>
#include <string>

#include "engine/distributed/TensorBuckets.h"

namespace seedling {
namespace {

std::vector<torch::Tensor> runningStatistics(const Classifier& network) {
    std::vector<torch::Tensor> statistics;
    for (const auto& entry : network.named_buffers()) {
        if (entry.key().find("running_") != std::string::npos) {
            statistics.push_back(entry.value().variable_data());
        }
    }
    return statistics;
}

/// Numbers that are added up over the ranks.
enum Figure { Total, Supervised, Unsupervised, Trained, Seen, StopWishes, Figures };

double valueOf(const torch::Tensor& loss) {
    return loss.defined() ? loss.item<double>() : 0.0;
}

torch::Tensor figuresOf(const OwnStep& own) {
    std::array<double, Figures> values{};
    values[Total] = valueOf(own.output.total);
    values[Supervised] = valueOf(own.output.supervised);
    values[Unsupervised] = valueOf(own.output.unsupervised);
    values[Trained] = static_cast<double>(own.output.trainedImages);
    values[Seen] = static_cast<double>(own.output.seenImages);
    values[StopWishes] = own.stopWished ? 1 : 0;
    torch::Tensor figures = torch::empty({Figures}, torch::kDouble);
    for (std::int64_t i = 0; i < Figures; ++i) {
        figures.data_ptr<double>()[i] = values[static_cast<std::size_t>(i)];
    }
    return figures;
}

WholeStep wholeOf(const torch::Tensor& figures, int size, const OwnStep& own) {
    const double* const sums = figures.data_ptr<double>();
    const auto mean = [&](Figure figure) {
        return torch::tensor(sums[figure] / size, torch::kDouble);
    };
    WholeStep whole;
    whole.output.total = mean(Total);
    whole.output.supervised = mean(Supervised);
    if (own.output.unsupervised.defined()) {
        whole.output.unsupervised = mean(Unsupervised);
    }
    whole.output.trainedImages = static_cast<std::int64_t>(sums[Trained]);
    whole.output.seenImages = static_cast<std::int64_t>(sums[Seen]);
    whole.output.trustedShare = own.output.trustedShare;
    whole.stopWished = sums[StopWishes] > 0;
    if (own.policy != nullptr && own.output.pseudoLabels.classes.defined()) {
        whole.output.pseudoLabels = own.policy->wholeLabels();
        whole.images = own.policy->wholeImages();
    } else {
        whole.output.pseudoLabels = own.output.pseudoLabels;
        whole.images.assign(own.images.begin(), own.images.end());
    }
    return whole;
}

}  // namespace

Result<WholeStep> finishStep(Communicator& ranks, const Classifier& network,
                             GradientMeans& gradients, const OwnStep& own) {
    if (ranks.size() == 1) {
        return WholeStep{own.output, {own.images.begin(), own.images.end()}, own.stopWished};
    }
    if (const Status averaged = gradients.finish(); !averaged) {
        return failureOf(averaged);
    }
    if (const Status averaged = averageInBuckets(ranks, runningStatistics(network)); !averaged) {
        return failureOf(averaged);
    }
    const torch::Tensor figures = figuresOf(own);
    if (const Status summed = ranks.sum(std::vector<torch::Tensor>(1, figures)); !summed) {
        return failureOf(summed);
    }
    return wholeOf(figures, ranks.size(), own);
}

}  // namespace seedling
