#include "ui/charts/ConfusionView.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>
#include <algorithm>
#include <numeric>
#include <utility>

#include "ui/main/Theme.h"

namespace seedling {
namespace {

constexpr int kCell = 44;
constexpr int kSmallestCell = 20;
constexpr int kGap = 2;

QString nameOf(const ClassRecord& record) {
    return QString::fromStdString(record.name);
}

std::int64_t sum(const std::vector<std::int64_t>& row) {
    return std::accumulate(row.begin(), row.end(), std::int64_t{0});
}

}  // namespace

std::int64_t ConfusionCounts::images() const {
    return std::accumulate(counts.begin(), counts.end(), std::int64_t{0},
                           [](std::int64_t all, const auto& row) { return all + sum(row); });
}

std::int64_t ConfusionCounts::wrong() const {
    std::int64_t right = 0;
    for (std::size_t i = 0; i < counts.size(); ++i)
        right += counts[i][i];
    return images() - right;
}

ConfusionView::ConfusionView(QWidget* parent) : QWidget(parent) {
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    setAccessibleName(tr("Confusion matrix"));
}

void ConfusionView::setCounts(ConfusionCounts counts) {
    m_counts = std::move(counts);
    m_chosen.reset();
    updateGeometry();
    update();
    Q_EMIT chosenChanged();
}

void ConfusionView::choose(std::optional<Cell> cell) {
    if (cell == m_chosen)
        return;
    m_chosen = cell;
    setAccessibleDescription(cell ? sentence(*cell) : QString());
    update();
    Q_EMIT chosenChanged();
}

std::optional<ConfusionView::Cell> ConfusionView::worst() const {
    std::optional<Cell> worst;
    std::int64_t most = 0;
    for (int row = 0; row < size(); ++row) {
        for (int column = 0; column < size(); ++column) {
            const std::int64_t count =
                m_counts.counts[static_cast<std::size_t>(row)][static_cast<std::size_t>(column)];
            if (row != column && count > most) {
                most = count;
                worst = Cell{row, column};
            }
        }
    }
    return worst;
}

// ---- geometry -----------------------------------------------------------------------------------

double ConfusionView::rowHeaderWidth() const {
    const QFontMetricsF metrics(theme::font(13, QFont::DemiBold));
    double widest = 0;
    for (const ClassRecord& record : m_counts.classes)
        widest = std::max(widest, metrics.horizontalAdvance(nameOf(record)));
    return std::min(widest, static_cast<double>(theme::px(120))) + theme::px(22 + 40);
}

double ConfusionView::columnHeaderHeight() const {
    return theme::px(42);
}

double ConfusionView::cellSide() const {
    if (size() == 0)
        return theme::px(kCell);
    const double wide = (width() - rowHeaderWidth()) / size();
    const double high = (height() - columnHeaderHeight()) / size();
    return std::clamp(std::min(wide, high), static_cast<double>(theme::px(kSmallestCell)),
                      static_cast<double>(theme::px(kCell)));
}

QRectF ConfusionView::cellRect(int row, int column) const {
    const double side = cellSide();
    return {rowHeaderWidth() + column * side, columnHeaderHeight() + row * side, side - kGap,
            side - kGap};
}

std::optional<ConfusionView::Cell> ConfusionView::cellAt(const QPointF& point) const {
    for (int row = 0; row < size(); ++row) {
        for (int column = 0; column < size(); ++column) {
            if (cellRect(row, column).contains(point))
                return Cell{row, column};
        }
    }
    return std::nullopt;
}

QPoint ConfusionView::cellCentre(const Cell& cell) const {
    return cellRect(cell.row, cell.column).center().toPoint();
}

QSize ConfusionView::sizeHint() const {
    const int side = theme::px(kCell) * std::max(size(), 2);
    return {qRound(rowHeaderWidth()) + side, qRound(columnHeaderHeight()) + side};
}

QSize ConfusionView::minimumSizeHint() const {
    const int side = theme::px(kSmallestCell) * std::max(size(), 2);
    return {qRound(rowHeaderWidth()) + side, qRound(columnHeaderHeight()) + side};
}

// ---- painting -----------------------------------------------------------------------------------

void ConfusionView::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    std::int64_t most = 1;
    for (const auto& row : m_counts.counts)
        most = std::max(most, *std::max_element(row.begin(), row.end()));
    paintHeaders(painter);
    for (int row = 0; row < size(); ++row) {
        for (int column = 0; column < size(); ++column)
            paintCell(painter, row, column, most);
    }
    if (!m_chosen)
        return;
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(theme::colour(Role::Accent), 2));
    painter.drawRoundedRect(cellRect(m_chosen->row, m_chosen->column).adjusted(-1, -1, 1, 1), 4, 4);
}

void ConfusionView::paintHeaders(QPainter& painter) const {
    for (int i = 0; i < size(); ++i) {
        paintColumnName(painter, i);
        paintRowName(painter, i);
    }
}

void ConfusionView::paintColumnName(QPainter& painter, int column) const {
    const ClassRecord& record = m_counts.classes[static_cast<std::size_t>(column)];
    const bool bold = m_chosen && m_chosen->column == column;
    const QRectF cell = cellRect(0, column);
    const double shape = theme::px(12);
    theme::paintClassShape(
        painter, QRectF(cell.center().x() - shape / 2, theme::px(2), shape, shape), record.colour);
    painter.setFont(theme::font(11, bold ? QFont::DemiBold : QFont::Normal));
    painter.setPen(theme::colour(bold ? Role::Text : Role::Text2));
    const QString name =
        QFontMetricsF(painter.font()).elidedText(nameOf(record), Qt::ElideRight, cell.width() + 2);
    painter.drawText(QRectF(cell.left() - 2, theme::px(18), cell.width() + 4, theme::px(18)),
                     Qt::AlignCenter, name);
}

void ConfusionView::paintRowName(QPainter& painter, int row) const {
    const ClassRecord& record = m_counts.classes[static_cast<std::size_t>(row)];
    const bool bold = m_chosen && m_chosen->row == row;
    const QRectF cell = cellRect(row, 0);
    const double shape = theme::px(12);
    theme::paintClassShape(
        painter, QRectF(theme::px(1), cell.center().y() - shape / 2, shape, shape), record.colour);
    const double left = theme::px(22);
    const double count = theme::px(36);
    const double room = cell.left() - left - count;
    painter.setFont(theme::font(13, bold ? QFont::DemiBold : QFont::Normal));
    painter.setPen(theme::colour(Role::Text));
    painter.drawText(
        QRectF(left, cell.top(), room, cell.height()), Qt::AlignVCenter,
        QFontMetricsF(painter.font()).elidedText(nameOf(record), Qt::ElideRight, room));
    painter.setFont(theme::font(12));
    painter.setPen(theme::colour(Role::Text2));
    painter.drawText(
        QRectF(left + room, cell.top(), count - theme::px(12), cell.height()),
        Qt::AlignVCenter | Qt::AlignRight,
        QLocale().toString(qint64{sum(m_counts.counts[static_cast<std::size_t>(row)])}));
}

void ConfusionView::paintCell(QPainter& painter, int row, int column, std::int64_t most) const {
    const std::int64_t count =
        m_counts.counts[static_cast<std::size_t>(row)][static_cast<std::size_t>(column)];
    const QRectF rect = cellRect(row, column);
    const bool right = row == column;
    QColor fill = theme::colour(Role::Hover);
    fill.setAlphaF(0.55F);
    if (count > 0 && right) {
        fill = theme::colour(Role::Accent);
        fill.setAlphaF(static_cast<float>(0.10 + 0.42 * static_cast<double>(count) /
                                                     static_cast<double>(most)));
    } else if (count > 0) {
        fill = theme::colour(Role::WarnField);
    }
    painter.setPen(Qt::NoPen);
    painter.setBrush(fill);
    painter.drawRoundedRect(rect, 2, 2);
    if (count == 0)
        return;
    painter.setFont(
        theme::font(cellSide() < theme::px(30) ? 11 : 13, right ? QFont::Medium : QFont::DemiBold));
    painter.setPen(theme::colour(right ? Role::Text : Role::Warn));
    painter.drawText(rect, Qt::AlignCenter, QLocale().toString(qint64{count}));
}

// ---- input --------------------------------------------------------------------------------------

QString ConfusionView::sentence(const Cell& cell) const {
    const auto row = static_cast<std::size_t>(cell.row);
    const auto column = static_cast<std::size_t>(cell.column);
    const int count = static_cast<int>(m_counts.counts[row][column]);
    const QString truth = nameOf(m_counts.classes[row]);
    const QString said = nameOf(m_counts.classes[column]);
    return cell.row == cell.column
               ? tr("%n image(s) of %1 recognised", nullptr, count).arg(truth)
               : tr("%n image(s) of %1 taken for %2", nullptr, count).arg(truth, said);
}

void ConfusionView::mousePressEvent(QMouseEvent* event) {
    if (const auto cell = cellAt(event->position())) {
        choose(cell);
        Q_EMIT opened(*cell);
    }
}

void ConfusionView::keyPressEvent(QKeyEvent* event) {
    if (size() == 0) {
        QWidget::keyPressEvent(event);
        return;
    }
    Cell cell = m_chosen.value_or(Cell{});
    const bool first = !m_chosen;
    switch (event->key()) {
        case Qt::Key_Left:
            cell.column -= first ? 0 : 1;
            break;
        case Qt::Key_Right:
            cell.column += first ? 0 : 1;
            break;
        case Qt::Key_Up:
            cell.row -= first ? 0 : 1;
            break;
        case Qt::Key_Down:
            cell.row += first ? 0 : 1;
            break;
        case Qt::Key_Escape:
            choose(std::nullopt);
            return;
        case Qt::Key_Return:
        case Qt::Key_Enter:
            if (m_chosen)
                Q_EMIT opened(*m_chosen);
            return;
        default:
            QWidget::keyPressEvent(event);
            return;
    }
    choose(Cell{std::clamp(cell.row, 0, size() - 1), std::clamp(cell.column, 0, size() - 1)});
}

bool ConfusionView::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const auto cell = cellAt(help->pos());
        QToolTip::showText(help->globalPos(), cell ? sentence(*cell) : QString(), this);
        return true;
    }
    return QWidget::event(event);
}

}  // namespace seedling
