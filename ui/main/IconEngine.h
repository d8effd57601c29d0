#pragma once

#include <QIconEngine>

#include "ui/main/Theme.h"

namespace seedling {

/// Draws a single-colour SVG of resources/icons in the colour that its role has at that moment, so
/// that icons follow a change of scheme by themselves.
class IconEngine : public QIconEngine {
public:
    IconEngine(QString name, Role role) : m_name(std::move(name)), m_role(role) {}

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) override;
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override;
    QPixmap scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State state,
                         qreal scale) override;
    [[nodiscard]] QIconEngine* clone() const override;

private:
    [[nodiscard]] QColor colourFor(QIcon::Mode mode) const;
    QString m_name;
    Role m_role;
};

}  // namespace seedling
