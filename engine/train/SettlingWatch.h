#pragma once

#include <cstdint>
#include <vector>

#include "datasets/base/Result.h"
#include "datasets/project/Project.h"
#include "engine/model/Classifier.h"
#include "engine/train/RunRecorder.h"
#include "engine/train/TrainSetup.h"

namespace seedling {

/// Looks now and then at how a network that learns by equilibrium propagation settles for the same
/// few labelled images, and keeps the first and the latest look with the run (SettlingRecord). A
/// look is about the work of a training step of kImages images and keeps nothing in memory.
/// Thread rule: that of the project.
class SettlingWatch {
public:
    static constexpr std::size_t kImages = 16;

    /// Does nothing where the run's network is of another kind. setup: must outlive it.
    explicit SettlingWatch(const TrainSetup& setup);

    [[nodiscard]] bool isWatching() const { return !m_items.empty(); }

    /// network: the one that learns. step: as the run's metrics count them. Stores the record, then
    /// sends kSettlingEnergy and kSettlingSweeps. Where an energy is infinite or not a number,
    /// nothing is kept: that ends the run anyway. Errors: those of the project. LibTorch's
    /// exceptions pass through.
    Status look(Classifier& network, std::int64_t step, Project& project, RunRecorder& recorder);

private:
    const TrainSetup& m_setup;
    std::vector<LabelledItem> m_items;
};

}  // namespace seedling
