#pragma once

#include <QString>
#include <string>
#include <vector>

#include "engine/protocol/OptionTable.h"

/// The options of the Cost drawer, and what they do in words for somebody who has never heard of
/// them. Pure but for the words. GUI thread only.
namespace seedling::cost {

/// Whether an option is set in the Cost drawer, and so nowhere else: the limits of memory and
/// energy, and all that saves memory or work.
[[nodiscard]] bool isOfDrawer(const OptionSpec& option);

/// A value of an option, as `--set` would take it, and how it is called.
struct Choice {
    std::string value;
    QString words;
};

/// How one saving is explained.
struct Saving {
    QString what;   ///< What it does.
    QString price;  ///< What it costs.
    std::vector<Choice> choices;
};

/// option: of a group that saves memory or work. value: the present one, which is always among the
/// choices.
[[nodiscard]] Saving savingOf(const OptionSpec& option, const std::string& value);

/// Where a slider stops: megabytes up to what this machine has (0: not known), and watt-hours.
/// Ascending.
[[nodiscard]] std::vector<double> memoryStops(double machineMegabytes);
[[nodiscard]] std::vector<double> energyStops();

}  // namespace seedling::cost
