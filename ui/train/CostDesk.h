#pragma once

#include <QObject>
#include <QString>
#include <optional>

#include "engine/protocol/RunForecast.h"
#include "ui/bridge/WorkerJob.h"
#include "ui/train/TrainSession.h"

namespace seedling {

/// Asks a worker what the next run would take, without starting it, and knows whether the answer
/// still speaks of what is set. GUI thread only; nothing here blocks.
class CostDesk : public QObject {
    Q_OBJECT

public:
    /// session must outlive the desk.
    CostDesk(TrainSession& session, const WorkerFactory& factory, QObject* parent = nullptr);

    /// Does nothing while there is an obstacle or a question under way.
    void ask();
    void cancel();

    /// Why it cannot be asked now; "" when it can.
    [[nodiscard]] QString obstacle() const;
    [[nodiscard]] bool isAsking() const { return m_job.isRunning(); }
    /// What the worker does meanwhile; may be empty.
    [[nodiscard]] const QString& activity() const { return m_activity; }
    /// The last answer about this project; none while it is asked anew.
    [[nodiscard]] const std::optional<RunForecast>& answer() const { return m_answer; }
    /// The answer is about other settings, images or labels than there are now.
    [[nodiscard]] bool isOld() const;
    /// Of the settings that are asked about now; none when it did not fail.
    [[nodiscard]] const std::optional<Error>& failure() const { return m_failure; }

Q_SIGNALS:
    void changed();
    /// A question begins or is over: what can wait shall wait meanwhile.
    void quietWanted(bool wanted);

private:
    /// All that an answer depends on.
    struct Question {
        TrainConfig config;
        QString file;
        int images = 0;
        int labels = 0;

        bool operator==(const Question&) const = default;
    };
    [[nodiscard]] Question question() const;
    void follow();
    void onFinished(const QByteArray& payload);
    void onFailed(const Error& error);
    void onEnded();

    TrainSession& m_session;
    WorkerJob m_job;
    Question m_asked;
    QString m_activity;
    std::optional<RunForecast> m_answer;
    std::optional<Error> m_failure;
};

}  // namespace seedling
