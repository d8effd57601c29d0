#pragma once

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include "datasets/base/Random.h"
#include "datasets/project/Project.h"
#include "engine/protocol/Event.h"
#include "engine/protocol/MetricNames.h"
#include "engine/protocol/OptionTable.h"

namespace seedling::test {

/// The course of a made-up run, the same for the same seed: what a worker would report and record.
struct RunScript {
    std::int64_t stepsTotal = 1200;
    double secondsTotal = 400;
    double bestAccuracy = 0.92;
    double bestTrusted = 0.80;
    int heldBack = 50;
    int labels = 40;
    std::size_t classes = 0;  ///< Whose thresholds and shares it records.
    std::uint64_t seed = 7;
    std::string preset = "balanced";

    [[nodiscard]] double done(std::int64_t step) const {
        return static_cast<double>(step) / static_cast<double>(stepsTotal);
    }
    /// 0 to 1, steep at first.
    [[nodiscard]] double rise(std::int64_t step) const { return 1 - std::exp(-3.2 * done(step)); }

    [[nodiscard]] ProgressEvent progress(std::int64_t step) const {
        const double part = done(step);
        return {step, stepsTotal, part * secondsTotal, (1 - part) * secondsTotal,
                step % 150 < 6 ? 880.0 : 1500 + noise(step, 40)};
    }

    [[nodiscard]] MetricsEvent metrics(std::int64_t step) const {
        MetricsEvent event{step, {}};
        event.values[metric::kLossSupervised] =
            0.12 + 2.2 * std::exp(-7 * done(step)) + std::abs(noise(step, 0.03));
        event.values[metric::kLossUnsupervised] =
            0.2 + 0.25 * std::exp(-2 * done(step)) * std::min(1.0, done(step) * 12) +
            std::abs(noise(step, 0.02));
        event.values[metric::kMaskRate] =
            std::clamp(bestTrusted * rise(step) + noise(step, 0.012), 0.0, 1.0);
        event.values[metric::kLearningRate] = 0.05 * std::cos(1.57 * done(step));
        for (std::size_t i = 0; i < classes; ++i) {
            const double trust = threshold(step) * (1 - 0.02 * static_cast<double>(i % 4));
            event.values[metric::ofClass(metric::kClassShare, i)] = share(i, step);
            event.values[metric::ofClass(metric::kClassThreshold, i)] = trust;
        }
        if (classes > 0)
            event.values[metric::kThreshold] = threshold(step);
        if (step % (stepsTotal / 20) == 0 && heldBack > 0) {
            const double accuracy =
                std::round((0.2 + (bestAccuracy - 0.2) * rise(step)) * heldBack) / heldBack;
            event.values[metric::kValidationAccuracy] = accuracy;
            event.values[metric::kValidationLow] = std::max(0.0, accuracy - 0.14 + 0.04 * accuracy);
            event.values[metric::kValidationHigh] =
                std::min(1.0, accuracy + 0.13 - 0.08 * accuracy);
            event.values[metric::kValidationImages] = heldBack;
        }
        return event;
    }

    [[nodiscard]] ResourcesEvent resources(std::int64_t step) const {
        ResourcesEvent event;
        event.step = step;
        event.rssBytes = static_cast<std::int64_t>(1.35e9 * std::min(1.0, 0.3 + done(step) * 40));
        event.tensorBytes = static_cast<std::int64_t>(0.9e9 * std::min(1.0, 0.2 + done(step) * 40));
        event.tensorPeakBytes = 930'000'000;
        event.memory = {.parameters = 40'000'000,
                        .gradients = 20'000'000,
                        .optimizer = 60'000'000,
                        .activations = event.tensorBytes - 120'000'000,
                        .data = 110'000'000};
        event.powerW = 28 + noise(step, 0.8);
        event.energyJ = 28 * secondsTotal * done(step);
        event.energyLowJ = event.energyJ * 0.8;
        event.energyHighJ = event.energyJ * 1.2;
        event.energyKind = EnergyKind::Estimated;
        event.energySource = "processor time x 14 W a core";
        event.flopTotal = 38e12 * done(step);
        return event;
    }

    [[nodiscard]] RunSummary summary(RunId run) const {
        RunSummary summary;
        summary.run = run;
        summary.method = "fixmatch";
        summary.network = "frugal";
        summary.precision = "bf16";
        summary.imageSide = 32;
        summary.steps = stepsTotal;
        summary.labels = labels;
        summary.seconds = secondsTotal;
        summary.maskRate = bestTrusted;
        if (heldBack > 0)
            summary.validation = AccuracyEstimate{bestAccuracy, bestAccuracy - 0.11,
                                                  bestAccuracy + 0.05, heldBack, "validation"};
        const ResourcesEvent last = resources(stepsTotal);
        summary.peakRssBytes = last.rssBytes;
        summary.tensorPeakBytes = last.tensorPeakBytes;
        summary.energyJ = last.energyJ;
        summary.energyLowJ = last.energyLowJ;
        summary.energyHighJ = last.energyHighJ;
        summary.energySource = last.energySource;
        summary.flopTotal = last.flopTotal;
        summary.parameters = 297'000;
        return summary;
    }

    /// A record of the run as the engine would add it.
    [[nodiscard]] RunRecord record(RunStatus status) const {
        RunRecord run;
        TrainConfig config = presetConfig(preset).value_or(TrainConfig{});
        config.seed = static_cast<std::int64_t>(seed);
        run.configJson = configToJson(config);
        run.method = config.method;
        run.preset = preset;
        run.seed = seed;
        run.status = status;
        run.labelCount = labels;
        run.labelSetHash = "9c41e07a";
        run.startedMs = 1'790'000'000'000;
        return run;
    }

    /// Adds the whole run, finished, with its series.
    RunId addTo(Project& project) const {
        const RunId id = project.runs().add(record(RunStatus::Finished)).value();
        RunRecord run = project.runs().get(id).value();
        run.summaryJson = toJson(summary(id));
        run.endedMs = run.startedMs + static_cast<std::int64_t>(secondsTotal * 1000);
        (void)project.runs().update(run);
        (void)project.metrics().append(id, points(stepsTotal));
        return id;
    }

    /// Every figure up to a step, as the recorder would store it.
    [[nodiscard]] std::vector<MetricPoint> points(std::int64_t last) const {
        std::vector<MetricPoint> all;
        for (std::int64_t step = 0; step <= last; step += 6) {
            for (const auto& [name, value] : metrics(step).values)
                all.push_back({step, name, value, 0});
            const ResourcesEvent r = resources(step);
            all.push_back({step, metric::kRssBytes, static_cast<double>(r.rssBytes), 0});
            all.push_back({step, metric::kTensorBytes, static_cast<double>(r.tensorBytes), 0});
            for (const MemoryKind& kind : kMemoryKinds)
                all.push_back({step, kind.name, static_cast<double>(r.memory.*kind.bytes), 0});
            all.push_back({step, metric::kEnergyJ, r.energyJ, 0});
            all.push_back({step, metric::kEnergyLowJ, r.energyLowJ, 0});
            all.push_back({step, metric::kEnergyHighJ, r.energyHighJ, 0});
            all.push_back({step, metric::kPowerW, r.powerW, 0});
            all.push_back({step, metric::kImagesPerSecond, progress(step).imagesPerS, 0});
        }
        return all;
    }

private:
    /// Learnt, as FreeMatch does.
    [[nodiscard]] double threshold(std::int64_t step) const { return 0.5 + 0.45 * rise(step); }
    /// Of a class among all that are trusted: uneven at first, then alike.
    [[nodiscard]] double share(std::size_t place, std::int64_t step) const {
        const double even = 1 / static_cast<double>(classes);
        const double lean = place % 2 == 0 ? 0.8 : -0.8;
        return even * (1 + lean * (1 - rise(step)));
    }
    [[nodiscard]] double noise(std::int64_t step, double size) const {
        Random random(seed * 1000 + static_cast<std::uint64_t>(step));
        return (random.uniform() * 2 - 1) * size;
    }
};

}  // namespace seedling::test
