#pragma once

#include <QWidget>

#include "ui/train/SpotChecks.h"
#include "ui/widgets/Painting.h"

namespace seedling {

class LoupeCanvas;
class PictureLoader;
class ProgressLine;
class TextLabel;

/// Asks about one image after the other whether the run is right: Y, N, or U when nobody could
/// tell; Backspace goes back, Escape leaves. What was answered is kept at once. GUI thread only.
class SpotCheckView : public QWidget {
    Q_OBJECT

public:
    SpotCheckView(ProjectModel& project, SpotChecks& checks, QWidget* parent = nullptr);

    /// Begins with the first image that is open.
    void ask(RunId run);

Q_SIGNALS:
    /// All were answered, or somebody has seen enough for now.
    void done();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    QWidget* makeQuestion();
    void give(SpotAnswer answer);
    void goBack();
    void show(int place);
    [[nodiscard]] int nextOpen(int from) const;

    ProjectModel& m_project;
    SpotChecks& m_checks;
    PictureLoader* m_pictures;
    LoupeCanvas* m_canvas;
    TextLabel* m_question;
    TextLabel* m_count;
    ProgressLine* m_bar;
    RunId m_run;
    int m_place = -1;
    std::vector<int> m_answered;  ///< In this sitting, the newest last.
};

}  // namespace seedling
