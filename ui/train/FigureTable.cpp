#include "ui/train/FigureTable.h"

#include <QGridLayout>
#include <QPainter>

#include "ui/widgets/TextLabel.h"

namespace seedling {
namespace {

constexpr int kShape = 12;

}  // namespace

FigureTable::FigureTable(QWidget* parent) : QWidget(parent), m_grid(new QGridLayout(this)) {
    m_grid->setContentsMargins({});
    m_grid->setHorizontalSpacing(theme::px(8));
    m_grid->setVerticalSpacing(theme::px(10));
    m_grid->setColumnStretch(0, 1);
}

TextLabel* FigureTable::labelAt(int row, int column) {
    if (const QLayoutItem* item = m_grid->itemAtPosition(row, column))
        return static_cast<TextLabel*>(item->widget());
    auto* label = new TextLabel;
    if (column > 0)
        label->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_grid->addWidget(label, row, column);
    return label;
}

void FigureTable::setRows(const std::vector<Row>& rows) {
    m_rows = rows;
    for (int i = 0; i < m_grid->count(); ++i)
        m_grid->itemAt(i)->widget()->hide();
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const Row& row = rows[i];
        const int y = static_cast<int>(i);
        TextLabel* name = labelAt(y, 0);
        name->setText(row.name);
        name->setFont(theme::font(12));
        name->setWordWrap(true);  // Gives way to the figures where the panel is narrow.
        name->setRole(Role::Text2);
        name->setToolTip(row.help);
        name->setContentsMargins(row.shape < 0 ? 0 : theme::px(kShape + 8), 0, 0, 0);
        name->show();
        for (std::size_t column = 0; column < row.cells.size(); ++column) {
            const Cell& cell = row.cells[column];
            TextLabel* label = labelAt(y, static_cast<int>(column) + 1);
            label->setText(cell.text);
            label->setFont(theme::font(12, cell.bold ? QFont::DemiBold : QFont::Normal));
            label->setRole(row.header ? Role::Text2 : cell.role);
            label->show();
        }
    }
}

void FigureTable::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const qreal side = theme::px(kShape);
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        if (m_rows[i].shape < 0)
            continue;
        const QRect place = m_grid->itemAtPosition(static_cast<int>(i), 0)->geometry();
        theme::paintClassShape(
            painter, QRectF(place.left(), place.center().y() - side / 2 + 0.5, side, side),
            m_rows[i].shape);
    }
}

QString FigureTable::text() const {
    QStringList lines;
    for (const Row& row : m_rows) {
        QStringList cells{row.name};
        for (const Cell& cell : row.cells)
            cells << cell.text;
        lines << cells.join(QLatin1Char('\t'));
    }
    return lines.join(QLatin1Char('\n'));
}

}  // namespace seedling
