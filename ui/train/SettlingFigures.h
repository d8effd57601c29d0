#pragma once

#include <QString>
#include <optional>
#include <vector>

#include "engine/protocol/SettlingRecord.h"
#include "engine/report/AnalogEnergy.h"
#include "ui/train/FigureTable.h"
#include "ui/train/RunSelection.h"

/// What settling costs, as rows of tables. Plain values; GUI thread.
namespace seedling::settling {

struct Figures {
    SettlingLook look;      ///< The latest.
    double operations = 0;  ///< Of the run, as counted; 0: not known yet.
    double stepOperations = 0;
    double imageOperations = 0;            ///< Of learning from one image.
    double backpropagationOperations = 0;  ///< The same, were errors sent back.
    double joules = 0;                     ///< Of the run; 0: not known yet.
    EnergyKind kind = EnergyKind::Estimated;
    std::vector<report::AnalogEnergy> analog;  ///< Simulated.
};

/// steps: of the run.
[[nodiscard]] Figures figuresOf(const ShownRun& run, const MetricHistory& history, double steps,
                                const SettlingRecord& record);

/// Sweeps and operations of a step and of an image, and how many times backpropagation's those are.
[[nodiscard]] std::vector<FigureTable::Row> costRows(const Figures& figures);
/// The energy on each analog device with its band, and of the run on this machine.
[[nodiscard]] std::vector<FigureTable::Row> analogRows(const Figures& figures);
[[nodiscard]] QString analogNote(const Figures& figures);

}  // namespace seedling::settling
