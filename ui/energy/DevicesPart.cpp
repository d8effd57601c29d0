#include "ui/energy/DevicesPart.h"

#include <QClipboard>
#include <QDir>
#include <QFileDialog>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QShortcut>
#include <QTableView>

#include "ui/charts/Format.h"
#include "ui/charts/KindChip.h"
#include "ui/energy/DeviceTable.h"
#include "ui/energy/Pieces.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/MessageLine.h"

namespace seedling {
namespace {

constexpr int kRowHeight = 24;
constexpr int kFigureWidth = 110;

}  // namespace

DevicesPart::DevicesPart(RunSelection& selection, DeviceDesk& desk, QWidget* parent)
    : QWidget(parent),
      m_selection(selection),
      m_desk(desk),
      m_table(new DeviceTable(this)),
      m_view(new QTableView),
      m_notice(pieces::note()),
      m_basis(pieces::note()),
      m_problems(pieces::note({}, Role::Warn)),
      m_message(new MessageLine),
      m_add(new Button(Button::Kind::Outlined, tr("Add a device…"))),
      m_remove(new Button(Button::Kind::Quiet, tr("Remove"))),
      m_copy(new Button(Button::Kind::Outlined, tr("Copy"))) {
    makeView();
    m_message->setBare();
    auto* chip = new KindChip;
    chip->setSimulated();
    auto* head = new QHBoxLayout;
    head->setSpacing(theme::px(12));
    head->addWidget(pieces::heading(tr("On other devices")));
    head->addWidget(chip);
    head->addStretch();
    m_tools = makeTools();
    QVBoxLayout* column = pieces::column(this, 12);
    column->addLayout(head);
    column->addWidget(m_notice);
    column->addWidget(m_basis);
    column->addWidget(m_view);
    column->addWidget(m_problems);
    column->addWidget(m_tools);
    column->addWidget(m_message);
}

void DevicesPart::makeView() {
    m_view->setModel(m_table);
    m_view->setFont(theme::font(12));
    m_view->setAccessibleName(tr("The run on other devices, simulated"));
    m_view->setShowGrid(false);
    m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_view->setSelectionMode(QAbstractItemView::SingleSelection);
    m_view->setTabKeyNavigation(false);
    // The page scrolls, not the table.
    m_view->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->verticalHeader()->hide();
    m_view->verticalHeader()->setDefaultSectionSize(theme::px(kRowHeight));
    QHeaderView* header = m_view->horizontalHeader();
    header->setHighlightSections(false);
    header->setDefaultSectionSize(theme::px(kFigureWidth));
    header->setSectionResizeMode(DeviceTable::Device, QHeaderView::Stretch);
    header->setSortIndicator(DeviceTable::Time, Qt::AscendingOrder);
    m_view->setSortingEnabled(true);
    connect(m_table, &QAbstractItemModel::modelReset, this, &DevicesPart::arrange);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &DevicesPart::refreshRemove);
    auto* shortcut = new QShortcut(QKeySequence::Copy, m_view);
    shortcut->setContext(Qt::WidgetWithChildrenShortcut);
    connect(shortcut, &QShortcut::activated, this, &DevicesPart::copy);
}

QWidget* DevicesPart::makeTools() {
    m_add->setIconName(QStringLiteral("plus"));
    m_copy->setIconName(QStringLiteral("copy"));
    m_copy->setAccessibleName(tr("Copy the table"));
    m_remove->setAccessibleName(tr("Remove the chosen device from your own"));
    for (Button* button : {m_add, m_remove, m_copy})
        button->setCompact(true);
    connect(m_add, &QPushButton::clicked, this, &DevicesPart::choose);
    connect(m_remove, &QPushButton::clicked, this, &DevicesPart::removeCurrent);
    connect(m_copy, &QPushButton::clicked, this, &DevicesPart::copy);
    auto* tools = new QWidget;
    auto* row = new QHBoxLayout(tools);
    row->setContentsMargins({});
    row->setSpacing(theme::px(8));
    row->addWidget(m_add);
    row->addWidget(m_remove);
    row->addStretch();
    row->addWidget(m_copy);
    return tools;
}

void DevicesPart::choose() {
    const QString file =
        QFileDialog::getOpenFileName(this, tr("Profile of a device"), QDir::homePath(),
                                     tr("Device profiles (*.json);;All files (*)"));
    if (!file.isEmpty())
        add(file);
}

void DevicesPart::add(const QString& profileFile) {
    m_desk.add(profileFile);
}

void DevicesPart::removeCurrent() {
    const QModelIndex current = m_view->currentIndex();
    if (current.isValid() && m_table->row(current.row()).own)
        m_desk.remove(m_table->row(current.row()).id);
}

void DevicesPart::copy() {
    QGuiApplication::clipboard()->setText(m_table->toText());
}

QString DevicesPart::notice() const {
    const auto& run = m_selection.shown();
    if (!run)
        return tr("After the first run you see here what it would take elsewhere.");
    if (run->live)
        return tr("Known when the run has ended: it counts its operations and bytes until then.");
    if (!run->summary)
        return tr("This run has not come to an end, so its operations were not summed up.");
    return m_desk.isBusy() && !m_desk.answer() ? tr("Reckoning …") : QString();
}

void DevicesPart::refresh() {
    const auto& run = m_selection.shown();
    const bool simulated = run && !run->live && run->summary;
    m_desk.ask(m_selection.session().project().file(), simulated ? run->id : RunId{});
    pieces::say(m_notice, notice());
    if (m_shown != m_desk.revision()) {
        m_shown = m_desk.revision();
        fill();
    }
    m_add->setEnabled(!m_desk.isBusy());
    m_copy->setEnabled(m_table->rowCount() > 0);
    m_tools->setVisible(simulated);
    refreshRemove();
    const bool failed = m_desk.failure().has_value();
    if (!failed)
        m_message->clear();
    else if (!m_failureIsSaid)
        m_message->showError(*m_desk.failure());
    m_failureIsSaid = failed;
}

void DevicesPart::fill() {
    const auto& answer = m_desk.answer();
    m_view->setVisible(answer.has_value());
    m_table->setRows(answer ? answer->rows : std::vector<DeviceRow>());
    pieces::say(m_basis,
                answer ? tr("From the %1 that this run counted and about %2 that it moved. ×3 in "
                            "the last column means: up to three times as much, or a third.")
                             .arg(format::operations(answer->operations).joined(),
                                  format::bytes(answer->bytes).joined())
                       : QString());
    pieces::say(m_problems, answer ? answer->problems.join(QLatin1Char('\n')) : QString());
}

void DevicesPart::arrange() {
    m_view->clearSpans();
    const int rows = m_table->rowCount();
    for (int row = 0; row < rows; ++row) {
        // The sentence takes the place of the figures.
        if (!m_table->row(row).fits)
            m_view->setSpan(row, DeviceTable::Time, 1, DeviceTable::Columns - DeviceTable::Time);
    }
    m_view->setFixedHeight(m_view->horizontalHeader()->sizeHint().height() +
                           rows * theme::px(kRowHeight) + theme::px(12));
    refreshRemove();
}

void DevicesPart::refreshRemove() {
    const QModelIndex current = m_view->currentIndex();
    const bool own = current.isValid() && m_table->row(current.row()).own;
    m_remove->setEnabled(own && !m_desk.isBusy());
    m_remove->setToolTip(own ? QString() : tr("Choose a device of your own in the table."));
}

QString DevicesPart::text() const {
    QStringList parts;
    for (const TextLabel* label : {m_notice, m_basis, m_problems}) {
        if (!label->isHidden())
            parts << label->text();
    }
    parts << m_message->text();
    return parts.join(QLatin1Char('\n')).trimmed();
}

}  // namespace seedling
