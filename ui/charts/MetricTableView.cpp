#include "ui/charts/MetricTableView.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QShortcut>
#include <QTableView>
#include <QVBoxLayout>

#include "ui/bridge/QtConvert.h"
#include "ui/main/Theme.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/TextLabel.h"

namespace seedling {

MetricTableView::MetricTableView(QWidget* parent)
    : QWidget(parent),
      m_model(new MetricTable(this)),
      m_view(new QTableView),
      m_heading(new TextLabel({}, 12, QFont::Normal, Role::Text2)),
      m_back(new Button(Button::Kind::Quiet, tr("Charts"))),
      m_chooser(chartfiles::systemChooser(this)) {
    m_view->setModel(m_model);
    m_view->setFont(theme::font(12));
    m_view->setAccessibleName(tr("Figures of the run, by step"));
    m_view->setShowGrid(false);
    m_view->setAlternatingRowColors(false);
    m_view->verticalHeader()->hide();
    m_view->verticalHeader()->setDefaultSectionSize(theme::px(24));
    m_view->horizontalHeader()->setDefaultSectionSize(theme::px(150));
    m_view->horizontalHeader()->setHighlightSections(false);
    setFocusProxy(m_view);
    m_back->setIconName(QStringLiteral("left"));
    m_back->setCompact(true);
    m_back->setToolTip(tr("Back to the charts"));
    auto* copy = new Button(Button::Kind::Outlined, tr("Copy"));
    copy->setIconName(QStringLiteral("copy"));
    copy->setCompact(true);
    auto* save = new Button(Button::Kind::Outlined, tr("Save as CSV…"));
    save->setIconName(QStringLiteral("export"));
    save->setCompact(true);
    connect(m_back, &QPushButton::clicked, this, &MetricTableView::closed);
    connect(copy, &QPushButton::clicked, this, &MetricTableView::copy);
    connect(save, &QPushButton::clicked, this, &MetricTableView::save);
    auto* shortcut = new QShortcut(QKeySequence::Copy, m_view);
    shortcut->setContext(Qt::WidgetWithChildrenShortcut);
    connect(shortcut, &QShortcut::activated, this, &MetricTableView::copy);
    auto* escape = new QShortcut(QKeySequence(Qt::Key_Escape), this);
    escape->setContext(Qt::WidgetWithChildrenShortcut);
    connect(escape, &QShortcut::activated, this, &MetricTableView::closed);
    m_heading->setElided(Qt::ElideRight);
    auto* row = new QHBoxLayout;
    row->setSpacing(theme::px(8));
    row->addWidget(m_back);
    row->addWidget(m_heading, 1);
    row->addWidget(copy);
    row->addWidget(save);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(theme::px(8));
    column->addLayout(row);
    column->addWidget(m_view, 1);
}

void MetricTableView::setColumns(const QString& chart, const std::vector<MetricColumn>& columns) {
    m_heading->setText(chart.isEmpty()
                           ? tr("Every figure that was recorded, in the units of its name.")
                           : tr("Every figure of the chart “%1”.").arg(chart));
    m_model->setColumns(columns);
}

void MetricTableView::copy() {
    QGuiApplication::clipboard()->setText(toQString(m_model->text('\t')));
}

void MetricTableView::save() {
    const QString failure =
        chartfiles::save(m_chooser, {tr("Save the figures"), m_fileName, tr("CSV files (*.csv)")},
                         m_model->text(','));
    if (!failure.isEmpty())
        Q_EMIT failed(failure);
}

}  // namespace seedling
