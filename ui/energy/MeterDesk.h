#pragma once

#include <QDateTime>
#include <QObject>
#include <QString>
#include <QStringList>
#include <optional>

#include "ui/bridge/WorkerJob.h"
#include "ui/energy/MeterAnswer.h"

namespace seedling {

/// What the window knows of the meters of this machine, and what it has the worker do about them,
/// one task at a time. Nothing is asked before the first `look`. GUI thread only; nothing here
/// blocks.
class MeterDesk : public QObject {
    Q_OBJECT

public:
    explicit MeterDesk(const WorkerFactory& factory, QObject* parent = nullptr);

    enum class Task { None, Look, Rest, Calibrate, WallMeter, Carbon };

    // Each does nothing while a task is under way; of several choices of carbon the last counts.
    void look();
    void measureAtRest();
    void calibrate();
    /// file: a CSV that a wall meter writes; empty: none any more.
    void useWallMeter(const QString& file);
    /// choice: a code of the table, or grams of CO2 equivalents per kilowatt-hour.
    void setCarbon(const QString& choice);
    void cancel();

    [[nodiscard]] Task task() const { return m_task; }
    [[nodiscard]] bool isBusy() const { return m_task != Task::None; }
    /// Seconds of the task that are over, and of all; 0 while not known.
    [[nodiscard]] int secondsDone() const { return m_done; }
    [[nodiscard]] int secondsTotal() const { return m_total; }

    /// The latest answer; kept when a later task fails.
    [[nodiscard]] const std::optional<MeterAnswer>& answer() const { return m_answer; }
    [[nodiscard]] const QDateTime& answeredAt() const { return m_answeredAt; }
    /// Which answer that is, counted from 1; 0 before the first.
    [[nodiscard]] int answers() const { return m_answers; }
    /// Whether it was just measured what the machine uses at rest.
    [[nodiscard]] bool isRestFresh() const { return m_restIsFresh; }
    /// Why the last task failed, and which it was; none when it did not.
    [[nodiscard]] const std::optional<Error>& failure() const { return m_failure; }
    [[nodiscard]] Task failedTask() const { return m_failedTask; }

Q_SIGNALS:
    void changed();

private:
    void start(Task task, const QStringList& arguments);
    void goOn();
    void onFinished(const QByteArray& payload);
    void onFailed(const Error& error);

    WorkerJob m_job;
    Task m_task = Task::None;
    Task m_failedTask = Task::None;
    int m_done = 0;
    int m_total = 0;
    int m_answers = 0;
    bool m_restIsFresh = false;
    QString m_nextCarbon;  ///< Chosen while the one before is being stored.
    std::optional<MeterAnswer> m_answer;
    QDateTime m_answeredAt;
    std::optional<Error> m_failure;
};

}  // namespace seedling
