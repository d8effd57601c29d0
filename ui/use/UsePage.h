#pragma once

#include <QStringList>
#include <QWidget>
#include <memory>

#include "ui/bridge/ProjectModel.h"
#include "ui/bridge/WorkerFactory.h"

namespace seedling {

/// The Use page: try the model on an image or a folder (left), export it (right column).
/// GUI thread only.
class UsePage : public QWidget {
    Q_OBJECT

public:
    /// project must outlive the page; factory makes the workers that predict and export.
    UsePage(ProjectModel& project, WorkerFactory factory, QWidget* parent = nullptr);
    ~UsePage() override;

    /// The right panel that belongs to the page (the model in a few lines). Owned by whoever puts
    /// it into a layout or dock.
    [[nodiscard]] QWidget* sidePanel() const;

    /// Answers for one image, or for every image of a folder.
    void predict(const QString& path);
    /// Ctrl+E: starts the export with what the page shows.
    void exportModel();

Q_SIGNALS:
    /// One line for the status bar ("Exported to models/leaves-3."), with a folder to show or "".
    void announced(const QString& text, const QString& folder);

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

}  // namespace seedling
