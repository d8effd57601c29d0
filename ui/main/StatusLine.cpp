#include "ui/main/StatusLine.h"

#include <QHBoxLayout>
#include <QPainter>
#include <utility>

#include "ui/bridge/QtConvert.h"
#include "ui/label/AdviceBox.h"
#include "ui/label/ClassRow.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/IconLabel.h"
#include "ui/widgets/ProgressLine.h"
#include "ui/widgets/Rule.h"
#include "ui/widgets/TextLabel.h"

namespace seedling {
namespace {

constexpr int kSpokenMs = 6000;
constexpr int kFewWaiting = 8;

Button* quiet(const QString& text, const QString& icon, Role ink) {
    auto* button = new Button(Button::Kind::Quiet, text);
    button->setIconName(icon);
    button->setCompact(true);
    button->setInk(ink);
    return button;
}

}  // namespace

QString nextAction(const ProjectModel& project, const TrainSession& session, const KeyMap& keys) {
    if (!project.isOpen()) {
        return StatusLine::tr("Works offline. Your images stay where they are.");
    }
    if (session.isActive()) {
        return StatusLine::tr("You can go on labelling. New labels join at the next check.");
    }
    if (project.images().empty()) {
        return StatusLine::tr("Drop a folder of images on the window.");
    }
    const auto& classes = project.classes();
    if (classes.empty()) {
        return StatusLine::tr("Press %1 to name the first class.")
            .arg(keys.caption(KeyAction::NewClass));
    }
    if (classes.size() == 1) {
        return StatusLine::tr("Press %1 to name a second class: telling apart needs two.")
            .arg(keys.caption(KeyAction::NewClass));
    }
    const ClassRecord* weakest = weakestClass(project);
    const auto obstacle = session.obstacle();
    if (obstacle && weakest != nullptr) {
        const int labels = project.labelCount(weakest->id);
        const int missing = ClassRow::kTarget - labels;
        const QString name = toQString(weakest->name);
        return labels == 0
                   ? StatusLine::tr("%1 has no labels yet: give it %2.").arg(name).arg(missing)
                   : StatusLine::tr("%1 has %2: add %3 more.")
                         .arg(name, labels == 1 ? StatusLine::tr("1 label")
                                                : StatusLine::tr("%1 labels").arg(labels))
                         .arg(missing);
    }
    if (obstacle) {
        return obstacle->reason;
    }
    if (weakest != nullptr) {
        return StatusLine::tr("Enough to train: press F5. More %1 would help most.")
            .arg(toQString(weakest->name));
    }
    return project.shownRun().isValid()
               ? StatusLine::tr("Accept or correct the most useful images, then train again: F5.")
               : StatusLine::tr("Enough to train: press F5.");
}

StatusLine::StatusLine(ProjectModel& project, TrainSession& session, ThumbnailLoader& loader,
                       BackgroundLearner& background, const KeyMap& keys, QWidget* parent)
    : QWidget(parent),
      m_project(project),
      m_session(session),
      m_loader(loader),
      m_background(background),
      m_keys(keys),
      m_advice(new TextLabel({}, 12)),
      m_link(new Button(Button::Kind::Link, {})),
      m_jobBar(new ProgressLine(4)),
      m_learning(new TextLabel({}, 12, QFont::Normal, Role::Text2)),
      m_learningBar(new ProgressLine(4)),
      m_learningStop(quiet({}, QStringLiteral("close"), Role::Text2)),
      m_undo(quiet({}, QStringLiteral("undo"), Role::Text2)),
      m_unreadable(quiet({}, QStringLiteral("warn"), Role::Warn)),
      m_version(new TextLabel(tr("Version %1").arg(QStringLiteral(SEEDLING_VERSION)), 12,
                              QFont::Normal, Role::Text2)) {
    setFixedHeight(theme::px(32));
    m_advice->setAccessibleName(tr("What to do next"));
    m_advice->setElided(Qt::ElideRight);
    m_advice->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
    m_link->setAccessibleName(tr("Link of the message"));
    m_jobBar->setFixedWidth(theme::px(80));
    m_jobBar->setAccessibleName(tr("Thumbnails"));
    m_undo->setKeyHint(QStringLiteral("Ctrl+Z"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(theme::px(16), 1, theme::px(8), 0);
    row->setSpacing(theme::px(8));
    row->addWidget(m_advice);
    row->addWidget(m_link);
    row->addStretch(1);
    m_jobSection = addSection(
        *row, {new TextLabel(tr("Thumbnails"), 12, QFont::Normal, Role::Text2), m_jobBar});
    m_learningBar->setFixedWidth(theme::px(80));
    m_learningBar->setAccessibleName(tr("Progress of learning"));
    m_learningStop->setAccessibleName(tr("Stop learning from the images"));
    m_learningStop->setToolTip(
        tr("Stop learning from the images. What was learnt is kept for the next run."));
    m_learningSection = addSection(*row, {m_learning, m_learningBar, m_learningStop});
    m_savedSection = addSection(*row, {new IconLabel(QStringLiteral("check"), Role::Text2, 14),
                                       new TextLabel(tr("Saved"), 12, QFont::Normal, Role::Text2)});
    m_undoSection = addSection(*row, {m_undo});
    m_unreadableSection = addSection(*row, {m_unreadable});
    row->addWidget(m_version);
    row->addSpacing(theme::px(8));
    m_spoken.setSingleShot(true);

    connect(&m_spoken, &QTimer::timeout, this, &StatusLine::refreshAdvice);
    connect(m_link, &QPushButton::clicked, this, [this] {
        if (m_run) {
            m_run();
        }
    });
    connect(m_undo, &QPushButton::clicked, this, &StatusLine::undoRequested);
    connect(m_unreadable, &QPushButton::clicked, this, &StatusLine::unreadableRequested);
    connect(&project, &ProjectModel::opened, this, &StatusLine::refresh);
    connect(&project, &ProjectModel::closed, this, &StatusLine::refresh);
    connect(&project, &ProjectModel::imagesReset, this, &StatusLine::refresh);
    connect(&project, &ProjectModel::labelsChanged, this, &StatusLine::refresh);
    connect(&project, &ProjectModel::classesChanged, this, &StatusLine::refresh);
    connect(&project, &ProjectModel::predictionsChanged, this, &StatusLine::refresh);
    connect(&project, &ProjectModel::historyChanged, this, &StatusLine::refresh);
    connect(&session, &TrainSession::stateChanged, this, [this] {
        // What was said before a run began or ended is old news.
        if (std::exchange(m_runSeen, m_session.isActive()) != m_session.isActive()) {
            m_spoken.stop();
        }
        refresh();
    });
    connect(&session, &TrainSession::obstacleChanged, this, &StatusLine::refresh);
    connect(&loader, &ThumbnailLoader::waitingChanged, this, &StatusLine::refreshThumbnails);
    connect(&background, &BackgroundLearner::activityChanged, this, &StatusLine::refreshLearning);
    connect(&keys, &KeyMap::changed, this, &StatusLine::refresh);
    connect(m_learningStop, &QPushButton::clicked, this, &StatusLine::learningStopRequested);
    refreshLearning();
    refresh();
    refreshThumbnails();
}

QWidget* StatusLine::addSection(QHBoxLayout& row, const QList<QWidget*>& widgets) {
    auto* section = new QWidget;
    auto* inner = new QHBoxLayout(section);
    inner->setContentsMargins(0, 0, 0, 0);
    inner->setSpacing(theme::px(6));
    auto* rule = new Rule(Qt::Vertical);
    rule->setFixedHeight(theme::px(16));
    inner->addWidget(rule);
    inner->addSpacing(theme::px(4));
    for (QWidget* widget : widgets) {
        inner->addWidget(widget);
    }
    inner->addSpacing(theme::px(4));
    row.addWidget(section);
    return section;
}

QString StatusLine::text() const {
    return m_advice->text();
}

void StatusLine::say(const QString& text) {
    m_advice->setText(text);
    m_link->setVisible(false);
    m_spoken.start(kSpokenMs);
}

void StatusLine::announce(const QString& text, const QString& link, std::function<void()> run) {
    m_advice->setText(text);
    m_run = std::move(run);
    m_link->setText(link);
    m_link->setVisible(!link.isEmpty());
    m_spoken.start(2 * kSpokenMs);
}

void StatusLine::refresh() {
    const bool open = m_project.isOpen();
    m_savedSection->setVisible(open);
    m_version->setVisible(!open);
    const QString undo = m_project.undoText();
    m_undo->setText(tr("Undo: %1").arg(undo));
    m_undo->setAccessibleName(m_undo->text());
    m_undoSection->setVisible(open && !undo.isEmpty());
    const int unreadable = open ? m_project.counts().unreadable : 0;
    m_unreadable->setText(tr("%1 unreadable").arg(countText(unreadable)));
    m_unreadable->setAccessibleName(m_unreadable->text());
    m_unreadableSection->setVisible(unreadable > 0);
    if (!m_spoken.isActive()) {
        refreshAdvice();
    }
}

void StatusLine::refreshAdvice() {
    m_link->setVisible(false);
    m_advice->setText(nextAction(m_project, m_session, m_keys));
    m_advice->setToolTip(m_advice->text());
}

void StatusLine::refreshThumbnails() {
    const int waiting = m_loader.waiting();
    m_jobMost = waiting == 0 ? 0 : qMax(m_jobMost, waiting);
    const bool worthSaying = waiting > 0 && m_jobMost > kFewWaiting;
    m_jobSection->setVisible(worthSaying);
    if (worthSaying) {
        m_jobBar->setFraction(1.0 - static_cast<double>(waiting) / m_jobMost);
    }
}

void StatusLine::refreshLearning() {
    using Activity = BackgroundLearner::Activity;
    const Activity activity = m_background.activity();
    m_learningSection->setVisible(activity != Activity::None);
    m_learning->setText(activity == Activity::Learning ? tr("Learning from the images")
                                                       : tr("Comparing images"));
    m_learning->setToolTip(
        activity == Activity::Learning
            ? tr("What all images look like, without labels. The next run starts from there.")
        : activity == Activity::Stacking
            ? tr("So that images which show nearly the same take one key.")
            : tr("So that similar images can be suggested."));
    m_learningBar->setFraction(m_background.fraction().value_or(0));
    m_learningBar->setVisible(m_background.fraction().has_value());
    m_learningStop->setVisible(activity == Activity::Learning);
}

void StatusLine::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), theme::colour(Role::Window));
    painter.fillRect(QRect(0, 0, width(), 1), theme::colour(Role::Line));
}

}  // namespace seedling
