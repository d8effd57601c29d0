#pragma once

#include <QElapsedTimer>
#include <QEvent>
#include <QTimer>
#include <QWidget>
#include <chrono>
#include <functional>
#include <vector>

/// How benchmarks of the window wait, count frames and find stalls. GUI thread only.
namespace seedling {

using Clock = std::chrono::steady_clock;

[[nodiscard]] double millisecondsSince(Clock::time_point start);
[[nodiscard]] double quantile(std::vector<double> values, double part);

/// Handles events until something is reached, a minute at most.
void waitUntil(const std::function<bool()>& reached);

/// Counts how often a widget was painted, and says so each time.
class PaintCounter : public QObject {
public:
    explicit PaintCounter(QWidget& widget) { widget.installEventFilter(this); }
    int count = 0;
    std::function<void()> painted = [] {};

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    bool m_inside = false;
};

/// The watchdog: how long the event loop was ever kept from a timer that is due every 5 ms, and how
/// much of the processor's time its thread took meanwhile, which tells the same on a machine where
/// others are at work.
class StallWatch : public QObject {
public:
    StallWatch();
    /// Milliseconds beyond the timer's own.
    [[nodiscard]] double longest() const { return m_longest; }
    /// Milliseconds of processor time.
    [[nodiscard]] double busiest() const { return m_busiest; }

private:
    QTimer m_timer;
    Clock::time_point m_last = Clock::now();
    double m_longest = 0;
    double m_lastWork = 0;
    double m_busiest = 0;
};

}  // namespace seedling
