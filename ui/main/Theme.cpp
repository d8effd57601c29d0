#include "ui/main/Theme.h"

#include <QFontDatabase>
#include <QFontInfo>
#include <QPainter>
#include <QPainterPath>
#include <QStyleHints>
#include <array>
#include <cmath>
#include <numbers>

#include "ui/main/IconEngine.h"
#include "ui/main/SeedlingStyle.h"
#include "ui/main/StyleSheet.h"

namespace seedling::theme {
namespace {

struct Pair {
    QRgb light;
    QRgb dark;
};

// In the order of Role.
constexpr std::array<Pair, 20> kColours = {{
    {0xFFF4F6F3, 0xFF1C201D},  // Window
    {0xFFFFFFFF, 0xFF141715},  // Canvas
    {0xFFE9ECE7, 0xFF282D29},  // Hover
    {0xFFDCE0D9, 0xFF313732},  // Line
    {0xFFDCE0D9, 0xFF343A35},  // Track
    {0xFF858C84, 0xFF6F7971},  // Control
    {0xFF1A201B, 0xFFE7EBE7},  // Text
    {0xFF555F57, 0xFFA6B0A8},  // Text2
    {0xFF8D958E, 0xFF667068},  // Disabled
    {0xFF2A763C, 0xFF6CC07C},  // Accent
    {0xFFFFFFFF, 0xFF0D1A10},  // OnAccent
    {0xFFE4F2E6, 0xFF1B3321},  // AccentHint
    {0xFF205E2F, 0xFF86D295},  // AccentPressed
    {0xFFDFEEE0, 0xFF1F3626},  // Tint
    {0xFF6B746D, 0xFF8A948C},  // Idle
    {0xFF2F6DB3, 0xFF7FB2EC},  // Second
    {0xFF8A5600, 0xFFE5B45A},  // Warn
    {0xFFFBF0DA, 0xFF332A17},  // WarnField
    {0xFFB3261E, 0xFFF28B82},  // Danger
    {0xFFE8EBE6, 0xFF262B27},  // Grid
}};

constexpr std::array<QRgb, 8> kClassColours = {0xFF000000, 0xFFE69F00, 0xFF56B4E9, 0xFF009E73,
                                               0xFFF0E442, 0xFF0072B2, 0xFFD55E00, 0xFFCC79A7};
constexpr QRgb kBlackInLight = 0xFF1A201B;
constexpr QRgb kBlackInDark = 0xFFD9DEDA;
constexpr QRgb kDarkOnClass = 0xFF101311;
constexpr int kShapeCount = 10;

bool g_dark = false;

QPalette makePalette() {
    QPalette palette;
    const auto all = [&](QPalette::ColorRole role, Role ours) {
        palette.setColor(role, colour(ours));
    };
    all(QPalette::Window, Role::Window);
    all(QPalette::Base, Role::Canvas);
    all(QPalette::Button, Role::Canvas);
    all(QPalette::AlternateBase, Role::Hover);
    all(QPalette::Midlight, Role::Hover);
    all(QPalette::Mid, Role::Line);
    all(QPalette::Light, Role::Canvas);
    all(QPalette::Dark, Role::Control);
    all(QPalette::Shadow, Role::Control);
    all(QPalette::Text, Role::Text);
    all(QPalette::WindowText, Role::Text);
    all(QPalette::ButtonText, Role::Text);
    all(QPalette::BrightText, Role::Danger);
    all(QPalette::PlaceholderText, Role::Text2);
    all(QPalette::Highlight, Role::Accent);
    all(QPalette::HighlightedText, Role::OnAccent);
    all(QPalette::Link, Role::Accent);
    all(QPalette::LinkVisited, Role::Warn);
    all(QPalette::ToolTipBase, Role::Canvas);
    all(QPalette::ToolTipText, Role::Text);
    for (const auto role : {QPalette::Text, QPalette::WindowText, QPalette::ButtonText}) {
        palette.setColor(QPalette::Disabled, role, colour(Role::Disabled));
    }
    return palette;
}

bool systemIsDark() {
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    if (QGuiApplication::styleHints()->colorScheme() != Qt::ColorScheme::Unknown) {
        return QGuiApplication::styleHints()->colorScheme() == Qt::ColorScheme::Dark;
    }
#endif
    // An empty palette gives the desktop's own back.
    QApplication::setPalette(QPalette());
    const QPalette system = QApplication::palette();
    return system.color(QPalette::Window).lightness() <
           system.color(QPalette::WindowText).lightness();
}

qreal fontScale() {
    static const qreal scale = [] {
        const qreal points = QFontInfo(QApplication::font()).pointSizeF();
        return points > 10 ? points / 10 : 1.0;
    }();
    return scale;
}

double luminance(const QColor& colour) {
    const auto linear = [](double c) {
        return c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) +
           0.0722 * linear(colour.blueF());
}

double contrast(const QColor& a, const QColor& b) {
    const double one = luminance(a) + 0.05;
    const double two = luminance(b) + 0.05;
    return one > two ? one / two : two / one;
}

QPolygonF regularPolygon(const QPointF& centre, double radius, int corners, double startDegrees) {
    QPolygonF polygon;
    for (int i = 0; i < corners; ++i) {
        const double angle = (startDegrees + 360.0 * i / corners) * std::numbers::pi / 180.0;
        polygon << centre + QPointF(radius * std::cos(angle), radius * std::sin(angle));
    }
    return polygon;
}

QPainterPath plusPath(const QRectF& box) {
    const double third = box.width() / 3;
    QPainterPath path;
    path.addRect(QRectF(box.left() + third, box.top(), third, box.height()));
    QPainterPath bar;
    bar.addRect(QRectF(box.left(), box.top() + third, box.width(), third));
    return path.united(bar);
}

QPainterPath starPath(const QPointF& centre, double radius) {
    QPolygonF polygon;
    for (int i = 0; i < 10; ++i) {
        const double angle = (-90.0 + 36.0 * i) * std::numbers::pi / 180.0;
        const double r = i % 2 == 0 ? radius : radius * 0.45;
        polygon << centre + QPointF(r * std::cos(angle), r * std::sin(angle));
    }
    QPainterPath path;
    path.addPolygon(polygon);
    path.closeSubpath();
    return path;
}

QPainterPath shapePath(const QRectF& square, int shape) {
    const QPointF centre = square.center();
    const double r = square.width() / 2;
    QPainterPath path;
    const auto polygon = [&](const QPolygonF& corners) {
        path.addPolygon(corners);
        path.closeSubpath();
    };
    switch (shape) {
        case 0:
            path.addEllipse(centre, r * 0.88, r * 0.88);
            break;
        case 1:
            polygon(regularPolygon(centre + QPointF(0, r * 0.16), r * 1.04, 3, -90));
            break;
        case 2:
            path.addRect(square.adjusted(r * .18, r * .18, -r * .18, -r * .18));
            break;
        case 3:
            polygon(regularPolygon(centre, r * 1.02, 4, -90));
            break;
        case 4:
            polygon(regularPolygon(centre + QPointF(0, r * .06), r, 5, -90));
            break;
        case 5:
            polygon(regularPolygon(centre - QPointF(0, r * 0.16), r * 1.04, 3, 90));
            break;
        case 6:
            polygon(regularPolygon(centre, r * 0.98, 6, 0));
            break;
        case 7:
            path = plusPath(square.adjusted(r * .1, r * .1, -r * .1, -r * .1));
            break;
        case 8:
            path = starPath(centre + QPointF(0, r * .06), r * 1.06);
            break;
        default:
            path.addEllipse(centre, r * 0.9, r * 0.9);
            path.addEllipse(centre, r * 0.36, r * 0.36);
            path.setFillRule(Qt::OddEvenFill);
    }
    return path;
}

void paintShape(QPainter& painter, const QRectF& square, int index, const QColor& fill,
                const QColor& outline) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(outline.alpha() == 0 ? QPen(Qt::NoPen) : QPen(outline, 1));
    painter.setBrush(fill);
    painter.drawPath(shapePath(square, index % kShapeCount));
    painter.restore();
}

}  // namespace

void apply(QApplication& application, ColourScheme scheme) {
    g_dark = scheme == ColourScheme::Dark || (scheme == ColourScheme::System && systemIsDark());
    if (dynamic_cast<SeedlingStyle*>(QApplication::style()) == nullptr &&
        application.property("seedlingStyle").isNull()) {
        fontScale();
        QApplication::setStyle(new SeedlingStyle);
        application.setProperty("seedlingStyle", true);
    }
    QFont body = font(13);
    QApplication::setFont(body);
    QApplication::setPalette(makePalette());
    application.setStyleSheet(styleSheet());
}

bool isDark() {
    return g_dark;
}

QColor colour(Role role) {
    const Pair& pair = kColours.at(static_cast<std::size_t>(role));
    return QColor::fromRgba(g_dark ? pair.dark : pair.light);
}

QColor classColour(int index) {
    const int place = index < 8 ? qMax(index, 0) : 1 + (index - 8) % 7;
    if (place == 0) {
        return QColor::fromRgba(g_dark ? kBlackInDark : kBlackInLight);
    }
    return QColor::fromRgba(kClassColours.at(static_cast<std::size_t>(place)));
}

QColor textOnClass(int index) {
    const QColor dark = QColor::fromRgba(kDarkOnClass);
    const QColor fill = classColour(index);
    return contrast(dark, fill) >= contrast(Qt::white, fill) ? dark : QColor(Qt::white);
}

void paintClassShape(QPainter& painter, const QRectF& square, int index) {
    QColor outline = g_dark ? QColor(Qt::white) : QColor(Qt::black);
    outline.setAlphaF(g_dark ? 0.30F : 0.42F);
    paintShape(painter, square, qMax(index, 0), classColour(index), outline);
}

void paintClassShape(QPainter& painter, const QRectF& square, int index, const QColor& fill) {
    paintShape(painter, square, qMax(index, 0), fill, QColor(0, 0, 0, 0));
}

QIcon icon(const QString& name, Role role) {
    return QIcon(new IconEngine(name, role));
}

QFont font(int pixels, int weight) {
    static const QFont system = QApplication::font();
    QFont font = system;
    font.setPixelSize(qRound(pixels * fontScale()));
    font.setWeight(static_cast<QFont::Weight>(weight));
#if QT_VERSION >= QT_VERSION_CHECK(6, 7, 0)
    font.setFeature("tnum", 1);
#endif
    return font;
}

QFont fixedFont(int pixels) {
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    font.setPixelSize(qRound(pixels * fontScale()));
    return font;
}

int px(int pixels) {
    return qRound(pixels * fontScale());
}

}  // namespace seedling::theme
