#include "ui/energy/MeterDesk.h"

#include <utility>

namespace seedling {

MeterDesk::MeterDesk(const WorkerFactory& factory, QObject* parent)
    : QObject(parent), m_job(factory) {
    connect(&m_job, &WorkerJob::progress, this, [this](qint64 done, qint64 total) {
        // The moment of reading after a longer measurement is no task of its own.
        if (total < m_total)
            return;
        m_done = static_cast<int>(done);
        m_total = static_cast<int>(total);
        Q_EMIT changed();
    });
    connect(&m_job, &WorkerJob::finished, this, &MeterDesk::onFinished);
    connect(&m_job, &WorkerJob::failed, this, &MeterDesk::onFailed);
    connect(&m_job, &WorkerJob::cancelled, this, [this] {
        m_task = Task::None;
        goOn();
    });
}

void MeterDesk::start(Task task, const QStringList& arguments) {
    if (isBusy())
        return;
    m_task = task;
    m_done = 0;
    m_total = 0;
    m_failure.reset();
    m_failedTask = Task::None;
    m_job.start(QStringList{QStringLiteral("meters")} + arguments);
    Q_EMIT changed();
}

void MeterDesk::look() {
    start(Task::Look, {});
}

void MeterDesk::measureAtRest() {
    start(Task::Rest, {QStringLiteral("--at-rest")});
}

void MeterDesk::calibrate() {
    start(Task::Calibrate, {QStringLiteral("--calibrate")});
}

void MeterDesk::useWallMeter(const QString& file) {
    start(Task::WallMeter, {QStringLiteral("--wall-meter"), file});
}

void MeterDesk::setCarbon(const QString& choice) {
    if (m_task == Task::Carbon)
        m_nextCarbon = choice;
    else
        start(Task::Carbon, {QStringLiteral("--carbon"), choice});
}

void MeterDesk::cancel() {
    m_job.cancel();
}

void MeterDesk::onFinished(const QByteArray& payload) {
    auto answer = meterAnswerFrom(payload);
    if (!answer) {
        onFailed({ErrorCode::Corrupt, tr("The worker's answer could not be read.").toStdString(),
                  tr("Install the window and seedling-cli from the same version.").toStdString()});
        return;
    }
    const Task task = std::exchange(m_task, Task::None);
    m_restIsFresh = task == Task::Rest;
    m_answer = std::move(answer);
    m_answeredAt = QDateTime::currentDateTime();
    ++m_answers;
    goOn();
}

void MeterDesk::onFailed(const Error& error) {
    m_failedTask = std::exchange(m_task, Task::None);
    m_failure = error;
    goOn();
}

void MeterDesk::goOn() {
    if (const QString next = std::exchange(m_nextCarbon, QString()); !next.isEmpty())
        setCarbon(next);
    Q_EMIT changed();
}

}  // namespace seedling
