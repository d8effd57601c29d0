#pragma once

#include <QWidget>
#include <memory>

#include "ui/train/SpotChecks.h"
#include "ui/train/TrainSession.h"

namespace seedling {

/// Right panel of the Label page: cards of the run that goes on or of the last one (accuracy,
/// trusted share, memory, energy, speed), and what the next run will take. GUI thread only.
class LivePanel : public QWidget {
    Q_OBJECT

public:
    /// All three must outlive the panel.
    LivePanel(ProjectModel& project, TrainSession& session, SpotChecks& checks,
              QWidget* parent = nullptr);
    ~LivePanel() override;

    /// Something that it shows was measured.
    void refresh();

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

}  // namespace seedling
