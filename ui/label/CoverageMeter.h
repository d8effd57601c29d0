#pragma once

#include <QWidget>

#include "ui/bridge/ProjectModel.h"

namespace seedling {

class ProgressLine;
class TextLabel;

/// "Images near a label, 71 %": how much of what there is to see has been labelled. Hidden while
/// that is not known.
class CoverageMeter : public QWidget {
    Q_OBJECT

public:
    explicit CoverageMeter(const ProjectModel& project, QWidget* parent = nullptr);

private:
    void refresh();

    const ProjectModel& m_project;
    TextLabel* m_percent;
    ProgressLine* m_bar;
};

}  // namespace seedling
