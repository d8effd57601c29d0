#pragma once

#include <QAbstractButton>

namespace seedling {

/// A small quiet button that is an icon alone, for title rows. Space, Enter and Down press it.
class IconButton : public QAbstractButton {
    Q_OBJECT

public:
    /// icon: name of an icon of resources/icons. name: what it does, for tooltip and screen reader.
    IconButton(const QString& icon, const QString& name, QWidget* parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    QString m_icon;
};

}  // namespace seedling
