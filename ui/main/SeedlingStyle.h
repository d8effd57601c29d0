#pragma once

#include <QProxyStyle>

namespace seedling {

/// Fusion with our tick boxes and focus rings: the few things that a style sheet cannot tint.
class SeedlingStyle : public QProxyStyle {
    Q_OBJECT

public:
    SeedlingStyle();

    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                       const QWidget* widget) const override;
    /// A button's focus ring lies outside its place in a layout.
    [[nodiscard]] QRect subElementRect(SubElement element, const QStyleOption* option,
                                       const QWidget* widget) const override;
    [[nodiscard]] int pixelMetric(PixelMetric metric, const QStyleOption* option,
                                  const QWidget* widget) const override;
    [[nodiscard]] int styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                                QStyleHintReturn* data) const override;
};

}  // namespace seedling
