#pragma once

#include <QByteArray>
#include <QObject>
#include <QString>
#include <QStringList>
#include <QTimer>
#include <memory>
#include <optional>

#include "ui/bridge/WorkerFactory.h"

namespace seedling {

/// A short job of the worker with one answer (evaluate, predict, export), one after another.
/// GUI thread only; nothing here blocks.
class WorkerJob : public QObject {
    Q_OBJECT

public:
    explicit WorkerJob(const WorkerFactory& factory, QObject* parent = nullptr);
    ~WorkerJob() override;

    /// Does nothing while a job runs.
    void start(const QStringList& arguments);
    /// Asks the job to stop and ends it when it has not followed in two seconds.
    void cancel();
    [[nodiscard]] bool isRunning() const { return m_running; }

Q_SIGNALS:
    void started();
    /// total is 0 while it is not known.
    void progress(qint64 done, qint64 total);
    /// What it does now, in plain words ("reading images"); may be empty.
    void doing(const QString& what);
    /// payload: the JSON object of the command.
    void finished(const QByteArray& payload);
    void failed(const seedling::Error& error);
    /// payload: as of finished(), of what was done until then; empty when the job told none.
    void cancelled(const QByteArray& payload);
    /// What a model says about an image, from a job that watches a folder.
    void answered(const seedling::AnswerEvent& answer);

private:
    void onEvent(const Event& event);
    void onEnded();

    std::unique_ptr<WorkerClient> m_worker;
    QTimer m_patience;
    QByteArray m_payload;
    std::optional<Error> m_error;
    bool m_running = false;
    bool m_cancelled = false;
};

}  // namespace seedling
