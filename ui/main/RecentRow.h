#pragma once

#include <QAbstractButton>
#include <QImage>

#include "ui/main/RecentProjects.h"

namespace seedling {

/// One project on the welcome page: four photos, name, what is in it, when. A project whose file is
/// gone is greyed and can only be taken off the list.
class RecentRow : public QAbstractButton {
    Q_OBJECT

public:
    explicit RecentRow(const RecentProject& project, QWidget* parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void opened(const QString& file);
    void forgotten(const QString& file);

protected:
    void paintEvent(QPaintEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    [[nodiscard]] QString summary() const;
    [[nodiscard]] QString whenText() const;

    RecentProject m_project;
    bool m_exists;
    QImage m_strip;
};

}  // namespace seedling
