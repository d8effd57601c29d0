#pragma once

#include <QWidget>
#include <optional>

#include "ui/train/Foretold.h"

namespace seedling {

class Button;
class CostDesk;
class FigureTable;
class MessageLine;
class TextLabel;
class TrainSession;

/// What the next run would take, asked for with a button, beside what a run like it has taken; why
/// it cannot be asked, what is being done, and what went wrong. GUI thread only.
class ForecastPart : public QWidget {
    Q_OBJECT

public:
    /// session and desk must outlive the part.
    ForecastPart(TrainSession& session, CostDesk& desk, QWidget* parent = nullptr);

    [[nodiscard]] Button& askButton() { return *m_ask; }
    [[nodiscard]] Button& cancelButton() { return *m_cancel; }
    /// Shown where the memory does not suffice: allows as much as does.
    [[nodiscard]] Button& allowButton() { return *m_allow; }
    [[nodiscard]] const FigureTable& figures() const { return *m_figures; }
    /// All sentences that are shown now, one a line.
    [[nodiscard]] QString text() const;

protected:
    void showEvent(QShowEvent* event) override;

private:
    void layOut();
    void refresh();
    void refreshFigures();
    void refreshButtons();
    void refreshChoices();
    void allowEnough();

    TrainSession& m_session;
    CostDesk& m_desk;
    FigureTable* m_figures;
    TextLabel* m_unknown;
    TextLabel* m_old;
    TextLabel* m_shortage;
    Button* m_allow;
    TextLabel* m_choices;
    Button* m_ask;
    QWidget* m_running;
    TextLabel* m_activity;
    Button* m_cancel;
    TextLabel* m_obstacle;
    MessageLine* m_message;
    /// Looked for once, until runs or settings change.
    std::optional<foretold::EndedRun> m_last;
    bool m_isLastKnown = false;
    bool m_isFailureSaid = false;
};

}  // namespace seedling
