#pragma once

#include <QObject>
#include <QString>
#include <QStringList>
#include <optional>

#include "ui/bridge/WorkerJob.h"
#include "ui/energy/DeviceAnswer.h"

namespace seedling {

/// Simulates runs on other devices, in a worker, and keeps a person's own devices. GUI thread only;
/// nothing here blocks.
class DeviceDesk : public QObject {
    Q_OBJECT

public:
    explicit DeviceDesk(const WorkerFactory& factory, QObject* parent = nullptr);

    /// Simulates a finished run of a project unless that is known or under way. An answer for
    /// another run is dropped. An invalid run: there is nothing to simulate.
    void ask(const QString& projectFile, RunId run);
    // For the run that was last asked about; nothing while another question is under way.
    void add(const QString& profileFile);
    void remove(const QString& id);

    [[nodiscard]] bool isBusy() const { return m_job.isRunning(); }
    /// Of the run that was last asked about.
    [[nodiscard]] const std::optional<DeviceAnswer>& answer() const { return m_answer; }
    /// Which answer that is; changes with every one, and when one is dropped.
    [[nodiscard]] int revision() const { return m_revision; }
    [[nodiscard]] const std::optional<Error>& failure() const { return m_failure; }

Q_SIGNALS:
    void changed();

private:
    void start(const QStringList& change);
    void onFinished(const QByteArray& payload);
    void onFailed(const Error& error);

    WorkerJob m_job;
    QString m_file;
    RunId m_run;
    RunId m_asked;  ///< What the job is about.
    QString m_askedFile;
    bool m_isChange = false;
    std::optional<DeviceAnswer> m_answer;
    int m_revision = 0;
    std::optional<Error> m_failure;
};

}  // namespace seedling
