// The part of Trainer that learns with other ranks; alone, it is all there is.
#include <fmt/format.h>
#include <torch/torch.h>

#include <cmath>

#include "engine/distributed/RankFailure.h"
#include "engine/profile/TensorMemory.h"
#include "engine/train/Checkpoint.h"
#include "engine/train/RunParts.h"
#include "engine/train/Trainer.h"

namespace seedling {

Status Trainer::leadOthers() {
    if (m_leader.isAlone()) {
        return {};
    }
    const Status sent = m_recorder.state(
        RunState::Preparing, fmt::format("waiting until {} ranks are ready", m_leader.size()));
    if (!sent) {
        return sent;
    }
    m_recorder.warning(
        "figures_of_rank_0",
        "Energy is that of the machine of rank 0, and memory that of its process: what "
        "other ranks take is not in them.");
    const Status begun =
        m_leader.begin(m_setup.config, header(), sharedSet(),
                       {*m_live, *m_average, *m_optimizer, m_method.policy.get(), nullptr});
    m_plan.leaveOut(m_clock.seconds());
    return begun;
}

/// What was learnt without labels, which rank 0 does alone.
Status Trainer::giveStart() {
    if (m_leader.isAlone()) {
        return {};
    }
    return m_leader.giveWeights(
        header(), {*m_live, *m_average, *m_optimizer, m_method.policy.get(), nullptr});
}

/// What steps learn from.
SharedSet Trainer::sharedSet() const {
    SharedSet shared{m_setup.set, {}};
    if (m_rounds) {
        shared.set.unlabelled = m_rounds->kept();
        shared.pseudoLabels = m_rounds->pseudoLabels();
    }
    return shared;
}

/// Gradients, and what was found; of all ranks together.
Result<WholeStep> Trainer::learnStep(std::int64_t step) {
    StepInput batch = batchOf(step);
    batch.moment.fraction = m_plan.fraction();
    m_optimizer->zeroGradient();
    if (m_operations) {
        (void)m_operations->take();
    }
    const std::int64_t before = TensorMemory::currentBytes();
    StepOutput output;
    if (const Status learnt = heedingRanks([&] { output = learnFrom(batch); }); !learnt) {
        return failureOf(learnt);
    }
    m_activationBytes = TensorMemory::currentBytes() - before;
    m_gradients.begin();
    output.total.backward();
    auto whole = m_leader.finish(*m_live, m_gradients, output, batch.images, m_sharedPolicy);
    if (whole && !std::isfinite(whole->output.total.item<double>())) {
        return failureOf(notFinite());
    }
    if (whole && whole->stopWished) {
        m_control.post(Command::Stop);
    }
    return whole;
}

}  // namespace seedling
