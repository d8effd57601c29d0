#include "ui/train/RunHead.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include "ui/bridge/ErrorText.h"
#include "ui/charts/Format.h"
#include "ui/main/Theme.h"
#include "ui/widgets/ProgressLine.h"
#include "ui/widgets/TextLabel.h"

namespace seedling {
namespace {

QString stateText(const TrainSession& session) {
    if (!session.activity().isEmpty())
        return session.activity();
    switch (session.state()) {
        case TrainState::Starting:
            return RunHead::tr("starting the worker");
        case TrainState::Preparing:
            return RunHead::tr("preparing");
        case TrainState::Pausing:
            return RunHead::tr("pausing after this step");
        case TrainState::Paused:
            return RunHead::tr("paused");
        case TrainState::Evaluating:
            return RunHead::tr("checking");
        case TrainState::Stopping:
            return RunHead::tr("stopping at the next safe point");
        case TrainState::Predicting:
            return RunHead::tr("predicting every image");
        case TrainState::Idle:
        case TrainState::Training:
            break;
    }
    return {};
}

QString endText(const RunRecord& run) {
    switch (run.status) {
        case RunStatus::Finished:
            return RunHead::tr("finished");
        case RunStatus::Stopped:
            return RunHead::tr("stopped, model kept");
        case RunStatus::Failed:
            return RunHead::tr("failed");
        case RunStatus::Interrupted:
            return RunHead::tr("interrupted");
        case RunStatus::Preparing:
        case RunStatus::Training:
        case RunStatus::Paused:
            break;
    }
    return {};
}

}  // namespace

RunHead::RunHead(RunSelection& selection, QWidget* parent)
    : QWidget(parent),
      m_selection(selection),
      m_name(new TextLabel({}, 13, QFont::DemiBold)),
      m_what(new TextLabel({}, 13, QFont::Normal, Role::Text2)),
      m_news(new TextLabel({}, 12, QFont::Normal, Role::Text2)),
      m_line(new ProgressLine(6)),
      m_step(new TextLabel({}, 12, QFont::Normal, Role::Text2)),
      m_time(new TextLabel({}, 12, QFont::Normal, Role::Text2)) {
    m_line->setAccessibleName(tr("Progress of the run"));
    m_time->setElided(Qt::ElideRight);
    layOut();
}

void RunHead::layOut() {
    auto* top = new QHBoxLayout;
    top->setSpacing(theme::px(8));
    top->addWidget(m_name);
    top->addWidget(m_what, 1);
    top->addWidget(m_news);
    auto* bottom = new QHBoxLayout;
    bottom->addWidget(m_step, 1);
    bottom->addWidget(m_time);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(theme::px(8));
    column->addLayout(top);
    column->addWidget(m_line);
    column->addLayout(bottom);
}

void RunHead::refresh(const ShownRun* run) {
    lookUpLastTime();
    if (!run)
        return;
    m_name->setText(run->id.isValid() ? format::runName(run->id) : tr("New run"));
    m_what->setText(whatText(*run));
    if (run->live)
        refreshLive(*run);
    else
        refreshEnded(*run);
}

QString RunHead::whatText(const ShownRun& run) const {
    QStringList words{format::preset(run.config.preset)};
    const bool learnsFromLabelsOnly = run.config.method == "supervised";
    if (learnsFromLabelsOnly)
        words << format::preset(run.config.method);
    if (run.record.labelCount > 0)
        words << format::labels(run.record.labelCount);
    const int images = session().project().counts().learntFrom();
    if (images > 0 && !learnsFromLabelsOnly)
        words << tr("%1 images").arg(format::count(images));
    return words.join(QStringLiteral(", "));
}

void RunHead::refreshLive(const ShownRun& run) {
    m_line->setVisible(true);
    m_line->setFraction(session().fraction());
    m_step->setText(stepText());
    m_time->setText(timeText(run));
    const int silent = session().silentSeconds();
    const bool isStale = session().isStale();
    m_news->setText(silent == 0 ? tr("updated now")
                    : isStale   ? tr("no news for %1 s").arg(silent)
                                : tr("updated %1 s ago").arg(silent));
    m_news->setRole(isStale ? Role::Warn : Role::Text2);
}

void RunHead::refreshEnded(const ShownRun& run) {
    const bool whole = run.record.status == RunStatus::Finished;
    m_line->setFraction(whole ? 1 : 0);
    m_line->setVisible(whole);
    const QString steps = tr("%1 steps").arg(format::count(qRound64(m_selection.steps(run))));
    const QString end = run.summary ? sentenceText(run.summary->end) : QString();
    m_step->setText(end.isEmpty() ? steps : QStringLiteral("%1. %2").arg(steps, end));
    m_time->setText(run.summary ? format::duration(run.summary->seconds) : QString());
    m_news->setText(endText(run.record));
    m_news->setRole(Role::Text2);
}

/// "40 %, step 400 of 1,000, paused"
QString RunHead::stepText() const {
    const ProgressEvent& progress = session().progress();
    const QString state = stateText(session());
    if (progress.stepsTotal <= 0)
        return state;
    const QString done = tr("%1, step %2 of %3")
                             .arg(format::percent(session().fraction()),
                                  format::count(progress.step), format::count(progress.stepsTotal));
    return state.isEmpty() ? done : QStringLiteral("%1, %2").arg(done, state);
}

/// How long it goes on, beside what was foretold; before that, what it took the last time.
QString RunHead::timeText(const ShownRun& run) const {
    const double elapsed = session().progress().elapsedS;
    const auto left = session().secondsLeft();
    const QString passed =
        left
            ? tr("%1 of about %2").arg(format::duration(elapsed), format::duration(elapsed + *left))
            : format::duration(elapsed);
    const auto cost = foretold::costOf(m_selection.history(run));
    const TrainState state = session().state();
    const bool isEarly = state == TrainState::Starting || state == TrainState::Preparing;
    QStringList words;
    if (elapsed > 0 || !isEarly)
        words << passed;
    if (cost)
        words << foretold::besideTheRun(*cost);
    else if (isEarly)
        words << foretold::beforehand(m_lastTime);
    return words.join(QStringLiteral(", "));
}

void RunHead::lookUpLastTime() {
    if (session().isActive() && !m_isLastTimeKnown)
        m_lastTime = foretold::lastTime(session().project().runs(), session().config());
    m_isLastTimeKnown = session().isActive();
}

}  // namespace seedling
