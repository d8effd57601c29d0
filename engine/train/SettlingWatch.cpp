#include "engine/train/SettlingWatch.h"

#include <torch/torch.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <utility>

#include "engine/equilibrium/HopfieldNet.h"
#include "engine/method/Losses.h"
#include "engine/protocol/EquilibriumOptions.h"
#include "engine/protocol/MetricNames.h"
#include "engine/protocol/SettlingRecord.h"
#include "engine/train/CachedImages.h"

namespace seedling {
namespace {

/// Evenly spread over all, so that most classes are among them.
std::vector<LabelledItem> sampleOf(const std::vector<LabelledItem>& items, std::size_t most) {
    const std::size_t count = std::min(most, items.size());
    std::vector<LabelledItem> sample;
    for (std::size_t i = 0; i < count; ++i) {
        sample.push_back(items[i * items.size() / count]);
    }
    return sample;
}

std::vector<double> kept(const std::vector<double>& values) {
    const std::size_t count = std::min(values.size(), kMostKeptSweeps);
    return {values.begin(), values.begin() + static_cast<std::ptrdiff_t>(count)};
}

SettlingPhase phaseOf(double strength, const RelaxationTrace& trace) {
    return {strength, std::ssize(trace.energies), kept(trace.energies), kept(trace.residuals)};
}

SettlingLook lookOf(std::int64_t step, const SettlingTrace& trace) {
    SettlingLook look{step, phaseOf(0, trace.free), {}};
    for (const NudgedTrace& nudged : trace.nudged) {
        look.nudged.push_back(phaseOf(nudged.strength, nudged.trace));
    }
    return look;
}

std::int64_t nudgedSweeps(const SettlingLook& look) {
    std::int64_t sweeps = 0;
    for (const SettlingPhase& phase : look.nudged) {
        sweeps += phase.sweeps;
    }
    return sweeps;
}

bool isFinite(const RelaxationTrace& trace) {
    const auto finite = [](double value) { return std::isfinite(value); };
    return std::ranges::all_of(trace.energies, finite) &&
           std::ranges::all_of(trace.residuals, finite);
}

bool isFinite(const SettlingTrace& trace) {
    return isFinite(trace.free) && std::ranges::all_of(trace.nudged, [](const NudgedTrace& nudged) {
               return isFinite(nudged.trace);
           });
}

SettlingTrace traceOf(Classifier& network, const HopfieldNet& settling, const TrainSetup& setup,
                      const std::vector<LabelledItem>& items) {
    std::vector<ImageId> images;
    std::vector<std::int64_t> classes;
    for (const LabelledItem& item : items) {
        images.push_back(item.image);
        classes.push_back(item.classIndex);
    }
    const torch::Tensor targets = torch::tensor(classes);
    const Cost cost = setup.network.equilibrium.readout == Readout::SquaredError
                          ? Cost::SquaredError
                          : Cost::CrossEntropy;
    return settling.settling(pixelsOf(*setup.cache, images), [&](const torch::Tensor& units) {
        return supervisedLoss(network.classify(units.flatten(1)), targets, cost);
    });
}

/// The first look that is stored, unless it is of steps that are to come again.
std::optional<SettlingLook> firstLook(Project& project, RunId run, std::int64_t step) {
    const auto text = project.setting(settlingSetting(run));
    if (!text || !*text) {
        return std::nullopt;
    }
    auto record = settlingFromJson(**text);
    return record && record->first.step <= step ? std::optional(std::move(record->first))
                                                : std::nullopt;
}

}  // namespace

SettlingWatch::SettlingWatch(const TrainSetup& setup) : m_setup(setup) {
    if (isHopfieldNetwork(setup.network.name)) {
        m_items = sampleOf(setup.set.labelled, kImages);
    }
}

Status SettlingWatch::look(Classifier& network, std::int64_t step, Project& project,
                           RunRecorder& recorder) {
    const auto* settling = dynamic_cast<const HopfieldNet*>(&network);
    if (settling == nullptr || m_items.empty()) {
        return {};
    }
    const SettlingTrace trace = traceOf(network, *settling, m_setup, m_items);
    if (!isFinite(trace)) {
        return {};
    }
    SettlingLook latest = lookOf(step, trace);
    const LearningCost cost = settling->learningCost(latest.free.sweeps, nudgedSweeps(latest));
    const std::map<std::string, double> values{
        {metric::kSettlingEnergy, trace.free.energies.back()},
        {metric::kSettlingSweeps, static_cast<double>(latest.free.sweeps)}};
    const RunId run = recorder.record().id;
    SettlingLook first = firstLook(project, run, step).value_or(latest);
    const SettlingRecord record{std::ssize(m_items),
                                static_cast<double>(cost.settling + cost.products + cost.readout),
                                static_cast<double>(cost.products),
                                static_cast<double>(cost.backpropagation),
                                std::move(first),
                                std::move(latest)};
    if (const Status stored = project.setSetting(settlingSetting(run), toJson(record)); !stored) {
        return stored;
    }
    // Last, so that whoever hears of them finds the record.
    recorder.metrics(step, values);
    return {};
}

}  // namespace seedling
