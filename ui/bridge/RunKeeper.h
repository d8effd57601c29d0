#pragma once

#include <QObject>
#include <QString>
#include <functional>
#include <memory>
#include <thread>
#include <vector>

#include "ui/bridge/ProjectModel.h"

namespace seedling {

/// What a person does with runs that have ended, in a thread of its own with its own connection to
/// the project: of a million images each run has a million answers. One thing after the other; what
/// is asked for while it is busy is not done. Labels are never touched. GUI thread only; destroying
/// it waits for the thread.
class RunKeeper : public QObject {
    Q_OBJECT

public:
    explicit RunKeeper(ProjectModel& project, QObject* parent = nullptr);
    ~RunKeeper() override;

    [[nodiscard]] bool isBusy() const { return m_thread.joinable(); }
    /// How much room runs take, before they are deleted.
    void measure(const std::vector<RunId>& runs);
    void remove(const std::vector<RunId>& runs);
    /// Makes the model of a run the one that suggests, predicts and is exported.
    void use(RunId run);
    /// Writes the report of a run.
    void report(RunId run, const QString& file);

Q_SIGNALS:
    void busyChanged();
    void measured(const std::vector<seedling::RunId>& runs, qint64 bytes);
    void removed(const std::vector<seedling::RunId>& runs, qint64 bytes);
    void used(seedling::RunId run);
    void reported(const QString& file);
    void failed(const seedling::Error& error);

private:
    /// What is done with an answer, in the GUI thread.
    using Then = std::function<void()>;
    struct Used;

    void start(std::function<Result<Then>(Project&)> work);
    void end(const QString& file, const Result<Then>& then);
    void take(const Used& now);
    [[nodiscard]] static Result<Used> readUsed(Project& project, Used before);
    [[nodiscard]] Used known() const;

    ProjectModel& m_project;
    std::thread m_thread;
};

}  // namespace seedling
