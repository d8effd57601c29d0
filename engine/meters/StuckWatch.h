#pragma once

namespace seedling {

/// Recognises a counter that stands still while the machine works: for 3 s or more, with one core
/// busy for more than a fifth of that time. Virtual machines and some drivers show such counters.
/// Thread rule: one thread.
class StuckWatch {
public:
    static constexpr double kStuckSeconds = 3.0;
    static constexpr double kBusyShare = 0.2;

    /// moved: whether the counter did in this interval. cpuSeconds: processor time used in it.
    void add(bool moved, double seconds, double cpuSeconds) {
        if (moved) {
            *this = {};
            return;
        }
        m_seconds += seconds;
        m_cpuSeconds += cpuSeconds;
        m_isStuck =
            m_isStuck || (m_seconds >= kStuckSeconds && m_cpuSeconds > kBusyShare * m_seconds);
    }

    /// Until the counter moves again.
    [[nodiscard]] bool isStuck() const { return m_isStuck; }

private:
    double m_seconds = 0;     ///< How long it has not moved,
    double m_cpuSeconds = 0;  ///< and the processor time used meanwhile.
    bool m_isStuck = false;
};

}  // namespace seedling
