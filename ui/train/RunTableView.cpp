#include "ui/train/RunTableView.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QStyledItemDelegate>
#include <algorithm>
#include <utility>

#include "ui/main/Settings.h"
#include "ui/main/Theme.h"

namespace seedling {
namespace {

using Column = RunTableModel::Column;

constexpr int kSample = 20;

int numberOf(Column column) {
    return static_cast<int>(column);
}

/// Before the number of a run stands how its line looks in the charts.
class RunNumberDelegate : public QStyledItemDelegate {
public:
    RunNumberDelegate(RunTableModel& model, QObject* parent)
        : QStyledItemDelegate(parent), m_model(model) {}

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option,
                                 const QModelIndex& index) const override {
        return QStyledItemDelegate::sizeHint(option, index) + QSize(theme::px(kSample + 16), 0);
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override {
        QStyledItemDelegate::paint(painter, option, index);
        const RunId run = m_model.runs()[static_cast<std::size_t>(index.row())].id;
        const bool shown = run == m_model.marks().shown;
        if (!shown && run != m_model.marks().compared)
            return;
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        QPen pen(theme::colour(shown ? Role::Accent : Role::Idle), shown ? 2 : 1.5);
        if (!shown)
            pen.setDashPattern({3.3, 2});
        painter->setPen(pen);
        const QPointF left(option.rect.left() + theme::px(8), option.rect.center().y() + 0.5);
        painter->drawLine(left, left + QPointF(theme::px(kSample), 0));
        painter->restore();
    }

private:
    RunTableModel& m_model;
};

}  // namespace

RunTableView::RunTableView(RunTableModel& model, QWidget* parent)
    : QTableView(parent), m_model(model) {
    setModel(&model);
    setItemDelegateForColumn(0, new RunNumberDelegate(model, this));
    setFont(theme::font(12));
    setAccessibleName(tr("All runs"));
    setAccessibleDescription(
        tr("Enter shows a run, C compares it with the shown one, U uses its "
           "model, Delete deletes it, S sorts by the column."));
    setShowGrid(false);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setTabKeyNavigation(false);
    setEditTriggers(NoEditTriggers);
    setHorizontalScrollMode(ScrollPerPixel);
    setWordWrap(false);
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(theme::px(28));
    QHeaderView* header = horizontalHeader();
    header->setHighlightSections(false);
    header->setSectionsMovable(true);
    header->setSortIndicator(numberOf(Column::Run), Qt::DescendingOrder);
    setSortingEnabled(true);
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(header, &QWidget::customContextMenuRequested, this, [this](const QPoint& place) {
        auto* menu = new QMenu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        fillColumns(*menu);
        menu->popup(horizontalHeader()->mapToGlobal(place));
    });
    restoreColumns();
    connect(selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &RunTableView::choiceChanged);
    connect(selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &RunTableView::choiceChanged);
    connect(this, &QTableView::doubleClicked, this, [this] {
        if (const RunId run = currentRun(); run.isValid())
            Q_EMIT showRequested(run);
    });
}

void RunTableView::setRuns(std::vector<RunFigures> runs) {
    const std::vector<RunId> selected = selectedRuns();
    const RunId current = currentRun();
    const int column = std::max(0, currentIndex().column());
    const std::size_t before = m_model.runs().size();
    m_model.setRuns(std::move(runs));
    if (m_model.runs().size() == before && currentRun() == current)
        return;
    QItemSelection rows;
    for (const RunId run : selected) {
        if (const int row = m_model.rowOf(run); row >= 0)
            rows.select(m_model.index(row, 0), m_model.index(row, RunTableModel::kColumns - 1));
    }
    if (const int row = m_model.rowOf(current); row >= 0)
        selectionModel()->setCurrentIndex(m_model.index(row, column),
                                          QItemSelectionModel::NoUpdate);
    selectionModel()->select(rows, QItemSelectionModel::ClearAndSelect);
}

void RunTableView::fitColumns() {
    const bool any = m_model.rowCount() > 0;
    // Whoever has made a column wider wants it so.
    if (!std::exchange(m_isFitted, any) && any)
        resizeColumnsToContents();
}

RunId RunTableView::currentRun() const {
    const int row = currentIndex().row();
    return row < 0 || row >= m_model.rowCount() ? RunId{}
                                                : m_model.runs()[static_cast<std::size_t>(row)].id;
}

std::vector<RunId> RunTableView::selectedRuns() const {
    std::vector<int> rows;
    for (const QModelIndex& index : selectionModel()->selectedRows())
        rows.push_back(index.row());
    std::ranges::sort(rows);
    std::vector<RunId> runs;
    for (const int row : rows)
        runs.push_back(m_model.runs()[static_cast<std::size_t>(row)].id);
    return runs;
}

void RunTableView::chooseRun(RunId run) {
    if (const int row = m_model.rowOf(run); row >= 0) {
        const QModelIndex index = m_model.index(row, std::max(0, currentIndex().column()));
        selectionModel()->setCurrentIndex(
            index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
        scrollTo(index);
    }
}

// ---- columns ------------------------------------------------------------------------------------

void RunTableView::restoreColumns() {
    const QStringList hidden = settings::hiddenRunColumns();
    // The number says which run it is: it stays.
    for (int column = 1; column < RunTableModel::kColumns; ++column)
        setColumnHidden(column, hidden.contains(RunTableModel::keyOf(static_cast<Column>(column))));
}

void RunTableView::setColumnShown(Column column, bool shown) {
    setColumnHidden(numberOf(column), !shown);
    QStringList hidden;
    for (int each = 1; each < RunTableModel::kColumns; ++each) {
        if (isColumnHidden(each))
            hidden << RunTableModel::keyOf(static_cast<Column>(each));
    }
    settings::setHiddenRunColumns(hidden);
}

void RunTableView::fillColumns(QMenu& menu) {
    for (int column = 1; column < RunTableModel::kColumns; ++column) {
        QAction* action =
            menu.addAction(m_model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
        action->setCheckable(true);
        action->setChecked(!isColumnHidden(column));
        connect(action, &QAction::toggled, this,
                [this, column](bool shown) { setColumnShown(static_cast<Column>(column), shown); });
    }
}

void RunTableView::sortByCurrent() {
    const int column = std::max(0, currentIndex().column());
    const QHeaderView* header = horizontalHeader();
    const bool turn = header->sortIndicatorSection() == column &&
                      header->sortIndicatorOrder() == Qt::AscendingOrder;
    sortByColumn(column, turn ? Qt::DescendingOrder : Qt::AscendingOrder);
}

// ---- copying and keys ---------------------------------------------------------------------------

QString RunTableView::selectedText() const {
    std::vector<int> columns;
    for (int place = 0; place < RunTableModel::kColumns; ++place) {
        const int column = horizontalHeader()->logicalIndex(place);
        if (!isColumnHidden(column))
            columns.push_back(column);
    }
    QStringList header;
    for (const int column : columns)
        header << m_model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
    QStringList lines{header.join(QLatin1Char('\t'))};
    for (const RunId run : selectedRuns()) {
        QStringList cells;
        for (const int column : columns)
            cells << m_model.index(m_model.rowOf(run), column).data().toString();
        lines << cells.join(QLatin1Char('\t'));
    }
    return lines.join(QLatin1Char('\n')) + QLatin1Char('\n');
}

void RunTableView::copy() {
    QGuiApplication::clipboard()->setText(selectedText());
}

void RunTableView::keyPressEvent(QKeyEvent* event) {
    const RunId run = currentRun();
    if (event->matches(QKeySequence::Copy)) {
        copy();
        return;
    }
    const bool plain =
        event->modifiers() == Qt::NoModifier || event->modifiers() == Qt::KeypadModifier;
    if (!plain || !run.isValid()) {
        QTableView::keyPressEvent(event);
        return;
    }
    switch (event->key()) {
        case Qt::Key_Return:
        case Qt::Key_Enter:
            Q_EMIT showRequested(run);
            return;
        case Qt::Key_C:
            Q_EMIT compareRequested(run);
            return;
        case Qt::Key_U:
            Q_EMIT useRequested(run);
            return;
        case Qt::Key_S:
            sortByCurrent();
            return;
        case Qt::Key_Delete:
            if (const auto chosen = selectedRuns(); !chosen.empty())
                Q_EMIT deleteRequested(chosen);
            return;
        default:
            QTableView::keyPressEvent(event);
    }
}

}  // namespace seedling
