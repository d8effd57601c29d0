#include "ui/main/SeedlingStyle.h"

#include <QPainter>
#include <QStyleFactory>
#include <QStyleOption>

#include "ui/main/Theme.h"
#include "ui/widgets/Button.h"

namespace seedling {
namespace {

constexpr int kArrow = 8;

void paintTickBox(QPainter& painter, const QStyleOption& option) {
    const bool enabled = option.state & QStyle::State_Enabled;
    const bool on = option.state & (QStyle::State_On | QStyle::State_NoChange);
    const QRectF box = QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(theme::colour(!enabled ? Role::Line : on ? Role::Accent : Role::Control));
    painter.setBrush(theme::colour(on && enabled ? Role::Accent : Role::Canvas));
    painter.drawRoundedRect(box, 4, 4);
    if (on) {
        theme::icon(QStringLiteral("check"), enabled ? Role::OnAccent : Role::Disabled)
            .paint(&painter, option.rect.adjusted(2, 2, -2, -2));
    }
    if (option.state & QStyle::State_HasFocus && option.state & QStyle::State_KeyboardFocusChange) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(theme::colour(Role::Accent), 2));
        painter.drawRoundedRect(box.adjusted(-3, -3, 3, 3), 6, 6);
    }
    painter.restore();
}

}  // namespace

SeedlingStyle::SeedlingStyle() : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion"))) {}

void SeedlingStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option,
                                  QPainter* painter, const QWidget* widget) const {
    switch (element) {
        case PE_IndicatorCheckBox:
        case PE_IndicatorItemViewItemCheck:
            paintTickBox(*painter, *option);
            return;
        case PE_IndicatorHeaderArrow:
            if (const auto* header = qstyleoption_cast<const QStyleOptionHeader*>(option)) {
                QStyleOptionHeader arrow(*header);
                arrow.rect.adjust(-kArrow / 2, 0, kArrow / 2, 0);
                QProxyStyle::drawPrimitive(element, &arrow, painter, widget);
                return;
            }
            break;
        case PE_PanelStatusBar:
        case PE_FrameStatusBarItem:
        case PE_PanelMenuBar:
            return;
        default:
            break;
    }
    QProxyStyle::drawPrimitive(element, option, painter, widget);
}

QRect SeedlingStyle::subElementRect(SubElement element, const QStyleOption* option,
                                    const QWidget* widget) const {
    const auto* button = qobject_cast<const Button*>(widget);
    if (element == SE_PushButtonLayoutItem && button != nullptr) {
        const int ring = button->ringMargin();
        return option->rect.adjusted(ring, ring, -ring, -ring);
    }
    if (element == SE_HeaderArrow) {
        // In the middle above the heading. As wide as nothing, for its width is taken from that of
        // the heading, which then no longer ends where the figures of its column do.
        return {option->rect.center().x(), option->rect.top(), 0, kArrow};
    }
    return QProxyStyle::subElementRect(element, option, widget);
}

int SeedlingStyle::pixelMetric(PixelMetric metric, const QStyleOption* option,
                               const QWidget* widget) const {
    switch (metric) {
        case PM_IndicatorWidth:
        case PM_IndicatorHeight:
            return theme::px(16);
        case PM_DockWidgetSeparatorExtent:
            return 1;
        case PM_FocusFrameHMargin:
            // Of text in a cell, less one pixel: so it begins where the heading of its column does.
            return widget != nullptr && widget->inherits("QTableView")
                       ? 7
                       : QProxyStyle::pixelMetric(metric, option, widget);
        case PM_SmallIconSize:
            return theme::px(16);
        default:
            return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int SeedlingStyle::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                             QStyleHintReturn* data) const {
    switch (hint) {
        case SH_EtchDisabledText:
            return 0;
        case SH_UnderlineShortcut:
            return 0;
        case SH_Slider_AbsoluteSetButtons:
            return Qt::LeftButton;
        default:
            return QProxyStyle::styleHint(hint, option, widget, data);
    }
}

}  // namespace seedling
