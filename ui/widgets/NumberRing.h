#pragma once

#include <QWidget>

namespace seedling {

/// A number in a thin ring, as the three verbs carry it on the welcome page.
class NumberRing : public QWidget {
    Q_OBJECT

public:
    explicit NumberRing(int number, QWidget* parent = nullptr);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    int m_number;
};

}  // namespace seedling
