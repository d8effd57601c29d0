#pragma once

#include <QWidget>
#include <vector>

#include "ui/train/NextRun.h"

class QLineEdit;
class QSlider;

namespace seedling {

class TextLabel;

/// A limit of the next run: a slider whose right end is "as much as it takes", and a field for the
/// exact figure. What does not fit is said below and changes nothing. GUI thread only.
class LimitSlider : public QWidget {
    Q_OBJECT

public:
    /// option: a number of which 0 is no limit. stops: figures for the slider, ascending, at least
    /// one. name: what is limited. next must outlive the slider.
    LimitSlider(const OptionSpec& option, std::vector<double> stops, const QString& name,
                NextRun& next, QWidget* parent = nullptr);

    [[nodiscard]] QSlider& slider() { return *m_slider; }
    [[nodiscard]] QLineEdit& field() { return *m_field; }
    /// Why the field is not accepted; "" when it is.
    [[nodiscard]] QString problem() const;

private:
    void layOut(const QString& name);
    void apply(const QString& text);
    void refresh();
    void refreshSlider();
    /// "" where there is no limit.
    [[nodiscard]] QString presentText() const;
    [[nodiscard]] QString textAt(int position) const;
    [[nodiscard]] int positionOf(double figure) const;

    const OptionSpec& m_option;
    std::vector<double> m_stops;
    NextRun& m_next;
    QSlider* m_slider;
    QLineEdit* m_field;
    TextLabel* m_problem;
};

}  // namespace seedling
