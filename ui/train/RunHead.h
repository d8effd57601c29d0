#pragma once

#include <QWidget>
#include <optional>

#include "ui/train/Foretold.h"
#include "ui/train/RunSelection.h"

namespace seedling {

class ProgressLine;
class TextLabel;

/// Above the charts of a run: its name and what it learns from; how far it is, how long it goes on
/// and how fresh that is, or how it ended. GUI thread only.
class RunHead : public QWidget {
    Q_OBJECT

public:
    /// selection must outlive it.
    explicit RunHead(RunSelection& selection, QWidget* parent = nullptr);

    /// run: the one that is shown; null before the first.
    void refresh(const ShownRun* run);

private:
    void layOut();
    void refreshLive(const ShownRun& run);
    void refreshEnded(const ShownRun& run);
    void lookUpLastTime();
    [[nodiscard]] QString whatText(const ShownRun& run) const;
    [[nodiscard]] QString stepText() const;
    [[nodiscard]] QString timeText(const ShownRun& run) const;
    [[nodiscard]] TrainSession& session() const { return m_selection.session(); }

    RunSelection& m_selection;
    TextLabel* m_name;
    TextLabel* m_what;
    TextLabel* m_news;
    ProgressLine* m_line;
    TextLabel* m_step;
    TextLabel* m_time;
    /// What the same settings took, looked up once when a run starts.
    std::optional<foretold::Cost> m_lastTime;
    bool m_isLastTimeKnown = false;
};

}  // namespace seedling
