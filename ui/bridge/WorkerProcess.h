#pragma once

#include <QByteArray>
#include <QProcess>
#include <QString>
#include <QTimer>
#include <vector>

#include "ui/bridge/WorkerClient.h"

namespace seedling {

/// The real worker: one `seedling-cli` process, JSON lines both ways. The only class that owns a
/// QProcess. Idle it costs nothing: lines are collected and handed on by a single-shot timer of
/// 100 ms that runs only while something waits. GUI thread only; nothing here blocks.
class WorkerProcess : public WorkerClient {
    Q_OBJECT

public:
    /// program: the worker to start; empty looks for `seedling-cli` beside this program, then in
    /// PATH.
    explicit WorkerProcess(QString program = {}, QObject* parent = nullptr);
    /// Ends a job that still runs, without waiting for a safe point.
    ~WorkerProcess() override;

    void start(const QStringList& arguments) override;
    void send(Command command) override;
    void kill() override;
    [[nodiscard]] bool isRunning() const override;

    /// Lines of standard output that were no events; they are kept for the crash message.
    [[nodiscard]] int unreadableLines() const { return m_unreadableLines; }

private:
    void readOutput();
    void readErrors();
    void takeLine(const QByteArray& line);
    void accept(Event event);
    void deliver();
    void onFinished(int exitCode, QProcess::ExitStatus status);
    void onError(QProcess::ProcessError error);
    void fail(Error error);
    void end();

    QString m_program;
    QProcess m_process;
    QTimer m_tick;
    QByteArray m_partial;
    QByteArray m_errorTail;
    std::vector<Event> m_waiting;
    int m_unreadableLines = 0;
    bool m_active = false;
    bool m_lastEventSeen = false;
    bool m_killedByUs = false;
};

/// What an exit of the worker means, in words. exitCode: as the process returned it; crashed: ended
/// by a signal, whose number is then exitCode; log: last lines of its standard error.
Error explainWorkerDeath(int exitCode, bool crashed, const QString& log);

}  // namespace seedling
