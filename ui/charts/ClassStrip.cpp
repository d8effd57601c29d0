#include "ui/charts/ClassStrip.h"

#include <QContextMenuEvent>
#include <QFocusEvent>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QToolTip>
#include <QWheelEvent>
#include <algorithm>
#include <iterator>
#include <utility>

#include "ui/main/Theme.h"

namespace seedling {
namespace {

constexpr int kRow = 18;
constexpr int kShape = 12;
constexpr int kValue = 48;
constexpr int kAxis = 24;
/// Colour of a value just above 0, and of the highest.
constexpr double kPalest = 0.08;
constexpr double kFullest = 0.85;

double rowHeight() {
    return theme::px(kRow);
}

}  // namespace

bool lookAlike(const ClassPicture& a, const ClassPicture& b) {
    const auto text = [](const ClassPicture& picture, const ClassPicture::Row& row) {
        return picture.text && !row.points.isEmpty() ? picture.text(row.points.back().y())
                                                     : QString();
    };
    return a.xEnd == b.xEnd && a.xUnit == b.xUnit && a.top == b.top && a.rows == b.rows &&
           a.emptyText == b.emptyText &&
           std::ranges::all_of(
               a.rows, [&](const ClassPicture::Row& row) { return text(a, row) == text(b, row); });
}

ClassStrip::ClassStrip(QWidget* parent) : QAbstractScrollArea(parent) {
    setFrameShape(NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setAutoFillBackground(false);
}

void ClassStrip::setPicture(ClassPicture picture) {
    if (lookAlike(picture, m_picture))
        return;
    m_picture = std::move(picture);
    if (m_chosen && *m_chosen >= count())
        m_chosen.reset();
    if (m_chosen)
        setAccessibleDescription(sentence(*m_chosen));
    updateScroll();
    viewport()->update();
}

// ---- geometry -----------------------------------------------------------------------------------

int ClassStrip::roomForRows() const {
    return std::max(0, viewport()->height() - theme::px(kAxis));
}

int ClassStrip::visibleRows() const {
    const double top = verticalScrollBar()->value();
    const int first = static_cast<int>(top / rowHeight());
    const int last = static_cast<int>((top + roomForRows() - 1) / rowHeight());
    return std::clamp(last - first + 1, 0, count() - std::min(first, count()));
}

int ClassStrip::hiddenHeight() const {
    return std::max(0, qRound(count() * rowHeight()) - roomForRows());
}

ClassStrip::Columns ClassStrip::columns() const {
    const QFontMetricsF metrics(theme::font(11));
    double widest = 0;
    for (const ClassPicture::Row& row : m_picture.rows)
        widest = std::max(widest, metrics.horizontalAdvance(row.name));
    const double names = theme::px(kShape + 6);
    const double whole = viewport()->width();
    const double begin = names + std::min(widest, whole * 0.35) + theme::px(8);
    return {names, begin, std::max(begin + 1, whole - theme::px(kValue))};
}

std::optional<int> ClassStrip::rowAt(double y) const {
    if (y < 0 || y >= roomForRows())
        return std::nullopt;
    const int row = static_cast<int>((y + verticalScrollBar()->value()) / rowHeight());
    return row < count() ? std::optional<int>(row) : std::nullopt;
}

QSize ClassStrip::minimumSizeHint() const {
    return {theme::px(160), theme::px(kAxis) + 2 * theme::px(kRow)};
}

void ClassStrip::updateScroll() {
    verticalScrollBar()->setRange(0, hiddenHeight());
    verticalScrollBar()->setPageStep(std::max(1, roomForRows()));
    verticalScrollBar()->setSingleStep(theme::px(kRow));
}

void ClassStrip::resizeEvent(QResizeEvent* event) {
    QAbstractScrollArea::resizeEvent(event);
    updateScroll();
}

// ---- painting -----------------------------------------------------------------------------------

void ClassStrip::paintEvent(QPaintEvent*) {
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_picture.rows.empty()) {
        paintEmpty(painter);
        return;
    }
    const Columns at = columns();
    const double scrolled = verticalScrollBar()->value();
    const int first = static_cast<int>(scrolled / rowHeight());
    const int end = std::min(count(), first + visibleRows());
    painter.save();
    painter.setClipRect(QRectF(0, 0, viewport()->width(), roomForRows()));
    for (int row = first; row < end; ++row)
        paintRow(painter, row, row * rowHeight() - scrolled, at);
    painter.restore();
    paintAxis(painter, std::min<double>(roomForRows(), count() * rowHeight()), at);
}

void ClassStrip::paintWhole(QPainter& painter) const {
    if (m_picture.rows.empty()) {
        paintEmpty(painter);
        return;
    }
    const Columns at = columns();
    for (int row = 0; row < count(); ++row)
        paintRow(painter, row, row * rowHeight(), at);
    paintAxis(painter, count() * rowHeight(), at);
}

void ClassStrip::paintEmpty(QPainter& painter) const {
    painter.setFont(theme::font(12));
    painter.setPen(theme::colour(Role::Text2));
    painter.drawText(QRectF(viewport()->rect()), Qt::AlignCenter | Qt::TextWordWrap,
                     m_picture.emptyText);
}

void ClassStrip::paintRow(QPainter& painter, int row, double top, const Columns& columns) const {
    const ClassPicture::Row& shown = m_picture.rows[static_cast<std::size_t>(row)];
    const bool chosen = hasFocus() && m_chosen == row;
    const double height = rowHeight();
    const double shape = theme::px(kShape);
    theme::paintClassShape(painter, QRectF(1, top + (height - shape) / 2, shape, shape),
                           shown.colour);
    const QFont font = theme::font(11, chosen ? QFont::DemiBold : QFont::Normal);
    painter.setFont(font);
    painter.setPen(theme::colour(chosen ? Role::Text : Role::Text2));
    const double room = columns.begin - columns.names - theme::px(8);
    painter.drawText(QRectF(columns.names, top, room + 1, height), Qt::AlignVCenter,
                     QFontMetricsF(font).elidedText(shown.name, Qt::ElideRight, room));
    const QRectF strip(columns.begin, top + 1, columns.end - columns.begin, height - 2);
    paintCells(painter, shown, strip);
    if (!shown.points.isEmpty() && m_picture.text) {
        painter.setPen(theme::colour(Role::Text));
        painter.drawText(QRectF(columns.end, top, theme::px(kValue) - 4, height),
                         Qt::AlignVCenter | Qt::AlignRight,
                         m_picture.text(shown.points.back().y()));
    }
    if (chosen) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(theme::colour(Role::Accent), 2));
        painter.drawRoundedRect(strip.adjusted(-1, 0, 1, 0), 3, 3);
    }
}

void ClassStrip::paintCells(QPainter& painter, const ClassPicture::Row& row,
                            const QRectF& strip) const {
    QColor empty = theme::colour(Role::Hover);
    empty.setAlphaF(0.55F);
    painter.fillRect(strip, empty);
    // Neighbours share an edge: smoothed, there would be a seam.
    const bool smooth = painter.testRenderHint(QPainter::Antialiasing);
    painter.setRenderHint(QPainter::Antialiasing, false);
    QColor fill = theme::colour(Role::Accent);
    double left = strip.left();
    for (const QPointF& point : row.points) {
        const double right =
            strip.left() + strip.width() * std::clamp(point.x() / m_picture.xEnd, 0.0, 1.0);
        const double value = std::clamp(point.y() / m_picture.top, 0.0, 1.0);
        if (value > 0) {
            fill.setAlphaF(static_cast<float>(kPalest + (kFullest - kPalest) * value));
            painter.fillRect(QRectF(left, strip.top(), std::max(1.0, right - left), strip.height()),
                             fill);
        }
        left = std::max(left, right);
    }
    painter.setRenderHint(QPainter::Antialiasing, smooth);
}

void ClassStrip::paintAxis(QPainter& painter, double top, const Columns& columns) const {
    painter.setFont(theme::font(11));
    painter.setPen(theme::colour(Role::Text2));
    const QRectF line(columns.begin, top + theme::px(4), columns.end - columns.begin,
                      theme::px(kAxis - 4));
    painter.drawText(line, Qt::AlignLeft | Qt::AlignTop, QStringLiteral("0"));
    QString end = QLocale().toString(qRound64(m_picture.xEnd));
    if (!m_picture.xUnit.isEmpty())
        end += QLatin1Char(' ') + m_picture.xUnit;
    painter.drawText(line, Qt::AlignRight | Qt::AlignTop, end);
}

// ---- input --------------------------------------------------------------------------------------

/// step: where the pointer is; the newest value without one.
QString ClassStrip::sentence(int row, std::optional<double> step) const {
    const ClassPicture::Row& shown = m_picture.rows[static_cast<std::size_t>(row)];
    if (shown.points.isEmpty() || !m_picture.text)
        return shown.name;
    auto point = std::prev(shown.points.cend());
    if (step) {
        point = std::lower_bound(shown.points.cbegin(), shown.points.cend(), *step,
                                 [](const QPointF& p, double x) { return p.x() < x; });
        if (point == shown.points.cend())
            return shown.name;
    }
    return tr("%1: %2 up to step %3")
        .arg(shown.name, m_picture.text(point->y()), QLocale().toString(qRound64(point->x())));
}

void ClassStrip::choose(std::optional<int> row) {
    m_chosen = row;
    setAccessibleDescription(row ? sentence(*row) : QString());
    if (row) {
        const int top = qRound(*row * rowHeight());
        const int bottom = qRound((*row + 1) * rowHeight());
        QScrollBar* bar = verticalScrollBar();
        if (top < bar->value())
            bar->setValue(top);
        else if (bottom > bar->value() + roomForRows())
            bar->setValue(bottom - roomForRows());
    }
    viewport()->update();
}

void ClassStrip::keyPressEvent(QKeyEvent* event) {
    const int page = std::max(1, static_cast<int>(roomForRows() / rowHeight()));
    int row = m_chosen.value_or(-1);
    switch (event->key()) {
        case Qt::Key_Up:
            row = m_chosen ? row - 1 : 0;
            break;
        case Qt::Key_Down:
            ++row;
            break;
        case Qt::Key_PageUp:
            row -= page;
            break;
        case Qt::Key_PageDown:
            row += page;
            break;
        case Qt::Key_Home:
            row = 0;
            break;
        case Qt::Key_End:
            row = count() - 1;
            break;
        case Qt::Key_Escape:
            choose(std::nullopt);
            return;
        default:
            QWidget::keyPressEvent(event);
            return;
    }
    if (count() > 0)
        choose(std::clamp(row, 0, count() - 1));
}

void ClassStrip::mousePressEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton)
        choose(rowAt(event->position().y()));
    else
        event->ignore();
}

void ClassStrip::wheelEvent(QWheelEvent* event) {
    // The page scrolls unless somebody is at work in here.
    if (hasFocus())
        QAbstractScrollArea::wheelEvent(event);
    else
        event->ignore();
}

void ClassStrip::contextMenuEvent(QContextMenuEvent* event) {
    event->ignore();  // The chart around it has the menu.
}

void ClassStrip::focusInEvent(QFocusEvent* event) {
    QAbstractScrollArea::focusInEvent(event);
    // Who comes by keyboard sees where they are.
    if (event->reason() != Qt::MouseFocusReason && !m_chosen && count() > 0)
        choose(0);
    viewport()->update();
}

void ClassStrip::focusOutEvent(QFocusEvent* event) {
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}

bool ClassStrip::viewportEvent(QEvent* event) {
    if (event->type() != QEvent::ToolTip)
        return QAbstractScrollArea::viewportEvent(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const auto row = rowAt(help->pos().y());
    const Columns at = columns();
    const double part = (help->pos().x() - at.begin) / (at.end - at.begin);
    const auto step =
        part >= 0 && part <= 1 ? std::optional<double>(part * m_picture.xEnd) : std::nullopt;
    QToolTip::showText(help->globalPos(), row ? sentence(*row, step) : QString(), viewport());
    return true;
}

}  // namespace seedling
