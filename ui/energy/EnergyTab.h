#pragma once

#include <QWidget>
#include <memory>

#include "ui/bridge/WorkerFactory.h"
#include "ui/charts/ChartFeed.h"
#include "ui/train/RunSelection.h"

namespace seedling {

/// What runs cost in energy: the shown run, how that is known, what would make it more exact, and
/// what the run would take on other devices. The worker is asked when the tab is first seen, never
/// before. GUI thread only.
class EnergyTab : public QWidget {
    Q_OBJECT

public:
    EnergyTab(RunSelection& selection, const WorkerFactory& factory, ChartFeed& feed,
              QWidget* parent = nullptr);
    ~EnergyTab() override;

Q_SIGNALS:
    /// The machine is being measured: whatever can wait shall wait until it is over.
    void quietWanted(bool wanted);

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

}  // namespace seedling
