#pragma once

#include <chrono>

namespace seedling {

/// Seconds a run has been at work over all its sittings, pauses left out.
class TrainingClock {
public:
    explicit TrainingClock(double before) : m_before(before) {}

    [[nodiscard]] double seconds() const {
        return m_before + std::chrono::duration<double>(now() - m_start).count();
    }
    void pause() { m_before = seconds(), m_start = now(); }
    void resume() { m_start = now(); }

private:
    using Steady = std::chrono::steady_clock;
    static Steady::time_point now() { return Steady::now(); }

    double m_before;
    Steady::time_point m_start = now();
};

}  // namespace seedling
