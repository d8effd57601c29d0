#include "engine/train/StepMonitor.h"

#include <torch/torch.h>

#include <algorithm>
#include <numeric>
#include <utility>

#include "engine/protocol/MetricNames.h"

namespace seedling {

void StepMonitor::add(const StepOutput& output, std::span<const ImageId> unlabelled) {
    ++m_steps;
    m_supervised += output.supervised.item<double>();
    if (!output.unsupervised.defined()) {
        return;
    }
    constexpr double kMemory = 0.99;
    ++m_unlabelledSteps;
    m_unsupervised += output.unsupervised.item<double>();
    const double mask =
        output.trustedShare.value_or(output.pseudoLabels.weights.mean().item<double>());
    m_mask += mask;
    m_maskRate = m_maskRate == 0 ? mask : kMemory * m_maskRate + (1 - kMemory) * mask;
    countClasses(output.pseudoLabels);
    if (!m_truth->empty()) {
        addPseudoLabels(output.pseudoLabels, unlabelled);
    }
}

void StepMonitor::countClasses(const PseudoLabels& labels) {
    const auto classes = labels.classes.accessor<std::int64_t, 1>();
    const auto weights = labels.weights.accessor<float, 1>();
    for (std::int64_t i = 0; i < classes.size(0); ++i) {
        const auto place = static_cast<std::size_t>(classes[i]);
        m_byClass.resize(std::max(m_byClass.size(), place + 1));
        m_byClass[place] += static_cast<double>(weights[i]);
    }
}

std::vector<double> StepMonitor::takeClassShares() {
    std::vector<double> shares = std::exchange(m_byClass, {});
    const double all = std::accumulate(shares.begin(), shares.end(), 0.0);
    if (all <= 0) {
        return {};
    }
    for (double& share : shares) {
        share /= all;
    }
    return shares;
}

void StepMonitor::addPseudoLabels(const PseudoLabels& labels, std::span<const ImageId> unlabelled) {
    const auto classes = labels.classes.accessor<std::int64_t, 1>();
    const auto weights = labels.weights.accessor<float, 1>();
    for (std::size_t i = 0; i < unlabelled.size(); ++i) {
        const auto place = static_cast<std::int64_t>(i);
        const auto truth = m_truth->find(unlabelled[i]);
        if (truth != m_truth->end() && weights[place] > 0) {
            ++m_known;
            m_right += classes[place] == truth->second ? 1 : 0;
        }
    }
}

std::map<std::string, double> StepMonitor::take() {
    std::map<std::string, double> values;
    if (m_steps > 0) {
        values[metric::kLossSupervised] = m_supervised / static_cast<double>(m_steps);
    }
    if (m_unlabelledSteps > 0) {
        const auto steps = static_cast<double>(m_unlabelledSteps);
        values[metric::kLossUnsupervised] = m_unsupervised / steps;
        values[metric::kMaskRate] = m_mask / steps;
    }
    if (m_known > 0) {
        values[metric::kPseudoLabelAccuracy] =
            static_cast<double>(m_right) / static_cast<double>(m_known);
    }
    const HiddenTruth* truth = m_truth;
    const double maskRate = m_maskRate;
    std::vector<double> byClass = std::move(m_byClass);
    *this = StepMonitor(*truth);
    m_maskRate = maskRate;
    m_byClass = std::move(byClass);
    return values;
}

}  // namespace seedling
