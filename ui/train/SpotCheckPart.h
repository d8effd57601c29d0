#pragma once

#include <QWidget>

#include "ui/train/SpotChecks.h"

namespace seedling {

class AccuracyFigure;
class Button;

/// What the spot check of a run says so far, and the button that goes on with it. GUI thread only.
class SpotCheckPart : public QWidget {
    Q_OBJECT

public:
    /// Images drawn at a time.
    static constexpr int kSample = 50;
    /// Left of everything, for the focus ring of the button.
    static constexpr int kRingRoom = 4;

    SpotCheckPart(ProjectModel& project, SpotChecks& checks, QWidget* parent = nullptr);

    /// An invalid run has nothing to check.
    void setRun(RunId run);

Q_SIGNALS:
    /// Images were drawn: show them.
    void checkRequested(seedling::RunId run);

private:
    void refresh();
    void begin();
    [[nodiscard]] QString outlook(const AccuracyEstimate& known) const;

    ProjectModel& m_project;
    SpotChecks& m_checks;
    RunId m_run;
    AccuracyFigure* m_figure;
    Button* m_button;
};

}  // namespace seedling
