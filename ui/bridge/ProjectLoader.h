#pragma once

#include <QObject>
#include <QString>
#include <memory>
#include <thread>

#include "ui/bridge/ProjectContent.h"

namespace seedling {

/// An open project and what was read of it.
struct LoadedProject {
    std::unique_ptr<Project> project;
    ProjectContent content;
};

/// Errors: as Project::open. Any thread; the project goes with the result.
Result<LoadedProject> loadProject(const QString& file);

/// Opens and reads projects in a thread of its own, since a million images take seconds. GUI thread
/// only; destroying it waits for the thread.
class ProjectLoader : public QObject {
    Q_OBJECT

public:
    explicit ProjectLoader(QObject* parent = nullptr);
    ~ProjectLoader() override;

    /// Not while it is busy.
    void load(const QString& file);
    [[nodiscard]] bool isBusy() const { return m_thread.joinable(); }

Q_SIGNALS:
    /// To be taken from there.
    void loaded(const std::shared_ptr<seedling::LoadedProject>& loaded);
    void failed(const seedling::Error& error);

private:
    std::thread m_thread;
};

}  // namespace seedling
