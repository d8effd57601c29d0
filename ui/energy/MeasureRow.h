#pragma once

#include <QWidget>

#include "ui/energy/MeterDesk.h"

namespace seedling {

class Button;
class MessageLine;
class ProgressLine;
class TextLabel;

/// One measurement that a person may start: what it is good for, a button, how far it is with a way
/// to cancel, what came of it, and in place why it cannot be done now. GUI thread only.
class MeasureRow : public QWidget {
    Q_OBJECT

public:
    struct Words {
        QString button;
        QString purpose;
        QString meanwhile;  ///< What to do while it goes on.
    };
    MeasureRow(MeterDesk& desk, MeterDesk::Task task, const Words& words,
               QWidget* parent = nullptr);

    /// obstacle: why it cannot be started, empty when it can; result: what is known so far.
    void refresh(const QString& obstacle, const QString& result);

    [[nodiscard]] Button& button() { return *m_button; }
    [[nodiscard]] Button& cancelButton() { return *m_cancel; }
    /// What is said at present: result, obstacle or progress, and failure.
    [[nodiscard]] QString text() const;

private:
    MeterDesk& m_desk;
    MeterDesk::Task m_task;
    QString m_meanwhile;
    Button* m_button;
    QWidget* m_running;
    ProgressLine* m_bar;
    TextLabel* m_time;
    Button* m_cancel;
    TextLabel* m_obstacle;
    TextLabel* m_result;
    MessageLine* m_message;
    bool m_failureIsSaid = false;
};

}  // namespace seedling
