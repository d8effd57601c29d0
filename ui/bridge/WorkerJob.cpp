#include "ui/bridge/WorkerJob.h"

#include <utility>

#include "ui/bridge/ErrorText.h"

namespace seedling {

WorkerJob::WorkerJob(const WorkerFactory& factory, QObject* parent)
    : QObject(parent), m_worker(factory()) {
    m_patience.setSingleShot(true);
    m_patience.setInterval(2000);
    connect(&m_patience, &QTimer::timeout, m_worker.get(), &WorkerClient::kill);
    connect(m_worker.get(), &WorkerClient::eventReceived, this, &WorkerJob::onEvent);
    connect(m_worker.get(), &WorkerClient::ended, this, &WorkerJob::onEnded);
}

WorkerJob::~WorkerJob() {
    m_worker->disconnect(this);
}

void WorkerJob::start(const QStringList& arguments) {
    if (m_running)
        return;
    m_running = true;
    m_cancelled = false;
    m_payload.clear();
    m_error.reset();
    Q_EMIT started();
    m_worker->start(arguments);
}

void WorkerJob::cancel() {
    if (!m_running || m_cancelled)
        return;
    m_cancelled = true;
    m_worker->send(Command::Stop);
    m_patience.start();
}

void WorkerJob::onEvent(const Event& event) {
    if (const auto* step = std::get_if<ProgressEvent>(&event))
        Q_EMIT progress(step->step, step->stepsTotal);
    else if (const auto* state = std::get_if<StateEvent>(&event))
        Q_EMIT doing(sentenceText(state->reason));
    else if (const auto* answer = std::get_if<AnswerEvent>(&event))
        Q_EMIT answered(*answer);
    else if (const auto* end = std::get_if<FinishedEvent>(&event))
        m_payload = QByteArray::fromStdString(end->payloadJson);
    else if (const auto* failure = std::get_if<FailedEvent>(&event))
        m_error = failure->error;
}

void WorkerJob::onEnded() {
    m_patience.stop();
    m_running = false;
    // Told only now, when the process is gone: whoever listens may start the next job.
    if (m_cancelled)
        Q_EMIT cancelled(m_payload);
    else if (const auto error = std::exchange(m_error, std::nullopt))
        Q_EMIT failed(*error);
    else
        Q_EMIT finished(m_payload);
}

}  // namespace seedling
