#include "engine/train/RunAlarms.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <utility>

#include "engine/protocol/MetricNames.h"

namespace seedling {
namespace {

constexpr double kMegabyte = 1e6;
constexpr double kJoulesPerWh = 3600;

std::optional<double> valueOf(const std::map<std::string, double>& values,
                              const std::string& name) {
    const auto found = values.find(name);
    return found == values.end() ? std::nullopt : std::optional(found->second);
}

/// Share of the trusted images from which a class has swallowed others. expected: of the labels.
double tooLargeShare(double expected) {
    const double threeTimes = std::max(3 * expected, 0.5);
    const double mostOfTheRest = 1 - (1 - expected) / 4;
    return std::min(threeTimes, mostOfTheRest);
}

/// How far an accuracy must fall to be no chance. images: 0 where not known.
double fallThatCounts(double accuracy, double images) {
    constexpr double kLeast = 0.02;
    constexpr double kUnknown = 0.05;
    return images > 0 ? std::max(kLeast, std::sqrt(accuracy * (1 - accuracy) / images)) : kUnknown;
}

}  // namespace

std::vector<AlarmEvent> RunAlarms::heed(double fraction, const Values& values) {
    return onlyNew({nothingTrusted(fraction, values), oneClass(fraction, values),
                    validationFalling(values), energyBudget(values)});
}

std::vector<AlarmEvent> RunAlarms::onlyNew(std::vector<Found> found) {
    std::vector<AlarmEvent> alarms;
    for (Found& alarm : found) {
        if (alarm && m_told.insert(alarm->code).second) {
            alarms.push_back(*std::move(alarm));
        }
    }
    return alarms;
}

RunAlarms::Found RunAlarms::nothingTrusted(double fraction, const Values& values) {
    constexpr double kNothing = 0.01;
    constexpr double kLong = 0.2;
    const auto rate = valueOf(values, metric::kMaskRate);
    if (!rate) {
        return std::nullopt;
    }
    if (*rate >= kNothing) {
        m_trustedAt = fraction;
    }
    if (fraction - m_trustedAt < kLong) {
        return std::nullopt;
    }
    return AlarmEvent{
        "nothing_trusted",
        "For a fifth of the run hardly any unlabelled image has been trusted: it learns from "
        "the labels alone.",
        "Label a few more images of each class; or train with a lower threshold, or with "
        "flexmatch or freematch, which trust sooner."};
}

RunAlarms::Found RunAlarms::oneClass(double fraction, const Values& values) {
    // At first few images are trusted, and those of the easiest class.
    constexpr double kBeginning = 0.2;
    if (fraction < kBeginning) {
        return std::nullopt;
    }
    const std::string before = std::exchange(m_largest, {});
    for (std::size_t place = 0; place < m_facts.classes.size(); ++place) {
        const std::string series = metric::ofClass(metric::kClassShare, place);
        const auto share = valueOf(values, series);
        if (!share) {
            // No word of classes at this moment.
            m_largest = before;
            return std::nullopt;
        }
        const double expected = m_facts.labelShares[place];
        if (*share < tooLargeShare(expected)) {
            continue;
        }
        m_largest = series;
        if (before != series) {
            return std::nullopt;
        }
        return AlarmEvent{
            "one_class",
            fmt::format("{} has {:.0f} % of the trusted images, and {:.0f} % of the labels: it "
                        "seems to swallow other classes.",
                        m_facts.classes[place], 100 * *share, 100 * expected),
            "Look through what is trusted of this class and refuse what is wrong; label more "
            "images of the classes it is taken for; or train with a higher threshold."};
    }
    return std::nullopt;
}

RunAlarms::Found RunAlarms::validationFalling(const Values& values) {
    constexpr int kInARow = 3;
    const auto accuracy = valueOf(values, metric::kValidationAccuracy);
    if (!accuracy) {
        return std::nullopt;
    }
    const double images = valueOf(values, metric::kValidationImages).value_or(0);
    const bool isBelow = *accuracy < m_best - fallThatCounts(m_best, images);
    m_checksBelow = isBelow ? m_checksBelow + 1 : 0;
    m_best = std::max(m_best, *accuracy);
    if (m_checksBelow < kInARow) {
        return std::nullopt;
    }
    return AlarmEvent{"validation_falling",
                      fmt::format("The accuracy on held-back labels has fallen from "
                                  "{:.0f} % to {:.0f} % and stays there.",
                                  100 * m_best, 100 * *accuracy),
                      "It may be learning from wrong pseudo-labels: stop it, look through what "
                      "it trusts, and label where it is wrong; or train with a higher "
                      "threshold."};
}

RunAlarms::Found RunAlarms::energyBudget(const Values& values) const {
    constexpr double kNear = 0.9;
    const auto joules = valueOf(values, metric::kEnergyJ);
    if (!joules || m_facts.energyBudgetJ <= 0 || *joules < kNear * m_facts.energyBudgetJ) {
        return std::nullopt;
    }
    return AlarmEvent{
        "energy_budget",
        fmt::format("Nine tenths of the energy budget of {:g} Wh are used: the run ends soon.",
                    m_facts.energyBudgetJ / kJoulesPerWh),
        "Nothing needs to be done. A longer run needs a larger energy_wh."};
}

std::vector<AlarmEvent> RunAlarms::heedMemory(std::int64_t needed, std::int64_t rss,
                                              std::int64_t free,
                                              std::optional<MemoryShortage> batch) {
    constexpr double kTight = 0.1;
    constexpr double kEnough = 256e6;
    if (free <= 0) {
        return {};
    }
    const auto there = static_cast<double>(rss + free);
    const auto wanted = static_cast<double>(needed);
    const double room = there - std::min(kTight * there, kEnough);
    if (wanted <= room) {
        return {};
    }
    if (batch) {
        batch->neededBytes = needed;
        batch->roomBytes = static_cast<std::int64_t>(room);
    }
    const std::optional<int> smaller = batch ? smallerBatch(*batch) : std::nullopt;
    return onlyNew({AlarmEvent{
        "memory_short",
        needed > rss ? fmt::format("This run may come to {:.0f} MB of memory, and there are "
                                   "{:.0f} MB for it: the system may end it.",
                                   wanted / kMegabyte, there / kMegabyte)
                     : fmt::format("The program has {:.0f} MB of memory, and only {:.0f} MB are "
                                   "left: the system may end it.",
                                   wanted / kMegabyte, static_cast<double>(free) / kMegabyte),
        smaller ? fmt::format("Close other programs, or train with a smaller batch: a "
                              "labelled_batch of {} would fit.",
                              *smaller)
                : "Close other programs, or train with smaller batches (labelled_batch), smaller "
                  "images (image_side) or fewer unlabelled images a step (unlabelled_ratio).",
        smaller ? batch : std::nullopt}});
}

}  // namespace seedling
