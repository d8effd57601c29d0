// What the window has to do with training. Apart from MainWindow.cpp to keep both short.
#include <QApplication>
#include <utility>

#include "ui/bridge/ErrorText.h"
#include "ui/bridge/QtConvert.h"
#include "ui/gallery/GalleryPage.h"
#include "ui/main/Actions.h"
#include "ui/main/MainWindow.h"
#include "ui/main/Settings.h"
#include "ui/main/StatusLine.h"
#include "ui/main/WindowLayout.h"
#include "ui/widgets/MessageLine.h"

namespace seedling {

void MainWindow::connectTraining() {
    connect(&m_session, &TrainSession::stateChanged, this, [this] {
        refreshSteps();
        offerInterrupted();
        if (m_session.isActive()) {
            // It measures the run when it has ended, looked at or not.
            trainPage();
        }
    });
    connect(&m_session, &TrainSession::progressChanged, this, [this] {
        m_stepper->setProgress(m_session.isActive() ? std::optional(m_session.fraction())
                                                    : std::nullopt);
    });
    connect(&m_session, &TrainSession::runEnded, this, [this](RunId run, bool usable) {
        QApplication::alert(this);
        m_justTrained = usable ? run : RunId{};
    });
    connect(&m_project, &ProjectModel::runShown, this, [this](RunId run) {
        m_list.refresh();
        if (run != std::exchange(m_justTrained, {})) {
            return;
        }
        m_status->say(m_project.predictions()->isEmpty()
                          ? tr("The model is kept. The images were not predicted.")
                          : tr("Done. Every image now has a suggestion: Enter accepts it."));
    });
}

void MainWindow::connectBackground() {
    connect(&m_session, &TrainSession::stateChanged, &m_background,
            [this] { m_background.setTraining(m_session.isActive()); });
    connect(&m_background, &BackgroundLearner::mapMade, &m_adviser, &LabelAdviser::lookForMap);
    connect(&m_project, &ProjectModel::usedRunChanged, this, [this] {
        m_list.refresh();
        m_background.compareAgain();
    });
    connect(&m_background, &BackgroundLearner::stacksFound, &m_project,
            &ProjectModel::reloadStacks);
    connect(&m_background, &BackgroundLearner::failed, m_status,
            [this](const Error& error) { m_status->say(errorText(error)); });
    connect(m_status, &StatusLine::learningStopRequested, this,
            [this] { setLearnsInBackground(false); });
    m_background.setRunOptions([this] { return optionArguments(m_session.nextRun().config()); });
    m_background.setLearning(settings::learnsInBackground());
}

void MainWindow::setLearnsInBackground(bool learns) {
    settings::setLearnsInBackground(learns);
    m_actions->setLearnsInBackground(learns);
    m_background.setLearning(learns);
    if (!learns) {
        m_status->announce(tr("Nothing is learnt any more until you train."), tr("Learn again"),
                           [this] { setLearnsInBackground(true); });
    }
}

void MainWindow::refreshSteps() {
    const bool trained = m_project.isOpen() && m_project.shownRun().isValid();
    const bool labelled = m_project.isOpen() && m_project.counts().labelled > 0;
    m_stepper->setDone(Stepper::Step::Label, labelled && !m_session.obstacle());
    m_stepper->setDone(Stepper::Step::Train, trained);
    m_stepper->setPossible(Stepper::Step::Use, trained,
                           tr("Train once: there is no model to use yet."));
    if (!m_session.isActive()) {
        m_stepper->setProgress(std::nullopt);
    }
    const TrainActions can = m_session.actions();
    m_actions->setTraining(m_project.isOpen() && can.start, can.pause, can.resume, can.stop);
    m_actions->setCanExport(trained);
    noteTour();
}

void MainWindow::offerInterrupted() {
    if (!m_session.interrupted() || m_session.isActive() || !m_project.isOpen()) {
        return;
    }
    m_message->show(MessageLine::Kind::Info,
                    tr("Run %1 stopped at step %2 and can go on from there.")
                        .arg(m_session.interrupted()->run.value)
                        .arg(countText(m_session.interrupted()->step)),
                    {{tr("Resume"), [this] { m_session.resumeInterrupted(); }},
                     {tr("Keep what it has"), [this] { m_session.keepInterrupted(); }},
                     {tr("Discard"), [this] { m_session.discardInterrupted(); }}});
}

void MainWindow::fix(const TrainObstacle& obstacle) {
    switch (obstacle.fix) {
        case TrainObstacle::Fix::None:
            break;
        case TrainObstacle::Fix::OpenImages:
            layout::chooseFolder(*this, [this](const QString& path) { m_opener.addTo(path); });
            break;
        case TrainObstacle::Fix::AddClass:
            Q_EMIT m_gallery->controller().newClassRequested();
            break;
        case TrainObstacle::Fix::LabelClass: {
            ImageQuery query = m_list.query();
            query.show = m_project.shownRun().isValid() ? Show::Candidates : Show::ToLabel;
            query.classId = obstacle.classId;
            m_list.setQuery(query);
            showPage(Page::Label);
        }
    }
}

}  // namespace seedling
