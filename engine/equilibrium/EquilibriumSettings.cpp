#include "engine/equilibrium/EquilibriumSettings.h"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

namespace seedling {
namespace {

using nlohmann::json;

template <class Value>
struct Name {
    Value value;
    std::string_view text;  ///< As OptionTable has it.
};

constexpr std::array kEstimators{Name<Estimator>{Estimator::Centred, "centred"},
                                 Name<Estimator>{Estimator::Positive, "positive"},
                                 Name<Estimator>{Estimator::Negative, "negative"}};
constexpr std::array kOrders{Name<SweepOrder>{SweepOrder::Alternating, "alternating"},
                             Name<SweepOrder>{SweepOrder::Together, "together"}};
constexpr std::array kStarts{Name<SweepStart>{SweepStart::Zero, "zero"},
                             Name<SweepStart>{SweepStart::Forward, "forward"}};
constexpr std::array kReadouts{Name<Readout>{Readout::CrossEntropy, "cross-entropy"},
                               Name<Readout>{Readout::SquaredError, "mse"}};
constexpr std::array kPoolings{Name<Pooling>{Pooling::Max, "max"},
                               Name<Pooling>{Pooling::Average, "average"}};

/// The first one where there is no such name; configurations were validated before.
template <class Names>
auto valueOf(const Names& names, std::string_view text) {
    const auto found =
        std::ranges::find_if(names, [&](const auto& entry) { return entry.text == text; });
    return found == names.end() ? names.front().value : found->value;
}

template <class Names, class Value>
std::string textOf(const Names& names, Value value) {
    const auto found =
        std::ranges::find_if(names, [&](const auto& entry) { return entry.value == value; });
    return std::string(found == names.end() ? names.front().text : found->text);
}

}  // namespace

EquilibriumSettings equilibriumSettings(const TrainConfig& config) {
    return {.estimator = valueOf(kEstimators, config.estimator),
            .beta = config.beta,
            .freeSweeps = config.sweepsFree,
            .nudgedSweeps = config.sweepsNudged,
            .order = valueOf(kOrders, config.sweepOrder),
            .start = valueOf(kStarts, config.sweepStart),
            .tolerance = config.settleTolerance,
            .readout = valueOf(kReadouts, config.readout),
            .pooling = valueOf(kPoolings, config.pooling),
            .depthRate = config.depthRate};
}

json toJson(const EquilibriumSettings& settings) {
    return {{"estimator", textOf(kEstimators, settings.estimator)},
            {"beta", settings.beta},
            {"sweeps_free", settings.freeSweeps},
            {"sweeps_nudged", settings.nudgedSweeps},
            {"sweep_order", textOf(kOrders, settings.order)},
            {"sweep_start", textOf(kStarts, settings.start)},
            {"settle_tolerance", settings.tolerance},
            {"readout", textOf(kReadouts, settings.readout)},
            {"pooling", textOf(kPoolings, settings.pooling)},
            {"depth_rate", settings.depthRate}};
}

EquilibriumSettings equilibriumFromJson(const json& object) {
    const auto text = [&](const char* key) { return object.at(key).get<std::string>(); };
    return {.estimator = valueOf(kEstimators, text("estimator")),
            .beta = object.at("beta").get<double>(),
            .freeSweeps = object.at("sweeps_free").get<int>(),
            .nudgedSweeps = object.at("sweeps_nudged").get<int>(),
            .order = valueOf(kOrders, text("sweep_order")),
            .start = valueOf(kStarts, text("sweep_start")),
            .tolerance = object.at("settle_tolerance").get<double>(),
            .readout = valueOf(kReadouts, text("readout")),
            .pooling = valueOf(kPoolings, text("pooling")),
            .depthRate = object.at("depth_rate").get<double>()};
}

}  // namespace seedling
