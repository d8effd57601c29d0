#include "engine/meters/EnergyTotal.h"

#include <algorithm>

namespace seedling {
namespace {

/// Less unknown time than this does not make a figure unknown.
constexpr double kKnownShare = 0.99;

std::optional<EnergyFigure> figureOf(const EnergyPart& part, double secondsInAll, EnergyKind kind,
                                     double measuredShare) {
    if (secondsInAll <= 0 || part.seconds < kKnownShare * secondsInAll)
        return std::nullopt;
    // A machine that rested more than when its rest was measured used nothing above it.
    return EnergyFigure{std::max(0.0, part.joules), std::max(0.0, part.lowJoules),
                        std::max(0.0, part.highJoules), kind, measuredShare};
}

}  // namespace

EnergyPart& EnergyPart::operator+=(const EnergyPart& part) {
    joules += part.joules;
    lowJoules += part.lowJoules;
    highJoules += part.highJoules;
    seconds += part.seconds;
    return *this;
}

double EnergyTotal::measuredShare() const {
    if (joules <= 0)
        return 0;
    return std::clamp(1 - (modelledJoules + estimatedJoules) / joules, 0.0, 1.0);
}

EnergyFigure EnergyTotal::machine() const {
    return {joules, lowJoules, highJoules, kind, measuredShare()};
}

std::optional<EnergyFigure> EnergyTotal::aboveIdle() const {
    return figureOf(aboveIdleSum, seconds, kind, measuredShare());
}

std::optional<EnergyFigure> EnergyTotal::process() const {
    // Sharing out by processor time is a model, however well the sum is known.
    return figureOf(processSum, seconds, std::max(kind, EnergyKind::Modelled), 0);
}

}  // namespace seedling
