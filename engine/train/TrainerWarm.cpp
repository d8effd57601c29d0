// The part of Trainer that learns without labels first.
#include <torch/torch.h>

#include <cmath>
#include <filesystem>
#include <memory>

#include "engine/optim/WeightAverage.h"
#include "engine/train/RunParts.h"
#include "engine/train/Trainer.h"

namespace seedling {

/// m_warm is there afterwards where the run begins so.
void Trainer::beginWithoutLabels() {
    if (m_setup.config.warm != "on" || m_plan.step() > 0) {
        return;
    }
    m_warm = std::make_unique<WarmTraining>(*m_setup.cache, m_setup.set.unlabelled,
                                            warmSettings(m_setup));
    m_warm->begin(warmStartPath(m_project, m_setup.network, m_setup.mirror),
                  warmGoal(m_setup.config, m_progress.elapsedSeconds));
}

Status Trainer::learnWithoutLabels() {
    beginWithoutLabels();
    if (!m_warm) {
        return {};
    }
    if (!m_warm->isOver()) {
        const auto file = warmStartPath(m_project, m_setup.network, m_setup.mirror);
        if (const Status done = warmSteps(file); !done) {
            return done;
        }
    }
    copyFeatureLayers(*m_live, m_warm->network());
    copyAll(*m_average, *m_live);
    m_warm.reset();
    m_progress.warmSeconds = m_clock.seconds();
    planSteps(m_progress.warmSeconds);
    m_plan.leaveOut(m_progress.warmSeconds);
    return giveStart();
}

Status Trainer::warmSteps(const std::filesystem::path& file) {
    if (const Status fits = tellForecast(); !fits) {
        return fits;
    }
    if (const Status sent = m_recorder.state(RunState::Training,
                                             "learning what the images look like, without "
                                             "labels; later runs start from it");
        !sent) {
        return sent;
    }
    const double start = m_clock.seconds() - m_warm->header().elapsedSeconds;
    while (!m_warm->isOver()) {
        if (const Status paused = pauseIfAsked(); !paused) {
            return paused;
        }
        if (m_control.stopRequested()) {
            const Status saved = saveCheckpoint();
            return saved ? stoppedBeforeLabels() : saved;
        }
        const double loss = m_warm->step([&] { return m_clock.seconds() - start; });
        if (!std::isfinite(loss)) {
            return notFinite();
        }
        ++m_progress.warmSteps;
        m_images += m_warm->viewsPerStep();
        m_progress.flop += m_warm->flopPerStep();
        m_progress.imagesSeen += m_warm->viewsPerStep();
        m_warmLoss = loss;
        report(false);
        if (m_control.takeCheckpointRequest() || m_checkpoints.due()) {
            if (const Status saved = saveCheckpoint(); !saved) {
                return saved;
            }
        }
        if (const Status flushed = m_recorder.flushNowAndThen(); !flushed) {
            return flushed;
        }
    }
    m_warm->finishCycle();
    return m_warm->save(file);
}

}  // namespace seedling
