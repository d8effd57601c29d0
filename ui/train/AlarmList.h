#pragma once

#include <QWidget>
#include <vector>

#include "ui/train/TrainSession.h"

namespace seedling {

class MessageLine;

/// The alarms of a run, one calm line each: what is wrong and what to do about it. A line that was
/// closed stays closed. GUI thread only.
class AlarmList : public QWidget {
    Q_OBJECT

public:
    explicit AlarmList(QWidget* parent = nullptr);

    /// Adds what is new; another run's alarms replace those that are shown.
    void setAlarms(const std::vector<RunAlarm>& alarms);
    /// Of the lines that are not closed.
    [[nodiscard]] QStringList texts() const;

private:
    std::vector<RunAlarm> m_alarms;
    std::vector<MessageLine*> m_lines;
};

}  // namespace seedling
