#pragma once

#include <QWidget>
#include <memory>

#include "ui/bridge/ProjectModel.h"
#include "ui/bridge/WorkerFactory.h"

namespace seedling {

class WatchListModel;

/// Watches a folder: new images are answered for and sorted into class folders by a worker that
/// stays, until somebody stops it or a file cannot be sorted. Shows what was done; each can be
/// taken back, and all. GUI thread only.
class WatchPanel : public QWidget {
    Q_OBJECT

public:
    WatchPanel(ProjectModel& project, const WorkerFactory& factory, QWidget* parent = nullptr);
    ~WatchPanel() override;

    void setFolders(const QString& watched, const QString& sortedInto);
    [[nodiscard]] bool isWatching() const;
    void start();
    void stop();
    [[nodiscard]] WatchListModel& model() const;
    /// What stands beside the button: what it does or why it does not.
    [[nodiscard]] QString stateText() const;

Q_SIGNALS:
    /// One line for the status bar, with a folder to show or "".
    void announced(const QString& text, const QString& folder);
    void stateChanged();

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

}  // namespace seedling
