#include "ui/energy/DeviceDesk.h"

#include <utility>

namespace seedling {

DeviceDesk::DeviceDesk(const WorkerFactory& factory, QObject* parent)
    : QObject(parent), m_job(factory) {
    connect(&m_job, &WorkerJob::finished, this, &DeviceDesk::onFinished);
    connect(&m_job, &WorkerJob::failed, this, &DeviceDesk::onFailed);
    connect(&m_job, &WorkerJob::cancelled, this, [this] {
        if (m_run.isValid())
            start({});
        Q_EMIT changed();
    });
}

void DeviceDesk::ask(const QString& projectFile, RunId run) {
    if (run == m_run && projectFile == m_file)
        return;
    m_run = run;
    m_file = projectFile;
    m_failure.reset();
    m_answer.reset();
    ++m_revision;
    if (m_job.isRunning()) {
        // A change is carried through: what it answers is told from what was asked.
        if (!m_isChange)
            m_job.cancel();
    } else if (run.isValid()) {
        start({});
    }
    Q_EMIT changed();
}

void DeviceDesk::add(const QString& profileFile) {
    if (!isBusy() && m_run.isValid())
        start({QStringLiteral("--add"), profileFile});
}

void DeviceDesk::remove(const QString& id) {
    if (!isBusy() && m_run.isValid())
        start({QStringLiteral("--remove"), id});
}

void DeviceDesk::start(const QStringList& change) {
    m_isChange = !change.isEmpty();
    m_asked = m_run;
    m_askedFile = m_file;
    m_failure.reset();
    m_job.start(QStringList{QStringLiteral("devices"), m_file, QStringLiteral("--run"),
                            QString::number(m_run.value)} +
                change);
    Q_EMIT changed();
}

void DeviceDesk::onFinished(const QByteArray& payload) {
    if (m_asked != m_run || m_askedFile != m_file) {
        if (m_run.isValid())
            start({});
        return;
    }
    auto answer = deviceAnswerFrom(payload);
    if (!answer) {
        onFailed({ErrorCode::Corrupt, tr("The worker's answer could not be read.").toStdString(),
                  tr("Install the window and seedling-cli from the same version.").toStdString()});
        return;
    }
    m_answer = std::move(answer);
    ++m_revision;
    Q_EMIT changed();
}

void DeviceDesk::onFailed(const Error& error) {
    const bool isOld = m_asked != m_run || m_askedFile != m_file;
    if (isOld && m_run.isValid()) {
        start({});
        return;
    }
    m_failure = error;
    Q_EMIT changed();
}

}  // namespace seedling
