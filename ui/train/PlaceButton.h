#pragma once

#include "ui/train/PlacePanel.h"
#include "ui/widgets/Button.h"

namespace seedling {

class DropPanel;

/// The quiet button beside the options that says where the next run is trained and opens
/// PlacePanel. GUI thread only.
class PlaceButton : public Button {
    Q_OBJECT

public:
    /// project and next must outlive the button.
    PlaceButton(const ProjectModel& project, NextRun& next, QWidget* parent = nullptr);

    /// What it has opened; nullptr at first.
    [[nodiscard]] PlacePanel* panel() const { return m_panel; }

Q_SIGNALS:
    void helpRequested();

private:
    void open();
    void refresh();

    const ProjectModel& m_project;
    NextRun& m_next;
    PlacePanel* m_panel = nullptr;
    DropPanel* m_popup = nullptr;
};

}  // namespace seedling
