#pragma once

#include <QFileSystemWatcher>
#include <QObject>
#include <QTimer>
#include <map>
#include <set>

#include "ui/bridge/ProjectModel.h"

namespace seedling {

/// Notices when files come, go or move in the folders of the open project; says so once it has been
/// quiet for a moment. Watches the folders that hold images, as many as a system lets one watch.
/// GUI thread only.
class FolderWatcher : public QObject {
    Q_OBJECT

public:
    explicit FolderWatcher(ProjectModel& project, QObject* parent = nullptr);

Q_SIGNALS:
    void changed(seedling::SourceId source);

private:
    void watch();
    void note(const QString& folder);

    ProjectModel& m_project;
    QFileSystemWatcher m_watcher;
    QTimer m_soon;  ///< Asking the system about a folder of 100,000 files takes it a moment.
    QTimer m_quiet;
    std::map<QString, SourceId> m_sources;  ///< By watched folder.
    std::set<SourceId> m_changed;
};

}  // namespace seedling
