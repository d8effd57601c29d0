#pragma once

#include <QDialog>

namespace seedling {

class ProjectModel;

/// All keys on one page. Opened by `?`, closed by any key or click.
class CheatSheet : public QDialog {
    Q_OBJECT

public:
    explicit CheatSheet(const ProjectModel& project, QWidget* parent = nullptr);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
};

}  // namespace seedling
