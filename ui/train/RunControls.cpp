#include "ui/train/RunControls.h"

#include <QHBoxLayout>
#include <utility>

#include "ui/bridge/QtConvert.h"
#include "ui/charts/Format.h"
#include "ui/main/Theme.h"
#include "ui/train/OptionForm.h"
#include "ui/train/PlaceButton.h"
#include "ui/train/PresetPicker.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/DropPanel.h"
#include "ui/widgets/IconLabel.h"
#include "ui/widgets/TextLabel.h"

namespace seedling {

struct RunControls::Parts {
    Parts(TrainSession& s, WorkerFactory f, RunControls& w);

    void refresh();
    void refreshTime();
    void openOptions();
    [[nodiscard]] QString timeText() const;

    TrainSession& session;
    WorkerFactory factory;
    RunControls& widget;
    IconLabel* reasonIcon;
    TextLabel* reason;
    Button* fix;
    TextLabel* presetLabel;
    PresetPicker* presets;
    Button* options;
    PlaceButton* place;
    TextLabel* presetText;
    IconLabel* clock;
    TextLabel* time;
    TextLabel* left;
    Button* train;
    Button* pause;
    Button* stop;
    DropPanel* popup = nullptr;
    bool primary = true;
};

RunControls::Parts::Parts(TrainSession& s, WorkerFactory f, RunControls& w)
    : session(s),
      factory(std::move(f)),
      widget(w),
      reasonIcon(new IconLabel(QStringLiteral("info"))),
      reason(new TextLabel({}, 12)),
      fix(new Button(Button::Kind::Link, {})),
      presetLabel(new TextLabel(tr("Preset"), 13, QFont::Normal, Role::Text2)),
      presets(new PresetPicker(session.nextRun())),
      options(new Button(Button::Kind::Quiet, {})),
      place(new PlaceButton(session.project(), session.nextRun())),
      presetText(new TextLabel({}, 13, QFont::Normal, Role::Text2)),
      clock(new IconLabel(QStringLiteral("clock"))),
      time(new TextLabel),
      left(new TextLabel(tr("left"), 13, QFont::Normal, Role::Text2)),
      train(new Button(Button::Kind::Primary, tr("Train"))),
      pause(new Button(Button::Kind::Outlined, tr("Pause"))),
      stop(new Button(Button::Kind::Outlined, tr("Stop, keep best"))) {
    reason->setElided(Qt::ElideRight);
    options->setObjectName(QStringLiteral("optionsButton"));
    options->setIconName(QStringLiteral("gear"));
    options->setToolTip(tr("Training options"));
    options->setAccessibleName(tr("Training options"));
    train->setIconName(QStringLiteral("play"));
    train->setKeyHint(QStringLiteral("F5"));
    pause->setIconName(QStringLiteral("pause"));
    pause->setKeyHint(QStringLiteral("F6"));
    stop->setIconName(QStringLiteral("stop"));
    time->setAccessibleName(tr("Time"));
}

RunControls::RunControls(TrainSession& session, const WorkerFactory& factory, QWidget* parent)
    : QWidget(parent), m_parts(std::make_unique<Parts>(session, factory, *this)) {
    Parts& p = *m_parts;
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(theme::px(8));
    row->addStretch();
    for (QWidget* part : std::initializer_list<QWidget*>{
             p.reasonIcon, p.reason, p.fix, p.presetLabel, p.presets, p.options, p.place,
             p.presetText, p.clock, p.time, p.left, p.train, p.pause, p.stop})
        row->addWidget(part, 0, Qt::AlignVCenter);
    row->insertSpacing(row->indexOf(p.presetLabel), theme::px(8));
    row->insertSpacing(row->indexOf(p.clock), theme::px(8));
    row->insertSpacing(row->indexOf(p.train), theme::px(8));
    connect(p.train, &QPushButton::clicked, this, &RunControls::startOrExplain);
    connect(p.pause, &QPushButton::clicked, this, &RunControls::togglePause);
    connect(p.stop, &QPushButton::clicked, &session, &TrainSession::stop);
    connect(p.options, &QPushButton::clicked, this, [this] { m_parts->openOptions(); });
    connect(p.place, &PlaceButton::helpRequested, this, &RunControls::placeHelpRequested);
    connect(p.fix, &QPushButton::clicked, this, [this] {
        if (const auto obstacle = m_parts->session.obstacle())
            Q_EMIT fixRequested(*obstacle);
    });
    const auto refresh = [this] { m_parts->refresh(); };
    connect(&session, &TrainSession::stateChanged, this, refresh);
    connect(&session, &TrainSession::obstacleChanged, this, refresh);
    connect(&session.nextRun(), &NextRun::changed, this, refresh);
    connect(&session, &TrainSession::progressChanged, this, [this] { m_parts->refreshTime(); });
    p.refresh();
}

RunControls::~RunControls() = default;

void RunControls::setPrimary(bool primary) {
    m_parts->primary = primary;
    m_parts->refresh();
}

void RunControls::startOrExplain() {
    TrainSession& session = m_parts->session;
    if (session.actions().start) {
        session.start(session.nextRun().config());
    } else if (const auto obstacle = session.obstacle(); obstacle && !session.isActive()) {
        // The key was pressed where the disabled button cannot be seen: go where it can be mended.
        Q_EMIT fixRequested(*obstacle);
    }
}

void RunControls::togglePause() {
    const TrainActions actions = m_parts->session.actions();
    if (actions.pause)
        m_parts->session.pause();
    else if (actions.resume)
        m_parts->session.resume();
}

void RunControls::Parts::refresh() {
    const bool active = session.isActive();
    const TrainActions actions = session.actions();
    const auto obstacle = active ? std::nullopt : session.obstacle();
    reasonIcon->setVisible(obstacle.has_value());
    reason->setVisible(obstacle.has_value());
    reason->setText(obstacle ? obstacle->reason : QString());
    fix->setVisible(obstacle && !obstacle->fixText.isEmpty());
    fix->setText(obstacle ? obstacle->fixText : QString());
    for (QWidget* part : std::initializer_list<QWidget*>{presets, options, place, train})
        part->setVisible(!active);
    presetLabel->setVisible(!active && !obstacle);
    train->setEnabled(actions.start);
    train->setKind(primary ? Button::Kind::Primary : Button::Kind::Outlined);
    train->setToolTip(obstacle ? obstacle->reason : tr("Learn from the labels and all images"));
    for (QWidget* part : std::initializer_list<QWidget*>{presetText, pause, stop})
        part->setVisible(active);
    presetText->setText(format::preset(session.config().preset));
    const bool paused = actions.resume;
    pause->setText(paused ? tr("Resume") : tr("Pause"));
    pause->setIconName(paused ? QStringLiteral("play") : QStringLiteral("pause"));
    pause->setEnabled(actions.pause || actions.resume);
    const bool predicts = session.state() == TrainState::Predicting;
    stop->setText(predicts ? tr("Stop predicting") : tr("Stop, keep best"));
    stop->setToolTip(
        predicts ? tr("The model is kept. Without an answer for every image the run suggests "
                      "nothing until it goes on.")
                 : tr("Ends the run at the next safe point. The model so far is kept and answers "
                      "for every image."));
    stop->setEnabled(actions.stop);
    const int changed = session.nextRun().changedCount();
    options->setToolTip(changed > 0 ? tr("Training options, %1 changed").arg(changed)
                                    : tr("Training options"));
    refreshTime();
}

void RunControls::Parts::refreshTime() {
    const bool known = session.isActive() && session.state() == TrainState::Training &&
                       session.secondsLeft().has_value();
    left->setVisible(known);
    time->setText(timeText());
    time->setFont(theme::font(13, known ? QFont::DemiBold : QFont::Normal));
    time->setRole(known ? Role::Text : Role::Text2);
    const bool hidden = time->text().isEmpty();
    time->setVisible(!hidden);
    clock->setVisible(!hidden);
}

QString RunControls::Parts::timeText() const {
    const auto left_s = session.secondsLeft();
    switch (session.state()) {
        case TrainState::Idle: {
            if (session.obstacle())
                return {};
            const TrainConfig& next = session.nextRun().config();
            return next.minutes > 0 ? format::aboutDuration(next.minutes * 60)
                                    : tr("%1 steps").arg(format::count(next.steps));
        }
        case TrainState::Starting:
            return tr("starting");
        case TrainState::Preparing:
            return tr("preparing");
        case TrainState::Pausing:
            return tr("pausing");
        case TrainState::Paused:
            return left_s ? tr("paused, %1 left").arg(format::duration(*left_s)) : tr("paused");
        case TrainState::Evaluating:
            return tr("checking");
        case TrainState::Stopping:
            return tr("stopping");
        case TrainState::Predicting:
            return tr("predicting");
        case TrainState::Training:
            break;
    }
    return left_s ? format::duration(*left_s) : tr("training");
}

void RunControls::Parts::openOptions() {
    if (!popup) {
        auto* form = new OptionForm(session.nextRun(), factory);
        popup = new DropPanel(QStringLiteral("optionsPopup"), tr("Options of the next run"), form,
                              &widget);
        popup->setAccessibleName(tr("Training options"));
        QObject::connect(form, &OptionForm::folded, popup, &DropPanel::fit);
        QObject::connect(form, &OptionForm::costRequested, &widget, [this] {
            popup->hide();
            Q_EMIT widget.costRequested();
        });
    }
    popup->openBelow(*options);
}

}  // namespace seedling
