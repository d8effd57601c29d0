#include "tests/bench/WindowWatch.h"

#include <QCoreApplication>
#include <algorithm>
#include <ctime>

namespace seedling {
namespace {

constexpr int kPatienceMs = 60'000;
constexpr int kTickMs = 5;

/// Milliseconds of processor time that this thread has taken.
double workOfThread() {
    timespec time{};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

}  // namespace

double millisecondsSince(Clock::time_point start) {
    return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

double quantile(std::vector<double> values, double part) {
    std::ranges::sort(values);
    return values[static_cast<std::size_t>(part * static_cast<double>(values.size() - 1))];
}

void waitUntil(const std::function<bool()>& reached) {
    QElapsedTimer patience;
    patience.start();
    // Wakes the loop, so that it can sleep: one that spins would take the time it measures.
    QTimer wake;
    wake.start(kTickMs);
    while (!reached() && !patience.hasExpired(kPatienceMs)) {
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    }
}

bool PaintCounter::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::Paint || m_inside) {
        return false;
    }
    // Let it be painted first, so that the count says "has been painted"; by the whole chain, for a
    // list paints in a filter on its viewport.
    m_inside = true;
    QCoreApplication::sendEvent(watched, event);
    m_inside = false;
    ++count;
    painted();
    return true;
}

StallWatch::StallWatch() : m_lastWork(workOfThread()) {
    m_timer.setTimerType(Qt::PreciseTimer);
    m_timer.callOnTimeout(this, [this] {
        m_longest = std::max(m_longest, millisecondsSince(m_last) - kTickMs);
        m_last = Clock::now();
        const double work = workOfThread();
        m_busiest = std::max(m_busiest, work - m_lastWork);
        m_lastWork = work;
    });
    m_timer.start(kTickMs);
}

}  // namespace seedling
