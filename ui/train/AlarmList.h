#pragma once

#include <QWidget>
#include <vector>

#include "ui/train/TrainSession.h"

namespace seedling {

class MessageLine;

/// The alarms of a run, one calm line each: what is wrong and what to do about it, where that can
/// be done with one click as a link. A line that was closed stays closed. GUI thread only.
class AlarmList : public QWidget {
    Q_OBJECT

public:
    explicit AlarmList(QWidget* parent = nullptr);

    /// Adds what is new; another run's alarms replace those that are shown. offersSmaller: whether
    /// a run that may not fit can still be trained with a smaller batch instead.
    void setAlarms(const std::vector<RunAlarm>& alarms, bool offersSmaller = false);
    /// Of the lines that are not closed.
    [[nodiscard]] QStringList texts() const;

Q_SIGNALS:
    void smallerBatchRequested();

private:
    void say(std::size_t place);

    std::vector<RunAlarm> m_alarms;
    bool m_offersSmaller = false;
    std::vector<MessageLine*> m_lines;
};

}  // namespace seedling
