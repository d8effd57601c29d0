#pragma once

#include <QString>
#include <array>
#include <optional>

#include "ui/train/RunSelection.h"

namespace seedling {

/// What a run has used, with what is known of it.
struct RunEnergy {
    enum Figure { Machine, AboveIdle, Process };
    /// Always in that order; what is not known is absent, and `whyUnknown` says why and what to do.
    std::array<std::optional<EnergyFigure>, 3> figures;
    std::array<QString, 3> whyUnknown;
    QString source;          ///< What was metered, and how.
    double operations = 0;   ///< 0: not known.
    double seconds = 0;      ///< 0: not known.
    double gramsPerKwh = 0;  ///< CO2 equivalents of its electricity; 0: not known.
    QString carbonSource;
    bool live = false;

    /// Mean power of the whole machine in watts; 0 while it is not known.
    [[nodiscard]] double meanWatts() const;
    /// Of the whole machine, in grams; none while energy or electricity are not known.
    [[nodiscard]] std::optional<double> carbonGrams() const;
};

/// From the summary of a run that has ended, or the latest news of one that goes on.
[[nodiscard]] RunEnergy runEnergyOf(const ShownRun& run, const TrainSession& session);

}  // namespace seedling
