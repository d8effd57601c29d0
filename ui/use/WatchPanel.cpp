#include "ui/use/WatchPanel.h"

#include <QCheckBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QSettings>
#include <QSpinBox>
#include <QTreeView>
#include <QVBoxLayout>

#include "ui/bridge/SortJob.h"
#include "ui/bridge/WorkerJob.h"
#include "ui/charts/Format.h"
#include "ui/main/Theme.h"
#include "ui/use/WatchListModel.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/ChoiceBox.h"
#include "ui/widgets/MessageLine.h"
#include "ui/widgets/TextLabel.h"

namespace seedling {
namespace {

constexpr auto kFrom = "watch/from";
constexpr auto kInto = "watch/into";
constexpr auto kMoves = "watch/moves";
constexpr auto kLeast = "watch/least_percent";
constexpr auto kUnsure = "watch/unsure_folder";
constexpr int kUsualLeast = 60;

}  // namespace

struct WatchPanel::Parts {
    Parts(WatchPanel& w, ProjectModel& p, const WorkerFactory& factory)
        : panel(w), project(p), job(factory) {}

    QWidget* makeForm();
    QWidget* makeList();
    void connectAll();
    void recallSettings();
    void storeSettings() const;
    void choose(QLineEdit& field, const QString& title);
    /// Why it cannot start; "" when it can.
    [[nodiscard]] QString obstacle() const;
    [[nodiscard]] QStringList arguments() const;
    [[nodiscard]] QString summary() const;
    void refresh();
    void takeBack(std::vector<qint64> ids);
    void end();

    WatchPanel& panel;
    ProjectModel& project;
    WorkerJob job;
    SortJob sorter;
    QString into;  ///< What the running or last watch sorts into.
    QLineEdit* from = new QLineEdit;
    QLineEdit* target = new QLineEdit;
    Button* chooseFrom = new Button(Button::Kind::Outlined, tr("Choose…"));
    Button* chooseTarget = new Button(Button::Kind::Outlined, tr("Choose…"));
    ChoiceBox* mode = new ChoiceBox;
    QSpinBox* least = new QSpinBox;
    QCheckBox* unsure = new QCheckBox(tr("Put the others into a folder \"unsure\""));
    Button* start = new Button(Button::Kind::Outlined, tr("Watch"));
    Button* stop = new Button(Button::Kind::Outlined, tr("Stop watching"));
    TextLabel* state = new TextLabel({}, 12, QFont::Normal, Role::Text2);
    MessageLine* message = new MessageLine;
    WatchListModel* model = nullptr;
    QTreeView* view = new QTreeView;
    Button* undo = new Button(Button::Kind::Outlined, tr("Take back"));
    Button* undoAll = new Button(Button::Kind::Outlined, tr("Take all back"));
    QWidget* form = nullptr;
    QWidget* list = nullptr;
};

WatchPanel::WatchPanel(ProjectModel& project, const WorkerFactory& factory, QWidget* parent)
    : QWidget(parent), m_parts(std::make_unique<Parts>(*this, project, factory)) {
    Parts& p = *m_parts;
    p.model = new WatchListModel(this);
    p.message->setBare();
    p.state->setElided(Qt::ElideRight);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(theme::px(8));
    column->addWidget(new TextLabel(tr("Watch a folder"), 13, QFont::DemiBold));
    column->addWidget(p.form = p.makeForm());
    auto* row = new QHBoxLayout;
    row->setSpacing(theme::px(8));
    row->addWidget(p.start);
    row->addWidget(p.stop);
    row->addWidget(p.state, 1);
    column->addLayout(row);
    column->addWidget(p.message);
    column->addWidget(p.list = p.makeList(), 1);
    p.recallSettings();
    p.connectAll();
    p.refresh();
}

WatchPanel::~WatchPanel() = default;

QWidget* WatchPanel::Parts::makeForm() {
    auto* made = new QWidget;
    from->setAccessibleName(tr("Folder to watch"));
    target->setAccessibleName(tr("Folder to sort into"));
    chooseFrom->setAccessibleName(tr("Choose the folder to watch"));
    chooseTarget->setAccessibleName(tr("Choose the folder to sort into"));
    mode->setAccessibleName(tr("What becomes of the files"));
    mode->addItem(tr("Move the files"));
    mode->addItem(tr("Copy the files"));
    least->setAccessibleName(tr("Least sure, in per cent"));
    least->setRange(0, 100);
    least->setSuffix(QStringLiteral("\u2009%"));
    for (Button* button : {chooseFrom, chooseTarget, start, stop, undo, undoAll})
        button->setCompact(true);
    start->setIconName(QStringLiteral("eye"));
    stop->setIconName(QStringLiteral("stop"));
    undo->setIconName(QStringLiteral("undo"));
    auto* grid = new QGridLayout(made);
    grid->setContentsMargins({});
    grid->setHorizontalSpacing(theme::px(8));
    grid->setVerticalSpacing(theme::px(8));
    const auto name = [](const QString& text) {
        return new TextLabel(text, 12, QFont::Normal, Role::Text2);
    };
    grid->addWidget(name(tr("New images in")), 0, 0);
    grid->addWidget(from, 0, 1);
    grid->addWidget(chooseFrom, 0, 2);
    grid->addWidget(name(tr("Class folders in")), 1, 0);
    grid->addWidget(target, 1, 1);
    grid->addWidget(chooseTarget, 1, 2);
    grid->addWidget(name(tr("When at least")), 2, 0);
    auto* sure = new QHBoxLayout;
    sure->setSpacing(theme::px(8));
    sure->addWidget(least);
    sure->addWidget(name(tr("sure")));
    sure->addWidget(mode);
    sure->addStretch();
    grid->addLayout(sure, 2, 1, 1, 2);
    grid->addWidget(unsure, 3, 1, 1, 2);
    grid->setColumnStretch(1, 1);
    return made;
}

QWidget* WatchPanel::Parts::makeList() {
    auto* made = new QWidget;
    view->setModel(model);
    view->setRootIsDecorated(false);
    view->setUniformRowHeights(true);
    view->setFrameShape(QFrame::NoFrame);
    view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    view->setAccessibleName(tr("What was done"));
    view->header()->setStretchLastSection(true);
    view->header()->resizeSection(WatchListModel::Image, theme::px(220));
    view->header()->resizeSection(WatchListModel::First, theme::px(140));
    auto* row = new QHBoxLayout;
    row->setSpacing(theme::px(8));
    row->addStretch();
    row->addWidget(undo);
    row->addWidget(undoAll);
    auto* column = new QVBoxLayout(made);
    column->setContentsMargins({});
    column->addLayout(row);
    column->addWidget(view, 1);
    return made;
}

void WatchPanel::Parts::connectAll() {
    connect(chooseFrom, &QPushButton::clicked, &panel,
            [this] { choose(*from, tr("Choose the folder to watch")); });
    connect(chooseTarget, &QPushButton::clicked, &panel,
            [this] { choose(*target, tr("Choose the folder to sort into")); });
    connect(start, &QPushButton::clicked, &panel, &WatchPanel::start);
    connect(stop, &QPushButton::clicked, &panel, &WatchPanel::stop);
    for (const QLineEdit* field : {from, target})
        connect(field, &QLineEdit::textChanged, &panel, [this] { refresh(); });
    connect(view->selectionModel(), &QItemSelectionModel::selectionChanged, &panel,
            [this] { refresh(); });
    connect(undo, &QPushButton::clicked, &panel, [this] {
        std::vector<qint64> ids;
        for (const QModelIndex& index : view->selectionModel()->selectedRows()) {
            if (const qint64 id = model->sortedIdAt(index.row()); id > 0)
                ids.push_back(id);
        }
        takeBack(std::move(ids));
    });
    connect(undoAll, &QPushButton::clicked, &panel, [this] { takeBack(model->sortedIds()); });
    connect(&job, &WorkerJob::answered, &panel, [this](const AnswerEvent& answer) {
        model->add(answer);
        refresh();
        Q_EMIT panel.stateChanged();
    });
    connect(&job, &WorkerJob::finished, &panel, [this] { end(); });
    connect(&job, &WorkerJob::cancelled, &panel, [this] { end(); });
    connect(&job, &WorkerJob::failed, &panel, [this](const Error& error) {
        message->showError(error);
        end();
    });
    connect(&sorter, &SortJob::finished, &panel, [this](const SortReport& report) {
        model->markTakenBack(report.ids);
        if (report.end)
            message->showError(*report.end);
        else if (!report.problems.empty())
            message->showError(report.problems.front().error);
        Q_EMIT panel.announced(
            format::counted(report.done, tr("1 file taken back."), tr("%1 files taken back.")), {});
        refresh();
    });
    connect(&sorter, &SortJob::failed, &panel, [this](const Error& error) {
        message->showError(error);
        refresh();
    });
    const auto again = [this] { refresh(); };
    connect(&project, &ProjectModel::predictionsChanged, &panel, again);
    connect(&project, &ProjectModel::runsChanged, &panel, again);
    const auto leave = [this] {
        panel.stop();
        refresh();
    };
    connect(&project, &ProjectModel::opened, &panel, leave);
    connect(&project, &ProjectModel::closed, &panel, leave);
}

void WatchPanel::Parts::recallSettings() {
    const QSettings stored;
    from->setText(stored.value(QLatin1String(kFrom)).toString());
    target->setText(stored.value(QLatin1String(kInto)).toString());
    mode->setCurrentIndex(stored.value(QLatin1String(kMoves), true).toBool() ? 0 : 1);
    least->setValue(stored.value(QLatin1String(kLeast), kUsualLeast).toInt());
    unsure->setChecked(stored.value(QLatin1String(kUnsure), false).toBool());
}

void WatchPanel::Parts::storeSettings() const {
    QSettings stored;
    stored.setValue(QLatin1String(kFrom), from->text());
    stored.setValue(QLatin1String(kInto), target->text());
    stored.setValue(QLatin1String(kMoves), mode->currentIndex() == 0);
    stored.setValue(QLatin1String(kLeast), least->value());
    stored.setValue(QLatin1String(kUnsure), unsure->isChecked());
}

void WatchPanel::Parts::choose(QLineEdit& field, const QString& title) {
    const QString folder = QFileDialog::getExistingDirectory(&panel, title, field.text());
    if (!folder.isEmpty())
        field.setText(folder);
}

QString WatchPanel::Parts::obstacle() const {
    if (!project.isOpen() || !project.shownRun().isValid())
        return tr("Train a model first.");
    if (from->text().trimmed().isEmpty())
        return tr("Choose the folder that new images come into.");
    if (target->text().trimmed().isEmpty())
        return tr("Choose the folder that the class folders are made in.");
    const QString watched = QDir::cleanPath(from->text().trimmed()) + QLatin1Char('/');
    const QString sorted = QDir::cleanPath(target->text().trimmed()) + QLatin1Char('/');
    if (watched.startsWith(sorted))
        return tr("A folder cannot be sorted into itself. Choose another one.");
    return {};
}

QStringList WatchPanel::Parts::arguments() const {
    QStringList words{
        QStringLiteral("predict"),
        project.file(),
        QStringLiteral("--run"),
        QString::number(project.shownRun().value),
        QStringLiteral("--watch"),
        QDir::cleanPath(from->text().trimmed()),
        QStringLiteral("--sort-into"),
        QDir::cleanPath(target->text().trimmed()),
        mode->currentIndex() == 0 ? QStringLiteral("--move") : QStringLiteral("--copy"),
        QStringLiteral("--least"),
        QString::number(least->value() / 100.0)};
    if (unsure->isChecked())
        words << QStringLiteral("--unsure-folder");
    return words;
}

QString WatchPanel::Parts::summary() const {
    QString text = tr("%1 sorted").arg(format::count(model->sortedCount()));
    if (model->stayedCount() > 0)
        text += tr(", %1 stay").arg(format::count(model->stayedCount()));
    return text;
}

void WatchPanel::Parts::refresh() {
    const bool runs = job.isRunning();
    const QString why = obstacle();
    form->setEnabled(!runs);
    start->setVisible(!runs);
    start->setEnabled(why.isEmpty());
    stop->setVisible(runs);
    const bool hasRows = model->rowCount() > 0;
    list->setVisible(hasRows);
    state->setText(runs      ? tr("Watching: %1.").arg(summary())
                   : hasRows ? tr("Not watching: %1.").arg(summary())
                             : why);
    undo->setEnabled(!sorter.isBusy() && view->selectionModel()->hasSelection());
    undoAll->setEnabled(!sorter.isBusy() && model->sortedCount() > 0);
}

void WatchPanel::Parts::takeBack(std::vector<qint64> ids) {
    if (ids.empty() || sorter.isBusy())
        return;
    message->clear();
    sorter.undoThese(into, std::move(ids));
    refresh();
}

void WatchPanel::Parts::end() {
    Q_EMIT panel.announced(tr("Stopped watching: %1.").arg(summary()), into);
    refresh();
    Q_EMIT panel.stateChanged();
}

void WatchPanel::setFolders(const QString& watched, const QString& sortedInto) {
    m_parts->from->setText(watched);
    m_parts->target->setText(sortedInto);
}

bool WatchPanel::isWatching() const {
    return m_parts->job.isRunning();
}

void WatchPanel::start() {
    Parts& p = *m_parts;
    if (isWatching() || !p.obstacle().isEmpty())
        return;
    p.message->clear();
    p.storeSettings();
    p.into = QDir::cleanPath(p.target->text().trimmed());
    p.model->clear();
    p.job.start(p.arguments());
    p.refresh();
    Q_EMIT announced(tr("Watching %1.").arg(p.from->text().trimmed()), {});
    Q_EMIT stateChanged();
}

void WatchPanel::stop() {
    m_parts->job.cancel();
}

WatchListModel& WatchPanel::model() const {
    return *m_parts->model;
}

QString WatchPanel::stateText() const {
    return m_parts->state->text();
}

}  // namespace seedling
