#pragma once

#include <QWidget>

#include "ui/main/Theme.h"

namespace seedling {

/// A thin rounded bar that is filled from the left.
class ProgressLine : public QWidget {
    Q_OBJECT

public:
    explicit ProgressLine(int height = 4, QWidget* parent = nullptr);

    /// 0-1.
    void setFraction(double fraction);
    void setFill(Role fill);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    double m_fraction = 0;
    Role m_fill = Role::Accent;
};

}  // namespace seedling
