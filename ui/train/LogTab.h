#pragma once

#include <QWidget>

#include "ui/charts/ChartFeed.h"
#include "ui/train/TrainSession.h"

class QPlainTextEdit;

namespace seedling {

/// What happened during the run, line by line in plain words; can be selected and copied. Lines are
/// appended, so that a long log stays cheap. GUI thread only.
class LogTab : public QWidget {
    Q_OBJECT

public:
    LogTab(TrainSession& session, ChartFeed& feed, QWidget* parent = nullptr);

    [[nodiscard]] QString text() const;

private:
    void refresh();

    TrainSession& m_session;
    QPlainTextEdit* m_text;
    std::size_t m_shown = 0;
};

}  // namespace seedling
