#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include "datasets/base/StrongId.h"
#include "engine/method/TrainingStep.h"

namespace seedling {

/// Place of an image's hidden truth in the model's output; benchmark projects only.
using HiddenTruth = std::unordered_map<ImageId, int>;

/// Gathers what the steps between two reports have found. Thread rule: one thread.
class StepMonitor {
public:
    /// truth: empty where there is none; it must outlive the monitor.
    explicit StepMonitor(const HiddenTruth& truth) : m_truth(&truth) {}

    /// unlabelled: images of the unlabelled views, in their order.
    void add(const StepOutput& output, std::span<const ImageId> unlabelled);

    /// Means over the steps since the last call, by metric name, and begins anew. What was not
    /// measured is absent. Empty without a step.
    std::map<std::string, double> take();

    /// Share of each class among the trusted pseudo-labels since the last call, by weight, and
    /// begins anew. By place in the model's output; shorter where the last classes were never
    /// named, empty where nothing was trusted.
    std::vector<double> takeClassShares();

    /// Mask rate averaged over about the last hundred steps; 0 before the first.
    [[nodiscard]] double maskRate() const { return m_maskRate; }
    void restoreMaskRate(double rate) { m_maskRate = rate; }

private:
    void countClasses(const PseudoLabels& labels);
    void addPseudoLabels(const PseudoLabels& labels, std::span<const ImageId> unlabelled);

    const HiddenTruth* m_truth;
    std::int64_t m_steps = 0;
    std::int64_t m_unlabelledSteps = 0;
    double m_supervised = 0;
    double m_unsupervised = 0;
    double m_mask = 0;
    std::int64_t m_known = 0;  ///< Trusted images with hidden truth, and how many were right.
    std::int64_t m_right = 0;
    double m_maskRate = 0;
    std::vector<double> m_byClass;  ///< Weight of the trusted pseudo-labels.
};

}  // namespace seedling
