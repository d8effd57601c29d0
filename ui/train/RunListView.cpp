#include "ui/train/RunListView.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QStyledItemDelegate>
#include <algorithm>

#include "ui/main/Theme.h"
#include "ui/widgets/Painting.h"

namespace seedling {
namespace {

constexpr int kRowHeight = 54;
constexpr int kMostRows = 8;

QRect tickRect(const QRect& row) {
    return {row.left() + theme::px(8), row.top() + theme::px(10), theme::px(16), theme::px(16)};
}

class RunDelegate : public QStyledItemDelegate {
public:
    RunDelegate(RunListModel& model, QObject* parent)
        : QStyledItemDelegate(parent), m_model(model) {}

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override {
        return {theme::px(200), theme::px(kRowHeight)};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override {
        const RunListModel::Row& row = m_model.rows()[static_cast<std::size_t>(index.row())];
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        const QRectF box = QRectF(option.rect).adjusted(0, 1, 0, -1);
        if (row.shown || option.state & QStyle::State_MouseOver) {
            painter->setPen(Qt::NoPen);
            painter->setBrush(theme::colour(Role::Hover));
            painter->drawRoundedRect(box, 6, 6);
        }
        if (option.state & QStyle::State_HasFocus)
            paint::focusRing(*painter, box.adjusted(1, 1, -1, -1), 6);
        paintTick(*painter, option, index);
        paintWords(*painter, box, row);
        painter->restore();
    }

private:
    static void paintTick(QPainter& painter, const QStyleOptionViewItem& option,
                          const QModelIndex& index) {
        QStyleOptionViewItem tick = option;
        tick.rect = tickRect(option.rect);
        const bool on = index.data(Qt::CheckStateRole).value<Qt::CheckState>() == Qt::Checked;
        tick.state = QStyle::State_Enabled | (on ? QStyle::State_On : QStyle::State_Off);
        QApplication::style()->drawPrimitive(QStyle::PE_IndicatorItemViewItemCheck, &tick,
                                             &painter);
    }

    static void paintSample(QPainter& painter, const QPointF& right, const RunListModel::Row& row) {
        if (!row.shown && !row.compared)
            return;
        QPen pen(theme::colour(row.shown ? Role::Accent : Role::Idle), row.shown ? 2 : 1.5);
        if (!row.shown)
            pen.setDashPattern({3.3, 2});
        painter.setPen(pen);
        painter.drawLine(right - QPointF(theme::px(20), 0), right);
    }

    static void paintWords(QPainter& painter, const QRectF& box, const RunListModel::Row& row) {
        const double left = box.left() + theme::px(32);
        const double right = box.right() - theme::px(8);
        const QRectF first(left, box.top() + theme::px(6), right - left, theme::px(22));
        const QRectF second(left, box.top() + theme::px(28), right - left, theme::px(18));
        painter.setFont(theme::font(13, QFont::DemiBold));
        painter.setPen(theme::colour(Role::Text));
        painter.drawText(first, Qt::AlignVCenter, row.name);
        painter.drawText(first, Qt::AlignVCenter | Qt::AlignRight, row.accuracy);
        const QFontMetricsF bold(painter.font());
        const double nameWidth = bold.horizontalAdvance(row.name) + theme::px(8);
        const double accuracyWidth = std::max(bold.horizontalAdvance(row.accuracy),
                                              bold.horizontalAdvance(QStringLiteral("100 %")));
        painter.setFont(theme::font(12));
        painter.setPen(theme::colour(Role::Text2));
        const double sample = row.shown || row.compared ? theme::px(32) : 0;
        const QRectF preset = first.adjusted(nameWidth, 0, -accuracyWidth - sample, 0);
        const QFontMetricsF plain(painter.font());
        painter.drawText(preset, Qt::AlignVCenter,
                         plain.elidedText(row.preset, Qt::ElideRight, preset.width()));
        painter.setFont(theme::font(11));
        const QFontMetricsF small(painter.font());
        const double rangeWidth = small.horizontalAdvance(row.range) + theme::px(8);
        painter.drawText(second, Qt::AlignVCenter | Qt::AlignRight, row.range);
        painter.drawText(
            second, Qt::AlignVCenter,
            small.elidedText(row.details, Qt::ElideRight, second.width() - rangeWidth));
        paintSample(painter, {right - accuracyWidth - theme::px(8), first.center().y()}, row);
    }

    RunListModel& m_model;
};

}  // namespace

RunListView::RunListView(RunListModel& model, RunSelection& selection, QWidget* parent)
    : QListView(parent), m_model(model), m_selection(selection) {
    setModel(&model);
    setItemDelegate(new RunDelegate(model, this));
    setFrameShape(NoFrame);
    setSelectionMode(NoSelection);
    setUniformItemSizes(true);
    setMouseTracking(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(tr("Runs"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    // The list lies on the panel, not in a box of its own.
    setStyleSheet(QStringLiteral("QListView { background: transparent; }"));
    connect(&model, &QAbstractItemModel::modelReset, this, [this] { updateGeometry(); });
}

QSize RunListView::sizeHint() const {
    const int rows = std::clamp(m_model.rowCount(), 1, kMostRows);
    return {theme::px(240), rows * theme::px(kRowHeight)};
}

void RunListView::mouseReleaseEvent(QMouseEvent* event) {
    const QPoint place = event->position().toPoint();
    const QModelIndex index = indexAt(place);
    if (!index.isValid() || event->button() != Qt::LeftButton) {
        QListView::mouseReleaseEvent(event);
        return;
    }
    const int reach = theme::px(6);
    if (tickRect(visualRect(index)).adjusted(-reach, -reach, reach, reach).contains(place))
        toggle(index);
    else
        open(index);
}

void RunListView::open(const QModelIndex& index) {
    m_selection.show(m_model.rows()[static_cast<std::size_t>(index.row())].id);
}

void RunListView::toggle(const QModelIndex& index) {
    const bool on = index.data(Qt::CheckStateRole).value<Qt::CheckState>() == Qt::Checked;
    m_model.setData(index, QVariant::fromValue(on ? Qt::Unchecked : Qt::Checked),
                    Qt::CheckStateRole);
}

void RunListView::keyPressEvent(QKeyEvent* event) {
    const QModelIndex index = currentIndex();
    if (index.isValid() && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)) {
        open(index);
    } else if (index.isValid() && event->key() == Qt::Key_Space) {
        toggle(index);
    } else {
        QListView::keyPressEvent(event);
    }
}

}  // namespace seedling
