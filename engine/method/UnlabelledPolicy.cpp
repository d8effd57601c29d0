#include "engine/method/UnlabelledPolicy.h"

#include <utility>

namespace seedling {

UnlabelledPolicy::UnlabelledPolicy(std::optional<DistributionAlignment> alignment)
    : m_alignment(std::move(alignment)) {}

PseudoLabels UnlabelledPolicy::decide(const PolicyInput& input) {
    return judge(input, m_alignment ? m_alignment->align(input) : input.unlabelled);
}

bool UnlabelledPolicy::wantsLabelled() const {
    return judgesByLabelled() || (m_alignment && m_alignment->wantsLabelled());
}

PolicyState UnlabelledPolicy::state() const {
    PolicyState state = ownState();
    if (m_alignment) {
        state.merge(m_alignment->state());
    }
    return state;
}

void UnlabelledPolicy::restore(const PolicyState& state) {
    restoreOwn(state);
    if (m_alignment) {
        m_alignment->restore(state);
    }
}

}  // namespace seedling
