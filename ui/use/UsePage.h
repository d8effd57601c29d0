#pragma once

#include <QStringList>
#include <QWidget>
#include <memory>

#include "datasets/sort/PlaceFile.h"
#include "ui/bridge/ProjectModel.h"
#include "ui/bridge/WorkerFactory.h"
#include "ui/use/FrameSource.h"

namespace seedling {

/// The Use page: try the model on an image or a folder, watch a folder (left), export it (right
/// column). The key of a class makes a label of the answer that is shown. GUI thread only.
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
    /// Goes on with the folder whose job was stopped.
    void goOn();
    /// Makes a label of the answer that is shown: its image becomes part of the project.
    void labelAs(ClassId id);
    /// Sorts the files whose answers are listed into a folder for each class.
    void sortInto(const QString& folder, SortMode mode);
    /// Gives the page a camera, or none; it looks for one by itself when it is first shown.
    void setCamera(std::unique_ptr<FrameSource> source);
    /// Ctrl+E: starts the export with what the page shows.
    void exportModel();

Q_SIGNALS:
    /// One line for the status bar ("Exported to models/leaves-3."), with a folder to show or "".
    void announced(const QString& text, const QString& folder);

protected:
    void showEvent(QShowEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

}  // namespace seedling
