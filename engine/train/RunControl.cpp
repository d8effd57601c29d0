#include "engine/train/RunControl.h"

namespace seedling {

void RunControl::post(Command command) {
    {
        const std::lock_guard lock(m_mutex);
        switch (command) {
            case Command::Pause:
                m_pause = true;
                break;
            case Command::Resume:
                m_pause = false;
                break;
            case Command::Stop:
                ++m_stops;
                break;
            case Command::Checkpoint:
                m_checkpoint = true;
                break;
        }
    }
    m_changed.notify_all();
}

bool RunControl::stopRequested() const {
    return m_stops > 0;
}

int RunControl::stopRequests() const {
    return m_stops;
}

bool RunControl::pauseRequested() const {
    return m_pause;
}

bool RunControl::takeCheckpointRequest() {
    return m_checkpoint.exchange(false);
}

void RunControl::waitWhilePaused() {
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return !m_pause || m_stops > 0; });
}

}  // namespace seedling
