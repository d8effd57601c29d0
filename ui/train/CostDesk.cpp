#include "ui/train/CostDesk.h"

namespace seedling {

CostDesk::CostDesk(TrainSession& session, const WorkerFactory& factory, QObject* parent)
    : QObject(parent), m_session(session), m_job(factory) {
    connect(&m_job, &WorkerJob::doing, this, [this](const QString& what) {
        m_activity = what;
        Q_EMIT changed();
    });
    connect(&m_job, &WorkerJob::finished, this, &CostDesk::onFinished);
    connect(&m_job, &WorkerJob::failed, this, &CostDesk::onFailed);
    connect(&m_job, &WorkerJob::cancelled, this, &CostDesk::onEnded);
    connect(&m_session, &TrainSession::stateChanged, this, &CostDesk::follow);
    connect(&m_session, &TrainSession::obstacleChanged, this, &CostDesk::follow);
    connect(&m_session.nextRun(), &NextRun::changed, this, &CostDesk::follow);
    const ProjectModel& project = m_session.project();
    connect(&project, &ProjectModel::labelsChanged, this, &CostDesk::follow);
    connect(&project, &ProjectModel::imagesReset, this, &CostDesk::follow);
}

CostDesk::Question CostDesk::question() const {
    const ProjectModel& project = m_session.project();
    if (!project.isOpen())
        return {};
    return {m_session.nextRun().config(), project.file(), project.counts().learntFrom(),
            project.counts().labelled};
}

QString CostDesk::obstacle() const {
    if (m_session.isActive())
        return tr("A run goes on. Ask when it is over.");
    const auto obstacle = m_session.obstacle();
    return obstacle ? obstacle->reason : QString();
}

bool CostDesk::isOld() const {
    return m_answer && m_asked != question();
}

void CostDesk::ask() {
    if (isAsking() || !obstacle().isEmpty())
        return;
    m_asked = question();
    m_answer.reset();
    m_failure.reset();
    m_activity.clear();
    Q_EMIT quietWanted(true);
    m_job.start(QStringList{QStringLiteral("train"), m_asked.file, QStringLiteral("--forecast")} +
                optionArguments(m_asked.config));
    Q_EMIT changed();
}

void CostDesk::cancel() {
    m_job.cancel();
    m_activity = isAsking() ? tr("stopping") : QString();
    Q_EMIT changed();
}

void CostDesk::follow() {
    const Question now = question();
    if (now.file != m_asked.file)
        m_answer.reset();
    if (now != m_asked)
        m_failure.reset();
    // A run needs the memory and the processor that it would be tried out with.
    if (isAsking() && (m_session.isActive() || now.file != m_asked.file))
        m_job.cancel();
    Q_EMIT changed();
}

void CostDesk::onFinished(const QByteArray& payload) {
    const Result<RunForecast> answer = runForecastFromJson(payload.toStdString());
    if (!answer) {
        onFailed({ErrorCode::Corrupt, tr("The worker's answer could not be read.").toStdString(),
                  tr("Install the window and seedling-cli from the same version.").toStdString()});
        return;
    }
    if (m_asked.file == question().file)
        m_answer = *answer;
    onEnded();
}

void CostDesk::onFailed(const Error& error) {
    if (m_asked == question())
        m_failure = error;
    onEnded();
}

void CostDesk::onEnded() {
    m_activity.clear();
    Q_EMIT quietWanted(false);
    Q_EMIT changed();
}

}  // namespace seedling
