#include "ui/charts/MetricTableView.h"

#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QSaveFile>
#include <QShortcut>
#include <QTableView>
#include <QVBoxLayout>

#include "ui/main/Theme.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/TextLabel.h"

namespace seedling {

MetricTableView::MetricTableView(QWidget* parent)
    : QWidget(parent), m_model(new MetricTable(this)), m_view(new QTableView) {
    m_view->setModel(m_model);
    m_view->setFont(theme::font(12));
    m_view->setAccessibleName(tr("Figures of the run, by step"));
    m_view->setShowGrid(false);
    m_view->setAlternatingRowColors(false);
    m_view->verticalHeader()->hide();
    m_view->verticalHeader()->setDefaultSectionSize(theme::px(24));
    m_view->horizontalHeader()->setDefaultSectionSize(theme::px(150));
    m_view->horizontalHeader()->setHighlightSections(false);
    auto* copy = new Button(Button::Kind::Outlined, tr("Copy"));
    copy->setIconName(QStringLiteral("copy"));
    copy->setCompact(true);
    auto* save = new Button(Button::Kind::Outlined, tr("Save as CSV…"));
    save->setIconName(QStringLiteral("export"));
    save->setCompact(true);
    connect(copy, &QPushButton::clicked, this, &MetricTableView::copy);
    connect(save, &QPushButton::clicked, this, &MetricTableView::save);
    auto* shortcut = new QShortcut(QKeySequence::Copy, m_view);
    shortcut->setContext(Qt::WidgetWithChildrenShortcut);
    connect(shortcut, &QShortcut::activated, this, &MetricTableView::copy);
    auto* row = new QHBoxLayout;
    row->setSpacing(theme::px(8));
    row->addWidget(new TextLabel(tr("Every figure that was recorded, in the units of its name."),
                                 12, QFont::Normal, Role::Text2));
    row->addStretch();
    row->addWidget(copy);
    row->addWidget(save);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(theme::px(8));
    column->addLayout(row);
    column->addWidget(m_view, 1);
}

void MetricTableView::copy() {
    QGuiApplication::clipboard()->setText(m_model->toCsv());
}

void MetricTableView::save() {
    const QString path = QFileDialog::getSaveFileName(this, tr("Save the figures"), m_fileName,
                                                      tr("CSV files (*.csv)"));
    if (path.isEmpty())
        return;
    QSaveFile file(path);
    const QByteArray csv = m_model->toCsv().toUtf8();
    if (!file.open(QIODevice::WriteOnly) || file.write(csv) != csv.size() || !file.commit()) {
        Q_EMIT failed(tr("%1 could not be written: %2. Choose another folder.")
                          .arg(path, file.errorString()));
    }
}

}  // namespace seedling
