#pragma once

#include <QObject>
#include <QString>
#include <QStringList>

#include "engine/protocol/Command.h"
#include "engine/protocol/Event.h"

namespace seedling {

/// One job of seedling-cli, seen from the window. WorkerProcess is the real one; tests use a
/// scripted one. GUI thread only; nothing here blocks.
class WorkerClient : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    /// Starts `seedling-cli ARGUMENTS --events`. One job at a time.
    virtual void start(const QStringList& arguments) = 0;
    virtual void send(Command command) = 0;
    /// Ends the job without waiting for a safe point.
    virtual void kill() = 0;
    [[nodiscard]] virtual bool isRunning() const = 0;

Q_SIGNALS:
    /// Every event of the job, in order, at most every 100 ms a burst. The last one is always
    /// FinishedEvent or FailedEvent; when the process dies without one, a FailedEvent with
    /// WorkerDied is made from its exit code and its last lines of standard error.
    void eventReceived(const seedling::Event& event);
    /// After the last event, when the process is gone.
    void ended();
};

}  // namespace seedling
