#pragma once

#include <QWidget>

namespace seedling {

/// Where a share lies between 0 and 100 %: a track, a band for the likely range, a mark for the
/// value, the two ends written under it. GUI thread only.
class IntervalBar : public QWidget {
    Q_OBJECT

public:
    explicit IntervalBar(QWidget* parent = nullptr);

    /// Fractions, 0-1.
    void setInterval(double value, double low, double high);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    double m_value = 0;
    double m_low = 0;
    double m_high = 1;
};

}  // namespace seedling
