#pragma once

#include <QWidget>

#include "ui/main/Theme.h"

namespace seedling {

/// One icon of the program, standing beside a word (and therefore without an accessible name).
class IconLabel : public QWidget {
    Q_OBJECT

public:
    explicit IconLabel(const QString& name, Role role = Role::Text2, int pixels = 16,
                       QWidget* parent = nullptr);

    void setIcon(const QString& name, Role role);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_name;
    Role m_role;
};

}  // namespace seedling
