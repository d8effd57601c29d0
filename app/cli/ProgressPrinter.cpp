#include "app/cli/ProgressPrinter.h"

#include <fmt/format.h>

#include "app/cli/Console.h"
#include "app/cli/Format.h"
#include "engine/protocol/MetricNames.h"
#include "engine/train/RunAlarms.h"

namespace seedling::cli {
namespace {

constexpr std::chrono::milliseconds kTerminalInterval(200);
constexpr std::chrono::seconds kLogInterval(15);

std::optional<double> valueOf(const MetricsEvent& metrics, const char* name) {
    const auto place = metrics.values.find(name);
    if (place == metrics.values.end()) {
        return std::nullopt;
    }
    return place->second;
}

/// What the run is going to take; none in all other events.
std::optional<std::string> forecastOf(const Event& event) {
    const auto* metrics = std::get_if<MetricsEvent>(&event);
    const auto bytes = metrics ? valueOf(*metrics, metric::kForecastRssBytes) : std::nullopt;
    const auto seconds = metrics ? valueOf(*metrics, metric::kForecastSeconds) : std::nullopt;
    if (!bytes || !seconds) {
        return std::nullopt;
    }
    return figures::forecastText(
        *seconds, *bytes, valueOf(*metrics, metric::kForecastEndsWithEnergy).value_or(0) > 0);
}

/// With the options that would mend it.
std::string alarmText(const AlarmEvent& alarm) {
    const std::string text = alarm.message + " " + alarm.advice;
    const auto batch = alarm.shortage ? smallerBatch(*alarm.shortage) : std::nullopt;
    return batch ? fmt::format("{} (--set labelled_batch={} --set unlabelled_ratio={})", text,
                               *batch, alarm.shortage->unlabelledRatio)
                 : text;
}

/// What is being done, without how far it is ("reading images: 76 of 6000").
std::string kindOf(const std::string& activity) {
    return activity.substr(0, activity.find(':'));
}

/// Cuts at a character of UTF-8, never inside one.
std::string cutTo(const std::string& text, std::size_t columns) {
    if (text.size() <= columns) {
        return text;
    }
    std::size_t end = columns;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) {
        --end;
    }
    return text.substr(0, end);
}

}  // namespace

ProgressPrinter::ProgressPrinter(bool onTerminal) : m_onTerminal(onTerminal) {}

ProgressPrinter::~ProgressPrinter() {
    clear();
}

void ProgressPrinter::send(const Event& event) {
    const std::lock_guard lock(m_mutex);
    if (const auto* warning = std::get_if<WarningEvent>(&event)) {
        erase();
        Console::note("note: " + warning->message + "\n");
        return;
    }
    if (const auto* alarm = std::get_if<AlarmEvent>(&event)) {
        erase();
        // A run that was refused says the same once more as its failure.
        if (alarm->code != kMemoryBudgetAlarm) {
            Console::note("alarm: " + alarmText(*alarm) + "\n");
        }
        return;
    }
    if (const auto forecast = forecastOf(event); forecast && !m_isForetold) {
        erase();
        Console::note("This run takes " + *forecast + ".\n");
        m_isForetold = true;
    }
    const std::string before = kindOf(m_activity);
    take(event);
    show(kindOf(m_activity) != before);
}

void ProgressPrinter::clear() {
    const std::lock_guard lock(m_mutex);
    erase();
}

void ProgressPrinter::take(const Event& event) {
    if (const auto* state = std::get_if<StateEvent>(&event)) {
        m_activity = state->reason.empty() ? toString(state->state) : state->reason;
        if (state->state == RunState::Preparing) {
            m_progress.reset();
            m_maskRate.reset();
            m_accuracy.reset();
            m_isForetold = false;
        }
    } else if (const auto* progress = std::get_if<ProgressEvent>(&event)) {
        m_progress = *progress;
    } else if (const auto* metrics = std::get_if<MetricsEvent>(&event)) {
        if (const auto rate = valueOf(*metrics, metric::kMaskRate)) {
            m_maskRate = rate;
        }
        if (const auto accuracy = valueOf(*metrics, metric::kValidationAccuracy)) {
            m_accuracy = accuracy;
        }
    }
}

void ProgressPrinter::show(bool stateChanged) {
    const Clock::time_point now = Clock::now();
    if (m_activity.empty() || (!stateChanged && now < m_nextShow)) {
        return;
    }
    if (m_onTerminal) {
        const auto columns = static_cast<std::size_t>(Console::terminalColumns());
        Console::note("\r\033[K" + cutTo(line(), columns - 1));
        m_lineIsShown = true;
        m_nextShow = now + kTerminalInterval;
    } else {
        Console::note(line() + "\n");
        m_nextShow = now + kLogInterval;
    }
}

std::string ProgressPrinter::line() const {
    std::string text = m_activity;
    if (!m_progress) {
        return text;
    }
    if (m_progress->etaS > 0) {
        text += fmt::format("   {} left", durationText(m_progress->etaS));
    }
    if (m_progress->stepsTotal > 0) {
        text += fmt::format("   {} of {}", countText(m_progress->step),
                            countText(m_progress->stepsTotal));
    } else if (m_progress->step > 0) {
        text += fmt::format("   {}", countText(m_progress->step));
    }
    if (m_maskRate) {
        text += fmt::format("   trusted {:.0f} %", *m_maskRate * 100);
    }
    if (m_accuracy) {
        text += fmt::format("   accuracy {:.0f} %", *m_accuracy * 100);
    }
    if (m_progress->imagesPerS > 0) {
        text += fmt::format("   {:.0f} images/s", m_progress->imagesPerS);
    }
    return text;
}

void ProgressPrinter::erase() {
    if (m_lineIsShown) {
        Console::note("\r\033[K");
        m_lineIsShown = false;
    }
}

}  // namespace seedling::cli
