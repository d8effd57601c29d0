#pragma once

#include <QWidget>
#include <vector>

#include "ui/bridge/ProjectModel.h"

namespace seedling {

class Button;
class TextLabel;

/// Images without a label that the shown run is sure enough of to trust itself, by class.
struct TrustedCount {
    ClassId id;
    int images = 0;
};
/// In order of the classes; those without any are left out.
[[nodiscard]] std::vector<TrustedCount> countTrusted(const ProjectModel& project);

/// What the run takes for granted without a label, and the way to look through it. GUI thread only.
class TrustedPart : public QWidget {
    Q_OBJECT

public:
    explicit TrustedPart(ProjectModel& project, QWidget* parent = nullptr);

    /// To be called now and then, with the run that is reviewed. Only what the project shows can be
    /// looked through; hidden for any other run.
    void setRun(RunId run);

Q_SIGNALS:
    void classRequested(seedling::ClassId id);

private:
    void refresh();
    void choose();

    ProjectModel& m_project;
    RunId m_run;
    bool m_stale = false;  ///< Labels or vetoes have changed since.
    TextLabel* m_sentence;
    Button* m_button;
};

}  // namespace seedling
