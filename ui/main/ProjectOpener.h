#pragma once

#include <QObject>
#include <QStringList>
#include <functional>
#include <memory>
#include <set>

#include "ui/bridge/ImportJob.h"
#include "ui/bridge/LabelFileJob.h"
#include "ui/bridge/ProjectModel.h"

namespace seedling {

/// Turns what a person opens or drops (a project file, a folder of images, a data file) into an
/// open project: finds the place for its file, imports in the background, opens the result. GUI
/// thread only.
class ProjectOpener : public QObject {
    Q_OBJECT

public:
    explicit ProjectOpener(ProjectModel& project, QObject* parent = nullptr);
    ~ProjectOpener() override;

    /// Whether another project may take the place of the one that is open, asked when it has been
    /// read. No: what was read is let go.
    void setMayLeave(std::function<bool()> mayLeave) { m_mayLeave = std::move(mayLeave); }

    /// A project file is opened; anything else becomes (or was already) a project beside it.
    void open(const QString& path);
    void openSample();
    /// Imports another folder into the project that is open.
    void addTo(const QString& path);
    /// Looks through a source of the open project once more, quietly.
    void refresh(SourceId source);
    /// Takes over the labels of a CSV, COCO or Label Studio file.
    void addLabels(const QString& path);
    void cancel();
    [[nodiscard]] bool isBusy() const {
        return m_job != nullptr || m_labels != nullptr || m_loader.isBusy();
    }

    [[nodiscard]] static bool isProjectFile(const QString& path);
    /// NAME.seedling beside the source, or in Documents/Seedling where one may not write.
    [[nodiscard]] static QString projectFileFor(const QString& source);

Q_SIGNALS:
    void importing(const QString& name, qint64 found);
    void importEnded();
    /// A project is being read; opened() of the ProjectModel, or failed(), says when that is over.
    void opening(const QString& name);
    void failed(const seedling::Error& error);
    /// New images came to the project that was already open.
    void added(qint64 images);
    /// A source had changed: images that are new, and some found again under another path.
    void refreshed(qint64 added, qint64 moved);
    void labelsAdded(const QString& name, const seedling::LabelImport& report);

private:
    void import(const QString& projectFile, const QString& location, const QString& name);
    void onImported(const ImportReport& report);
    void refreshNext();
    void openProject(const QString& file);
    void readAnew(const QString& file, std::function<void()> then);
    void onLoaded(LoadedProject& loaded);

    ProjectModel& m_project;
    std::function<bool()> m_mayLeave = [] { return true; };
    ProjectLoader m_loader;
    /// What to do with the project that is read now; empty: to open it.
    std::function<void()> m_whenRead;
    std::unique_ptr<ImportJob> m_job;
    std::unique_ptr<LabelFileJob> m_labels;
    std::set<SourceId> m_toRefresh;
};

}  // namespace seedling
