#pragma once

#include <QTimer>
#include <QWidget>
#include <functional>

#include "ui/bridge/BackgroundLearner.h"
#include "ui/gallery/ThumbnailLoader.h"
#include "ui/label/KeyMap.h"
#include "ui/train/TrainSession.h"

class QHBoxLayout;

namespace seedling {

class Button;
class ProgressLine;
class TextLabel;

/// The bottom line: the next useful action in plain words; at the right what goes on, what was
/// saved, what can be undone, what could not be read. A section with nothing to say is absent.
class StatusLine : public QWidget {
    Q_OBJECT

public:
    StatusLine(ProjectModel& project, TrainSession& session, ThumbnailLoader& loader,
               BackgroundLearner& background, const KeyMap& keys, QWidget* parent = nullptr);

    /// Says something for some seconds, in place of the advice.
    void say(const QString& text);
    /// Says something with a link, until the next advice changes.
    void announce(const QString& text, const QString& link, std::function<void()> run);
    [[nodiscard]] QString text() const;

Q_SIGNALS:
    void undoRequested();
    void unreadableRequested();
    void learningStopRequested();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QWidget* addSection(QHBoxLayout& row, const QList<QWidget*>& widgets);
    void refresh();
    void refreshAdvice();
    void refreshThumbnails();
    void refreshLearning();

    ProjectModel& m_project;
    TrainSession& m_session;
    ThumbnailLoader& m_loader;
    BackgroundLearner& m_background;
    const KeyMap& m_keys;
    TextLabel* m_advice;
    Button* m_link;
    std::function<void()> m_run;
    QWidget* m_jobSection;
    ProgressLine* m_jobBar;
    int m_jobMost = 0;
    QWidget* m_learningSection;
    TextLabel* m_learning;
    ProgressLine* m_learningBar;
    Button* m_learningStop;
    QWidget* m_savedSection;
    QWidget* m_undoSection;
    Button* m_undo;
    QWidget* m_unreadableSection;
    Button* m_unreadable;
    TextLabel* m_version;
    QTimer m_spoken;
    bool m_runSeen = false;
};

/// What would be useful to do next, as one sentence. Pure but for what it reads.
[[nodiscard]] QString nextAction(const ProjectModel& project, const TrainSession& session,
                                 const KeyMap& keys);

}  // namespace seedling
