#pragma once

#include <QWidget>
#include <optional>

#include "engine/protocol/Event.h"

namespace seedling {

class FigureLabel;
class IntervalBar;
class TextLabel;

/// An accuracy as it should always be read: the figure, how far it is known, and a sentence on
/// where it comes from. GUI thread only.
class AccuracyFigure : public QWidget {
    Q_OBJECT

public:
    /// dash: whether something stands for a figure that is not known.
    explicit AccuracyFigure(bool dash, QWidget* parent = nullptr);

    void show(const std::optional<AccuracyEstimate>& known, const QString& sentence);
    [[nodiscard]] const TextLabel& sentence() const { return *m_sentence; }

private:
    bool m_dash;
    FigureLabel* m_figure;
    IntervalBar* m_interval;
    TextLabel* m_sentence;
};

}  // namespace seedling
