#pragma once

#include <QWidget>
#include <optional>

#include "ui/train/TrainSession.h"

namespace seedling {

class MessageLine;

/// The newest alarm of the run that goes on, for the pages that do not show the run: what is wrong,
/// what to do about it and, as links, what can be done with one click and the way to the run. A
/// line that was closed stays closed until there is another alarm. GUI thread only.
class AlarmLine : public QWidget {
    Q_OBJECT

public:
    /// session must outlive it.
    explicit AlarmLine(TrainSession& session, QWidget* parent = nullptr);

    /// Empty while nothing is said.
    [[nodiscard]] QString text() const;

Q_SIGNALS:
    void runRequested();

private:
    void refresh();
    void say(const RunAlarm& alarm);

    TrainSession& m_session;
    MessageLine* m_line;
    std::optional<RunAlarm> m_said;
    bool m_offersSmaller = false;
};

}  // namespace seedling
