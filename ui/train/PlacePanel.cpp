#include "ui/train/PlacePanel.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QVBoxLayout>

#include "ui/main/Theme.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/ChoiceBox.h"
#include "ui/widgets/MessageLine.h"
#include "ui/widgets/Rule.h"
#include "ui/widgets/TextLabel.h"
#include "ui/widgets/WheelGuard.h"

namespace seedling {
namespace {

/// As train --local-ranks and the table of options allow.
constexpr int kMostMachines = 1024;
constexpr int kMostRanks = 256;
constexpr int kMostCores = 256;

QSpinBox* numberField(int least, int most, const QString& name) {
    auto* field = new QSpinBox;
    field->setRange(least, most);
    field->setButtonSymbols(QAbstractSpinBox::NoButtons);
    field->setAlignment(Qt::AlignRight);
    field->setFixedWidth(theme::px(72));
    field->setFocusPolicy(Qt::StrongFocus);
    field->setAccessibleName(name);
    leaveWheelToPage(*field);
    return field;
}

TextLabel* note(const QString& text = {}) {
    auto* label = new TextLabel(text, 12, QFont::Normal, Role::Text2);
    label->setWordWrap(true);
    return label;
}

QWidget* makePart(QVBoxLayout*& column) {
    auto* part = new QWidget;
    column = new QVBoxLayout(part);
    column->setContentsMargins({});
    column->setSpacing(theme::px(8));
    return part;
}

void addRow(QVBoxLayout& column, const QString& name, QWidget* field) {
    auto* label = new TextLabel(name);
    label->setBuddy(field);
    auto* row = new QHBoxLayout;
    row->setSpacing(theme::px(8));
    row->addWidget(label, 1);
    row->addWidget(field);
    column.addLayout(row);
}

}  // namespace

PlacePanel::PlacePanel(const ProjectModel& project, NextRun& next, QWidget* parent)
    : QWidget(parent),
      m_project(project),
      m_next(next),
      m_places(new ChoiceBox),
      m_note(note()),
      m_problem(new MessageLine),
      m_processes(numberField(2, NextRun::mostProcesses(), tr("Processes"))),
      m_launchers(new ChoiceBox),
      m_machines(numberField(1, kMostMachines, tr("Machines"))),
      m_ranks(numberField(1, kMostRanks, tr("Processes on each machine"))),
      m_cores(numberField(1, kMostCores, tr("Cores for each process"))),
      m_text(new QPlainTextEdit),
      m_copy(new Button(Button::Kind::Outlined, tr("Copy"))),
      m_nextSteps(note()),
      m_processPart(makeProcesses()),
      m_clusterPart(makeCluster()) {
    m_places->addItems({tr("This machine"), tr("This machine, several processes"),
                        tr("A cluster, or several machines")});
    m_places->setAccessibleName(tr("Where to run"));
    m_problem->setBare();
    auto* more = new Button(Button::Kind::Link, tr("More about several processes and machines"));
    auto* column = new QVBoxLayout(this);
    column->setSpacing(theme::px(12));
    column->addWidget(m_places, 0, Qt::AlignLeft);
    column->addWidget(m_note);
    column->addWidget(m_processPart);
    column->addWidget(m_problem);
    column->addWidget(m_clusterPart);
    column->addWidget(more, 0, Qt::AlignLeft);
    setFocusProxy(m_places);
    connect(more, &QPushButton::clicked, this, &PlacePanel::helpRequested);
    connect(m_places, &QComboBox::activated, this, &PlacePanel::choose);
    connect(m_processes, &QSpinBox::valueChanged, &m_next, &NextRun::setProcesses);
    connect(m_launchers, &QComboBox::currentIndexChanged, this, &PlacePanel::refresh);
    for (QSpinBox* field : {m_machines, m_ranks, m_cores})
        connect(field, &QSpinBox::valueChanged, this, &PlacePanel::refresh);
    connect(m_copy, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(text()); });
    connect(&m_next, &NextRun::changed, this, [this] {
        // What is shown of a cluster stays, for it is no setting of the run.
        if (place() != Place::Cluster)
            m_places->setCurrentIndex(m_next.processes() > 1 ? 1 : 0);
        refresh();
    });
    m_places->setCurrentIndex(m_next.processes() > 1 ? 1 : 0);
    refresh();
}

QWidget* PlacePanel::makeProcesses() {
    QVBoxLayout* column = nullptr;
    QWidget* part = makePart(column);
    addRow(*column, tr("Processes"), m_processes);
    column->addWidget(note(tr(
        "Each has its share of the images of a step and of the cores. That pays where the threads "
        "of one process cannot keep all cores busy. Each needs memory of its own: the figures "
        "of a run, and what Cost foretells, are those of one process.")));
    return part;
}

QWidget* PlacePanel::makeCluster() {
    m_launchers->addItems(
        {QStringLiteral("Slurm"), QStringLiteral("torchrun"), QStringLiteral("Open MPI")});
    m_launchers->setAccessibleName(tr("Started by"));
    m_machines->setValue(2);
    m_cores->setValue(2);
    m_text->setReadOnly(true);
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_text->setTabChangesFocus(true);
    m_text->setFont(theme::fixedFont(12));
    m_text->setFixedHeight(theme::px(160));
    m_text->setAccessibleName(tr("What to type there"));
    m_copy->setIconName(QStringLiteral("copy"));
    m_copy->setCompact(true);
    QVBoxLayout* column = nullptr;
    QWidget* part = makePart(column);
    addRow(*column, tr("Started by"), m_launchers);
    addRow(*column, tr("Machines"), m_machines);
    addRow(*column, tr("Processes on each machine"), m_ranks);
    addRow(*column, tr("Cores for each process"), m_cores);
    column->addWidget(new Rule);
    column->addWidget(m_text);
    column->addWidget(new Rule);
    column->addWidget(m_copy, 0, Qt::AlignLeft);
    column->addWidget(m_nextSteps);
    return part;
}

QComboBox& PlacePanel::places() {
    return *m_places;
}

QComboBox& PlacePanel::launchers() {
    return *m_launchers;
}

PlacePanel::Place PlacePanel::place() const {
    return static_cast<Place>(m_places->currentIndex());
}

void PlacePanel::choose(int index) {
    const auto chosen = static_cast<Place>(index);
    if (chosen == Place::ThisMachine)
        m_next.setProcesses(1);
    else if (chosen == Place::Processes)
        m_next.setProcesses(m_processes->value());
    refresh();
}

launch::Plan PlacePanel::plan() const {
    launch::Plan made;
    made.launcher = static_cast<launch::Launcher>(m_launchers->currentIndex());
    made.project = m_project.file();
    made.config = m_next.config();
    made.machines = m_machines->value();
    made.ranksPerMachine = m_ranks->value();
    made.coresPerRank = m_cores->value();
    return made;
}

QString PlacePanel::text() const {
    return launch::scriptText(plan());
}

QString PlacePanel::problem() const {
    return m_problem->text();
}

void PlacePanel::refresh() {
    const Place where = place();
    const launch::Plan planned = plan();
    m_processPart->setVisible(where == Place::Processes);
    m_clusterPart->setVisible(where == Place::Cluster);
    if (m_next.processes() > 1) {
        const QSignalBlocker quiet(m_processes);
        m_processes->setValue(m_next.processes());
    }
    switch (where) {
        case Place::ThisMachine:
            m_note->setText(tr("One process with a thread for every core. Right for most runs."));
            break;
        case Place::Processes:
            m_note->setText(tr("Train starts them here. Pause and Stop are for all of them."));
            break;
        case Place::Cluster:
            m_note->setText(
                tr("The run is started there, with the options that are set here. The "
                   "project lies in a folder that all machines see. Train goes on to "
                   "train here."));
            break;
    }
    const int together = where == Place::Cluster ? planned.ranks() : m_next.processes();
    if (const auto reason = launch::obstacle(planned.config, together))
        m_problem->show(MessageLine::Kind::Warning, *reason);
    else
        m_problem->clear();
    if (where == Place::Cluster) {
        m_text->setPlainText(launch::scriptText(planned));
        m_nextSteps->setText(launch::nextSteps(planned));
    }
    Q_EMIT folded();
}

}  // namespace seedling
