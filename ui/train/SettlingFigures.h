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
    SettlingLook look;                         ///< The latest.
    double stepOperations = 0;                 ///< Mean of the run, as counted; 0: not known yet.
    double imageOperations = 0;                ///< Of learning from one image.
    double backpropagationOperations = 0;      ///< The same, were errors sent back.
    std::optional<EnergyFigure> here;          ///< Of the run on this machine, where it is known.
    std::vector<report::AnalogEnergy> analog;  ///< Simulated; none before anything was counted.
};

[[nodiscard]] Figures figuresOf(const ShownRun& run, const RunSelection& selection,
                                const SettlingRecord& record);

/// Sweeps and operations of a step and of an image, and how many times backpropagation's those are.
[[nodiscard]] std::vector<FigureTable::Row> costRows(const Figures& figures);
/// The energy on each analog device with its band, and of the run on this machine.
[[nodiscard]] std::vector<FigureTable::Row> analogRows(const Figures& figures);
[[nodiscard]] QString analogNote(const Figures& figures);

}  // namespace seedling::settling
