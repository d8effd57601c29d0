// The part of Trainer that does less work than it might: steps that grow, and layers and images
// that have had enough.
#include <torch/torch.h>

#include <vector>

#include "engine/optim/WeightAverage.h"
#include "engine/profile/OperationCounter.h"
#include "engine/protocol/MetricNames.h"
#include "engine/train/RunParts.h"
#include "engine/train/SmallerImages.h"
#include "engine/train/Trainer.h"

namespace seedling {

void Trainer::prepareSavings() {
    const TrainConfig& config = m_setup.config;
    m_plan.setWork(m_growingCost.work(config));
    if (config.dropImages > 0 && m_method.usesUnlabelled() && !m_frozen) {
        m_resting.emplace(m_setup.cache->images(Part::Train), config.dropImages);
        m_batches.setResting(&*m_resting);
    }
    if (config.freezeLayers > 0 && !m_setup.network.frozenBody && !m_live->blocks().empty()) {
        m_settled.emplace(*m_live, config.freezeLayers);
    }
    if (config.sparse > 0 && !m_setup.network.frozenBody) {
        m_sparse.emplace(*m_live, config.sparse);
    }
}

/// startSeconds: as planOf.
void Trainer::planSteps(double startSeconds) {
    m_plan = planOf(m_setup.config, startSeconds);
    m_plan.setWork(m_growingCost.work(m_setup.config));
}

StepInput Trainer::batchOf(std::int64_t step) {
    const StepShape shape = m_growth.at(m_plan.fraction());
    const int unlabelled = m_setup.config.labelledBatch * shape.ratio;
    if (m_frozen) {
        m_frozen->setUnlabelled(unlabelled);
        return m_frozen->take(step);
    }
    m_batches.setUnlabelled(unlabelled);
    return withSide(m_batches.take(step, !m_plan.isOver()), shape.side);
}

double Trainer::operationsOf(const StepOutput& output) {
    // Each rank settles about as long as the others.
    return m_operations ? m_operations->take() * m_leader.size()
                        : m_growingCost.operations(m_growth.at(m_plan.fraction()),
                                                   output.trainedImages, output.seenImages);
}

void Trainer::beginSavings() {
    if (m_sparse) {
        m_sparse->beginStep();
    }
    if (!m_settled) {
        return;
    }
    const std::vector<torch::Tensor> settled = m_settled->beginStep(m_plan.fraction());
    if (!settled.empty()) {
        m_optimizer->forget(settled);
        countFrozen();
    }
}

void Trainer::countFrozen() {
    m_growingCost.freeze(m_live->frozenBlocks());
    m_countsUpdate = true;
}

void Trainer::addSavings(std::map<std::string, double>& values) const {
    if (m_resting) {
        values[metric::kRestingShare] = m_resting->restingShare();
    }
    if (m_settled) {
        values[metric::kFrozenBlocks] = static_cast<double>(m_live->frozenBlocks());
    }
    if (m_sparse) {
        values[metric::kWeightsPresent] = m_sparse->presentShare();
    }
}

void Trainer::updateWeights() {
    if (m_sparse) {
        m_sparse->afterBackward(m_plan.fraction(), *m_optimizer);
    }
    stepOptimizer();
    if (m_sparse) {
        m_sparse->mask(*m_live);
    }
}

void Trainer::updateAverages(std::int64_t step) {
    updateAverage(*m_average, *m_live,
                  averageDecayAt(m_setup.config.averageDecay, m_setup.config.averageWarmup, step));
    if (m_sparse) {
        m_sparse->mask(*m_average);
    }
}

void Trainer::stepOptimizer() {
    const double factor = scheduleFactor(m_schedule, m_plan.fraction());
    if (!m_countsUpdate) {
        m_optimizer->step(factor);
        return;
    }
    OperationCounter counter;
    m_optimizer->step(factor);
    m_growingCost.setUpdate(counter.take());
    m_countsUpdate = false;
}

}  // namespace seedling
