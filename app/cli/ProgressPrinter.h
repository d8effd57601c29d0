#pragma once

#include <chrono>
#include <mutex>
#include <optional>
#include <string>

#include "engine/train/EventSink.h"

namespace seedling::cli {

/// Shows events to a person on standard error: on a terminal one line that is rewritten in place,
/// elsewhere (a log file) a line when the state changes and now and then in between. Warnings get a
/// line of their own. Thread rule: `send` from any thread.
class ProgressPrinter final : public EventSink {
public:
    explicit ProgressPrinter(bool onTerminal);
    ~ProgressPrinter() override;
    ProgressPrinter(const ProgressPrinter&) = delete;
    ProgressPrinter& operator=(const ProgressPrinter&) = delete;

    void send(const Event& event) override;

    /// Takes the rewritten line away, so that other text can follow.
    void clear();

private:
    using Clock = std::chrono::steady_clock;

    void take(const Event& event);
    void show(bool stateChanged);
    [[nodiscard]] std::string line() const;
    void erase();

    std::mutex m_mutex;
    const bool m_onTerminal;
    std::string m_activity;
    std::optional<ProgressEvent> m_progress;
    std::optional<double> m_maskRate;
    std::optional<double> m_accuracy;
    Clock::time_point m_nextShow{};
    bool m_lineIsShown = false;
    bool m_isForetold = false;
};

}  // namespace seedling::cli
